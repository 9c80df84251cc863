import { durationText, NAMING_LABELS, profileLabel } from "@palier/domain/referent";
import type { MandateFields } from "./mandate-save";
import { formatDate, type Say } from "../kernel";
import { mandateMessages, referentMessages } from "./referent.messages";

type Shown = Pick<
  MandateFields,
  | "startsOn"
  | "endsOn"
  | "weeklyMinutes"
  | "profileCase"
  | "naming"
  | "namedOn"
  | "voterCount"
  | "voteCount"
  | "trainedOn"
>;

/** A mandate as lines of text, to be laid beside another. */
export function describeMandate(say: Say, mandate: Shown): string {
  const line = (label: string, value: string): string => `${label}\u00a0: ${value}`;
  const day = (value: string | null | undefined): string =>
    value == null ? say(referentMessages.notSaid) : formatDate(value);
  return [
    line(say(mandateMessages.startsOn), day(mandate.startsOn)),
    line(say(mandateMessages.endsOn), mandate.endsOn == null ? say(referentMessages.noEnd) : day(mandate.endsOn)),
    line(
      say(referentMessages.weekly),
      mandate.weeklyMinutes == null ? say(referentMessages.notSaid) : durationText(mandate.weeklyMinutes),
    ),
    line(say(referentMessages.profile), profileLabel(mandate.profileCase)),
    line(say(referentMessages.naming), NAMING_LABELS[mandate.naming]),
    line(say(mandateMessages.namedOn), day(mandate.namedOn)),
    ...(mandate.voteCount == null
      ? []
      : [line(say(mandateMessages.voteCount), `${String(mandate.voteCount)} / ${String(mandate.voterCount ?? "")}`)]),
    line(say(mandateMessages.trainedOn), day(mandate.trainedOn)),
  ].join("\n");
}
