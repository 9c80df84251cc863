import { useMutation, useQuery } from "@apollo/client/react";
import { Switch } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { NOTICE_KIND_LABELS } from "@palier/domain/notification";
import type { NoticesPageQuery } from "../generated/graphql";
import {
  EmptyState,
  ErrorPanel,
  formatDate,
  formatNumber,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  Section,
  TodosDocument,
  UnreadNoticesDocument,
  useText,
  useViewer,
} from "../kernel";
import { noticeMessages } from "./notification-notice.messages";
import styles from "./notification.module.css";

const PAGE = 30;

const NoticesDocument = graphql(`
  query NoticesPage($unreadOnly: Boolean!, $limit: Int!) {
    notices(unreadOnly: $unreadOnly, limit: $limit) {
      items {
        id
        kind
        title
        path
        at
        count
        read
      }
      totalCount
      unreadCount
      readAt
    }
  }
`);
const MarkDocument = graphql(`
  mutation MarkNotices($ids: [ID!]!, $read: Boolean!) {
    markNotices(ids: $ids, read: $read) {
      unreadCount
    }
  }
`);
const MarkAllDocument = graphql(`
  mutation MarkAllNotices($until: String!) {
    markAllNotices(until: $until) {
      unreadCount
    }
  }
`);

type Notice = NoticesPageQuery["notices"]["items"][number];

/** The sentence says its number first; here the number has its own column. */
const withoutCount = (label: string): string => label.replace(/^[\d\s]+/, "");

/** What waits for the person, then what they were told. */
export function TodoPage() {
  const say = useText();
  return (
    <>
      <PageHeader
        title={say(noticeMessages.title)}
        purpose={say(noticeMessages.purpose)}
        exports={<QuietButton to="/a-faire/preferences">{say(noticeMessages.toPreferences)}</QuietButton>}
      />
      <Todos />
      <Notices />
    </>
  );
}

function Todos() {
  const say = useText();
  const { data, error, refetch } = useQuery(TodosDocument, { fetchPolicy: "cache-and-network" });
  const todos = data?.todos ?? [];
  return (
    <Section title={say(noticeMessages.todos)}>
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <LoadingState />}
      {data !== undefined && todos.length === 0 && <p>{say(noticeMessages.todosNone)}</p>}
      {todos.length > 0 && (
        <ul className={styles["lines"]}>
          {todos.map(({ code, label, count, path }) => (
            <li key={code}>
              <Link to={path} className={styles["todo"]}>
                <span className={styles["count"]}>{formatNumber(count)}</span>
                <span className={styles["words"]}>{withoutCount(label)}</span>
                <IconChevronRight size={18} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Notices() {
  const say = useText();
  const { lookedAtBy } = useViewer();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const [limit, setLimit] = useState(PAGE);
  const { data, previousData, error, refetch } = useQuery(NoticesDocument, {
    variables: { unreadOnly, limit },
    fetchPolicy: "cache-and-network",
  });
  const after = { refetchQueries: [NoticesDocument, UnreadNoticesDocument], awaitRefetchQueries: true };
  const [mark, marking] = useMutation(MarkDocument, after);
  const [markAll, markingAll] = useMutation(MarkAllDocument, after);
  const page = (data ?? previousData)?.notices;
  const left = markingAll.data?.markAllNotices.unreadCount ?? marking.data?.markNotices.unreadCount;
  const change = ({ id, read }: Notice) => {
    mark({ variables: { ids: [id], read: !read } }).catch(() => undefined);
  };
  const mayMark = lookedAtBy === null;
  return (
    <Section
      title={say(noticeMessages.notices)}
      aside={
        mayMark &&
        page !== undefined &&
        page.unreadCount > 0 && (
          <QuietButton
            onClick={() => {
              markAll({ variables: { until: page.readAt } }).catch(() => undefined);
            }}
          >
            {say(noticeMessages.markAll)}
          </QuietButton>
        )
      }
    >
      {error && <ErrorPanel error={error} retry={() => void refetch()} />}
      {(marking.error ?? markingAll.error) && (
        <ErrorPanel error={marking.error ?? markingAll.error} kept={say(noticeMessages.kept)} />
      )}
      {page === undefined && !error && <LoadingState />}
      {page !== undefined && (page.totalCount > 0 || unreadOnly) && (
        <Switch
          className={styles["filter"] ?? ""}
          label={say(noticeMessages.unreadOnly)}
          checked={unreadOnly}
          onChange={(event) => setUnreadOnly(event.currentTarget.checked)}
        />
      )}
      <p role="status" className="visually-hidden">
        {left !== undefined && say(noticeMessages.marked, { count: left })}
      </p>
      {page?.totalCount === 0 &&
        (unreadOnly ? (
          <p>{say(noticeMessages.noneUnread)}</p>
        ) : (
          <EmptyState title={say(noticeMessages.none)} why={say(noticeMessages.noneWhy)} />
        ))}
      {page !== undefined && page.items.length > 0 && (
        <ul className={styles["lines"]}>
          {page.items.map((notice) => (
            <NoticeLine
              key={`${notice.id} ${String(notice.read)}`}
              notice={notice}
              {...(mayMark && { change: () => change(notice) })}
            />
          ))}
        </ul>
      )}
      {page !== undefined && page.items.length < page.totalCount && limit < 200 && (
        <QuietButton onClick={() => setLimit(Math.min(limit + PAGE, 200))}>{say(noticeMessages.more)}</QuietButton>
      )}
    </Section>
  );
}

function NoticeLine({ notice, change }: { notice: Notice; change?: () => void }) {
  const say = useText();
  const { kind, title, path, at, count, read } = notice;
  const words = say(read ? noticeMessages.markUnread : noticeMessages.markRead);
  return (
    <li className={styles["notice"]} data-read={read}>
      <div className={styles["words"]}>
        <LinkButton to={path} {...(!read && change !== undefined && { onClick: change })}>
          {!read && <span className="visually-hidden">{say(noticeMessages.unread)} </span>}
          {title}
        </LinkButton>
        <p className={styles["quiet"]}>
          {[
            NOTICE_KIND_LABELS[kind],
            say(noticeMessages.at, { date: formatDate(at, "time") }),
            ...(count > 1 ? [say(noticeMessages.times, { count })] : []),
          ].join(" · ")}
        </p>
      </div>
      {change !== undefined && (
        <div className={styles["mark"]}>
          <LinkButton onClick={change}>
            {words}
            <span className="visually-hidden"> {title}</span>
          </LinkButton>
        </div>
      )}
    </li>
  );
}
