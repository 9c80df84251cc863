import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useState } from "react";
import type { ShownRequestFragment } from "../generated/graphql";
import { graphql, readFragment, type FragmentType } from "../kernel";
import { ShownRequest } from "./request-shown";

export const QualifyRequestDocument = graphql(`
  mutation QualifyRequest($input: QualifyRequestInput!) {
    qualifyRequest(input: $input) {
      ok
      error {
        code
        field
        message
      }
      request {
        id
        ...ShownRequest
      }
    }
  }
`);
export const AnswerRequestDocument = graphql(`
  mutation AnswerRequest($input: AnswerRequestInput!) {
    answerRequest(input: $input) {
      ok
      error {
        code
        field
        message
      }
      request {
        id
        ...ShownRequest
      }
    }
  }
`);
export const AskRequestClarificationDocument = graphql(`
  mutation AskRequestClarification($input: ClarifyRequestInput!) {
    askRequestClarification(input: $input) {
      ok
      error {
        code
        field
        message
      }
      request {
        id
        ...ShownRequest
      }
    }
  }
`);
export const ReplyToRequestDocument = graphql(`
  mutation ReplyToRequest($input: ReplyToRequestInput!) {
    replyToRequest(input: $input) {
      ok
      error {
        code
        field
        message
      }
      request {
        id
        ...ShownRequest
      }
    }
  }
`);
export const MoveRequestDocument = graphql(`
  mutation MoveRequest($input: MoveRequestInput!) {
    moveRequest(input: $input) {
      ok
      error {
        code
        field
        message
      }
      request {
        id
        ...ShownRequest
      }
    }
  }
`);

/** What the server says to a gesture. */
interface Said {
  readonly ok: boolean;
  readonly error?: { readonly code: string; readonly field?: string | null; readonly message: string } | null;
  readonly request?: ({ readonly id: string } & FragmentType<typeof ShownRequest>) | null;
}

/** Why a gesture was refused: in which field (null: in none), and in which words. */
export interface GestureFault {
  readonly field: string | null;
  readonly message: string;
}

/**
 * Makes a gesture on a request; what was typed stays where it is, whatever comes of it.
 * @param compares the screen shows both texts when somebody else changed the request meanwhile; else it says so.
 */
export function useRequestGesture({ compares = false } = {}) {
  const client = useApolloClient();
  const [doing, setDoing] = useState(false);
  const [fault, setFault] = useState<GestureFault | null>(null);
  const [error, setError] = useState<unknown>(null);
  /** The request as somebody else left it meanwhile; null: nobody did. */
  const [theirs, setTheirs] = useState<ShownRequestFragment | null>(null);

  /** @returns true once it is done. */
  async function gesture<Data, Variables extends OperationVariables>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    pick: (data: Data) => Said,
  ): Promise<boolean> {
    if (doing) return false;
    setDoing(true);
    setFault(null);
    setError(null);
    setTheirs(null);
    try {
      const { data } = await client.mutate<Data>({ mutation, variables });
      const said = data == null ? null : pick(data);
      if (said?.ok === true) return true;
      const isStale = compares && said?.error?.code === "STALE_VERSION";
      const stale = isStale ? readFragment(ShownRequest, said.request ?? null) : null;
      setTheirs(stale);
      if (said?.error != null && stale === null)
        setFault({ field: said.error.field ?? null, message: said.error.message });
      return false;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setDoing(false);
    }
  }
  const forget = (): void => {
    setTheirs(null);
    setFault(null);
    setError(null);
  };
  return { gesture, doing, fault, error, theirs, forget };
}
