import type { RunningServer } from "@palier/server/door";
import type { InvitationFileReport } from "@palier/store/identity";
import iconv from "iconv-lite";
import { buildFullGroup, buildMember, enterAs, openDoor, type Visitor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(60_000);

type Report = InvitationFileReport & { readonly sha256: string; readonly done?: boolean };

const HEADER = "adresse;nom;role;secteur;etablissements";

describe("a file of invitations", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let group: Awaited<ReturnType<typeof buildFullGroup>>;
  let admin: Visitor;
  let siteNumber: string;

  const send = (content: string | Buffer, path = "", who = admin): Promise<Response> => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(Buffer.from(content))]), "personnes.csv");
    return who.fetch(`/imports/invitations${path}`, { method: "POST", body: form });
  };
  const look = async (content: string | Buffer): Promise<Report> => {
    const response = await send(content);
    expect(response.status).toBe(200);
    return (await response.json()) as Report;
  };
  const unusable = async (content: string | Buffer): Promise<string> => {
    const response = await send(content);
    expect(response.status).toBe(422);
    return ((await response.json()) as { error: { message: string } }).error.message;
  };
  const count = async (table: "invitation" | "mail"): Promise<number> => {
    const { rows } = await database.owner.query<{ n: number }>(
      `select count(*)::int as n from ${table} where group_id = $1`,
      [group.groupId],
    );
    return rows[0]?.n ?? -1;
  };
  const person = (n: number, over = ""): string =>
    over === "" ? `personne.${String(n)}@essai.example;Personne ${String(n)};Lecteur;;${siteNumber}` : over;

  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    group = await buildFullGroup(database);
    admin = await enterAs(server, database, group, "groupAdministrator");
    siteNumber = `${group.finessNumber.slice(0, 6)}001`;
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it("of 200 lines with 17 faults of 15 kinds or more: each with its line and column, and nobody is invited", async () => {
    const { email: member } = await buildMember(database, group, "reader");
    const wrong: readonly (readonly [string, string | null])[] = [
      [`;Sans adresse;Lecteur;;${siteNumber}`, "adresse"],
      [`pas une adresse;Nom;Lecteur;;${siteNumber}`, "adresse"],
      [person(1), "adresse"],
      [`${member};Déjà là;Lecteur;;${siteNumber}`, "adresse"],
      [`x1@essai.example;;Lecteur;;${siteNumber}`, "nom"],
      [`x2@essai.example;${"a".repeat(121)};Lecteur;;${siteNumber}`, "nom"],
      [`x3@essai.example;1 85 05 78 006 084 91;Lecteur;;${siteNumber}`, "nom"],
      [`x4@essai.example;Nom;;;${siteNumber}`, "role"],
      [`x5@essai.example;Nom;Grand chef;;${siteNumber}`, "role"],
      [`x6@essai.example;Nom;Lecteur;Cuisine;${siteNumber}`, "secteur"],
      [`x7@essai.example;Nom;Référent sectoriel;;${siteNumber}`, "secteur"],
      [`x8@essai.example;Nom;Administration du groupe;;${siteNumber}`, "etablissements"],
      ["x9@essai.example;Nom;Lecteur;;", "etablissements"],
      ["x10@essai.example;Nom;Lecteur;;12", "etablissements"],
      ["x11@essai.example;Nom;Lecteur;;990000009", "etablissements"],
      [`x12@essai.example;Nom;Lecteur;;${siteNumber}|${siteNumber}`, "etablissements"],
      ["x13@essai.example;Nom;Lecteur", null],
    ];
    const lines = Array.from({ length: 200 }, (_, n) => person(n + 1));
    // Spread over the file, the last one included; line 1 is the header.
    const expected = wrong.map(([line, column], n) => {
      const at = n === wrong.length - 1 ? 199 : 10 + n * 11;
      lines[at] = line;
      return { line: at + 2, column };
    });
    const report = await look([HEADER, ...lines].join("\r\n"));
    expect(report).toMatchObject({ lineCount: 200, readyCount: 0 });
    expect(report.faults.map(({ line, column }) => ({ line, column }))).toEqual(expected);
    expect(new Set(report.faults.map(({ reason }) => reason.replaceAll(/«.*?»|\d+/g, ""))).size).toBeGreaterThanOrEqual(
      15,
    );
    expect(JSON.stringify(report)).not.toContain("1 85 05");
    const before = await count("invitation");
    const confirmed = await send([HEADER, ...lines].join("\r\n"), `/${report.sha256}`);
    expect(await confirmed.json()).toMatchObject({ done: false, readyCount: 0 });
    expect([await count("invitation"), await count("mail")]).toEqual([before, before]);
  });

  it("is looked at first, then invites everyone in that very file, once", async () => {
    const file = [HEADER, ...Array.from({ length: 200 }, (_, n) => person(1_000 + n))].join("\n");
    const before = await count("invitation");
    const report = await look(file);
    expect(report).toMatchObject({ lineCount: 200, readyCount: 200, faults: [] });
    expect(await count("invitation")).toBe(before);
    expect((await send(`${file}\n`, `/${report.sha256}`)).status).toBe(409);
    const done = (await (await send(file, `/${report.sha256}`)).json()) as Report;
    expect(done).toMatchObject({ done: true, readyCount: 200 });
    expect([await count("invitation"), await count("mail")]).toEqual([before + 200, before + 200]);
    const again = (await (await send(file, `/${report.sha256}`)).json()) as Report;
    expect(again).toMatchObject({ done: false, readyCount: 0 });
    expect(again.faults).toHaveLength(200);
    expect(await count("invitation")).toBe(before + 200);
  });

  it("is read as a spreadsheet writes it: windows-1252, a mark at the start, commas, tabs, quotes, empty lines", async () => {
    const cells = ["Nom", "ADRESSE", "Rôle", "établissements", "secteur"];
    const row = ["Zoé Hélène", "zoe@essai.example", "Référent local", `"${siteNumber}"`, ""];
    for (const separator of [";", ",", "\t"]) {
      const text = [cells, row].map((line) => line.join(separator)).join("\r\n");
      for (const bytes of [
        iconv.encode(text, "win1252"),
        Buffer.from(`\ufeff${text}\r\n;;;;\r\n`.replaceAll(";;;;", separator.repeat(4))),
      ])
        expect(await look(bytes)).toMatchObject({ lineCount: 1, readyCount: 1, faults: [] });
    }
  });

  it("says what is wrong with the whole of it", async () => {
    expect(await unusable("")).toMatch(/vide|0 octet/);
    expect(await unusable("PK\u0003\u0004rest")).toContain("classeur");
    expect(await unusable(HEADER)).toContain("personne à inviter");
    expect(await unusable("adresse;nom;role;etablissements\na;b;c;d")).toContain("colonne manquante\u00a0: secteur");
    expect(await unusable(`${HEADER};age\na;b;c;d;e;f`)).toContain("colonne inconnue\u00a0: «\u00a0age\u00a0»");
    expect(await unusable(`${HEADER};nom\na;b;c;d;e;f`)).toContain("colonne en double\u00a0: nom");
    expect(await unusable(`${HEADER}\n"a;b;c;d;e`)).toContain("guillemet");
    expect(await unusable([HEADER, ...Array.from({ length: 1_001 }, (_, n) => person(n))].join("\n"))).toContain(
      "au plus",
    );
    expect((await send("x".repeat(1_100_000))).status).toBe(413);
  });

  it("is for those who may invite, in their own group", async () => {
    const file = `${HEADER}\n${person(9_000)}`;
    const referent = await enterAs(server, database, group, "groupReferent");
    expect((await send(file, "", referent)).status).toBe(403);
    const other = await buildFullGroup(database);
    const stranger = await enterAs(server, database, other, "groupAdministrator");
    const seen = (await (await send(file, "", stranger)).json()) as Report;
    expect(seen.faults[0]?.reason).toMatch(/n’est pas (dans votre groupe|un numéro FINESS)/);
  });
});
