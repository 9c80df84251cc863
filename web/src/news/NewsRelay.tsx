import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import type { ShownNewsFragment } from "../generated/graphql";
import { graphql, LinkButton, QuietButton, readFragment, Section, useText, type Say } from "../kernel";
import { ShownNews } from "./news-fragments";
import { sectorsText } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { NewsTeamSeen, type TeamSite } from "./NewsTeamSeen";

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

/** Establishments named in a line; the others are found when it is opened. */
const MOST_NAMED = 4;

interface Line {
  readonly news: ShownNewsFragment;
  readonly sites: TeamSite[];
}

/** What the teams that I speak for haven’t seen, each with the one gesture that is asked of me. */
export function NewsRelay() {
  const say = useText();
  const { data, refetch } = useQuery(NewsToRelayDocument, { fetchPolicy: "cache-and-network" });
  const [open, setOpen] = useState<string | null>(null);
  const lines = new Map<string, Line>();
  for (const { news: masked, establishment, sectors } of data?.newsToRelay ?? []) {
    const news = readFragment(ShownNews, masked);
    const line = lines.get(news.id) ?? { news, sites: [] };
    line.sites.push({ ...establishment, sectors });
    lines.set(news.id, line);
  }
  if (lines.size === 0) return null;
  return (
    <Section title={say(newsMessages.relay)} lead={say(newsMessages.relayLead)}>
      <ul className={styles["list"]}>
        {[...lines.values()].map(({ news, sites }) => (
          <li key={news.id} className={`${styles["line"] ?? ""} ${styles["relay"] ?? ""}`}>
            <div>
              <p className={styles["lineTitle"]}>
                <LinkButton to={`/actualites/${news.id}`}>{news.title}</LinkButton>
              </p>
              <p className={styles["quiet"]}>
                {say(newsMessages.relaySites, { count: sites.length, sites: namesOf(say, sites) })}
              </p>
            </div>
            <QuietButton
              aria-label={`${say(newsMessages.relayShow)} ${news.title}`}
              onClick={() => {
                setOpen(news.id);
              }}
            >
              {say(newsMessages.relayShow)}
            </QuietButton>
            {open === news.id ? (
              <NewsTeamSeen
                newsId={news.id}
                revision={news.revision}
                sites={sites}
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

const namesOf = (say: Say, sites: readonly TeamSite[]): string =>
  [
    ...sites
      .slice(0, MOST_NAMED)
      .map(({ name, sectors }) => say(newsMessages.relayWhere, { site: name, sectors: sectorsText(say, sectors) })),
    ...(sites.length > MOST_NAMED ? ["…"] : []),
  ].join(" ; ");
