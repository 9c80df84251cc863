import type { RunningServer } from "@palier/server/door";
import { saveMember } from "@palier/store/identity";
import {
  buildFullGroup,
  buildMember,
  cookieOf,
  openDoor,
  PASSWORD,
  trySignIn,
  visitor,
  type Visitor,
} from "../kernel/front-door";
import { testDatabase, type TestDatabase } from "../support";

jest.setTimeout(120_000);

interface Line {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly where: string;
  readonly decision: string | null;
  readonly held: boolean;
}
interface Review {
  readonly id: string;
  readonly text: string;
  readonly totalCount: number;
  readonly leftCount: number;
  readonly closedAt: string | null;
  readonly lines: readonly Line[];
}
const REVIEW = "id text totalCount leftCount closedAt lines { id personId personName where decision held }";

describe("the yearly review of rights", () => {
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

  async function house() {
    const group = await buildFullGroup(database);
    const administrator = await buildMember(database, group, "groupAdministrator");
    const cookie = cookieOf(await trySignIn(server, administrator.email, PASSWORD));
    return { group, administrator, admin: visitor(server, cookie) };
  }
  const change = async (by: Visitor, mutation: string) => {
    const { data, errors } = await by.ask(
      `mutation { answer: ${mutation} { ok error { code message } review { ${REVIEW} } } }`,
    );
    if (errors.length > 0) throw new Error(errors[0]!.message);
    return data!["answer"] as { ok: boolean; error: { code: string; message: string } | null; review: Review | null };
  };
  const todos = async (by: Visitor): Promise<string[]> =>
    ((await by.ask("{ todos { code label } }")).data!["todos"] as { code: string; label: string }[]).flatMap(
      ({ code, label }) => (code.includes("REVIEW") ? [label] : []),
    );

  it("freezes the list, really removes what is removed, and closes once all is decided", async () => {
    const { group, administrator, admin } = await house();
    const person = await buildMember(database, group, "reader", {
      wholeGroup: false,
      establishmentIds: [group.siteIds[0]!],
    });
    const personCookie = cookieOf(await trySignIn(server, person.email, PASSWORD));
    expect(await todos(admin)).toEqual(["Revue annuelle des droits à ouvrir"]);
    expect((await change(admin, `openAccessReview(dueOn: "2020-01-01")`)).error?.code).toBe("DUE_DATE");
    const { review } = await change(admin, `openAccessReview(dueOn: "2099-12-31")`);
    expect(review).toMatchObject({ totalCount: 2, leftCount: 2, text: "2\u00a0droits sur 2 restent à confirmer." });
    expect((await change(admin, `openAccessReview(dueOn: "2099-11-30")`)).review!.id).toBe(review!.id);
    expect(await todos(admin)).toEqual(["2\u00a0droits à passer en revue"]);
    const line = review!.lines.find(({ personId }) => personId === person.personId)!;
    const own = review!.lines.find(({ personId }) => personId === administrator.personId)!;
    expect(line.where).toBe(`dans 1\u00a0établissement\u00a0: Site 1 de ${group.finessNumber}`);
    // A name that changes later doesn't rewrite what was reviewed.
    await database.owner.query("update establishment set name = 'Renommé' where group_id = $1", [group.groupId]);
    const decide = (id: string, rest: string) => change(admin, `decideAccessReviewLine(lineId: "${id}", ${rest})`);
    expect((await decide(line.id, "decision: later")).review).toMatchObject({ leftCount: 2 });
    expect((await decide(line.id, "decision: remove")).error?.code).toBe("REASON");
    expect((await decide(own.id, `decision: remove, reason: "Part à la retraite"`)).error?.code).toBe(
      "LAST_ADMINISTRATOR",
    );
    expect((await change(admin, `closeAccessReview(id: "${review!.id}")`)).error).toEqual({
      code: "LINES_LEFT",
      message: "2\u00a0droits restent à confirmer ou à retirer. La revue reste ouverte, vos décisions sont conservées.",
    });
    const removed = await decide(line.id, `decision: remove, reason: "=A quitté l’équipe"`);
    expect(removed.review!.lines.find(({ id }) => id === line.id)).toMatchObject({
      decision: "remove",
      held: false,
      where: `dans 1\u00a0établissement\u00a0: Site 1 de ${group.finessNumber}`,
    });
    expect((await visitor(server, personCookie).ask("{ viewer { id } }")).data).toEqual({ viewer: null });
    expect((await decide(own.id, "decision: confirm")).review!.text).toBe("Les 2\u00a0droits ont été passés en revue.");
    expect((await change(admin, `closeAccessReview(id: "${review!.id}")`)).review!.closedAt).not.toBeNull();
    expect((await decide(own.id, "decision: later")).error?.code).toBe("REVIEW_CLOSED");
    expect(await todos(admin)).toEqual([]);
    await database.owner.query(
      "update access_review set closed_at = now() - interval '13 months' where group_id = $1",
      [group.groupId],
    );
    expect(await todos(admin)).toEqual(["Revue annuelle des droits à ouvrir"]);
    const { rows } = await database.owner.query<{ action: string; changes: object }>(
      "select action, changes from audit_event where group_id = $1 and action like 'identity:%' and action not like '%signIn%' order by seq",
      [group.groupId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      "identity:openReview",
      "identity:decideReview",
      "identity:removeRole",
      "identity:decideReview",
      "identity:decideReview",
      "identity:closeReview",
    ]);
    expect(JSON.stringify(rows)).not.toContain("quitté");
  });

  it("doesn't confirm a role that is gone since", async () => {
    const { group, admin } = await house();
    const person = await buildMember(database, group, "reader");
    const { review } = await change(admin, `openAccessReview(dueOn: "2099-12-31")`);
    const line = review!.lines.find(({ personId }) => personId === person.personId)!;
    await admin.ask(`mutation { removePerson(personId: "${person.personId}") { ok } }`);
    const decide = (rest: string) => change(admin, `decideAccessReviewLine(lineId: "${line.id}", ${rest})`);
    expect((await decide("decision: confirm")).error?.code).toBe("ROLE_GONE");
    expect((await decide(`decision: remove, reason: "Déjà partie"`)).ok).toBe(true);
  });

  it("leaves as a dated CSV that no spreadsheet runs, and for its own group only", async () => {
    const { group, admin } = await house();
    const other = await house();
    await saveMember(database.db, group, {
      email: `formule.${group.groupId}@essai.example`,
      displayName: "=cmd|' /C calc'!A0",
      password: null,
      role: "reader",
      sector: null,
      wholeGroup: true,
    });
    const { review } = await change(admin, `openAccessReview(dueOn: "2099-12-31")`);
    const answer = await admin.fetch(`/access-reviews/${review!.id}/revue.csv`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString("utf8").slice(1).split("\r\n");
    expect(lines[0]).toBe(
      "Personne;Rôle;Là où il vaut;Décision;Raison;Décidé le;Décidé par;Revue ouverte le;À terminer le;Revue close le",
    );
    expect(lines).toHaveLength(4);
    expect(lines.find((line) => line.includes("calc"))).toMatch(/^'=cmd\|' \/C calc'!A0;Lecteur;dans tout le groupe;/);
    expect(answer.headers.get("content-disposition")).toContain("Revue-des-droits.csv");
    const referent = await buildMember(database, group, "groupReferent");
    const cookie = cookieOf(await trySignIn(server, referent.email, PASSWORD));
    expect((await visitor(server, cookie).fetch(`/access-reviews/${review!.id}/revue.csv`)).status).toBe(403);
    const refused = await Promise.all(
      [review!.id, "0196f000-0000-7000-8000-000000000000", "x"].map(async (id) => {
        const one = await other.admin.fetch(`/access-reviews/${id}/revue.csv`);
        return `${String(one.status)} ${await one.text()}`;
      }),
    );
    expect(new Set(refused).size).toBe(1);
    expect(refused[0]).toContain("404");
    const { data } = await other.admin.ask("query Q($id: ID!) { accessReview(id: $id) { id } accessReviews { id } }", {
      id: review!.id,
    });
    expect(data).toEqual({ accessReview: null, accessReviews: [] });
    expect(
      (await change(other.admin, `decideAccessReviewLine(lineId: "${review!.lines[0]!.id}", decision: later)`)).error
        ?.code,
    ).toBe("NOT_FOUND");
  });
});
