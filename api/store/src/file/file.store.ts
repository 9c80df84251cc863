import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

/** A file as it was kept. */
export interface KeptFile {
  /** UUID under which the group finds it again. */
  readonly key: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly byteCount: number;
}

/** A file to be read. */
export interface OpenFile {
  readonly stream: Readable;
  readonly byteCount: number;
}

/** A file that can't be kept or read; the message is in French. */
export class FileUnavailable extends Error {}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** A half-written file older than this was left by a process that died. */
const ABANDONED_MS = 10 * 60_000;

/** A key that one object and one name always give, so that writing again replaces and leaves nothing behind. */
export function stableKey(...parts: readonly string[]): string {
  const hex = createHash("sha256").update(parts.join("\n")).digest("hex");
  // Version 8 of RFC 9562: the bits are the application's own.
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join("-");
}

/** Files of the groups, in a folder of the installation: `<home>/files/<group>/<key>`. */
export class FileStore {
  readonly #root: string;

  /** @param home folder of the installation (PALIER_HOME). */
  constructor(home: string) {
    this.#root = join(home, "files");
  }

  /**
   * Keeps a content; the file appears whole or not at all.
   * @param name only for the message when it fails.
   * @param key a UUID (see `stableKey`) to replace what it names; a new one unless told.
   * @throws FileUnavailable when the disk is full or the folder can't be written.
   */
  async put(
    groupId: string,
    name: string,
    content: Uint8Array | Readable,
    key: string = randomUUID(),
  ): Promise<KeptFile> {
    const folder = this.#folder(groupId);
    const path = this.#path(groupId, key);
    const part = join(folder, `.${key}.${randomUUID()}.part`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await this.#sweep(folder, key);
      const kept = await write(part, content);
      await rename(part, path);
      return { key, ...kept };
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined);
      const full = isCode(error, "ENOSPC");
      const why = full ? "le disque est plein" : error instanceof Error ? error.message : String(error);
      throw new FileUnavailable(`Le fichier « ${name} » n’a pas pu être enregistré : ${why}. Rien n’a été gardé.`, {
        cause: error,
      });
    }
  }

  /** Opens a file of the group. @throws FileUnavailable when it isn't there. */
  async open(groupId: string, key: string): Promise<OpenFile> {
    const path = this.#path(groupId, key);
    try {
      const { size } = await stat(path);
      return { stream: createReadStream(path), byteCount: size };
    } catch (error) {
      if (!isCode(error, "ENOENT")) throw error;
      throw new FileUnavailable("Le fichier demandé n’est plus sur le disque. Produisez-le de nouveau.", {
        cause: error,
      });
    }
  }

  /** Is the file there? */
  async exists(groupId: string, key: string): Promise<boolean> {
    try {
      return (await stat(this.#path(groupId, key))).isFile();
    } catch (error) {
      if (isCode(error, "ENOENT")) return false;
      throw error;
    }
  }

  /** Removes a file; nothing happens when it isn't there. */
  async remove(groupId: string, key: string): Promise<void> {
    await rm(this.#path(groupId, key), { force: true });
  }

  /** Removes every file of the group, and its folder. @returns how many there were. */
  async removeGroup(groupId: string): Promise<number> {
    const folder = this.#folder(groupId);
    const names = await readdir(folder).catch((error: unknown) => {
      if (isCode(error, "ENOENT")) return [];
      throw error;
    });
    await rm(folder, { recursive: true, force: true });
    return names.length;
  }

  #folder(groupId: string): string {
    if (!UUID.test(groupId)) throw new FileUnavailable("Groupe inconnu : son identifiant n’est pas un UUID.");
    return join(this.#root, groupId);
  }

  // Only a UUID is a key: neither « .. » nor a separator can leave the folder of the group.
  #path(groupId: string, key: string): string {
    if (!UUID.test(key)) throw new FileUnavailable("Fichier inconnu : sa clé n’est pas un UUID.");
    return join(this.#folder(groupId), key);
  }

  async #sweep(folder: string, key: string): Promise<void> {
    const limit = Date.now() - ABANDONED_MS;
    for (const name of await readdir(folder)) {
      if (!name.startsWith(`.${key}.`)) continue;
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined);
      if (found !== undefined && found.mtimeMs < limit) await rm(path, { force: true });
    }
  }
}

/** Writes to the disk itself before the name appears: a power cut leaves no empty file under a good name. */
async function write(path: string, content: Uint8Array | Readable): Promise<Omit<KeptFile, "key">> {
  const hash = createHash("sha256");
  let byteCount = 0;
  const file = await open(path, "wx", 0o600);
  try {
    const source = content instanceof Readable ? content : [content];
    for await (const chunk of source) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : (chunk as Uint8Array);
      hash.update(bytes);
      byteCount += bytes.byteLength;
      await file.writeFile(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), byteCount };
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === "object" && error !== null && "code" in error && error.code === code;
