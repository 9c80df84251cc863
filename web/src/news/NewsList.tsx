import type { ShownNewsFragment } from "../generated/graphql";
import { formatDate, LinkButton, useText } from "../kernel";
import { aboutText, kindLabel, sectorsText, standing } from "./news-words";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";

/** News one under the other: what each says, where it stands, and whether it awaits me. */
export function NewsList({ items }: { items: readonly ShownNewsFragment[] }) {
  return (
    <ul className={styles["list"]}>
      {items.map((news) => (
        <NewsLine key={news.id} news={news} />
      ))}
    </ul>
  );
}

function NewsLine({ news }: { news: ShownNewsFragment }) {
  const say = useText();
  const facts = [
    standing(say, news),
    kindLabel(news.kind),
    aboutText(news),
    sectorsText(say, news.sectors),
    ...(news.mustRead ? [say(newsMessages.mustRead)] : []),
  ].filter((fact) => fact !== null);
  return (
    <li className={styles["line"]}>
      <p className={styles["lineTitle"]}>
        <LinkButton to={`/actualites/${news.id}`}>{news.title}</LinkButton>
        <MyState news={news} />
      </p>
      <p className={styles["quiet"]}>{facts.join(" · ")}</p>
    </li>
  );
}

function MyState({ news }: { news: ShownNewsFragment }) {
  const say = useText();
  if (!news.concernsMe) return null;
  if (news.awaitsMe && news.mustRead) return <span className={styles["awaits"]}>{say(newsMessages.awaits)}</span>;
  if (news.readOn != null)
    return <span className={styles["done"]}>{say(newsMessages.readOn, { day: formatDate(news.readOn) })}</span>;
  return news.awaitsMe ? null : <span className={styles["done"]}>{say(newsMessages.teamSaw)}</span>;
}
