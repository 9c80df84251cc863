"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.acknowledgeNews = acknowledgeNews;
exports.acknowledgeForTeam = acknowledgeForTeam;
const kernel_1 = require("@palier/domain/kernel");
const kernel_2 = require("../kernel");
const insertOwn = (0, kernel_2.statement)(
  "news-acknowledge",
  `insert into news_acknowledgement (group_id, news_id, revision, kind, person_id, seen_on)
   select n.group_id, n.id, $4, 'individual', $3, $5::date from news n
    where n.group_id = $1 and n.id = $2 and n.state = 'published' and $4 between 1 and n.revision
   on conflict (group_id, news_id, person_id, revision) where kind = 'individual' do nothing returning id`,
);
/**
 * « J’ai lu », of the revision that was on the screen: a later major one is asked again. Said twice, it counts once.
 * The caller has made sure that the news is in the person's sight.
 * @param today 'YYYY-MM-DD'.
 */
async function acknowledgeNews(tx, { id, revision }, today) {
  const [row] = await tx.rows(insertOwn, [tx.groupId, id, tx.viewerId, revision, today]);
  if (row === undefined) return;
  await (0, kernel_2.recordAudit)(tx, {
    action: "news:acknowledge",
    objectKind: "news",
    objectId: id,
    changes: { revision: [null, revision] },
  });
}
const insertTeam = (0, kernel_2.statement)(
  "news-acknowledge-team",
  `insert into news_acknowledgement as k (group_id, news_id, revision, kind, establishment_id, sector, person_id, seen_on, people_count)
   select a.group_id, a.news_id, $4, 'collective', a.establishment_id, a.sector, $3, $7::date, $8
     from news_audience a join news n on n.group_id = a.group_id and n.id = a.news_id and n.state = 'published'
    where a.group_id = $1 and a.news_id = $2 and a.establishment_id = $5 and a.sector = any ($6) and $4 between 1 and n.revision
   on conflict (group_id, news_id, establishment_id, sector, revision, seen_on, person_id) where kind = 'collective'
   do update set people_count = excluded.people_count
   returning sector`,
);
const selectTooEarly = (0, kernel_2.statement)(
  "news-acknowledge-too-early",
  `select ((r.published_at at time zone 'Europe/Paris')::date)::text as "publishedOn" from news_revision r
    where r.group_id = $1 and r.news_id = $2 and r.revision = $3 and (r.published_at at time zone 'Europe/Paris')::date > $4::date`,
);
/**
 * « Vu en équipe le… »: recorded once for everyone of these places, who aren't asked again. Said again by the same person
 * for the same day, the number of people is corrected.
 * @param today 'YYYY-MM-DD'.
 */
async function acknowledgeForTeam(tx, seen, today) {
  const { id, revision, establishmentId, sectors, seenOn, peopleCount } = seen;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(seenOn) || Number.isNaN(Date.parse(seenOn)) || seenOn > today) {
    const message = "Indiquez le jour où l’équipe l’a vue\u00a0: aujourd’hui au plus tard.";
    return (0, kernel_1.fail)({ code: "NEWS_INVALID", field: "seenOn", message });
  }
  if (!Number.isInteger(peopleCount) || peopleCount < 1 || peopleCount > 10_000) {
    const message = "Indiquez combien de personnes étaient là, de 1 à 10\u00a0000.";
    return (0, kernel_1.fail)({ code: "NEWS_INVALID", field: "peopleCount", message });
  }
  const [early] = await tx.rows(selectTooEarly, [tx.groupId, id, revision, seenOn]);
  if (early !== undefined) {
    const [year = "", month = "", day = ""] = early.publishedOn.split("-");
    const message = `Ce texte a été publié le ${day}/${month}/${year}\u00a0: l’équipe n’a pas pu le voir avant.`;
    return (0, kernel_1.fail)({ code: "NEWS_INVALID", field: "seenOn", message });
  }
  const params = [tx.groupId, id, tx.viewerId, revision, establishmentId, sectors, seenOn, peopleCount];
  const rows = await tx.rows(insertTeam, params);
  if (rows.length === 0) {
    const message = "Cette actualité ne s’adresse pas à ce secteur dans cet établissement.";
    return (0, kernel_1.fail)({ code: "NEWS_NOT_TARGETED", field: "sectors", message });
  }
  const told = rows.map(({ sector }) => sector).sort();
  await (0, kernel_2.recordAudit)(tx, {
    action: "news:acknowledgeForTeam",
    objectKind: "news",
    objectId: id,
    changes: { revision, establishmentId, sectors: told.join(", "), seenOn, peopleCount },
  });
  return (0, kernel_1.ok)(id);
}
