import { useMutation } from "@apollo/client/react";
import type { TypedDocumentNode } from "@apollo/client";
import { useState } from "react";
import { readError, useText } from "../kernel";
import { personMessages } from "./identity-people.messages";

interface Said {
  ok: boolean;
  error: { message: string } | null;
}

/**
 * A change that is done or refused with the server's own sentence, whichever way it comes.
 * @param read the payload in the data of the mutation.
 * @param onDone called once it is done.
 */
export function usePersonChange<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  read: (data: Data) => Said,
  onDone: (data: Data) => void,
): { run: (variables: Variables) => void; busy: boolean; refusal: string | null; forget: () => void } {
  const say = useText();
  const [mutate, { loading: busy }] = useMutation<Data, Variables>(document);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = (variables: Variables): void => {
    if (busy) return;
    // The hook asks for options by a condition on Variables, which no generic can answer.
    const asked = mutate(...([{ variables }] as unknown as Parameters<typeof mutate>));
    asked.then(
      ({ data }) => {
        const said = data == null ? null : read(data);
        setRefusal(said?.error?.message ?? null);
        if (said?.ok === true) onDone(data as Data);
      },
      (error: unknown) => {
        setRefusal(readError(error).message ?? say(personMessages.moveRefused));
      },
    );
  };
  return { run, busy, refusal, forget: () => setRefusal(null) };
}
