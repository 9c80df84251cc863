import { ok, type Result } from "@palier/domain/kernel";
import { checkName, checkText, isDay, moveRelease, type ReleaseMove } from "@palier/domain/vendor";
import { parseSector, type Sector } from "@palier/domain/identity";
import { recordAudit, statement, type WriteTx } from "../kernel";
import { notify } from "../notification";
import { indexForSearch } from "../search";
import { changesBetween, invalid, missing, stale, type VendorStoreFault } from "./vendor-fault";
import { readRelease, type StoredRelease } from "./vendor-release.store";
import { readProducts } from "./vendor.store";

/** A release to announce or to correct. */
export interface ReleaseToSave {
  /** null: a new one. */
  readonly id: string | null;
  /** The version read; 0 for a new one. */
  readonly version: number;
  readonly productId: string;
  /** The name of the version; an unknown one is added to the product. */
  readonly versionLabel: string;
  readonly notes: string;
  readonly knownProblems: string;
  readonly plannedOn: string | null;
}

type Outcome = Result<StoredRelease, VendorStoreFault>;
const [THE, A] = ["Cette livraison", "cette livraison"] as const;

const upsertVersion = statement<{ id: string }>(
  "vendor-upsert-version-of-release",
  `insert into product_version (group_id, product_id, label) values ($1, $2, $3)
   on conflict (group_id, product_id, label) do update set label = excluded.label returning id`,
);
const insertRelease = statement<{ id: string }>(
  "vendor-insert-release",
  `insert into release (group_id, product_id, version_id, notes, known_problems, planned_on)
   values ($1, $2, $3, $4, $5, $6) on conflict (group_id, version_id) do nothing returning id`,
);
const updateRelease = statement<{ id: string }>(
  "vendor-update-release",
  `update release set notes = $4, known_problems = $5, planned_on = $6, version = version + 1
    where group_id = $1 and id = $2 and version = $3 and state not in ('installed', 'cancelled') returning id`,
);

async function toldAgain(tx: WriteTx, id: string): Promise<Outcome> {
  const release = await readRelease(tx, id);
  if (release === null) return missing(THE);
  await indexForSearch(tx, {
    objectKind: "release",
    objectId: id,
    establishmentId: null,
    sector: null,
    title: `${release.product.name} ${release.versionLabel}`,
    body: `${release.notes}\n${release.knownProblems}`,
    path: `/livraisons/${id}`,
    at: release.createdAt,
  });
  return ok(release);
}

/** Announces a release, or corrects what is said of it. Its product and its version are told once. */
export async function saveRelease(tx: WriteTx, input: ReleaseToSave): Promise<Outcome> {
  const label = checkName("versionLabel", input.versionLabel, "Le nom de la version");
  if (!label.ok) return invalid(label.error);
  const notes = checkText("notes", input.notes, "Le texte des nouveautés");
  if (!notes.ok) return invalid(notes.error);
  const problems = checkText("knownProblems", input.knownProblems, "Le texte des problèmes connus");
  if (!problems.ok) return invalid(problems.error);
  const { plannedOn } = input;
  if (plannedOn !== null && !isDay(plannedOn))
    return invalid({ field: "plannedOn", message: "Cette date prévue n’existe pas au calendrier." });
  const before = input.id === null ? null : await readRelease(tx, input.id);
  if (input.id !== null && before === null) return missing(THE);
  if (before !== null && ["installed", "cancelled"].includes(before.state))
    return invalid({ field: null, message: "Cette livraison est close\u00a0: son texte ne change plus." });
  const texts = [notes.value, problems.value, plannedOn];
  let id = before?.id;
  if (before === null) {
    if (!(await readProducts(tx, null)).some((product) => product.id === input.productId))
      return invalid({ field: "productId", message: "Choisissez le logiciel que l’éditeur livre." });
    const [version] = await tx.rows(upsertVersion, [tx.groupId, input.productId, label.value]);
    const [made] = await tx.rows(insertRelease, [tx.groupId, input.productId, version?.id, ...texts]);
    if (made === undefined)
      return invalid({ field: "versionLabel", message: "Cette version est déjà annoncée. Ouvrez sa livraison." });
    id = made.id;
  } else if ((await tx.rows(updateRelease, [tx.groupId, before.id, input.version, ...texts])).length === 0)
    return stale(A);
  const audited = (of: { notes: string; knownProblems: string; plannedOn: string | null }) => ({
    plannedOn: of.plannedOn,
    notesCharacters: of.notes.length,
    knownProblemsCharacters: of.knownProblems.length,
  });
  await recordAudit(tx, {
    action: "release:update",
    objectKind: "release",
    objectId: id ?? "",
    changes: changesBetween(
      before && audited(before),
      audited({ notes: notes.value, knownProblems: problems.value, plannedOn }),
    ),
  });
  return toldAgain(tx, id ?? "");
}

/** A point to check, to add, to correct or to remove. */
export interface CheckToSave {
  readonly releaseId: string;
  /** The version of the release that was read. */
  readonly version: number;
  /** null: a new one, at the end. */
  readonly id: string | null;
  readonly sector: string;
  readonly title: string;
  readonly expected: string;
  readonly removed: boolean;
}

