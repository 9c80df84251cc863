import { useMutation, useQuery } from "@apollo/client/react";
import { rightsOf } from "@palier/domain/identity";
import { parseSector } from "@palier/domain/identity";
import { useState } from "react";
import type { ShownNewsFragment } from "../generated/graphql";
import { ActionButton, ErrorPanel, formatDate, graphql, QuietButton, useCan, useText, useViewer } from "../kernel";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { NewsTeamSeen } from "./NewsTeamSeen";

const AcknowledgeNewsDocument = graphql(`
  mutation AcknowledgeNews($id: ID!, $revision: Int!) {
    acknowledgeNews(id: $id, revision: $revision) {
      ok
      error {
        code
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);

const NewsTeamSitesDocument = graphql(`
  query NewsTeamSites($id: ID!) {
    newsReach(id: $id) {
      id
      sites {
        establishment {
          id
          name
        }
        pairs {
          sector
        }
      }
    }
  }
`);

/** « J’ai lu », and for those who speak for a team « vu en équipe ». */
export function NewsAcknowledge({ news, onDone }: { news: ShownNewsFragment; onDone: () => void }) {
  const say = useText();
  const [send, { loading, error }] = useMutation(AcknowledgeNewsDocument);
  const forTeam = useCan("news:acknowledgeForTeam");
  const [teamOpen, setTeamOpen] = useState(false);
  const read = async (): Promise<void> => {
    // A failure stays in `error`, shown below.
    const done = await send({ variables: { id: news.id, revision: news.revision } }).catch(() => null);
    if (done !== null) onDone();
  };
  const asked = news.awaitsMe;
  return (
    <div className={styles["ask"]} data-asked={asked && news.mustRead}>
      {asked && news.readRevision > 0 ? <p>{say(newsMessages.readAgain)}</p> : null}
      {asked ? null : (
        <p role="status">
          {news.readOn == null
            ? say(newsMessages.readTeam)
            : say(newsMessages.readThanks, { day: formatDate(news.readOn, "long") })}
        </p>
      )}
      {error === undefined ? null : <ErrorPanel error={error} />}
      <div className={styles["choices"]}>
        {asked ? (
          <ActionButton loading={loading} onClick={() => void read()}>
            {say(newsMessages.read)}
          </ActionButton>
        ) : null}
        {forTeam ? (
          <QuietButton
            onClick={() => {
              setTeamOpen(true);
            }}
          >
            {say(newsMessages.team)}
          </QuietButton>
        ) : null}
      </div>
      {teamOpen ? (
        <Team
          news={news}
          onClose={() => {
            setTeamOpen(false);
          }}
          onSaved={() => {
            setTeamOpen(false);
            onDone();
          }}
        />
      ) : null}
    </div>
  );
}

function Team({ news, ...ways }: { news: ShownNewsFragment; onClose: () => void; onSaved: () => void }) {
  const { grants } = useViewer();
  const { data } = useQuery(NewsTeamSitesDocument, { variables: { id: news.id } });
  if (data === undefined) return null;
  const rights = rightsOf(grants);
  const speaksFor = (establishmentId: string, code: string): boolean => {
    const sector = parseSector(code);
    return sector !== null && rights.can("news:acknowledgeForTeam", { establishmentId, sector });
  };
  const sites = (data.newsReach?.sites ?? [])
    .map(({ establishment, pairs }) => ({
      ...establishment,
      sectors: pairs.map(({ sector }) => sector).filter((sector) => speaksFor(establishment.id, sector)),
    }))
    .filter(({ sectors }) => sectors.length > 0);
  return sites.length === 0 ? null : <NewsTeamSeen newsId={news.id} revision={news.revision} sites={sites} {...ways} />;
}
