import { useQuery } from "@apollo/client/react";
import { Combobox, Kbd, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue, useHotkeys, useMediaQuery } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useNavigate } from "react-router";
import { graphql, useText } from "../kernel";
import { searchMessages } from "./search.messages";
import classes from "./search.module.css";

const PAUSE_MS = 200;
const SHOWN = 8;
const ALL = "*";

const SearchDocument = graphql(`
  query EstablishmentSearch($search: String!, $first: Int!) {
    establishments(search: $search, first: $first) {
      totalCount
      edges {
        node {
          id
          name
          city
          finessNumber
        }
      }
    }
  }
`);

/** Ctrl+K from anywhere; arrows and Entrée choose, Entrée alone shows the list. */
export function EstablishmentSearch() {
  const say = useText();
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const [paused] = useDebouncedValue(text.trim(), PAUSE_MS);
  const hasKeyboard = useMediaQuery("(hover: hover)", false);
  useHotkeys([["mod+K", () => input.current?.focus()]], [], true);
  const { data, previousData } = useQuery(SearchDocument, {
    variables: { search: paused, first: SHOWN },
    skip: paused.length < 2,
  });
  const found = paused.length < 2 ? null : ((data ?? previousData)?.establishments ?? null);

  const go = (path: string) => {
    setText("");
    combobox.closeDropdown();
    input.current?.blur();
    void navigate(path);
  };
  const showAll = () => go(`/etablissements?recherche=${encodeURIComponent(text.trim())}`);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && combobox.getSelectedOptionIndex() === -1 && text.trim() !== "") showAll();
    if (event.key === "Escape") input.current?.blur();
  };

  return (
    <Combobox
      withinPortal={false}
      store={combobox}
      onOptionSubmit={(value) => (value === ALL ? showAll() : go(`/etablissements/${value}`))}
    >
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
        <Combobox.Options aria-label={say(searchMessages.label)}>
          {found?.edges.map(({ node }) => (
            <Combobox.Option key={node.id} value={node.id}>
              <span className={classes["name"]}>{node.name}</span>
              <span className={classes["place"]}>
                {[node.city, node.finessNumber].filter((part) => part != null).join(" · ")}
              </span>
            </Combobox.Option>
          ))}
          {found !== null && found.totalCount === 0 && <Combobox.Empty>{say(searchMessages.none)}</Combobox.Empty>}
          {found !== null && found.totalCount > SHOWN && (
            <Combobox.Option value={ALL}>{say(searchMessages.all, { count: found.totalCount })}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
      <p role="status" className="visually-hidden">
        {found !== null && say(searchMessages.found, { count: found.totalCount })}
      </p>
    </Combobox>
  );
}
