import { ok, type Result } from "@palier/domain/kernel";
import { checkText, parseCheckVerdict, parseSiteVerdict } from "@palier/domain/vendor";
import type { Sector } from "@palier/domain/identity";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { changesBetween, invalid, missing, stale, type VendorStoreFault } from "./vendor-fault";
import { applyInstallations, previewInstallations, type InstallationCounts } from "./vendor-installation.store";
import { applyReleaseMove } from "./vendor-release-change.store";
import { readRelease, readReleaseSites, type StoredRelease } from "./vendor-release.store";

/** What an establishment found of a check, to keep. */
export interface ResultToSave {
  readonly checkId: string;
  readonly establishmentId: string;
  /** The version read; 0 when nothing was found yet. */
  readonly version: number;
  readonly verdict: string;
  readonly note: string;
}

/** Where a check belongs. */
export interface CheckPlace {
  readonly releaseId: string;
  readonly sector: Sector;
}

const selectCheck = statement<CheckPlace>(
  "vendor-select-check-place",
  `select release_id as "releaseId", sector from release_check where group_id = $1 and id = $2 and removed_at is null`,
);

/** The release and the sector of a check. @returns null where there is none. */
export async function readCheckPlace(tx: ReadTx, checkId: string): Promise<CheckPlace | null> {
  return (await tx.rows(selectCheck, [tx.groupId, checkId]))[0] ?? null;
}

interface Found {
  readonly verdict: string;
  readonly version: number;
}

const selectResult = statement<Found>(
  "vendor-select-result",
  "select verdict, version from release_result where group_id = $1 and check_id = $2 and establishment_id = $3",
);
const upsertResult = statement<{ id: string }>(
  "vendor-upsert-result",
  `insert into release_result as t (group_id, check_id, establishment_id, verdict, note, person_id)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (group_id, check_id, establishment_id) do update
     set verdict = excluded.verdict, note = excluded.note, person_id = excluded.person_id, checked_at = now(),
         version = t.version + 1
     where t.version = $7
   returning id`,
);

/** True where the establishment is in sight and runs the product. */
async function concerns(tx: ReadTx, releaseId: string, establishmentId: string): Promise<boolean> {
  return (await readReleaseSites(tx, releaseId)).some(({ id }) => id === establishmentId);
}

/** Keeps what an establishment found of a check, while the release is being checked. @returns the release. */
export async function recordReleaseResult(
  tx: WriteTx,
  input: ResultToSave,
): Promise<Result<StoredRelease, VendorStoreFault>> {
  const verdict = parseCheckVerdict(input.verdict);
  if (verdict === null)
    return invalid({ field: "verdict", message: "Dites si c’est conforme, ou s’il y a un problème." });
  const note = checkText("note", input.note, "La remarque");
  if (!note.ok) return invalid(note.error);
  if (verdict === "problem" && note.value === "")
    return invalid({ field: "note", message: "Décrivez le problème en une phrase\u00a0: elle aidera à le corriger." });
  const place = await readCheckPlace(tx, input.checkId);
  const release = place === null ? null : await readRelease(tx, place.releaseId);
  if (release === null) return missing("Ce point à vérifier");
  if (release.state !== "testing")
    return invalid({ field: null, message: "Cette livraison n’est pas, ou n’est plus, en vérification." });
  if (!(await concerns(tx, release.id, input.establishmentId))) return missing("Cet établissement");
  const at = [tx.groupId, input.checkId, input.establishmentId];
  const [before] = await tx.rows(selectResult, at);
  if ((before?.version ?? 0) !== input.version) return stale("ce résultat");
  const [kept] = await tx.rows(upsertResult, [...at, verdict, note.value, tx.viewerId, input.version]);
  if (kept === undefined) return stale("ce résultat");
  await recordAudit(tx, {
    action: "release:result",
    objectKind: "releaseResult",
    objectId: kept.id,
    changes: changesBetween(before === undefined ? null : { ...input, verdict: before.verdict }, {
      checkId: input.checkId,
      establishmentId: input.establishmentId,
      verdict,
    }),
  });
  return ok(release);
}

