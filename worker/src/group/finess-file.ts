import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { FinessShapeError } from "@palier/domain/group";
import { CommandRefused } from "../kernel";
import { JsonItems, NotJson } from "./json-items";

/** What was picked from a FINESS+ file. */
export interface FinessFile {
  /** 'YYYY-MM-DD', day of the extraction as the file states it. */
  readonly extractedOn: string;
  /** How many legal entities the file holds. */
  readonly entityCount: number;
  /** The wanted legal entities, still unread, with their path in the file; the first one where a number comes twice. */
  readonly items: ReadonlyMap<string, { readonly raw: unknown; readonly where: string }>;
}

const KEPT = "Rien n’a été modifié.";
const AGAIN = "Téléchargez de nouveau le fichier, puis relancez la commande.";

/** The code of a failure, read without asking for its class: Node's own errors may be of another realm. */
function failureCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

function refusalOf(error: unknown, name: string): unknown {
  if (error instanceof FinessShapeError) {
    return new CommandRefused(
      `Le fichier ${name} n’a pas la forme d’un fichier FINESS+ : ${error.message} ${KEPT} Vérifiez qu’il s’agit du fichier attendu.`,
    );
  }
  const code = failureCode(error);
  if (code === "Z_BUF_ERROR") {
    return new CommandRefused(`Le fichier ${name} est incomplet : la fin de l’archive gzip manque. ${KEPT} ${AGAIN}`);
  }
  if (code.startsWith("Z_")) {
    return new CommandRefused(`Le fichier ${name} est une archive gzip endommagée. ${KEPT} ${AGAIN}`);
  }
  if (error instanceof NotJson) {
    return new CommandRefused(`Le fichier ${name} n’est pas un fichier JSON complet et valide. ${KEPT} ${AGAIN}`);
  }
  return error;
}

const OPENING_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: "est introuvable",
  EISDIR: "est un dossier",
  ENOTDIR: "est introuvable",
  EACCES: "ne peut pas être lu (droits insuffisants)",
  EPERM: "ne peut pas être lu (droits insuffisants)",
};

/** @returns true when the content is gzip. @throws CommandRefused when the file can't be used at all. */
async function isGzip(path: string, name: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      if (bytesRead === 0) throw new CommandRefused(`Le fichier ${name} est vide. ${KEPT} ${AGAIN}`);
      const gzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
      if (!gzip && name.endsWith(".gz")) {
        throw new CommandRefused(`Le fichier ${name} n’est pas une archive gzip, malgré son nom. ${KEPT} ${AGAIN}`);
      }
      return gzip;
    } finally {
      await file.close();
    }
  } catch (error) {
    const failure = OPENING_FAILURES[failureCode(error)];
    if (failure === undefined) throw error;
    throw new CommandRefused(`Le fichier ${name} ${failure}. ${KEPT} Vérifiez le chemin : ${path}`);
  }
}

const CHUNK = 1 << 18;

/** @throws FinessShapeError when what stands around the items is not that of a FINESS+ file. */
function checkAround(around: unknown): { readonly extractedOn: string; readonly entityCount: number } {
  if (typeof around !== "object" || around === null || Array.isArray(around)) {
    throw new FinessShapeError("(racine)", "un objet", around);
  }
  const { pmej, generatedAt } = around as Record<string, unknown>;
  if (!Array.isArray(pmej)) throw new FinessShapeError("pmej", "une liste", pmej);
  const wrong = pmej.findIndex((item) => typeof item !== "object" || item === null || Array.isArray(item));
  if (wrong >= 0) throw new FinessShapeError(`pmej[${String(wrong)}]`, "un objet", pmej[wrong]);
  const extractedOn = typeof generatedAt === "string" ? generatedAt.slice(0, 10) : "";
  if (!/^\d{4}-\d{2}-\d{2}$/.test(extractedOn)) throw new FinessShapeError("generatedAt", "une date", generatedAt);
  return { extractedOn, entityCount: pmej.length };
}

/**
 * Picks legal entities from a FINESS+ file (JSON, gzipped or not), streaming: the national file is several hundred MB.
 * The whole file is read even once all were found: only its end proves that it is complete.
 *
 * @param numberOf the FINESS number (EJ) of an item of the list, given with its path. @throws FinessShapeError when it has none
 * @param wanted FINESS numbers (EJ)
 * @throws CommandRefused when the file is absent, empty, cut, not JSON or of another shape
 */
export async function readFinessFile(
  path: string,
  numberOf: (item: unknown, where: string) => string,
  wanted: ReadonlySet<string>,
): Promise<FinessFile> {
  const name = basename(path);
  const gzip = await isGzip(path, name);
  const items = new Map<string, { raw: unknown; where: string }>();
  const splitter = new JsonItems((raw, index) => {
    const where = `pmej[${String(index)}]`;
    const number = numberOf(raw, where);
    if (wanted.has(number) && !items.has(number)) items.set(number, { raw, where });
  });
  // The pipeline may answer that it was aborted: what stopped the splitting is the reason that people need.
  let stoppedBy: unknown;
  const split = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      try {
        splitter.push(chunk);
      } catch (error) {
        stoppedBy = error;
        throw error;
      }
    }
  };
  try {
    const source = createReadStream(path, { highWaterMark: CHUNK });
    if (gzip) await pipeline(source, createGunzip({ chunkSize: CHUNK }), split);
    else await pipeline(source, split);
    return { ...checkAround(splitter.end()), items };
  } catch (error) {
    throw refusalOf(stoppedBy ?? error, name);
  }
}
