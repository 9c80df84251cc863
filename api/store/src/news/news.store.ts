import {
  newsTextFault,
  parseNewsKind,
  parseNewsSectors,
  type NewsKind,
  type NewsState,
  type NewsTarget,
} from "@palier/domain/news";
import { fail, ok, type Result } from "@palier/domain/kernel";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { unknownTargetPart } from "./news-target.store";

/** Why a news was not written, published or withdrawn. */
export interface NewsFault {
  readonly code: "NEWS_INVALID" | "NEWS_STATE" | "NEWS_NOBODY" | "STALE_VERSION" | "NOT_FOUND" | "NEWS_NOT_TARGETED";
  /** null: the fault is in no field. */
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** A news to write, as it came: sectors and kind are any text. */
export interface NewsToSave {
  /** null: a new one. */
  readonly id: string | null;
  /** The version read; 0 for a new one. */
  readonly version: number;
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  readonly mustRead: boolean;
  readonly target: Omit<NewsTarget, "sectors"> & { readonly sectors: readonly string[] };
  /** What it comes from, told when it is first written; null: nothing. */
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly releaseId: string | null;
}

/** What a change of a news needs to know of it. */
export interface NewsHead extends NewsTarget {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly kind: NewsKind;
  readonly mustRead: boolean;
  readonly state: NewsState;
  readonly revision: number;
  readonly version: number;
  readonly publishAt: Date | null;
  readonly createdBy: string | null;
}

const selectHead = statement<NewsHead>(
  "news-select-head",
  `select id, title, body, kind, must_read as "mustRead", state, revision, version, publish_at as "publishAt",
          created_by as "createdBy", sectors, establishment_ids as "establishmentIds", product_id as "productId",
          module_id as "moduleId", version_id as "versionId"
     from news where group_id = $1 and id = $2`,
);
const insertNews = statement<{ id: string }>(
  "news-insert",
  `insert into news (group_id, title, body, kind, must_read, product_id, module_id, version_id, sectors, establishment_ids,
                     request_id, case_id, release_id, created_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id`,
);
const updateNews = statement<{ id: string }>(
  "news-update",
  `update news set title = $4, body = $5, kind = $6, must_read = $7, product_id = $8, module_id = $9, version_id = $10,
          sectors = $11, establishment_ids = $12, version = version + 1, updated_at = now()
    where group_id = $1 and id = $2 and version = $3 and state in ('draft', 'scheduled') returning id`,
);
const selectOrigin = statement<{ field: string }>(
  "news-unknown-origin",
  `select 'requestId' as field where $2::uuid is not null and not exists (select from request where group_id = $1 and id = $2)
   union all select 'caseId' where $3::uuid is not null and not exists (select from vendor_case where group_id = $1 and id = $3)
   union all select 'releaseId' where $4::uuid is not null and not exists (select from release where group_id = $1 and id = $4)`,
);

/** What was changed meanwhile by somebody else. */
export const STALE: NewsFault = {
  code: "STALE_VERSION",
  field: null,
  message:
    "Cette actualité a été modifiée par une autre personne depuis que vous l’avez ouverte. Rien n’a été enregistré\u00a0: votre texte est conservé ici, comparez-le avec le texte actuel.",
};
/** What isn't there, or is another group's. */
export const MISSING: NewsFault = { code: "NOT_FOUND", field: null, message: "Cette actualité est introuvable." };

const invalid = (field: string, message: string): Result<never, NewsFault> =>
  fail({ code: "NEWS_INVALID", field, message });

const UNKNOWN_PARTS: Readonly<Record<string, string>> = {
  productId: "Ce logiciel est introuvable dans votre groupe.",
  moduleId: "Ce module est introuvable parmi ceux du logiciel choisi.",
  versionId: "Cette version est introuvable parmi celles du logiciel choisi.",
  establishmentIds: "Un des établissements choisis est introuvable dans votre groupe.",
  requestId: "La demande d’où vient cette actualité est introuvable.",
  caseId: "Le dossier d’où vient cette actualité est introuvable.",
  releaseId: "La livraison d’où vient cette actualité est introuvable.",
};

/** @returns a news as its changes need it; null where there is none. */
export async function readNewsHead(tx: ReadTx, id: string): Promise<NewsHead | null> {
  return (await tx.rows(selectHead, [tx.groupId, id]))[0] ?? null;
}

/** Codes and counts only: a text may name somebody, and the audit keeps no free text. */
const audited = (head: NewsHead | null) => ({
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
export async function noteNews(
  tx: WriteTx,
  action: string,
  id: string,
  { before, after, more = {} }: { before: NewsHead | null; after: NewsHead | null; more?: Record<string, unknown> },
): Promise<void> {
  const [old, now] = [audited(before), audited(after)];
  const keys = (Object.keys(now) as (keyof typeof now)[]).filter((key) => old[key] !== now[key]);
  const changes = Object.fromEntries(keys.map((key) => [key, [old[key], now[key]]]));
  await recordAudit(tx, { action, objectKind: "news", objectId: id, changes: { ...changes, ...more } });
}

/**
 * Why a news can't be changed now. @param states those in which the change is possible.
 * @returns null where it can.
 */
export function changeFault(
  head: NewsHead | null,
  version: number,
  states: readonly NewsState[],
  message: string,
): NewsFault | null {
  if (head === null) return MISSING;
  if (head.version !== version) return STALE;
  return states.includes(head.state) ? null : { code: "NEWS_STATE", field: null, message };
}

/** Writes a news that isn't published yet. @returns its id. */
export async function saveNews(tx: WriteTx, input: NewsToSave): Promise<Result<string, NewsFault>> {
  const fault = newsTextFault(input);
  if (fault !== null) return invalid(fault.field, fault.message);
  const kind = parseNewsKind(input.kind);
  if (kind === null) return invalid("kind", "Choisissez de quoi parle l’actualité.");
  const sectors = parseNewsSectors(input.target.sectors);
  if (sectors === null) return invalid("sectors", "Un des secteurs choisis n’existe pas.");
  const { requestId, caseId, releaseId } = input;
  const target: NewsTarget = { ...input.target, sectors };
  const [origin] = await tx.rows(selectOrigin, [tx.groupId, requestId, caseId, releaseId]);
  const unknown = (await unknownTargetPart(tx, target)) ?? origin?.field ?? null;
  if (unknown !== null) return invalid(unknown, UNKNOWN_PARTS[unknown] ?? "Introuvable dans votre groupe.");
  const before = input.id === null ? null : await readNewsHead(tx, input.id);
  if (input.id !== null) {
    const message = "Cette actualité est déjà publiée\u00a0: publiez plutôt une nouvelle version de son texte.";
    const changed = changeFault(before, input.version, ["draft", "scheduled"], message);
    if (changed !== null) return fail(changed);
  }
  const { productId, moduleId, versionId, establishmentIds } = target;
  const text = [input.title.trim(), input.body, kind, input.mustRead];
  const aim = [productId, moduleId, versionId, sectors, establishmentIds];
  const [row] =
    before === null
      ? await tx.rows(insertNews, [tx.groupId, ...text, ...aim, requestId, caseId, releaseId, tx.viewerId])
      : await tx.rows(updateNews, [tx.groupId, before.id, input.version, ...text, ...aim]);
  if (row === undefined) return fail(STALE);
  await noteNews(tx, "news:save", row.id, { before, after: await readNewsHead(tx, row.id) });
  return ok(row.id);
}
