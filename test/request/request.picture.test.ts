import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { RunningServer } from "@palier/server/door";
import { FileStore } from "@palier/store/file";
import { withGroup } from "@palier/store/kernel";
import { erasePerson } from "@palier/store/privacy";
import { removeAbandonedPictures } from "@palier/store/request";
import {
  buildFullGroup,
  buildMember,
  cookieOf,
  enterAs,
  openDoor,
  PASSWORD,
  trySignIn,
  visitor,
  type Visitor,
} from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

describe("the pictures of requests", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  type Group = Awaited<ReturnType<typeof buildFullGroup>>;
  const at = (group: Group, site: number) => ({ wholeGroup: false as const, establishmentIds: [group.siteIds[site]!] });
  const photograph = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } })
      .withExif({ IFD0: { Make: "TELEPHONE-SECRET" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "46/1 12/1 0/1" } })
      .jpeg()
      .toBuffer();
  const send = async (who: Visitor, establishmentId: string, bytes: Buffer, name = "écran.jpg") => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(bytes)]), name);
    const answer = await who.fetch(`/requests/pictures?establishment=${establishmentId}`, {
      method: "POST",
      body: form,
    });
    const body = (await answer.json()) as {
      id?: string;
      name?: string;
      url?: string;
      error?: { code: string; message: string };
    };
    return { status: answer.status, ...body };
  };
  const raise = async (who: Visitor, establishmentId: string, pictureIds: readonly string[]) => {
    const { data, errors } = await who.ask(
      "mutation M($input: CreateRequestInput!) { createRequest(input: $input) { ok error { field message } request { id pictures { id name url } } } }",
      { input: { kind: "bug", sector: "care", body: "Voir l’image", establishmentId, pictureIds } },
    );
    expect(errors).toEqual([]);
    return data?.["createRequest"] as {
      ok: boolean;
      error: { field: string } | null;
      request: { id: string; pictures: { id: string; url: string }[] } | null;
    };
  };
  const filesOf = (group: Group): string[] => {
    const folder = join(database.home, "files", group.groupId);
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it("is kept without what the camera wrote, seen with the rights of its request, and by nobody before it is sent", async () => {
    const group = await buildFullGroup(database, 2);
    const author = await enterAs(server, database, group, "contributor", at(group, 0));
    const colleague = await enterAs(server, database, group, "reader", at(group, 0));
    const elsewhere = await enterAs(server, database, group, "contributor", at(group, 1));
    const sent = await send(author, group.siteIds[0]!, await photograph());
    expect(sent).toMatchObject({ status: 200, name: "écran.jpg", url: `/requests/pictures/${sent.id!}` });
    expect((await author.fetch(sent.url!)).status).toBe(200);
    expect((await colleague.fetch(sent.url!)).status).toBe(404);
    const made = await raise(author, group.siteIds[0]!, [sent.id!]);
    expect(made.request?.pictures).toEqual([{ id: sent.id, name: "écran.jpg", url: sent.url }]);
    const seen = await colleague.fetch(sent.url!);
    expect(seen.status).toBe(200);
    expect(seen.headers.get("content-type")).toBe("image/jpeg");
    expect(seen.headers.get("content-security-policy")).toContain("sandbox");
    expect(seen.headers.get("x-content-type-options")).toBe("nosniff");
    const bytes = Buffer.from(await seen.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes("TELEPHONE-SECRET")).toBe(false);
    expect((await elsewhere.fetch(sent.url!)).status).toBe(404);
    expect((await visitor(server).fetch(sent.url!)).status).toBe(401);
    const foreign = await buildFullGroup(database, 1);
    expect((await (await enterAs(server, database, foreign)).fetch(sent.url!)).status).toBe(404);
    // Sent, it is no longer taken back, nor joined to another request.
    expect((await author.fetch(sent.url!, { method: "DELETE" })).status).toBe(404);
    expect((await raise(author, group.siteIds[0]!, [sent.id!])).request?.pictures).toEqual([]);
  });

  it("refuses hostile files with a sentence, and keeps nothing of them", async () => {
    const group = await buildFullGroup(database, 2);
    const author = await enterAs(server, database, group, "contributor", at(group, 0));
    const site = group.siteIds[0]!;
    const jpeg = await photograph();
    const hostile: readonly (readonly [Buffer, RegExp])[] = [
      [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), /n’est pas une image/],
      [jpeg.subarray(0, 300), /abîmée/],
      [Buffer.concat([jpeg, Buffer.from("<html><script>alert(1)</script>")]), /autre chose/],
      [Buffer.alloc(0), /n’est pas une image/],
      [Buffer.alloc(10 * 1_024 * 1_024 + 1, 0xff), /dépasse 10/],
    ];
    for (const [bytes, said] of hostile) {
      const refused = await send(author, site, bytes);
      expect([413, 422]).toContain(refused.status);
      expect(refused.error?.message).toMatch(said);
    }
    expect((await send(author, site, jpeg, "1 85 05 78 006 084 91.jpg")).error?.code).toBe("NATIONAL_IDENTIFIER");
    expect((await send(author, group.siteIds[1]!, jpeg)).status).toBe(404);
    expect((await send(author, "x", jpeg)).status).toBe(404);
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(jpeg)]), "a.jpg");
    const bare = await fetch(`${server.url}/requests/pictures?establishment=${site}`, { method: "POST", body: form });
    expect([400, 401]).toContain(bare.status);
    expect(filesOf(group)).toEqual([]);
  });

  it("at most five by request; what is taken back or left for a day goes, with its file", async () => {
    const group = await buildFullGroup(database, 1);
    const author = await enterAs(server, database, group, "contributor", at(group, 0));
    const site = group.siteIds[0]!;
    const jpeg = await photograph();
    const ids: string[] = [];
    for (let index = 0; index < 6; index += 1) ids.push((await send(author, site, jpeg)).id!);
    expect(await raise(author, site, ids)).toMatchObject({ ok: false, error: { field: "pictures" } });
    expect((await author.fetch(`/requests/pictures/${ids[5]!}`, { method: "DELETE" })).status).toBe(204);
    expect(filesOf(group)).toHaveLength(5);
    expect((await raise(author, site, ids.slice(0, 2))).request?.pictures).toHaveLength(2);
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    const keys = await withGroup(database.db, group, (tx) => removeAbandonedPictures(tx, tomorrow));
    expect(keys).toHaveLength(3);
    expect(await withGroup(database.db, group, (tx) => removeAbandonedPictures(tx, tomorrow))).toEqual([]);
  });

  it("goes with the data of who joined it, its file as well", async () => {
    const group = await buildFullGroup(database, 1);
    const { email, personId } = await buildMember(database, group, "contributor", at(group, 0));
    const author = visitor(server, cookieOf(await trySignIn(server, email, PASSWORD)));
    const { id } = await send(author, group.siteIds[0]!, await photograph());
    const { request } = await raise(author, group.siteIds[0]!, [id!]);
    const report = await erasePerson(database.db, group, personId, new FileStore(database.home));
    expect(report.counts).toMatchObject({ request_attachment: 1 });
    expect(filesOf(group)).toEqual([]);
    const referent = await enterAs(server, database, group);
    const { data } = await referent.ask(`{ request(id: "${request!.id}") { body authorName pictures { id } } }`);
    expect(data?.["request"]).toMatchObject({ body: "Voir l’image", pictures: [] });
    expect((data?.["request"] as { authorName: string }).authorName).not.toContain("Personne contributor");
  });
});
