import { CLAUSES, hoursOfMinutes, minutesOfHours, SEVERITIES, type Severity } from "@palier/domain/vendor";
import type { SaveContractInput, ShownContractFragment } from "../generated/graphql";
import { graphql } from "../kernel";

/** What the page of a contract shows and changes. */
export const ShownContract = graphql(`
  fragment ShownContract on Contract {
    id
    version
    reference
    vendor {
      id
      name
    }
    products {
      id
      name
    }
    startsOn
    endsOn
    noticeMonths
    renewalMonths
    noticeGivenOn
    dates {
      state
      periodEndsOn
      lastNoticeOn
      daysToNotice
    }
    timeZone
    holidayZone
    weekdays
    opensAtMinute
    closesAtMinute
    note
    commitments {
      severity
      responseMinutes
      resolutionMinutes
    }
    clauses {
      kind
      present
      wording
    }
  }
`);

/** A contract as it is typed: every field a text or a choice. */
export interface ContractFields {
  readonly reference: string;
  readonly productIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly noticeMonths: string;
  readonly renewalMonths: string;
  readonly noticeGivenOn: string;
  readonly timeZone: string;
  readonly holidayZone: string;
  readonly weekdays: readonly number[];
  /** « 09:00 ». */
  readonly opensAt: string;
  readonly closesAt: string;
  /** Hours as they are typed, by « severity response » and « severity resolution ». */
  readonly hours: Readonly<Record<string, string>>;
  readonly clauses: Readonly<Record<string, { readonly present: boolean; readonly wording: string }>>;
}

/** Names the hours of a severity. */
export const hoursKey = (severity: Severity, which: "response" | "resolution"): string => `${severity} ${which}`;

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
const minuteOf = (clock: string): number => {
  const [hours = "", minutes = ""] = clock.split(":");
  // The field of the browser has no 24 h: midnight at the end of the day is its 00:00.
  return Number(hours) * 60 + Number(minutes);
};

/** The fields of a contract that is kept, or those of a new one. */
export function fieldsOfContract(contract: ShownContractFragment | null): ContractFields {
  const commitments = new Map(contract?.commitments.map((one) => [one.severity, one]));
  const clauses = new Map(contract?.clauses.map((one) => [one.kind, one]));
  return {
    reference: contract?.reference ?? "",
    productIds: contract?.products.map(({ id }) => id) ?? [],
    startsOn: contract?.startsOn ?? "",
    endsOn: contract?.endsOn ?? "",
    noticeMonths: contract?.noticeMonths == null ? "" : String(contract.noticeMonths),
    renewalMonths: contract?.renewalMonths == null ? "" : String(contract.renewalMonths),
    noticeGivenOn: contract?.noticeGivenOn ?? "",
    timeZone: contract?.timeZone ?? "Europe/Paris",
    holidayZone: contract?.holidayZone ?? "FR",
    weekdays: contract?.weekdays ?? [1, 2, 3, 4, 5],
    opensAt: clockOf(contract?.opensAtMinute ?? 540),
    closesAt: clockOf((contract?.closesAtMinute ?? 1_080) % 1_440),
    hours: Object.fromEntries(
      SEVERITIES.flatMap((severity) => {
        const told = commitments.get(severity);
        return [
          [hoursKey(severity, "response"), hoursOfMinutes(told?.responseMinutes ?? null)],
          [hoursKey(severity, "resolution"), hoursOfMinutes(told?.resolutionMinutes ?? null)],
        ];
      }),
    ),
    clauses: Object.fromEntries(
      CLAUSES.map(({ kind }) => {
        const told = clauses.get(kind);
        return [kind, { present: told?.present ?? false, wording: told?.wording ?? "" }];
      }),
    ),
  };
}

const monthsOf = (text: string): number | null => (text.trim() === "" ? null : Number(text));
const dayOf = (text: string): string | null => (text === "" ? null : text);

/** What is wrong before the server is asked: names of fields; none when it can be sent. */
export function wrongFields(fields: ContractFields): readonly string[] {
  const months = (["noticeMonths", "renewalMonths"] as const).filter((field) => !/^\s*\d{0,3}\s*$/.test(fields[field]));
  const hours = Object.keys(fields.hours).filter((key) => minutesOfHours(fields.hours[key] ?? "") === undefined);
  return [...months, ...hours];
}

/** What is sent to be kept. */
export function contractInput(
  fields: ContractFields,
  kept: { readonly id: string | null; readonly vendorId: string; readonly version: number; readonly note: string },
): SaveContractInput {
  const { opensAt, closesAt, hours, clauses, noticeMonths, renewalMonths, ...same } = fields;
  const closing = minuteOf(closesAt);
  return {
    ...same,
    ...kept,
    productIds: [...fields.productIds],
    weekdays: [...fields.weekdays],
    endsOn: dayOf(fields.endsOn),
    noticeGivenOn: dayOf(fields.noticeGivenOn),
    noticeMonths: monthsOf(noticeMonths),
    renewalMonths: monthsOf(renewalMonths),
    opensAtMinute: minuteOf(opensAt),
    closesAtMinute: closing === 0 ? 1_440 : closing,
    commitments: SEVERITIES.map((severity) => ({
      severity,
      responseMinutes: minutesOfHours(hours[hoursKey(severity, "response")] ?? "") ?? null,
      resolutionMinutes: minutesOfHours(hours[hoursKey(severity, "resolution")] ?? "") ?? null,
    })),
    clauses: Object.entries(clauses).map(([kind, clause]) => ({ kind, ...clause })),
  };
}
