import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { dayInFrance } from "@palier/domain/kernel";
import {
  COVERAGE_STATES,
  countCoverage,
  coverageCell,
  coverageSentence,
  isDiluted,
  pairState,
} from "@palier/domain/referent";
import { readCoverage, readReferentSetting, sectorsOf, type CoverageRow } from "@palier/store/referent";
import { isIdentifier, type Plain, type RequestContext } from "../kernel";
import { ReferentCoverageType, type CoverageSiteType } from "./referent-coverage.type";
import { referentPolicy } from "./referent.policy";

type Site = Plain<CoverageSiteType>;

function sitesOf(rows: readonly CoverageRow[], today: string, minutesPerRequest: number): Site[] {
  const bySite = new Map<string, CoverageRow[]>();
  for (const row of rows) {
    const before = bySite.get(row.establishmentId);
    if (before === undefined) bySite.set(row.establishmentId, [row]);
    else before.push(row);
  }
  return [...bySite.values()].flatMap((cells) => {
    const [first] = cells;
    if (first === undefined) return [];
    const { establishmentId, establishmentName, establishmentKind, supervised, professionalCount, leadCount } = first;
    const holders = new Set(cells.flatMap(({ holderId }) => holderId ?? []));
    return [
      {
        establishmentId,
        establishmentName,
        establishmentKind,
        supervised,
        diluted: isDiluted({ establishmentId, holderCount: holders.size, supervised }),
        pairState: pairState(professionalCount, leadCount),
        cells: cells.map((row) => ({
          sector: row.sector,
          holderName: row.holderName,
          deputyName: row.deputyName,
          ...coverageCell(row, today, minutesPerRequest),
        })),
      },
    ];
  });
}

@Resolver()
export class ReferentCoverageResolver {
  @Query(() => ReferentCoverageType, { description: "Le tableau de couverture des établissements que l’on voit." })
  async referentCoverage(
    @Ctx() context: RequestContext,
    @Arg("establishmentId", () => ID, { nullable: true, description: "Cet établissement seulement." })
    establishmentId?: string | null,
  ): Promise<Plain<ReferentCoverageType>> {
    await context.allow(referentPolicy.read);
    const tx = context.read();
    const [sectors, setting] = [await sectorsOf(tx), await readReferentSetting(tx)];
    const followed = sectors.filter((one) => one.followed);
    const known = establishmentId == null || isIdentifier(establishmentId);
    const codes = followed.map(({ sector }) => sector);
    const rows = known ? await readCoverage(tx, codes, establishmentId ?? null) : [];
    const sites = sitesOf(rows, dayInFrance(new Date()), setting.minutesPerRequest);
    const cells = sites.flatMap((site) =>
      site.cells.map(({ states }) => ({ establishmentId: site.establishmentId, states })),
    );
    const counts = countCoverage(cells);
    return {
      sentence: coverageSentence(counts, sites.length, cells.length),
      sectors: followed,
      setting,
      counts: COVERAGE_STATES.map((state) => ({ state, ...counts[state] })),
      sites,
    };
  }
}
