import { fail, ok, type Result } from "@palier/domain/kernel";
import { ADOPTION_TEXT_MOST, isDay, type AcknowledgementKind, type RevisionNumber } from "@palier/domain/template";
import { recordAudit, statement, type ReadTx, type WriteTx } from "../kernel";
import { isOpenSite, type VariantPlace } from "./template-variant.store";

/** Why nothing was kept. */
export interface AdoptionFault {
  readonly code: "NOT_FOUND" | "ADOPTION_INVALID";
  readonly field: string | null;
  /** In French: what, where and what was allowed. */
  readonly message: string;
}

/** A version that a site may have in service. */
export interface DeclarableRevision extends RevisionNumber {
  readonly id: string;
  /** True: the one to follow. */
  readonly inForce: boolean;
}

/** One of the three facts, as it was said. */
export interface AdoptionEvent extends RevisionNumber {
  readonly id: string;
  readonly fact: "declaration" | "acknowledgement" | "check";
  /** 'YYYY-MM-DD'. */
  readonly happenedOn: string;
  /** People who read it, documents looked at; null: a declaration. */
  readonly count: number | null;
  /** Size of the team, conform documents; null where there is none. */
  readonly ofCount: number | null;
  readonly note: string;
  /** Always null for a person who read: who read what is nobody's business. */
  readonly byName: string | null;
  readonly createdAt: Date;
}

