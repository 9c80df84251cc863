import type { ApolloClient } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { useApolloClient } from "@apollo/client/react";
import { readTemplateDocument } from "@palier/domain/template";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { SaveTemplateContentMutation, TemplateWritingTextFragment } from "../generated/graphql";
import { askWhileLeaving, graphql, readFragment, sessionExpired, useSessionExpired } from "../kernel";
import { TemplateKeeper, type HeldTemplate, type TemplateAnswer, type TemplateChannel } from "./template-keeper";

/** The text of a version, wherever it comes back. */
export const TemplateWritingText = graphql(`
  fragment TemplateWritingText on TemplateWriting {
    id
    content
    version
    updatedAt
  }
`);

const SaveTemplateContentDocument = graphql(`
  mutation SaveTemplateContent($input: SaveTemplateContentInput!) {
    saveTemplateContent(input: $input) {
      ok
      error {
        code
        message
      }
      writing {
        id
        ...TemplateWritingText
      }
    }
  }
`);

/** A request that is never answered is as good as a server that doesn't answer. */
const PATIENCE_MS = 15_000;

/** @returns the text as the server gives it; null when it can't be read, which only an older page could cause. */
export function heldTemplate({ content, version, updatedAt }: TemplateWritingTextFragment): HeldTemplate | null {
  const read = readTemplateDocument(JSON.parse(content));
  return read.ok ? { version, content: read.value, savedAt: new Date(updatedAt) } : null;
}

interface Fault {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function meaning({ message, extensions = {} }: Fault): TemplateAnswer {
  const code = extensions["code"];
  if (code === "UNAUTHENTICATED") return { kind: "signedOut" };
  return code === "INTERNAL_SERVER_ERROR" || code === undefined
    ? { kind: "unreachable" }
    : { kind: "refused", message };
}

function answerOf({ ok, error, writing }: SaveTemplateContentMutation["saveTemplateContent"]): TemplateAnswer {
  const text = readFragment(TemplateWritingText, writing ?? null);
  const now = text === null ? null : heldTemplate(text);
  if (ok && now !== null) return { kind: "kept", version: now.version, savedAt: now.savedAt };
  if (error?.code === "STALE_VERSION" && now !== null) return { kind: "stale", theirs: now };
  return { kind: "refused", message: error?.message ?? null };
}

function failureOf(error: unknown): TemplateAnswer {
  const [first] = CombinedGraphQLErrors.is(error) ? error.errors : [];
  if (first !== undefined) return meaning(first);
  return ServerError.is(error) && error.statusCode === 401 ? { kind: "signedOut" } : { kind: "unreachable" };
}

function channelTo(client: ApolloClient, revisionId: string): TemplateChannel {
  const send: TemplateChannel = async ({ order, sections, version }, leaving) => {
    const variables = { input: { revisionId, version, order: [...order], sections: JSON.stringify(sections) } };
    try {
      if (leaving) {
        const { data, errors } = (await askWhileLeaving(SaveTemplateContentDocument, variables)) as {
          data?: SaveTemplateContentMutation | null;
          errors?: readonly Fault[];
        };
        if (errors?.[0] !== undefined) return meaning(errors[0]);
        return data == null ? { kind: "unreachable" } : answerOf(data.saveTemplateContent);
      }
      const { data } = await client.mutate({
        mutation: SaveTemplateContentDocument,
        variables,
        fetchPolicy: "no-cache",
        context: { fetchOptions: { signal: AbortSignal.timeout(PATIENCE_MS) } },
      });
      return data == null ? { kind: "unreachable" } : answerOf(data.saveTemplateContent);
    } catch (error) {
      return failureOf(error);
    }
  };
  return async (save, leaving) => {
    const answer = await send(save, leaving);
    if (answer.kind === "signedOut") sessionExpired();
    return answer;
  };
}

/** Keeps the text of a version while its page is open, and when it is left. */
export function useTemplateKeeper(revisionId: string, held: HeldTemplate) {
  const client = useApolloClient();
  const [keeper] = useState(() => new TemplateKeeper(channelTo(client, revisionId), held));
  const view = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    const leaveNow = (): void => {
      void keeper.flush(true);
    };
    const hidden = (): void => {
      if (document.visibilityState === "hidden") leaveNow();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      if (keeper.isDirty()) event.preventDefault();
    };
    window.addEventListener("online", keeper.resume);
    window.addEventListener("pagehide", leaveNow);
    window.addEventListener("beforeunload", warn);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("online", keeper.resume);
      window.removeEventListener("pagehide", leaveNow);
      window.removeEventListener("beforeunload", warn);
      document.removeEventListener("visibilitychange", hidden);
      keeper.leave();
    };
  }, [keeper]);
  const expired = useSessionExpired();
  const before = useRef(expired);
  useEffect(() => {
    if (before.current && !expired) keeper.resume();
    before.current = expired;
  }, [expired, keeper]);
  return { keeper, view };
}
