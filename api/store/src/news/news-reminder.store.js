"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.remindReferents = remindReferents;
const news_1 = require("@palier/domain/news");
const kernel_1 = require("@palier/domain/kernel");
const kernel_2 = require("../kernel");
const notification_1 = require("../notification");
const referent_1 = require("../referent");
const news_reach_store_1 = require("./news-reach.store");
// $2: one news, or null for all; $3: the hour; $4: days of rest; $5: true when someone asks for it now.
const markDue = (0, kernel_2.statement)(
  "news-remind",
  `with audience as materialized (
     select a.*, n.title from news_audience a
       join news n on n.group_id = a.group_id and n.id = a.news_id
       join news_revision r on r.group_id = a.group_id and r.news_id = a.news_id and r.revision = a.since_revision
      where a.group_id = $1 and n.state = 'published' and ($2::uuid is null and n.must_read or n.id = $2)
        and ($5 or r.published_at <= $3::timestamptz - make_interval(days => $4))
        and (a.reminded_at is null or a.reminded_at <= $3::timestamptz - make_interval(days => $4))),
   ${news_reach_store_1.PAIR_FACTS},
   due as (
     update news_audience a set reminded_at = $3, reminder_count = a.reminder_count + 1
       from facts f
      where a.group_id = $1 and a.news_id = f.news_id and a.establishment_id = f.establishment_id and a.sector = f.sector
        and ${news_reach_store_1.PAIR_NOT_SEEN} and (a.reminded_at is null or a.reminded_at <= $3::timestamptz - make_interval(days => $4))
     returning a.news_id, a.establishment_id, a.sector)
   select d.news_id as "newsId", d.establishment_id as "establishmentId", n.title,
          (select m.person_id from mandate m
            where m.group_id = $1 and m.establishment_id = d.establishment_id and m.sector = d.sector and ${referent_1.MANDATE_IN_FORCE}
            order by (m.duty = 'holder') desc limit 1) as "personId"
     from due d join news n on n.group_id = $1 and n.id = d.news_id`,
);
const countWaiting = (0, kernel_2.statement)(
  "news-remind-waiting",
  `with audience as materialized (select * from news_audience where group_id = $1 and news_id = $2), ${news_reach_store_1.PAIR_FACTS}
   select (count(*) filter (where ${news_reach_store_1.PAIR_NOT_SEEN}))::int as waiting from facts`,
);
const titleOf = ({ news, sites }) => {
  const [only] = news.values();
  const where = (0, kernel_1.frenchCount)(sites.size, "établissement");
  return news.size === 1
    ? `À faire voir à vos équipes (${where})\u00a0: ${only ?? ""}`
    : `${(0, kernel_1.frenchCount)(news.size, "actualité")} à faire voir à vos équipes (${where})`;
};
/**
 * Tells referents, and never the teams, what their places haven't seen: the holder of the sector, else who stands in,
 * else those of the whole group. One line a person for all the news; a place is reminded of a news once a week at most.
 * @param newsId one news, asked for by somebody; null: every one that must be read and that was published a week ago.
 */
async function remindReferents(tx, newsId, now) {
  const due = await tx.rows(markDue, [tx.groupId, newsId, now, news_1.NEWS_REMINDER_DAYS, newsId !== null]);
  const ofGroup = due.some(({ personId }) => personId === null) ? await (0, referent_1.groupReferentIds)(tx) : [];
  const told = new Map();
  for (const { newsId: id, establishmentId, title, personId } of due)
    for (const person of personId === null ? ofGroup : [personId]) {
      const line = told.get(person) ?? { news: new Map(), sites: new Set() };
      line.news.set(id, title);
      line.sites.add(establishmentId);
      told.set(person, line);
    }
  const byTitle = new Map();
  for (const [person, line] of told) byTitle.set(titleOf(line), [...(byTitle.get(titleOf(line)) ?? []), person]);
  const path = newsId === null ? "/actualites" : `/actualites/${newsId}`;
  for (const [title, personIds] of byTitle)
    await (0, notification_1.notify)(tx, {
      personIds,
      kind: "newsReminder",
      topic: `news:relay:${newsId ?? "all"}`,
      title,
      path,
    });
  const perNews = new Map();
  for (const { newsId: id } of due) perNews.set(id, (perNews.get(id) ?? 0) + 1);
  for (const [id, pairCount] of perNews)
    await (0, kernel_2.recordAudit)(tx, {
      action: "news:remind",
      objectKind: "news",
      objectId: id,
      changes: { pairCount },
    });
  const [left] = newsId === null ? [] : await tx.rows(countWaiting, [tx.groupId, newsId]);
  return {
    pairCount: due.length,
    personCount: told.size,
    waitingCount: left === undefined ? 0 : left.waiting - due.length,
  };
}
