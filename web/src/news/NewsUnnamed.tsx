import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { NewsUnnamedQuery } from "../generated/graphql";
import {
  DataTable,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  QuietButton,
  Section,
  useCan,
  useText,
} from "../kernel";
import { reachMessages } from "./news-reach.messages";
import { sectorLabel } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";

const NewsUnnamedDocument = graphql(`
  query NewsUnnamed {
    newsUnnamed {
      id
      number
      sector
      answer
      answeredAt
      establishment {
        id
        name
      }
      candidates {
        id
        title
      }
    }
  }
`);
const NameAnnouncingNewsDocument = graphql(`
  mutation NameAnnouncingNews($requestId: ID!, $newsId: ID!) {
    nameAnnouncingNews(requestId: $requestId, newsId: $newsId) {
      ok
      error {
        code
        message
      }
    }
  }
`);

type Line = NewsUnnamedQuery["newsUnnamed"][number];

/** Answers « déjà possible » that name no news: either one had said it, or one is to be written. */
export function NewsUnnamed({ onNamed }: { onNamed: () => void }) {
  const say = useText();
  const { data, refetch } = useQuery(NewsUnnamedDocument, { fetchPolicy: "cache-and-network" });
  const [send, { error }] = useMutation(NameAnnouncingNewsDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const name = async (requestId: string, newsId: string): Promise<void> => {
    // A failure stays in `error`, shown below.
    const done = await send({ variables: { requestId, newsId } }).catch(() => null);
    const answer = done?.data?.nameAnnouncingNews;
    setRefusal(answer?.error?.message ?? null);
    if (answer?.ok !== true) return;
    await refetch();
    onNamed();
  };
  const lines = data?.newsUnnamed ?? [];
  if (lines.length === 0) return null;
  return (
    <Section title={say(reachMessages.unnamed)} lead={say(reachMessages.unnamedLead)}>
      {error === undefined ? null : <ErrorPanel error={error} />}
      {refusal === null ? null : <p role="alert">{refusal}</p>}
      <DataTable
        caption={say(reachMessages.unnamed)}
        hideCaption
        phone="stack"
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "request",
            header: say(reachMessages.unnamedRequest),
            cell: ({ id, number }) => (
              <LinkButton to={`/demandes/${id}`}>{say(reachMessages.unnamedNumber, { number })}</LinkButton>
            ),
          },
          {
            key: "place",
            header: say(reachMessages.unnamedPlace),
            cell: ({ establishment, sector }) =>
              say(newsMessages.relayWhere, { site: establishment.name, sectors: sectorLabel(sector) }),
          },
          { key: "answer", header: say(reachMessages.unnamedAnswer), cell: ({ answer }) => answer },
          {
            key: "on",
            header: say(reachMessages.unnamedOn),
            nowrap: true,
            cell: ({ answeredAt }) => formatDate(answeredAt),
          },
          {
            key: "news",
            header: say(reachMessages.unnamedNews),
            cell: (line) => <Choice line={line} onChosen={(newsId) => void name(line.id, newsId)} />,
          },
        ]}
      />
    </Section>
  );
}

function Choice({ line, onChosen }: { line: Line; onChosen: (newsId: string) => void }) {
  const say = useText();
  const publishes = useCan("news:publish");
  const names = useCan("request:qualify");
  const [chosen, setChosen] = useState("");
  const number = say(reachMessages.unnamedNumber, { number: line.number });
  return (
    <div className={styles["choice"]}>
      {names && line.candidates.length > 0 ? (
        <>
          <NativeSelect
            aria-label={say(reachMessages.unnamedChoose, { number })}
            value={chosen}
            data={[
              { value: "", label: say(newsMessages.choose) },
              ...line.candidates.map(({ id, title }) => ({ value: id, label: title })),
            ]}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
            }}
          />
          <QuietButton
            disabled={chosen === ""}
            aria-label={say(reachMessages.unnamedSaveOf, { number })}
            onClick={() => {
              onChosen(chosen);
            }}
          >
            {say(reachMessages.unnamedSave)}
          </QuietButton>
        </>
      ) : null}
      {publishes ? (
        <LinkButton to={`/actualites/nouvelle?demande=${line.id}`}>{say(reachMessages.unnamedWrite)}</LinkButton>
      ) : null}
    </div>
  );
}
