import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import { graphql } from "../kernel";

const RecordTemplateGapDocument = graphql(`
  mutation RecordTemplateGap($input: RecordTemplateGapInput!) {
    recordTemplateGap(input: $input) {
      ok
      error {
        code
        field
        message
      }
      gap {
        id
        reason
        version
      }
    }
  }
`);

/** Says why a site does otherwise than a section: the reason typed, why it was refused, and the gesture. */
export function useTemplateGap(
  place: { readonly templateId: string; readonly establishmentId: string },
  onDone: () => void,
) {
  const [reason, setReason] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [record, { loading, error }] = useMutation(RecordTemplateGapDocument);
  const submit = async (sectionKey: string): Promise<void> => {
    const input = { ...place, sectionKey, reason };
    // A failure stays in `error`; what was typed stays too.
    const answer = (await record({ variables: { input } }).catch(() => null))?.data?.recordTemplateGap;
    setFault(answer?.error?.message ?? null);
    if (answer?.ok === true) onDone();
  };
  return { reason, setReason, fault, loading, error, submit };
}
