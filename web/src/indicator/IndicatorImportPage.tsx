import { useQuery } from "@apollo/client/react";
import { useState } from "react";
import { useSearchParams } from "react-router";
import {
  EmptyState,
  ErrorPanel,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { importMessages } from "./indicator-import.messages";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";
import { ImportFacts, IndicatorImportCheck } from "./IndicatorImportCheck";
import { IndicatorImportFile } from "./IndicatorImportFile";
import { IndicatorImportOutcome } from "./IndicatorImportOutcome";

const IndicatorImportDocument = graphql(`
  query IndicatorImport($id: ID!) {
    indicatorImport(id: $id) {
      id
      state
      ...ImportFacts
      job {
        id
      }
    }
  }
`);

type Step = "file" | "check" | "done";

/** The import wizard. The import under way stands in the URL: it may be left and found again at the same step. */
export function IndicatorImportPage() {
  const say = useText();
  const allowed = useCan("indicator:import");
  const [params, setParams] = useSearchParams();
  const id = params.get("import");
  const [startedJob, setStartedJob] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(IndicatorImportDocument, {
    variables: { id: id ?? "" },
    ...(id === null ? { skip: true } : {}),
  });
  const current = id === null ? null : (data?.indicatorImport ?? null);
  const facts = readFragment(ImportFacts, current);
  const over = current !== null && current.state !== "previewed";
  const step: Step = current === null ? "file" : over || startedJob !== null ? "done" : "check";
  const open = (importId: string | null): void => {
    setStartedJob(null);
    setParams(importId === null ? {} : { import: importId });
  };
  const back = <LinkButton to="/indicateurs">{say(indicatorMessages.backToList)}</LinkButton>;
  if (!allowed) {
    return <EmptyState title={say(importMessages.notAllowed)} why={say(importMessages.notAllowedWhy)} action={back} />;
  }
  return (
    <>
      <PageHeader title={say(importMessages.title)} purpose={say(importMessages.purpose)} exports={back} />
      <ImportSteps step={step} />
      {id !== null && error !== undefined && data === undefined ? (
        <ErrorPanel error={error} kept={say(importMessages.keptPreview)} retry={() => void refetch()} />
      ) : null}
      {id !== null && error === undefined && data === undefined ? <LoadingState /> : null}
      {data !== undefined && id !== null && current === null ? (
        <EmptyState title={say(importMessages.lost)} why={say(importMessages.lostWhy)} />
      ) : null}
      {id === null || (data !== undefined && current === null) ? <IndicatorImportFile onRead={open} /> : null}
      {step === "check" && facts !== null ? (
        <IndicatorImportCheck
          facts={facts}
          onStarted={(jobId) => {
            setStartedJob(jobId);
            void refetch();
          }}
          onRead={open}
        />
      ) : null}
      {step === "done" && facts !== null ? (
        <IndicatorImportOutcome
          facts={facts}
          jobId={startedJob ?? current?.job?.id ?? null}
          onOver={() => void refetch()}
          onAnother={() => {
            open(null);
          }}
        />
      ) : null}
    </>
  );
}

const STEPS: readonly { step: Step; label: (typeof importMessages)["stepFile" | "stepCheck" | "stepDone"] }[] = [
  { step: "file", label: importMessages.stepFile },
  { step: "check", label: importMessages.stepCheck },
  { step: "done", label: importMessages.stepDone },
];

function ImportSteps({ step }: { step: Step }) {
  const say = useText();
  return (
    <nav aria-label={say(importMessages.steps)}>
      <ol className={styles["steps"]}>
        {STEPS.map((one) => (
          <li key={one.step} {...(one.step === step ? { "aria-current": "step" as const } : {})}>
            {say(one.label)}
          </li>
        ))}
      </ol>
    </nav>
  );
}
