import { useMutation, useQuery } from "@apollo/client/react";
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ShownCaseFragment } from "../generated/graphql";
import { ActionButton, Dialog, ErrorPanel, graphql, LoadingState, readFragment, useText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import { CaseRequest } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";
import { VendorCaseRequest } from "./VendorCaseRequest";

const CaseCandidatesDocument = graphql(`
  query CaseCandidates($caseId: ID!, $text: String) {
    caseCandidates(caseId: $caseId, text: $text) {
      why
      request {
        id
        ...CaseRequest
      }
    }
  }
`);
/** Also used where requests are chosen before a case. */
export const AddRequestsDocument = graphql(`
  mutation AddRequests($caseId: ID!, $requestIds: [ID!]!) {
    addRequestsToVendorCase(caseId: $caseId, requestIds: $requestIds) {
      ok
      error {
        code
        field
        message
      }
      vendorCase {
        id
        ...ShownCase
      }
    }
  }
`);

interface VendorCaseAddProps {
  kept: ShownCaseFragment;
  onClose: () => void;
  onAdded: () => void;
}

/** Requests to join: those that look like the case, or those found by their words. */
export function VendorCaseAdd({ kept, onClose, onAdded }: VendorCaseAddProps) {
  const say = useText();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data, previousData, error, refetch } = useQuery(CaseCandidatesDocument, {
    variables: { caseId: kept.id, text: text.trim() === "" ? null : text },
    fetchPolicy: "network-only",
  });
  const [add] = useMutation(AddRequestsDocument);
  const change = useCaseChange();
  const found = (data ?? previousData)?.caseCandidates;
  const submit = async (): Promise<void> => {
    const variables = { caseId: kept.id, requestIds: [...chosen] };
    const payload = await change.run(async () => (await add({ variables })).data?.addRequestsToVendorCase);
    if (payload?.ok === true) onAdded();
  };
  return (
    <Dialog wide opened onClose={onClose} title={say(requestMessages.addTitle, { number: kept.number })}>
      <TextInput
        type="search"
        label={say(requestMessages.addSearch)}
        description={say(requestMessages.addSearchHelp)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {found === undefined && error === undefined ? <LoadingState /> : null}
      {found?.length === 0 ? <p className={styles["quiet"]}>{say(requestMessages.addNone)}</p> : null}
      <ul className={styles["cards"]}>
        {(found ?? []).map(({ why, request: masked }) => {
          const request = readFragment(CaseRequest, masked);
          return (
            <li key={request.id} className={styles["card"]}>
              <Checkbox
                label={say(requestMessages.choose, { number: request.number })}
                checked={chosen.includes(request.id)}
                onChange={(event) =>
                  setChosen(
                    event.currentTarget.checked ? [...chosen, request.id] : chosen.filter((id) => id !== request.id),
                  )
                }
              />
              {why == null ? null : <p className={styles["quiet"]}>{why}</p>}
              <VendorCaseRequest request={request} />
            </li>
          );
        })}
      </ul>
      <VendorCaseFault change={change} />
      <ActionButton disabled={chosen.length === 0} loading={change.busy} onClick={() => void submit()}>
        {say(requestMessages.addThese, { count: chosen.length })}
      </ActionButton>
    </Dialog>
  );
}
