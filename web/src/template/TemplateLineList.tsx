import { TextInput } from "@mantine/core";
import { QuietButton } from "../kernel";
import styles from "./template.module.css";

interface TemplateLineListProps<Line extends { readonly [Key in keyof Line]: string }> {
  lines: readonly Line[];
  /** The fields of a line that are typed, with what people read. */
  fields: readonly (readonly [keyof Line & string, string])[];
  /** « Contenu 3 ». */
  nameOf: (rank: number) => string;
  blank: Line;
  add: string;
  remove: string;
  onChange: (lines: readonly Line[]) => void;
}

/** Lines of a few texts each, added and taken away one by one. */
export function TemplateLineList<Line extends { readonly [Key in keyof Line]: string }>(
  props: TemplateLineListProps<Line>,
) {
  const { lines, fields, nameOf, blank, add, remove, onChange } = props;
  return (
    <>
      {lines.map((line, at) => (
        <fieldset key={at} className={styles["lines"]}>
          <legend>{nameOf(at + 1)}</legend>
          <div className={styles["pair"]}>
            {fields.map(([field, label]) => (
              <TextInput
                key={field}
                label={label}
                value={line[field]}
                onChange={(event) => {
                  const text = event.currentTarget.value;
                  onChange(lines.map((each, rank) => (rank === at ? { ...each, [field]: text } : each)));
                }}
              />
            ))}
            <div>
              <QuietButton
                type="button"
                aria-label={`${remove} ${nameOf(at + 1)}`}
                onClick={() => {
                  onChange(lines.filter((_line, rank) => rank !== at));
                }}
              >
                {remove}
              </QuietButton>
            </div>
          </div>
        </fieldset>
      ))}
      <QuietButton
        type="button"
        onClick={() => {
          onChange([...lines, blank]);
        }}
      >
        {add}
      </QuietButton>
    </>
  );
}
