import { setTimeout } from "node:timers/promises";
import type { RunningServer } from "@palier/server/door";
import type { Identity } from "./identities";

/** An answer as it came: everything that left the server, and what it comes to. */
export interface Told {
  readonly status: number;
  /** The whole body. */
  readonly text: string;
  /** Body and headers: where a canary is searched. */
  readonly everything: string;
  /**
   * `done`; `nothing` (null); `refused:CODE` in the payload of a mutation; the code of a thrown error.
   */
  readonly outcome: string;
}

interface Answer {
  readonly data?: { readonly answer?: unknown } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly error?: { readonly code?: unknown };
}

function outcomeOf({ data, errors, error }: Answer): string {
  const code = errors?.[0]?.extensions?.code ?? error?.code;
  if (code !== undefined) return typeof code === "string" ? code : "UNKNOWN";
  if (errors !== undefined) return "UNKNOWN";
  const answer = data?.answer;
  if (answer === null || answer === undefined) return "nothing";
  const { ok, error: refusal } = answer as { ok?: boolean; error?: { code?: string } | null };
  return ok === false ? `refused:${refusal?.code ?? ""}` : "done";
}

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return { error: { code: "NOT_JSON" } };
  }
}

// The first thing a stream says: a value, an error or its end.
async function firstOf(response: Response): Promise<string> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: true });
    if (done || /event: (next|complete)\s+data: ?.*\n/.test(text)) break;
  }
  await reader.cancel();
  return text;
}

/** Posts a document as somebody; a key that asked too much in a minute waits as it is told. @param kind `Subscription` goes to the address of streams. */
export async function ask(
  { url }: Pick<RunningServer, "url">,
  { headers }: Pick<Identity, "headers">,
  document: string,
  variables: Record<string, unknown>,
  kind: "Query" | "Mutation" | "Subscription" = "Query",
): Promise<Told> {
  const stream = kind === "Subscription";
  const response = await fetch(`${url}/graphql${stream ? "/stream" : ""}`, {
    method: "POST",
    headers: {
      ...headers,
      "content-type": "application/json",
      "apollo-require-preflight": "1",
      ...(stream ? { accept: "text/event-stream" } : {}),
    },
    body: JSON.stringify({ query: document, variables }),
    signal: AbortSignal.timeout(20_000),
  });
  if (response.status === 429) {
    const seconds = Number(/Attendez (\d+)/.exec(await response.text())?.[1] ?? 1);
    await setTimeout(seconds * 1_000);
    return ask({ url }, { headers }, document, variables, kind);
  }
  const streamed = response.headers.get("content-type")?.startsWith("text/event-stream") === true;
  const text = streamed ? await firstOf(response) : await response.text();
  const answer = parsed(streamed ? (/^data: ?(\{.*\})$/m.exec(text)?.[1] ?? "") : text);
  const head = [...response.headers].map(([name, value]) => `${name}: ${value}`).join("\n");
  return { status: response.status, text, everything: `${head}\n${text}`, outcome: outcomeOf(answer) };
}
