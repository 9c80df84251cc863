import { changedFieldLabel } from "./audit-field";
import { valueText } from "./audit-value";
import { deedOf, objectKindLabel } from "./audit-word";

/** A line as it is told. */
export interface AuditTelling {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** Field → [old, new], or a bare value. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** The names that a group gives to the ids and codes of a line; null: unknown, the code is shown. */
export interface AuditNames {
  /** null: the house itself. */
  readonly who: string | null;
  readonly object: string | null;
  /** The wording of a question by its code. */
  readonly question: (code: string) => string | null;
  /** The wording of an answer to a question. */
  readonly answer: (code: string, value: string) => string | null;
  /** The name of what has this id, where the group has one that may be seen. */
  readonly known: (id: string) => string | null;
}

/** One field, from what to what. */
export interface AuditChange {
  readonly field: string;
  readonly label: string;
  /** null: nothing before, or not told. */
  readonly before: string | null;
  /** null: nothing after. */
  readonly after: string | null;
}

const pairOf = (value: unknown): readonly [unknown, unknown] | null =>
  Array.isArray(value) && value.length === 2 ? [value[0], value[1]] : null;

/** The changes of a line, field by field, in words where there are some. */
export function changesOf(
  { action, changes }: Pick<AuditTelling, "action" | "changes">,
  names: Pick<AuditNames, "question" | "answer" | "known">,
): readonly AuditChange[] {
  const answering = action === "maturity:answer";
  return Object.entries(changes).map(([field, value]) => {
    const [old, now] = pairOf(value) ?? [null, value];
    const said = (each: unknown): string | null =>
      answering && typeof each === "string" ? (names.answer(field, each) ?? each) : valueText(field, each, names.known);
    const label = (answering ? names.question(field) : null) ?? changedFieldLabel(field, action);
    return { field, label, before: said(old), after: said(now) };
  });
}

/**
 * A line in one French sentence: « Claire Démonstration a répondu à la question « Référent nommé » pour « Les Tilleuls » :
 * non → oui ». What has no word is shown as it is.
 */
export function auditSentence(line: AuditTelling, names: AuditNames): string {
  const who = names.who ?? "Palier";
  const changes = changesOf(line, names);
  const [first] = changes;
  if (line.action === "maturity:answer" && first !== undefined && changes.length === 1) {
    const where = names.object === null ? "" : ` pour «\u00a0${names.object}\u00a0»`;
    const move = `${first.before ?? "sans réponse"} → ${first.after ?? "sans réponse"}`;
    return `${who} a répondu à la question «\u00a0${first.label}\u00a0»${where}\u00a0: ${move}`;
  }
  const deed = deedOf(line.action);
  const said = deed.startsWith("\u00a0") ? `${who}${deed}` : `${who} ${deed}`;
  const object = names.object === null ? "" : ` (${objectKindLabel(line.objectKind)} «\u00a0${names.object}\u00a0»)`;
  const change =
    first !== undefined && changes.length === 1 && (first.before !== null || first.after !== null)
      ? `\u00a0: ${first.label} ${first.before ?? "–"} → ${first.after ?? "–"}`
      : "";
  return `${said}${object}${change}`;
}
