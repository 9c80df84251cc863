import { analyseDocument, sectionText, type RealSection, type TemplateDocument } from "@palier/domain/template";
import { statement, withGroup, type Database, type Scope } from "../kernel";
import { readTemplateContents } from "./template-read.store";
import { readGroupVersionInForce } from "./template-variant.store";

const selectLetter = statement<{ id: string }>(
  "template-demo-letter",
  `select t.id from template t where t.group_id = $1 and t.starter = 'lettre-de-liaison'
      and not exists (select 1 from template_document d where d.group_id = t.group_id)`,
);
// No file stands behind a document of the demonstration: it has no job, and is neither downloaded nor archived.
const insertExample = statement<never>(
  "template-demo-document",
  `insert into template_document (group_id, template_id, establishment_id, revision_id, file_key, file_name, format, byte_count,
                                  sha256, state, drift, analysis, analysed_at, created_at)
   values ($1, $2, $3, $4, $5, 'exemple-lettre-de-sortie.docx', 'docx', 0, '', 'analysed', $6, $7, $8, $8)`,
);

/** What a site changed: the text of a section, null where it left it out. */
type Change = Readonly<Record<string, string | null>>;

const AFTER =
  "Rendez-vous de consultation pris avant la sortie, date et heure écrites ici. Le patient part avec l’ordonnance et la fiche de kinésithérapie. En cas de doute, appeler le service.";
const TRANSPORT = {
  title: "Transport",
  text: "Bon de transport remis à la famille. Exemple fictif de démonstration.",
};
/** Five sites of the demonstration: most of them say alike what happens next, which is a question to the model. */
const EXAMPLES: readonly { readonly change: Change; readonly added: readonly RealSection[] }[] = [
  { change: {}, added: [] },
  { change: { suites: AFTER }, added: [] },
  { change: { suites: AFTER, resultats: null }, added: [TRANSPORT] },
  { change: { suites: AFTER.replace("le service", "le secrétariat") }, added: [TRANSPORT] },
  { change: { suites: null, synthese: null }, added: [] },
];

function realSections(model: TemplateDocument, change: Change): RealSection[] {
  return model.content.flatMap((section) => {
    const { key, title, mode } = section.attrs;
    const said = change[key];
    if (mode === "localForbidden" || said === null) return [];
    return [{ title, text: said ?? sectionText(section) }];
  });
}

/**
 * Gives a demonstration the real documents of a few sites, compared with the discharge letter in force. Fictitious.
 * @param sites the open establishments; the first five have one.
 */
export async function ensureDemoRealDocuments(
  db: Database,
  scope: Scope,
  sites: readonly { readonly id: string }[],
  now: Date,
): Promise<void> {
  await withGroup(db, scope, async (tx) => {
    const [letter] = await tx.rows(selectLetter, [tx.groupId]);
    const inForce = letter === undefined ? null : await readGroupVersionInForce(tx, letter.id);
    if (letter === undefined || inForce === null) return;
    const contents = await readTemplateContents(tx, letter.id);
    for (const [rank, { change, added }] of EXAMPLES.entries()) {
      const site = sites[rank];
      if (site === undefined) return;
      const found = analyseDocument(inForce.content, contents, [...realSections(inForce.content, change), ...added]);
      const values = [
        tx.groupId,
        letter.id,
        site.id,
        inForce.id,
        site.id,
        found.drift.toFixed(4),
        JSON.stringify(found),
      ];
      await tx.rows(insertExample, [...values, now]);
    }
  });
}
