import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import {
  ActionButton,
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
  useUrlFilters,
} from "../kernel";
import { ShownNews } from "./news-fragments";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";
import { isFiltered, NewsFilters, newsFilter } from "./NewsFilters";
import { NewsList } from "./NewsList";
import { NewsRelay } from "./NewsRelay";

const NewsPageDocument = graphql(`
  query NewsPage($filter: NewsFilterInput!, $limit: Int!, $publishes: Boolean!) {
    toRead: newsPage(filter: { view: "toRead" }, limit: 100) {
      total
      items {
        id
        ...ShownNews
      }
    }
    found: newsPage(filter: $filter, limit: $limit) {
      total
      items {
        id
        ...ShownNews
      }
    }
    unpublished: newsPage(filter: { view: "unpublished" }, limit: 50) @include(if: $publishes) {
      total
      items {
        id
        ...ShownNews
      }
    }
  }
`);

const STEP = 20;
/** The server gives no more at once. */
const MOST = 100;

/** What awaits my reading first, then what my teams haven’t seen, then everything ever announced to me. */
export function NewsPage() {
  const say = useText();
  const filters = useUrlFilters();
  const publishes = useCan("news:publish");
  const canTell = useCan("circulation:read");
  const canRelay = useCan("news:acknowledgeForTeam");
  const [limit, setLimit] = useState(STEP);
  const filtered = isFiltered(filters);
  const variables = { filter: newsFilter(filters, publishes), limit: Math.min(limit, MOST), publishes };
  const {
    data: fresh,
    previousData,
    error,
    refetch,
  } = useQuery(NewsPageDocument, {
    variables,
    fetchPolicy: "cache-and-network",
  });
  // The rows that were there stay until the others come: nothing jumps while somebody types.
  const data = fresh ?? previousData;
  const toRead = readFragment(ShownNews, data?.toRead.items ?? []);
  const found = readFragment(ShownNews, data?.found.items ?? []);
  const unpublished = readFragment(ShownNews, data?.unpublished?.items ?? []);
  const total = data?.found.total ?? 0;
  return (
    <>
      <PageHeader
        title={say(newsMessages.title)}
        purpose={say(newsMessages.purpose)}
        {...(publishes && { action: <ActionButton to="/actualites/nouvelle">{say(newsMessages.write)}</ActionButton> })}
        {...(canTell && {
          exports: <QuietButton to="/actualites/deja-annonce">{say(newsMessages.told)}</QuietButton>,
        })}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {toRead.length === 0 || filtered ? null : (
        <Section title={say(newsMessages.toRead)} lead={say(newsMessages.toReadLead, { count: toRead.length })}>
          <NewsList items={toRead} />
        </Section>
      )}
      {canRelay && !filtered ? <NewsRelay /> : null}
      {unpublished.length === 0 || filtered ? null : (
        <Section title={say(newsMessages.unpublished)} lead={say(newsMessages.unpublishedLead)}>
          <NewsList items={unpublished} />
        </Section>
      )}
      {data === undefined ? null : (
        <Section title={say(newsMessages.rest)}>
          <NewsFilters filters={filters} />
          <p role="status" className={styles["quiet"]}>
            {say(newsMessages.count, { count: total })}
          </p>
          {found.length > 0 ? <NewsList items={found} /> : null}
          {found.length === 0 && filtered ? (
            <EmptyState
              title={say(newsMessages.noMatch)}
              why={say(newsMessages.noMatchWhy)}
              action={<LinkButton onClick={filters.clear}>{say(newsMessages.clear)}</LinkButton>}
            />
          ) : null}
          {found.length === 0 && !filtered ? (
            <EmptyState title={say(newsMessages.empty)} why={say(newsMessages.emptyWhy)} />
          ) : null}
          {found.length < total && limit >= MOST ? (
            <p className={styles["quiet"]}>{say(newsMessages.most, { count: MOST })}</p>
          ) : null}
          {found.length < total && limit < MOST ? (
            <QuietButton
              onClick={() => {
                setLimit(limit + STEP);
              }}
            >
              {say(newsMessages.more)}
            </QuietButton>
          ) : null}
        </Section>
      )}
    </>
  );
}
