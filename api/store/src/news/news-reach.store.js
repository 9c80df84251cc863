"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PAIR_NOT_SEEN = exports.PAIR_FACTS = void 0;
exports.readReach = readReach;
exports.readNewsToRelay = readNewsToRelay;
const kernel_1 = require("../kernel");
const news_target_store_1 = require("./news-target.store");
/**
 * The facts of the pairs of `audience` (rows of news_audience). People of the whole group don't count in a place, so that
 * one of them reading makes no establishment of the group look as if it knew.
 */
exports.PAIR_FACTS = `place as materialized (${news_target_store_1.NEWS_SQL.PLACES}),
   own as materialized (
     select news_id, person_id, max(revision) as revision from news_acknowledgement
      where group_id = $1 and kind = 'individual' and news_id in (select news_id from audience) group by news_id, person_id),
   people as (
     select pair.news_id, pair.establishment_id, pair.sector, count(distinct place.person_id) as people,
            count(distinct place.person_id) filter (where own.revision >= pair.since_revision) as readers
       from audience pair join place on not place.whole_group and ${news_target_store_1.NEWS_SQL.PLACE_OF_PAIR}
       left join own on own.news_id = pair.news_id and own.person_id = place.person_id
      group by pair.news_id, pair.establishment_id, pair.sector),
   team as (
     select pair.news_id, pair.establishment_id, pair.sector, max(k.seen_on) as seen_on, sum(k.people_count) as people,
            (array_agg(k.person_id order by k.seen_on desc, k.created_at desc))[1] as said_by
       from audience pair join news_acknowledgement k on k.group_id = $1 and k.kind = 'collective'
        and k.news_id = pair.news_id and k.establishment_id = pair.establishment_id and k.sector = pair.sector
        and k.revision >= pair.since_revision
      group by pair.news_id, pair.establishment_id, pair.sector),
   facts as (
     select a.news_id, a.establishment_id, a.sector, a.reminded_at, a.reminder_count,
            coalesce(p.people, 0)::int as people, coalesce(p.readers, 0)::int as readers,
            t.seen_on, coalesce(t.people, 0)::int as team_people, t.said_by
       from audience a
       left join people p using (news_id, establishment_id, sector)
       left join team t using (news_id, establishment_id, sector))`;
/** In SQL as in the domain: neither the team, nor everyone who has an account there. */
exports.PAIR_NOT_SEEN = "(seen_on is null and (people = 0 or readers < people))";
const selectPairs = (0, kernel_1.statement)(
  "news-reach",
  `with audience as materialized (select * from news_audience where group_id = $1 and news_id = $2), ${exports.PAIR_FACTS}
   select f.establishment_id as "establishmentId", f.sector, f.people as "peopleCount", f.readers as "readCount",
          f.seen_on is not null as "teamSaw", f.seen_on as "teamSeenOn", f.team_people as "teamPeopleCount",
          (select m.display_name from member m where m.group_id = $1 and m.person_id = f.said_by) as "teamSaidBy",
          f.reminded_at as "remindedAt", f.reminder_count as "reminderCount"
     from facts f order by f.establishment_id, f.sector`,
);
/** The pairs of a published news that the transaction sees, each with what is known of it. */
async function readReach(tx, newsId) {
  return tx.rows(selectPairs, [tx.groupId, newsId]);
}
const selectToRelay = (0, kernel_1.statement)(
  "news-to-relay",
  `with held as materialized (
     select g.sector, g."wholeGroup" as whole_group, g."establishmentIds" as establishment_ids
       from jsonb_to_recordset($2::jsonb) as g (sector text, "wholeGroup" boolean, "establishmentIds" uuid[])),
   audience as materialized (
     select a.* from news_audience a join news n on n.group_id = a.group_id and n.id = a.news_id
      where a.group_id = $1 and n.state = 'published' and n.must_read and exists (
        select from held where (held.sector is null or held.sector = a.sector)
          and (held.whole_group or a.establishment_id = any (held.establishment_ids)))),
   ${exports.PAIR_FACTS}
   select f.news_id as "newsId", f.establishment_id as "establishmentId", array_agg(f.sector order by f.sector) as sectors
     from facts f join news n on n.group_id = $1 and n.id = f.news_id
    where ${exports.PAIR_NOT_SEEN}
    group by f.news_id, f.establishment_id, n.published_at order by n.published_at, f.news_id, f.establishment_id limit $3`,
);
/** What the teams that somebody speaks for haven't seen of what must be read, the oldest first. @param grants their places. */
async function readNewsToRelay(tx, grants, limit) {
  return grants.length === 0 ? [] : tx.rows(selectToRelay, [tx.groupId, JSON.stringify(grants), limit]);
}
