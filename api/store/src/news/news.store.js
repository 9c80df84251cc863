"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MISSING = exports.STALE = void 0;
exports.readNewsHead = readNewsHead;
exports.noteNews = noteNews;
exports.changeFault = changeFault;
exports.saveNews = saveNews;
const news_1 = require("@palier/domain/news");
const kernel_1 = require("@palier/domain/kernel");
const kernel_2 = require("../kernel");
const news_target_store_1 = require("./news-target.store");
const selectHead = (0, kernel_2.statement)(
  "news-select-head",
  `select id, title, body, kind, must_read as "mustRead", state, revision, version, publish_at as "publishAt",
          created_by as "createdBy", sectors, establishment_ids as "establishmentIds", product_id as "productId",
          module_id as "moduleId", version_id as "versionId"
     from news where group_id = $1 and id = $2`,
);
const insertNews = (0, kernel_2.statement)(
  "news-insert",
  `insert into news (group_id, title, body, kind, must_read, product_id, module_id, version_id, sectors, establishment_ids,
                     request_id, case_id, release_id, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
);
const updateNews = (0, kernel_2.statement)(
  "news-update",
  `update news set title = $4, body = $5, kind = $6, must_read = $7, product_id = $8, module_id = $9, version_id = $10,
          sectors = $11, establishment_ids = $12, version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 and state in ('draft', 'scheduled') returning id`,
);
const selectOrigin = (0, kernel_2.statement)(
  "news-unknown-origin",
  `select 'requestId' as field where $2::uuid is not null and not exists (select from request where group_id = $1 and id = $2)
   union all select 'caseId' where $3::uuid is not null and not exists (select from vendor_case where group_id = $1 and id = $3)
   union all select 'releaseId' where $4::uuid is not null and not exists (select from release where group_id = $1 and id = $4)`,
);
/** What was changed meanwhile by somebody else. */
exports.STALE = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Cette actualité a été modifiée par une autre personne depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: votre texte est conservé ici, comparez-le avec le texte actuel.",
};
/** What isn't there, or is another group's. */
exports.MISSING = { code: "NOT_FOUND", field: null, message: "Cette actualité est introuvable." };
const invalid = (field, message) => (0, kernel_1.fail)({ code: "NEWS_INVALID", field, message });
const UNKNOWN_PARTS = {
  productId: "Ce logiciel est introuvable dans votre groupe.",
  moduleId: "Ce module est introuvable parmi ceux du logiciel choisi.",
  versionId: "Cette version est introuvable parmi celles du logiciel choisi.",
  establishmentIds: "Un des établissements choisis est introuvable dans votre groupe.",
  requestId: "La demande d’où vient cette actualité est introuvable.",
  caseId: "Le dossier d’où vient cette actualité est introuvable.",
  releaseId: "La livraison d’où vient cette actualité est introuvable.",
};
/** @returns a news as its changes need it; null where there is none. */
async function readNewsHead(tx, id) {
  return (await tx.rows(selectHead, [tx.groupId, id]))[0] ?? null;
}
/** Codes and counts only: a text may name somebody, and the audit keeps no free text. */
const audited = (head) => ({
  kind: head?.kind ?? null,
  state: head?.state ?? null,
  mustRead: head?.mustRead ?? null,
  sectors: head === null ? null : head.sectors.join(", "),
  establishmentCount: head?.establishmentIds?.length ?? null,
  productId: head?.productId ?? null,
  moduleId: head?.moduleId ?? null,
  versionId: head?.versionId ?? null,
  revision: head?.revision ?? null,
  publishAt: head?.publishAt?.toISOString() ?? null,
  titleCharacters: head?.title.length ?? null,
  bodyCharacters: head?.body.length ?? null,
});
/** Writes the line of a change, with what of the news it changed. */
async function noteNews(tx, action, id, { before, after, more = {} }) {
  const [old, now] = [audited(before), audited(after)];
  const keys = Object.keys(now).filter((key) => old[key] !== now[key]);
  const changes = Object.fromEntries(keys.map((key) => [key, [old[key], now[key]]]));
  await (0, kernel_2.recordAudit)(tx, { action, objectKind: "news", objectId: id, changes: { ...changes, ...more } });
}
/**
 * Why a news can't be changed now. @param states those in which the change is possible.
 * @returns null where it can.
 */
function changeFault(head, version, states, message) {
  if (head === null) return exports.MISSING;
  if (head.version !== version) return exports.STALE;
  return states.includes(head.state) ? null : { code: "NEWS_STATE", field: null, message };
}
/** Writes a news that isn't published yet. @returns its id. */
async function saveNews(tx, input) {
  const fault = (0, news_1.newsTextFault)(input);
  if (fault !== null) return invalid(fault.field, fault.message);
  const kind = (0, news_1.parseNewsKind)(input.kind);
  if (kind === null) return invalid("kind", "Choisissez de quoi parle l’actualité.");
  const sectors = (0, news_1.parseNewsSectors)(input.target.sectors);
  if (sectors === null) return invalid("sectors", "Un des secteurs choisis n’existe pas.");
  const { requestId, caseId, releaseId } = input;
  const target = { ...input.target, sectors };
  const [origin] = await tx.rows(selectOrigin, [tx.groupId, requestId, caseId, releaseId]);
  const unknown = (await (0, news_target_store_1.unknownTargetPart)(tx, target)) ?? origin?.field ?? null;
  if (unknown !== null) return invalid(unknown, UNKNOWN_PARTS[unknown] ?? "Introuvable dans votre groupe.");
  const before = input.id === null ? null : await readNewsHead(tx, input.id);
  if (input.id !== null) {
    const message = "Cette actualité est déjà publiée\u00a0: publiez plutôt une nouvelle version de son texte.";
    const changed = changeFault(before, input.version, ["draft", "scheduled"], message);
    if (changed !== null) return (0, kernel_1.fail)(changed);
  }
  const { productId, moduleId, versionId, establishmentIds } = target;
  const text = [input.title.trim(), input.body, kind, input.mustRead];
  const aim = [productId, moduleId, versionId, sectors, establishmentIds];
  const [row] =
    before === null
      ? await tx.rows(insertNews, [tx.groupId, ...text, ...aim, requestId, caseId, releaseId, tx.viewerId])
      : await tx.rows(updateNews, [tx.groupId, before.id, input.version, ...text, ...aim]);
  if (row === undefined) return (0, kernel_1.fail)(exports.STALE);
  await noteNews(tx, "news:save", row.id, { before, after: await readNewsHead(tx, row.id) });
  return (0, kernel_1.ok)(row.id);
}
