import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import type { PersonalDataRegisterQuery } from "../generated/graphql";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  graphql,
  LoadingState,
  Section,
  useText,
  useUrlFilters,
  type Column,
} from "../kernel";
import { privacyMessages } from "./privacy.messages";
import classes from "./privacy.module.css";

const RegisterDocument = graphql(`
  query PersonalDataRegister {
    personalDataRegister {
      table
      tableTitle
      column
      pii
      purpose
      seenBy
      retention
      legalBasis
    }
  }
`);

type Line = PersonalDataRegisterQuery["personalDataRegister"][number];
/** Data of one table that are treated alike: said once. */
type Shown = Omit<Line, "purpose"> & { purposes: readonly string[] };

function gathered(lines: readonly Line[]): Shown[] {
  const alike = new Map<string, Line[]>();
  for (const line of lines) {
    const key = JSON.stringify([line.table, line.pii, line.seenBy, line.retention, line.legalBasis]);
    alike.set(key, [...(alike.get(key) ?? []), line]);
  }
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first, purposes: same.map(({ purpose }) => purpose) }];
  });
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Who treats what, why and how long; the search stands in the address. */
export function PrivacyRegister() {
  const say = useText();
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(RegisterDocument);
  const [wanted, all] = [plain(filters.get("recherche")), filters.get("donnees") === "toutes"];
  const lines = (data?.personalDataRegister ?? []).filter(
    (line) =>
      (all || line.pii !== "none") &&
      plain([line.tableTitle, line.purpose, line.seenBy, line.retention].join(" ")).includes(wanted),
  );
  const pii = { direct: privacyMessages.yes, indirect: privacyMessages.indirectly, none: privacyMessages.no } as const;
  const columns: Column<Shown>[] = [
    { key: "data", header: say(privacyMessages.data), cell: (line) => <Purposes texts={line.purposes} /> },
    { key: "pii", header: say(privacyMessages.personal), cell: (line) => say(pii[line.pii]) },
    { key: "seenBy", header: say(privacyMessages.seenBy), cell: (line) => line.seenBy },
    { key: "retention", header: say(privacyMessages.retention), cell: (line) => line.retention },
    { key: "basis", header: say(privacyMessages.basis), cell: (line) => line.legalBasis },
  ];
  return (
    <Section title={say(privacyMessages.register)} lead={say(privacyMessages.registerLead)}>
      <form
        role="search"
        className={classes["filters"]}
        aria-label={say(privacyMessages.search)}
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <TextInput
          className={classes["field"] ?? ""}
          label={say(privacyMessages.search)}
          value={filters.get("recherche")}
          onChange={(event) => {
            filters.set("recherche", event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={say(privacyMessages.which)}
          value={filters.get("donnees")}
          data={[
            { value: "", label: say(privacyMessages.personalOnly) },
            { value: "toutes", label: say(privacyMessages.everything) },
          ]}
          onChange={(event) => {
            filters.set("donnees", event.currentTarget.value);
          }}
        />
      </form>
      {error !== undefined && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data === undefined && error === undefined && <LoadingState />}
      {data !== undefined && (
        <DataTable
          caption={say(privacyMessages.caption, { count: lines.length })}
          columns={columns}
          rows={gathered(lines)}
          rowKey={(line) => `${line.table}.${line.column}`}
          groupOf={(line) => line.tableTitle}
          phone="stack"
          emptyState={<EmptyState title={say(privacyMessages.noLineTitle)} why={say(privacyMessages.noLineWhy)} />}
        />
      )}
    </Section>
  );
}

function Purposes({ texts }: { texts: readonly string[] }) {
  if (texts.length < 2) return texts[0];
  return (
    <ul className={classes["purposes"]}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
