import type {
  DossierCapacity,
  DossierEngagement,
  DossierEstablishment,
  DossierIndicator,
  DossierInput,
  DossierLevel,
  DossierValue,
} from "@palier/domain/cpom";
import { departmentName, establishmentKindLabel } from "@palier/domain/group";
import { readCareGroup, readLegalEntities } from "../group";
import { statement, type ReadTx } from "../kernel";
import { builtInFramework, readMaturityBoard } from "../maturity";
import { readRoiPlan } from "../roi";

// Numbers are read as text, as the database holds them: a figure worked out again must not meet a rounding of ours.
const establishments = statement<Omit<DossierEstablishment, "kindLabel" | "departmentName">>(
  "cpom-facts-establishments",
  `select e.finess_number as "finessNumber", e.name, l.finess_number as "legalEntityFinessNumber", e.kind,
          e.category_code as "categoryCode", e.category_label as "categoryLabel",
          e.department_code as "departmentCode", e.city, e.opened_on as "openedOn", e.closed_on as "closedOn"
     from establishment e
     join legal_entity l on l.group_id = e.group_id and l.id = e.legal_entity_id
    where e.group_id = $1 order by e.finess_number`,
);

const capacities = statement<DossierCapacity>(
  "cpom-facts-capacities",
  `select e.finess_number as "establishmentFinessNumber", c.source_key as "sourceKey",
          c.activity_code as "activityCode", c.place_count as "placeCount"
     from capacity c
     join establishment e on e.group_id = c.group_id and e.id = c.establishment_id
    where c.group_id = $1 and c.active order by e.finess_number, c.source_key`,
);

const engagements = statement<DossierEngagement>(
  "cpom-facts-engagements",
  `select e.finess_number as "establishmentFinessNumber", g.source_key as "sourceKey", g.kind, g.sub_kind as "subKind",
          g.effective_on as "effectiveOn", g.signed_on as "signedOn", g.ends_on as "endsOn"
     from engagement g
     join establishment e on e.group_id = g.group_id and e.id = g.establishment_id
    where g.group_id = $1 order by e.finess_number, g.source_key`,
);

const indicators = statement<DossierIndicator>(
  "cpom-facts-indicators",
  `select code, name, definition, numerator_label as "numeratorLabel", denominator_label as "denominatorLabel", unit,
          frequency, source_label as "sourceLabel", direction, target::text as target, limits
     from indicator where group_id = $1 order by code`,
);

const values = statement<DossierValue>(
  "cpom-facts-values",
  `select e.finess_number as "establishmentFinessNumber", i.code as "indicatorCode", v.period,
          v.numerator::text as numerator, v.denominator::text as denominator, v.value::text as value, v.context,
          v.previous_value::text as "previousValue"
     from indicator_latest v
     join establishment e on e.group_id = v.group_id and e.id = v.establishment_id
     join indicator i on i.group_id = v.group_id and i.id = v.indicator_id
    where v.group_id = $1 order by i.code, e.finess_number`,
);

// A day of France: the session speaks Europe/Paris.
const computedDays = statement<{ finessNumber: string; computedOn: string }>(
  "cpom-facts-computed-days",
  `select e.finess_number as "finessNumber", m.computed_at::date as "computedOn"
     from maturity_level m
     join establishment e on e.group_id = m.group_id and e.id = m.establishment_id
    where m.group_id = $1`,
);

/** Everything a dossier is made from, but its title and its day. @throws when the group is gone. */
export async function readDossierFacts(tx: ReadTx): Promise<Omit<DossierInput, "title" | "preparedOn">> {
  const compiled = builtInFramework();
  const key = [tx.groupId];
  const [group, entities, sites, places, conventions, dictionary, latest, board, days, plan] = await Promise.all([
    readCareGroup(tx),
    readLegalEntities(tx),
    tx.rows(establishments, key),
    tx.rows(capacities, key),
    tx.rows(engagements, key),
    tx.rows(indicators, key),
    tx.rows(values, key),
    readMaturityBoard(tx, compiled),
    tx.rows(computedDays, key),
    readRoiPlan(tx),
  ]);
  if (group === null) throw new Error("le groupe n’existe plus");
  const dayOf = new Map(days.map((row) => [row.finessNumber, row.computedOn]));
  const { framework } = compiled;
  return {
    group: {
      finessNumber: group.finessNumber,
      name: group.name,
      demo: group.demo,
      sourceLabel: group.sourceLabel,
    },
    legalEntities: entities.map(({ finessNumber, name, siren, closedOn }) => ({ finessNumber, name, siren, closedOn })),
    establishments: sites.map((site) => ({
      ...site,
      kindLabel: establishmentKindLabel(site.kind),
      departmentName: departmentName(site.departmentCode),
    })),
    capacities: places,
    engagements: conventions,
    indicators: dictionary,
    values: latest,
    framework: {
      code: framework.code,
      version: framework.version,
      name: framework.name,
      levels: framework.levels.map(({ level, name, purpose }) => ({ level, name, purpose })),
    },
    levels: board.flatMap(({ finessNumber, assessment }): DossierLevel[] => {
      const computedOn = dayOf.get(finessNumber);
      if (assessment === null || computedOn === undefined) return [];
      const step = assessment.nextStep;
      return [
        {
          establishmentFinessNumber: finessNumber,
          level: assessment.level,
          nextStep: step === null ? null : { label: step.label, why: step.why, cost: step.cost, finding: step.finding },
          computedOn,
        },
      ];
    }),
    plan:
      plan === null
        ? null
        : {
            name: plan.name,
            firstYear: plan.firstYear,
            discountRate: plan.discountRate,
            version: plan.version,
            lines: plan.lines.map((line) => ({
              kind: line.kind,
              heading: line.heading,
              label: line.label,
              amountCents: line.amountCents,
              proofGrade: line.proofGrade,
              assumption: line.assumption,
              sourceLabel: line.sourceLabel,
            })),
          },
  };
}
