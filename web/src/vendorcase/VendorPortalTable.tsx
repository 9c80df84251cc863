import { DataTable, EmptyState, formatDate, LinkButton, useText, type Column } from "../kernel";
import { severityLabel } from "./vendorcase-export";
import { portalMessages } from "./vendorcase-portal.messages";
import { stateLabel } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";
import type { PortalLine } from "./VendorPortalCase";

interface VendorPortalTableProps {
  cases: readonly PortalLine[];
  pathOf: (id: string) => string;
}

/** What was sent to a vendor: what still waits first, the worst first. */
export function VendorPortalTable({ cases, pathOf }: VendorPortalTableProps) {
  const say = useText();
  const columns: Column<PortalLine>[] = [
    {
      key: "case",
      header: say(portalMessages.case),
      cell: ({ id, number, title, productName }) => (
        <div>
          <LinkButton to={pathOf(id)}>{`${String(number)}. ${title}`}</LinkButton>
          <div className={styles["quiet"]}>{productName}</div>
        </div>
      ),
    },
    {
      key: "severity",
      header: say(portalMessages.severity),
      cell: ({ severity }) => (
        <span className={styles["severity"]} data-severity={severity}>
          {severityLabel(severity)}
        </span>
      ),
    },
    { key: "state", header: say(portalMessages.state), cell: ({ state }) => stateLabel(state) },
    { key: "last", header: say(portalMessages.last), cell: ({ lastAt }) => formatDate(lastAt, "time") },
  ];
  return (
    <DataTable
      caption={say(portalMessages.listCaption)}
      hideCaption
      phone="stack"
      rows={cases}
      rowKey={({ id }) => id}
      columns={columns}
      emptyState={<EmptyState title={say(portalMessages.empty)} why={say(portalMessages.emptyWhy)} />}
    />
  );
}
