import type { Editor } from "@tiptap/core";
import { useRef, useState, type KeyboardEvent } from "react";
import type { MessageDescriptor } from "react-intl";
import { useText } from "../kernel";
import type { EditorContract } from "./template-editor-contract";
import { editorMessages } from "./template-editor.messages";
import styles from "./template-editor.module.css";
import { useEditorValue } from "./use-template-editor";

interface Tool {
  readonly name: keyof typeof editorMessages;
  readonly run: () => void;
  /** Absent: a button that does something; else a state, on or off. */
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** The toolbar breaks before it. */
  readonly begins?: true;
}

interface ToolbarProps {
  editor: Editor;
  contract: EditorContract;
  /** The element that Alt+F10 reaches. */
  bar: (element: HTMLElement | null) => void;
  onField: () => void;
  onNewSection: () => void;
  onSettings: () => void;
  onHelp: () => void;
  onRemarks?: () => void;
}

const stateOf = (editor: Editor) => ({
  bold: editor.isActive("bold"),
  italic: editor.isActive("italic"),
  underline: editor.isActive("underline"),
  heading2: editor.isActive("heading", { level: 2 }),
  heading3: editor.isActive("heading", { level: 3 }),
  heading4: editor.isActive("heading", { level: 4 }),
  bulletList: editor.isActive("bulletList"),
  orderedList: editor.isActive("orderedList"),
  table: editor.isActive("table"),
  list: editor.isActive("listItem"),
  undo: editor.can().undo(),
  redo: editor.can().redo(),
});

/** One stop of the Tab key; arrows go from a button to the next, as in every toolbar. */
export function TemplateEditorToolbar({ editor, contract, bar, ...on }: ToolbarProps) {
  const say = useText();
  const is = useEditorValue(editor, stateOf);
  const [stop, setStop] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const go = () => editor.chain().focus();
  const tools: Tool[] = [
    { name: "bold", pressed: is.bold, run: () => go().toggleBold().run() },
    { name: "italic", pressed: is.italic, run: () => go().toggleItalic().run() },
    { name: "underline", pressed: is.underline, run: () => go().toggleUnderline().run() },
    { name: "heading2", begins: true, pressed: is.heading2, run: () => go().toggleHeading({ level: 2 }).run() },
    { name: "heading3", pressed: is.heading3, run: () => go().toggleHeading({ level: 3 }).run() },
    { name: "heading4", pressed: is.heading4, run: () => go().toggleHeading({ level: 4 }).run() },
    { name: "bulletList", begins: true, pressed: is.bulletList, run: () => go().toggleBulletList().run() },
    { name: "orderedList", pressed: is.orderedList, run: () => go().toggleOrderedList().run() },
    ...(is.table
      ? [
          { name: "rowAfter" as const, begins: true as const, run: () => go().addRowAfter().run() },
          { name: "columnAfter" as const, run: () => go().addColumnAfter().run() },
          { name: "deleteRow" as const, run: () => go().deleteRow().run() },
          { name: "deleteColumn" as const, run: () => go().deleteColumn().run() },
          { name: "deleteTable" as const, run: () => go().deleteTable().run() },
        ]
      : [
          {
            name: "table" as const,
            disabled: is.list,
            run: () => go().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
          },
        ]),
    { name: "field", begins: true, run: on.onField },
    ...(contract === "group"
      ? [
          { name: "newSection" as const, run: on.onNewSection },
          { name: "sectionSettings" as const, run: on.onSettings },
        ]
      : []),
    ...(on.onRemarks === undefined ? [] : [{ name: "remarks" as const, run: on.onRemarks }]),
    { name: "undo", begins: true, disabled: !is.undo, run: () => go().undo().run() },
    { name: "redo", disabled: !is.redo, run: () => go().redo().run() },
    { name: "help", run: on.onHelp },
  ];
  const current = Math.min(stop, tools.length - 1);

  const walk = (event: KeyboardEvent): void => {
    const last = tools.length - 1;
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: last }[event.key];
    if (event.key === "Escape") editor.view.focus();
    if (to === undefined) return;
    event.preventDefault();
    const next = to < 0 ? last : to > last ? 0 : to;
    setStop(next);
    buttons.current[next]?.focus();
  };

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label={say(editorMessages.toolbar)}
      className={styles["toolbar"]}
      onKeyDown={walk}
    >
      {tools.map(({ name, run, pressed, disabled = false, begins }, index) => (
        <button
          key={name}
          type="button"
          ref={(element) => {
            buttons.current[index] = element;
          }}
          className={styles["tool"]}
          tabIndex={index === current ? 0 : -1}
          data-begins={begins}
          aria-disabled={disabled}
          {...(pressed !== undefined && { "aria-pressed": pressed })}
          // The caret stays in the text: the mouse takes no focus from it.
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          onFocus={() => {
            setStop(index);
          }}
          onClick={() => {
            if (!disabled) run();
          }}
        >
          {say(editorMessages[name] as MessageDescriptor)}
        </button>
      ))}
    </div>
  );
}
