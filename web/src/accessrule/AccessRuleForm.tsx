import { NativeSelect, TextInput } from "@mantine/core";
import {
  ACCESS_LEVEL_LABELS,
  ACCESS_LEVEL_PURPOSES,
  ACCESS_LEVELS,
  parseAccessLevel,
  professionLabel,
  PROFESSIONS,
  recordKindLabel,
  RECORD_KINDS,
} from "@palier/domain/accessrule";
import { ESTABLISHMENT_KINDS, establishmentKindLabel } from "@palier/domain/group";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { DraftField, useDraft } from "../draft";
import type { ShownAccessRuleFragment } from "../generated/graphql";
import { ActionButton, ErrorPanel, formatDate, QuietButton, useText } from "../kernel";
import { levelWords } from "./accessrule-export";
import { ruleMessages } from "./accessrule-form.messages";
import { useAccessRuleSave, type RuleFields } from "./accessrule-save";
import { accessruleMessages } from "./accessrule.messages";
import styles from "./accessrule.module.css";
import { AccessRuleBases } from "./AccessRuleBases";
import { AccessRuleRetire } from "./AccessRuleRetire";

/** A year from a day, 'YYYY-MM-DD'. */
const inOneYear = (now: Date): string => new Date(now.getTime() + 365 * 86_400_000).toISOString().slice(0, 10);

/** @param rule null for a new one. Its long texts are drafts: they outlive the session, the tab and the server. */
export function AccessRuleForm({ rule }: { rule: ShownAccessRuleFragment | null }) {
  const say = useText();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const [fields, setFields] = useState<Omit<RuleFields, "reason" | "legalBasis">>({
    profession: rule?.profession ?? asked.get("profession") ?? "",
    recordKind: rule?.recordKind ?? asked.get("dossier") ?? "",
    establishmentKind: rule?.establishmentKind ?? asked.get("type") ?? "",
    level: rule?.level ?? "",
    reviewOn: rule?.reviewOn ?? inOneYear(new Date()),
  });
  const place = rule?.id ?? "nouvelle";
  const reason = useDraft(`accessrule:${place}:reason`, { initial: rule?.reason ?? "" });
  const legalBasis = useDraft(`accessrule:${place}:basis`, { initial: rule?.legalBasis ?? "" });
  const { save, saving, fault, error, current } = useAccessRuleSave(rule);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) summary.current?.focus();
  }, [fault]);

  const submit = async (over: boolean): Promise<void> => {
    const saved = await save({ ...fields, reason: reason.text, legalBasis: legalBasis.text }, over);
    if (!saved) return;
    await Promise.all([reason.done(), legalBasis.done()]);
    void navigate("/regles-d-acces");
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  const select = (
    field: keyof typeof fields,
    label: string,
    empty: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <NativeSelect
      id={`regle-${field}`}
      label={label}
      value={fields[field]}
      data={[{ value: "", label: empty }, ...options.map(([value, text]) => ({ value, label: text }))]}
      onChange={(event) => {
        setFields({ ...fields, [field]: event.currentTarget.value });
      }}
      {...wrong(field)}
    />
  );
  const level = parseAccessLevel(fields.level);
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit(false);
      }}
    >
      {fault === null ? null : (
        <div ref={summary} tabIndex={-1} role="alert" className={styles["summary"]}>
          <h2>{say(ruleMessages.errors)}</h2>
          {fault.field === null ? (
            <p>{fault.message}</p>
          ) : (
            <p>
              <a href={`#regle-${fault.field}`}>{fault.message}</a>
            </p>
          )}
          {current === null ? null : (
            <>
              <p className={styles["reason"]}>
                {say(ruleMessages.changed, { level: levelWords(current.level), reason: current.reason })}
              </p>
              <QuietButton type="button" onClick={() => void submit(true)}>
                {say(ruleMessages.overwrite)}
              </QuietButton>
            </>
          )}
        </div>
      )}
      {error === null ? null : (
        <ErrorPanel error={error} kept={say(ruleMessages.kept)} retry={() => void submit(false)} />
      )}
      <div className={styles["pair"]}>
        {select(
          "profession",
          say(ruleMessages.profession),
          say(ruleMessages.choose),
          PROFESSIONS.map((code) => [code, professionLabel(code)]),
        )}
        {select(
          "recordKind",
          say(ruleMessages.recordKind),
          say(ruleMessages.choose),
          RECORD_KINDS.map((code) => [code, recordKindLabel(code)]),
        )}
      </div>
      <div className={styles["pair"]}>
        {select(
          "level",
          say(ruleMessages.level),
          say(ruleMessages.choose),
          ACCESS_LEVELS.map((code, rank) => [code, `${String(rank)} ${ACCESS_LEVEL_LABELS[code]}`]),
        )}
        {select(
          "establishmentKind",
          say(ruleMessages.kind),
          say(accessruleMessages.everyKind),
          ESTABLISHMENT_KINDS.map((code) => [code, `${code} – ${establishmentKindLabel(code)}`]),
        )}
      </div>
      <p className={styles["quiet"]}>
        {level === null ? null : `${ACCESS_LEVEL_PURPOSES[level]} `}
        {say(ruleMessages.kindHelp)}
      </p>
      <DraftField
        id="regle-reason"
        draft={reason}
        label={say(ruleMessages.reason)}
        description={say(ruleMessages.reasonHelp)}
        {...wrong("reason")}
      />
      <div>
        <DraftField
          id="regle-legalBasis"
          draft={legalBasis}
          rows={2}
          label={say(ruleMessages.legalBasis)}
          description={say(ruleMessages.legalBasisHelp)}
          {...wrong("legalBasis")}
        />
        <AccessRuleBases
          onCite={(text) => {
            legalBasis.setText(legalBasis.text.trim() === "" ? text : `${legalBasis.text.trim()} ; ${text}`);
          }}
        />
      </div>
      <TextInput
        id="regle-reviewOn"
        type="date"
        label={say(ruleMessages.reviewOn)}
        value={fields.reviewOn}
        onChange={(event) => {
          setFields({ ...fields, reviewOn: event.currentTarget.value });
        }}
        {...wrong("reviewOn")}
      />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={saving}>
          {say(ruleMessages.save)}
        </ActionButton>
        {rule === null ? null : (
          <>
            <AccessRuleRetire
              rule={rule}
              onRetired={() => {
                void navigate("/regles-d-acces");
              }}
            />
            <span className={styles["quiet"]}>
              {say(accessruleMessages.updatedAt)}
              {" : "}
              {formatDate(rule.updatedAt, "time")}
            </span>
          </>
        )}
      </div>
    </form>
  );
}
