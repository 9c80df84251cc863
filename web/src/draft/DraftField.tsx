import { Textarea } from "@mantine/core";
import { DRAFT_MOST_CHARACTERS } from "@palier/domain/draft";
import type { ReactNode } from "react";
import { DraftState } from "./DraftState";
import type { DraftHandle } from "./use-draft";

interface DraftFieldProps {
  /** See `useDraft`. */
  draft: DraftHandle;
  label: string;
  /** What to write, under the label. */
  description?: ReactNode;
  id?: string;
  /** What is wrong and how to mend it; nothing typed is erased. */
  error?: string | null;
  /** Lines shown before the field grows. */
  rows?: number;
}

/** A long text that is never lost: kept on the server while it is typed, its state written beneath. */
export function DraftField({ draft, label, description, id, error = null, rows = 4 }: DraftFieldProps) {
  return (
    <div>
      <Textarea
        label={label}
        autosize
        minRows={rows}
        maxRows={20}
        maxLength={DRAFT_MOST_CHARACTERS}
        value={draft.text}
        onChange={(event) => {
          draft.setText(event.currentTarget.value);
        }}
        onBlur={draft.flush}
        {...(id !== undefined && { id })}
        {...(description !== undefined && { description })}
        {...(error !== null && { error })}
      />
      <DraftState draft={draft} />
    </div>
  );
}
