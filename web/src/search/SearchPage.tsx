import { useQuery } from "@apollo/client/react";
import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { parseSearchKind, SEARCH_KIND_ACTIONS, SEARCH_KINDS } from "@palier/domain/search";
import {
  ActionButton,
  EmptyState,
  ErrorPanel,
  formatDate,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { byKind, KIND_TITLES } from "./search-kinds";
import { EverywhereDocument, LEAST_LETTERS } from "./search-query";
import { searchMessages } from "./search.messages";
import styles from "./search.module.css";

const MOST = 100;
const SITES = 20;

/** /recherche?q=: everything that was found, kind by kind. */
export function SearchPage() {
  const say = useText();
  const { actions } = useViewer();
  const mayAsk = useCan("request:create");
  const { get, set } = useUrlFilters();
  const asked = get("q");
  const kind = parseSearchKind(get("ou"));
  const [typed, setTyped] = useState({ asked, text: asked });
  // A search from the top line changes the address: the field follows it.
  if (typed.asked !== asked) setTyped({ asked, text: asked });
  const skip = asked.trim().length < LEAST_LETTERS;
  const { data, previousData, error, loading, refetch } = useQuery(EverywhereDocument, {
    variables: { text: asked, kinds: kind === null ? null : [kind], limit: MOST, sites: SITES },
    skip,
    fetchPolicy: "cache-and-network",
  });
  const found = skip ? undefined : (data ?? previousData);
  const sites = kind === null ? (found?.establishments.edges ?? []) : [];
  const hits = found?.search.hits ?? [];
  const look = () => set("q", typed.text.trim());
  return (
    <>
      <PageHeader
        title={say(searchMessages.title)}
        purpose={say(searchMessages.purpose)}
        {...(found !== undefined && { count: sites.length + hits.length })}
      />
      <search className={styles["form"]}>
        <TextInput
          type="search"
          className={styles["words"] ?? ""}
          label={say(searchMessages.words)}
          value={typed.text}
          onChange={(event) => setTyped({ asked, text: event.currentTarget.value })}
          onKeyDown={(event) => event.key === "Enter" && look()}
        />
        <Select
          label={say(searchMessages.kinds)}
          value={kind ?? ""}
          allowDeselect={false}
          data={[
            { value: "", label: say(searchMessages.everything) },
            ...SEARCH_KINDS.filter((each) => actions.includes(SEARCH_KIND_ACTIONS[each])).map((each) => ({
              value: each,
              label: say(KIND_TITLES[each]),
            })),
          ]}
          onChange={(value) => set("ou", value ?? "")}
        />
        <ActionButton onClick={look}>{say(searchMessages.search)}</ActionButton>
      </search>
      {skip && <EmptyState title={say(searchMessages.ask)} why={say(searchMessages.askWhy)} />}
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {!skip && found === undefined && loading && <LoadingState />}
      {found !== undefined && (
        <p role="status" className="visually-hidden">
          {say(searchMessages.found, { count: sites.length + hits.length })}
        </p>
      )}
      {found !== undefined && !loading && sites.length + hits.length === 0 && (
        <EmptyState
          title={say(searchMessages.nothing, { text: asked })}
          why={say(searchMessages.nothingWhy)}
          {...(mayAsk && {
            action: <QuietButton to="/demandes/nouvelle">{say(searchMessages.toRequest)}</QuietButton>,
          })}
        />
      )}
      {sites.length > 0 && (
        <Section title={say(searchMessages.sites)}>
          <ul className={styles["results"]}>
            {sites.map(({ node }) => (
              <li key={node.id}>
                <LinkButton to={`/etablissements/${node.id}`}>{node.name}</LinkButton>
                <p className={styles["place"]}>
                  {[node.city, node.finessNumber].filter((part) => part != null).join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {byKind(hits).map((group) => (
        <Section key={group.kind} title={say(KIND_TITLES[group.kind])}>
          <ul className={styles["results"]}>
            {group.hits.map(({ id, title, extract, path, at }) => (
              <li key={id}>
                <LinkButton to={path}>{title}</LinkButton>
                <p className={styles["place"]}>{say(searchMessages.dated, { date: formatDate(at) })}</p>
                {extract !== "" && <p className={styles["extract"]}>{extract}</p>}
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {hits.length === MOST && <p>{say(searchMessages.most, { count: MOST })}</p>}
    </>
  );
}
