import type { NodeViewRenderer } from "@tiptap/core";
import type { SectionMode } from "@palier/domain/template";
import styles from "./template-editor.module.css";

/** The words around a section, already in French form. */
export interface SectionWords {
  /** « Verrouillée ». */
  readonly mode: (mode: SectionMode) => string;
  /** What may be written in it, for whoever writes here. */
  readonly rule: (mode: SectionMode) => string;
  readonly settings: string;
  /** The accessible name of the button, with the title of the section. */
  readonly settingsOf: (title: string) => string;
}

interface Attributes {
  readonly key: string;
  readonly title: string;
  readonly mode: SectionMode;
}

let drawn = 0;

/**
 * How a section is drawn: its title and its rule above its text. Plain elements: a model has up to three hundred
 * sections, and a tree of components for each would be felt at each key.
 */
export function sectionView(words: SectionWords, open?: (key: string) => void): NodeViewRenderer {
  return ({ node }) => {
    let current = node;
    const attributes = () => current.attrs as Attributes;
    const make = (tag: string, className: string, parent: HTMLElement): HTMLElement => {
      const element = document.createElement(tag);
      element.className = styles[className] ?? "";
      parent.append(element);
      return element;
    };
    const dom = document.createElement("section");
    dom.className = styles["section"] ?? "";
    const head = make("div", "sectionHead", dom);
    head.contentEditable = "false";
    const title = make("h2", "sectionTitle", head);
    drawn += 1;
    title.id = `section-${String(drawn)}`;
    dom.setAttribute("aria-labelledby", title.id);
    const mode = make("span", "mode", head);
    const settings = open === undefined ? null : (make("button", "settings", head) as HTMLButtonElement);
    const rule = make("p", "rule", head);
    const contentDOM = make("div", "sectionText", dom);
    if (settings !== null) {
      settings.type = "button";
      settings.textContent = words.settings;
      // Reached from the toolbar or by F2: three hundred stops of the Tab key would be in the way of everything else.
      settings.tabIndex = -1;
      settings.addEventListener("click", () => open?.(attributes().key));
    }
    const draw = (): void => {
      const shown = attributes();
      dom.dataset["mode"] = shown.mode;
      dom.dataset["key"] = shown.key;
      title.textContent = shown.title;
      mode.textContent = words.mode(shown.mode);
      rule.textContent = words.rule(shown.mode);
      rule.hidden = rule.textContent === "";
      settings?.setAttribute("aria-label", words.settingsOf(shown.title));
    };
    draw();
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== current.type) return false;
        const same = next.sameMarkup(current);
        current = next;
        if (!same) draw();
        return true;
      },
      stopEvent: (event) => head.contains(event.target as Node | null),
      ignoreMutation: (mutation) => !contentDOM.contains(mutation.target) && mutation.type !== "selection",
    };
  };
}
