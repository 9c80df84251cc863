import type { RunningServer } from "@palier/server/door";
import { saveMember } from "@palier/store/identity";
import { buildFullGroup, buildMember, cookieOf, openDoor, PASSWORD, trySignIn, visitor } from "../kernel/front-door";
import type { Visitor } from "../kernel/front-door";
import { testDatabase, waitFor, type TestDatabase } from "../support";

jest.setTimeout(120_000);

interface Said {
  readonly ok: boolean;
  readonly error: { code: string; field: string | null; message: string } | null;
  readonly person: { id: string; state: string; roles: { id: string; role: string; where: string }[] } | null;
}

const PAYLOAD = "ok error { code field message } person { id state roles { id role where } }";

describe("people of a group and their roles", () => {
  let database: TestDatabase;
  let server: RunningServer;
  let mine: Awaited<ReturnType<typeof buildFullGroup>>;
  let theirs: Awaited<ReturnType<typeof buildFullGroup>>;
  let administrator: { email: string; personId: string };
  let admin: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    server = await openDoor(database);
    [mine, theirs] = [await buildFullGroup(database), await buildFullGroup(database, 1)];
    administrator = await buildMember(database, mine, "groupAdministrator");
    admin = await enter(administrator.email);
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  async function enter(email: string): Promise<Visitor> {
    const answer = await trySignIn(server, email, PASSWORD);
    if (!answer.ok) throw new Error(await answer.text());
    return visitor(server, cookieOf(answer));
  }
  const change = async (mutation: string, by = admin): Promise<Said> => {
    const { data, errors } = await by.ask(`mutation { answer: ${mutation} { ${PAYLOAD} } }`);
    if (errors.length > 0) throw new Error(errors[0]!.message);
    return data!["answer"] as Said;
  };
  const seen = async (by: Visitor): Promise<unknown> => (await by.ask("{ viewer { id } }")).data?.["viewer"] ?? null;
  const audit = async (objectId: string) =>
    (
      await database.owner.query<{ action: string; changes: object; person_id: string }>(
        "select action, changes, person_id from audit_event where object_kind = 'person' and object_id = $1 order by seq",
        [objectId],
      )
    ).rows;

  it("gives, moves and takes away a role, each time with old and new in the journal", async () => {
    const { personId } = await buildMember(database, mine, "reader", {
      wholeGroup: false,
      establishmentIds: [mine.siteIds[0]!],
    });
    const [site, other] = [mine.siteIds[1]!, mine.siteIds[2]!];
    const given = await change(
      `giveRole(input: { personId: "${personId}", role: sectorReferent, sector: care, wholeGroup: false, establishmentIds: ["${site}"] })`,
    );
    expect(given).toMatchObject({ ok: true, person: { state: "active" } });
    const role = given.person!.roles.find((one) => one.role === "sectorReferent")!;
    expect(role.where).toBe(`dans 1\u00a0établissement\u00a0: Site 2 de ${mine.finessNumber}`);
    const moved = await change(
      `changeRole(input: { roleId: "${role.id}", sector: pharmacy, wholeGroup: false, establishmentIds: ["${other}"] })`,
    );
    expect(moved.person!.roles.find(({ id }) => id === role.id)!.where).toContain("Site 3");
    const removed = await change(`removeRole(roleId: "${role.id}")`);
    expect(removed.person!.roles.map((one) => one.role)).toEqual(["reader"]);
    const lines = await audit(personId);
    expect(lines).toEqual([
      {
        action: "identity:giveRole",
        person_id: administrator.personId,
        changes: { role: [null, "sectorReferent"], sector: [null, "care"], places: [null, [site]] },
      },
      {
        action: "identity:changeRole",
        person_id: administrator.personId,
        changes: {
          role: ["sectorReferent", "sectorReferent"],
          sector: ["care", "pharmacy"],
          places: [[site], [other]],
        },
      },
      {
        action: "identity:removeRole",
        person_id: administrator.personId,
        changes: { role: ["sectorReferent", null], sector: ["pharmacy", null], places: [[other], null] },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain("Personne");
    const { data } = await admin.ask("query Q($id: ID!) { person(id: $id) { history { text by } } }", { id: personId });
    expect((data!["person"] as { history: object[] }).history).toEqual([
      { text: "Rôle retiré\u00a0: Référent sectoriel (pharmacie), 1\u00a0lieu", by: "Personne groupAdministrator" },
      {
        text: "Rôle modifié\u00a0: Référent sectoriel (soins), 1\u00a0lieu → Référent sectoriel (pharmacie), 1\u00a0lieu",
        by: "Personne groupAdministrator",
      },
      { text: "Rôle donné\u00a0: Référent sectoriel (soins), 1\u00a0lieu", by: "Personne groupAdministrator" },
    ]);
  });

  it("refuses in French what can't be: a role held already, no place, a place of another group", async () => {
    const { personId } = await buildMember(database, mine, "reader");
    const ask = (rest: string) => change(`giveRole(input: { personId: "${personId}", ${rest} })`);
    expect((await ask("role: reader, wholeGroup: true")).error).toMatchObject({ code: "ROLE_HELD", field: "role" });
    expect((await ask("role: director, wholeGroup: false")).error).toMatchObject({ code: "PLACES_MISSING" });
    expect((await ask("role: sectorReferent, wholeGroup: true")).error).toMatchObject({ code: "SECTOR_MISSING" });
    for (const place of [theirs.siteIds[0]!, "0196f000-0000-7000-8000-000000000000", "' or 1=1 --"])
      expect((await ask(`role: director, wholeGroup: false, establishmentIds: ["${place}"]`)).error).toEqual({
        code: "PLACE_NOT_FOUND",
        field: "establishmentIds",
        message:
          "Un des lieux choisis n’est pas dans votre groupe. Rien n’a changé\u00a0: rechargez la page, puis choisissez de nouveau.",
      });
    expect(await audit(personId)).toEqual([]);
  });

  it("keeps the last administrator, whatever is tried, even by two at the same moment", async () => {
    const alone = await buildFullGroup(database, 1);
    const one = await buildMember(database, alone, "groupAdministrator");
    const only = await enter(one.email);
    const role = async (personId: string, by: Visitor): Promise<string> =>
      (
        (await by.ask("query Q($id: ID!) { person(id: $id) { roles { id } } }", { id: personId })).data!["person"] as {
          roles: { id: string }[];
        }
      ).roles[0]!.id;
    for (const mutation of [
      `disablePerson(personId: "${one.personId}")`,
      `removePerson(personId: "${one.personId}")`,
      `removeRole(roleId: "${await role(one.personId, only)}")`,
    ]) {
      const { ok, error } = await change(mutation, only);
      expect([ok, error?.code]).toEqual([false, "LAST_ADMINISTRATOR"]);
      expect(error!.message).toMatch(
        /^Personne groupAdministrator est la dernière personne qui administre le groupe\. .+\u00a0: rien n’a changé\. Donnez d’abord le rôle «\u00a0Administration du groupe\u00a0» à une autre personne\.$/,
      );
    }
    const leaving = await only.fetch("/auth/leave-group", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ groupId: alone.groupId }),
    });
    expect([leaving.status, (await leaving.json()) as object]).toMatchObject([
      409,
      { error: { code: "LAST_ADMINISTRATOR" } },
    ]);
    // A disabled administrator doesn't count as one who is left.
    const two = await buildMember(database, alone, "groupAdministrator");
    await change(`disablePerson(personId: "${two.personId}")`, only);
    expect((await change(`removeRole(roleId: "${await role(one.personId, only)}")`, only)).ok).toBe(false);
    await change(`enablePerson(personId: "${two.personId}")`, only);
    const second = await enter(two.email);
    const [a, b] = await Promise.all([
      change(`removePerson(personId: "${two.personId}")`, only).catch(() => null),
      change(`removePerson(personId: "${one.personId}")`, second).catch(() => null),
    ]);
    expect([a, b].filter((said) => said?.ok === true)).toHaveLength(1);
    const { rows } = await database.owner.query(
      "select count(*)::int as n from member mb join membership ms using (group_id, person_id) where group_id = $1 and left_at is null",
      [alone.groupId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it("suspends at once in this group and leaves the other groups alone", async () => {
    const { email, personId } = await buildMember(database, mine, "contributor");
    await saveMember(database.db, theirs, {
      email,
      displayName: "La même personne",
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    });
    const here = await enter(email);
    const there = await enter(email);
    // Whichever group signing in opens first, one session stands in each.
    for (const [one, groupId] of [
      [here, mine.groupId],
      [there, theirs.groupId],
    ] as const) {
      const answer = await one.fetch("/auth/group", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ groupId }),
      });
      expect(answer.status).toBe(200);
      const cookie = cookieOf(answer);
      if (cookie !== "") Object.assign(one, visitor(server, cookie));
    }
    expect([await seen(here), await seen(there)]).toEqual([{ id: personId }, { id: personId }]);
    expect((await change(`disablePerson(personId: "${personId}")`)).person).toMatchObject({ state: "disabled" });
    expect(await seen(here)).toBeNull();
    expect(await seen(there)).toEqual({ id: personId });
    const { rows } = await database.owner.query<{ groups: string[] }>(
      "select array_agg(sess ->> 'groupId') as groups from session where sess ->> 'personId' = $1",
      [personId],
    );
    expect(rows[0]!.groups).toEqual([theirs.groupId]);
    const again = await enter(email);
    expect(((await again.ask("{ group { id } }")).data!["group"] as { id: string }).id).toBe(theirs.groupId);
    const back = await change(`enablePerson(personId: "${personId}")`);
    expect(back.person!.roles.map(({ role }) => role)).toEqual(["contributor"]);
  });

  it("ends a stream within its tick when the person is removed", async () => {
    const { email, personId } = await buildMember(database, mine, "groupReferent");
    const answer = await trySignIn(server, email, PASSWORD);
    const { data } = await visitor(server, cookieOf(answer)).ask("mutation { computeMaturity { job { id } } }");
    const { id } = (data!["computeMaturity"] as { job: { id: string } }).job;
    const stream = await fetch(`${server.url}/graphql/stream`, {
      method: "POST",
      headers: {
        cookie: cookieOf(answer),
        "apollo-require-preflight": "1",
        "content-type": "application/json",
        accept: "text/event-stream",
      },
      body: JSON.stringify({ query: `subscription { jobProgress(id: "${id}") { id state } }` }),
    });
    const reader = stream.body!.getReader();
    await reader.read();
    const removedAt = performance.now();
    expect((await change(`removePerson(personId: "${personId}")`)).person).toMatchObject({ state: "left", roles: [] });
    let over = false;
    // Ended by the server in mid-air: the reader is told either way.
    const drained = async (): Promise<void> => {
      while (!(await reader.read()).done) continue;
    };
    const end = (): void => {
      over = true;
    };
    drained().then(end, end);
    await waitFor("the stream ends", () => Promise.resolve(over), 8_000);
    // The tick of a silent stream is 5 s; what is added is the work of a loaded machine.
    expect(performance.now() - removedAt).toBeLessThan(6_500);
    expect(await seen(visitor(server, cookieOf(answer)))).toBeNull();
  });

  it("hands everything over in one move, said in numbers before", async () => {
    const sites = mine.siteIds;
    const from = await buildMember(database, mine, "localReferent", {
      wholeGroup: false,
      establishmentIds: [sites[0]!],
    });
    await change(
      `giveRole(input: { personId: "${from.personId}", role: reader, wholeGroup: false, establishmentIds: ["${sites[1]!}"] })`,
    );
    const to = await buildMember(database, mine, "reader", { wholeGroup: false, establishmentIds: [sites[2]!] });
    const { data } = await admin.ask(
      "query Q($from: ID!, $to: ID!) { handOverPreview(fromId: $from, toId: $to) { moved merged text } }",
      { from: from.personId, to: to.personId },
    );
    expect(data!["handOverPreview"]).toEqual({
      moved: 1,
      merged: 1,
      text: "1\u00a0rôle passe à Personne reader et 1\u00a0rôle que Personne reader tient déjà s’étend aux lieux de Personne localReferent. Personne localReferent n’aura plus de rôle dans ce groupe et ses sessions y seront fermées aussitôt.",
    });
    expect(
      (await change(`handOver(input: { fromId: "${from.personId}", toId: "${to.personId}" })`)).person,
    ).toMatchObject({ state: "noRole", roles: [] });
    const { data: after } = await admin.ask(
      "query Q($id: ID!) { person(id: $id) { roles { role establishments { id } } } }",
      {
        id: to.personId,
      },
    );
    const { roles } = after!["person"] as { roles: { role: string; establishments: { id: string }[] }[] };
    expect(Object.fromEntries(roles.map((one) => [one.role, one.establishments.map(({ id }) => id).sort()]))).toEqual({
      localReferent: [sites[0]!],
      reader: [sites[1]!, sites[2]!].sort(),
    });
    expect(
      (await change(`handOver(input: { fromId: "${from.personId}", toId: "${to.personId}" })`)).error,
    ).toMatchObject({
      code: "NOTHING_TO_HAND_OVER",
    });
  });

  it("knows nobody of another group", async () => {
    const stranger = await buildMember(database, theirs, "reader");
    const nowhere = "0196f000-0000-7000-8000-000000000000";
    for (const id of [stranger.personId, nowhere, "' or 1=1 --"]) {
      const { data } = await admin.ask(
        "query Q($id: ID!) { person(id: $id) { id } effectiveRights(personId: $id) { cannotText } }",
        { id },
      );
      expect(data).toEqual({ person: null, effectiveRights: null });
      for (const mutation of ["disablePerson", "enablePerson", "removePerson"])
        expect((await change(`${mutation}(personId: "${id}")`)).error).toEqual({
          code: "NOT_FOUND",
          field: "personId",
          message: "Cette personne est introuvable dans votre groupe.",
        });
    }
    const { data } = await admin.ask("{ people { id email } }");
    expect(JSON.stringify(data)).not.toContain(stranger.email);
  });

  it("narrows the list by role, place and state", async () => {
    const site = mine.siteIds[2]!;
    const { personId } = await buildMember(database, mine, "director", { wholeGroup: false, establishmentIds: [site] });
    const ids = async (filter: string): Promise<string[]> =>
      ((await admin.ask(`{ people(${filter}) { id } }`)).data!["people"] as { id: string }[]).map(({ id }) => id);
    expect(await ids("role: director")).toEqual([personId]);
    expect(await ids(`establishmentId: "${site}"`)).toEqual(expect.arrayContaining([personId, administrator.personId]));
    expect(await ids(`establishmentId: "${mine.siteIds[0]!}", role: director`)).toEqual([]);
    expect(await ids(`establishmentId: "${theirs.siteIds[0]!}"`)).toEqual([]);
    await change(`disablePerson(personId: "${personId}")`);
    expect(await ids("state: disabled")).toContain(personId);
    expect(await ids("state: active")).not.toContain(personId);
  });

  it("says one's own rights and those of others in sentences", async () => {
    const { email, personId } = await buildMember(database, mine, "contributor", {
      wholeGroup: false,
      establishmentIds: mine.siteIds.slice(0, 2),
    });
    const { data } = await admin.ask(
      "query Q($id: ID!) { effectiveRights(personId: $id) { can { action text } cannotText } }",
      { id: personId },
    );
    const rights = data!["effectiveRights"] as { can: { action: string; text: string }[]; cannotText: string };
    expect(rights.can.find(({ action }) => action === "maturity:answer")!.text).toBe(
      `Peut répondre aux questions des paliers\u00a0– dans 2\u00a0établissements\u00a0: Site 1 de ${mine.finessNumber} et Site 2 de ${mine.finessNumber}.`,
    );
    expect(rights.cannotText).toContain("importer des indicateurs");
    const own = await (await enter(email)).ask("{ viewer { effectiveRights { can { action text } cannotText } } }");
    expect((own.data!["viewer"] as { effectiveRights: unknown }).effectiveRights).toEqual(rights);
    await change(`disablePerson(personId: "${personId}")`);
    const { data: after } = await admin.ask("query Q($id: ID!) { effectiveRights(personId: $id) { can { text } } }", {
      id: personId,
    });
    expect(after!["effectiveRights"]).toEqual({ can: [] });
  });
});
