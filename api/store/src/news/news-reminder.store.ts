import { NEWS_REMINDER_DAYS } from "@palier/domain/news";
import { frenchCount } from "@palier/domain/kernel";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { groupReferentIds } from "../referent";
import { PAIR_FACTS, PAIR_NOT_SEEN } from "./news-reach.store";
import { TODAY } from "./news-target.store";

/** What was reminded. */
export interface NewsReminded {
  /** Places whose referent was told. */
  readonly pairCount: number;
  readonly personCount: number;
  /** Places not seen either, whose referent was told less than a week ago. */
  readonly waitingCount: number;
}

// $2: one news, or null for all; $3: the hour; $4: days of rest; $5: true when someone asks for it now.
const markDue = statement<{ newsId: string; establishmentId: string; title: string; personId: string | null }>(
  "news-remind",
  `with audience as materialized (
     select a.*, n.title from news_audience a
       join news n on n.group_id = a.group_id and n.id = a.news_id
       join news_revision r on r.group_id = a.group_id and r.news_id = a.news_id and r.revision = a.since_revision
      where a.group_id = $1 and n.state = 'published' and ($2::uuid is null and n.must_read or n.id = $2)
        and ($5 or r.published_at <= $3::timestamptz - make_interval(days => $4))
        and (a.reminded_at is null or a.reminded_at <= $3::timestamptz - make_interval(days => $4))),
   ${PAIR_FACTS},
   due as (
     update news_audience a set reminded_at = $3, reminder_count = a.reminder_count + 1
       from facts f
      where a.group_id = $1 and a.news_id = f.news_id and a.establishment_id = f.establishment_id and a.sector = f.sector
        and ${PAIR_NOT_SEEN} and (a.reminded_at is null or a.reminded_at <= $3::timestamptz - make_interval(days => $4))
     returning a.news_id, a.establishment_id, a.sector)
   select d.news_id as "newsId", d.establishment_id as "establishmentId", n.title,
          (select m.person_id from mandate m
             join member p on p.group_id = m.group_id and p.person_id = m.person_id and p.left_at is null and p.disabled_at is null
            where m.group_id = $1 and m.establishment_id = d.establishment_id and m.sector = d.sector and m.ended_at is null
              and m.starts_on <= ${TODAY} and (m.ends_on is null or m.ends_on >= ${TODAY})
            order by (m.duty = 'holder') desc limit 1) as "personId"
     from due d join news n on n.group_id = $1 and n.id = d.news_id`,
);
const countWaiting = statement<{ waiting: number }>(
  "news-remind-waiting",
  `with audience as materialized (select * from news_audience where group_id = $1 and news_id = $2), ${PAIR_FACTS}
   select (count(*) filter (where ${PAIR_NOT_SEEN}))::int as waiting from facts`,
);

/** What one referent is told: how many news, in how many establishments. */
interface Told {
  readonly news: Map<string, string>;
  readonly sites: Set<string>;
}

const titleOf = ({ news, sites }: Told): string => {
  const [only] = news.values();
  const where = frenchCount(sites.size, "établissement");
  return news.size === 1
    ? `À faire voir à vos équipes (${where})\u00a0: ${only ?? ""}`
    : `${frenchCount(news.size, "actualité")} à faire voir à vos équipes (${where})`;
};

/**
 * Tells referents, and never the teams, what their places haven't seen: the holder of the sector, else who stands in,
 * else those of the whole group. One line a person for all the news; a place is reminded of a news once a week at most.
 * @param newsId one news, asked for by somebody; null: every one that must be read and that was published a week ago.
 */
export async function remindReferents(tx: WriteTx, newsId: string | null, now: Date): Promise<NewsReminded> {
  const due = await tx.rows(markDue, [tx.groupId, newsId, now, NEWS_REMINDER_DAYS, newsId !== null]);
  const ofGroup = due.some(({ personId }) => personId === null) ? await groupReferentIds(tx) : [];
  const told = new Map<string, Told>();
  for (const { newsId: id, establishmentId, title, personId } of due)
    for (const person of personId === null ? ofGroup : [personId]) {
      const line = told.get(person) ?? { news: new Map<string, string>(), sites: new Set<string>() };
      line.news.set(id, title);
      line.sites.add(establishmentId);
      told.set(person, line);
    }
  const byTitle = new Map<string, string[]>();
  for (const [person, line] of told) byTitle.set(titleOf(line), [...(byTitle.get(titleOf(line)) ?? []), person]);
  const path = newsId === null ? "/actualites" : `/actualites/${newsId}`;
  for (const [title, personIds] of byTitle)
    await notify(tx, { personIds, kind: "newsReminder", topic: `news:relay:${newsId ?? "all"}`, title, path });
  const perNews = new Map<string, number>();
  for (const { newsId: id } of due) perNews.set(id, (perNews.get(id) ?? 0) + 1);
  for (const [id, pairCount] of perNews)
    await recordAudit(tx, { action: "news:remind", objectKind: "news", objectId: id, changes: { pairCount } });
  const [left] = newsId === null ? [] : await tx.rows(countWaiting, [tx.groupId, newsId]);
  return {
    pairCount: due.length,
    personCount: told.size,
    waitingCount: left === undefined ? 0 : left.waiting - due.length,
  };
}
