import { useQuery } from "@apollo/client/react";
import { frenchText } from "@palier/domain/kernel";
import { useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  Facts,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
} from "../kernel";
import { ShownNews } from "./news-fragments";
import { aboutText, kindLabel, sectorsText, standing } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { NewsAcknowledge } from "./NewsAcknowledge";
import { NewsBody } from "./NewsBody";
import { NewsManage } from "./NewsManage";
import { NewsRevisions, ShownRevisions } from "./NewsRevisions";

const NewsItemDocument = graphql(`
  query NewsItem($id: ID!) {
    newsItem(id: $id) {
      id
      ...ShownNews
      ...ShownRevisions
    }
  }
`);

/** One news: its text, what is asked of me, then what it is about and how it changed. */
export function NewsItemPage() {
  const say = useText();
  const { newsId = "" } = useParams();
  const publishes = useCan("news:publish");
  const canReach = useCan("news:reach");
  const { data, error, refetch } = useQuery(NewsItemDocument, {
    variables: { id: newsId },
    fetchPolicy: "cache-and-network",
  });
  const news = readFragment(ShownNews, data?.newsItem ?? null);
  const texts = readFragment(ShownRevisions, data?.newsItem ?? null);
  const back = <LinkButton to="/actualites">{say(newsMessages.back)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (news === null || texts === null)
    return <EmptyState title={say(newsMessages.missing)} why={say(newsMessages.missingWhy)} action={back} />;
  const published = news.state === "published";
  const origins = [
    news.requestId == null ? null : { to: `/demandes/${news.requestId}`, label: say(newsMessages.from_request) },
    news.caseId == null ? null : { to: `/dossiers-editeur/${news.caseId}`, label: say(newsMessages.from_case) },
    news.releaseId == null ? null : { to: `/livraisons/${news.releaseId}`, label: say(newsMessages.from_release) },
  ].filter((origin) => origin !== null);
  return (
    <>
      <PageHeader
        title={frenchText(news.title)}
        purpose={standing(say, news)}
        exports={
          <>
            {back}
            {canReach && news.revision > 0 ? (
              <QuietButton to={`/actualites/${news.id}/diffusion`}>{say(newsMessages.reach)}</QuietButton>
            ) : null}
          </>
        }
      />
      <article className={styles["article"]}>
        <NewsBody body={news.body} />
      </article>
      {published && news.concernsMe ? <NewsAcknowledge news={news} onDone={() => void refetch()} /> : null}
      {publishes ? <NewsManage key={news.version} news={news} onDone={() => void refetch()} /> : null}
      <Section title={say(newsMessages.about)}>
        <Facts
          lines={[
            { term: say(newsMessages.kind), value: kindLabel(news.kind) },
            { term: say(newsMessages.forWhom), value: sectorsText(say, news.sectors) },
            ...(aboutText(news) === null ? [] : [{ term: say(newsMessages.product), value: aboutText(news) }]),
            ...(news.authorName == null ? [] : [{ term: say(newsMessages.author), value: news.authorName }]),
            ...origins.map(({ to, label }) => ({
              term: say(newsMessages.origin),
              value: <LinkButton to={to}>{label}</LinkButton>,
            })),
          ]}
        />
      </Section>
      {texts.revisions.length > 1 ? <NewsRevisions revisions={texts.revisions} /> : null}
    </>
  );
}
