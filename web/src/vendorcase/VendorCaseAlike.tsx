import { useMutation, useQuery } from "@apollo/client/react";
import { useNavigate } from "react-router";
import { ErrorPanel, graphql, QuietButton, readFragment, Section, useText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import { CaseRequest } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";
import { AddRequestsDocument } from "./VendorCaseAdd";
import { VendorCaseFault } from "./VendorCaseFault";
import { VendorCaseRequest } from "./VendorCaseRequest";

const DuplicateSuggestionsDocument = graphql(`
  query DuplicateSuggestions {
    duplicateSuggestions {
      caseId
      caseNumber
      caseTitle
      why
      requests {
        id
        ...CaseRequest
      }
    }
  }
`);

interface VendorCaseAlikeProps {
  onChoose: (ids: readonly string[]) => void;
  onJoined: () => void;
}

/** What looks alike, with the reason; nothing is merged in the person's place. */
export function VendorCaseAlike({ onChoose, onJoined }: VendorCaseAlikeProps) {
  const say = useText();
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(DuplicateSuggestionsDocument, { fetchPolicy: "network-only" });
  const [add] = useMutation(AddRequestsDocument);
  const change = useCaseChange();
  if (error !== undefined) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (data === undefined) return null;
  const join = async (caseId: string, requestIds: string[]): Promise<void> => {
    const variables = { caseId, requestIds };
    const payload = await change.run(async () => (await add({ variables })).data?.addRequestsToVendorCase);
    if (payload?.ok === true) await navigate(`/dossiers-editeur/${caseId}`);
    else onJoined();
  };
  return (
    <Section title={say(requestMessages.alike)} lead={say(requestMessages.alikeLead)}>
      <VendorCaseFault change={change} />
      {data.duplicateSuggestions.length === 0 ? (
        <p className={styles["quiet"]}>{say(requestMessages.alikeNone)}</p>
      ) : null}
      <ul className={styles["cards"]}>
        {data.duplicateSuggestions.map(({ caseId, caseNumber, caseTitle, why, requests }) => {
          const ids = requests.map(({ id }) => id);
          return (
            <li key={ids.join()} className={styles["card"]}>
              <div className={styles["cardHead"]}>
                <h3>{why}</h3>
                {caseId == null ? (
                  <QuietButton onClick={() => onChoose(ids)}>
                    {say(requestMessages.chooseThese, { count: ids.length })}
                  </QuietButton>
                ) : (
                  <QuietButton disabled={change.busy} onClick={() => void join(caseId, ids)}>
                    {say(requestMessages.joinThese, { count: ids.length, number: caseNumber ?? 0 })}
                  </QuietButton>
                )}
              </div>
              {caseId == null ? null : (
                <p className={styles["quiet"]}>
                  {say(requestMessages.alikeCase, { number: caseNumber ?? 0, title: caseTitle ?? "" })}
                </p>
              )}
              {readFragment(CaseRequest, requests).map((request) => (
                <div key={request.id}>
                  <VendorCaseRequest request={request} />
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
