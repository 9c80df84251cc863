import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { FastifyInstance } from "fastify";
import { deedLabel } from "@palier/domain/audit";
import { dayInFrance } from "@palier/domain/kernel";
import { readAuditPage, type AuditFilter } from "@palier/store/audit";
import { readGroup, recordAudit, withGroup, type Database } from "@palier/store/kernel";
import { allowedViewer, attachmentHeader, onlyLooking, scopeOf, type Plain, type Viewer } from "../kernel";
import { filterOf } from "./audit-filter";
import { toldEvents } from "./audit-view";
import { auditPolicy } from "./audit.policy";
import type { AuditEventType, AuditFilterInput } from "./audit.type";

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
const frenchTime = (iso: string): string => {
  const parts = Object.fromEntries(FRENCH_TIME.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  const { day, month, year, hour, minute, second } = parts;
  return `${day ?? ""}/${month ?? ""}/${year ?? ""} ${hour ?? ""}:${minute ?? ""}:${second ?? ""}`;
};

const rowOf = (event: Plain<AuditEventType>): readonly (string | number)[] => [
  event.seq,
  frenchTime(event.createdAt),
  event.personName ?? "",
  event.personId ?? "",
  event.channelLabel,
  event.ip ?? "",
  event.apiKeyLabel ?? "",
  deedLabel(event.action),
  event.objectKindLabel,
  event.objectId,
  event.objectName ?? "",
  event.sentence,
  event.changes.map(({ label, before, after }) => `${label}\u00a0: ${before ?? "–"} → ${after ?? "–"}`).join(" | "),
  event.hash,
];

async function* rowsOf(
  db: Database,
  viewer: Viewer,
  filter: AuditFilter,
): AsyncGenerator<readonly (string | number)[]> {
  yield HEADERS;
  let after: string | null = null;
  for (;;) {
    const page = { first: PAGE, after };
    const { events, hasNextPage } = await readGroup(db, scopeOf(viewer), async (tx) => {
      const read = await readAuditPage(tx, filter, page);
      return { events: await toldEvents(tx, read.rows), hasNextPage: read.hasNextPage };
    });
    for (const event of events) yield rowOf(event);
    if (!hasNextPage) return;
    after = events.at(-1)?.id ?? null;
  }
}

/** Adds `GET /audit/journal.csv`: the journal as filtered, line by line; who took it is written in it. */
export function addAuditRoutes(app: FastifyInstance, db: Database): void {
  app.get<{ Querystring: AuditFilterInput }>("/audit/journal.csv", async (request, reply) => {
    const viewer = await allowedViewer(request, db, auditPolicy.read);
    if (viewer.lookedAtBy !== null) throw onlyLooking(viewer.displayName);
    const filter = filterOf(request.query);
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null));
    await withGroup(db, scopeOf(viewer), (tx) =>
      recordAudit(tx, { action: "audit:export", objectKind: "group", objectId: viewer.groupId, changes: given }),
    );
    const csv = stringify({ bom: true, delimiter: ";", record_delimiter: "windows", escape_formulas: true });
    pipeline(Readable.from(rowsOf(db, viewer, filter)), csv, (error) => {
      if (error != null) request.log.warn({ err: error }, "the export of the journal was cut");
    });
    return reply
      .type("text/csv; charset=utf-8")
      .header("content-disposition", attachmentHeader(`${dayInFrance(new Date())}_journal.csv`))
      .header("cache-control", "private, no-store")
      .send(csv);
  });
}
