import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { SaveMandateInput, ShownMandateFragment } from "../generated/graphql";
import { graphql, readFragment } from "../kernel";
import { ShownMandate } from "./mandate";

const SaveMandateDocument = graphql(`
  mutation SaveMandate($input: SaveMandateInput!) {
    saveMandate(input: $input) {
      ok
      error {
        code
        field
        message
      }
      mandate {
        id
        ...ShownMandate
      }
    }
  }
`);

/** A mandate as it is typed: everything but its id and version. */
export type MandateFields = Omit<SaveMandateInput, "id" | "version">;

interface MandateFault {
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
}

/** Saves a mandate against the version it was read at. @param mandate null for a new one. */
export function useMandateSave(mandate: ShownMandateFragment | null) {
  const [send, { loading: saving }] = useMutation(SaveMandateDocument);
  const version = useRef(mandate?.version ?? 0);
  const [fault, setFault] = useState<MandateFault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [current, setCurrent] = useState<ShownMandateFragment | null>(null);

  /** @param over writes over what somebody else saved meanwhile, as the person chose. @returns the mandate once it is kept. */
  const save = async (fields: MandateFields, over: boolean): Promise<ShownMandateFragment | null> => {
    setError(null);
    if (over && current !== null) version.current = current.version;
    try {
      const input = { ...fields, id: mandate?.id ?? null, version: version.current };
      const { data } = await send({ variables: { input } });
      const answer = data?.saveMandate;
      const stale = answer?.error?.code === "STALE_VERSION";
      setFault(
        answer?.error == null || stale
          ? null
          : { code: answer.error.code, field: answer.error.field ?? null, message: answer.error.message },
      );
      const kept = readFragment(ShownMandate, answer?.mandate ?? null);
      setCurrent(stale ? kept : null);
      if (answer?.ok !== true) return null;
      if (kept !== null) version.current = kept.version;
      return kept;
    } catch (failure) {
      setError(failure);
      return null;
    }
  };
  /** Their version becomes the one to save against. */
  const taken = (): void => {
    if (current !== null) version.current = current.version;
    setCurrent(null);
  };
  return { save, saving, fault, error, current, taken };
}
