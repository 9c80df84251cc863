import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { durationText, parseSeverity, SEVERITIES, SEVERITY_LABELS } from "@palier/domain/vendor";
import { useState } from "react";
import { useNavigate } from "react-router";
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
  QuietButton,
  readFragment,
  useCan,
  useText,
  useUrlFilters,
} from "../kernel";
import { ShownIncident } from "./incident-shown";
import { IncidentDeclareDialog } from "./IncidentDeclareDialog";
import { incidentMessages as messages } from "./vendor-incident.messages";
import styles from "./vendor.module.css";

const IncidentsDocument = graphql(`
  query Incidents($filter: IncidentFilterInput, $after: String) {
    incidents(filter: $filter, first: 25, after: $after) {
      edges {
        cursor
        node {
          id
          ...ShownIncident
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
      openCount
      totalMinutes
    }
    group {
      id
      establishments {
        id
        name
      }
    }
  }
`);

/** /incidents: the latest first, with how long each lasted. */
export function IncidentListPage() {
  const say = useText();
  const navigate = useNavigate();
  const filters = useUrlFilters();
  const canDeclare = useCan("incident:declare");
  const [declaring, setDeclaring] = useState(filters.get("declarer") === "oui");
  const [site, severity, state] = [filters.get("site"), filters.get("gravite"), filters.get("etat")];
  const filter = {
    establishmentId: site === "" ? null : site,
    severity: severity === "" ? null : severity,
    open: state === "" ? null : state === "en-cours",
  };
  const { data, error, refetch, fetchMore, loading } = useQuery(IncidentsDocument, {
    variables: { filter, after: null },
    fetchPolicy: "cache-and-network",
  });
  const page = data?.incidents;
  const rows = readFragment(
    ShownIncident,
    (page?.edges ?? []).map(({ node }) => node),
  );
  const filtered = site !== "" || severity !== "" || state !== "";
  const declare = (
    <ActionButton
      onClick={() => {
        setDeclaring(true);
      }}
    >
      {say(messages.declare)}
    </ActionButton>
  );
  const more = (): void => {
    void fetchMore({
      variables: { after: page?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult }) => ({
        ...fetchMoreResult,
        incidents: {
          ...fetchMoreResult.incidents,
          edges: [...before.incidents.edges, ...fetchMoreResult.incidents.edges],
        },
      }),
    });
  };
  const nothing = page !== undefined && page.totalCount === 0;
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        {...(page === undefined ? {} : { count: page.totalCount })}
        {...(canDeclare && !(nothing && !filtered) ? { action: declare } : {})}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {declaring ? (
        <IncidentDeclareDialog
          onDone={(id) => void navigate(`/incidents/${id}`)}
          onClose={() => {
            setDeclaring(false);
          }}
        />
      ) : null}
      {nothing && !filtered ? (
        <EmptyState title={say(messages.empty)} why={say(messages.emptyWhy)} {...(canDeclare && { action: declare })} />
      ) : null}
      {page === undefined || (nothing && !filtered) ? null : (
        <>
          <p className={styles["situation"]}>
            {say(messages.situation, { open: page.openCount, duration: durationText(page.totalMinutes) })}
          </p>
          <div className={styles["filters"]}>
            <NativeSelect
              label={say(messages.establishment)}
              value={site}
              data={[
                { value: "", label: say(messages.everyEstablishment) },
                ...(data?.group.establishments ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => {
                filters.set("site", event.currentTarget.value);
              }}
            />
            <NativeSelect
              label={say(messages.severity)}
              value={severity}
              data={[
                { value: "", label: say(messages.everySeverity) },
                ...SEVERITIES.map((one) => ({ value: one, label: SEVERITY_LABELS[one] })),
              ]}
              onChange={(event) => {
                filters.set("gravite", event.currentTarget.value);
              }}
            />
            <NativeSelect
              label={say(messages.state)}
              value={state}
              data={[
                { value: "", label: say(messages.everyState) },
                { value: "en-cours", label: say(messages.open) },
                { value: "finis", label: say(messages.over) },
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
            rows={rows}
            rowKey={({ id }) => id}
            emptyState={<EmptyState title={say(messages.noMatch)} why={say(messages.noMatchWhy)} />}
            columns={[
              {
                key: "number",
                header: say(messages.incident),
                cell: ({ id, number, body }) => (
                  <>
                    <LinkButton to={`/incidents/${id}`}>{say(messages.number, { number })}</LinkButton>
                    <span className={styles["marks"]}>{body.length > 120 ? `${body.slice(0, 119)}…` : body}</span>
                  </>
                ),
              },
              { key: "site", header: say(messages.establishment), cell: ({ establishment }) => establishment.name },
              {
                key: "product",
                header: say(messages.product),
                cell: ({ product, module }) => (module == null ? product.name : `${product.name} – ${module.name}`),
              },
              {
                key: "severity",
                header: say(messages.severity),
                cell: ({ severity: of }) => (
                  <span className={of === "blocking" ? styles["wrong"] : undefined}>
                    {SEVERITY_LABELS[parseSeverity(of) ?? "minor"]}
                  </span>
                ),
              },
              {
                key: "started",
                header: say(messages.startedAt),
                nowrap: true,
                cell: ({ startedAt }) => formatDate(startedAt, "time"),
              },
              {
                key: "duration",
                header: say(messages.duration),
                cell: ({ minutes, endedAt }) =>
                  endedAt == null ? (
                    <span className={styles["alert"]}>{say(messages.lasts, { duration: durationText(minutes) })}</span>
                  ) : (
                    durationText(minutes)
                  ),
              },
            ]}
          />
          {page.pageInfo.hasNextPage ? (
            <QuietButton loading={loading} onClick={more}>
              {say(messages.more)}
            </QuietButton>
          ) : null}
        </>
      )}
    </>
  );
}
