import { useMutation, useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useParams } from "react-router";
import { DraftField, useDraft } from "../draft";
import {
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useText,
} from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { portalMessages } from "./vendorcase-portal.messages";
import { stateLabel } from "./vendorcase-shown";
import { VendorCaseFault } from "./VendorCaseFault";
import { VendorPortalCase, type PortalShown } from "./VendorPortalCase";

const PortalShownCase = graphql(`
  fragment PortalShownCase on PortalCase {
    id
    number
    title
    body
    kind
    severity
    state
    productName
    moduleName
    vendorReference
    siteCount
    sentAt
    version
    vendorMoves
    moves {
      toState
      side
      movedAt
    }
    messages {
      id
      side
      channel
      signature
      body
      createdAt
    }
    attachments {
      id
      name
    }
  }
`);
const PortalCaseDocument = graphql(`
  query PortalCase($id: ID!) {
    portalCase(id: $id) {
      id
      ...PortalShownCase
    }
  }
`);
const ReplyToPortalCaseDocument = graphql(`
  mutation ReplyToPortalCase($id: ID!, $body: String!) {
    replyToPortalCase(id: $id, body: $body) {
      ok
      error {
        code
        field
        message
      }
      portalCase {
        id
        ...PortalShownCase
      }
    }
  }
`);
const MovePortalCaseDocument = graphql(`
  mutation MovePortalCase($input: MovePortalCaseInput!) {
    movePortalCase(input: $input) {
      ok
      error {
        code
        field
        message
      }
      portalCase {
        id
        ...PortalShownCase
      }
    }
  }
`);

/** One case as its vendor reads it, with an account. */
export function VendorPortalCasePage() {
  const { caseId = "" } = useParams();
  const say = useText();
  const { data, error, refetch } = useQuery(PortalCaseDocument, {
    variables: { id: caseId },
    fetchPolicy: "cache-and-network",
  });
  const found = data?.portalCase;
  if (found === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const back = <LinkButton to="/portail-editeur">{say(portalMessages.back)}</LinkButton>;
  if (found === null)
    return (
      <>
        <PageHeader title={say(portalMessages.missing)} purpose={say(portalMessages.missingWhy)} />
        {back}
      </>
    );
  const shown = readFragment(PortalShownCase, found);
  return (
    <>
      <PageHeader
        title={`${String(shown.number)}. ${shown.title}`}
        purpose={say(portalMessages.status, { state: stateLabel(shown.state), date: formatDate(shown.sentAt) })}
        exports={back}
      />
      <Answering shown={shown} />
    </>
  );
}

function Answering({ shown }: { shown: PortalShown }) {
  const say = useText();
  const { id, version } = shown;
  const draft = useDraft(`vendorcase:${id}:portal`, { initial: "" });
  const change = useCaseChange();
  const [reply] = useMutation(ReplyToPortalCaseDocument);
  const [move] = useMutation(MovePortalCaseDocument);
  const [done, setDone] = useState("");
  const emptied = async (): Promise<void> => {
    draft.setText("");
    await draft.done();
  };
  const send = async (): Promise<void> => {
    setDone("");
    const body = draft.text;
    const payload = await change.run(async () => (await reply({ variables: { id, body } })).data?.replyToPortalCase);
    if (payload?.ok !== true) return;
    await emptied();
    setDone(say(portalMessages.sentMessage));
  };
  const step = async (code: string): Promise<void> => {
    setDone("");
    const body = draft.text.trim() === "" ? null : draft.text;
    const input = { id, version, move: code, body };
    const payload = await change.run(async () => (await move({ variables: { input } })).data?.movePortalCase);
    if (payload?.ok !== true) return;
    if (body !== null) await emptied();
    setDone(say(portalMessages.moved));
  };
  const fault = change.refusal?.field === "body" ? change.refusal.message : null;
  return (
    <VendorPortalCase
      shown={shown}
      busy={change.busy}
      fileUrl={(file) => `/case-files/${file}`}
      field={
        <DraftField
          id="message-au-groupe"
          draft={draft}
          label={say(portalMessages.message)}
          description={say(portalMessages.messageHelp)}
          error={fault}
        />
      }
      outcome={
        <>
          {fault === null ? <VendorCaseFault change={change} /> : null}
          <p role="status">{done}</p>
        </>
      }
      onSend={() => void send()}
      onMove={(code) => void step(code)}
    />
  );
}
