import { DUTY_LABELS, MANDATE_STATE_LABELS, profileLabel } from "@palier/domain/referent";
import type { ShownMandateFragment } from "../generated/graphql";
import { formatDate, graphql, toCsv, type Say } from "../kernel";
import { referentMessages } from "./referent.messages";

/** A mandate as lists and forms show it. */
export const ShownMandate = graphql(`
  fragment ShownMandate on Mandate {
    id
    establishmentId
    establishmentName
    sector
    personId
    personName
    personGone
    lacksRole
    duty
    profileCase
    naming
    namingText
    namedOn
    voterCount
    voteCount
    weeklyMinutes
    trainedOn
    startsOn
    endsOn
    state
    version
  }
`);

/** The register as it is filtered on screen: one line a mandate. */
export function mandatesCsv(
  say: Say,
  mandates: readonly ShownMandateFragment[],
  sectorLabel: (sector: string) => string,
): string {
  return toCsv(
    [
      say(referentMessages.establishment),
      say(referentMessages.sector),
      say(referentMessages.duty),
      say(referentMessages.person),
      say(referentMessages.profile),
      say(referentMessages.naming),
      say(referentMessages.since),
      say(referentMessages.until),
      say(referentMessages.weekly),
      say(referentMessages.trained),
      say(referentMessages.state),
    ],
    mandates.map((one) => [
      one.establishmentName,
      sectorLabel(one.sector),
      DUTY_LABELS[one.duty],
      one.personName,
      profileLabel(one.profileCase),
      one.namingText,
      formatDate(one.startsOn),
      one.endsOn == null ? "" : formatDate(one.endsOn),
      one.weeklyMinutes ?? null,
      one.trainedOn == null ? "" : formatDate(one.trainedOn),
      MANDATE_STATE_LABELS[one.state],
    ]),
  );
}
