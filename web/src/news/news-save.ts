import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { NewsTargetInput, ShownNewsFragment } from "../generated/graphql";
import { graphql, readFragment } from "../kernel";
import { ShownNews } from "./news-fragments";

const SaveNewsDocument = graphql(`
  mutation SaveNews($input: SaveNewsInput!) {
    saveNews(input: $input) {
      ok
      error {
        code
        field
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);
const ReviseNewsDocument = graphql(`
  mutation ReviseNews($input: ReviseNewsInput!) {
    reviseNews(input: $input) {
      ok
      error {
        code
        field
        message
      }
      news {
        id
        ...ShownNews
      }
    }
  }
`);

/** A news as it is typed. */
export interface NewsFields {
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  readonly mustRead: boolean;
  readonly target: NewsTargetInput;
  /** For a published one: are the acknowledgements asked again? */
  readonly major: boolean;
}

/** What a new one comes from. */
export interface NewsFrom {
  readonly requestId: string | null;
  readonly caseId: string | null;
  readonly releaseId: string | null;
}

/** Saves a news against the version it was read at; one that is published gets another text. @param news null: a new one. */
export function useNewsSave(news: ShownNewsFragment | null, from: NewsFrom) {
  const [send, saving] = useMutation(SaveNewsDocument);
  const [revise, revising] = useMutation(ReviseNewsDocument);
  const version = useRef(news?.version ?? 0);
  const [fault, setFault] = useState<{ readonly field: string | null; readonly message: string } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [current, setCurrent] = useState<ShownNewsFragment | null>(null);

  /** @param over writes over what somebody else saved meanwhile, as the person chose. @returns the id once it is kept. */
  const save = async (fields: NewsFields, over: boolean): Promise<string | null> => {
    setError(null);
    if (over && current !== null) version.current = current.version;
    const { title, body, kind, mustRead, target, major } = fields;
    const at = { id: news?.id ?? null, version: version.current, title, body };
    const { requestId, caseId, releaseId } = from;
    const origin = { requestId, caseId, releaseId };
    try {
      const answer =
        news?.state === "published"
          ? (await revise({ variables: { input: { ...at, id: news.id, major } } })).data?.reviseNews
          : (await send({ variables: { input: { ...at, kind, mustRead, target, ...origin } } })).data?.saveNews;
      const kept = readFragment(ShownNews, answer?.news ?? null);
      const stale = answer?.error?.code === "STALE_VERSION";
      setFault(
        answer?.error == null || stale ? null : { field: answer.error.field ?? null, message: answer.error.message },
      );
      setCurrent(stale ? kept : null);
      return answer?.ok === true ? (kept?.id ?? null) : null;
    } catch (failure) {
      setError(failure);
      return null;
    }
  };
  const settle = (): void => {
    if (current !== null) version.current = current.version;
    setCurrent(null);
  };
  return { save, settle, saving: saving.loading || revising.loading, fault, error, current };
}
