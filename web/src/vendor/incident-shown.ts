import { graphql } from "../kernel";

/** What the screens show of an incident. */
export const ShownIncident = graphql(`
  fragment ShownIncident on Incident {
    id
    number
    establishment {
      id
      name
    }
    product {
      id
      name
    }
    module {
      id
      name
    }
    severity
    body
    workaround
    cause
    startedAt
    endedAt
    minutes
    declaredByName
    case {
      id
      number
      title
    }
    version
  }
`);

/** An instant as the browser's field writes it, in local time: « 2026-11-22T14:30 ». */
export function localOf(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** @param local as `localOf` writes it. @returns ISO 8601; the text itself when it is no time, for the server to refuse. */
export function isoOf(local: string): string {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? local : at.toISOString();
}
