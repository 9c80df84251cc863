import { Checkbox, Radio, Stack, TextInput } from "@mantine/core";
import { SECTION_MODES, type SectionMode } from "@palier/domain/template";
import { useState } from "react";
import { ActionButton, Dialog, QuietButton, useText } from "../kernel";
import type { SectionAttributes } from "./template-editor-schema";
import { editorDialogMessages } from "./template-editor-dialog.messages";
import { editorMessages } from "./template-editor.messages";
import styles from "./template-editor.module.css";

/** What a model must hold, as the page knows it. */
export interface MandatoryContent {
  readonly code: string;
  readonly label: string;
  /** The text that asks for it, with its date. */
  readonly source: string;
}

interface SectionDialogProps {
  /** null: a section to be made. */
  section: SectionAttributes | null;
  contents: readonly MandatoryContent[];
  onClose: () => void;
  onKeep: (attributes: Omit<SectionAttributes, "key">) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** The title of a section, what sites may do with it, what it must hold. */
export function TemplateSectionDialog({ section, contents, onClose, onKeep, onMove, onRemove }: SectionDialogProps) {
  const say = useText();
  const [title, setTitle] = useState(section?.title ?? "");
  const [mode, setMode] = useState<SectionMode>(section?.mode ?? "free");
  const [codes, setCodes] = useState<readonly string[]>(section?.contents ?? []);
  const [missing, setMissing] = useState(false);

  const keep = (): void => {
    setMissing(title.trim() === "");
    if (title.trim() !== "") onKeep({ title: title.trim(), mode, contents: codes });
  };

  return (
    <Dialog
      wide
      opened
      onClose={onClose}
      title={say(section === null ? editorDialogMessages.newSectionTitle : editorDialogMessages.sectionTitle)}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // React carries the event to the page around the dialog, which may be a form too.
          event.stopPropagation();
          keep();
        }}
      >
        <Stack>
          <TextInput
            data-autofocus
            required
            maxLength={200}
            label={say(editorDialogMessages.title)}
            value={title}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
            {...(missing && { error: say(editorDialogMessages.titleMissing) })}
          />
          <Radio.Group
            label={say(editorDialogMessages.mode)}
            value={mode}
            onChange={(chosen) => {
              setMode(chosen);
            }}
          >
            <Stack gap="xs" mt="xs">
              {SECTION_MODES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={say(editorMessages[each])}
                  description={say(editorMessages[`${each}Why`])}
                />
              ))}
            </Stack>
          </Radio.Group>
          {contents.length === 0 ? (
            <p className={styles["hint"]}>{say(editorDialogMessages.noContents)}</p>
          ) : (
            <Checkbox.Group
              label={say(editorDialogMessages.contents)}
              value={[...codes]}
              onChange={(chosen) => {
                setCodes(chosen);
              }}
            >
              <Stack gap="xs" mt="xs">
                {contents.map(({ code, label, source }) => (
                  <Checkbox key={code} value={code} label={label} description={source} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          <div className={styles["choices"]}>
            <ActionButton type="submit">
              {say(section === null ? editorDialogMessages.add : editorDialogMessages.keep)}
            </ActionButton>
            {section === null ? null : (
              <>
                <QuietButton
                  onClick={() => {
                    onMove(-1);
                  }}
                >
                  {say(editorDialogMessages.up)}
                </QuietButton>
                <QuietButton
                  onClick={() => {
                    onMove(1);
                  }}
                >
                  {say(editorDialogMessages.down)}
                </QuietButton>
                <QuietButton onClick={onRemove}>{say(editorDialogMessages.remove)}</QuietButton>
              </>
            )}
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
