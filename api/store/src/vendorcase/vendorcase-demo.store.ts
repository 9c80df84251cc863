import type { Sector } from "@palier/domain/identity";
import { caseMoveSide, type CaseMove } from "@palier/domain/vendorcase";
import { statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { applyCaseMove } from "./vendorcase-move.store";
import { createCaseOf } from "./vendorcase-request.store";
import { supportCase } from "./vendorcase-support.store";
import { addCaseMessage, addCaseNote } from "./vendorcase-thread.store";

interface DemoCase {
  readonly daysAgo: number;
  readonly kind: string;
  readonly severity: string;
  readonly priority: number | null;
  readonly module: string;
  readonly title: string;
  readonly body: string;
  readonly moves: readonly CaseMove[];
  /** How many sites say « nous aussi », from the second of the list. */
  readonly supports: number;
  readonly sector: Sector;
  /** The beginning of the text of a request of the demonstration that it carries. */
  readonly carries?: string;
  readonly note?: string;
  readonly says?: string;
  readonly replies?: string;
}

/** Nothing of this was asked of anybody: the vendors are invented. */
const CASES: readonly DemoCase[] = [
  {
    daysAgo: 5,
    kind: "evolution",
    severity: "major",
    priority: 2,
    module: "Agenda",
    title: "Voir l’agenda de plusieurs professionnels sur une page",
    body: "L’agenda ne montre qu’une personne à la fois. Les équipes se téléphonent pour trouver un créneau commun. Attendu : choisir plusieurs professionnels et voir leur semaine sur une page, à l’écran et à l’impression.",
    moves: ["send", "acknowledge", "start"],
    supports: 4,
    sector: "rehabilitation",
    carries: "Voir sur une seule page",
    note: "À rappeler en réunion de coordination : deux directions attendent cette réponse.",
    says: "Bonjour, quatre établissements ont le même besoin. Pouvez-vous nous dire si une version le prévoit ?",
    replies: "Bien reçu. Nous étudions une vue à plusieurs pour la version du printemps.",
  },
  {
    daysAgo: 30,
    kind: "bug",
    severity: "blocking",
    priority: 1,
    module: "Courriers",
    title: "Le courrier de sortie s’imprime sans le numéro FINESS",
    body: "Depuis la dernière version, le numéro FINESS de l’établissement manque en haut du courrier de sortie. Les courriers sont refusés par les destinataires.",
    moves: ["send", "acknowledge", "start", "askGroup"],
    supports: 6,
    sector: "administration",
    note: "Le site pilote prépare un exemple anonyme.",
    says: "Le défaut touche tous les modèles de sortie.",
    replies: "Pouvez-vous nous envoyer un modèle vierge qui montre le défaut ?",
  },
  {
    daysAgo: 60,
    kind: "setting",
    severity: "minor",
    priority: 3,
    module: "Suivi",
    title: "Choisir l’ordre des évènements dans la liste du suivi",
    body: "La liste est dans l’ordre alphabétique. Attendu : mettre en tête ceux que l’équipe emploie chaque jour.",
    moves: ["send", "acknowledge", "start", "resolve", "close"],
    supports: 2,
    sector: "education",
  },
  {
    daysAgo: 1,
    kind: "question",
    severity: "minor",
    priority: null,
    module: "Projet",
    title: "Reprendre le projet personnalisé de l’année précédente",
    body: "Existe-t-il un moyen de repartir du projet de l’an dernier sans tout retaper ?",
    moves: [],
    supports: 1,
    sector: "education",
    carries: "Est-ce qu’on peut reprendre le projet",
  },
];

const countCases = statement<{ found: number; referent: string | null }>(
  "vendorcase-demo-count",
  `select (select count(*)::int from vendor_case where group_id = $1) as found,
          (select w.person_id from membership w where w.group_id = $1 and w.role = 'groupReferent' and w.whole_group
            order by w.person_id limit 1) as referent`,
);
const selectModule = statement<{ productId: string; moduleId: string }>(
  "vendorcase-demo-module",
  `select o.product_id as "productId", o.id as "moduleId" from product_module o
     join product p on p.group_id = o.group_id and p.id = o.product_id and p.kind = 'dui'
    where o.group_id = $1 and o.name like $2 || '%' order by o.name, o.id limit 1`,
);
const selectRequest = statement<{ id: string }>(
  "vendorcase-demo-request",
  `select id from request where group_id = $1 and body like $2 || '%' and state in ('submitted', 'qualified') limit 1`,
);
const BACKDATE = statement<never>(
  "vendorcase-demo-backdate",
  `update vendor_case_message set created_at = created_at - $3::interval * (case side when 'group' then 0.7 else 0.6 end)
    where group_id = $1 and case_id = $2`,
);
const DAY = 86_400_000;

/** Makes one case of the demonstration, by the same ways as people do. */
async function make(tx: WriteTx, demo: DemoCase, sites: readonly { readonly id: string }[], now: Date): Promise<void> {
  // Each step stands a little after the one before, from the day the case was made.
  const stepAt = (step: number): Date => new Date(now.getTime() - demo.daysAgo * DAY * (1 - 0.15 * step));
  const [place] = await tx.rows(selectModule, [tx.groupId, demo.module]);
  if (place === undefined) return;
  const [carried] = demo.carries === undefined ? [] : await tx.rows(selectRequest, [tx.groupId, demo.carries]);
  const writing = { ...demo, ...place, vendorReference: null, createdAt: stepAt(0) };
  const made = await createCaseOf(tx, writing, carried === undefined ? [] : [carried.id]);
  if (!made.ok) throw new Error(`demo case refused: ${made.error.message}`);
  const caseId = made.value.id;
  for (const { id } of sites.slice(1, 1 + demo.supports))
    await supportCase(tx, { caseId, establishmentId: id, sector: demo.sector });
  for (const [at, move] of demo.moves.entries())
    await applyCaseMove(tx, caseId, move, { side: caseMoveSide(move), movedAt: stepAt(at + 1) });
  const { note, says, replies } = demo;
  if (note !== undefined) await addCaseNote(tx, { caseId, body: note });
  if (says !== undefined) await addCaseMessage(tx, { caseId, side: "group", channel: "screen", body: says });
  if (replies !== undefined)
    await addCaseMessage(tx, { caseId, side: "vendor", channel: "mail", sender: "Support (fictif)", body: replies });
  await tx.rows(BACKDATE, [tx.groupId, caseId, `${String(demo.daysAgo)} days`]);
}

/**
 * Gives a demonstration group fictitious cases, each at a step of its life. Some requests are left free, so that what looks
 * alike is still to be merged.
 * @returns false when the group has cases already, or nobody who could have made them: it is left as it is.
 */
export async function ensureDemoCases(
  db: Database,
  scope: Scope,
  sites: readonly { readonly id: string }[],
  now: Date,
): Promise<boolean> {
  const [known] = await withGroup(db, scope, (tx) => tx.rows(countCases, [tx.groupId]));
  const referent = known?.referent ?? null;
  if (known === undefined || known.found > 0 || referent === null) return false;
  for (const demo of CASES.toSorted((a, b) => b.daysAgo - a.daysAgo))
    await withGroup(db, { groupId: scope.groupId, viewerId: referent }, (tx) => make(tx, demo, sites, now));
  return true;
}
