import { useId } from "react";
import classes from "./request.module.css";

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it means, under the label. */
  readonly purpose?: string;
}

interface RequestChoicesProps {
  legend: string;
  choices: readonly Choice[];
  /** '' while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  id?: string;
  error?: string | null;
  /** Side by side where there is room; left out: two or three, by their number. */
  columns?: 1 | 2 | 3;
}

/** One choice among a few, each readable at a glance: native radio buttons, one click each, arrows on the keyboard. */
export function RequestChoices(props: RequestChoicesProps) {
  const { legend, choices, value, onChange, id, error = null, columns = choices.length % 3 === 0 ? 3 : 2 } = props;
  const name = useId();
  const errorId = `${name}-error`;
  return (
    <fieldset
      className={classes["choices"]}
      {...(id !== undefined && { id })}
      {...(error !== null && { "aria-describedby": errorId })}
      tabIndex={-1}
    >
      <legend>{legend}</legend>
      {error === null ? null : (
        <p id={errorId} className={classes["wrong"]}>
          {error}
        </p>
      )}
      <div className={classes["grid"]} data-columns={columns}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes["choice"]}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => {
                onChange(choice.value);
              }}
            />
            <span>
              <b>{choice.label}</b>
              {choice.purpose !== undefined && <small>{choice.purpose}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
