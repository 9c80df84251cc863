import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { array, integer, literal, minValue, number, object, parse, pipe, regex, string, uuid } from "valibot";
import type { AuditAnchor } from "@palier/domain/audit";
import { frenchDate } from "@palier/domain/kernel";

const HASH = /^[0-9a-f]{64}$/;

const anchorFile = object({
  version: literal(1),
  day: pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/)),
  heads: array(
    object({
      groupId: pipe(string(), uuid()),
      seq: pipe(number(), integer(), minValue(1)),
      hash: pipe(string(), regex(HASH)),
      at: string(),
    }),
  ),
});

/** The head of a group's chain at an instant. */
export interface GroupHead {
  readonly groupId: string;
  readonly seq: number;
  readonly hash: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

const keyFolder = (home: string): string => join(home, "audit-key");
const anchorFolder = (home: string): string => join(home, "audit-anchors");

const readIfThere = (path: string): Buffer | null => {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
};

/** The Ed25519 key of this installation, made at first need, readable by its owner alone. */
function signingKey(home: string): KeyObject {
  const path = join(keyFolder(home), "private.pem");
  const there = readIfThere(path);
  if (there !== null) return createPrivateKey(there);
  const { privateKey } = generateKeyPairSync("ed25519");
  mkdirSync(keyFolder(home), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return createPrivateKey(readFileSync(path));
}

/** The public key of the installation, in PEM: to be kept elsewhere, with the anchors. */
export function auditPublicKey(home: string): string {
  return createPublicKey(signingKey(home)).export({ type: "spki", format: "pem" }).toString();
}

/**
 * Writes the heads of a day to a file of its own and signs its bytes (`.sig`, 64 bytes). A second one on the same day
 * stands beside the first: nothing is ever replaced. The signature comes first, so that a file is never without it.
 * @returns the path of the file.
 */
export function writeAnchor(home: string, day: string, heads: readonly GroupHead[]): string {
  const folder = anchorFolder(home);
  mkdirSync(folder, { recursive: true });
  const bytes = Buffer.from(`${JSON.stringify({ version: 1, day, heads }, null, 2)}\n`);
  const signature = sign(null, bytes, signingKey(home));
  for (let turn = 1; ; turn += 1) {
    const path = join(folder, turn === 1 ? `${day}.json` : `${day}.${String(turn)}.json`);
    try {
      writeFileSync(`${path}.sig`, signature, { flag: "wx" });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw error;
    }
    writeFileSync(`${path}.part`, bytes);
    renameSync(`${path}.part`, path);
    return path;
  }
}

/** Was an anchor written on that day? */
export const anchorExists = (home: string, day: string): boolean =>
  readIfThere(join(anchorFolder(home), `${day}.json`)) !== null;

/** The anchors of a folder, by group. */
export interface ReadAnchors {
  readonly byGroup: ReadonlyMap<string, readonly AuditAnchor[]>;
  readonly fileCount: number;
  /** Files that aren't what they should be: sentences in French. Their heads are not believed. */
  readonly faults: readonly string[];
}

/**
 * Reads every anchor and checks its signature.
 * @param options.folder another folder than the installation's: a copy kept elsewhere.
 * @param options.publicKey PEM of another installation.
 */
export function readAnchors(
  home: string,
  options: { readonly folder?: string | undefined; readonly publicKey?: string | undefined } = {},
): ReadAnchors {
  const folder = options.folder ?? anchorFolder(home);
  const byGroup = new Map<string, AuditAnchor[]>();
  const faults: string[] = [];
  const files = filesOf(folder);
  if (files.length === 0) return { byGroup, fileCount: 0, faults };
  const key = createPublicKey(options.publicKey ?? auditPublicKey(home));
  for (const name of files) {
    const bytes = readFileSync(join(folder, name));
    const signature = readIfThere(join(folder, `${name}.sig`));
    const day = frenchDate(name.slice(0, 10));
    if (signature === null || !verify(null, bytes, key, signature)) {
      faults.push(
        `Ancre du ${day} (${name})\u00a0: sa signature ${signature === null ? "manque" : "n’est pas la bonne"}.`,
      );
      continue;
    }
    const read = parse(anchorFile, JSON.parse(bytes.toString("utf8")));
    for (const { groupId, seq, hash } of read.heads) {
      byGroup.set(groupId, [...(byGroup.get(groupId) ?? []), { seq, hash, day: read.day }]);
    }
  }
  return { byGroup, fileCount: files.length, faults };
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{4}-\d{2}-\d{2}(\.\d+)?\.json$/.test(name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
