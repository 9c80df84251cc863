import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { useText } from "../kernel";
import { goToSection, sectionAt } from "./template-editor-commands";
import type { SectionAttributes } from "./template-editor-schema";
import { editorMessages } from "./template-editor.messages";
import styles from "./template-editor.module.css";
import { useEditorValue } from "./use-template-editor";

interface PlanProps {
  editor: Editor;
  /** Open remarks by section; none are shown without it. */
  commentCounts?: Readonly<Record<string, number>>;
}

function planOf({ state }: Editor) {
  const sections: Pick<SectionAttributes, "key" | "title" | "mode">[] = [];
  state.doc.forEach(({ attrs }) => {
    const { key, title, mode } = attrs as SectionAttributes;
    sections.push({ key, title, mode });
  });
  return { sections, here: sectionAt(state).key };
}

/** Every section by its title: where I am in a long model, and how I get elsewhere. */
export function TemplateEditorPlan({ editor, commentCounts = {} }: PlanProps) {
  const say = useText();
  const { sections, here } = useEditorValue(editor, planOf);
  const [opened] = useState(() => window.matchMedia("(min-width: 62em)").matches);
  return (
    <details className={styles["plan"]} open={opened}>
      <summary>{say(editorMessages.planCount, { count: sections.length })}</summary>
      <nav aria-label={say(editorMessages.plan)}>
        <ol>
          {sections.map(({ key, title, mode }) => (
            <li key={key}>
              <button
                type="button"
                className={styles["planEntry"]}
                {...(key === here && { "aria-current": "location" as const })}
                onClick={() => {
                  goToSection(editor, key);
                }}
              >
                <span>{title}</span>
                <span className={styles["planMode"]}>
                  {say(editorMessages[mode])}
                  {commentCounts[key] === undefined
                    ? null
                    : `, ${say(editorMessages.commentCount, { count: commentCounts[key] })}`}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </details>
  );
}
