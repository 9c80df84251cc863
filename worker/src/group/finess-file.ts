import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Writable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { FinessShapeError } from "@palier/domain/group";
import { parser } from "stream-json";
import Assembler from "stream-json/Assembler";
import { CommandRefused } from "../kernel";

/** What was picked from a FINESS+ file. */
export interface FinessFile {
  /** 'YYYY-MM-DD', day of the extraction as the file states it. */
  readonly extractedOn: string;
  /** How many legal entities the file holds. */
  readonly entityCount: number;
  /** The wanted legal entities, still unread, with their path in the file; the first one where a number comes twice. */
  readonly items: ReadonlyMap<string, { readonly raw: unknown; readonly where: string }>;
}

type Token = Parameters<Assembler["consume"]>[0];

const OPENING = new Set(["startObject", "startArray"]);
const CLOSING = new Set(["endObject", "endArray"]);
/** Far more than FINESS needs, far less than what would fill the memory. */
const DEEPEST = 64;
const ROOT_DEPTH = 1;
const LIST_DEPTH = 2;

/**
 * Keeps the wanted items of the `pmej` list out of a stream of JSON tokens; of the others, nothing is kept from the moment their number
 * is known, so that memory depends on what is wanted and not on the size of the file.
 */
class EntityPicker extends Writable {
  readonly items = new Map<string, { raw: unknown; where: string }>();
  entityCount = 0;
  generatedAt: string | null = null;
  private depth = 0;
  private key = "";
  private inList = false;
  private listSeen = false;
  private assembler: Assembler | null = null;
  private number: string | null = null;

  constructor(
    private readonly numberKey: string,
    private readonly wanted: ReadonlySet<string>,
  ) {
    super({ objectMode: true, highWaterMark: 4_096 });
  }

  override _write(token: Token, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    try {
      this.consume(token);
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  }

  override _final(done: (error?: Error | null) => void): void {
    done(this.listSeen ? null : new FinessShapeError("pmej", "une liste", undefined));
  }

  private consume(token: Token): void {
    const opening = OPENING.has(token.name);
    if (this.depth === 0 && token.name !== "startObject")
      throw new FinessShapeError("(racine)", "un objet", token.value);
    if (CLOSING.has(token.name)) this.depth--;
    if (this.inList) this.consumeInList(token);
    else if (this.depth === ROOT_DEPTH) this.consumeHeader(token);
    if (token.name === "keyValue") this.key = String(token.value);
    if (opening && ++this.depth > DEEPEST) throw new FinessShapeError(this.key, "moins imbriqué", {});
  }

  private consumeHeader(token: Token): void {
    if (token.name === "keyValue" || CLOSING.has(token.name)) return;
    if (this.key === "generatedAt" && token.name === "stringValue") this.generatedAt = String(token.value);
    if (this.key !== "pmej") return;
    if (token.name !== "startArray") throw new FinessShapeError("pmej", "une liste", token.value ?? {});
    this.inList = true;
    this.listSeen = true;
  }

  private consumeInList(token: Token): void {
    const where = `pmej[${String(this.entityCount)}]`;
    if (this.depth === ROOT_DEPTH) {
      this.inList = false;
      this.key = "";
      return;
    }
    if (this.depth === LIST_DEPTH && !CLOSING.has(token.name)) {
      if (token.name !== "startObject") throw new FinessShapeError(where, "un objet", token.value ?? []);
      this.assembler = new Assembler();
      this.number = null;
    }
    if (
      this.number === null &&
      this.key === this.numberKey &&
      typeof token.value === "string" &&
      token.name !== "keyValue"
    ) {
      this.number = token.value;
      if (!this.wanted.has(this.number) || this.items.has(this.number)) this.assembler = null;
    }
    this.assembler?.consume(token);
    if (this.depth === LIST_DEPTH && token.name === "endObject") {
      if (this.number === null)
        throw new FinessShapeError(`${where}.${this.numberKey}`, "un texte non vide", undefined);
      if (this.assembler !== null) this.items.set(this.number, { raw: this.assembler.current as unknown, where });
      this.assembler = null;
      this.entityCount++;
    }
  }
}

const KEPT = "Rien n’a été modifié.";
const AGAIN = "Téléchargez de nouveau le fichier, puis relancez la commande.";

/** The code and message of a failure, read without asking for its class: Node's own errors may be of another realm. */
function failureOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (typeof error === "object" && error !== null ? error : {}) as Record<string, unknown>;
  return { code: typeof code === "string" ? code : "", message: typeof message === "string" ? message : "" };
}

function refusalOf(error: unknown, name: string): unknown {
  if (error instanceof FinessShapeError) {
    return new CommandRefused(
      `Le fichier ${name} n’a pas la forme d’un fichier FINESS+ : ${error.message} ${KEPT} Vérifiez qu’il s’agit du fichier attendu.`,
    );
  }
  const { code, message } = failureOf(error);
  if (code === "Z_BUF_ERROR") {
    return new CommandRefused(`Le fichier ${name} est incomplet : la fin de l’archive gzip manque. ${KEPT} ${AGAIN}`);
  }
  if (code.startsWith("Z_")) {
    return new CommandRefused(`Le fichier ${name} est une archive gzip endommagée. ${KEPT} ${AGAIN}`);
  }
  if (message.startsWith("Parser ")) {
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
    const failure = OPENING_FAILURES[failureOf(error).code];
    if (failure === undefined) throw error;
    throw new CommandRefused(`Le fichier ${name} ${failure}. ${KEPT} Vérifiez le chemin : ${path}`);
  }
}

/**
 * Picks legal entities from a FINESS+ file (JSON, gzipped or not), streaming: the national file is several hundred MB.
 * The whole file is read even once all were found: only its end proves that it is complete.
 *
 * @param numberKey key that holds the FINESS number of a legal entity in this file
 * @param wanted FINESS numbers (EJ)
 * @throws CommandRefused when the file is absent, empty, cut, not JSON or of another shape
 */
export async function readFinessFile(
  path: string,
  numberKey: string,
  wanted: ReadonlySet<string>,
): Promise<FinessFile> {
  const name = basename(path);
  const gunzip: Transform[] = (await isGzip(path, name)) ? [createGunzip()] : [];
  const picker = new EntityPicker(numberKey, wanted);
  try {
    await pipeline([
      createReadStream(path, { highWaterMark: 1 << 18 }),
      ...gunzip,
      parser({ streamValues: false }),
      picker,
    ]);
    const extractedOn = picker.generatedAt?.slice(0, 10) ?? "";
    if (!/^\d{4}-\d{2}-\d{2}$/.test(extractedOn))
      throw new FinessShapeError("generatedAt", "une date", picker.generatedAt);
    return { extractedOn, entityCount: picker.entityCount, items: picker.items };
  } catch (error) {
    throw refusalOf(error, name);
  }
}
