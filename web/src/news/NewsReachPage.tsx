import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { SECTORS } from "@palier/domain/identity";
import { NEWS_PAIR_STATE_LABELS, reachRatio, type NewsPairState } from "@palier/domain/news";
import { useParams } from "react-router";
import type { NewsReachQuery } from "../generated/graphql";
import {
  ActionButton,
  DataTable,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  formatDate,
  formatPercent,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  toCsv,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
  type Column,
  type Say,
} from "../kernel";
import { reachMessages } from "./news-reach.messages";
import { sectorLabel } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";

const NewsReachDocument = graphql(`
  query NewsReach($id: ID!) {
    newsReach(id: $id) {
      id
      news {
        id
        title
        state
      }
      targeted
      seen
      sites {
        targeted
        seen
        establishment {
          id
          name
        }
        pairs {
          sector
          state
          peopleCount
          readCount
          teamSeenOn
          teamPeopleCount
          teamSaidBy
          remindedAt
          reminderCount
        }
      }
    }
  }
`);
const RemindNewsDocument = graphql(`
  mutation RemindNews($id: ID!) {
    remindNews(id: $id) {
      ok
      error {
        code
        message
      }
      pairCount
      personCount
      waitingCount
    }
  }
`);

type Reach = NonNullable<NewsReachQuery["newsReach"]>;
type Site = Reach["sites"][number];
type Pair = Site["pairs"][number];

const stateLabel = (state: string): string =>
  Object.hasOwn(NEWS_PAIR_STATE_LABELS, state) ? NEWS_PAIR_STATE_LABELS[state as NewsPairState] : state;

/** How far a news went: a table of establishments and sectors, and the one reminder, to referents. */
export function NewsReachPage() {
  const say = useText();
  const { newsId = "" } = useParams();
  const { group } = useViewer();
  const publishes = useCan("news:publish");
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(NewsReachDocument, {
    variables: { id: newsId },
    fetchPolicy: "network-only",
  });
  const back = <LinkButton to={`/actualites/${newsId}`}>{say(reachMessages.back)}</LinkButton>;
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const reach = data.newsReach;
  if (reach == null)
    return <EmptyState title={say(newsMessages.missing)} why={say(newsMessages.missingWhy)} action={back} />;
  const missingOnly = filters.get("voir") === "manquants";
  const sites = missingOnly ? reach.sites.filter(({ seen, targeted }) => seen < targeted) : reach.sites;
  const sectors = SECTORS.filter((sector) =>
    reach.sites.some(({ pairs }) => pairs.some((pair) => pair.sector === sector)),
  );
  return (
    <>
      <PageHeader
        title={say(reachMessages.title)}
        purpose={say(reachMessages.purpose, { title: reach.news.title })}
        exports={
          <>
            {back}
            <QuietButton
              onClick={() => {
                downloadText(fileName(new Date(), group.name, say(reachMessages.title), "csv"), reachCsv(say, sites));
              }}
            >
              {say(reachMessages.export)}
            </QuietButton>
          </>
        }
      />
      {reach.targeted === 0 ? (
        <EmptyState title={say(reachMessages.empty)} why={say(reachMessages.emptyWhy)} />
      ) : (
        <>
          <p className={styles["situation"]}>
            <strong>
              {say(reachMessages.sentence, {
                seen: reach.seen,
                targeted: reach.targeted,
                ratio: formatPercent(reachRatio(reach)),
                silent: reach.sites.filter(({ seen }) => seen === 0).length,
              })}
            </strong>
          </p>
          <p className={styles["quiet"]}>{say(reachMessages.explained)}</p>
          <p className={styles["quiet"]}>{say(reachMessages.notSaid)}</p>
          {publishes && reach.news.state === "published" && reach.seen < reach.targeted ? (
            <Remind id={reach.id} onDone={() => void refetch()} />
          ) : null}
          <div className={styles["filters"]}>
            <NativeSelect
              label={say(reachMessages.show)}
              value={missingOnly ? "manquants" : ""}
              data={[
                { value: "", label: say(reachMessages.showAll) },
                { value: "manquants", label: say(reachMessages.showMissing) },
              ]}
              onChange={(event) => {
                filters.set("voir", event.currentTarget.value);
              }}
            />
          </div>
          <DataTable
            caption={say(reachMessages.board)}
            hideCaption
            phone="stack"
            rows={sites}
            rowKey={({ establishment }) => establishment.id}
            columns={columnsOf(say, sectors)}
            emptyState={<EmptyState title={say(reachMessages.allSeen)} why={say(reachMessages.allSeenWhy)} />}
          />
        </>
      )}
    </>
  );
}

