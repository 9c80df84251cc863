import { TextInput } from "@mantine/core";
import { useFormContext, type FieldPath } from "react-hook-form";
import { useText } from "../kernel";
import type { PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";

/** Id of a field's input, where the error summary leads. */
export const fieldId = (path: string): string => `hypothese-${path.replaceAll(".", "-")}`;

/** The message of a field, to spread on a Mantine input; nothing where it is right. */
export function errorOf(message: string | undefined): { error?: string } {
  return message === undefined ? {} : { error: message };
}

/** Name, first year and discount rate. */
export function RoiFrameFields() {
  const say = useText();
  const { register, getFieldState, formState } = useFormContext<PlanForm>();
  const field = (path: FieldPath<PlanForm>) => ({
    id: fieldId(path),
    ...register(path),
    ...errorOf(getFieldState(path, formState).error?.message),
  });
  return (
    <div className={styles["frameFields"]}>
      <TextInput label={say(formMessages.name)} {...field("name")} />
      <TextInput label={say(formMessages.firstYear)} inputMode="numeric" maxLength={4} {...field("firstYear")} />
      <TextInput
        label={say(formMessages.discountRate)}
        description={say(formMessages.discountHelp)}
        inputMode="decimal"
        {...field("discountRate")}
      />
    </div>
  );
}
