import { IconPlus } from "@tabler/icons-react";
import { ROI_YEARS, type RoiLineKind } from "@palier/domain/roi";
import { useEffect, useRef } from "react";
import { useWatch } from "react-hook-form";
import { formatEuros, LinkButton, QuietButton, useText } from "../kernel";
import { readAmount, yearAt, type PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";
import { RoiHeadingList, RoiLineRows } from "./RoiLineRows";

interface RoiLinesTableProps {
  kind: RoiLineKind;
  /** Lines of this kind: index in the whole plan. */
  rows: readonly { id: string; index: number }[];
  /** Label of the line just removed, to be put back; null when there is none. */
  removed: string | null;
  onAdd: () => void;
  onRemove: (index: number) => void;
  onUndo: () => void;
}

const RANKS = Array.from({ length: ROI_YEARS }, (_none, rank) => rank);

/** The lines of one kind over the five years, with totals that follow the typing. */
export function RoiLinesTable({ kind, rows, removed, onAdd, onRemove, onUndo }: RoiLinesTableProps) {
  const say = useText();
  const cost = kind === "cost";
  const firstYear = useWatch<PlanForm, "firstYear">({ name: "firstYear" });
  const undo = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone with its line: the focus goes to what undoes it.
    if (removed !== null) undo.current?.querySelector("button")?.focus();
  }, [removed]);
  return (
    <>
      <div
        className={styles["scroll"]}
        role="region"
        aria-label={say(cost ? formMessages.costs : formMessages.benefits)}
        tabIndex={0}
      >
        <table className={styles["lines"]}>
          <caption className="visually-hidden">{say(cost ? formMessages.costs : formMessages.benefits)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(formMessages.heading)}</th>
              {RANKS.map((rank) => (
                <th key={rank} scope="col" data-align="right">
                  {yearAt(firstYear, rank)}
                </th>
              ))}
              <th scope="col" data-align="right">
                {say(formMessages.total)}
              </th>
              <th scope="col">{say(formMessages.proof)}</th>
              <td />
            </tr>
          </thead>
          {rows.map(({ id, index }, at) => (
            <RoiLineRows
              key={id}
              index={index}
              firstYear={firstYear}
              name={say(cost ? formMessages.costLine : formMessages.benefitLine, { rank: at + 1 })}
              kind={kind}
              onRemove={() => {
                onRemove(index);
              }}
            />
          ))}
          <TotalRow kind={kind} />
        </table>
      </div>
      <RoiHeadingList kind={kind} />
      {rows.length === 0 ? <p>{say(formMessages.noLine)}</p> : null}
      <div ref={undo} role="status" className={styles["undo"]}>
        {removed === null ? null : (
          <>
            {say(formMessages.removed, { label: removed })}{" "}
            <LinkButton onClick={onUndo}>{say(formMessages.undo)}</LinkButton>
          </>
        )}
      </div>
      <QuietButton type="button" leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {say(cost ? formMessages.addCost : formMessages.addBenefit)}
      </QuietButton>
    </>
  );
}

function TotalRow({ kind }: { kind: RoiLineKind }) {
  const say = useText();
  const lines = useWatch<PlanForm, "lines">({ name: "lines" }).filter((line) => line.kind === kind);
  const sum = (rank: number): number =>
    lines.reduce((total, line) => total + (readAmount(line.amounts[rank] ?? "") ?? 0), 0);
  return (
    <tfoot>
      <tr>
        <th scope="row">{say(kind === "cost" ? formMessages.totalCosts : formMessages.totalBenefits)}</th>
        {RANKS.map((rank) => (
          <td key={rank} data-align="right">
            {formatEuros(sum(rank))}
          </td>
        ))}
        <td data-align="right">{formatEuros(RANKS.reduce((total, rank) => total + sum(rank), 0))}</td>
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
}
