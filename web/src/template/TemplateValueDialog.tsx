import { NativeSelect, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import type { FieldAttributes } from "./template-editor-schema";
import { editorDialogMessages } from "./template-editor-dialog.messages";
import styles from "./template-editor.module.css";

interface ValueDialogProps {
  field: FieldAttributes;
  onClose: () => void;
  onKeep: (field: FieldAttributes) => void;
}

/** What a site writes once in a field, for all its documents. */
export function TemplateValueDialog({ field, onClose, onKeep }: ValueDialogProps) {
  const say = useText();
  const [value, setValue] = useState(field.value ?? "");
  const { fieldType, unit } = field;
  const label = say(editorDialogMessages.value);
  const hint = say(editorDialogMessages.valueHint);
  return (
    <Dialog opened onClose={onClose} title={field.label}>
      {fieldType === "person" ? (
        <p>{say(editorDialogMessages.valuePerson)}</p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onKeep({ ...field, value: value.trim() === "" ? null : value.trim() });
          }}
        >
          <Stack>
            {fieldType === "list" ? (
              <NativeSelect
                data-autofocus
                label={label}
                value={value}
                data={[{ value: "", label: say(editorDialogMessages.noChoice) }, ...field.choices]}
                onChange={(event) => {
                  setValue(event.currentTarget.value);
                }}
              />
            ) : (
              <TextInput
                data-autofocus
                maxLength={500}
                label={unit === null ? label : `${label} (${unit})`}
                description={hint}
                value={value}
                {...(fieldType === "number" && { inputMode: "decimal" as const })}
                {...(fieldType === "date" && { type: "date" })}
                onChange={(event) => {
                  setValue(event.currentTarget.value);
                }}
              />
            )}
            <div className={styles["choices"]}>
              <ActionButton type="submit">{say(editorDialogMessages.fill)}</ActionButton>
              <QuietButton onClick={onClose}>{say(editorDialogMessages.cancel)}</QuietButton>
            </div>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
