import { Readable } from "node:stream";
import { DICTIONARY, registerLines } from "@palier/domain/privacy";
import { frenchText } from "@palier/domain/kernel";
import { printPerson, type PersonArchive } from "./privacy-person-pdf";
import type { ArchiveFile } from "./privacy-zip";

/** A spreadsheet would run a cell that begins so. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
const cell = (value: unknown): string => {
  const text = value === null || value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const SECRETS =
  "Les empreintes et secrets (mot de passe, clés, liens) ne sont pas joints : ils ne disent rien de vous.";

function readMe({ own, groupName, createdAt, tables }: PersonArchive): string {
  const lines = tables.map(
    ({ title, rows }) => `- ${title} : ${String(rows.length)} ligne${rows.length > 1 ? "s" : ""}`,
  );
  return frenchText(
    [
      `Données personnelles tenues par Palier – ${groupName}`,
      `Archive faite le ${createdAt.toISOString()} (RGPD, articles 15 et 20)`,
      "",
      "resume.pdf : l’essentiel, à lire.",
      "donnees.json : toutes les données, telles qu’elles sont gardées, pour une machine.",
      "donnees.csv : les mêmes, une valeur par ligne, avec ce à quoi elle sert et combien de temps elle est gardée.",
      "manifest.json : la taille et l’empreinte SHA-256 de chaque fichier.",
      "",
      ...lines,
      "",
      SECRETS,
      ...(own
        ? []
        : [
            "Les brouillons et le compte de la personne ne sont pas joints : elle seule peut les demander, dans « Mon compte ».",
          ]),
      "",
    ].join("\r\n"),
  );
}

function csv({ tables }: PersonArchive): string {
  const told = new Map(registerLines().map((line) => [`${line.table}.${line.column}`, line]));
  const lines = tables.flatMap(({ table, title, rows }) =>
    rows.flatMap((row, index) =>
      Object.entries(row).map(([column, value]) => {
        const line = told.get(`${table}.${column}`);
        return [title, index + 1, line?.purpose ?? column, value, line?.retention ?? "", line?.legalBasis ?? ""]
          .map(cell)
          .join(";");
      }),
    ),
  );
  const header = "Registre;Ligne;Donnée;Valeur;Durée de conservation;Base légale";
  // The mark lets a spreadsheet read the accents.
  return `\ufeff${[header, ...lines].join("\r\n")}\r\n`;
}

const text = (path: string, content: string): ArchiveFile => ({
  path,
  open: () => Promise.resolve(Readable.from([Buffer.from(content)])),
});

/** The files of the archive of somebody. */
export function personFiles(archive: PersonArchive): readonly ArchiveFile[] {
  const { personId, groupName, createdAt, tables } = archive;
  const json = {
    personne: personId,
    groupe: groupName,
    le: createdAt.toISOString(),
    donnees: Object.fromEntries(
      tables.map(({ table, rows }) => [table, { titre: DICTIONARY[table]?.title ?? table, lignes: rows }]),
    ),
  };
  return [
    text("LISEZMOI.txt", readMe(archive)),
    { path: "resume.pdf", open: async () => Readable.from([Buffer.from(await printPerson(archive))]) },
    text("donnees.json", `${JSON.stringify(json, null, 2)}\n`),
    text("donnees.csv", csv(archive)),
  ];
}
