import { useMutation } from "@apollo/client/react";
import { useState } from "react";
import type { CaseRequestFragment, ShownCaseFragment } from "../generated/graphql";
import { graphql, QuietButton, Section, useText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseAdd } from "./VendorCaseAdd";
import { VendorCaseAnswers } from "./VendorCaseAnswers";
import { VendorCaseFault } from "./VendorCaseFault";
import { VendorCaseRequest } from "./VendorCaseRequest";

const TakeRequestOutDocument = graphql(`
  mutation TakeRequestOut($caseId: ID!, $requestId: ID!) {
    takeRequestOutOfVendorCase(caseId: $caseId, requestId: $requestId) {
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

interface VendorCaseRequestsProps {
  kept: ShownCaseFragment;
  requests: readonly CaseRequestFragment[];
  writes: boolean;
  onChanged: () => void;
}

/** The requests of a case, in their authors' words, each with its answer or waiting for it. */
export function VendorCaseRequests({ kept, requests, writes, onChanged }: VendorCaseRequestsProps) {
  const say = useText();
  const [adding, setAdding] = useState(false);
  const [take] = useMutation(TakeRequestOutDocument);
  const change = useCaseChange();
  const open = kept.state !== "closed" && kept.state !== "abandoned";
  const waiting = requests.filter(({ state }) => state === "inCase");
  const takeOut = async (requestId: string): Promise<void> => {
    const variables = { caseId: kept.id, requestId };
    await change.run(async () => (await take({ variables })).data?.takeRequestOutOfVendorCase);
    onChanged();
  };
  return (
    <>
      <Section
        title={say(requestMessages.list)}
        lead={say(requestMessages.listLead)}
        {...(writes &&
          open && {
            aside: <QuietButton onClick={() => setAdding(true)}>{say(requestMessages.add)}</QuietButton>,
          })}
      >
        <VendorCaseFault change={change} />
        {requests.length === 0 ? <p className={styles["quiet"]}>{say(requestMessages.listNone)}</p> : null}
        <ul className={styles["cards"]}>
          {requests.map((request) => (
            <li key={request.id} className={styles["card"]}>
              <VendorCaseRequest request={request} />
              {request.answer == null ? null : (
                <p className={styles["quiet"]}>{say(requestMessages.answered, { answer: request.answer })}</p>
              )}
              {writes && request.state === "inCase" ? (
                <QuietButton
                  size="xs"
                  disabled={change.busy}
                  aria-label={say(requestMessages.takeOutOf, { number: request.number })}
                  onClick={() => void takeOut(request.id)}
                >
                  {say(requestMessages.takeOut)}
                </QuietButton>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      {writes && kept.state !== "draft" && waiting.length > 0 ? (
        <VendorCaseAnswers kept={kept} requests={waiting} onChanged={onChanged} />
      ) : null}
      {adding ? (
        <VendorCaseAdd
          kept={kept}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setAdding(false);
            onChanged();
          }}
        />
      ) : null}
    </>
  );
}
