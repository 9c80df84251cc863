import { NativeSelect } from "@mantine/core";
import {
  ACCESS_LEVEL_LABELS,
  ACCESS_LEVELS,
  accessGap,
  parseAccessLevel,
  professionLabel,
  recordKindLabel,
} from "@palier/domain/accessrule";
import type { SiteComparisonFragment } from "../generated/graphql";
import { DataTable, graphql, useText } from "../kernel";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";
import { AccessRuleGap, AccessRuleLevel } from "./AccessRuleLevel";

export const SiteComparison = graphql(`
  fragment SiteComparison on AccessComparison {
    profession
    recordKind
    declared
    gap
    rule {
      id
      level
    }
  }
`);

interface AccessRuleSiteTableProps {
  lines: readonly SiteComparisonFragment[];
  /** What the line would declare now; '' for nothing. */
  levelOf: (line: SiteComparisonFragment) => string;
  mayDeclare: (profession: string) => boolean;
  onChoose: (line: SiteComparisonFragment, level: string) => void;
}

/** Each case with its rule, what is practised and the gap, which follows the choice before it is saved. */
export function AccessRuleSiteTable({ lines, levelOf, mayDeclare, onChoose }: AccessRuleSiteTableProps) {
  const say = useText();
  const levels = [
    { value: "", label: say(accessruleMessages.undeclared) },
    ...ACCESS_LEVELS.map((value, rank) => ({ value, label: `${String(rank)} ${ACCESS_LEVEL_LABELS[value]}` })),
  ];
  return (
    <DataTable
      caption={say(accessruleMessages.practice)}
      hideCaption
      phone="stack"
      rows={lines}
      rowKey={({ profession, recordKind }) => `${profession} ${recordKind}`}
      columns={[
        {
          key: "profession",
          header: say(accessruleMessages.profession),
          cell: ({ profession }) => professionLabel(profession),
        },
        {
          key: "record",
          header: say(accessruleMessages.recordKind),
          cell: ({ recordKind }) => recordKindLabel(recordKind),
        },
        {
          key: "rule",
          header: say(accessruleMessages.rule),
          cell: ({ rule }) =>
            rule == null ? (
              <span className={styles["none"]}>{say(accessruleMessages.noRule)}</span>
            ) : (
              <AccessRuleLevel level={rule.level} to={`/regles-d-acces/${rule.id}`} />
            ),
        },
        {
          key: "practice",
          header: say(accessruleMessages.practice),
          cell: (line) =>
            mayDeclare(line.profession) ? (
              <NativeSelect
                aria-label={say(accessruleMessages.practiceOf, {
                  profession: professionLabel(line.profession),
                  record: recordKindLabel(line.recordKind),
                })}
                value={levelOf(line)}
                data={levels}
                onChange={(event) => {
                  onChoose(line, event.currentTarget.value);
                }}
              />
            ) : line.declared == null ? (
              <span className={styles["none"]}>{say(accessruleMessages.undeclared)}</span>
            ) : (
              <AccessRuleLevel level={line.declared} />
            ),
        },
        {
          key: "gap",
          header: say(accessruleMessages.gap),
          cell: (line) => (
            <AccessRuleGap gap={accessGap(parseAccessLevel(line.rule?.level ?? ""), parseAccessLevel(levelOf(line)))} />
          ),
        },
      ]}
    />
  );
}
