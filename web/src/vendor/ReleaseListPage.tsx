import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import {
  parseReleaseDecision,
  parseReleaseState,
  RELEASE_DECISION_LABELS,
  RELEASE_STATE_LABELS,
  RELEASE_STATES,
} from "@palier/domain/vendor";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  ActionButton,
  DataTable,
  Dialog,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useCan,
  useText,
  useUrlFilters,
} from "../kernel";
import { ReleaseLine } from "./release-shown";
import { ReleaseForm } from "./ReleaseForm";
import { releaseMessages as messages } from "./vendor-release.messages";
import styles from "./vendor.module.css";

const ReleasesDocument = graphql(`
  query Releases {
    releases {
      id
      ...ReleaseLine
    }
  }
`);

/** /livraisons: those that wait for somebody first. */
export function ReleaseListPage() {
  const say = useText();
  const navigate = useNavigate();
  const filters = useUrlFilters();
  const canAnnounce = useCan("release:update");
  const [announcing, setAnnouncing] = useState(false);
  const { data, error, refetch } = useQuery(ReleasesDocument, { fetchPolicy: "cache-and-network" });
  const all = readFragment(ReleaseLine, data?.releases ?? []);
  const state = filters.get("etat");
  const shown = all.filter((release) => state === "" || release.state === state);
  const announce = (
    <ActionButton
      onClick={() => {
        setAnnouncing(true);
      }}
    >
      {say(messages.announce)}
    </ActionButton>
  );
  const count = (of: string): number => all.filter((release) => release.state === of).length;
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        {...(all.length > 0 ? { count: shown.length } : {})}
        {...(canAnnounce && all.length > 0 ? { action: announce } : {})}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      <Dialog
        wide
        title={say(messages.announce)}
        opened={announcing}
        onClose={() => {
          setAnnouncing(false);
        }}
      >
        <ReleaseForm
          release={null}
          onSaved={(id) => void navigate(`/livraisons/${id}`)}
          onCancel={() => {
            setAnnouncing(false);
          }}
        />
      </Dialog>
      {data !== undefined && all.length === 0 ? (
        <EmptyState
          title={say(messages.empty)}
          why={say(messages.emptyWhy)}
          {...(canAnnounce && { action: announce })}
        />
      ) : null}
      {all.length === 0 ? null : (
        <>
          <p className={styles["situation"]}>
            {say(messages.situation, { testing: count("testing"), decided: count("decided") })}
          </p>
          <div className={styles["filters"]}>
            <NativeSelect
              label={say(messages.state)}
              value={state}
              data={[
                { value: "", label: say(messages.everyState) },
                ...RELEASE_STATES.map((one) => ({ value: one, label: RELEASE_STATE_LABELS[one] })),
              ]}
              onChange={(event) => {
                filters.set("etat", event.currentTarget.value);
              }}
            />
          </div>
          <DataTable
            caption={say(messages.list)}
            hideCaption
            phone="stack"
            rows={shown}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: say(messages.version),
                sortValue: ({ product, versionLabel }) => `${product.name} ${versionLabel}`,
                cell: ({ id, product, versionLabel }) => (
                  <LinkButton to={`/livraisons/${id}`}>
                    {say(messages.name, { product: product.name, version: versionLabel })}
                  </LinkButton>
                ),
              },
              {
                key: "state",
                header: say(messages.state),
                cell: ({ state: at, decision }) => {
                  const decided = parseReleaseDecision(decision ?? "");
                  const words = RELEASE_STATE_LABELS[parseReleaseState(at) ?? "announced"];
                  return at === "decided" && decided !== null ? RELEASE_DECISION_LABELS[decided] : words;
                },
              },
              {
                key: "planned",
                header: say(messages.plannedOn),
                nowrap: true,
                sortValue: ({ plannedOn }) => plannedOn ?? null,
                cell: ({ plannedOn }) => formatDate(plannedOn),
              },
              {
                key: "verdicts",
                header: say(messages.verdicts),
                cell: ({ siteCount, readyCount, reserveCount, notReadyCount }) =>
                  say(messages.verdictCounts, {
                    total: siteCount,
                    ready: readyCount,
                    reserves: reserveCount,
                    notReady: notReadyCount,
                  }),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
