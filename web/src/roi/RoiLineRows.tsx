import { ActionIcon, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { PROOF_GRADE_LABELS, ROI_HEADINGS, ROI_YEARS, type RoiLineKind } from "@palier/domain/roi";
import { IconTrash } from "@tabler/icons-react";
import { useFormContext, useWatch, type FieldPath } from "react-hook-form";
import { formatEuros, useText } from "../kernel";
import { readAmount, writeAmount, yearAt, type PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";
import { errorOf, fieldId } from "./RoiFrameFields";

interface RoiLineRowsProps {
  /** Of the line in the whole plan. */
  index: number;
  kind: RoiLineKind;
  firstYear: string;
  /** « Coût 2 »: what its inputs are called together. */
  name: string;
  onRemove: () => void;
}

const HIDDEN_LABEL = { label: styles["columnLabel"] ?? "" };
const RANKS = Array.from({ length: ROI_YEARS }, (_none, rank) => rank);
const PROOFS = Object.entries(PROOF_GRADE_LABELS).map(([value, label]) => ({ value, label }));

/** Id of the list of headings offered for a kind; any other heading may be typed. */
const headingListId = (kind: RoiLineKind): string => `rubriques-${kind}`;

/** The headings of the method, offered to every line of a kind. */
export function RoiHeadingList({ kind }: { kind: RoiLineKind }) {
  return (
    <datalist id={headingListId(kind)}>
      {headingsOf(kind).map((heading) => (
        <option key={heading} value={heading} />
      ))}
    </datalist>
  );
}

const headingsOf = (kind: RoiLineKind): string[] =>
  Object.values(ROI_HEADINGS).flatMap((entry) => (entry.kind === kind ? [entry.heading] : []));

/** One line of the plan: amounts above, how they are known beneath. */
export function RoiLineRows({ index, kind, firstYear, name, onRemove }: RoiLineRowsProps) {
  const say = useText();
  const { register, getFieldState, formState, setValue } = useFormContext<PlanForm>();
  const line = useWatch<PlanForm, `lines.${number}`>({ name: `lines.${index}` });
  const path = (part: string) => `lines.${index}.${part}` as FieldPath<PlanForm>;
  const wrong = (part: string): { error?: string } => errorOf(getFieldState(path(part), formState).error?.message);
  const field = (part: string) => ({ id: fieldId(path(part)), ...register(path(part)), ...wrong(part) });
  const total = RANKS.reduce((sum, rank) => sum + (readAmount(line.amounts[rank] ?? "") ?? 0), 0);
  const tidy = (rank: number, text: string): void => {
    const cents = readAmount(text);
    if (cents !== null && text.trim() !== "") setValue(`lines.${index}.amounts.${rank}`, writeAmount(cents));
  };
  return (
    <tbody aria-label={say(formMessages.lineNamed, { line: name, label: line.label })}>
      <tr className={styles["amountsRow"]}>
        <th scope="row">
          <TextInput
            label={say(formMessages.heading)}
            classNames={HIDDEN_LABEL}
            list={headingListId(kind)}
            autoComplete="off"
            {...field("heading")}
          />
        </th>
        {RANKS.map((rank) => {
          const { onBlur, ...input } = field(`amounts.${rank}`);
          return (
            <td key={rank}>
              <TextInput
                label={yearAt(firstYear, rank)}
                classNames={{ ...HIDDEN_LABEL, input: styles["amount"] ?? "" }}
                inputMode="decimal"
                {...input}
                onBlur={(event) => {
                  tidy(rank, event.currentTarget.value);
                  void onBlur(event);
                }}
              />
            </td>
          );
        })}
        <td data-align="right" data-label={say(formMessages.total)} className={styles["lineTotal"]}>
          {formatEuros(total)}
        </td>
        <td>
          <NativeSelect
            label={say(formMessages.proof)}
            classNames={HIDDEN_LABEL}
            data={PROOFS}
            {...field("proofGrade")}
          />
        </td>
        <td>
          <ActionIcon
            variant="subtle"
            size={36}
            aria-label={say(formMessages.remove, {
              line: say(formMessages.lineNamed, { line: name, label: line.label }),
            })}
            onClick={onRemove}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </td>
      </tr>
      <tr className={styles["detailsRow"]}>
        <td colSpan={ROI_YEARS + 4}>
          <div className={styles["details"]}>
            <TextInput label={say(formMessages.label)} {...field("label")} />
            <Textarea rows={2} label={say(formMessages.assumption)} {...field("assumption")} />
            <Textarea rows={2} label={say(formMessages.source)} {...field("sourceLabel")} />
          </div>
        </td>
      </tr>
    </tbody>
  );
}
