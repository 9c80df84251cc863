import { useQuery } from "@apollo/client/react";
import { Combobox, Kbd, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue, useHotkeys, useMediaQuery } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { formatDate, useCan, useText } from "../kernel";
import { byKind, KIND_TITLES } from "./search-kinds";
import { EverywhereDocument, LEAST_LETTERS } from "./search-query";
import { searchMessages } from "./search.messages";
import classes from "./search.module.css";

const PAUSE_MS = 200;
const SITES = 5;
const HITS = 10;

/** The search of the top line; a vendor has nothing to find. */
export function GlobalSearch() {
  return useCan("establishment:read") ? <SearchField /> : null;
}

/** Ctrl+K from anywhere; arrows and Entrée choose, Entrée alone shows everything that was found. */
function SearchField() {
  const say = useText();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const [paused] = useDebouncedValue(text.trim(), PAUSE_MS);
  const hasKeyboard = useMediaQuery("(hover: hover)", false);
  useHotkeys([["mod+K", () => input.current?.focus()]], [], true);
  const { data, previousData } = useQuery(EverywhereDocument, {
    variables: { text: paused, kinds: null, limit: HITS, sites: SITES },
    skip: paused.length < LEAST_LETTERS,
    // What was found a minute ago may have been answered since.
    fetchPolicy: "cache-and-network",
  });
  const found = paused.length < LEAST_LETTERS ? null : (data ?? previousData ?? null);
  const sites = found?.establishments;
  const count = found === null ? 0 : found.establishments.totalCount + found.search.count;

  const go = (path: string) => {
    setText("");
    combobox.closeDropdown();
    input.current?.blur();
    void navigate(path);
  };
  const all = `/recherche?q=${encodeURIComponent(text.trim())}`;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && combobox.getSelectedOptionIndex() === -1 && text.trim() !== "") go(all);
    if (event.key === "Escape") input.current?.blur();
  };

  return (
    <Combobox withinPortal={false} store={combobox} onOptionSubmit={go}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={input}
          type="search"
          role="combobox"
          aria-label={say(searchMessages.label)}
          placeholder={say(searchMessages.placeholder)}
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={hasKeyboard && text === "" ? <Kbd size="xs">{say(searchMessages.key)}</Kbd> : null}
          rightSectionWidth={64}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.resetSelectedOption();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={onKeyDown}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found === null}>
        <Combobox.Options aria-label={say(searchMessages.label)} className={classes["options"]}>
          {sites !== undefined && sites.totalCount > 0 && (
            <Combobox.Group label={say(searchMessages.sites)}>
              {sites.edges.map(({ node }) => (
                <Combobox.Option key={node.id} value={`/etablissements/${node.id}`}>
                  <span className={classes["name"]}>{node.name}</span>
                  <span className={classes["place"]}>
                    {[node.city, node.finessNumber].filter((part) => part != null).join(" · ")}
                  </span>
                </Combobox.Option>
              ))}
              {sites.totalCount > SITES && (
                <Combobox.Option value={`/etablissements?recherche=${encodeURIComponent(paused)}`}>
                  {say(searchMessages.allSites, { count: sites.totalCount })}
                </Combobox.Option>
              )}
            </Combobox.Group>
          )}
          {byKind(found?.search.hits ?? []).map(({ kind, hits }) => (
            <Combobox.Group key={kind} label={say(KIND_TITLES[kind])}>
              {hits.map(({ id, title, path, at }) => (
                <Combobox.Option key={id} value={path}>
                  <span className={classes["name"]}>{title}</span>
                  <span className={classes["place"]}>{say(searchMessages.dated, { date: formatDate(at) })}</span>
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {found !== null && count === 0 && <Combobox.Empty>{say(searchMessages.none)}</Combobox.Empty>}
          {found !== null && found.search.count > 0 && (
            <Combobox.Option value={all}>{say(searchMessages.all, { text: paused })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
      <p role="status" className="visually-hidden">
        {found !== null && say(searchMessages.found, { count })}
      </p>
    </Combobox>
  );
}