function columnsOf(say: Say, sectors: readonly string[]): Column<Site>[] {
  return [
    {
      key: "site",
      header: say(reachMessages.site),
      cell: ({ establishment }) => establishment.name,
      sortValue: ({ establishment }) => establishment.name,
    },
    {
      key: "share",
      header: say(reachMessages.share),
      align: "right",
      cell: (site) =>
        say(reachMessages.shareOf, {
          seen: site.seen,
          targeted: site.targeted,
          ratio: formatPercent(reachRatio(site), 0),
        }),
      sortValue: (site) => reachRatio(site),
    },
    ...sectors.map((sector): Column<Site> => ({
      key: sector,
      header: sectorLabel(sector),
      cell: ({ pairs }) => {
        const pair = pairs.find((one) => one.sector === sector);
        return pair === undefined ? (
          <span className={styles["quiet"]}>{say(reachMessages.notTargeted)}</span>
        ) : (
          <PairCell pair={pair} />
        );
      },
    })),
  ];
}

/** What is known of a pair, one short piece after the other. */
function detailsOf(say: Say, pair: Pair): string[] {
  return [
    ...(pair.peopleCount > 0 ? [say(reachMessages.people, { read: pair.readCount, people: pair.peopleCount })] : []),
    ...(pair.teamSeenOn == null
      ? []
      : [say(reachMessages.team, { count: pair.teamPeopleCount, day: formatDate(pair.teamSeenOn) })]),
    ...(pair.remindedAt == null || pair.state === "seen"
      ? []
      : [say(reachMessages.reminded, { day: formatDate(pair.remindedAt) })]),
  ];
}

function PairCell({ pair }: { pair: Pair }) {
  const say = useText();
  return (
    <span className={styles["pairCell"]} data-state={pair.state}>
      <span className={styles["pairState"]}>{stateLabel(pair.state)}</span>
      {detailsOf(say, pair).map((detail) => (
        <span key={detail} className={styles["pairDetail"]}>
          {detail}
        </span>
      ))}
    </span>
  );
}

function reachCsv(say: Say, sites: readonly Site[]): string {
  const header = [reachMessages.site, newsMessages.sector, reachMessages.share].map((message) => say(message));
  const rows = sites.flatMap(({ establishment, pairs }) =>
    pairs.map((pair) => [
      establishment.name,
      sectorLabel(pair.sector),
      [stateLabel(pair.state), ...detailsOf(say, pair)].join(", "),
    ]),
  );
  return toCsv(header, rows);
}

function Remind({ id, onDone }: { id: string; onDone: () => void }) {
  const say = useText();
  const [send, { data, loading, error }] = useMutation(RemindNewsDocument);
  const done = data?.remindNews;
  return (
    <div className={styles["remind"]}>
      <ActionButton
        loading={loading}
        onClick={() =>
          void send({ variables: { id } }).then(
            () => {
              onDone();
            },
            () => undefined,
          )
        }
      >
        {say(reachMessages.remind)}
      </ActionButton>
      <p className={styles["quiet"]}>{say(reachMessages.remindHelp)}</p>
      {error === undefined ? null : <ErrorPanel error={error} />}
      {done?.ok === false ? <p role="alert">{done.error?.message}</p> : null}
      {done?.ok === true ? (
        <p role="status">
          {say(reachMessages.reminded_done, {
            people: done.personCount,
            pairs: done.pairCount,
            waiting: done.waitingCount,
          })}
        </p>
      ) : null}
    </div>
  );
}
