import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { FileStore, FileUnavailable, stableKey } from ".";

const GROUP = "0199d8a0-0000-7000-8000-000000000001";
const OTHER = "0199d8a0-0000-7000-8000-000000000002";

describe("files of a group", () => {
  let home: string;
  let files: FileStore;
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), "palier-file-"));
    files = new FileStore(home);
  });
  afterEach(async () => {
    await rm(home, { recursive: true, force: true });
  });

  test("gives back what was kept, with its hash and size", async () => {
    const kept = await files.put(GROUP, "note.txt", Buffer.from("palier"));
    expect(kept).toMatchObject({ byteCount: 6, sha256: createHash("sha256").update("palier").digest("hex") });
    const opened = await files.open(GROUP, kept.key);
    expect(opened.byteCount).toBe(6);
    expect(await text(opened.stream)).toBe("palier");
  });

  test("keeps a stream", async () => {
    const kept = await files.put(GROUP, "flux", Readable.from(["un ", "deux"]));
    expect(kept.byteCount).toBe(7);
    expect(await text((await files.open(GROUP, kept.key)).stream)).toBe("un deux");
  });

  test("another group does not find it", async () => {
    const { key } = await files.put(GROUP, "note.txt", Buffer.from("x"));
    expect(await files.exists(OTHER, key)).toBe(false);
    await expect(files.open(OTHER, key)).rejects.toThrow(FileUnavailable);
  });

  test.each(["../secret", "..", "a/b", "", `${GROUP}/../x`])("refuses the key %p", async (key) => {
    await expect(files.open(GROUP, key)).rejects.toThrow("n’est pas un UUID");
    await expect(files.remove(GROUP, key)).rejects.toThrow("n’est pas un UUID");
    await expect(files.put(GROUP, "x", Buffer.from("x"), key)).rejects.toThrow("n’est pas un UUID");
  });

  test("a stable key replaces and leaves nothing behind", async () => {
    const key = stableKey("dossier", "annexe.xlsx");
    await files.put(GROUP, "annexe.xlsx", Buffer.from("first"), key);
    const abandoned = join(home, "files", GROUP, `.${key}.dead.part`);
    await writeFile(abandoned, "half");
    await utimes(abandoned, new Date(0), new Date(0));
    await files.put(GROUP, "annexe.xlsx", Buffer.from("second"), key);
    expect(await readdir(join(home, "files", GROUP))).toEqual([key]);
    expect(await text((await files.open(GROUP, key)).stream)).toBe("second");
  });

  test("a stream that breaks leaves no file", async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error("coupé"));
      },
    });
    await expect(files.put(GROUP, "annexe.xlsx", broken)).rejects.toThrow("« annexe.xlsx » n’a pas pu être enregistré");
    expect(await readdir(join(home, "files", GROUP))).toEqual([]);
  });

  test("removes once and again", async () => {
    const { key } = await files.put(GROUP, "x", Buffer.from("x"));
    await files.remove(GROUP, key);
    await files.remove(GROUP, key);
    expect(await files.exists(GROUP, key)).toBe(false);
  });
});
