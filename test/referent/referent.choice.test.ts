import type { RunningServer } from "@palier/server/door";
import { buildFullGroup, buildMember, enterAs, openDoor } from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";
import { buildPerson, buildVendor } from "./referent.factory";

jest.setTimeout(60_000);

describe("settings, contacts and the choice of a referent", () => {
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

  it("keeps a sector's own name, the pair of leads and the single contact on both sides", async () => {
    const group = await buildFullGroup(database, 1);
    const [site = ""] = group.siteIds;
    const { owner } = database;
    const { personId } = await buildMember(database, group, "groupReferent");
    const other = await buildPerson(owner, group.groupId, "Contact désigné");
    await buildVendor(owner, group.groupId, "Éditeur B", null);
    await buildVendor(owner, group.groupId, "Éditeur A", other);
    const me = await enterAs(server, database, group, "groupReferent");
    const sector = (version: number) =>
      me.ask(
        "mutation M($input: SaveSectorInput!) { saveReferentSector(input: $input) { ok error { code } sectors { sector label followed version } } }",
        { input: { sector: "education", label: "Éducateurs", followed: true, version } },
      );
    expect((await sector(0)).data?.["saveReferentSector"]).toMatchObject({
      ok: true,
      sectors: expect.arrayContaining([
        { sector: "education", label: "Éducateurs", followed: true, version: 1 },
      ]) as unknown,
    });
    expect((await sector(0)).data?.["saveReferentSector"]).toMatchObject({
      ok: false,
      error: { code: "STALE_VERSION" },
    });
    const pair = (input: object) =>
      me.ask(
        "mutation M($input: SaveReferentSiteInput!) { saveReferentSite(input: $input) { ok error { code field } site { pairState firstLeadName version } } }",
        { input: { establishmentId: site, ...input } },
      );
    expect(
      (await pair({ professionalCount: 16, firstLeadId: personId, version: 0 })).data?.["saveReferentSite"],
    ).toMatchObject({
      ok: true,
      site: { pairState: "advised", version: 1 },
    });
    expect(
      (await pair({ professionalCount: 16, firstLeadId: personId, secondLeadId: personId, version: 1 })).data?.[
        "saveReferentSite"
      ],
    ).toMatchObject({ ok: false, error: { field: "secondLeadId" } });
    expect(
      (await pair({ professionalCount: 16, firstLeadId: personId, secondLeadId: other, version: 1 })).data?.[
        "saveReferentSite"
      ],
    ).toMatchObject({ ok: true, site: { pairState: "inPlace" } });
    const { data } = await me.ask("{ referentContacts { vendorName contactName groupContactName named } }");
    expect(data?.["referentContacts"]).toEqual([
      {
        vendorName: "Éditeur A",
        contactName: "Contact de Éditeur A",
        groupContactName: "Contact désigné",
        named: true,
      },
      {
        vendorName: "Éditeur B",
        contactName: "Contact de Éditeur B",
        groupContactName: "Personne groupReferent",
        named: false,
      },
    ]);
  });

  it("the grid compares without ranking, and forgets who is taken out of it", async () => {
    const group = await buildFullGroup(database, 1);
    const [site = ""] = group.siteIds;
    const me = await enterAs(server, database, group, "groupReferent");
    const save = (input: object) =>
      me.ask(
        "mutation M($input: SaveCandidateInput!) { saveReferentCandidate(input: $input) { ok error { code field } candidate { id version name } } }",
        {
          input: {
            id: null,
            version: 0,
            establishmentId: site,
            sector: "care",
            name: "",
            profileCase: "caregiver",
            careManager: false,
            marks: [],
            note: "",
            ...input,
          },
        },
      );
    expect((await save({})).data?.["saveReferentCandidate"]).toMatchObject({ ok: false, error: { field: "name" } });
    expect(
      (await save({ name: "Ana", marks: [{ quality: "listening", mark: 7 }] })).data?.["saveReferentCandidate"],
    ).toMatchObject({
      ok: false,
      error: { field: "marks" },
    });
    const ana = (
      await save({
        name: "Ana",
        marks: [
          { quality: "listening", mark: 3 },
          { quality: "teaching", mark: 0 },
        ],
      })
    ).data;
    await save({
      name: "Béa",
      careManager: true,
      marks: [
        { quality: "listening", mark: 0 },
        { quality: "teaching", mark: 2 },
      ],
    });
    const ask = async () => {
      const { data } = await me.ask(
        "query Q($id: ID!) { referentChoice(establishmentId: $id, sector: care) { candidates { name note } compromise { portraits { name sentence } sentences unknowns cautions } } }",
        { id: site },
      );
      return data?.["referentChoice"] as {
        candidates: { name: string }[];
        compromise: { sentences: string[]; unknowns: string[]; cautions: string[] };
      };
    };
    const choice = await ask();
    expect(choice.candidates.map(({ name: one }) => one)).toEqual(["Ana", "Béa"]);
    expect(choice.compromise.sentences[0]).toBe(
      "Ana et Béa se complètent\u00a0: Ana pour l’écoute des équipes, Béa pour la pédagogie.",
    );
    expect(choice.compromise.unknowns).toHaveLength(2);
    expect(choice.compromise.cautions[0]).toContain("ne préconise pas");
    const { id, version } = (ana?.["saveReferentCandidate"] as { candidate: { id: string; version: number } })
      .candidate;
    const remove = await me.ask(
      "mutation M($id: ID!, $v: Int!) { removeReferentCandidate(id: $id, version: $v) { ok } }",
      { id, v: version },
    );
    expect(remove.data?.["removeReferentCandidate"]).toEqual({ ok: true });
    expect((await ask()).candidates).toHaveLength(1);
    const { rows } = await database.owner.query("select name, note, qualities from referent_candidate where id = $1", [
      id,
    ]);
    expect(rows).toEqual([{ name: "", note: "", qualities: {} }]);
    // Somebody of the group stands once in a grid.
    const { personId } = await buildMember(database, group, "contributor");
    const member = (await save({ personId })).data?.["saveReferentCandidate"] as {
      candidate: { id: string; version: number };
    };
    expect((await save({ personId })).data?.["saveReferentCandidate"]).toMatchObject({
      ok: false,
      error: { field: "personId" },
    });
    expect((await save({ personId, ...member.candidate, note: "Relu" })).data?.["saveReferentCandidate"]).toMatchObject(
      { ok: true },
    );
  });
});
