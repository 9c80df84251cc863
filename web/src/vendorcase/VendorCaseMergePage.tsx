import { useQuery } from "@apollo/client/react";
import { Checkbox } from "@mantine/core";
import { supportWeight } from "@palier/domain/vendorcase";
import { useState } from "react";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useText,
  useUrlFilters,
} from "../kernel";
import { requestMessages } from "./vendorcase-request.messages";
import { sheetMessages } from "./vendorcase-sheet.messages";
import { CaseRequest } from "./vendorcase-shown";
import styles from "./vendorcase.module.css";
import { VendorCaseAlike } from "./VendorCaseAlike";
import { VendorCaseCreate } from "./VendorCaseCreate";
import { VendorCaseRequest } from "./VendorCaseRequest";

const WaitingRequestsDocument = graphql(`
  query WaitingRequests {
    waitingRequests {
      id
      ...CaseRequest
    }
  }
`);

/** Requests of every site are chosen, by hand or from what looks alike, and become one case. */
export function VendorCaseMergePage() {
  const say = useText();
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(WaitingRequestsDocument, { fetchPolicy: "network-only" });
  const all = readFragment(CaseRequest, data?.waitingRequests ?? []);
  // The address follows the choice, and not the other way round: it changes too late for two quick clicks.
  const [asked, setAsked] = useState<readonly string[]>(() => filters.get("demandes").split(","));
  // Somebody else may have taken one meanwhile: what no longer waits isn't chosen.
  const chosen = all.filter(({ id }) => asked.includes(id));
  const choose = (ids: readonly string[]): void => {
    setAsked(ids);
    filters.set("demandes", ids.join(","));
  };
  const toggle = (id: string, on: boolean): void => {
    const ids = chosen.map((each) => each.id);
    choose(on ? [...ids, id] : ids.filter((each) => each !== id));
  };
  return (
    <>
      <PageHeader
        title={say(requestMessages.mergeTitle)}
        purpose={say(requestMessages.mergePurpose)}
        exports={<LinkButton to="/dossiers-editeur">{say(sheetMessages.back)}</LinkButton>}
      />
      {error === undefined ? null : <ErrorPanel error={error} retry={() => void refetch()} />}
      {data === undefined ? (
        error === undefined ? (
          <LoadingState />
        ) : null
      ) : (
        <>
          <VendorCaseAlike onChoose={choose} onJoined={() => void refetch()} />
          <Section title={say(requestMessages.waiting)} lead={say(requestMessages.waitingLead)}>
            {all.length === 0 ? (
              <EmptyState title={say(requestMessages.waitingNone)} why={say(requestMessages.waitingNoneWhy)} />
            ) : (
              <ul className={styles["cards"]}>
                {all.map((request) => (
                  <li key={request.id} className={styles["card"]}>
                    <Checkbox
                      label={say(requestMessages.choose, { number: request.number })}
                      checked={chosen.includes(request)}
                      onChange={(event) => toggle(request.id, event.currentTarget.checked)}
                    />
                    <VendorCaseRequest request={request} />
                  </li>
                ))}
              </ul>
            )}
            <div className={styles["selection"]} role="status">
              <span>{say(requestMessages.chosen, { count: chosen.length, weight: supportWeight(chosen) })}</span>
              {chosen.length === 0 ? null : (
                <>
                  <a href="#dossier">{say(requestMessages.form)}</a>
                  <QuietButton size="xs" onClick={() => choose([])}>
                    {say(requestMessages.unchoose)}
                  </QuietButton>
                </>
              )}
            </div>
          </Section>
          <VendorCaseCreate key={chosen.map(({ id }) => id).join()} requests={chosen} />
        </>
      )}
    </>
  );
}
