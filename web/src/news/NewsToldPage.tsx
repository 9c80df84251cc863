import { useQuery } from "@apollo/client/react";
import { quarterText, TOLD_CAUTION, toldSentence } from "@palier/domain/news";
import {
  DataTable,
  EmptyState,
  ErrorPanel,
  formatDate,
  formatNumber,
  formatPercent,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  Section,
  useText,
} from "../kernel";
import { reachMessages } from "./news-reach.messages";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { NewsUnnamed } from "./NewsUnnamed";

const NewsToldDocument = graphql(`
  query NewsTold {
    newsTold {
      quarters {
        startsOn
        requestCount
        toldCount
      }
      news {
        id
        title
        publishedAt
        requestCount
      }
    }
  }
`);

/** « Personne ne me l’a dit »: what had been announced when it was asked for, by quarter, never by person. */
export function NewsToldPage() {
  const say = useText();
  const { data, error, refetch } = useQuery(NewsToldDocument, { fetchPolicy: "network-only" });
  const quarters = data?.newsTold.quarters ?? [];
  const [now, before] = [quarters.at(-1), quarters.at(-2)];
  return (
    <>
      <PageHeader
        title={say(reachMessages.toldTitle)}
        purpose={say(reachMessages.toldPurpose)}
        exports={<LinkButton to="/actualites">{say(newsMessages.back)}</LinkButton>}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {now === undefined ? null : (
        <>
          <p className={styles["situation"]}>
            <strong>{toldSentence(now, before ?? null)}</strong>
          </p>
          <h2 className={styles["small"]}>{say(reachMessages.notSaidTitle)}</h2>
          <p className={styles["situation"]}>{TOLD_CAUTION}</p>
          <Section title={say(reachMessages.toldTable)}>
            <DataTable
              caption={say(reachMessages.toldTitle)}
              hideCaption
              rows={quarters.toReversed()}
              rowKey={({ startsOn }) => startsOn}
              columns={[
                {
                  key: "quarter",
                  header: say(reachMessages.toldQuarter),
                  cell: ({ startsOn }) => quarterText(startsOn),
                },
                {
                  key: "asked",
                  header: say(reachMessages.toldAsked),
                  align: "right",
                  cell: ({ requestCount }) => formatNumber(requestCount),
                },
                {
                  key: "told",
                  header: say(reachMessages.toldTold),
                  align: "right",
                  cell: ({ toldCount }) => formatNumber(toldCount),
                },
                {
                  key: "share",
                  header: say(reachMessages.toldShare),
                  align: "right",
                  cell: ({ toldCount, requestCount }) =>
                    formatPercent(requestCount === 0 ? null : toldCount / requestCount, 0),
                },
              ]}
            />
          </Section>
          <Section title={say(reachMessages.toldNews)} lead={say(reachMessages.toldNewsLead)}>
            <DataTable
              caption={say(reachMessages.toldNews)}
              hideCaption
              phone="stack"
              rows={data?.newsTold.news ?? []}
              rowKey={({ id }) => id}
              emptyState={<EmptyState title={say(reachMessages.toldNone)} why={say(reachMessages.toldNoneWhy)} />}
              columns={[
                {
                  key: "news",
                  header: say(reachMessages.toldNewsName),
                  cell: ({ id, title }) => <LinkButton to={`/actualites/${id}`}>{title}</LinkButton>,
                },
                {
                  key: "on",
                  header: say(reachMessages.toldNewsOn),
                  cell: ({ publishedAt }) => formatDate(publishedAt),
                },
                {
                  key: "count",
                  header: say(reachMessages.toldNewsCount),
                  align: "right",
                  cell: ({ requestCount }) => formatNumber(requestCount),
                },
              ]}
            />
          </Section>
          <NewsUnnamed onNamed={() => void refetch()} />
        </>
      )}
    </>
  );
}
