import { Extension } from "@tiptap/core";
import type { Node as Part } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { SectionAttributes } from "./template-editor-schema";

/** Who writes: the group, which makes the model, or a site, which has the hand only where the model leaves it room. */
export type EditorContract = "group" | "site";

/** Marks what the page itself puts in the editor (a text read again from the server), which no contract stops. */
export const SHOWN = "templateShown";

const attributesOf = (section: Part): SectionAttributes => section.attrs as SectionAttributes;

/** The text of a section with every field emptied: what a site may not change where only the fields are its own. */
function withoutValues(section: Part): string {
  return JSON.stringify(section.toJSON(), (name: string, value: unknown) => (name === "value" ? null : value));
}

/**
 * What a site may not do to a model. The server judges again; here the person is told at once.
 * @returns the section that can't be changed so; null when the change is the site's to make.
 */
export function refusedAtSite(before: Part, after: Part): SectionAttributes | null {
  for (let at = 0; at < before.childCount; at += 1) {
    const was = before.child(at);
    const is = after.maybeChild(at);
    if (is === was) continue;
    const { mode } = attributesOf(was);
    if (is?.sameMarkup(was) !== true) return attributesOf(was);
    if (mode === "free" || is.eq(was)) continue;
    if (mode !== "fillable" || withoutValues(is) !== withoutValues(was)) return attributesOf(was);
  }
  const more = after.childCount > before.childCount ? after.maybeChild(before.childCount) : null;
  return more === null ? null : attributesOf(more);
}

/** @returns a key that no other section has; sections are matched by it from one version to the next. */
export function newSectionKey(): string {
  return `s-${[...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

interface ContractOptions {
  readonly contract: EditorContract;
  /** The name of a section that came without one. */
  readonly untitled: string;
  /** A change was stopped. */
  readonly onRefused: (section: SectionAttributes) => void;
}

/** Holds the contract of the sections, whatever way a change comes: keys, mouse, paste, drop, undo. */
export const contractExtension = ({ contract, untitled, onRefused }: ContractOptions) =>
  Extension.create({
    name: "templateContract",
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (tr, state) => {
          if (contract === "group" || !tr.docChanged || tr.getMeta(SHOWN) === true) return true;
          const refused = refusedAtSite(state.doc, tr.doc);
          if (refused !== null) onRefused(refused);
          return refused === null;
        },
        // A section pasted beside the one it was copied from, or made by emptying everything, has its own key and a name.
        appendTransaction: (transactions, _before, { doc, tr }) => {
          if (contract === "site" || !transactions.some(({ docChanged }) => docChanged)) return null;
          const keys = new Set<string>();
          doc.forEach((section, position) => {
            const { key, title } = attributesOf(section);
            const known = key === "" || keys.has(key);
            keys.add(key);
            if (!known && title.trim() !== "") return;
            tr.setNodeMarkup(position, undefined, {
              ...section.attrs,
              key: known ? newSectionKey() : key,
              title: title.trim() === "" ? untitled : title,
            });
          });
          return tr.docChanged ? tr : null;
        },
        props: {
          transformPastedText: (text) => text.replace(UNTYPED, ""),
          transformPastedHTML: (html) => html.replace(UNTYPED, ""),
        },
      }),
    ],
  });

/** Characters that no keyboard types and that word processors leave on the clipboard. */
const UNTYPED = /(?![\t\n\r])\p{Cc}/gu;