const bumpRelease = statement<{ id: string }>(
  "vendor-bump-release",
  "update release set version = version + 1 where group_id = $1 and id = $2 and version = $3 returning id",
);
const insertCheck = statement<{ id: string }>(
  "vendor-insert-check",
  `insert into release_check (group_id, release_id, position, sector, title, expected)
   select $1, $2, coalesce(max(position), 0) + 1, $3, $4, $5 from release_check where group_id = $1 and release_id = $2
   returning id`,
);
const updateCheck = statement<{ id: string }>(
  "vendor-update-check",
  `update release_check set sector = $4, title = $5, expected = $6, removed_at = case when $7 then now() end
    where group_id = $1 and release_id = $2 and id = $3 and removed_at is null returning id`,
);

/** Keeps a point to check. @returns the release as it now is. */
export async function saveReleaseCheck(tx: WriteTx, input: CheckToSave): Promise<Outcome> {
  const title = checkName("title", input.title, "Le point à vérifier");
  if (!title.ok) return invalid(title.error);
  const expected = checkText("expected", input.expected, "Le résultat attendu");
  if (!expected.ok) return invalid(expected.error);
  const sector = parseSector(input.sector);
  if (sector === null) return invalid({ field: "sector", message: "Choisissez le secteur qui vérifie ce point." });
  const release = await readRelease(tx, input.releaseId);
  if (release === null) return missing(THE);
  if (!["announced", "testing"].includes(release.state))
    return invalid({ field: null, message: "Les points à vérifier ne changent plus\u00a0: la livraison est décidée." });
  const before = release.checks.find(({ id }) => id === input.id) ?? null;
  if (input.id !== null && before === null) return missing("Ce point à vérifier");
  if ((await tx.rows(bumpRelease, [tx.groupId, release.id, input.version])).length === 0) return stale(A);
  const fields = [sector, title.value, expected.value];
  const [kept] =
    before === null
      ? await tx.rows(insertCheck, [tx.groupId, release.id, ...fields])
      : await tx.rows(updateCheck, [tx.groupId, release.id, before.id, ...fields, input.removed]);
  await recordAudit(tx, {
    action: "release:check",
    objectKind: "releaseCheck",
    objectId: kept?.id ?? "",
    changes: changesBetween(
      before && { releaseId: release.id, sector: before.sector, titleCharacters: before.title.length, removed: false },
      { releaseId: release.id, sector, titleCharacters: title.value.length, removed: input.removed },
    ),
  });
  return toldAgain(tx, release.id);
}

const setState = statement<{ id: string }>(
  "vendor-set-release-state",
  `update release set state = $4, decision = $5, decision_reason = coalesce($6, decision_reason),
          decided_by = case when $4 = 'decided' then $7::uuid else decided_by end,
          decided_at = case when $4 = 'decided' then now() else decided_at end,
          installed_on = $8::date, version = version + 1
    where group_id = $1 and id = $2 and version = $3 returning id`,
);

/** Moves a release by the machine of the domain. @param installedOn 'YYYY-MM-DD' when it is put in. */
export async function applyReleaseMove(
  tx: WriteTx,
  at: { readonly id: string; readonly version: number },
  moveOf: (release: StoredRelease) => ReleaseMove,
  installedOn: string | null = null,
): Promise<Outcome> {
  const before = await readRelease(tx, at.id);
  if (before === null) return missing(THE);
  if (before.version !== at.version) return stale(A);
  const move = moveOf(before);
  const moved = moveRelease(before, move);
  if (!moved.ok) return invalid(moved.error);
  const reason = move.kind === "decide" ? move.reason.trim() : null;
  const { state, decision } = moved.value;
  const by = [state, decision, reason, tx.viewerId, installedOn];
  if ((await tx.rows(setState, [tx.groupId, at.id, at.version, ...by])).length === 0) return stale(A);
  await recordAudit(tx, {
    action: `release:${move.kind}`,
    objectKind: "release",
    objectId: at.id,
    changes: changesBetween({ state: before.state, decision: before.decision }, { state, decision }),
  });
  if (state === "testing") await askReferents(tx, before);
  return toldAgain(tx, at.id);
}

const selectReferents = statement<{ personId: string }>(
  "vendor-select-referents-to-test",
  `select distinct m.person_id as "personId"
     from mandate m
     join product_installation i
       on i.group_id = m.group_id and i.establishment_id = m.establishment_id and i.product_id = $2 and i.ended_on is null
    where m.group_id = $1 and m.sector = any ($3::text[]) and m.ended_at is null
      and m.starts_on <= (now() at time zone 'Europe/Paris')::date
      and (m.ends_on is null or m.ends_on >= (now() at time zone 'Europe/Paris')::date)`,
);

/** Tells the referents, holders and deputies, of the sectors and establishments that have something to check. */
async function askReferents(tx: WriteTx, { id, product, versionLabel, checks }: StoredRelease): Promise<void> {
  const sectors: readonly Sector[] = [...new Set(checks.map(({ sector }) => sector))];
  const found = await tx.rows(selectReferents, [tx.groupId, product.id, sectors]);
  await notify(tx, {
    personIds: found.map(({ personId }) => personId),
    kind: "releaseToTest",
    topic: `release:${id}`,
    title: `Livraison à vérifier\u00a0: ${product.name} ${versionLabel}`,
    path: `/livraisons/${id}`,
  });
}
