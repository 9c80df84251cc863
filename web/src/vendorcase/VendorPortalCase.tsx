import { Anchor } from "@mantine/core";
import { caseMoveLabel, parseCaseMove } from "@palier/domain/vendorcase";
import type { ReactNode } from "react";
import { ActionButton, Facts, formatDate, QuietButton, Section, useText } from "../kernel";
import { kindLabel, productText, severityLabel } from "./vendorcase-export";
import { stateLabel } from "./vendorcase-shown";
import { portalMessages } from "./vendorcase-portal.messages";
import styles from "./vendorcase.module.css";

/** A line of the list that a vendor reads. */
export interface PortalLine {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly severity: string;
  readonly state: string;
  readonly productName: string;
  readonly sentAt: string;
  readonly lastAt: string;
}

/** A case as its vendor reads it, by the portal or by a link. */
export interface PortalShown {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly kind: string;
  readonly severity: string;
  readonly state: string;
  readonly productName: string;
  readonly moduleName?: string | null;
  readonly vendorReference?: string | null;
  readonly siteCount: number;
  readonly sentAt: string;
  readonly version: number;
  readonly vendorMoves: readonly string[];
  readonly moves: readonly { readonly toState: string; readonly side: string; readonly movedAt: string }[];
  readonly messages: readonly {
    readonly id: string;
    readonly side: string;
    readonly channel: string;
    readonly signature: string;
    readonly body: string;
    readonly createdAt: string;
  }[];
  readonly attachments: readonly { readonly id: string; readonly name: string }[];
}

interface VendorPortalCaseProps {
  shown: PortalShown;
  /** The field in which the vendor writes. */
  field: ReactNode;
  /** What was refused or went wrong, or what was done; said where the buttons are. */
  outcome: ReactNode;
  busy: boolean;
  onSend: () => void;
  onMove: (move: string) => void;
  fileUrl: (id: string) => string;
}

/** What was asked, what was said, and the way to answer: the same by the portal and by a link. */
export function VendorPortalCase({ shown, field, outcome, busy, onSend, onMove, fileUrl }: VendorPortalCaseProps) {
  const say = useText();
  const moves = shown.vendorMoves.flatMap((code) => parseCaseMove(code) ?? []);
  return (
    <>
      <Section title={say(portalMessages.asked)}>
        <p className={styles["body"]}>{shown.body === "" ? say(portalMessages.noBody) : shown.body}</p>
        <Facts
          lines={[
            {
              term: say(portalMessages.product),
              value: productText({ ...shown, moduleName: shown.moduleName ?? null }),
            },
            { term: say(portalMessages.kind), value: kindLabel(shown.kind) },
            { term: say(portalMessages.severity), value: severityLabel(shown.severity) },
            { term: say(portalMessages.sites), value: say(portalMessages.sitesValue, { count: shown.siteCount }) },
            { term: say(portalMessages.reference), value: shown.vendorReference ?? null },
            { term: say(portalMessages.sent), value: formatDate(shown.sentAt, "time") },
          ]}
        />
      </Section>
      <Section title={say(portalMessages.thread)} lead={say(portalMessages.threadLead)}>
        {shown.messages.length === 0 ? <p className={styles["quiet"]}>{say(portalMessages.noMessage)}</p> : null}
        <ol className={styles["thread"]}>
          {shown.messages.map((message) => (
            <li
              key={message.id}
              className={styles["message"]}
              data-side={message.side === "vendor" ? "group" : "vendor"}
            >
              <p className={styles["who"]}>
                {whoWrote(say, message)} – {formatDate(message.createdAt, "time")}
                {message.channel === "mail" ? ` – ${say(portalMessages.byMail)}` : ""}
              </p>
              <p className={styles["text"]}>{message.body}</p>
            </li>
          ))}
        </ol>
        {shown.attachments.length === 0 ? null : (
          <>
            <h3>{say(portalMessages.files)}</h3>
            <ul className={styles["reasons"]}>
              {shown.attachments.map(({ id, name }) => (
                <li key={id}>
                  <Anchor href={fileUrl(id)} download={name}>
                    {name}
                  </Anchor>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title={say(portalMessages.answer)} lead={say(portalMessages.answerLead)}>
        <form
          noValidate
          className={styles["write"]}
          onSubmit={(event) => {
            event.preventDefault();
            onSend();
          }}
        >
          {field}
          {outcome}
          <ActionButton type="submit" loading={busy}>
            {say(portalMessages.send)}
          </ActionButton>
          {moves.length === 0 ? (
            <p className={styles["quiet"]}>{say(portalMessages.noStep)}</p>
          ) : (
            <fieldset className={styles["steps"]}>
              <legend>{say(portalMessages.steps)}</legend>
              <div className={styles["choices"]}>
                {moves.map((code) => (
                  <QuietButton key={code} disabled={busy} onClick={() => onMove(code)}>
                    {caseMoveLabel(code)}
                  </QuietButton>
                ))}
              </div>
            </fieldset>
          )}
        </form>
      </Section>
      <Section title={say(portalMessages.history)}>
        <ol className={styles["reasons"]}>
          {shown.moves.map(({ toState, movedAt }) => (
            <li key={`${toState} ${movedAt}`}>
              {say(portalMessages.historyLine, { state: stateLabel(toState), date: formatDate(movedAt, "time") })}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

function whoWrote(
  say: ReturnType<typeof useText>,
  { side, signature }: { readonly side: string; readonly signature: string },
): string {
  if (side === "group")
    return signature === "" ? say(portalMessages.group) : say(portalMessages.groupWho, { who: signature });
  return signature === "" ? say(portalMessages.vendor) : say(portalMessages.vendorWho, { who: signature });
}
