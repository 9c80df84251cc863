import { parseRequestState, REQUEST_STATE_PURPOSES } from "@palier/domain/request";
import { useState } from "react";
import type { ShownRequestFragment } from "../generated/graphql";
import { ActionButton, formatDate, LinkButton, QuietButton, Section, useCan, useText } from "../kernel";
import { MoveRequestDocument, useRequestGesture } from "./request-gesture";
import { pageMessages } from "./request-page.messages";
import { requestWords } from "./request-words";
import classes from "./request.module.css";
import { RequestAnswer } from "./RequestAnswer";
import { RequestFault } from "./RequestFault";
import { RequestQualify } from "./RequestQualify";

/** Where the request stands, and what the person who looks can do about it. */
export function RequestSituation({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  const state = parseRequestState(request.state);
  const { assigneeName, nature, qualifiedByName, qualificationNote } = request;
  return (
    <Section title={say(pageMessages.situation)}>
      <p className={classes["situation"]}>
        <b className={classes["state"]} data-state={request.state}>
          {requestWords.state(request.state)}
        </b>
        {state === null ? null : REQUEST_STATE_PURPOSES[state]}
      </p>
      <p className={classes["situation"]}>
        {assigneeName == null ? say(pageMessages.assigneeGroup) : say(pageMessages.assignee, { name: assigneeName })}
      </p>
      {request.case == null ? null : (
        <p className={classes["situation"]}>
          {say(pageMessages.case, { number: request.case.number, says: request.case.says })}
        </p>
      )}
      {nature == null ? null : (
        <div className={classes["situation"]}>
          {say(pageMessages.qualified, {
            name: qualifiedByName ?? say(pageMessages.house),
            nature: requestWords.nature(nature),
          })}
          {qualificationNote === "" ? null : <p className={classes["words"]}>{qualificationNote}</p>}
        </div>
      )}
      {request.announcedNewsId == null ? null : (
        <p className={classes["situation"]}>
          <LinkButton to={`/actualites/${request.announcedNewsId}`}>{say(pageMessages.announced)}</LinkButton>
        </p>
      )}
      {request.answer == null ? null : <Answered request={request} />}
      <Gestures request={request} />
    </Section>
  );
}

function Answered({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  const canPublish = useCan("news:publish");
  const { id, answer, answerKind, answeredByName, answeredAt, answerShared, sharedTitle } = request;
  return (
    <div className={classes["answer"]}>
      <h3>{say(pageMessages.answerTitle)}</h3>
      <p className={classes["quiet"]}>
        {say(pageMessages.answerLead, {
          kind: answerKind == null ? "" : requestWords.answer(answerKind),
          name: answeredByName ?? say(pageMessages.house),
          time: formatDate(answeredAt, "time"),
        })}
      </p>
      <p className={classes["words"]}>{answer}</p>
      {answerShared && <p className={classes["quiet"]}>{say(pageMessages.shared, { title: sharedTitle ?? "" })}</p>}
      {canPublish && answerKind === "alreadyPossible" && (
        <LinkButton to={`/actualites/nouvelle?demande=${id}`}>{say(pageMessages.makeNews)}</LinkButton>
      )}
    </div>
  );
}

type Form = "qualify" | "answer";

/** The gesture that comes next is open; the others are one click away. */
function Gestures({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  const { id, version, state, moves, mine } = request;
  const next: Form | null = !request.followed
    ? null
    : state === "submitted" && moves.includes("qualify")
      ? "qualify"
      : state === "qualified" && moves.includes("answer")
        ? "answer"
        : null;
  // What somebody began stays open, whatever others do to the request meanwhile; null: the next gesture.
  const [begun, setBegun] = useState<Form | null>(null);
  const open = begun ?? next;
  const { gesture, doing, fault, error } = useRequestGesture();
  if (moves.length === 0 && open === null) return null;
  const move = (name: "close" | "reopen" | "withdraw"): void => {
    void gesture(MoveRequestDocument, { input: { id, version, move: name } }, (data) => data.moveRequest);
  };
  // The form that is open has its own button.
  const offer = (form: Form, label: string) =>
    open === form ? null : (
      <QuietButton
        onClick={() => {
          setBegun(form);
        }}
      >
        {label}
      </QuietButton>
    );
  const close = say(mine ? pageMessages.close : pageMessages.closeOther);
  return (
    <div className={classes["gestures"]}>
      <RequestFault fault={fault} error={error} />
      <div className={classes["actions"]}>
        {moves.includes("qualify") &&
          offer("qualify", say(state === "qualified" ? pageMessages.requalify : pageMessages.qualify))}
        {moves.includes("answer") &&
          offer("answer", say(state === "answered" ? pageMessages.answerAgain : pageMessages.answerGesture))}
        {moves.includes("close") &&
          (mine && open === null ? (
            <ActionButton
              aria-disabled={doing}
              onClick={() => {
                move("close");
              }}
            >
              {close}
            </ActionButton>
          ) : (
            <QuietButton
              aria-disabled={doing}
              onClick={() => {
                move("close");
              }}
            >
              {close}
            </QuietButton>
          ))}
        {moves.includes("reopen") && (
          <QuietButton
            aria-disabled={doing}
            onClick={() => {
              move("reopen");
            }}
          >
            {say(mine && state === "answered" ? pageMessages.reopen : pageMessages.reopenOther)}
          </QuietButton>
        )}
        {moves.includes("withdraw") && (
          <QuietButton
            aria-disabled={doing}
            onClick={() => {
              move("withdraw");
            }}
          >
            {say(pageMessages.withdraw)}
          </QuietButton>
        )}
      </div>
      {open === "qualify" && (
        <RequestQualify
          request={request}
          onSend={() => {
            setBegun("qualify");
          }}
          onDone={() => {
            setBegun(null);
          }}
        />
      )}
      {open === "answer" && (
        <RequestAnswer
          request={request}
          onSend={() => {
            setBegun("answer");
          }}
          onDone={() => {
            setBegun(null);
          }}
        />
      )}
    </div>
  );
}
