import { ErrorPanel, useText } from "../kernel";
import { pageMessages } from "./request-page.messages";
import type { GestureFault } from "./request-gesture";
import classes from "./request.module.css";

/** Why a gesture was not made: the server's own sentence, or that it was not reached. What was typed is still there. */
export function RequestFault({ fault, error }: { fault: GestureFault | null; error: unknown }) {
  const say = useText();
  return (
    <>
      {fault === null ? null : (
        <div role="alert" className={classes["summary"]}>
          <h3>{say(pageMessages.faultTitle)}</h3>
          <p>{fault.message}</p>
        </div>
      )}
      {error === null ? null : <ErrorPanel error={error} kept={say(pageMessages.kept)} />}
    </>
  );
}
