import { useQuery } from "@apollo/client/react";
import { useLocation, useParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  useText,
} from "../kernel";
import { useSectorLabel } from "../referent";
import { requestMessages } from "./request.messages";
import classes from "./request.module.css";

const SharedAnswerDocument = graphql(`
  query OneSharedAnswer($id: ID!) {
    sharedAnswer(id: $id) {
      id
      title
      body
      sector
      answeredAt
    }
  }
`);

/** An answer that every site may read: neither who asked, nor where. */
export function SharedAnswerPage() {
  const say = useText();
  const sectorLabel = useSectorLabel();
  const { answerId = "" } = useParams();
  const state: unknown = useLocation().state;
  const { data, error, refetch } = useQuery(SharedAnswerDocument, { variables: { id: answerId } });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const answer = data.sharedAnswer ?? null;
  const back = <LinkButton to="/demandes">{say(requestMessages.back)}</LinkButton>;
  const ask = <QuietButton to="/demandes/nouvelle">{say(requestMessages.stillAsk)}</QuietButton>;
  if (answer === null)
    return (
      <>
        <PageHeader
          title={say(requestMessages.sharedMissing)}
          purpose={say(requestMessages.sharedMissingWhy)}
          exports={back}
        />
        <EmptyState
          title={say(requestMessages.sharedMissing)}
          why={say(requestMessages.sharedMissingWhy)}
          action={ask}
        />
      </>
    );
  const sector = answer.sector == null ? say(requestMessages.ofEverySector) : sectorLabel(answer.sector);
  return (
    <>
      <PageHeader title={answer.title} purpose={say(requestMessages.sharedPurpose, { sector })} exports={back} />
      {isFound(state) && (
        <p role="status" className={classes["sent"]}>
          {say(requestMessages.notSent)}
        </p>
      )}
      <p className={classes["words"]}>{answer.body}</p>
      <p className={classes["quiet"]}>
        {say(requestMessages.sharedOn, { date: formatDate(answer.answeredAt, "long") })}
      </p>
      {ask}
    </>
  );
}

/** Does one come here from the form, having found the answer there? */
const isFound = (state: unknown): boolean =>
  typeof state === "object" && state !== null && "found" in state && state.found === true;
