import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import {
  CASE_CLOCK_LABELS,
  CLOCK_STATE_LABELS,
  clockReasons,
  clockSentence,
  localInstant,
  nextDue,
  supportTime,
  type CaseClock,
  type CaseClockKind,
} from "@palier/domain/vendorcase";
import { calendarOf, clocksOf, readCaseSlas, type CaseSla } from "@palier/store/vendorcase";
import { batchedRows, type Plain, type RequestContext } from "../kernel";
import type { CaseClockType } from "./vendorcase-clock.type";
import { CaseClocksType } from "./vendorcase-clock.type";
import { VendorCaseType } from "./vendorcase.type";

/** What the clocks of the cases of a list rest on, in one statement. */
const slaByCase = batchedRows(
  readCaseSlas,
  ({ caseId }) => caseId,
  ([sla]) => sla ?? null,
);

function clockOf(
  kind: CaseClockKind,
  clock: CaseClock | null,
  timeZone: string,
  { moves }: CaseSla,
): Plain<CaseClockType> | null {
  if (clock === null) return null;
  const { state, usedMinutes, allowedMinutes, dueAt } = clock;
  return {
    ...{ kind, state, usedMinutes, allowedMinutes },
    label: CASE_CLOCK_LABELS[kind],
    stateText: CLOCK_STATE_LABELS[state],
    usedText: `${supportTime(usedMinutes)} sur ${supportTime(allowedMinutes)}`,
    dueAt: dueAt?.toISOString() ?? null,
    dueText: dueAt === null ? null : localInstant(dueAt, timeZone),
    pausedSince: state === "paused" ? (moves.at(-1)?.movedAt.toISOString() ?? null) : null,
    sentence: clockSentence(kind, clock, timeZone),
  };
}

function graphqlClocks(sla: CaseSla, now: Date): Plain<CaseClocksType> {
  const clocks = clocksOf(sla, now);
  const calendar = calendarOf(sla, now);
  const { contract, moves } = sla;
  const response = clockOf("response", clocks.response, calendar.timeZone, sla);
  const resolution = clockOf("resolution", clocks.resolution, calendar.timeZone, sla);
  const next = nextDue(clocks);
  const nothing = response === null && resolution === null;
  return {
    ...{ id: sla.caseId, response, resolution },
    contractReference: contract?.reference ?? null,
    next: next === null ? null : next === "response" ? response : resolution,
    vendorText: supportTime(clocks.vendorMinutes),
    groupText: supportTime(clocks.groupMinutes),
    reasons:
      contract === null
        ? ["Aucun contrat ne couvrait ce logiciel le jour de l’envoi\u00a0: aucun délai n’est promis."]
        : [
            ...clockReasons({ reference: contract.reference, hours: contract, calendar, moves, now }),
            ...(nothing ? ["Ce contrat ne promet aucun délai pour cette gravité."] : []),
          ],
  };
}

@Resolver(() => VendorCaseType)
export class VendorCaseClockResolver {
  @FieldResolver(() => CaseClocksType, {
    nullable: true,
    description: "Les délais du contrat ; null tant que le dossier n’est pas parti.",
  })
  async clocks(
    @Root() { id, sentAt }: Plain<VendorCaseType>,
    @Ctx() context: RequestContext,
  ): Promise<Plain<CaseClocksType> | null> {
    if (sentAt === null) return null;
    const sla = await context.load(slaByCase, id);
    return sla === null ? null : graphqlClocks(sla, new Date());
  }
}
