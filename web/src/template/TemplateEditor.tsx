import type { Result } from "@palier/domain/kernel";
import { readTemplateDocument, type TemplateDocument } from "@palier/domain/template";
import type { Editor, JSONContent } from "@tiptap/core";
import { lazy, Suspense, useEffect, useImperativeHandle, useRef, useState, type Ref } from "react";
import { useText } from "../kernel";
import {
  addSection,
  goToSection,
  moveSection,
  putField,
  removeSection,
  sectionAt,
  selectedField,
  setSection,
  showDocument,
} from "./template-editor-commands";
import { contractExtension, type EditorContract } from "./template-editor-contract";
import { keysExtension, type KeyActions } from "./template-editor-keys";
import { templateSchema, type FieldAttributes, type SectionAttributes } from "./template-editor-schema";
import { editorMessages } from "./template-editor.messages";
import styles from "./template-editor.module.css";
import type { OpenedDialog } from "./TemplateEditorDialogs";
import { TemplateEditorPlan } from "./TemplateEditorPlan";
import { TemplateEditorToolbar } from "./TemplateEditorToolbar";
import type { MandatoryContent } from "./TemplateSectionDialog";
import { useTemplateEditor } from "./use-template-editor";

/** What the page around may ask of the editor. */
export interface TemplateEditorHandle {
  /** The text as it stands, in the one form that the server keeps. */
  readonly read: () => Result<TemplateDocument>;
  /** Puts another text in: the caret stays where it was, undoing doesn't go back over it, `onChange` isn't called. */
  readonly show: (document: TemplateDocument) => void;
  readonly goTo: (sectionKey: string) => void;
}

export interface TemplateEditorProps {
  /**
   * `group`: everything may be written. `site`: what is locked or forbidden can't be changed, only the values of fields
   * where the section is fillable, anything where it is free; sections stay those of the model.
   */
  contract: EditorContract;
  /** What is written, for those who can't see the page. */
  label: string;
  /** The text to begin with; another one later is shown by `handle.show`. */
  document: TemplateDocument;
  /** What the model must hold. */
  contents: readonly MandatoryContent[];
  /** At each change: `read` when it is time to send, as reading a long text at each key would be felt. */
  onChange: (read: () => Result<TemplateDocument>) => void;
  /** The caret came into a section. */
  onSection?: (sectionKey: string) => void;
  /** Open remarks by section key, shown in the list of sections. */
  commentCounts?: Readonly<Record<string, number>>;
  /** Opens what is said of the section where the caret stands; without it the toolbar has no such button. */
  onRemarks?: (sectionKey: string) => void;
  /** One section alone, in a dialog: no list of sections. */
  alone?: boolean;
  handle?: Ref<TemplateEditorHandle>;
}

/** Loaded when the first one opens: most of what is written needs none. */
const Dialogs = lazy(async () => ({ default: (await import("./TemplateEditorDialogs")).TemplateEditorDialogs }));

const readEditor = (editor: Editor): Result<TemplateDocument> => readTemplateDocument(editor.getJSON());

const REFUSALS = {
  locked: editorMessages.refusedLocked,
  fillable: editorMessages.refusedFillable,
  free: editorMessages.refusedFree,
  localForbidden: editorMessages.refusedLocalForbidden,
} as const;

function fieldsIn(editor: Editor): FieldAttributes[] {
  const found = new Map<string, FieldAttributes>();
  editor.state.doc.descendants(({ type, attrs }) => {
    if (type.name === "field") found.set(String(attrs["key"]), attrs as FieldAttributes);
  });
  return [...found.values()];
}

