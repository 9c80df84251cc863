import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { Link } from "react-router";
import { graphql, QuietButton, readFragment, Section, useText } from "../kernel";
import { ShownNews } from "./news-fragments";
import { sectorsText } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { NewsTeamSeen } from "./NewsTeamSeen";

const NewsToRelayDocument = graphql(`
  query NewsToRelay {
    newsToRelay {
      sectors
      establishment {
        id
        name
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);

/** What the teams that I speak for haven’t seen, each with the one gesture that is asked of me. */
export function NewsRelay() {
  const say = useText();
  const { data, refetch } = useQuery(NewsToRelayDocument, { fetchPolicy: "cache-and-network" });
  const [open, setOpen] = useState<string | null>(null);
  const lines = (data?.newsToRelay ?? []).map((line) => ({
    ...line,
    news: readFragment(ShownNews, line.news),
    key: `${line.news.id} ${line.establishment.id}`,
  }));
  if (lines.length === 0) return null;
  return (
    <Section title={say(newsMessages.relay)} lead={say(newsMessages.relayLead)}>
      <ul className={styles["list"]}>
        {lines.map(({ news, establishment, sectors, key }) => (
          <li key={key} className={`${styles["line"] ?? ""} ${styles["relay"] ?? ""}`}>
            <div>
              <p className={styles["lineTitle"]}>
                <Link to={`/actualites/${news.id}`}>{news.title}</Link>
              </p>
              <p className={styles["quiet"]}>
                {say(newsMessages.relayWhere, { site: establishment.name, sectors: sectorsText(say, sectors) })}
              </p>
            </div>
            <QuietButton
              aria-label={`${say(newsMessages.relayShow)} ${news.title}, ${establishment.name}`}
              onClick={() => {
                setOpen(key);
              }}
            >
              {say(newsMessages.relayShow)}
            </QuietButton>
            {open === key ? (
              <NewsTeamSeen
                newsId={news.id}
                revision={news.revision}
                sites={[{ ...establishment, sectors }]}
                onClose={() => {
                  setOpen(null);
                }}
                onSaved={() => {
                  setOpen(null);
                  void refetch();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
