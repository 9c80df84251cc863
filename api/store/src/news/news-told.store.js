"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTold = readTold;
const kernel_1 = require("../kernel");
// Told before it was asked, to the very place that asked: only then might somebody say that nobody had told them.
const TOLD = `r.answer_kind = 'alreadyPossible' and n.published_at < r.created_at and exists (
     select from news_audience a where a.group_id = r.group_id and a.news_id = r.announced_news_id
        and a.establishment_id = r.establishment_id and a.sector = r.sector)`;
const selectQuarters = (0, kernel_1.statement)(
  "news-told-quarters",
  `with asked as (
     select date_trunc('quarter', r.created_at at time zone 'Europe/Paris')::date as quarter, coalesce(${TOLD}, false) as told
       from request r left join news n on n.group_id = r.group_id and n.id = r.announced_news_id
      where r.group_id = $1 and r.state <> 'withdrawn')
   select q.quarter::date::text as "startsOn", count(asked.quarter)::int as "requestCount",
          (count(*) filter (where asked.told))::int as "toldCount"
     from generate_series(date_trunc('quarter', $2::date::timestamp) - make_interval(months => 3 * ($3::int - 1)),
                          date_trunc('quarter', $2::date::timestamp), interval '3 months') as q (quarter)
     left join asked on asked.quarter = q.quarter::date
    group by q.quarter order by q.quarter`,
);
const selectNews = (0, kernel_1.statement)(
  "news-told-news",
  `select n.id, n.title, n.published_at as "publishedAt", count(*)::int as "requestCount"
     from request r join news n on n.group_id = r.group_id and n.id = r.announced_news_id
    where r.group_id = $1 and r.state <> 'withdrawn' and ${TOLD}
      and r.created_at >= (date_trunc('quarter', $2::date::timestamp) - make_interval(months => 3 * ($3::int - 1))) at time zone 'Europe/Paris'
    group by n.id, n.title, n.published_at order by count(*) desc, n.published_at desc, n.id limit 20`,
);
/**
 * « Personne ne me l’a dit »: requests about what a news had said before to the place that asked, by quarter; never by
 * person. @param today 'YYYY-MM-DD', in the last quarter. @param quarters how many.
 */
async function readTold(tx, today, quarters) {
  const params = [tx.groupId, today, quarters];
  const [byQuarter, news] = await Promise.all([tx.rows(selectQuarters, params), tx.rows(selectNews, params)]);
  return { quarters: byQuarter, news };
}