const selectDeclarable = statement<DeclarableRevision>(
  "template-adoption-declarable",
  `select id, major, minor, state in ('published', 'toRevise') as "inForce" from template_revision
    where group_id = $1 and template_id = $2 and published_at is not null order by major desc, minor desc`,
);
const selectEvents = statement<AdoptionEvent>(
  "template-adoption-events",
  `select each.*, r.major, r.minor,
          (select m.display_name from member m where m.group_id = $1 and m.person_id = each."byId") as "byName"
     from (
       select id, 'declaration' as fact, revision_id, installed_on as "happenedOn", null::int as count,
              null::int as "ofCount", note, declared_by as "byId", created_at as "createdAt"
         from template_declaration where group_id = $1 and template_id = $2 and establishment_id = $3
       union all
       select id, 'check', revision_id, checked_on, looked_at_count, conform_count, note, checked_by, created_at
         from template_check where group_id = $1 and template_id = $2 and establishment_id = $3
       union all
       select a.id, 'acknowledgement', a.revision_id, a.seen_on, a.people_count, a.team_count, '', a.person_id, a.created_at
         from template_acknowledgement a
         join template_revision v on v.group_id = a.group_id and v.id = a.revision_id
        where a.group_id = $1 and v.template_id = $2 and a.establishment_id = $3 and a.kind = 'collective') each
     join template_revision r on r.group_id = $1 and r.id = each.revision_id
    order by each."createdAt" desc, each.id desc limit 100`,
);
const selectOwn = statement<{ seenOn: string }>(
  "template-adoption-own",
  `select a.seen_on as "seenOn" from template_acknowledgement a
     join template_revision r on r.group_id = a.group_id and r.id = a.revision_id
     join template_revision f on f.group_id = r.group_id and f.template_id = r.template_id and f.major = r.major
      and f.state in ('published', 'toRevise')
    where a.group_id = $1 and r.template_id = $2 and a.establishment_id = $3 and a.person_id = $4 and a.kind = 'individual'
    order by a.seen_on desc limit 1`,
);
const selectLatest = statement<{ revisionId: string; installedOn: string; note: string }>(
  "template-adoption-latest",
  `select revision_id as "revisionId", installed_on as "installedOn", note from template_declaration
    where group_id = $1 and template_id = $2 and establishment_id = $3 order by created_at desc, id desc limit 1`,
);
const insertDeclaration = statement<{ id: string }>(
  "template-insert-declaration",
  `insert into template_declaration (group_id, template_id, establishment_id, revision_id, installed_on, note, declared_by)
   values ($1, $2, $3, $4, $5, $6, $7) returning id`,
);
const insertOwn = statement<{ id: string }>(
  "template-insert-own-acknowledgement",
  `insert into template_acknowledgement (group_id, revision_id, establishment_id, kind, person_id, seen_on)
   values ($1, $2, $3, 'individual', $4, $5)
   on conflict (group_id, revision_id, establishment_id, person_id) where kind = 'individual' do nothing returning id`,
);
const insertTeam = statement<{ id: string }>(
  "template-insert-team-acknowledgement",
  `insert into template_acknowledgement (group_id, revision_id, establishment_id, kind, person_id, people_count, team_count, seen_on)
   values ($1, $2, $3, 'collective', $4, $5, $6, $7) returning id`,
);
const insertCheck = statement<{ id: string }>(
  "template-insert-check",
  `insert into template_check (group_id, template_id, establishment_id, revision_id, checked_on, looked_at_count, conform_count,
                               note, checked_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
);

/** The versions that were published one day, latest first. */
export async function readDeclarableRevisions(tx: ReadTx, templateId: string): Promise<DeclarableRevision[]> {
  return tx.rows(selectDeclarable, [tx.groupId, templateId]);
}

/** What a site said of a model, the latest first, a hundred at most; those who read it by themselves are only counted. */
export async function readAdoptionEvents(
  tx: ReadTx,
  { templateId, establishmentId }: VariantPlace,
): Promise<AdoptionEvent[]> {
  return tx.rows(selectEvents, [tx.groupId, templateId, establishmentId]);
}

/** The day on which this person said that they had read the version in force, or a correction of it; null: they didn't. */
export async function readOwnAcknowledgement(
  tx: ReadTx,
  { templateId, establishmentId }: VariantPlace,
  personId: string,
): Promise<string | null> {
  const [row] = await tx.rows(selectOwn, [tx.groupId, templateId, establishmentId, personId]);
  return row?.seenOn ?? null;
}

const MISSING: AdoptionFault = {
  code: "NOT_FOUND",
  field: null,
  message: "Ce modèle, cette version ou cet établissement est introuvable parmi ceux que vous voyez.",
};
const wrong = (field: string, message: string): AdoptionFault => ({
  code: "ADOPTION_INVALID",
  field,
  message: `${message} Rien n’a été enregistré.`,
});

/** What a day and a note have to be. @returns the first fault; null: none. */
function faultOf(field: string, day: string, today: string, note: string): AdoptionFault | null {
  if (!isDay(day) || day > today) return wrong(field, "Donnez une date qui existe, aujourd’hui au plus tard.");
  if (note.length > ADOPTION_TEXT_MOST)
    return wrong("note", `La note tient en ${String(ADOPTION_TEXT_MOST)} caractères au plus.`);
  return null;
}

async function revisionOf(tx: ReadTx, templateId: string, revisionId: string): Promise<DeclarableRevision | null> {
  const found = await readDeclarableRevisions(tx, templateId);
  return found.find(({ id }) => id === revisionId) ?? null;
}

/**
 * Keeps the version that a site has in service. Said again as it is, it stays one line.
 * @param given.installedOn 'YYYY-MM-DD'. @param given.today in France.
 */
export async function declareVersion(
  tx: WriteTx,
  given: VariantPlace & {
    readonly revisionId: string;
    readonly installedOn: string;
    readonly note: string;
    readonly today: string;
  },
): Promise<Result<true, AdoptionFault>> {
  const { templateId, establishmentId, revisionId, installedOn, today } = given;
  const note = given.note.trim();
  const fault = faultOf("installedOn", installedOn, today, note);
  if (fault !== null) return fail(fault);
  if ((await revisionOf(tx, templateId, revisionId)) === null || !(await isOpenSite(tx, establishmentId)))
    return fail(MISSING);
  const [before] = await tx.rows(selectLatest, [tx.groupId, templateId, establishmentId]);
  if (before?.revisionId === revisionId && before.installedOn === installedOn && before.note === note) return ok(true);
  const row = [tx.groupId, templateId, establishmentId, revisionId, installedOn, note, tx.viewerId];
  const [made] = await tx.rows(insertDeclaration, row);
  if (made === undefined) throw new Error("declaration insert returned no row");
  await recordAudit(tx, {
    action: "templateAdoption:declare",
    objectKind: "templateDeclaration",
    objectId: made.id,
    changes: {
      templateId: [null, templateId],
      establishmentId: [null, establishmentId],
      revisionId: [before?.revisionId ?? null, revisionId],
      installedOn: [before?.installedOn ?? null, installedOn],
    },
  });
  return ok(true);
}

/**
 * Keeps that the version in force was read: by oneself, once; by a team, with how many.
 * @param given.teamCount size of the team; null: nobody said, and always for oneself.
 */
export async function acknowledgeTemplate(
  tx: WriteTx,
  given: VariantPlace & {
    readonly kind: AcknowledgementKind;
    readonly peopleCount: number;
    readonly teamCount: number | null;
    readonly seenOn: string;
    readonly today: string;
  },
): Promise<Result<true, AdoptionFault>> {
  const { templateId, establishmentId, kind, peopleCount, teamCount, seenOn, today } = given;
  const fault = faultOf("seenOn", seenOn, today, "");
  if (fault !== null) return fail(fault);
  const own = kind === "individual";
  if (!own && (!Number.isInteger(peopleCount) || peopleCount < 1 || peopleCount > 10_000))
    return fail(wrong("peopleCount", "Dites combien de personnes l’ont lue, de 1 à 10\u202f000."));
  if (!own && teamCount !== null && (!Number.isInteger(teamCount) || teamCount < peopleCount || teamCount > 10_000))
    return fail(wrong("teamCount", "L’équipe compte au moins autant de personnes que celles qui l’ont lue."));
  const inForce = (await readDeclarableRevisions(tx, templateId)).find((each) => each.inForce);
  if (inForce === undefined || !(await isOpenSite(tx, establishmentId))) return fail(MISSING);
  const [made] = own
    ? await tx.rows(insertOwn, [tx.groupId, inForce.id, establishmentId, tx.viewerId, seenOn])
    : await tx.rows(insertTeam, [
        ...[tx.groupId, inForce.id, establishmentId, tx.viewerId],
        ...[peopleCount, teamCount, seenOn],
      ]);
  // Said twice by the same person, it stays said once.
  if (made === undefined) return ok(true);
  await recordAudit(tx, {
    action: own ? "templateAdoption:read" : "templateAdoption:readInTeam",
    objectKind: "templateAcknowledgement",
    objectId: made.id,
    changes: {
      templateId: [null, templateId],
      establishmentId: [null, establishmentId],
      peopleCount: [null, own ? 1 : peopleCount],
    },
  });
  return ok(true);
}

/** Keeps how many of a few real documents follow a version. @param given.checkedOn 'YYYY-MM-DD'. */
export async function recordSampleCheck(
  tx: WriteTx,
  given: VariantPlace & {
    readonly revisionId: string;
    readonly checkedOn: string;
    readonly lookedAtCount: number;
    readonly conformCount: number;
    readonly note: string;
    readonly today: string;
  },
): Promise<Result<true, AdoptionFault>> {
  const { templateId, establishmentId, revisionId, checkedOn, lookedAtCount, conformCount, today } = given;
  const note = given.note.trim();
  const fault = faultOf("checkedOn", checkedOn, today, note);
  if (fault !== null) return fail(fault);
  if (!Number.isInteger(lookedAtCount) || lookedAtCount < 1 || lookedAtCount > 1_000)
    return fail(wrong("lookedAtCount", "Dites combien de documents ont été regardés, de 1 à 1\u202f000."));
  if (!Number.isInteger(conformCount) || conformCount < 0 || conformCount > lookedAtCount)
    return fail(wrong("conformCount", "Les documents conformes sont parmi ceux qui ont été regardés."));
  if ((await revisionOf(tx, templateId, revisionId)) === null || !(await isOpenSite(tx, establishmentId)))
    return fail(MISSING);
  const [made] = await tx.rows(insertCheck, [
    ...[tx.groupId, templateId, establishmentId, revisionId, checkedOn],
    ...[lookedAtCount, conformCount, note, tx.viewerId],
  ]);
  if (made === undefined) throw new Error("check insert returned no row");
  await recordAudit(tx, {
    action: "templateAdoption:check",
    objectKind: "templateCheck",
    objectId: made.id,
    changes: {
      templateId: [null, templateId],
      establishmentId: [null, establishmentId],
      lookedAtCount: [null, lookedAtCount],
      conformCount: [null, conformCount],
    },
  });
  return ok(true);
}