const selectVerdict = statement<Found>(
  "vendor-select-site-verdict",
  "select verdict, version from release_site_verdict where group_id = $1 and release_id = $2 and establishment_id = $3",
);
const upsertVerdict = statement<{ id: string }>(
  "vendor-upsert-site-verdict",
  `insert into release_site_verdict as s (group_id, release_id, establishment_id, verdict, note, person_id)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (group_id, release_id, establishment_id) do update
     set verdict = excluded.verdict, note = excluded.note, person_id = excluded.person_id, given_at = now(),
         version = s.version + 1
     where s.version = $7
   returning id`,
);

/** What an establishment says of a release, to keep. */
export interface VerdictToSave {
  readonly releaseId: string;
  readonly establishmentId: string;
  /** The version read; 0 when nothing was said yet. */
  readonly version: number;
  readonly verdict: string;
  readonly note: string;
}

/** Keeps whether an establishment is ready. @returns the release. */
export async function giveSiteVerdict(
  tx: WriteTx,
  input: VerdictToSave,
): Promise<Result<StoredRelease, VendorStoreFault>> {
  const verdict = parseSiteVerdict(input.verdict);
  if (verdict === null) return invalid({ field: "verdict", message: "Dites si l’établissement est prêt." });
  const note = checkText("note", input.note, "La remarque");
  if (!note.ok) return invalid(note.error);
  if (verdict !== "ready" && note.value === "")
    return invalid({ field: "note", message: "Dites ce qui manque\u00a0: la décision en tiendra compte." });
  const release = await readRelease(tx, input.releaseId);
  if (release === null) return missing("Cette livraison");
  if (release.state !== "testing")
    return invalid({ field: null, message: "Cette livraison n’est pas, ou n’est plus, en vérification." });
  if (!(await concerns(tx, release.id, input.establishmentId))) return missing("Cet établissement");
  const at = [tx.groupId, release.id, input.establishmentId];
  const [before] = await tx.rows(selectVerdict, at);
  if ((before?.version ?? 0) !== input.version) return stale("cet avis");
  const [kept] = await tx.rows(upsertVerdict, [...at, verdict, note.value, tx.viewerId, input.version]);
  if (kept === undefined) return stale("cet avis");
  await recordAudit(tx, {
    action: "release:conclude",
    objectKind: "releaseVerdict",
    objectId: kept.id,
    changes: changesBetween(before === undefined ? null : { ...input, verdict: before.verdict }, {
      releaseId: release.id,
      establishmentId: input.establishmentId,
      verdict,
    }),
  });
  const told = await readRelease(tx, release.id);
  return told === null ? missing("Cette livraison") : ok(told);
}

const placedOn = (sites: readonly { readonly id: string }[], { product, versionId }: StoredRelease) =>
  sites.map(({ id }) => ({ establishmentId: id, productId: product.id, change: { versionId } }));

/** Counts what putting a release in would change. @returns null where there is no such release. @param today 'YYYY-MM-DD'. */
export async function previewReleaseInstall(tx: ReadTx, id: string, today: string): Promise<InstallationCounts | null> {
  const release = await readRelease(tx, id);
  if (release === null) return null;
  return previewInstallations(tx, placedOn(await readReleaseSites(tx, id), release), today);
}

/** Puts a release in: every establishment that runs the product runs this version from now on. @param today 'YYYY-MM-DD'. */
export async function installRelease(
  tx: WriteTx,
  at: { readonly id: string; readonly version: number },
  today: string,
): Promise<Result<StoredRelease, VendorStoreFault>> {
  const moved = await applyReleaseMove(tx, at, () => ({ kind: "install" }), today);
  if (!moved.ok) return moved;
  await applyInstallations(tx, placedOn(await readReleaseSites(tx, at.id), moved.value), today);
  return moved;
}
