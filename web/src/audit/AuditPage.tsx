import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  useText,
  useUrlFilters,
  type UrlFilters,
} from "../kernel";
import { AuditIntegrity } from "./AuditIntegrity";
import { AuditLines } from "./AuditLines";
import { auditMessages } from "./audit.messages";
import classes from "./audit.module.css";

const AuditEventsDocument = graphql(`
  query AuditEvents($filter: AuditFilter, $after: String) {
    auditEvents(filter: $filter, first: 30, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...AuditLine
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const AuditFacetsDocument = graphql(`
  query AuditFacets {
    auditFacets {
      people {
        value
        label
      }
      actions {
        value
        label
      }
      objectKinds {
        value
        label
      }
    }
  }
`);

/** Name in the address → name in the question. */
const FILTERS = {
  personne: "personId",
  action: "action",
  objet: "objectKind",
  identifiant: "objectId",
  du: "from",
  au: "to",
} as const;

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

function wantedOf(filters: UrlFilters): Record<string, string> {
  const given = Object.entries(FILTERS).map(([key, name]) => [name, filters.get(key)] as const);
  return Object.fromEntries(
    given.filter(([name, value]) => value !== "" && ((name !== "from" && name !== "to") || isDay(value))),
  );
}

/** Everything that was changed in the group; filters stand in the address. */
export function AuditPage() {
  const say = useText();
  const filters = useUrlFilters();
  const wanted = wantedOf(filters);
  const { data, previousData, error, refetch, fetchMore } = useQuery(AuditEventsDocument, {
    variables: { filter: wanted },
    fetchPolicy: "cache-and-network",
  });
  const page = (data ?? previousData)?.auditEvents;
  const more = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  const seeMore = () => {
    fetchMore({
      variables: { after: more ?? null },
      updateQuery: (before, { fetchMoreResult: { auditEvents: next } }) => ({
        ...before,
        auditEvents: { ...next, edges: [...before.auditEvents.edges, ...next.edges] },
      }),
    }).catch(() => undefined);
  };
  return (
    <>
      <PageHeader
        title={say(auditMessages.title)}
        purpose={say(auditMessages.purpose)}
        {...(page !== undefined && { count: page.totalCount })}
        exports={
          <QuietButton
            onClick={() => {
              // The browser downloads by itself: the file may be far larger than what fits in memory.
              window.location.assign(`/audit/journal.csv?${new URLSearchParams(wanted).toString()}`);
            }}
          >
            {say(auditMessages.export)}
          </QuietButton>
        }
      />
      <AuditFilters filters={filters} />
      {page === undefined && error === undefined && <LoadingState />}
      {error !== undefined && <ErrorPanel error={error} retry={() => void refetch()} />}
      {page !== undefined && (
        <Section title={say(auditMessages.lines)}>
          {page.edges.length === 0 ? (
            <EmptyState
              title={say(auditMessages.noneTitle)}
              why={say(auditMessages.noneWhy)}
              action={<LinkButton onClick={filters.clear}>{say(auditMessages.clear)}</LinkButton>}
            />
          ) : (
            <AuditLines lines={page.edges.map(({ cursor, node }) => ({ ...node, cursor }))} />
          )}
          {more != null && <QuietButton onClick={seeMore}>{say(auditMessages.more)}</QuietButton>}
        </Section>
      )}
      <AuditIntegrity />
    </>
  );
}

function AuditFilters({ filters }: { filters: UrlFilters }) {
  const say = useText();
  const { data } = useQuery(AuditFacetsDocument, { fetchPolicy: "cache-and-network" });
  const { people = [], actions = [], objectKinds = [] } = data?.auditFacets ?? {};
  const select = (key: string, label: string, any: string, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={filters.get(key)}
      data={[{ value: "", label: any }, ...options.map(({ value, label: said }) => ({ value, label: said }))]}
      onChange={(event) => {
        filters.set(key, event.currentTarget.value);
      }}
    />
  );
  const day = (key: string, label: string) => (
    <TextInput
      type="date"
      label={label}
      value={filters.get(key)}
      onChange={(event) => {
        filters.set(key, event.currentTarget.value);
      }}
    />
  );
  return (
    <form
      role="search"
      aria-label={say(auditMessages.filters)}
      className={classes["filters"]}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {select("personne", say(auditMessages.person), say(auditMessages.anyone), people)}
      {select("action", say(auditMessages.action), say(auditMessages.anyAction), actions)}
      {select("objet", say(auditMessages.objectKind), say(auditMessages.anyKind), objectKinds)}
      {day("du", say(auditMessages.from))}
      {day("au", say(auditMessages.to))}
    </form>
  );
}
