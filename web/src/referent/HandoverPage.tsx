import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  useCan,
  useText,
  useUrlFilters,
} from "../kernel";
import { HandoverDialog } from "./HandoverDialog";
import { handoverMessages } from "./referent-handover.messages";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const HandoversDocument = graphql(`
  query Handovers {
    handovers {
      id
      fromName
      toName
      doneByName
      doneAt
      reason
      packUrl
      counts {
        item
        text
      }
      job {
        id
        state
      }
    }
  }
`);

const ENDED: readonly string[] = ["DONE", "FAILED"];
const EVERY_MS = 2_000;

/** The departures: to do one, and to find the packs of those that were done. */
export function HandoverPage() {
  const say = useText();
  const filters = useUrlFilters();
  const canHandOver = useCan("referent:handOver");
  const [opened, setOpened] = useState(filters.get("de") !== "");
  const [done, setDone] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const { data, error, refetch } = useQuery(HandoversDocument, {
    fetchPolicy: "cache-and-network",
    pollInterval: waiting ? EVERY_MS : 0,
  });
  const handovers = data?.handovers ?? [];
  const preparing = handovers.some(({ job }) => job != null && !ENDED.includes(job.state));
  if (preparing !== waiting) setWaiting(preparing);
  const pack = ({ packUrl, job, fromName }: (typeof handovers)[number]) => {
    if (packUrl != null)
      return (
        <a href={packUrl} aria-label={say(handoverMessages.download, { name: fromName })}>
          {say(handoverMessages.shortDownload)}
        </a>
      );
    const ended = job != null && ENDED.includes(job.state);
    return say(ended ? handoverMessages.notForYou : handoverMessages.preparing);
  };
  return (
    <>
      <p className={styles["crumb"]}>
        <LinkButton to="/referents">{say(referentMessages.back)}</LinkButton>
      </p>
      <PageHeader
        title={say(handoverMessages.title)}
        purpose={say(handoverMessages.purpose)}
        {...(canHandOver && {
          action: <ActionButton onClick={() => setOpened(true)}>{say(handoverMessages.start)}</ActionButton>,
        })}
      />
      <p role="status">{done ? say(handoverMessages.done) : null}</p>
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {data !== undefined && handovers.length === 0 ? (
        <EmptyState title={say(handoverMessages.none)} why={say(handoverMessages.purpose)} />
      ) : null}
      {handovers.length === 0 ? null : (
        <Section title={say(handoverMessages.list)}>
          <DataTable
            caption={say(handoverMessages.list)}
            hideCaption
            phone="stack"
            rows={handovers}
            rowKey={({ id }) => id}
            columns={[
              { key: "from", header: say(handoverMessages.from), cell: ({ fromName }) => fromName },
              { key: "to", header: say(handoverMessages.to), cell: ({ toName }) => toName },
              {
                key: "when",
                header: say(handoverMessages.when),
                cell: ({ doneAt }) => formatDate(doneAt),
                nowrap: true,
              },
              {
                key: "what",
                header: say(handoverMessages.what),
                cell: ({ counts, reason }) => (
                  <div>
                    {counts.length === 0 ? say(handoverMessages.nothing) : counts.map(({ text }) => text).join(", ")}
                    {reason === "" ? null : <span className={styles["mark"]}>{reason}</span>}
                  </div>
                ),
              },
              { key: "pack", header: say(handoverMessages.pack), cell: pack },
            ]}
          />
        </Section>
      )}
      {canHandOver && opened && (
        <HandoverDialog
          fromId={filters.get("de") === "" ? null : filters.get("de")}
          onClose={() => setOpened(false)}
          onDone={() => {
            setOpened(false);
            setDone(true);
            void refetch();
          }}
        />
      )}
    </>
  );
}
