import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import { ESTABLISHMENT_KINDS, establishmentKindLabel } from "@palier/domain/group";
import type { ShownAccessRuleFragment } from "../generated/graphql";
import {
  ActionButton,
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
} from "../kernel";
import { rulesCsv } from "./accessrule-export";
import { ShownAccessRule } from "./accessrule-rule";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";
import { AccessRuleBoard } from "./AccessRuleBoard";

const AccessRulesDocument = graphql(`
  query AccessRules {
    accessRules {
      id
      ...ShownAccessRule
    }
  }
`);

const AddExamplesDocument = graphql(`
  mutation AddAccessRuleExamples {
    addAccessRuleExamples
  }
`);

/** The register: who opens which record, as a board of professions and kinds of record. */
export function AccessRuleBoardPage() {
  const say = useText();
  const { group } = useViewer();
  const canWrite = useCan("accessRule:update");
  const filters = useUrlFilters();
  const { data, error, refetch } = useQuery(AccessRulesDocument, { fetchPolicy: "cache-and-network" });
  const [addExamples, adding] = useMutation(AddExamplesDocument);
  const all = readFragment(ShownAccessRule, data?.accessRules ?? []);
  const kind = filters.get("type");
  const shown = filters.get("voir");
  const rules = inForce(all, kind).filter(
    (rule) => shown === "" || (shown === "a-reviser" ? rule.dueForReview : rule.example),
  );
  const write = <ActionButton to="/regles-d-acces/nouvelle">{say(accessruleMessages.write)}</ActionButton>;
  const exports = (
    <>
      <QuietButton to="/regles-d-acces/comparaison">{say(accessruleMessages.compare)}</QuietButton>
      <QuietButton
        onClick={() => {
          downloadText(fileName(new Date(), group.name, say(accessruleMessages.title), "csv"), rulesCsv(say, rules));
        }}
      >
        {say(accessruleMessages.export)}
      </QuietButton>
    </>
  );
  const load = async (): Promise<void> => {
    // A failure stays in `adding.error`, shown below.
    const done = await addExamples().catch(() => null);
    if (done !== null) await refetch();
  };
  return (
    <>
      <PageHeader
        title={say(accessruleMessages.title)}
        purpose={say(accessruleMessages.purpose)}
        {...(all.length === 0 ? {} : { count: rules.length, exports })}
        {...(canWrite && all.length > 0 ? { action: write } : {})}
      />
      {data === undefined && error === undefined ? <LoadingState /> : null}
      {data === undefined && error !== undefined ? <ErrorPanel error={error} retry={() => void refetch()} /> : null}
      {adding.error === undefined ? null : <ErrorPanel error={adding.error} />}
      {data !== undefined && all.length === 0 ? (
        <EmptyState
          title={say(accessruleMessages.emptyTitle)}
          why={say(accessruleMessages.emptyWhy)}
          {...(canWrite && {
            action: (
              <div className={styles["choices"]}>
                {write}
                <QuietButton loading={adding.loading} onClick={() => void load()}>
                  {say(accessruleMessages.loadExample)}
                </QuietButton>
              </div>
            ),
          })}
        />
      ) : null}
      {all.length === 0 ? null : (
        <>
          <p className={styles["situation"]}>
            {say(accessruleMessages.situation, {
              rules: all.length,
              due: all.filter(({ dueForReview }) => dueForReview).length,
              examples: all.filter(({ example }) => example).length,
            })}
          </p>
          <div className={styles["filters"]}>
            <NativeSelect
              label={say(accessruleMessages.kind)}
              value={kind}
              data={[
                { value: "", label: say(accessruleMessages.everyKindRule) },
                ...ESTABLISHMENT_KINDS.map((one) => ({ value: one, label: `${one} – ${establishmentKindLabel(one)}` })),
              ]}
              onChange={(event) => {
                filters.set("type", event.currentTarget.value);
              }}
            />
            <NativeSelect
              label={say(accessruleMessages.show)}
              value={shown}
              data={[
                { value: "", label: say(accessruleMessages.showAll) },
                { value: "a-reviser", label: say(accessruleMessages.showDue) },
                { value: "exemples", label: say(accessruleMessages.showExamples) },
              ]}
              onChange={(event) => {
                filters.set("voir", event.currentTarget.value);
              }}
            />
          </div>
          {rules.length === 0 ? (
            <EmptyState
              title={say(accessruleMessages.noMatch)}
              why={say(accessruleMessages.noMatchWhy)}
              action={<LinkButton onClick={filters.clear}>{say(accessruleMessages.clearFilters)}</LinkButton>}
            />
          ) : (
            <AccessRuleBoard rules={rules} kind={kind} canWrite={canWrite && shown === ""} />
          )}
        </>
      )}
    </>
  );
}

/** The rules of a kind of establishment, its own winning over the common ones. @param kind '' for the common ones and all others. */
function inForce(rules: readonly ShownAccessRuleFragment[], kind: string): ShownAccessRuleFragment[] {
  if (kind === "") return [...rules];
  const own = rules.filter((rule) => rule.establishmentKind === kind);
  const taken = new Set(own.map(({ profession, recordKind }) => `${profession} ${recordKind}`));
  return [
    ...own,
    ...rules.filter((rule) => rule.establishmentKind === null && !taken.has(`${rule.profession} ${rule.recordKind}`)),
  ];
}
