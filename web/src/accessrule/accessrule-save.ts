import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import type { ShownAccessRuleFragment } from "../generated/graphql";
import { graphql, readFragment } from "../kernel";
import { ShownAccessRule } from "./accessrule-rule";

const SaveAccessRuleDocument = graphql(`
  mutation SaveAccessRule($input: SaveAccessRuleInput!) {
    saveAccessRule(input: $input) {
      ok
      error {
        code
        field
        message
      }
      rule {
        id
        ...ShownAccessRule
      }
    }
  }
`);

/** A rule as it is typed. */
export interface RuleFields {
  readonly profession: string;
  readonly recordKind: string;
  /** '' for every kind. */
  readonly establishmentKind: string;
  readonly level: string;
  readonly reason: string;
  readonly legalBasis: string;
  readonly reviewOn: string;
}

/** What the server refuses, and in which field (null: in none). */
interface RuleFault {
  readonly field: string | null;
  readonly message: string;
}

/** Saves a rule against the version it was read at. @param rule null for a new one. */
export function useAccessRuleSave(rule: ShownAccessRuleFragment | null) {
  const [send, { loading: saving }] = useMutation(SaveAccessRuleDocument);
  const version = useRef(rule?.version ?? 0);
  const [fault, setFault] = useState<RuleFault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [current, setCurrent] = useState<ShownAccessRuleFragment | null>(null);

  /** @param over writes over what somebody else saved meanwhile, as the person chose. @returns true once it is kept. */
  const save = async (fields: RuleFields, over: boolean): Promise<boolean> => {
    setError(null);
    if (over && current !== null) version.current = current.version;
    const establishmentKind = fields.establishmentKind === "" ? null : fields.establishmentKind;
    const input = { ...fields, establishmentKind, id: rule?.id ?? null, version: version.current };
    try {
      const { data } = await send({ variables: { input } });
      const answer = data?.saveAccessRule;
      setFault(answer?.error == null ? null : { field: answer.error.field ?? null, message: answer.error.message });
      setCurrent(answer?.ok === false ? readFragment(ShownAccessRule, answer.rule ?? null) : null);
      return answer?.ok === true;
    } catch (failure) {
      setError(failure);
      return false;
    }
  };
  return { save, saving, fault, error, current };
}
