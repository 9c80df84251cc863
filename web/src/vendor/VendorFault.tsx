import { useEffect, useRef } from "react";
import { ErrorPanel, useText } from "../kernel";
import { vendorMessages } from "./vendor.messages";
import styles from "./vendor.module.css";

/** What the server refuses. */
export interface Fault {
  readonly code: string;
  /** null: in no field. */
  readonly field?: string | null;
  readonly message: string;
}

interface VendorFaultProps {
  /** null: nothing was refused. */
  fault: Fault | null;
  /** What was caught besides; undefined or null: nothing. */
  error?: unknown;
  retry?: () => void;
}

/** Above a form: what was refused, read at once by a screen reader, and what happened when the server didn't answer. */
export function VendorFault({ fault, error, retry }: VendorFaultProps) {
  const say = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) place.current?.focus();
  }, [fault]);
  return (
    <>
      {fault === null ? null : (
        <div ref={place} tabIndex={-1} role="alert" className={styles["summary"]}>
          <p>{fault.message}</p>
        </div>
      )}
      {error == null ? null : (
        <ErrorPanel error={error} kept={say(vendorMessages.kept)} {...(retry === undefined ? {} : { retry })} />
      )}
    </>
  );
}

/** The error of a field, for the components of the kit. @param field its name at the server. */
export const faultOf = (fault: Fault | null, field: string): { error?: string } =>
  fault?.field === field ? { error: fault.message } : {};
