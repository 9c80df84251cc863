import { useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { SECTOR_LABELS, SECTORS } from "@palier/domain/identity";
import { NEWS_KIND_LABELS, NEWS_KINDS } from "@palier/domain/news";
import { useEffect, useRef, useState } from "react";
import type { NewsFilterInput } from "../generated/graphql";
import { graphql, useText, type UrlFilters } from "../kernel";
import { ProductModuleSelect } from "../vendor";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";

const NewsSitesDocument = graphql(`
  query NewsSites {
    group {
      id
      establishments {
        id
        name
      }
    }
  }
`);

const KEYS = { text: "mots", kind: "genre", sector: "secteur", establishmentId: "etablissement" } as const;
const MORE_KEYS = { productId: "logiciel", moduleId: "module", from: "du", to: "au" } as const;
const ALL = { ...KEYS, ...MORE_KEYS };

/** True: the person looks for something. */
export const isFiltered = (filters: UrlFilters): boolean => Object.values(ALL).some((key) => filters.get(key) !== "");

/** The filters of the address, as the server takes them. @param publishes true: withdrawn and foreign ones as well. */
export function newsFilter(filters: UrlFilters, publishes: boolean): NewsFilterInput {
  const told = Object.entries(ALL).flatMap(([field, key]) =>
    filters.get(key) === "" ? [] : [[field, filters.get(key)] as const],
  );
  return { ...Object.fromEntries(told), view: publishes ? "archive" : "all" };
}

/** Filters of everything ever announced; they stand in the address. */
export function NewsFilters({ filters }: { filters: UrlFilters }) {
  const say = useText();
  const { data } = useQuery(NewsSitesDocument);
  const sites = [...(data?.group.establishments ?? [])].sort((a, b) => a.name.localeCompare(b.name, "fr"));
  const words = filters.get(ALL.text);
  const [typed, setTyped] = useState(words);
  const sent = useRef(words);
  const wait = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { set } = filters;
  useEffect(() => {
    // The address changed by another way (« Retirer les filtres », « Précédent »): the field says what it says.
    if (words !== sent.current) setTyped(words);
    sent.current = words;
  }, [words]);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(wait.current);
    // A word that is being typed isn't looked for letter by letter.
    wait.current = setTimeout(() => {
      sent.current = text;
      set(ALL.text, text);
    }, 300);
  };
  useEffect(
    () => () => {
      clearTimeout(wait.current);
    },
    [],
  );
  const select = (key: string, label: string, options: readonly (readonly [string, string])[]) => (
    <NativeSelect
      label={label}
      value={filters.get(key)}
      data={[{ value: "", label: say(newsMessages.any) }, ...options.map(([value, text]) => ({ value, label: text }))]}
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
  const productId = filters.get(ALL.productId);
  const moduleId = filters.get(ALL.moduleId);
  return (
    <div className={styles["filters"]}>
      <TextInput
        type="search"
        label={say(newsMessages.text)}
        value={typed}
        onChange={(event) => {
          type(event.currentTarget.value);
        }}
      />
      {select(
        ALL.kind,
        say(newsMessages.kind),
        NEWS_KINDS.map((kind) => [kind, NEWS_KIND_LABELS[kind]]),
      )}
      {select(
        ALL.sector,
        say(newsMessages.sector),
        SECTORS.map((sector) => [sector, SECTOR_LABELS[sector]]),
      )}
      {select(
        ALL.establishmentId,
        say(newsMessages.site),
        sites.map(({ id, name }) => [id, name]),
      )}
      <ProductModuleSelect
        establishmentId={null}
        label={say(newsMessages.product)}
        emptyLabel={say(newsMessages.any)}
        value={productId === "" ? null : { productId, moduleId: moduleId === "" ? null : moduleId }}
        onChange={(chosen) => {
          filters.set(ALL.productId, chosen?.productId ?? "");
          filters.set(ALL.moduleId, chosen?.moduleId ?? "");
        }}
      />
      {day(ALL.from, say(newsMessages.from))}
      {day(ALL.to, say(newsMessages.to))}
    </div>
  );
}
