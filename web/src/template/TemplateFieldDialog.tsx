import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core";
import { FIELD_TYPES, type FieldType } from "@palier/domain/template";
import { useState } from "react";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import type { FieldAttributes } from "./template-editor-schema";
import { editorDialogMessages } from "./template-editor-dialog.messages";
import styles from "./template-editor.module.css";

interface FieldDialogProps {
  /** null: a field to be put in. */
  field: FieldAttributes | null;
  /** Fields of the model, each key once. */
  known: readonly FieldAttributes[];
  onClose: () => void;
  onKeep: (field: FieldAttributes) => void;
}

const TYPE_WORDS = {
  text: editorDialogMessages.typeText,
  date: editorDialogMessages.typeDate,
  list: editorDialogMessages.typeList,
  person: editorDialogMessages.typePerson,
  number: editorDialogMessages.typeNumber,
} as const;

/** « Date de sortie » gives `date_de_sortie`; another number after it when the model has that key already. */
function keyFor(label: string, known: readonly FieldAttributes[]): string {
  const plain = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 50);
  const base = plain === "" ? "champ" : plain;
  let key = base;
  for (let again = 2; known.some((each) => each.key === key); again += 1) key = `${base}_${String(again)}`;
  return key;
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What a field is: its name, what is written in it, whether it must be. */
export function TemplateFieldDialog({ field, known, onClose, onKeep }: FieldDialogProps) {
  const say = useText();
  const [taken, setTaken] = useState(field?.key ?? "");
  const [label, setLabel] = useState(field?.label ?? "");
  const [type, setType] = useState<FieldType>(field?.fieldType ?? "text");
  const [unit, setUnit] = useState(field?.unit ?? "");
  const [choices, setChoices] = useState((field?.choices ?? []).join("\n"));
  const [required, setRequired] = useState(field?.required ?? false);
  const [fault, setFault] = useState<"label" | "choices" | null>(null);

  const take = (key: string): void => {
    setTaken(key);
    const chosen = known.find((each) => each.key === key);
    if (chosen === undefined) return;
    setLabel(chosen.label);
    setType(chosen.fieldType);
    setUnit(chosen.unit ?? "");
    setChoices(chosen.choices.join("\n"));
    setRequired(chosen.required);
  };
  const keep = (): void => {
    const list = type === "list" ? linesOf(choices).slice(0, 100) : [];
    const wrong = label.trim() === "" ? "label" : type === "list" && list.length === 0 ? "choices" : null;
    setFault(wrong);
    if (wrong !== null) return;
    onKeep({
      key: taken === "" ? keyFor(label, known) : taken,
      label: label.trim(),
      fieldType: type,
      unit: type === "number" && unit.trim() !== "" ? unit.trim() : null,
      choices: list,
      required,
      value: field?.value ?? known.find((each) => each.key === taken)?.value ?? null,
    });
  };

  return (
    <Dialog opened onClose={onClose} title={say(editorDialogMessages.fieldTitle)}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          keep();
        }}
      >
        <Stack>
          {field !== null || known.length === 0 ? null : (
            <NativeSelect
              label={say(editorDialogMessages.known)}
              value={taken}
              data={[
                { value: "", label: say(editorDialogMessages.knownNone) },
                ...known.map((each) => ({ value: each.key, label: each.label })),
              ]}
              onChange={(event) => {
                take(event.currentTarget.value);
              }}
            />
          )}
          <TextInput
            data-autofocus
            required
            maxLength={120}
            label={say(editorDialogMessages.label)}
            description={say(editorDialogMessages.labelHint)}
            value={label}
            onChange={(event) => {
              setLabel(event.currentTarget.value);
            }}
            {...(fault === "label" && { error: say(editorDialogMessages.labelMissing) })}
          />
          <NativeSelect
            label={say(editorDialogMessages.type)}
            value={type}
            data={FIELD_TYPES.map((value) => ({ value, label: say(TYPE_WORDS[value]) }))}
            onChange={(event) => {
              setType(event.currentTarget.value as FieldType);
            }}
          />
          {type === "number" ? (
            <TextInput
              maxLength={20}
              label={say(editorDialogMessages.unit)}
              value={unit}
              onChange={(event) => {
                setUnit(event.currentTarget.value);
              }}
            />
          ) : null}
          {type === "list" ? (
            <Textarea
              autosize
              minRows={3}
              label={say(editorDialogMessages.choices)}
              value={choices}
              onChange={(event) => {
                setChoices(event.currentTarget.value);
              }}
              {...(fault === "choices" && { error: say(editorDialogMessages.choicesMissing) })}
            />
          ) : null}
          <Checkbox
            label={say(editorDialogMessages.required)}
            checked={required}
            onChange={(event) => {
              setRequired(event.currentTarget.checked);
            }}
          />
          <div className={styles["choices"]}>
            <ActionButton type="submit">
              {say(field === null ? editorDialogMessages.insert : editorDialogMessages.keep)}
            </ActionButton>
            <QuietButton onClick={onClose}>{say(editorDialogMessages.cancel)}</QuietButton>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
