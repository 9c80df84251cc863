import { Dialog, useText } from "../kernel";
import { editorDialogMessages } from "./template-editor-dialog.messages";
import styles from "./template-editor.module.css";
import type { EditorContract } from "./template-editor-contract";

const COMMON = [
  ["Alt+F10", "helpToolbar"],
  ["Échap", "helpBack"],
  ["← →", "helpArrows"],
  ["Ctrl+B, Ctrl+I, Ctrl+U", "helpMarks"],
  ["Ctrl+Maj+1, 2, 3, 4", "helpHeadings"],
  ["Ctrl+Maj+7, Ctrl+Maj+8", "helpLists"],
  ["Ctrl+Maj+F", "helpField"],
  ["Entrée", "helpOpenField"],
  ["Tab, Maj+Tab", "helpTable"],
  ["Ctrl+A", "helpAll"],
  ["Ctrl+Z, Ctrl+Maj+Z", "helpUndo"],
] as const;

const GROUP = [
  ["Ctrl+Entrée", "helpSection"],
  ["F2", "helpSettings"],
  ["Alt+Maj+↑, Alt+Maj+↓", "helpMove"],
] as const;

/** Every shortcut, in words. */
export function TemplateEditorHelp({ contract, onClose }: { contract: EditorContract; onClose: () => void }) {
  const say = useText();
  return (
    <Dialog wide opened onClose={onClose} title={say(editorDialogMessages.helpTitle)}>
      <p className={styles["hint"]}>{say(editorDialogMessages.helpLead)}</p>
      <table className={styles["keys"]}>
        <thead>
          <tr>
            <th scope="col">{say(editorDialogMessages.keys)}</th>
            <th scope="col">{say(editorDialogMessages.effect)}</th>
          </tr>
        </thead>
        <tbody>
          {[...COMMON, ...(contract === "group" ? GROUP : [])].map(([keys, what]) => (
            <tr key={keys}>
              <th scope="row">{keys}</th>
              <td>{say(editorDialogMessages[what])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
