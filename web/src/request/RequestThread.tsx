import { useState, type FormEvent } from "react";
import { DraftField, useDraft } from "../draft";
import type { ShownRequestFragment } from "../generated/graphql";
import { formatDate, QuietButton, Section, useText } from "../kernel";
import type { WaitingPicture } from "./picture-upload";
import { AskRequestClarificationDocument, ReplyToRequestDocument, useRequestGesture } from "./request-gesture";
import { pageMessages } from "./request-page.messages";
import classes from "./request.module.css";
import { RequestFault } from "./RequestFault";
import { RequestPictures } from "./RequestPictures";

/** What was said, and a place to say more for the person who asked and for those who follow their sector. */
export function RequestThread({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  return (
    <Section title={say(pageMessages.thread)} lead={say(pageMessages.threadLead)}>
      {request.messages.length === 0 ? (
        <p className={classes["quiet"]}>{say(pageMessages.threadNone)}</p>
      ) : (
        <ol className={classes["thread"]}>
          {request.messages.map(({ id, authorName, fromRequester, body, createdAt }) => (
            <li key={id} data-side={fromRequester ? "requester" : "referent"}>
              <p className={classes["quiet"]}>
                {say(fromRequester ? pageMessages.messageBy : pageMessages.messageByReferent, {
                  name: authorName,
                  time: formatDate(createdAt, "time"),
                })}
              </p>
              <p className={classes["words"]}>{body}</p>
            </li>
          ))}
        </ol>
      )}
      {(request.mine || request.followed) && <Reply request={request} />}
    </Section>
  );
}

function Reply({ request }: { request: ShownRequestFragment }) {
  const say = useText();
  const { id, version, moves, mine } = request;
  const [pictures, setPictures] = useState<readonly WaitingPicture[]>([]);
  const draft = useDraft(`request:${id}:message`, { initial: "" });
  const { gesture, doing, fault, error } = useRequestGesture();
  const sent = async (done: Promise<boolean>): Promise<void> => {
    if (!(await done)) return;
    setPictures([]);
    await draft.done();
  };
  const reply = (): void => {
    const input = { id, body: draft.text, pictureIds: pictures.map((one) => one.id) };
    void sent(gesture(ReplyToRequestDocument, { input }, (data) => data.replyToRequest));
  };
  const ask = (): void => {
    const input = { id, version, body: draft.text };
    void sent(gesture(AskRequestClarificationDocument, { input }, (data) => data.askRequestClarification));
  };
  return (
    <form
      noValidate
      className={`${classes["form"] ?? ""} ${classes["write"] ?? ""}`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        reply();
      }}
    >
      <RequestFault fault={fault?.field === null ? fault : null} error={error} />
      <DraftField
        draft={draft}
        rows={2}
        label={say(pageMessages.message)}
        error={fault === null || fault.field === null ? null : fault.message}
      />
      {mine && request.establishment != null && (
        <RequestPictures establishmentId={request.establishment.id} pictures={pictures} onChange={setPictures} />
      )}
      <div className={classes["actions"]}>
        <QuietButton type="submit" aria-disabled={doing}>
          {say(pageMessages.send)}
        </QuietButton>
        {moves.includes("askClarification") && (
          <QuietButton type="button" aria-disabled={doing} onClick={ask}>
            {say(pageMessages.ask)}
          </QuietButton>
        )}
      </div>
    </form>
  );
}
