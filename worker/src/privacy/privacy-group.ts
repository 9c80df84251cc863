import { Readable } from "node:stream";
import { frenchText } from "@palier/domain/kernel";
import type { FileStore } from "@palier/store/file";
import { SCHEMA_VERSION } from "@palier/store/kernel";
import type { GroupSnapshot } from "@palier/store/privacy";
import { archiveOf, type ArchiveFile } from "./privacy-zip";

const readMe = ({ group, tables, files }: GroupSnapshot, at: string): string =>
  frenchText(
    [
      `Toutes les données de « ${group.name} » (${group.finessNumber}) dans Palier`,
      `Archive faite le ${at}, version de la base ${SCHEMA_VERSION}`,
      "",
      "tables/<nom>.csv : une table par fichier, UTF-8, séparateur virgule, première ligne = noms des colonnes.",
      "fichiers/<clé>/<nom> : les fichiers produits ou envoyés ; leur clé est la colonne storage_key des tables.",
      "manifest.json : pour chaque fichier, sa taille, son empreinte SHA-256 et, pour une table, son nombre de lignes.",
      "",
      "Vérifier l’archive, même sans ce groupe : npm run palier -- privacy verify-export <archive.zip>",
      "",
      "N’y sont pas : les brouillons (chacun n’est montré qu’à son auteur), les empreintes et secrets, les comptes des personnes, qui peuvent appartenir à d’autres groupes.",
      "",
      ...tables.map(({ table, title }) => `- tables/${table}.csv : ${title}`),
      `- fichiers : ${String(files.length)}`,
      "",
    ].join("\r\n"),
  );

/** A name that is one part of a path, whatever system opens the archive. */
const safeName = (name: string): string =>
  name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, "_")
    .replace(/^\.+/, "_")
    .slice(0, 120) || "fichier";

/** The archive of a group, as it comes: tables of one instant, then its files. @param told the ratio done, 0 to 1. */
export function groupArchive(
  snapshot: GroupSnapshot,
  files: FileStore,
  createdAt: Date,
  told: (ratio: number, step: string) => Promise<void>,
): Readable {
  const at = createdAt.toISOString();
  const tables = snapshot.tables.map((table): ArchiveFile => {
    let count = (): number => 0;
    return {
      path: `tables/${table.table}.csv`,
      open() {
        const { stream, rowCount } = snapshot.copy(table);
        count = rowCount;
        return Promise.resolve(stream);
      },
      rows: () => count(),
    };
  });
  const kept = snapshot.files.map(({ key, name }): ArchiveFile => ({
    path: `fichiers/${key}/${safeName(name)}`,
    async open() {
      if (!(await files.exists(snapshot.group.id, key))) return Readable.from([]);
      return (await files.open(snapshot.group.id, key)).stream;
    },
  }));
  const introduction: ArchiveFile = {
    path: "LISEZMOI.txt",
    open: () => Promise.resolve(Readable.from([Buffer.from(readMe(snapshot, at))])),
  };
  const all = [introduction, ...tables, ...kept];
  return archiveOf(
    all,
    { createdAt: at, of: { groupe: snapshot.group.id, finess: snapshot.group.finessNumber, schema: SCHEMA_VERSION } },
    (done, path) => told(done / all.length, path),
  );
}
