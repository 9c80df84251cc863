import { useQuery } from "@apollo/client/react";
import { useParams, useSearchParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { ShownNews } from "./news-fragments";
import { targetOf } from "./news-target";
import { writeMessages } from "./news-write.messages";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { NewsForm, type NewsStart } from "./NewsForm";

const NewsToWriteDocument = graphql(`
  query NewsToWrite($id: ID!) {
    newsItem(id: $id) {
      id
      ...ShownNews
    }
  }
`);
const NewsBeginningDocument = graphql(`
  query NewsBeginning($from: String!, $id: ID!) {
    newsBeginning(from: $from, id: $id) {
      title
      body
      kind
      mustRead
      sectors
      productId
      moduleId
      versionId
      requestId
      caseId
      releaseId
      origin
    }
  }
`);

const ORIGINS = { demande: "request", dossier: "case", livraison: "release" } as const;

const blank: NewsStart = {
  place: "nouvelle",
  title: "",
  body: "",
  kind: "function",
  mustRead: false,
  target: { establishmentIds: null, sectors: [], productId: null, moduleId: null, versionId: null },
  requestId: null,
  caseId: null,
  releaseId: null,
};

/** A news to be written: from nothing, or from an answer, a case or a release. */
export function NewNewsPage() {
  const say = useText();
  const [asked] = useSearchParams();
  const canWrite = useCan("news:publish");
  const key = (Object.keys(ORIGINS) as (keyof typeof ORIGINS)[]).find((one) => asked.get(one) !== null);
  if (!canWrite) return <NotForMe />;
  return (
    <>
      <PageHeader title={say(writeMessages.newTitle)} purpose={say(writeMessages.newPurpose)} exports={<Back />} />
      {key === undefined ? <NewsForm news={null} start={blank} /> : <Begun origin={key} id={asked.get(key) ?? ""} />}
    </>
  );
}

function Begun({ origin, id }: { origin: keyof typeof ORIGINS; id: string }) {
  const say = useText();
  const { data, error, refetch } = useQuery(NewsBeginningDocument, { variables: { from: ORIGINS[origin], id } });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const begun = data.newsBeginning;
  if (begun == null)
    return (
      <>
        <p className={styles["quiet"]}>{say(writeMessages.beginningMissing)}</p>
        <NewsForm news={null} start={blank} />
      </>
    );
  const { title, body, kind, mustRead } = begun;
  const start: NewsStart = {
    ...{ place: `${origin}.${id}`, title, body, kind, mustRead },
    target: targetOf({ ...begun, establishmentIds: null }),
    requestId: begun.requestId ?? null,
    caseId: begun.caseId ?? null,
    releaseId: begun.releaseId ?? null,
  };
  return (
    <>
      <p className={styles["quiet"]}>{say(writeMessages.fromOrigin, { origin: begun.origin })}</p>
      <NewsForm news={null} start={start} />
    </>
  );
}

/** A news that is there: changed before it is published, revised after. */
export function NewsWritePage() {
  const say = useText();
  const { newsId = "" } = useParams();
  const canWrite = useCan("news:publish");
  const { data, error, refetch } = useQuery(NewsToWriteDocument, {
    variables: { id: newsId },
    fetchPolicy: "network-only",
  });
  const news = readFragment(ShownNews, data?.newsItem ?? null);
  if (!canWrite) return <NotForMe />;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (news === null)
    return <EmptyState title={say(newsMessages.missing)} why={say(newsMessages.missingWhy)} action={<Back />} />;
  const published = news.state === "published";
  const { title, body, kind, mustRead } = news;
  const none = { requestId: null, caseId: null, releaseId: null };
  return (
    <>
      <PageHeader
        title={say(published ? writeMessages.reviseTitle : writeMessages.editTitle)}
        purpose={say(published ? writeMessages.revisePurpose : writeMessages.editPurpose)}
        exports={<LinkButton to={`/actualites/${news.id}`}>{news.title}</LinkButton>}
      />
      <NewsForm
        key={news.id}
        news={news}
        start={{ place: news.id, title, body, kind, mustRead, target: targetOf(news), ...none }}
      />
    </>
  );
}

function Back() {
  const say = useText();
  return <LinkButton to="/actualites">{say(newsMessages.back)}</LinkButton>;
}

function NotForMe() {
  const say = useText();
  return <EmptyState title={say(writeMessages.forbidden)} why={say(writeMessages.forbiddenWhy)} action={<Back />} />;
}
