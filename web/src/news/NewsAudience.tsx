import { useQuery } from "@apollo/client/react";
import type { NewsTargetInput } from "../generated/graphql";
import { ErrorPanel, graphql, useText } from "../kernel";
import { writeMessages } from "./news-write.messages";
import styles from "./news.module.css";

const NewsAudienceDocument = graphql(`
  query NewsAudience($target: NewsTargetInput!) {
    newsAudience(target: $target) {
      siteCount
      sectorCount
      pairCount
      personCount
      silentPairCount
      establishments {
        id
        name
      }
    }
  }
`);

/** In numbers, before anything is published: how many establishments, sectors and people. */
export function NewsAudience({ target }: { target: NewsTargetInput }) {
  const say = useText();
  const { data, previousData, error } = useQuery(NewsAudienceDocument, {
    variables: { target },
    fetchPolicy: "network-only",
  });
  const audience = (data ?? previousData)?.newsAudience;
  if (error !== undefined) return <ErrorPanel error={error} />;
  if (audience === undefined) return null;
  if (audience.siteCount === 0)
    return (
      <p role="status" className={styles["nobody"]}>
        {say(writeMessages.reachedNobody)}
      </p>
    );
  return (
    <div>
      <p role="status" className={styles["reached"]}>
        {say(writeMessages.reached, {
          sites: audience.siteCount,
          sectors: audience.sectorCount,
          people: audience.personCount,
        })}
      </p>
      {audience.silentPairCount === 0 ? null : (
        <p className={styles["quiet"]}>{say(writeMessages.silent, { count: audience.silentPairCount })}</p>
      )}
      <details className={styles["names"]}>
        <summary>{say(writeMessages.names)}</summary>
        <ul>
          {audience.establishments.map(({ id, name }) => (
            <li key={id}>{name}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}
