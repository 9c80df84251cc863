/** What an address of the account answers. */
export type Reply<T> =
  | { readonly ok: true; readonly body: T }
  | {
      readonly ok: false;
      /** 0: the server was not reached. */
      readonly status: number;
      readonly code: string | null;
      /** The field at fault, when the server names one. */
      readonly field: string | null;
      /** The server's own French sentence; null when it gives none. */
      readonly message: string | null;
    };

const HEADERS = { "content-type": "application/json", "apollo-require-preflight": "1" };

const part = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

async function ask<T>(url: string, init: RequestInit): Promise<Reply<T>> {
  try {
    const response = await fetch(url, { credentials: "same-origin", headers: HEADERS, ...init });
    const isJson = (response.headers.get("content-type") ?? "").includes("application/json");
    const body = isJson ? ((await response.json()) as unknown) : null;
    if (response.ok) return { ok: true, body: body as T };
    const error = part(body, "error");
    const read = (key: string) => textOf(part(error, key));
    return {
      ok: false,
      status: response.status,
      code: read("code"),
      field: read("field"),
      message: read("message") ?? textOf(part(body, "message")),
    };
  } catch {
    return { ok: false, status: 0, code: null, field: null, message: null };
  }
}

/** Never throws: an unreachable server is an answer too. */
export const post = <T>(url: string, body: object = {}): Promise<Reply<T>> =>
  ask(url, { method: "POST", body: JSON.stringify(body) });

/** Never throws: an unreachable server is an answer too. */
export const read = <T>(url: string): Promise<Reply<T>> => ask(url, {});
