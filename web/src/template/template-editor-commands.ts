import type { Editor } from "@tiptap/core";
import type { Node as Part } from "@tiptap/pm/model";
import { NodeSelection, TextSelection, type EditorState } from "@tiptap/pm/state";
import { newSectionKey, SHOWN, type EditorContract } from "./template-editor-contract";
import type { FieldAttributes, SectionAttributes } from "./template-editor-schema";

/** A section and where it begins. */
interface Placed {
  readonly section: Part;
  readonly position: number;
  readonly index: number;
}

function placed(doc: Part, wanted: (section: Part, index: number) => boolean): Placed | null {
  let found: Placed | null = null;
  doc.forEach((section, position, index) => {
    if (found === null && wanted(section, index)) found = { section, position, index };
  });
  return found;
}

const byKey = (doc: Part, key: string): Placed | null => placed(doc, ({ attrs }) => attrs["key"] === key);

/** The section where the caret stands. */
export function sectionAt({ doc, selection }: EditorState): SectionAttributes {
  const index = Math.min(selection.$from.index(0), doc.childCount - 1);
  return doc.child(index).attrs as SectionAttributes;
}

/** Puts the caret at the beginning of a section and brings it in sight. */
export function goToSection(editor: Editor, key: string): void {
  const { state, view } = editor;
  const to = byKey(state.doc, key);
  if (to === null) return;
  view.focus();
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(to.position + 1))));
  const element = view.nodeDOM(to.position);
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "start" });
}

/** Changes the title, the rule or the mandatory contents of a section. */
export function setSection(editor: Editor, attributes: SectionAttributes): void {
  const { state, view } = editor;
  const to = byKey(state.doc, attributes.key);
  if (to !== null) view.dispatch(state.tr.setNodeMarkup(to.position, undefined, attributes));
}

/** Adds a section after the one where the caret stands, and goes into it. */
export function addSection(editor: Editor, attributes: Omit<SectionAttributes, "key">): void {
  const { state, view } = editor;
  const here = byKey(state.doc, sectionAt(state).key);
  const made = state.schema.nodes["section"]?.createAndFill({ ...attributes, key: newSectionKey() });
  if (made == null) return;
  const position = here === null ? state.doc.content.size : here.position + here.section.nodeSize;
  const tr = state.tr.insert(position, made);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(position + 1))).scrollIntoView());
}

/** Moves a section one place up (-1) or down (1). @returns false where it is the first or the last already. */
export function moveSection(editor: Editor, key: string, by: -1 | 1): boolean {
  const { state, view } = editor;
  const from = byKey(state.doc, key);
  const other = from === null ? null : placed(state.doc, (_section, index) => index === from.index + by);
  if (from === null || other === null) return false;
  const position = by === -1 ? other.position : from.position + other.section.nodeSize;
  const tr = state.tr
    .delete(from.position, from.position + from.section.nodeSize)
    .insert(position, from.section)
    .scrollIntoView();
  const caret = state.selection.from - from.position;
  if (caret > 0 && caret < from.section.nodeSize) tr.setSelection(TextSelection.near(tr.doc.resolve(position + caret)));
  view.dispatch(tr);
  return true;
}

/** Takes a section out; undoing brings it back. @returns false for the only one, as a model has at least a section. */
export function removeSection(editor: Editor, key: string): boolean {
  const { state, view } = editor;
  const from = byKey(state.doc, key);
  if (from === null || state.doc.childCount < 2) return false;
  view.dispatch(state.tr.delete(from.position, from.position + from.section.nodeSize).scrollIntoView());
  return true;
}

/** The whole text of the section first, everything the second time: one key too quick doesn't empty a model. */
export function selectSection(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, from, to } = state.selection;
  if ($from.depth === 0) return false;
  const wanted = TextSelection.between(state.doc.resolve($from.start(1)), state.doc.resolve($from.end(1)));
  if (wanted.from === from && wanted.to === to) return false;
  view.dispatch(state.tr.setSelection(wanted));
  return true;
}

/** The field that is selected; null when it is anything else. */
export function selectedField({ selection }: EditorState): FieldAttributes | null {
  return selection instanceof NodeSelection && selection.node.type.name === "field"
    ? (selection.node.attrs as FieldAttributes)
    : null;
}

/** Puts a field where the caret stands, or in place of the one that is selected. */
export function putField(editor: Editor, attributes: FieldAttributes, contract: EditorContract): void {
  const { state, view } = editor;
  const made = state.schema.nodes["field"]?.create(attributes);
  if (made === undefined) return;
  const at = state.selection.from;
  const tr = state.tr.replaceSelectionWith(made, false);
  // The same key is the same information: its name, its type and its value are the same everywhere.
  tr.doc.descendants((node, position) => {
    if (node.type.name !== "field" || node.attrs["key"] !== attributes.key) return;
    const mode = tr.doc.resolve(position).node(1).attrs["mode"] as SectionAttributes["mode"];
    if (contract === "group") tr.setNodeMarkup(position, undefined, attributes);
    else if (mode === "free" || mode === "fillable") tr.setNodeAttribute(position, "value", attributes.value);
  });
  const after = Math.min(at + 1, tr.doc.content.size);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView());
}

/**
 * Shows another text, read from the server: only the sections that differ are drawn again, the caret stays where it was,
 * and undoing goes back over what this person wrote, not over the others.
 */
export function showDocument(editor: Editor, json: object): void {
  const { state, view } = editor;
  const next = state.schema.nodeFromJSON(json);
  const { selection, doc, tr } = state;
  const keys = (node: Part): string => {
    const found: string[] = [];
    node.forEach(({ attrs }) => found.push(String(attrs["key"])));
    return found.join(" ");
  };
  if (keys(doc) === keys(next)) {
    // From the last to the first: what stands before keeps its place.
    for (let at = doc.childCount - 1; at >= 0; at -= 1) {
      const was = placed(doc, (_section, index) => index === at);
      const is = next.child(at);
      if (was !== null && !was.section.eq(is)) tr.replaceWith(was.position, was.position + was.section.nodeSize, is);
    }
  } else tr.replaceWith(0, doc.content.size, next.content);
  if (!tr.docChanged) return;
  const here = byKey(doc, sectionAt(state).key);
  const now = here === null ? null : byKey(tr.doc, sectionAt(state).key);
  if (here !== null && now !== null) {
    const offset = Math.min(selection.from - here.position, now.section.nodeSize - 1);
    tr.setSelection(TextSelection.near(tr.doc.resolve(now.position + Math.max(1, offset))));
  }
  view.dispatch(tr.setMeta(SHOWN, true).setMeta("addToHistory", false));
}
