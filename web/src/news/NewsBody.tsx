import { newsBlocks } from "@palier/domain/news";
import styles from "./news.module.css";

/** The text of a news: paragraphs and lists, as they were typed. */
export function NewsBody({ body }: { body: string }) {
  return (
    <div className={styles["prose"]}>
      {newsBlocks(body).map((block, place) =>
        block.kind === "paragraph" ? (
          <p key={place}>{block.text}</p>
        ) : (
          <ul key={place}>
            {block.items.map((item, rank) => (
              <li key={rank}>{item}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}
