import { CASE_KIND_LABELS, CASE_SEVERITY_LABELS, parseCaseKind, parseCaseSeverity } from "@palier/domain/vendorcase";
import type { ShownCaseFragment } from "../generated/graphql";
import { formatDate, toCsv, type Say } from "../kernel";
import { stateLabel } from "./vendorcase-shown";
import { sheetMessages } from "./vendorcase-sheet.messages";
import { caseMessages } from "./vendorcase.messages";

/** « Majeure »; a code that is no longer one is shown as it is. */
export const severityLabel = (code: string): string => {
  const severity = parseCaseSeverity(code);
  return severity === null ? code : CASE_SEVERITY_LABELS[severity];
};
/** « Anomalie »; a code that is no longer one is shown as it is. */
export const kindLabel = (code: string): string => {
  const kind = parseCaseKind(code);
  return kind === null ? code : CASE_KIND_LABELS[kind];
};
/** « Clairière, Agenda ». */
export const productText = ({
  productName,
  moduleName,
}: {
  productName: string;
  moduleName?: string | null;
}): string => (moduleName == null ? productName : `${productName}, ${moduleName}`);

/** The list as a spreadsheet opens it, one line a case. */
export function casesCsv(say: Say, cases: readonly ShownCaseFragment[]): string {
  const header = [
    caseMessages.number,
    caseMessages.caseTitle,
    sheetMessages.vendor,
    caseMessages.product,
    sheetMessages.kind,
    caseMessages.severity,
    caseMessages.priority,
    caseMessages.weight,
    caseMessages.sites,
    caseMessages.requests,
    caseMessages.state,
    caseMessages.since,
    sheetMessages.reference,
  ].map((message) => say(message));
  const rows = cases.map((each) => [
    each.number,
    each.title,
    each.vendorName,
    productText(each),
    kindLabel(each.kind),
    severityLabel(each.severity),
    each.priority ?? null,
    each.weight,
    each.siteCount,
    each.requestCount,
    stateLabel(each.state),
    formatDate(each.stateSince),
    each.vendorReference ?? null,
  ]);
  return toCsv(header, rows);
}
