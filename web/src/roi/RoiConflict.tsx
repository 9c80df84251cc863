import type { RoiLine, RoiPlan } from "@palier/domain/roi";
import { DataTable, formatEuros, QuietButton, useText } from "../kernel";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";

interface RoiConflictProps {
  /** What is in the form; null while a number in it can't be read. */
  mine: RoiPlan | null;
  saved: RoiPlan;
  version: number;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

const totalOf = (line: RoiLine | undefined): number | null =>
  line === undefined ? null : line.amountCents.reduce((sum, cents) => sum + cents, 0);

/** Both versions side by side where they differ, and the two ways out. Nothing is chosen in the person's place. */
export function RoiConflict({ mine, saved, version, onKeepMine, onTakeTheirs }: RoiConflictProps) {
  const say = useText();
  const key = (line: RoiLine): string => `${line.kind} ${line.label}`;
  const labels = [...new Set([...(mine?.lines ?? []), ...saved.lines].map(key))];
  const rows = labels
    .map((name) => ({
      name,
      label: name.slice(name.indexOf(" ") + 1),
      mine: totalOf(mine?.lines.find((line) => key(line) === name)),
      theirs: totalOf(saved.lines.find((line) => key(line) === name)),
    }))
    .filter((row) => row.mine !== row.theirs);
  const amount = (cents: number | null): string => (cents === null ? say(formMessages.absent) : formatEuros(cents));
  return (
    <section role="alert" className={styles["conflict"]} aria-labelledby="conflit">
      <h2 id="conflit" className={styles["summaryTitle"]}>
        {say(formMessages.conflict)}
      </h2>
      <p>{say(formMessages.conflictWhy, { version })}</p>
      <DataTable
        caption={say(formMessages.conflictCaption)}
        rows={rows}
        rowKey={(row) => row.name}
        emptyState={<p>{say(formMessages.conflictNone)}</p>}
        columns={[
          { key: "line", header: say(formMessages.conflictLine), cell: (row) => row.label },
          { key: "mine", header: say(formMessages.mine), align: "right", cell: (row) => amount(row.mine) },
          { key: "theirs", header: say(formMessages.theirs), align: "right", cell: (row) => amount(row.theirs) },
        ]}
      />
      <div className={styles["choices"]}>
        <QuietButton type="button" onClick={onKeepMine}>
          {say(formMessages.keepMine, { version })}
        </QuietButton>
        <QuietButton type="button" onClick={onTakeTheirs}>
          {say(formMessages.takeTheirs, { version })}
        </QuietButton>
      </div>
    </section>
  );
}
