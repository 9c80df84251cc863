import { useMutation } from "@apollo/client/react";
import { useRef, useState } from "react";
import { graphql, useText } from "../kernel";
import { formMessages } from "./request-form.messages";

const CreateRequestDocument = graphql(`
  mutation CreateRequest($input: CreateRequestInput!) {
    createRequest(input: $input) {
      ok
      error {
        code
        field
        message
      }
      request {
        id
        number
      }
    }
  }
`);

/** A request as it is filled in. */
export interface RequestFields {
  readonly kind: string;
  readonly establishmentId: string | null;
  readonly sector: string | null;
  readonly productId: string | null;
  readonly moduleId: string | null;
  readonly body: string;
  readonly pictureIds: readonly string[];
}

interface Fault {
  readonly field: string | null;
  readonly message: string;
}

/** One id for one form: an answer that was lost on the way doesn't make two requests. Null on an address without https. */
const newId = (): string | null => ("randomUUID" in crypto ? crypto.randomUUID() : null);

/** Makes a request; what the person forgot is said before anything leaves. */
export function useRequestCreate() {
  const say = useText();
  const [send, { loading: sending }] = useMutation(CreateRequestDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [error, setError] = useState<unknown>(null);
  const id = useRef(newId());

  const missing = (fields: RequestFields): Fault | null => {
    if (fields.establishmentId === null)
      return { field: "establishmentId", message: say(formMessages.chooseEstablishment) };
    if (fields.sector === null) return { field: "sector", message: say(formMessages.chooseSector) };
    if (fields.kind === "") return { field: "kind", message: say(formMessages.chooseKind) };
    if (fields.body.trim() === "") return { field: "body", message: say(formMessages.writeBody) };
    return null;
  };

  /** @returns the id of the request; null when it isn't made. */
  const create = async (fields: RequestFields): Promise<string | null> => {
    setError(null);
    const lacking = missing(fields);
    setFault(lacking);
    if (lacking !== null || sending) return null;
    const { establishmentId, sector, pictureIds, ...rest } = fields;
    const input = { ...rest, id: id.current, establishmentId: establishmentId ?? "", sector: sector ?? "" };
    try {
      const { data } = await send({ variables: { input: { ...input, pictureIds: [...pictureIds] } } });
      const answer = data?.createRequest;
      if (answer?.ok === true) return answer.request?.id ?? null;
      if (answer?.error?.field === "id") id.current = newId();
      setFault(answer?.error == null ? null : { field: answer.error.field ?? null, message: answer.error.message });
    } catch (failure) {
      setError(failure);
    }
    return null;
  };
  return { create, sending, fault, error };
}
