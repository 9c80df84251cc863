"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seenByTeam = exports.read = exports.publish = exports.PAYLOAD = exports.NEWS = void 0;
exports.buildProduct = buildProduct;
exports.install = install;
exports.change = change;
exports.write = write;
exports.tell = tell;
exports.listed = listed;
const node_crypto_1 = require("node:crypto");
async function oneId(database, sql, params) {
  const { rows } = await database.owner.query(sql, [...params]);
  return rows[0].id;
}
/** Makes a vendor with one product. */
async function buildProduct(database, { groupId }, name = `Logiciel ${(0, node_crypto_1.randomUUID)().slice(0, 8)}`) {
  const id = (sql, ...params) => oneId(database, sql, [groupId, ...params]);
  const vendorId = await id("insert into vendor (group_id, name) values ($1, $2) returning id", `Éditeur de ${name}`);
  const productId = await id(
    "insert into product (group_id, vendor_id, name, kind) values ($1, $2, $3, 'dpi') returning id",
    vendorId,
    name,
  );
  const inProduct = (table, column, label) =>
    id(`insert into ${table} (group_id, product_id, ${column}) values ($1, $2, $3) returning id`, productId, label);
  return {
    productId,
    moduleId: await inProduct("product_module", "name", "Agenda"),
    oldVersionId: await inProduct("product_version", "label", "7.1"),
    newVersionId: await inProduct("product_version", "label", "7.2"),
  };
}
/** Puts a product in an establishment. */
async function install(database, { groupId }, establishmentId, of, endedOn = null) {
  await database.owner.query(
    `insert into product_installation (group_id, establishment_id, product_id, version_id, module_ids, since, ended_on)
     values ($1, $2, $3, $4, $5, '2020-01-01', $6)`,
    [groupId, establishmentId, of.productId, of.versionId, of.moduleIds, endedOn],
  );
}
/** The fields of a news that tests look at. */
exports.NEWS = "id title body state version revision mustRead concernsMe awaitsMe readRevision sectors";
/** A payload of a news. */
exports.PAYLOAD = `ok error { code field message } news { ${exports.NEWS} }`;
/** Asks a mutation of the news and gives its payload. */
async function change(me, call, variables) {
  const { data, errors } = await me.ask(`${call} { ${exports.PAYLOAD} } }`, variables);
  expect(errors).toEqual([]);
  return Object.values(data ?? {})[0];
}
/** Writes a news. */
function write(me, written = {}) {
  const { title, body, mustRead, requestId, sectors, ...where } = written;
  const input = {
    id: null,
    version: 0,
    title: title ?? "L’agenda partagé",
    body: body ?? "On peut désormais partager un agenda.\n\n- ouvrir l’agenda ;\n- choisir « partager ».",
    kind: "function",
    mustRead: mustRead ?? true,
    target: { sectors: sectors ?? [], establishmentIds: null, ...where },
    ...(requestId === undefined ? {} : { requestId }),
  };
  return change(me, "mutation M($input: SaveNewsInput!) { saveNews(input: $input)", { input });
}
/** Publishes a news that was written. */
const publish = (me, { id, version }) =>
  change(me, "mutation M($id: ID!, $version: Int!) { publishNews(id: $id, version: $version)", { id, version });
exports.publish = publish;
/** Writes and publishes a news. */
async function tell(me, written = {}) {
  const draft = await write(me, written);
  expect(draft).toMatchObject({ ok: true, news: { state: "draft" } });
  const done = await (0, exports.publish)(me, draft.news);
  expect(done).toMatchObject({ ok: true, news: { state: "published", revision: 1 } });
  return done.news;
}
/** Says « J’ai lu ». */
const read = (me, id, revision = 1) =>
  change(me, "mutation M($id: ID!, $revision: Int!) { acknowledgeNews(id: $id, revision: $revision)", { id, revision });
exports.read = read;
/** Says « vu en équipe ». */
const seenByTeam = (me, input) =>
  change(me, "mutation M($input: TeamSeenNewsInput!) { acknowledgeNewsForTeam(input: $input)", {
    input: { revision: 1, peopleCount: 8, ...input },
  });
exports.seenByTeam = seenByTeam;
/** The ids of a view of the news, and their count. */
async function listed(me, filter = {}) {
  const { data, errors } = await me.ask(
    "query Q($filter: NewsFilterInput) { newsPage(filter: $filter) { total items { id } } }",
    { filter },
  );
  expect(errors).toEqual([]);
  const page = data?.["newsPage"];
  return { ids: page.items.map(({ id }) => id), total: page.total };
}
