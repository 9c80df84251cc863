import type { ReactNode } from "react";
import type { ShownCaseFragment } from "../generated/graphql";
import { DataTable, formatDate, LinkButton, useText } from "../kernel";
import { productText, severityLabel } from "./vendorcase-export";
import { clockMessages } from "./vendorcase-clock.messages";
import { stateLabel } from "./vendorcase-shown";
import { caseMessages } from "./vendorcase.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseDue } from "./VendorCaseDue";

interface VendorCaseTableProps {
  cases: readonly ShownCaseFragment[];
  emptyState: ReactNode;
}

/** The cases, one line each, in the order the server gave. */
export function VendorCaseTable({ cases, emptyState }: VendorCaseTableProps) {
  const say = useText();
  return (
    <DataTable
      caption={say(caseMessages.tableCaption)}
      hideCaption
      phone="stack"
      rows={cases}
      rowKey={({ id }) => id}
      emptyState={emptyState}
      columns={[
        {
          key: "title",
          header: say(caseMessages.caseTitle),
          cell: ({ id, number, title }) => (
            <LinkButton to={`/dossiers-editeur/${id}`}>{`${String(number)}. ${title}`}</LinkButton>
          ),
        },
        { key: "product", header: say(caseMessages.product), cell: (each) => productText(each) },
        {
          key: "severity",
          header: say(caseMessages.severity),
          cell: ({ severity }) => (
            <span className={styles["severity"]} data-severity={severity}>
              {severityLabel(severity)}
            </span>
          ),
        },
        {
          key: "priority",
          header: say(caseMessages.priority),
          align: "right",
          cell: ({ priority }) => priority ?? say(caseMessages.noPriority),
        },
        { key: "weight", header: say(caseMessages.weight), align: "right", cell: ({ weight }) => weight },
        {
          key: "sites",
          header: say(caseMessages.sites),
          align: "right",
          wideOnly: true,
          cell: ({ siteCount }) => siteCount,
        },
        {
          key: "requests",
          header: say(caseMessages.requests),
          align: "right",
          wideOnly: true,
          cell: ({ requestCount }) => requestCount,
        },
        { key: "state", header: say(caseMessages.state), cell: ({ state }) => stateLabel(state) },
        { key: "due", header: say(clockMessages.due), cell: (each) => <VendorCaseDue of={each} /> },
        {
          key: "since",
          header: say(caseMessages.since),
          nowrap: true,
          wideOnly: true,
          cell: ({ stateSince }) => formatDate(stateSince),
        },
      ]}
    />
  );
}
