import { NativeSelect, TextInput } from "@mantine/core";
import {
  CASE_KIND_LABELS,
  CASE_KINDS,
  CASE_PRIORITIES,
  CASE_PRIORITY_LABELS,
  CASE_SEVERITIES,
  CASE_SEVERITY_LABELS,
  CASE_SEVERITY_PURPOSES,
  parseCaseSeverity,
} from "@palier/domain/vendorcase";
import { DraftField, type DraftHandle } from "../draft";
import { useText } from "../kernel";
import type { CaseRefusal } from "./vendorcase-change";
import { requestMessages } from "./vendorcase-request.messages";
import styles from "./vendorcase.module.css";

/** The short fields of a case, as typed; the text is a draft. */
export interface CaseFields {
  readonly title: string;
  readonly kind: string;
  readonly severity: string;
  /** '' : nobody has said yet. */
  readonly priority: string;
  readonly vendorReference: string;
}

/** What a case is asked with. */
export const caseInput = (fields: CaseFields, body: string) => ({
  title: fields.title,
  kind: fields.kind,
  severity: fields.severity,
  priority: fields.priority === "" ? null : Number(fields.priority),
  vendorReference: fields.vendorReference === "" ? null : fields.vendorReference,
  body,
});

interface VendorCaseFieldsProps {
  fields: CaseFields;
  onChange: (fields: CaseFields) => void;
  body: DraftHandle;
  refusal: CaseRefusal | null;
}

/** What people write of a case, new or known. */
export function VendorCaseFields({ fields, onChange, body, refusal }: VendorCaseFieldsProps) {
  const say = useText();
  const wrong = (field: string) => (refusal?.field === field ? { error: refusal.message } : {});
  const severity = parseCaseSeverity(fields.severity);
  return (
    <>
      <TextInput
        label={say(requestMessages.title)}
        value={fields.title}
        maxLength={200}
        onChange={(event) => onChange({ ...fields, title: event.currentTarget.value })}
        {...wrong("title")}
      />
      <DraftField
        draft={body}
        rows={6}
        label={say(requestMessages.body)}
        description={say(requestMessages.bodyHelp)}
        {...wrong("body")}
      />
      <div className={styles["pair"]}>
        <NativeSelect
          label={say(requestMessages.kind)}
          value={fields.kind}
          data={CASE_KINDS.map((value) => ({ value, label: CASE_KIND_LABELS[value] }))}
          onChange={(event) => onChange({ ...fields, kind: event.currentTarget.value })}
          {...wrong("kind")}
        />
        <NativeSelect
          label={say(requestMessages.severity)}
          value={fields.severity}
          data={CASE_SEVERITIES.map((value) => ({ value, label: CASE_SEVERITY_LABELS[value] }))}
          onChange={(event) => onChange({ ...fields, severity: event.currentTarget.value })}
          {...(severity !== null && { description: CASE_SEVERITY_PURPOSES[severity] })}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...wrong("severity")}
        />
        <NativeSelect
          label={say(requestMessages.priority)}
          value={fields.priority}
          data={[
            { value: "", label: say(requestMessages.priorityNone) },
            ...CASE_PRIORITIES.map((value) => ({ value: String(value), label: CASE_PRIORITY_LABELS[value] ?? "" })),
          ]}
          onChange={(event) => onChange({ ...fields, priority: event.currentTarget.value })}
          {...wrong("priority")}
        />
        <TextInput
          label={say(requestMessages.reference)}
          value={fields.vendorReference}
          onChange={(event) => onChange({ ...fields, vendorReference: event.currentTarget.value })}
          {...wrong("vendorReference")}
        />
      </div>
    </>
  );
}
