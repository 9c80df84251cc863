import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import {
  parseRole,
  PERSON_STATE_LABELS,
  PERSON_STATES,
  ROLE_LABELS,
  ROLES,
  roleText,
  type PersonState,
} from "@palier/domain/identity";
import type { PeopleQuery } from "../generated/graphql";
import {
  DataTable,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  toCsv,
  useText,
  useUrlFilters,
  useViewer,
  type Column,
  type Say,
  type UrlFilters,
} from "../kernel";
import { peopleMessages } from "./identity-people.messages";
import classes from "./identity-people.module.css";

const PeopleDocument = graphql(`
  query People($role: Role, $establishmentId: ID, $state: PersonState) {
    people(role: $role, establishmentId: $establishmentId, state: $state) {
      id
      displayName
      email
      state
      lastActivityAt
      roles {
        id
        role
        sector
        where
      }
    }
  }
`);

const PeoplePlacesDocument = graphql(`
  query PeoplePlaces {
    group {
      id
      establishments {
        id
        name
      }
    }
  }
`);

type Row = PeopleQuery["people"][number];

const stateOf = (text: string): PersonState | null => PERSON_STATES.find((state) => state === text) ?? null;
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function peopleCsv(say: Say, rows: readonly Row[]): string {
  const header = [
    peopleMessages.name,
    peopleMessages.email,
    peopleMessages.state,
    peopleMessages.roles,
    peopleMessages.lastActivity,
  ].map((message) => say(message));
  return toCsv(
    header,
    rows.map((row) => [
      row.displayName,
      row.email,
      PERSON_STATE_LABELS[row.state],
      row.roles.map(({ role, sector, where }) => `${roleText(role, sector ?? null)} ${where}`).join(" | "),
      row.lastActivityAt == null ? null : formatDate(row.lastActivityAt, "time"),
    ]),
  );
}

/** Everyone of the group; filters stand in the address. */
export function PeoplePage() {
  const say = useText();
  const { group } = useViewer();
  const filters = useUrlFilters();
  const site = filters.get("etablissement");
  const { data, previousData, error, refetch } = useQuery(PeopleDocument, {
    variables: {
      role: parseRole(filters.get("role")),
      establishmentId: site === "" ? null : site,
      state: stateOf(filters.get("situation")),
    },
    fetchPolicy: "cache-and-network",
  });
  const people = (data ?? previousData)?.people;
  const columns = usePeopleColumns();
  const words = folded(filters.get("q")).split(/\s+/).filter(Boolean);
  const rows = (people ?? []).filter(({ displayName, email }) =>
    words.every((word) => folded(`${displayName} ${email}`).includes(word)),
  );
  const exportButton = (
    <QuietButton
      onClick={() => {
        downloadText(fileName(new Date(), group.name, say(peopleMessages.title), "csv"), peopleCsv(say, rows));
      }}
    >
      {say(peopleMessages.export)}
    </QuietButton>
  );
  return (
    <>
      <PageHeader
        title={say(peopleMessages.title)}
        purpose={say(peopleMessages.purpose)}
        {...(people === undefined ? {} : { count: rows.length })}
        {...(rows.length === 0 ? {} : { exports: exportButton })}
      />
      <PeopleFilters filters={filters} />
      {people === undefined && error === undefined && <LoadingState />}
      {error !== undefined && <ErrorPanel error={error} retry={() => void refetch()} />}
      {people !== undefined && (
        <DataTable
          caption={say(peopleMessages.caption)}
          hideCaption
          phone="stack"
          rows={rows}
          rowKey={({ id }) => id}
          initialSort={{ key: "name", direction: "asc" }}
          columns={columns}
          emptyState={
            <EmptyState
              title={say(peopleMessages.noneTitle)}
              why={say(peopleMessages.noneWhy)}
              action={<LinkButton onClick={filters.clear}>{say(peopleMessages.clear)}</LinkButton>}
            />
          }
        />
      )}
    </>
  );
}

function usePeopleColumns(): Column<Row>[] {
  const say = useText();
  const { id: me } = useViewer();
  return [
    {
      key: "name",
      header: say(peopleMessages.name),
      cell: ({ id, displayName, email }) => (
        <>
          <LinkButton to={`/personnes/${id}`}>{displayName}</LinkButton>
          {id === me && ` (${say(peopleMessages.you)})`}
          <div className={`${classes["quiet"] ?? ""} ${classes["email"] ?? ""}`}>{email}</div>
        </>
      ),
      sortValue: ({ displayName }) => displayName,
    },
    {
      key: "roles",
      header: say(peopleMessages.roles),
      cell: ({ roles }) =>
        roles.length === 0 ? (
          <span className={classes["quiet"]}>{say(peopleMessages.noRole)}</span>
        ) : (
          <ul className={classes["roles"]}>
            {roles.map(({ id, role, sector, where }) => (
              <li key={id}>
                <strong>{roleText(role, sector ?? null)}</strong> {where}
              </li>
            ))}
          </ul>
        ),
    },
    {
      key: "state",
      header: say(peopleMessages.state),
      cell: ({ state }) => <span data-state={state}>{PERSON_STATE_LABELS[state]}</span>,
      sortValue: ({ state }) => PERSON_STATES.indexOf(state),
      nowrap: true,
    },
    {
      key: "activity",
      header: say(peopleMessages.lastActivity),
      cell: ({ lastActivityAt }) =>
        lastActivityAt == null ? (
          <span className={classes["quiet"]}>{say(peopleMessages.never)}</span>
        ) : (
          formatDate(lastActivityAt, "time")
        ),
      sortValue: ({ lastActivityAt }) => lastActivityAt ?? null,
      nowrap: true,
    },
  ];
}

function PeopleFilters({ filters }: { filters: UrlFilters }) {
  const say = useText();
  const { data } = useQuery(PeoplePlacesDocument);
  const select = (key: string, label: string, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={label}
      value={filters.get(key)}
      data={[...options]}
      onChange={(event) => {
        filters.set(key, event.currentTarget.value);
      }}
    />
  );
  return (
    <form
      role="search"
      aria-label={say(peopleMessages.filters)}
      className={classes["filters"]}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        type="search"
        label={say(peopleMessages.search)}
        value={filters.get("q")}
        onChange={(event) => {
          filters.set("q", event.currentTarget.value);
        }}
      />
      {select("role", say(peopleMessages.role), [
        { value: "", label: say(peopleMessages.allRoles) },
        ...ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
      ])}
      {select("etablissement", say(peopleMessages.site), [
        { value: "", label: say(peopleMessages.allSites) },
        ...(data?.group.establishments ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ])}
      {select("situation", say(peopleMessages.state), [
        { value: "", label: say(peopleMessages.present) },
        ...PERSON_STATES.map((value) => ({ value, label: PERSON_STATE_LABELS[value] })),
      ])}
    </form>
  );
}
