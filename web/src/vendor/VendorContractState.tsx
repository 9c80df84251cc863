import type { MessageDescriptor } from "react-intl";
import { formatDate, useText } from "../kernel";
import { contractMessages } from "./vendor-contract.messages";
import styles from "./vendor.module.css";

interface ContractStateProps {
  dates: { readonly state: string; readonly periodEndsOn?: string | null; readonly lastNoticeOn?: string | null };
}

const WORDS: Readonly<Record<string, MessageDescriptor>> = {
  upcoming: contractMessages.upcoming,
  running: contractMessages.running,
  noticeDue: contractMessages.noticeDue,
  noticePassed: contractMessages.noticePassed,
  endingSoon: contractMessages.endingSoon,
  noticeGiven: contractMessages.noticeGiven,
  ended: contractMessages.ended,
};

/** Where a contract stands, in words; the colour only repeats them. */
export function ContractState({ dates: { state, periodEndsOn, lastNoticeOn } }: ContractStateProps) {
  const say = useText();
  const due = state === "noticeDue" || state === "endingSoon";
  const message =
    state === "running" && periodEndsOn == null
      ? contractMessages.endless
      : state === "noticeDue" && lastNoticeOn == null
        ? contractMessages.renewalDue
        : (WORDS[state] ?? contractMessages.endless);
  return (
    <span className={due ? styles["alert"] : undefined}>
      {say(message, { end: formatDate(periodEndsOn), notice: formatDate(lastNoticeOn) })}
    </span>
  );
}
