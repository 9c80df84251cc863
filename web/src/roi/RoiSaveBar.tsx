import { computeRoi } from "@palier/domain/roi";
import { useFormContext, useWatch } from "react-hook-form";
import { ActionButton, formatDate, formatEuros, useText } from "../kernel";
import { fromForm, type PlanForm } from "./roi-form";
import { formMessages } from "./roi-form.messages";
import styles from "./roi.module.css";

/** The result the typed amounts would give, the state of the form and its one main button. @param savedAt null until saved. */
export function RoiSaveBar({ saving, savedAt }: { saving: boolean; savedAt: Date | null }) {
  const say = useText();
  const { control, formState } = useFormContext<PlanForm>();
  // Watched as a whole: any amount changes the result.
  const values = useWatch({ control }) as PlanForm;
  const plan = fromForm(values);
  const result = plan === null ? null : computeRoi(plan);
  return (
    <>
      <p className={styles["preview"]}>
        {result === null
          ? say(formMessages.previewNone)
          : say(formMessages.preview, {
              costs: formatEuros(result.totalCostCents),
              benefits: formatEuros(result.totalBenefitCents),
              value: formatEuros(result.netPresentValueCents),
            })}
      </p>
      <div className={styles["choices"]}>
        <span role="status" className={styles["quiet"]}>
          {formState.isDirty
            ? say(formMessages.unsaved)
            : savedAt !== null && say(formMessages.saved, { time: formatDate(savedAt, "clock") })}
        </span>
        <ActionButton type="submit" loading={saving}>
          {say(formMessages.save)}
        </ActionButton>
      </div>
    </>
  );
}
