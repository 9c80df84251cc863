import { randomUUID } from "node:crypto";
import { startServer, type RunningServer, type StartOptions } from "@palier/server/door";
import type { Role, Sector } from "@palier/domain/identity";
import { saveMember, type Places } from "@palier/store/identity";
import { adoptCatalogue } from "@palier/store/indicator";
import { statement, withGroup, type Scope } from "@palier/store/kernel";
import { buildEstablishments, buildGroup, type TestDatabase } from "../support";

/** An answer of GraphQL over HTTP, as it came. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { message: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  readonly text: string;
}

/** A person before the door, signed in or not. */
export interface Visitor {
  ask(document: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export const PASSWORD = "mot-de-passe-des-essais";

/** Opens the front door on a test's database; any document is served unless told otherwise. */
export function openDoor(database: TestDatabase, overrides: Partial<StartOptions> = {}): Promise<RunningServer> {
  return startServer({
    appUrl: database.appUrl,
    db: database.db,
    queueUrl: undefined,
    home: database.home,
    host: "127.0.0.1",
    port: 0,
    publicUrl: null,
    allowPrivateHosts: false,
    mail: { sends: false, testMailbox: false },
    documents: "open",
    conformance: false,
    sessionSecret: "secret-des-essais-0123456789-0123456789",
    webFolder: `${database.home}/no-web`,
    logLevel: "silent",
    ...overrides,
  });
}

/** Someone at the door. @param cookie what signing in gave; empty for nobody. */
export function visitor({ url }: RunningServer, cookie = ""): Visitor {
  const send = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookie !== "") headers.set("cookie", cookie);
    if (!headers.has("apollo-require-preflight")) headers.set("apollo-require-preflight", "1");
    return fetch(`${url}${path}`, { ...init, headers });
  };
  return {
    fetch: send,
    async ask(query, variables = {}) {
      const response = await send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const text = await response.text();
      const body = JSON.parse(text) as Partial<GraphqlAnswer>;
      return { status: response.status, data: body.data, errors: body.errors ?? [], text };
    },
  };
}

/** Posts an address and a password; the answer as it came. */
export function trySignIn({ url }: RunningServer, email: string, password: string): Promise<Response> {
  return fetch(`${url}/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
}

export const cookieOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

/** A member of a group, with the password of the tests; their role counts in the whole group unless told otherwise. */
export async function buildMember(
  { db }: Pick<TestDatabase, "db">,
  scope: Scope,
  role: Role = "groupReferent",
  places: Places & { readonly sector?: Sector } = { wholeGroup: true },
): Promise<{ email: string; personId: string }> {
  const email = `${role}.${randomUUID()}@essai.example`;
  const person = { email, displayName: `Personne ${role}`, password: PASSWORD };
  return { email, personId: await saveMember(db, scope, { ...person, role, sector: null, ...places }) };
}

/** Signs a member of the group in. */
export async function enterAs(
  server: RunningServer,
  database: TestDatabase,
  scope: Scope,
  role: Role = "groupReferent",
  places: Places & { readonly sector?: Sector } = { wholeGroup: true },
): Promise<Visitor> {
  const { email } = await buildMember(database, scope, role, places);
  const response = await trySignIn(server, email, PASSWORD);
  if (!response.ok) throw new Error(`sign-in refused: ${await response.text()}`);
  return visitor(server, cookieOf(response));
}

const fillLatest = statement<never>(
  "test-fill-latest",
  `insert into indicator_latest (group_id, establishment_id, indicator_id, period, value, context)
   select $1, e.id, i.id, '2026-10', 0.5, case when e.finess_number like '%1' then 'Chiffre relu' end
     from establishment e cross join indicator i where e.group_id = $1 and i.group_id = $1`,
);
const fillValues = statement<never>(
  "test-fill-values",
  `insert into indicator_value (group_id, establishment_id, indicator_id, period, value, context)
   select l.group_id, l.establishment_id, l.indicator_id, p.period, l.value, l.context
     from indicator_latest l cross join (values ('2026-09'), ('2026-10')) as p (period) where l.group_id = $1`,
);
const fillLevels = statement<never>(
  "test-fill-levels",
  `insert into maturity_level (group_id, establishment_id, framework_code, framework_version, level, explanation, next_step_code)
   select $1, id, 'USAGE', 1, 2, '{"met": [], "facts": {}, "answers": {}}', null from establishment where group_id = $1`,
);

/** A group with establishments, the dictionary, values of two months and levels. */
export async function buildFullGroup(
  database: TestDatabase,
  siteCount = 3,
): Promise<Scope & { readonly siteIds: readonly string[]; readonly finessNumber: string }> {
  const group = await buildGroup(database);
  const scope: Scope = { groupId: group.groupId, viewerId: null };
  const sites = await buildEstablishments(
    database,
    scope,
    Array.from({ length: siteCount }, (_, index) => ({
      name: `Site ${String(index + 1)} de ${group.finessNumber}`,
      finessNumber: `${group.finessNumber.slice(0, 6)}${String(index + 1).padStart(3, "0")}`,
    })),
  );
  await withGroup(database.db, scope, async (tx) => {
    await adoptCatalogue(tx);
    for (const fill of [fillLatest, fillValues, fillLevels]) await tx.rows(fill, [scope.groupId]);
  });
  return { ...scope, finessNumber: group.finessNumber, siteIds: sites.map(({ id }) => id) };
}
