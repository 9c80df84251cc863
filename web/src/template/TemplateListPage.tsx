import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { SECTOR_LABELS, SECTORS } from "@palier/domain/identity";
import { TEMPLATE_KIND_LABELS, TEMPLATE_KINDS } from "@palier/domain/template";
import { useState, type ReactNode } from "react";
import type { TemplateListQuery } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  MISSING,
  PageHeader,
  useCan,
  useText,
  useUrlFilters,
  type Column,
  type UrlFilters,
} from "../kernel";
import { kindLabel, sectorLabel, stateInSentence } from "./template-shown";
import { templateMessages as messages } from "./template.messages";
import styles from "./template.module.css";

const TemplateListDocument = graphql(`
  query TemplateList($filter: TemplateFilterInput!) {
    templates(filter: $filter) {
      id
      code
      kind
      sector
      title
      retired
      inForce {
        id
        name
        state
        publishedAt
        reviewDueOn
      }
      inPreparation {
        id
        name
        state
      }
    }
  }
`);

type Row = TemplateListQuery["templates"][number];

const KEYS = { kind: "sorte", sector: "secteur", standing: "etat", words: "mots" } as const;
const STANDINGS = ["inForce", "toRevise", "inPreparation", "retired"] as const;

/** The models of the group: what is in force, what is being written, what is to be looked at again. */
export function TemplateListPage() {
  const say = useText();
  const filters = useUrlFilters();
  const writes = useCan("template:update");
  const filter = Object.fromEntries(Object.entries(KEYS).map(([field, key]) => [field, filters.get(key) || null]));
  const filtered = Object.values(filter).some((value) => value !== null);
  const {
    data: fresh,
    previousData,
    error,
    refetch,
  } = useQuery(TemplateListDocument, {
    variables: { filter },
    fetchPolicy: "cache-and-network",
  });
  const rows = (fresh ?? previousData)?.templates;
  const add = <ActionButton to="/modeles/depart">{say(messages.add)}</ActionButton>;
  return (
    <>
      <PageHeader
        title={say(messages.title)}
        purpose={say(messages.purpose)}
        {...(rows !== undefined && { count: rows.length })}
        {...(writes && { action: add })}
      />
      {rows === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {rows === undefined || (rows.length === 0 && !filtered) ? null : <Filters filters={filters} />}
      {rows === undefined || error !== undefined ? null : (
        <>
          <p role="status" className={styles["quiet"]}>
            {say(messages.count, { count: rows.length })}
          </p>
          <TemplateTable rows={rows} empty={<Nothing filtered={filtered} writes={writes} clear={filters.clear} />} />
        </>
      )}
    </>
  );
}

function Nothing({ filtered, writes, clear }: { filtered: boolean; writes: boolean; clear: () => void }) {
  const say = useText();
  if (filtered)
    return (
      <EmptyState
        title={say(messages.noMatch)}
        why={say(messages.noMatchWhy)}
        action={<LinkButton onClick={clear}>{say(messages.clear)}</LinkButton>}
      />
    );
  return (
    <EmptyState
      title={say(messages.empty)}
      why={say(writes ? messages.emptyWhy : messages.emptyReader)}
      {...(writes && { action: <LinkButton to="/modeles/depart">{say(messages.add)}</LinkButton> })}
    />
  );
}

function TemplateTable({ rows, empty }: { rows: readonly Row[]; empty: ReactNode }) {
  const say = useText();
  const columns: readonly Column<Row>[] = [
    {
      key: "title",
      header: say(messages.name),
      cell: ({ id, title, code }) => (
        <>
          <LinkButton to={`/modeles/${id}`}>{title}</LinkButton> <span className={styles["code"]}>{code}</span>
        </>
      ),
      sortValue: ({ title }) => title,
    },
    {
      key: "kind",
      header: say(messages.kind),
      cell: ({ kind }) => kindLabel(kind),
      sortValue: ({ kind }) => kindLabel(kind),
    },
    {
      key: "sector",
      header: say(messages.sector),
      cell: ({ sector }) => sectorLabel(sector) ?? say(messages.everySector),
      wideOnly: true,
    },
    {
      key: "inForce",
      header: say(messages.inForce),
      cell: ({ inForce, retired }) =>
        inForce == null
          ? say(retired ? messages.retired : messages.never)
          : say(messages.inForceVersion, { name: inForce.name }),
    },
    {
      key: "preparation",
      header: say(messages.preparation),
      cell: ({ inPreparation }) =>
        inPreparation == null
          ? MISSING
          : say(messages.preparationState, { name: inPreparation.name, state: stateInSentence(inPreparation.state) }),
    },
    {
      key: "review",
      header: say(messages.review),
      nowrap: true,
      cell: ({ inForce }) => {
        if (inForce?.reviewDueOn == null) return MISSING;
        const date = formatDate(inForce.reviewDueOn);
        if (inForce.state !== "toRevise") return date;
        return <span className={styles["due"]}>{say(messages.reviewPassed, { date })}</span>;
      },
      sortValue: ({ inForce }) => inForce?.reviewDueOn ?? null,
    },
  ];
  return (
    <DataTable
      caption={say(messages.caption)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      emptyState={empty}
      phone="stack"
    />
  );
}

function Filters({ filters }: { filters: UrlFilters }) {
  const say = useText();
  const [typed, setTyped] = useState(filters.get(KEYS.words));
  const select = (key: string, label: string, options: readonly (readonly [string, string])[]) => (
    <NativeSelect
      label={label}
      value={filters.get(key)}
      data={[{ value: "", label: say(messages.any) }, ...options.map(([value, text]) => ({ value, label: text }))]}
      onChange={(event) => {
        filters.set(key, event.currentTarget.value);
      }}
    />
  );
  return (
    <form
      role="search"
      className={styles["filters"]}
      onSubmit={(event) => {
        event.preventDefault();
        filters.set(KEYS.words, typed.trim());
      }}
    >
      <TextInput
        type="search"
        label={say(messages.words)}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
        }}
        onBlur={() => {
          filters.set(KEYS.words, typed.trim());
        }}
      />
      {select(
        KEYS.kind,
        say(messages.kind),
        TEMPLATE_KINDS.map((kind) => [kind, TEMPLATE_KIND_LABELS[kind]]),
      )}
      {select(
        KEYS.sector,
        say(messages.sector),
        SECTORS.map((sector) => [sector, SECTOR_LABELS[sector]]),
      )}
      {select(
        KEYS.standing,
        say(messages.standing),
        STANDINGS.map((standing) => [standing, say(messages[`standing_${standing}`])]),
      )}
    </form>
  );
}
