import { useQuery } from "@apollo/client/react";
import { defaultRoiLines, type RoiPlan } from "@palier/domain/roi";
import { useState } from "react";
import {
  ActionButton,
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { formMessages } from "./roi-form.messages";
import { EditedRoiPlan, planOf } from "./roi-plan";
import styles from "./roi.module.css";
import { RoiPlanForm } from "./RoiPlanForm";

const RoiPlanPageDocument = graphql(`
  query RoiPlanPage {
    roiPlan {
      id
      ...EditedRoiPlan
    }
  }
`);

/** The assumptions of the group, editable by those who may. */
export function RoiPlanPage() {
  const say = useText();
  const canEdit = useCan("roi:update");
  const { data, error, refetch } = useQuery(RoiPlanPageDocument, {
    fetchPolicy: "network-only",
    ...(canEdit ? {} : { skip: true }),
  });
  const [started, setStarted] = useState<RoiPlan | null>(null);
  const back = <LinkButton to="/cpom">{say(formMessages.back)}</LinkButton>;
  const header = <PageHeader title={say(formMessages.title)} purpose={say(formMessages.purpose)} exports={back} />;
  if (!canEdit) {
    return <EmptyState title={say(formMessages.notAllowed)} why={say(formMessages.notAllowedWhy)} action={back} />;
  }
  if (data === undefined) {
    return (
      <>
        {header}
        {error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />}
      </>
    );
  }
  const kept = readFragment(EditedRoiPlan, data.roiPlan ?? null);
  const blank = {
    name: say(formMessages.newName),
    firstYear: new Date().getFullYear() + 1,
    discountRate: 0.04,
    lines: [],
  };
  const plan = kept === null ? started : planOf(kept);
  return (
    <>
      {header}
      {plan === null ? (
        <EmptyState
          title={say(formMessages.empty)}
          why={say(formMessages.emptyWhy)}
          action={
            <ActionButton
              onClick={() => {
                setStarted({ ...blank, lines: defaultRoiLines() });
              }}
            >
              {say(formMessages.example)}
            </ActionButton>
          }
          example={
            <QuietButton
              className={styles["beside"] ?? ""}
              onClick={() => {
                setStarted(blank);
              }}
            >
              {say(formMessages.blank)}
            </QuietButton>
          }
        />
      ) : (
        <RoiPlanForm initial={plan} initialVersion={kept?.version ?? 0} />
      )}
    </>
  );
}
