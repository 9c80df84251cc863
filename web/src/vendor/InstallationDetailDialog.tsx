import { useQuery } from "@apollo/client/react";
import type { InstallationHistoryQuery, ShownProductFragment } from "../generated/graphql";
import { Dialog, ErrorPanel, Facts, formatDate, graphql, LoadingState, useText, type Say } from "../kernel";
import type { SiteLine } from "./installation-board";
import { installationMessages as messages } from "./vendor-installation.messages";
import styles from "./vendor.module.css";

const InstallationHistoryDocument = graphql(`
  query InstallationHistory($id: ID!) {
    installationHistory(id: $id) {
      at
      byName
      versionBefore
      versionAfter
      versionChanged
      modulesChanged
      began
      ended
    }
  }
`);

type Event = InstallationHistoryQuery["installationHistory"][number];

interface InstallationDetailDialogProps {
  line: SiteLine;
  product: ShownProductFragment | undefined;
  onClose: () => void;
}

/** What happened, in one phrase. */
function phraseOf(say: Say, event: Event): string {
  const unknown = say(messages.unknown);
  const after = event.versionAfter ?? unknown;
  if (event.began) return say(messages.eventBegan, { after });
  const parts = [
    ...(event.ended ? [say(messages.eventEnded)] : []),
    ...(event.versionChanged ? [say(messages.eventVersion, { before: event.versionBefore ?? unknown, after })] : []),
    ...(event.modulesChanged ? [say(messages.eventModules)] : []),
  ];
  return parts.length === 0 ? say(messages.eventOther) : parts.join(", ");
}

/** One product in one establishment: what runs, and what it became over time. */
export function InstallationDetailDialog({ line, product, onClose }: InstallationDetailDialogProps) {
  const say = useText();
  const cell = product === undefined ? undefined : line.cells.get(product.id);
  const { data, error } = useQuery(InstallationHistoryDocument, {
    variables: { id: cell?.id ?? "" },
    fetchPolicy: "network-only",
  });
  if (product === undefined || cell === undefined) return null;
  const modules = product.modules.filter(({ id }) => cell.moduleIds.includes(id)).map(({ name }) => name);
  return (
    <Dialog wide opened title={say(messages.detail, { product: product.name, site: line.name })} onClose={onClose}>
      <Facts
        lines={[
          {
            term: say(messages.version),
            value: product.versions.find(({ id }) => id === cell.versionId)?.label ?? null,
          },
          { term: say(messages.since), value: formatDate(cell.since) },
          { term: say(messages.modules), value: modules.length === 0 ? null : modules.join(", ") },
        ]}
      />
      <h3>{say(messages.history)}</h3>
      {error === undefined ? null : <ErrorPanel error={error} />}
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data?.installationHistory.length === 0 ? <p>{say(messages.noHistory)}</p> : null}
      <ul className={styles["list"]}>
        {data?.installationHistory.map((event) => (
          <li key={event.at}>
            {`${formatDate(event.at, "time")}, ${event.byName ?? say(messages.byHouse)}\u00a0: ${phraseOf(say, event)}`}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
