import { LinkButton, QuietButton, useText } from "../kernel";
import { requestMessages } from "./request.messages";
import classes from "./request.module.css";

/** The states in which a request may still join a case of the vendor. */
const WAITING = ["submitted", "toClarify", "qualified"];

/** @returns true where the request may be chosen for a case. */
export const mayJoinCase = (state: string): boolean => WAITING.includes(state);

interface RequestSelectionProps {
  /** Those that are chosen, whatever the filters show now. */
  ids: readonly string[];
  onClear: () => void;
}

/** How many requests are chosen, and the way to the case they become; said as it changes, and there only once one is. */
export function RequestSelection({ ids, onClear }: RequestSelectionProps) {
  const say = useText();
  return (
    <div role="status" {...(ids.length > 0 && { className: classes["selection"] ?? "" })}>
      {ids.length > 0 && (
        <>
          <b>{say(requestMessages.chosen, { count: ids.length })}</b>
          <QuietButton to={`/dossiers-editeur/nouveau?demandes=${ids.join(",")}`}>
            {say(requestMessages.makeCase)}
          </QuietButton>
          <LinkButton onClick={onClear}>{say(requestMessages.unchoose)}</LinkButton>
        </>
      )}
    </div>
  );
}
