import type { Sector } from "@palier/domain/identity";
import type { RunningServer } from "@palier/server/door";
import type { buildFullGroup } from "../kernel/front-door";
import { buildMember, cookieOf, PASSWORD, trySignIn, visitor, type Visitor } from "../kernel/front-door";
import type { TestDatabase } from "../support";

const REQUEST = `id number state kind sector body nature qualificationNote answer answerKind answerShared sharedTitle announcedNewsId version
  mine followed moves authorName assigneeName moduleName case { number state says } establishment { id }
  messages { body authorName fromRequester } steps { move toState personName }`;

const INPUTS = {
  createRequest: "CreateRequestInput",
  qualifyRequest: "QualifyRequestInput",
  askRequestClarification: "ClarifyRequestInput",
  answerRequest: "AnswerRequestInput",
  moveRequest: "MoveRequestInput",
  replyToRequest: "ReplyToRequestInput",
} as const;

/** A group with its establishments. */
export type Group = Awaited<ReturnType<typeof buildFullGroup>>;

/** What the server says to a gesture on a request. */
export interface Answer {
  readonly ok: boolean;
  readonly error: { readonly code: string; readonly field: string | null; readonly message: string } | null;
  readonly request: Record<string, unknown> & {
    readonly id: string;
    readonly version: number;
    readonly number: number;
    readonly state: string;
  };
}

/** A grant on one establishment of the group, for one sector where it is told. */
export const at = (group: Group, site = 0, sector?: Sector) => ({
  wholeGroup: false as const,
  establishmentIds: [group.siteIds[site]!],
  ...(sector === undefined ? {} : { sector }),
});

/** Makes a gesture. @returns the payload; the code of the error where it was refused altogether. */
export async function gesture(who: Visitor, name: keyof typeof INPUTS, input: object): Promise<Answer | string> {
  const { data, errors } = await who.ask(
    `mutation M($input: ${INPUTS[name]}!) { ${name}(input: $input) { ok error { code field message } request { ${REQUEST} } } }`,
    { input },
  );
  if (errors.length > 0) return String(errors[0]?.extensions?.["code"]);
  return data?.[name] as Answer;
}

/** Makes a gesture that succeeds. @throws otherwise. */
export async function done(who: Visitor, name: keyof typeof INPUTS, input: object): Promise<Answer["request"]> {
  const answer = await gesture(who, name, input);
  if (typeof answer === "string" || !answer.ok) throw new Error(JSON.stringify(answer));
  return answer.request;
}

/** Makes a request. */
export const raise = (who: Visitor, establishmentId: string, over: object = {}): Promise<Answer["request"]> =>
  done(who, "createRequest", {
    kind: "bug",
    sector: "care",
    body: "  Les étiquettes\nne sortent plus  ",
    establishmentId,
    pictureIds: [],
    ...over,
  });

/** A request as somebody sees it; null where they don't. */
export async function see(who: Visitor, id: string): Promise<Answer["request"] | null> {
  const { data, errors } = await who.ask(`query Q($id: ID!) { request(id: $id) { ${REQUEST} } }`, { id });
  expect(errors).toEqual([]);
  return data?.["request"] as Answer["request"] | null;
}

/** What somebody was told, the oldest first. */
export async function noticesOf({ owner }: TestDatabase, groupId: string, personId: string) {
  const { rows } = await owner.query<{ kind: string; title: string }>(
    "select kind, title from notice where group_id = $1 and person_id = $2 order by id",
    [groupId, personId],
  );
  return rows;
}

/** Signs a new member of the group in, and says who they are. */
export async function enter(
  { server, database, group }: { server: RunningServer; database: TestDatabase; group: Group },
  role: Parameters<typeof buildMember>[2],
  places?: Parameters<typeof buildMember>[3],
): Promise<{ readonly personId: string; readonly who: Visitor }> {
  const { email, personId } = await buildMember(database, group, role, places);
  return { personId, who: visitor(server, cookieOf(await trySignIn(server, email, PASSWORD))) };
}
