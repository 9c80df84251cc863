import { useApolloClient, useMutation } from "@apollo/client/react";
import type { RoiPlan } from "@palier/domain/roi";
import { useCallback, useRef, useState } from "react";
import { graphql, readFragment } from "../kernel";
import { EditedRoiPlan, planOf } from "./roi-plan";

const SaveRoiPlanDocument = graphql(`
  mutation SaveRoiPlan($input: SaveRoiPlanInput!) {
    saveRoiPlan(input: $input) {
      ok
      error {
        code
        field
        message
      }
      plan {
        id
        ...EditedRoiPlan
        ...RoiSummary
        ...RoiYears
      }
    }
  }
`);

const SavedRoiPlanDocument = graphql(`
  query SavedRoiPlan {
    roiPlan {
      id
      ...EditedRoiPlan
    }
  }
`);

/** What the server refuses, and in which field (null: in none). */
export interface SaveFault {
  readonly field: string | null;
  readonly message: string;
}

/** A plan as it is saved: by somebody else meanwhile, or by this page. */
export interface SaveConflict {
  readonly plan: RoiPlan;
  readonly version: number;
}

const CHANGED = "ROI_PLAN_CHANGED";

/**
 * Saves the plan against the version it was read at.
 * @param initialVersion 0 where no plan was saved yet.
 */
export function useRoiSave(initialVersion: number) {
  const client = useApolloClient();
  const [send, { loading: saving }] = useMutation(SaveRoiPlanDocument);
  const version = useRef(initialVersion);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<SaveConflict | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const readSaved = async (): Promise<void> => {
    const { data } = await client.query({ query: SavedRoiPlanDocument, fetchPolicy: "network-only" });
    const saved = readFragment(EditedRoiPlan, data?.roiPlan ?? null);
    if (saved !== null) setConflict({ plan: planOf(saved), version: saved.version });
  };

  /** @param over the version to write over, when the person chose so. @returns null when it failed or met a conflict: both are in the state. */
  const save = async (plan: RoiPlan, over?: number): Promise<SaveConflict | { fault: SaveFault } | null> => {
    setError(null);
    setSavedAt(null);
    const lines = plan.lines.map(({ kind, heading, label, amountCents, proofGrade, assumption, sourceLabel }) => ({
      kind,
      heading,
      label,
      amountCents: [...amountCents],
      proofGrade,
      assumption,
      sourceLabel,
    }));
    try {
      const { data } = await send({ variables: { input: { ...plan, lines, version: over ?? version.current } } });
      const answer = data?.saveRoiPlan;
      const kept = readFragment(EditedRoiPlan, answer?.plan ?? null);
      if (answer?.ok === true && kept !== null) {
        version.current = kept.version;
        setConflict(null);
        setSavedAt(new Date());
        return { plan: planOf(kept), version: kept.version };
      }
      if (answer?.error?.code === CHANGED) {
        await readSaved();
        return null;
      }
      return answer?.error == null
        ? null
        : { fault: { field: answer.error.field ?? null, message: answer.error.message } };
    } catch (failure) {
      setError(failure);
      return null;
    }
  };

  /** A draft is taken up again: it is saved against the version it was begun on. */
  const startFrom = useCallback((begunOn: number): void => {
    version.current = begunOn;
  }, []);

  return {
    save,
    startFrom,
    saving,
    error,
    conflict,
    savedAt,
    /** The version that writing one's own plan would replace. */
    overwrite: (): number => conflict?.version ?? version.current,
    /** The saved plan was taken over: from now on it is the one that is edited. */
    forget: (): void => {
      if (conflict !== null) version.current = conflict.version;
      setConflict(null);
    },
  };
}
