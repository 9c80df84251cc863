import { dayInFrance, frenchDate } from "@palier/domain/kernel";
import { revisionName } from "@palier/domain/template";
import { FileStore, stableKey } from "@palier/store/file";
import { readGroup } from "@palier/store/kernel";
import {
  keepTemplateFiles,
  readRevisionsInForce,
  readTemplateFiles,
  readTemplateSheet,
  templateFilesJob,
  type TemplateFileKeys,
  type TemplateFiles,
  type TemplateFilesPayload,
  type TemplateSheet,
} from "@palier/store/template";
import { handle, type JobContext, type JobHandler } from "../kernel";
import { mergeDocx, modelDocx } from "./template-output-docx";
import { modelPdf } from "./template-output-pdf";
import { outputView, type OutputView } from "./template-output-view";
import { plainName, zipOf, type ZipEntry } from "./template-output-zip";

type Job = JobContext<TemplateFilesPayload>;
type Made = Partial<Record<keyof TemplateFileKeys, Uint8Array>>;

/** Makes the files of a version, or the archive of a site; run again, it writes the same ones in the same place. */
export const templateFilesHandler: JobHandler = handle(templateFilesJob, make);

async function filesOf(view: OutputView, at: Date): Promise<Required<Omit<Made, "zip">>> {
  return { docx: await modelDocx(view), merge: await mergeDocx(view), pdf: await modelPdf(view, at) };
}

const entriesOf = (folder: string, { docx, merge, pdf }: Required<Omit<Made, "zip">>): ZipEntry[] => [
  { name: `${folder}.docx`, bytes: docx },
  { name: `${folder}_fusion.docx`, bytes: merge },
  { name: `${folder}.pdf`, bytes: pdf },
];

/** The first page of an archive: what it holds. It is written as a model without text. */
function indexView(site: string, sheets: readonly { sheet: TemplateSheet; name: string }[], at: Date): OutputView {
  const day = frenchDate(dayInFrance(at));
  const [first] = sheets;
  return {
    groupName: first?.sheet.groupName ?? "",
    notice: first === undefined ? "" : outputView(first.sheet).notice,
    code: "",
    title: "Modèles en vigueur",
    reference: `${site} · ${day}`,
    standing: `Les modèles en vigueur à ${site}, le ${day}\u00a0: pour chacun, le fichier Word à remplir, le fichier de fusion à importer dans le logiciel («\u00a0_fusion\u00a0») et le PDF.`,
    sections: [],
    sheetTitle: "Index",
    tables: [
      {
        title: sheets.length === 0 ? "Aucun modèle n’est en vigueur" : "Modèles de l’archive",
        headers: ["Code", "Titre", "Version", "Texte", "Fichiers"],
        widths: [2, 4, 1, 2, 4],
        rows: sheets.map(({ sheet, name }) => [
          sheet.code,
          sheet.title,
          revisionName(sheet.revision),
          sheet.adapted ? "adapté par le site" : "du groupe",
          name,
        ]),
      },
    ],
  };
}

async function archiveOf(
  job: Job,
  { establishmentId, establishmentName, requestedAt }: TemplateFiles,
): Promise<{ readonly made: Made; readonly count: number }> {
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const sheets: TemplateSheet[] = [];
    for (const revisionId of await readRevisionsInForce(tx)) {
      const sheet = await readTemplateSheet(tx, revisionId, establishmentId);
      if (sheet !== null) sheets.push(sheet);
    }
    return sheets;
  });
  const sheets = found.map((sheet) => ({
    sheet,
    name: `${sheet.code}_${plainName(sheet.title)}_v${revisionName(sheet.revision)}`,
  }));
  const entries: ZipEntry[] = [
    { name: "index.pdf", bytes: await modelPdf(indexView(establishmentName ?? "", sheets, requestedAt), requestedAt) },
  ];
  for (const [at, { sheet, name }] of sheets.entries()) {
    await job.progress(0.1 + (0.8 * at) / sheets.length, `Modèle ${sheet.code}`);
    entries.push(...entriesOf(name, await filesOf(outputView(sheet), requestedAt)));
  }
  return { made: { zip: await zipOf(entries, requestedAt) }, count: sheets.length };
}

async function make(job: Job): Promise<void> {
  const { bundleId } = job.payload;
  await job.progress(0.1, "Lecture des modèles");
  const found = await readGroup(job.db, job.scope, async (tx) => {
    const asked = await readTemplateFiles(tx, bundleId);
    if (asked === null) return null;
    const { revisionId, establishmentId } = asked;
    return { asked, sheet: revisionId === null ? null : await readTemplateSheet(tx, revisionId, establishmentId) };
  });
  // Gone: nobody waits for it any more.
  if (found === null || (found.asked.revisionId !== null && found.sheet === null)) return;
  const { asked, sheet } = found;
  const { made, count }: { readonly made: Made; readonly count: number | null } =
    sheet === null
      ? await archiveOf(job, asked)
      : { made: await filesOf(outputView(sheet), asked.requestedAt), count: null };
  const store = new FileStore(job.home);
  await job.once(async (tx) => {
    // Inside the transaction that claims the job: a second try waits for it, then leaves the files alone.
    await keepTemplateFiles(tx, asked, count, async () => {
      const keys: TemplateFileKeys = {};
      for (const kind of ["docx", "merge", "pdf", "zip"] as const) {
        const bytes = made[kind];
        if (bytes === undefined) continue;
        keys[kind] = (await store.put(tx.groupId, `modele.${kind}`, bytes, stableKey(bundleId, kind))).key;
      }
      return keys;
    });
  });
}
