import { useQuery } from "@apollo/client/react";
import { ACCESS_LEVEL_PURPOSES, parseAccessLevel, professionLabel, recordKindLabel } from "@palier/domain/accessrule";
import { useParams } from "react-router";
import type { ShownAccessRuleFragment } from "../generated/graphql";
import {
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { ruleMessages } from "./accessrule-form.messages";
import { ShownAccessRule } from "./accessrule-rule";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";
import { AccessRuleForm } from "./AccessRuleForm";
import { AccessRuleLevel } from "./AccessRuleLevel";

const AccessRuleDocument = graphql(`
  query AccessRule($id: ID!) {
    accessRule(id: $id) {
      id
      ...ShownAccessRule
    }
  }
`);

/** A rule to be written. */
export function NewAccessRulePage() {
  const say = useText();
  const canWrite = useCan("accessRule:update");
  return (
    <>
      <PageHeader title={say(ruleMessages.newTitle)} purpose={say(ruleMessages.newPurpose)} exports={<Back />} />
      {canWrite ? (
        <AccessRuleForm rule={null} />
      ) : (
        <EmptyState title={say(ruleMessages.missing)} why={say(ruleMessages.missingWhy)} />
      )}
    </>
  );
}

/** One rule: to be changed by those who may, read by the others. */
export function AccessRulePage() {
  const say = useText();
  const { ruleId = "" } = useParams();
  const canWrite = useCan("accessRule:update");
  const { data, error, refetch } = useQuery(AccessRuleDocument, {
    variables: { id: ruleId },
    fetchPolicy: "network-only",
  });
  const rule = readFragment(ShownAccessRule, data?.accessRule ?? null);
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (rule === null)
    return <EmptyState title={say(ruleMessages.missing)} why={say(ruleMessages.missingWhy)} action={<Back />} />;
  const names = { profession: professionLabel(rule.profession), record: recordKindLabel(rule.recordKind) };
  return (
    <>
      <PageHeader title={say(ruleMessages.title, names)} purpose={say(ruleMessages.purpose)} exports={<Back />} />
      {canWrite ? <AccessRuleForm key={rule.id} rule={rule} /> : <RuleFacts rule={rule} />}
    </>
  );
}

function Back() {
  const say = useText();
  return <LinkButton to="/regles-d-acces">{say(accessruleMessages.back)}</LinkButton>;
}

function RuleFacts({ rule }: { rule: ShownAccessRuleFragment }) {
  const say = useText();
  const level = parseAccessLevel(rule.level);
  const time = formatDate(rule.updatedAt, "time");
  return (
    <Facts
      columns={1}
      lines={[
        {
          term: say(accessruleMessages.level),
          value: <AccessRuleLevel level={rule.level} label={level === null ? null : ACCESS_LEVEL_PURPOSES[level]} />,
        },
        { term: say(accessruleMessages.kind), value: rule.establishmentKind ?? say(accessruleMessages.everyKind) },
        { term: say(accessruleMessages.reason), value: <div className={styles["reason"]}>{rule.reason}</div> },
        { term: say(accessruleMessages.legalBasis), value: rule.legalBasis },
        { term: say(accessruleMessages.reviewOn), value: formatDate(rule.reviewOn) },
        {
          term: say(accessruleMessages.updatedAt),
          value:
            rule.updatedByName == null ? time : say(accessruleMessages.updatedBy, { time, name: rule.updatedByName }),
        },
      ]}
    />
  );
}
