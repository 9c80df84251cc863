import { useMutation } from "@apollo/client/react";
import { caseMoveLabel, parseCaseMove, type CaseMove } from "@palier/domain/vendorcase";
import { useState } from "react";
import type { ShownCaseFragment } from "../generated/graphql";
import { ActionButton, Dialog, graphql, QuietButton, Section, useText } from "../kernel";
import { useCaseChange } from "./vendorcase-change";
import { sheetMessages } from "./vendorcase-sheet.messages";
import styles from "./vendorcase.module.css";
import { VendorCaseFault } from "./VendorCaseFault";

const MoveVendorCaseDocument = graphql(`
  mutation MoveVendorCase($input: MoveVendorCaseInput!) {
    moveVendorCase(input: $input) {
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
const SendVendorCaseDocument = graphql(`
  mutation SendVendorCase($input: SendVendorCaseInput!) {
    sendVendorCase(input: $input) {
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

/** The steps that say what they will do before they are done. */
const ASKED_FIRST: readonly CaseMove[] = ["send", "abandon"];

interface VendorCaseMovesProps {
  kept: ShownCaseFragment;
  onChanged: () => void;
}

/** The one next action, then the other steps: ours, and those of the vendor that we write down. */
export function VendorCaseMoves({ kept, onChanged }: VendorCaseMovesProps) {
  const say = useText();
  const [move] = useMutation(MoveVendorCaseDocument);
  const [send] = useMutation(SendVendorCaseDocument);
  const change = useCaseChange();
  const [asking, setAsking] = useState<CaseMove | null>(null);
  const known = (codes: readonly string[]) => codes.flatMap((code) => parseCaseMove(code) ?? []);
  const ended = kept.state === "resolved" || kept.state === "refused";
  const answersFirst = ended && kept.unansweredCount > 0;
  const next = kept.nextMove == null ? null : parseCaseMove(kept.nextMove);
  const main = answersFirst ? null : next;
  const others = known(kept.groupMoves).filter((code) => code !== main);
  const vendors = known(kept.vendorMoves);

  const make = async (code: CaseMove): Promise<void> => {
    setAsking(null);
    const at = { id: kept.id, version: kept.version };
    await change.run(async () =>
      code === "send"
        ? (await send({ variables: { input: at } })).data?.sendVendorCase
        : (await move({ variables: { input: { ...at, move: code } } })).data?.moveVendorCase,
    );
    onChanged();
  };
  const press = (code: CaseMove) => () => {
    if (ASKED_FIRST.includes(code)) setAsking(code);
    else void make(code);
  };
  return (
    <Section title={say(sheetMessages.next)}>
      <VendorCaseFault change={change} />
      {main === null && !answersFirst && vendors.length > 0 ? (
        <p className={styles["quiet"]}>{say(sheetMessages.waitVendor)}</p>
      ) : null}
      <div className={styles["choices"]}>
        {answersFirst ? (
          <ActionButton onClick={() => document.getElementById("reponses")?.scrollIntoView()}>
            {say(sheetMessages.answerFirst, { count: kept.unansweredCount })}
          </ActionButton>
        ) : null}
        {main === null ? null : (
          <ActionButton loading={change.busy} onClick={press(main)}>
            {caseMoveLabel(main)}
          </ActionButton>
        )}
        {others.map((code) => (
          <QuietButton key={code} disabled={change.busy} onClick={press(code)}>
            {caseMoveLabel(code)}
          </QuietButton>
        ))}
      </div>
      {vendors.length === 0 ? null : (
        <details className={styles["more"]}>
          <summary>{say(sheetMessages.vendorMoves)}</summary>
          <p className={styles["quiet"]}>{say(sheetMessages.vendorMovesWhy)}</p>
          <div className={styles["choices"]}>
            {vendors.map((code) => (
              <QuietButton key={code} disabled={change.busy} onClick={press(code)}>
                {caseMoveLabel(code)}
              </QuietButton>
            ))}
          </div>
        </details>
      )}
      {asking === null ? null : (
        <Dialog
          opened
          onClose={() => setAsking(null)}
          title={
            asking === "send"
              ? say(sheetMessages.sendTitle, { number: kept.number, vendor: kept.vendorName })
              : say(sheetMessages.abandonTitle, { number: kept.number })
          }
        >
          {asking === "send" ? (
            <>
              <p>{say(sheetMessages.sendWhat, { sites: kept.siteCount })}</p>
              <p>{say(sheetMessages.sendTell, { count: kept.unansweredCount })}</p>
            </>
          ) : (
            <p>{say(sheetMessages.abandonWhat, { count: kept.unansweredCount })}</p>
          )}
          <div className={styles["choices"]}>
            <ActionButton onClick={() => void make(asking)}>{caseMoveLabel(asking)}</ActionButton>
            <QuietButton onClick={() => setAsking(null)}>{say(sheetMessages.cancel)}</QuietButton>
          </div>
        </Dialog>
      )}
    </Section>
  );
}
