import { DEMO_PASSWORD } from "@palier/store/identity";

/** A person signed in over HTTP, as a script would. */
export interface Client {
  /** Posts a free document (the instance runs with PALIER_CONFORMANCE=1) and gives its data. @throws when the answer holds errors. */
  query<T>(document: string, variables?: Record<string, unknown>): Promise<T>;
  /** A request with the session's cookie. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** Signs in. @throws when the account is refused. */
export async function signIn(url: string, email: string, password = DEMO_PASSWORD): Promise<Client> {
  const answer = await fetch(`${url}/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", "apollo-require-preflight": "1" },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new Error(`sign-in refused (${String(answer.status)}): ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const send = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", cookie);
    headers.set("apollo-require-preflight", "1");
    return fetch(`${url}${path}`, { ...init, headers });
  };
  return {
    fetch: send,
    async query<T>(document: string, variables: Record<string, unknown> = {}) {
      const response = await send("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: document, variables }),
      });
      const body = (await response.json()) as { data?: T; errors?: { message: string }[] };
      if (body.errors !== undefined || body.data == null) throw new Error(JSON.stringify(body.errors ?? body));
      return body.data;
    },
  };
}