/** The text of a model, written with the keyboard first. Lazy pages only: it weighs more than the rest of the page. */
export function TemplateEditor({ contract, label, document, contents, handle, ...props }: TemplateEditorProps) {
  const { onChange, onSection, onRemarks, commentCounts, alone = false } = props;
  const say = useText();
  const [opened, setOpened] = useState<OpenedDialog | null>(null);
  const [said, setSaid] = useState("");
  const bar = useRef<HTMLElement | null>(null);
  // The editor is made once: what it calls is what the last drawing gave.
  const live = useRef<(KeyActions & { onChange: () => void; onCaret: () => void }) | null>(null);
  const [onLive] = useState(() => ({
    toToolbar: () => live.current?.toToolbar(),
    openField: () => live.current?.openField(),
    newSection: () => live.current?.newSection(),
    openSection: (key: string) => live.current?.openSection(key),
    moveSection: (key: string, by: -1 | 1) => live.current?.moveSection(key, by),
    change: () => live.current?.onChange(),
    caret: () => live.current?.onCaret(),
  }));

  const refuse = ({ title, mode }: SectionAttributes): void => {
    setSaid(say(REFUSALS[mode], { title }));
  };
  const { editor, host } = useTemplateEditor({
    extensions: [
      ...templateSchema({
        words: {
          mode: (mode) => say(editorMessages[mode]),
          rule: (mode) => (contract === "site" ? say(editorMessages[`${mode}Site`]) : ""),
          settings: say(editorMessages.settings),
          settingsOf: (title) => say(editorMessages.settingsOf, { title }),
        },
        ...(contract === "group" && { openSection: onLive.openSection }),
      }),
      contractExtension({ contract, untitled: say(editorMessages.untitled), onRefused: refuse }),
      keysExtension(contract, onLive),
    ],
    content: document as unknown as JSONContent,
    editorProps: {
      attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label, class: styles["text"] ?? "" },
      scrollThreshold: 96,
      scrollMargin: 96,
    },
    onUpdate: onLive.change,
    onSelectionUpdate: onLive.caret,
  });

  const openSection = (key: string): void => {
    editor.state.doc.forEach(({ attrs }) => {
      if (attrs["key"] === key) setOpened({ kind: "section", section: attrs as SectionAttributes });
    });
  };
  const openField = (): void => {
    const section = sectionAt(editor.state);
    const field = selectedField(editor.state);
    const held = section.mode !== "free" && (section.mode !== "fillable" || field === null);
    if (contract === "site" && held) refuse(section);
    else setOpened(contract === "site" && field !== null ? { kind: "value", field } : { kind: "field", field });
  };
  const newSection = (): void => {
    setOpened({ kind: "section", section: null });
  };
  const move = (key: string, by: -1 | 1): void => {
    if (!moveSection(editor, key, by)) return;
    const { title } = sectionAt(editor.state);
    const place = editor.state.selection.$from.index(0) + 1;
    setSaid(say(editorMessages.moved, { title, place, count: editor.state.doc.childCount }));
  };
  useEffect(() => {
    live.current = {
      openField,
      newSection,
      openSection,
      moveSection: move,
      toToolbar: () => bar.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus(),
      onChange: () => {
        setSaid("");
        onChange(() => readEditor(editor));
      },
      onCaret: () => onSection?.(sectionAt(editor.state).key),
    };
  });
  useImperativeHandle(
    handle,
    () => ({
      read: () => readEditor(editor),
      show: (shown) => {
        showDocument(editor, shown);
      },
      goTo: (key) => {
        goToSection(editor, key);
      },
    }),
    [editor],
  );

  const close = (): void => {
    setOpened(null);
    // Once the dialog is gone: the caret is found again where it was.
    setTimeout(() => editor.commands.focus());
  };

  return (
    <div className={styles["editor"]} data-alone={alone}>
      <TemplateEditorToolbar
        editor={editor}
        contract={contract}
        bar={(element) => {
          bar.current = element;
        }}
        onField={openField}
        onNewSection={newSection}
        onSettings={() => {
          openSection(sectionAt(editor.state).key);
        }}
        onHelp={() => {
          setOpened({ kind: "help" });
        }}
        {...(onRemarks !== undefined && {
          onRemarks: () => {
            onRemarks(sectionAt(editor.state).key);
          },
        })}
      />
      <p role="status" className={styles["said"]}>
        {said}
      </p>
      <div className={styles["sheet"]}>
        {alone ? null : <TemplateEditorPlan editor={editor} {...(commentCounts !== undefined && { commentCounts })} />}
        <div ref={host} className={styles["holder"]} />
      </div>
      {opened !== null && (
        <Suspense fallback={null}>
          <Dialogs
            opened={opened}
            contract={contract}
            contents={contents}
            known={fieldsIn(editor)}
            onClose={close}
            onField={(field) => {
              putField(editor, field, contract);
              close();
            }}
            onSection={(section, attributes) => {
              if (section === null) addSection(editor, attributes);
              else setSection(editor, { ...attributes, key: section.key });
              close();
            }}
            onMove={move}
            onRemove={({ key, title }) => {
              if (removeSection(editor, key)) setSaid(say(editorMessages.removed, { title }));
              close();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
