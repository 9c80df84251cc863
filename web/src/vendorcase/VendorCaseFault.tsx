import { ErrorPanel, useText } from "../kernel";
import type { useCaseChange } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import styles from "./vendorcase.module.css";

/** What was refused or went wrong in the last change, where it was made. */
export function VendorCaseFault({ change }: { change: Pick<ReturnType<typeof useCaseChange>, "refusal" | "error"> }) {
  const say = useText();
  return (
    <>
      {change.refusal === null ? null : (
        <p role="alert" className={styles["fault"]}>
          {change.refusal.message}
        </p>
      )}
      {change.error === null ? null : <ErrorPanel error={change.error} kept={say(requestMessages.kept)} />}
    </>
  );
}
