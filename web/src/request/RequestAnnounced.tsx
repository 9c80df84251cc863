import { useQuery } from "@apollo/client/react";
import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { formatDate, graphql, LinkButton, useText } from "../kernel";
import { pageMessages } from "./request-page.messages";
import classes from "./request.module.css";
import { RequestChoices } from "./RequestChoices";

const AnnouncingNewsDocument = graphql(`
  query AnnouncingNews($requestId: ID!, $text: String) {
    announcingNews(requestId: $requestId, text: $text) {
      id
      title
      publishedAt
    }
  }
`);

/** A search leaves after this pause in typing. */
const PAUSE_MS = 400;
/** The choice of no news. */
const NONE = "";

interface RequestAnnouncedProps {
  requestId: string;
  /** null: none. */
  value: string | null;
  onChange: (newsId: string | null) => void;
  error: string | null;
}

/**
 * Which news had announced what is already possible, so that it counts as told: those nearest to the request, or found by
 * their words. Never asked for; where nothing had been told to the place, nothing is shown.
 */
export function RequestAnnounced({ requestId, value, onChange, error }: RequestAnnouncedProps) {
  const say = useText();
  const [searching, setSearching] = useState(false);
  const [words, setWords] = useState("");
  const [asked] = useDebouncedValue(words.trim(), PAUSE_MS);
  const options = { fetchPolicy: "cache-and-network" } as const;
  const near = useQuery(AnnouncingNewsDocument, { variables: { requestId, text: null }, ...options });
  const found = useQuery(AnnouncingNewsDocument, {
    variables: { requestId, text: asked },
    skip: asked === "",
    ...options,
  });
  const offered = near.data?.announcingNews ?? [];
  const sought = asked === "" ? [] : ((found.data ?? found.previousData)?.announcingNews ?? []);
  const shown = asked === "" ? offered : sought;
  const [kept, setKept] = useState<(typeof offered)[number] | null>(null);
  // What is chosen stays in the list, whatever is looked for next.
  const chosen = [...offered, ...sought, ...(kept === null ? [] : [kept])].find(({ id }) => id === value);
  const lines = chosen === undefined || shown.some(({ id }) => id === chosen.id) ? shown : [chosen, ...shown];
  if (offered.length === 0) return null;
  return (
    <div className={classes["announced"]}>
      <RequestChoices
        legend={say(pageMessages.announcedBy)}
        columns={1}
        choices={[
          { value: NONE, label: say(pageMessages.announcedNone) },
          ...lines.map(({ id, title, publishedAt }) => ({
            value: id,
            label: title,
            purpose: say(pageMessages.announcedOn, { date: formatDate(publishedAt) }),
          })),
        ]}
        value={value ?? NONE}
        onChange={(id) => {
          setKept(lines.find((one) => one.id === id) ?? null);
          onChange(id === NONE ? null : id);
        }}
        error={error}
      />
      {searching ? (
        <TextInput
          label={say(pageMessages.announcedSearch)}
          description={say(pageMessages.announcedSearchHelp)}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
          }}
        />
      ) : (
        <LinkButton
          onClick={() => {
            setSearching(true);
          }}
        >
          {say(pageMessages.announcedOther)}
        </LinkButton>
      )}
      <p className={classes["quiet"]} role="status">
        {asked !== "" && !found.loading ? say(pageMessages.announcedFound, { count: sought.length }) : null}
      </p>
    </div>
  );
}
