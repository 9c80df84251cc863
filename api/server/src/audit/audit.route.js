"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addAuditRoutes = addAuditRoutes;
const node_stream_1 = require("node:stream");
const csv_stringify_1 = require("csv-stringify");
const audit_1 = require("@palier/domain/audit");
const kernel_1 = require("@palier/domain/kernel");
const audit_2 = require("@palier/store/audit");
const kernel_2 = require("@palier/store/kernel");
const kernel_3 = require("../kernel");
const audit_filter_1 = require("./audit-filter");
const audit_view_1 = require("./audit-view");
const audit_policy_1 = require("./audit.policy");
/** Lines read at a time: the connection goes back to the pool between two, however slowly the file is taken. */
const PAGE = 500;
const HEADERS = [
    "N°",
    "Date et heure",
    "Personne",
    "Identifiant de la personne",
    "Par où",
    "Adresse",
    "Clé d’API",
    "Action",
    "Objet",
    "Identifiant de l’objet",
    "Nom de l’objet",
    "Phrase",
    "Changements",
    "Empreinte",
];
const FRENCH_TIME = new Intl.DateTimeFormat("fr-FR", {
    timeZone: "Europe/Paris",
    dateStyle: "short",
    timeStyle: "medium",
});
/** JJ/MM/AAAA HH:mm:ss in Paris. */
const frenchTime = (iso) => {
    const parts = Object.fromEntries(FRENCH_TIME.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
    const { day, month, year, hour, minute, second } = parts;
    return `${day ?? ""}/${month ?? ""}/${year ?? ""} ${hour ?? ""}:${minute ?? ""}:${second ?? ""}`;
};
const rowOf = (event) => [
    event.seq,
    frenchTime(event.createdAt),
    event.personName ?? "",
    event.personId ?? "",
    event.channelLabel,
    event.ip ?? "",
    event.apiKeyLabel ?? "",
    (0, audit_1.deedLabel)(event.action),
    event.objectKindLabel,
    event.objectId,
    event.objectName ?? "",
    event.sentence,
    event.changes.map(({ label, before, after }) => `${label}\u00a0: ${before ?? "–"} → ${after ?? "–"}`).join(" | "),
    event.hash,
];
async function* rowsOf(db, viewer, filter) {
    yield HEADERS;
    let after = null;
    for (;;) {
        const page = { first: PAGE, after };
        const { events, hasNextPage } = await (0, kernel_2.readGroup)(db, (0, kernel_3.scopeOf)(viewer), async (tx) => {
            const read = await (0, audit_2.readAuditPage)(tx, filter, page);
            return { events: await (0, audit_view_1.toldEvents)(tx, read.rows), hasNextPage: read.hasNextPage };
        });
        for (const event of events)
            yield rowOf(event);
        if (!hasNextPage)
            return;
        after = events.at(-1)?.id ?? null;
    }
}
/** Adds `GET /audit/journal.csv`: the journal as filtered, line by line; who took it is written in it. */
function addAuditRoutes(app, db) {
    app.get("/audit/journal.csv", async (request, reply) => {
        const viewer = await (0, kernel_3.allowedViewer)(request, db, audit_policy_1.auditPolicy.read);
        if (viewer.lookedAtBy !== null)
            throw (0, kernel_3.onlyLooking)(viewer.displayName);
        const filter = (0, audit_filter_1.filterOf)(request.query);
        const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
        await (0, kernel_2.withGroup)(db, (0, kernel_3.scopeOf)(viewer), (tx) => (0, kernel_2.recordAudit)(tx, { action: "audit:export", objectKind: "group", objectId: viewer.groupId, changes: given }));
        const csv = (0, csv_stringify_1.stringify)({ bom: true, delimiter: ";", record_delimiter: "windows", escape_formulas: true });
        (0, node_stream_1.pipeline)(node_stream_1.Readable.from(rowsOf(db, viewer, filter)), csv, (error) => {
            if (error != null)
                request.log.warn({ err: error }, "the export of the journal was cut");
        });
        return reply
            .type("text/csv; charset=utf-8")
            .header("content-disposition", (0, kernel_3.attachmentHeader)(`${(0, kernel_1.dayInFrance)(new Date())}_journal.csv`))
            .header("cache-control", "private, no-store")
            .send(csv);
    });
}
