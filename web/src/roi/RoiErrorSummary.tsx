import { useEffect, useRef } from "react";
import { useFormContext, type FieldErrors } from "react-hook-form";
import { useText, type Say } from "../kernel";
import { yearAt, type PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";
import { fieldId } from "./RoiFrameFields";

interface Fault {
  /** 'lines.2.amounts.0', or 'root'. */
  path: string;
  message: string;
}

/** Every message of a form's errors with its path, in the order of the page. */
function faultsIn(errors: unknown, path = ""): Fault[] {
  if (typeof errors !== "object" || errors === null) return [];
  const { message } = errors as { message?: unknown };
  if (typeof message === "string") return [{ path, message }];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === "ref" ? [] : faultsIn(value, path === "" ? key : `${path}.${key}`),
  );
}

function whereWords(say: Say, path: string, values: PlanForm): string {
  const [first, at, part, rank] = path.split(".");
  if (first === "firstYear") return say(formMessages.firstYear);
  if (first === "discountRate") return say(formMessages.discountRate);
  if (first !== "lines" || at === undefined) return say(formMessages.name);
  const line = values.lines[Number(at)];
  const kind = line?.kind === "benefit" ? "benefit" : "cost";
  const before = values.lines.slice(0, Number(at) + 1).filter((one) => one.kind === kind).length;
  const name = say(kind === "cost" ? formMessages.costLine : formMessages.benefitLine, { rank: before });
  const parts: Readonly<Record<string, string>> = {
    label: say(formMessages.label),
    heading: say(formMessages.heading),
    assumption: say(formMessages.assumption),
    sourceLabel: say(formMessages.source),
    amounts: rank === undefined ? "" : yearAt(values.firstYear, Number(rank)),
  };
  return [name, parts[part ?? ""] ?? ""].filter((word) => word !== "").join(", ");
}

/** What is to be corrected, each a link to its field; takes the focus at each refused attempt. @param attempt 0 before the first. */
export function RoiErrorSummary({ attempt }: { attempt: number }) {
  const say = useText();
  const { formState, getValues } = useFormContext<PlanForm>();
  const box = useRef<HTMLDivElement>(null);
  const errors: FieldErrors<PlanForm> = formState.errors;
  const faults = attempt === 0 ? [] : faultsIn(errors);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (faults.length === 0) return null;
  const values = getValues();
  return (
    <div ref={box} tabIndex={-1} role="alert" className={styles["summary"]} aria-labelledby="a-corriger">
      <h2 id="a-corriger" className={styles["summaryTitle"]}>
        {say(formMessages.errors, { count: faults.length })}
      </h2>
      <ul>
        {faults.map(({ path, message }) => (
          <li key={path}>
            {path === "root" ? (
              message
            ) : (
              <a
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(path))?.focus();
                }}
              >
                {say(formMessages.errorAt, { where: whereWords(say, path, values), message })}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
