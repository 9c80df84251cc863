import type { TypedDocumentNode } from "@apollo/client";
import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { readError, useText } from "../kernel";
import { privacyMessages } from "./privacy.messages";
import { PrivacyArchivesDocument } from "./PrivacyArchives";

interface Answered {
  readonly ok: boolean;
  readonly error: { readonly message: string } | null;
}

/** Asks the server for something, and keeps what it answered. @param onDone called once it is asked. */
export function useAsk<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  answerOf: (data: Data) => Answered,
  onDone: () => void = () => undefined,
) {
  const say = useText();
  const [ask, { loading, error }] = useMutation<Data, Variables>(document, {
    refetchQueries: [PrivacyArchivesDocument],
  });
  const [said, setSaid] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = (variables: Variables): void => {
    if (loading) return;
    setSaid(null);
    setRefusal(null);
    // The hook asks for options by a condition on Variables, which no generic can answer.
    ask(...([{ variables }] as unknown as Parameters<typeof ask>)).then(
      ({ data }) => {
        const answer = data == null ? null : answerOf(data);
        setRefusal(answer?.error?.message ?? null);
        if (answer?.ok !== true) return;
        setSaid(say(privacyMessages.asked));
        onDone();
      },
      (failure: unknown) => {
        setRefusal(readError(failure).message ?? say(privacyMessages.unreachable));
      },
    );
  };
  return {
    run,
    loading,
    /** What went wrong on the way; undefined when nothing did. */
    error,
    /** What to announce once it is asked; null before. */
    said,
    /** The server's sentence; null when nothing was refused. */
    refusal,
  };
}
