import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { graphql, LinkButton, useText } from "../kernel";
import { isFiltered, type EstablishmentFilter } from "./establishment-filter";
import { groupMessages } from "./group.messages";
import classes from "./group.module.css";

const TYPING_MS = 250;
const NO_FILTER: EstablishmentFilter = { search: "", kind: "", department: "", state: "" };

const FilterChoicesDocument = graphql(`
  query FilterChoices {
    group {
      id
      kinds {
        kind
        label
        count
      }
      departments {
        code
        name
        count
      }
    }
  }
`);

interface EstablishmentFiltersProps {
  filter: EstablishmentFilter;
  onChange: (filter: EstablishmentFilter) => void;
}

/** One line; each choice shows how many it would give in the whole group. */
export function EstablishmentFilters({ filter, onChange }: EstablishmentFiltersProps) {
  const say = useText();
  const { data } = useQuery(FilterChoicesDocument);
  const [typed, setTyped] = useState(filter.search);
  const search = useDebouncedCallback((text: string) => onChange({ ...filter, search: text }), TYPING_MS);
  useEffect(() => setTyped(filter.search), [filter.search]);
  const option = (value: string, label: string, count: number) => ({
    value,
    label: say(groupMessages.option, { label, count }),
  });
  return (
    <form
      role="search"
      aria-label={say(groupMessages.filters)}
      className={classes["filters"]}
      onSubmit={(event) => event.preventDefault()}
    >
      <TextInput
        type="search"
        label={say(groupMessages.search)}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={say(groupMessages.kind)}
        value={filter.kind}
        onChange={(event) => onChange({ ...filter, kind: event.currentTarget.value })}
        data={[
          { value: "", label: say(groupMessages.allKinds) },
          ...(data?.group.kinds ?? []).map(({ kind, label, count }) => option(kind, label, count)),
        ]}
      />
      <NativeSelect
        label={say(groupMessages.department)}
        value={filter.department}
        onChange={(event) => onChange({ ...filter, department: event.currentTarget.value })}
        data={[
          { value: "", label: say(groupMessages.allDepartments) },
          ...(data?.group.departments ?? []).map(({ code, name, count }) => option(code, name, count)),
        ]}
      />
      <NativeSelect
        label={say(groupMessages.state)}
        value={filter.state}
        onChange={(event) => onChange({ ...filter, state: event.currentTarget.value })}
        data={[
          { value: "", label: say(groupMessages.open) },
          { value: "fermes", label: say(groupMessages.closed) },
          { value: "tous", label: say(groupMessages.both) },
        ]}
      />
      {isFiltered(filter) && <LinkButton onClick={() => onChange(NO_FILTER)}>{say(groupMessages.clear)}</LinkButton>}
    </form>
  );
}
