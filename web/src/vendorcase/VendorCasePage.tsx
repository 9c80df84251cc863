import { useQuery } from "@apollo/client/react";
import { CASE_STATE_SENTENCES, parseCaseState } from "@palier/domain/vendorcase";
import { useState } from "react";
import { useParams } from "react-router";
import {
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
} from "../kernel";
import { kindLabel, productText, severityLabel } from "./vendorcase-export";
import { sheetMessages } from "./vendorcase-sheet.messages";
import { CaseRequest, ShownCase, stateLabel } from "./vendorcase-shown";
import { caseMessages } from "./vendorcase.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseClocks } from "./VendorCaseClocks";
import { VendorCaseDoor } from "./VendorCaseDoor";
import { VendorCaseForm } from "./VendorCaseForm";
import { VendorCaseHistory } from "./VendorCaseHistory";
import { VendorCaseMoves } from "./VendorCaseMoves";
import { VendorCaseRequests } from "./VendorCaseRequests";
import { VendorCaseSites } from "./VendorCaseSites";
import { VendorCaseThreads } from "./VendorCaseThreads";

const VendorCaseSheetDocument = graphql(`
  query VendorCaseSheet($id: ID!) {
    vendorCase(id: $id) {
      vendorCase {
        id
        ...ShownCase
        ...CaseDelays
      }
      requests {
        id
        ...CaseRequest
      }
      sites {
        establishmentId
        ...CaseSite
      }
      moves {
        id
        ...CaseStep
      }
      messages {
        id
        ...CaseMessage
      }
      notes {
        id
        ...CaseNote
      }
    }
  }
`);

/** One case: what it is, where it stands, the one next action; then its text, who is behind it, and the two threads. */
export function VendorCasePage() {
  const { caseId = "" } = useParams();
  const say = useText();
  const writes = useCan("case:update");
  const sends = useCan("case:send");
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery(VendorCaseSheetDocument, {
    variables: { id: caseId },
    fetchPolicy: "cache-and-network",
  });
  const sheet = data?.vendorCase;
  if (sheet === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (sheet === null)
    return (
      <>
        <PageHeader title={say(sheetMessages.missing)} purpose={say(sheetMessages.missingWhy)} />
        <LinkButton to="/dossiers-editeur">{say(sheetMessages.back)}</LinkButton>
      </>
    );
  const kept = readFragment(ShownCase, sheet.vendorCase);
  const requests = readFragment(CaseRequest, sheet.requests);
  const state = parseCaseState(kept.state);
  const changed = (): void => void refetch();
  return (
    <>
      <PageHeader
        title={`${String(kept.number)}. ${kept.title}`}
        purpose={say(sheetMessages.purpose, {
          state: stateLabel(kept.state),
          since: formatDate(kept.stateSince, "time"),
          sentence: state === null ? "" : CASE_STATE_SENTENCES[state],
        })}
        exports={<LinkButton to="/dossiers-editeur">{say(sheetMessages.back)}</LinkButton>}
      />
      {writes && !editing ? <VendorCaseMoves kept={kept} onChanged={changed} /> : null}
      <Section
        title={say(sheetMessages.what)}
        {...(writes &&
          !editing && {
            aside: <QuietButton onClick={() => setEditing(true)}>{say(sheetMessages.edit)}</QuietButton>,
          })}
      >
        {editing ? (
          <VendorCaseForm
            kept={kept}
            onDone={() => {
              setEditing(false);
              changed();
            }}
          />
        ) : (
          <>
            <p className={styles["body"]}>{kept.body === "" ? say(sheetMessages.noBody) : kept.body}</p>
            <p className={styles["quiet"]}>
              {say(kept.state === "draft" ? sheetMessages.notSeenByVendor : sheetMessages.seenByVendor)}
            </p>
          </>
        )}
      </Section>
      <Section title={say(sheetMessages.facts)}>
        <Facts
          lines={[
            { term: say(sheetMessages.vendor), value: kept.vendorName },
            { term: say(caseMessages.product), value: productText(kept) },
            { term: say(sheetMessages.kind), value: kindLabel(kept.kind) },
            { term: say(caseMessages.severity), value: severityLabel(kept.severity) },
            { term: say(caseMessages.priority), value: kept.priority ?? say(caseMessages.noPriority) },
            {
              term: say(sheetMessages.weight),
              value: say(sheetMessages.weightValue, { weight: kept.weight, sites: kept.siteCount }),
            },
            { term: say(sheetMessages.reference), value: kept.vendorReference ?? null },
            { term: say(sheetMessages.sentAt), value: kept.sentAt == null ? null : formatDate(kept.sentAt, "time") },
            {
              term: say(sheetMessages.created),
              value:
                kept.createdByName == null
                  ? say(sheetMessages.createdAt, { at: formatDate(kept.createdAt) })
                  : say(sheetMessages.createdBy, { at: formatDate(kept.createdAt), who: kept.createdByName }),
            },
          ]}
        />
      </Section>
      <VendorCaseClocks of={sheet.vendorCase} />
      <VendorCaseSites sites={sheet.sites} />
      <VendorCaseRequests kept={kept} requests={requests} writes={writes} onChanged={changed} />
      <VendorCaseThreads
        kept={kept}
        messages={sheet.messages}
        notes={sheet.notes}
        writes={writes}
        onChanged={changed}
      />
      {sends && kept.state !== "draft" ? <VendorCaseDoor caseId={kept.id} /> : null}
      <VendorCaseHistory steps={sheet.moves} />
      {error === undefined ? null : <ErrorPanel error={error} retry={changed} />}
    </>
  );
}
