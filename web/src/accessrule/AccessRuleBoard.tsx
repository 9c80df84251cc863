import { VisuallyHidden } from "@mantine/core";
import { PROFESSIONS, professionLabel, RECORD_KINDS, recordKindLabel } from "@palier/domain/accessrule";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ShownAccessRuleFragment } from "../generated/graphql";
import { DataTable, useText, walkCells, type Column } from "../kernel";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";
import { AccessRuleLevel } from "./AccessRuleLevel";

interface AccessRuleBoardProps {
  /** The rules to show; several may share a case when each is for its own kind of establishment. */
  rules: readonly ShownAccessRuleFragment[];
  /** The kind of establishment that is looked at; '' for none. */
  kind: string;
  canWrite: boolean;
}

interface Line {
  profession: string;
  cells: Readonly<Record<string, readonly ShownAccessRuleFragment[]>>;
}

/** A real table: professions by kinds of record, each cell with the number and the word of its level. */
export function AccessRuleBoard({ rules, kind, canWrite }: AccessRuleBoardProps) {
  const say = useText();
  const professions = [...PROFESSIONS.filter((code) => rules.some(({ profession }) => profession === code))];
  const records = RECORD_KINDS.filter((code) => rules.some(({ recordKind }) => recordKind === code));
  const lines = professions.map((profession): Line => ({
    profession,
    cells: Object.fromEntries(
      records.map((record) => [
        record,
        rules.filter((rule) => rule.profession === profession && rule.recordKind === record),
      ]),
    ),
  }));
  const columns: Column<Line>[] = [
    {
      key: "profession",
      header: say(accessruleMessages.profession),
      cell: ({ profession }) => professionLabel(profession),
      sortValue: ({ profession }) => professionLabel(profession),
    },
    ...records.map((record): Column<Line> => ({
      key: record,
      header: recordKindLabel(record),
      cell: ({ profession, cells }) => cellOf(profession, record, cells[record] ?? []),
    })),
  ];
  const cellOf = (profession: string, record: string, found: readonly ShownAccessRuleFragment[]): ReactNode => {
    const names = { profession: professionLabel(profession), record: recordKindLabel(record) };
    if (found.length > 0)
      return (
        <div>
          {found.map((rule) => (
            <RuleCell key={rule.id} rule={rule} />
          ))}
        </div>
      );
    if (!canWrite) return <span className={styles["none"]}>{say(accessruleMessages.noRule)}</span>;
    const asked = new URLSearchParams({ profession, dossier: record, ...(kind === "" ? {} : { type: kind }) });
    return (
      <Link
        className={`${styles["level"] ?? ""} ${styles["none"] ?? ""}`}
        to={`/regles-d-acces/nouvelle?${asked}`}
        tabIndex={-1}
      >
        <span aria-hidden>–</span>
        <VisuallyHidden>{say(accessruleMessages.cellWrite, names)}</VisuallyHidden>
      </Link>
    );
  };
  return (
    <div onKeyDown={walkCells} className={styles["board"]}>
      <p className={styles["keyboardHint"]}>{say(accessruleMessages.boardHint)}</p>
      <DataTable
        caption={say(accessruleMessages.board)}
        hideCaption
        rows={lines}
        rowKey={({ profession }) => profession}
        columns={columns}
        phone="stack"
      />
    </div>
  );
}

function RuleCell({ rule }: { rule: ShownAccessRuleFragment }) {
  const say = useText();
  const { id, profession, recordKind, establishmentKind, level, dueForReview, example } = rule;
  const marks = [
    ...(establishmentKind == null ? [] : [say(accessruleMessages.ownMark, { kind: establishmentKind })]),
    ...(dueForReview ? [say(accessruleMessages.dueMark)] : []),
    ...(example ? [say(accessruleMessages.exampleMark)] : []),
  ];
  const label = say(accessruleMessages.cellRule, {
    profession: professionLabel(profession),
    record: recordKindLabel(recordKind),
    own: String(establishmentKind != null),
  });
  return (
    <div>
      <AccessRuleLevel level={level} to={`/regles-d-acces/${id}`} label={<VisuallyHidden>{label}</VisuallyHidden>} />
      {marks.length === 0 ? null : <span className={styles["marks"]}>{marks.join(", ")}</span>}
    </div>
  );
}
