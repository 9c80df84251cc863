import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { SECTOR_LABELS, SECTORS } from "@palier/domain/identity";
import { TEMPLATE_KIND_LABELS, TEMPLATE_KINDS } from "@palier/domain/template";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { DraftField, useDraft } from "../draft";
import type { ShownTemplateFragment } from "../generated/graphql";
import { ActionButton, ErrorPanel, QuietButton, Section, useText, useViewer } from "../kernel";
import { typedFacts, useFactsSave, type ContentLine, type TypedFacts } from "./template-facts";
import { factsMessages as messages } from "./template-facts.messages";
import { starterMessages, templateMessages } from "./template.messages";
import styles from "./template.module.css";
import { TemplateLineList } from "./TemplateLineList";

const NO_CONTENT: ContentLine = { code: "", label: "", source: "", clues: "" };
const NO_CRITERION = { referential: "", code: "", label: "" };

type Line = "title" | "code" | "reader" | "beneficiary" | "retention" | "trainingTitle";

/** What a model is for, what it must hold, when it is looked at again. */
export function TemplateFactsForm({ template }: { template: ShownTemplateFragment }) {
  const say = useText();
  const navigate = useNavigate();
  const viewer = useViewer();
  const [typed, setTyped] = useState<TypedFacts>(() => typedFacts(template));
  const purpose = useDraft(`template:${template.id}:purpose`, { initial: template.purpose });
  const { save, saving, fault, error, current } = useFactsSave(template);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) summary.current?.focus();
  }, [fault]);
  const submit = async (over: number | null): Promise<void> => {
    if (!(await save({ ...typed, purpose: purpose.text }, over))) return;
    await purpose.done();
    void navigate(`/modeles/${template.id}`);
  };
  const set = (change: Partial<TypedFacts>): void => {
    setTyped({ ...typed, ...change });
  };
  const wrong = (field: string) => (fault?.field === field ? { error: fault.message } : {});
  const line = (field: Line, label: string) => (
    <TextInput
      id={`modele-${field}`}
      label={label}
      value={typed[field]}
      onChange={(event) => {
        setTyped({ ...typed, [field]: event.currentTarget.value });
      }}
      {...wrong(field)}
    />
  );
  const select = (field: "kind" | "sector", label: string, options: { value: string; label: string }[]) => (
    <NativeSelect
      id={`modele-${field}`}
      label={label}
      value={typed[field] ?? ""}
      data={options}
      onChange={(event) => {
        setTyped({ ...typed, [field]: event.currentTarget.value });
      }}
      {...wrong(field)}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(null).catch(() => undefined);
      }}
    >
      {error === undefined ? null : <ErrorPanel error={error} kept={say(messages.kept)} />}
      {fault === null ? null : (
        <div ref={summary} tabIndex={-1} role="alert" className={styles["fault"]}>
          <p>{fault.message}</p>
          {current === null ? null : (
            <QuietButton
              type="button"
              onClick={() => {
                submit(current).catch(() => undefined);
              }}
            >
              {say(messages.overwrite)}
            </QuietButton>
          )}
        </div>
      )}
      <Section title={say(messages.what)}>
        <div className={styles["form"]}>
          {line("title", say(starterMessages.name))}
          <div className={styles["pair"]}>
            {line("code", say(starterMessages.code))}
            {select(
              "kind",
              say(templateMessages.kind),
              TEMPLATE_KINDS.map((kind) => ({ value: kind, label: TEMPLATE_KIND_LABELS[kind] })),
            )}
            {select("sector", say(templateMessages.sector), [
              { value: "", label: say(templateMessages.everySector) },
              ...SECTORS.map((sector) => ({ value: sector, label: SECTOR_LABELS[sector] })),
            ])}
          </div>
          <DraftField
            id="modele-purpose"
            draft={purpose}
            label={say(templateMessages.why)}
            rows={2}
            {...wrong("purpose")}
          />
          {line("reader", say(templateMessages.reader))}
          {line("beneficiary", say(templateMessages.beneficiary))}
          {line("retention", say(templateMessages.retention))}
          <div className={styles["pair"]}>
            {line("trainingTitle", say(templateMessages.training))}
            <TextInput
              type="url"
              label={say(messages.trainingUrl)}
              value={typed.trainingUrl ?? ""}
              onChange={(event) => {
                set({ trainingUrl: event.currentTarget.value });
              }}
              {...wrong("trainingUrl")}
            />
            <TextInput
              inputMode="numeric"
              label={say(messages.reviewMonths)}
              value={typed.reviewMonths}
              onChange={(event) => {
                set({ reviewMonths: event.currentTarget.value });
              }}
              {...wrong("reviewMonths")}
            />
          </div>
          <Checkbox
            label={say(messages.mine)}
            description={say(messages.mineHelp)}
            checked={typed.ownerId === viewer.id}
            onChange={(event) => {
              const other = template.ownerId === viewer.id ? null : (template.ownerId ?? null);
              set({ ownerId: event.currentTarget.checked ? viewer.id : other });
            }}
          />
        </div>
      </Section>
      <Section title={say(messages.contents)} lead={say(messages.contentsLead)}>
        <TemplateLineList
          lines={typed.contents}
          fields={[
            ["label", say(messages.label)],
            ["source", say(messages.source)],
            ["clues", say(messages.clues)],
          ]}
          nameOf={(rank) => say(messages.content, { rank })}
          blank={NO_CONTENT}
          add={say(messages.addContent)}
          remove={say(messages.remove)}
          onChange={(contents) => {
            set({ contents });
          }}
        />
      </Section>
      <Section title={say(messages.criteria)}>
        <TemplateLineList
          lines={typed.criteria}
          fields={[
            ["referential", say(messages.referential)],
            ["code", say(messages.criterionCode)],
            ["label", say(messages.criterionLabel)],
          ]}
          nameOf={(rank) => say(messages.criterion, { rank })}
          blank={NO_CRITERION}
          add={say(messages.addCriterion)}
          remove={say(messages.remove)}
          onChange={(criteria) => {
            set({ criteria });
          }}
        />
      </Section>
      <div className={styles["actions"]}>
        <ActionButton type="submit" loading={saving}>
          {say(messages.save)}
        </ActionButton>
      </div>
    </form>
  );
}
