import { Checkbox, NativeSelect } from "@mantine/core";
import { parseSector } from "@palier/domain/identity";
import {
  OPEN_REQUEST_STATES,
  REQUEST_KIND_LABELS,
  REQUEST_KINDS,
  REQUEST_STATE_LABELS,
  REQUEST_STATES,
} from "@palier/domain/request";
import { formatNumber, LinkButton, useText, type UrlFilters } from "../kernel";
import { EstablishmentSelect, SectorSelect } from "../referent";
import { EVERY_STATE, isFiltered, MINE, parameterOf, type RequestFilterKey } from "./request-filter";
import { requestMessages } from "./request.messages";
import classes from "./request.module.css";

interface RequestFiltersProps {
  filters: UrlFilters;
  counts: readonly { readonly state: string; readonly count: number }[];
}

/** One line, kept in the address; each state says how many requests it holds for the other filters. */
export function RequestFilters({ filters, counts }: RequestFiltersProps) {
  const say = useText();
  const get = (key: RequestFilterKey): string => filters.get(parameterOf(key));
  const set = (key: RequestFilterKey, value: string): void => {
    filters.set(parameterOf(key), value);
  };
  const countOf = (states: readonly string[]): string =>
    formatNumber(counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0));
  return (
    <form
      role="search"
      aria-label={say(requestMessages.filters)}
      className={classes["filters"]}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <NativeSelect
        label={say(requestMessages.state)}
        value={get("state")}
        data={[
          { value: "", label: say(requestMessages.openStates, { count: countOf(OPEN_REQUEST_STATES) }) },
          ...REQUEST_STATES.map((state) => ({
            value: state,
            label: say(requestMessages.oneState, { label: REQUEST_STATE_LABELS[state], count: countOf([state]) }),
          })),
          { value: EVERY_STATE, label: say(requestMessages.everyState, { count: countOf(REQUEST_STATES) }) },
        ]}
        onChange={(event) => {
          set("state", event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={say(requestMessages.kind)}
        value={get("kind")}
        data={[
          { value: "", label: say(requestMessages.everyKind) },
          ...REQUEST_KINDS.map((kind) => ({ value: kind, label: REQUEST_KIND_LABELS[kind] })),
        ]}
        onChange={(event) => {
          set("kind", event.currentTarget.value);
        }}
      />
      <SectorSelect
        label={say(requestMessages.sector)}
        emptyLabel={say(requestMessages.everySector)}
        value={parseSector(get("sector"))}
        onChange={(sector) => {
          set("sector", sector ?? "");
        }}
      />
      <EstablishmentSelect
        label={say(requestMessages.establishment)}
        emptyLabel={say(requestMessages.everyEstablishment)}
        value={get("establishmentId")}
        onChange={(id) => {
          set("establishmentId", id ?? "");
        }}
      />
      <Checkbox
        className={classes["check"] ?? ""}
        label={say(requestMessages.mine)}
        checked={get("mine") === MINE}
        onChange={(event) => {
          set("mine", event.currentTarget.checked ? MINE : "");
        }}
      />
      {isFiltered(filters) && <LinkButton onClick={filters.clear}>{say(requestMessages.clear)}</LinkButton>}
    </form>
  );
}
