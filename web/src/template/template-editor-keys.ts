import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { sectionAt, selectedField, selectSection } from "./template-editor-commands";
import type { EditorContract } from "./template-editor-contract";

/** What the keys ask of the component around the text. */
export interface KeyActions {
  readonly toToolbar: () => void;
  readonly openField: () => void;
  readonly newSection: () => void;
  readonly openSection: (key: string) => void;
  readonly moveSection: (key: string, by: -1 | 1) => void;
}

/** Every shortcut that isn't one of a mark or of a list. Written out in the help of the editor. */
export const keysExtension = (contract: EditorContract, actions: KeyActions) =>
  Extension.create({
    name: "templateKeys",
    // Before what the elements make of Enter, of Tab and of Ctrl+A.
    priority: 1_000,
    addKeyboardShortcuts() {
      const done = (act: () => void) => () => {
        act();
        return true;
      };
      const here = () => sectionAt(this.editor.state).key;
      const openField = () => {
        if (selectedField(this.editor.state) === null) return false;
        actions.openField();
        return true;
      };
      const common = {
        "Alt-F10": done(actions.toToolbar),
        Escape: done(actions.toToolbar),
        "Mod-Shift-f": done(actions.openField),
        Enter: openField,
        "Mod-a": () => selectSection(this.editor),
      };
      if (contract === "site") return { ...common, "Mod-Enter": () => true };
      return {
        ...common,
        "Mod-Enter": done(actions.newSection),
        F2: done(() => {
          actions.openSection(here());
        }),
        "Alt-Shift-ArrowUp": done(() => {
          actions.moveSection(here(), -1);
        }),
        "Alt-Shift-ArrowDown": done(() => {
          actions.moveSection(here(), 1);
        }),
      };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // A site fills a field: one touch opens it. In the model one touch chooses it, two settle it.
          handleClickOn: (_view, _at, node) => {
            if (contract !== "site" || node.type.name !== "field") return false;
            setTimeout(actions.openField);
            return false;
          },
          handleDoubleClickOn: (_view, _at, node) => {
            if (contract !== "group" || node.type.name !== "field") return false;
            setTimeout(actions.openField);
            return true;
          },
        },
      }),
    ],
  });
