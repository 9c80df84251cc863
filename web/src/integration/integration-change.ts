import { useMutation } from "@apollo/client/react";
import type { TypedDocumentNode } from "@apollo/client";
import { useState } from "react";
import { readError, useText } from "../kernel";
import { integrationMessages } from "./integration.messages";

interface Answered {
  ok: boolean;
  error?: { message: string } | null;
}

/** A change of this page: it runs, says why it was refused, and reads the page again. */
export function useChange<Data, Variables extends Record<string, unknown>, Said extends Answered>(
  document: TypedDocumentNode<Data, Variables>,
  said: (data: Data) => Said,
) {
  const say = useText();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [run, { loading, error }] = useMutation<Data, Record<string, unknown>>(document);
  const change = (variables: Variables, onDone: (answer: Said) => void): void => {
    setRefusal(null);
    run({ variables, refetchQueries: ["Integrations", "WebhookDeliveries"] })
      .then(({ data }) => {
        if (data === undefined) return;
        const answer = said(data);
        if (answer.ok) onDone(answer);
        else setRefusal(answer.error?.message ?? null);
      })
      .catch(() => undefined);
  };
  const failure = error === undefined ? null : (readError(error).message ?? say(integrationMessages.unreachable));
  return { change, loading, refusal: refusal ?? failure };
}
