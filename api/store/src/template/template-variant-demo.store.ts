import type { Block, VariantSections } from "@palier/domain/template";
import { statement, withGroup, type Database, type Scope, type WriteTx } from "../kernel";
import { recordGap } from "./template-gap.store";
import { insertProposal } from "./template-proposal.store";
import { putVariantInUse, readGroupVersionInForce, saveVariant } from "./template-variant.store";

const selectAny = statement<{ id: string }>(
  "template-variant-demo-any",
  "select id from template_variant where group_id = $1 limit 1",
);
const selectModels = statement<{ id: string; starter: string }>(
  "template-variant-demo-models",
  "select id, starter from template where group_id = $1 and starter is not null",
);
const selectFirst = statement<{ id: string }>(
  "template-variant-demo-first",
  `select id from template_revision where group_id = $1 and template_id = $2 and state = 'superseded'
    order by major, minor limit 1`,
);
// Written before the version in force: a site that is late, so that its text waits to meet the new one.
const insertLate = statement<never>(
  "template-variant-demo-late",
  `insert into template_variant (group_id, template_id, establishment_id, base_revision_id, sections, in_use_sections,
                                 in_use_at, state)
   values ($1, $2, $3, $4, $5, $5, now() - interval '90 days', 'inUse')`,
);

const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] }));

/** Nothing of this was written by anybody. */
const LATE: VariantSections = {
  suites: paragraphs(
    "Kinésithérapie de ville\u00a0: ordonnance remise, cabinet prévenu la veille de la sortie.",
    "Retour à domicile vu avec l’ergothérapeute\u00a0: barre d’appui posée avant le retour.",
  ),
};
const ADAPTED: VariantSections = {
  suites: paragraphs(
    "Rendez-vous de consultation donné avant la sortie, date et heure écrites ici.",
    "Le médecin traitant est appelé quand le traitement change.",
  ),
};
const BEGUN: VariantSections = {
  faire: paragraphs("Dire qui fait quoi, et à quelle heure on regarde si cela va mieux."),
};
const GAP =
  "L’identité est imprimée par le logiciel des entrées sur une étiquette\u00a0: nous la collons au lieu de la retaper.";
const REASON = "Depuis que la date est écrite avant le départ, moins de patients rappellent pour la demander.";

/**
 * Gives a demonstration what its sites make of the models: one that waits for a new version, one up to date, a draft, a
 * justified gap and a proposal to answer. Fictitious.
 * @param sites at least four open establishments, otherwise nothing is made.
 * @param today 'YYYY-MM-DD'.
 */
export async function ensureDemoVariants(
  db: Database,
  scope: Scope,
  sites: readonly { readonly id: string }[],
  today: string,
): Promise<void> {
  const [late, adapted, begun, apart] = sites.map(({ id }) => id);
  if (late === undefined || adapted === undefined || begun === undefined || apart === undefined) return;
  await withGroup(db, scope, async (tx) => {
    const models = new Map((await tx.rows(selectModels, [tx.groupId])).map(({ id, starter }) => [starter, id]));
    const [letter, note] = [models.get("lettre-de-liaison"), models.get("transmission-ciblee")];
    if (letter === undefined || note === undefined || (await tx.rows(selectAny, [tx.groupId])).length > 0) return;
    const [first] = await tx.rows(selectFirst, [tx.groupId, letter]);
    if (first !== undefined) await tx.rows(insertLate, [tx.groupId, letter, late, first.id, JSON.stringify(LATE)]);
    await write(tx, letter, adapted, ADAPTED, true);
    await write(tx, note, begun, BEGUN, false);
    const place = { templateId: letter, establishmentId: apart };
    const gap = await recordGap(tx, { ...place, sectionKey: "identification", reason: GAP, recordedOn: today });
    if (!gap.ok) throw new Error(gap.error.message);
    const inForce = await readGroupVersionInForce(tx, letter);
    const made = await insertProposal(tx, {
      ...{ templateId: letter, revisionId: inForce?.id ?? "", sectionKey: "suites", establishmentId: adapted },
      ...{ blocks: ADAPTED["suites"] ?? [], reason: REASON },
    });
    if (!made.ok) throw new Error(made.error.message);
  });
}

async function write(
  tx: WriteTx,
  templateId: string,
  establishmentId: string,
  sections: VariantSections,
  inUse: boolean,
): Promise<void> {
  const place = { templateId, establishmentId };
  const saved = await saveVariant(tx, { ...place, version: 0, sections });
  if (!saved.ok) throw new Error(saved.error.message);
  if (!inUse) return;
  const used = await putVariantInUse(tx, { ...place, version: saved.value.version });
  if (!used.ok) throw new Error(used.error.message);
}
