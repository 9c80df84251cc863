import type { ApolloClient } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import type { SaveDraftMutation } from "../generated/graphql";
import { askWhileLeaving, graphql, sessionExpired } from "../kernel";
import type { DraftChannel, KeptDraft, ReadAnswer, SaveAnswer } from "./draft-keeper";

const DraftDocument = graphql(`
  query Draft($key: String!) {
    draft(key: $key) {
      id
      body
      version
      updatedAt
    }
  }
`);

const SaveDraftDocument = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      ok
      error {
        code
        field
        message
      }
      draft {
        id
        body
        version
        updatedAt
      }
    }
  }
`);

/** A request that is never answered is as good as a server that doesn't answer. */
const PATIENCE_MS = 10_000;

/** This page, from its loading to its end. `randomUUID` asks for https, which an inner network may not have. */
const writer = [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte) => byte.toString(16).padStart(2, "0"))
  .join("");

interface Fault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const keptOf = (draft: { body: string; version: number; updatedAt: string } | null | undefined): KeptDraft | null =>
  draft == null ? null : { body: draft.body, version: draft.version, updatedAt: new Date(draft.updatedAt) };

/** What an expected error means for the text; an unexpected one will be tried again. */
function meaning({ message, extensions = {} }: Fault): SaveAnswer {
  const code = extensions["code"];
  if (code === "UNAUTHENTICATED" || code === "DRAFT_AUTHOR") return { kind: "signedOut" };
  return code === "INTERNAL_SERVER_ERROR" || code === undefined
    ? { kind: "unreachable" }
    : { kind: "refused", message };
}

function answerOf(payload: SaveDraftMutation["saveDraft"]): SaveAnswer {
  const draft = keptOf(payload.draft);
  if (payload.ok) return { kind: "kept", draft };
  return draft === null
    ? { kind: "refused", message: payload.error?.message ?? null }
    : { kind: "conflict", theirs: draft };
}

function failureOf(error: unknown): SaveAnswer {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    return first === undefined ? { kind: "unreachable" } : meaning(first);
  }
  if (ServerError.is(error) && error.statusCode === 401) return { kind: "signedOut" };
  return { kind: "unreachable" };
}

/** The body of a bare answer, as the server writes it. */
function bareAnswer(body: unknown): SaveAnswer {
  const { data, errors } = body as { data?: SaveDraftMutation | null; errors?: readonly Fault[] };
  if (errors?.[0] !== undefined) return meaning(errors[0]);
  return data == null ? { kind: "unreachable" } : answerOf(data.saveDraft);
}

/**
 * The way of one text to the server, in the name of one person in one group: if somebody else signed in meanwhile in
 * another window, the server refuses, and the page asks who is there.
 */
export function draftChannel(client: ApolloClient, key: string, author: string): DraftChannel {
  const asksWhoIsThere = <A extends { kind: string }>(answer: A): A => {
    if (answer.kind === "signedOut") sessionExpired();
    return answer;
  };
  return {
    async read(): Promise<ReadAnswer> {
      try {
        const { data } = await client.query({ query: DraftDocument, variables: { key }, fetchPolicy: "no-cache" });
        return data === undefined ? { kind: "unreachable" } : { kind: "read", draft: keptOf(data.draft) };
      } catch (error) {
        return asksWhoIsThere(failureOf(error)).kind === "signedOut" ? { kind: "signedOut" } : { kind: "unreachable" };
      }
    },
    async save({ body, version, step }, leaving): Promise<SaveAnswer> {
      const variables = { input: { key, body, version, author, writer, step } };
      try {
        if (leaving) return asksWhoIsThere(bareAnswer(await askWhileLeaving(SaveDraftDocument, variables)));
        const { data } = await client.mutate({
          mutation: SaveDraftDocument,
          variables,
          fetchPolicy: "no-cache",
          context: { fetchOptions: { signal: AbortSignal.timeout(PATIENCE_MS) } },
        });
        return data == null ? { kind: "unreachable" } : answerOf(data.saveDraft);
      } catch (error) {
        return asksWhoIsThere(failureOf(error));
      }
    },
  };
}
