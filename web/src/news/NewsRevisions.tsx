import { VisuallyHidden } from "@mantine/core";
import { diffWords } from "@palier/domain/news";
import type { ShownRevisionsFragment } from "../generated/graphql";
import { formatDate, graphql, Section, useText } from "../kernel";
import { newsMessages } from "./news.messages";
import styles from "./news.module.css";

/** The texts of a news, to show what changed. */
export const ShownRevisions = graphql(`
  fragment ShownRevisions on News {
    id
    revisions {
      revision
      major
      title
      body
      publishedAt
      publishedByName
    }
  }
`);

type Revision = ShownRevisionsFragment["revisions"][number];

/** Each change with its words added and removed, the latest first. */
export function NewsRevisions({ revisions }: { revisions: readonly Revision[] }) {
  const say = useText();
  return (
    <Section title={say(newsMessages.revisions)}>
      <ol className={styles["list"]}>
        {revisions.slice(0, -1).map((after, place) => {
          const before = revisions[place + 1];
          return before === undefined ? null : <Change key={after.revision} before={before} after={after} />;
        })}
      </ol>
    </Section>
  );
}

function Change({ before, after }: { before: Revision; after: Revision }) {
  const say = useText();
  const time = formatDate(after.publishedAt, "time");
  const what = say(after.major ? newsMessages.revisionMajor : newsMessages.revisionMinor, { time });
  const heading =
    after.publishedByName == null ? what : say(newsMessages.revisionBy, { what, name: after.publishedByName });
  return (
    <li className={styles["line"]}>
      <p className={styles["lineTitle"]}>{heading}</p>
      {before.title === after.title ? null : <Words before={before.title} after={after.title} />}
      <Words before={before.body} after={after.body} />
    </li>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  const say = useText();
  return (
    <p className={styles["diff"]}>
      {diffWords(before, after).map(({ change, text }, place) => {
        if (change === "same") return <span key={place}>{text}</span>;
        const removed = change === "removed";
        const Mark = removed ? "del" : "ins";
        return (
          <Mark key={place}>
            <VisuallyHidden>{say(removed ? newsMessages.removed : newsMessages.added)}</VisuallyHidden>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
