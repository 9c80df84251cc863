import { useQuery } from "@apollo/client/react";
import { useEffect, useRef, useState } from "react";
import { ErrorPanel, graphql, LoadingState, PageHeader, readFragment, useCan, useText } from "../kernel";
import { RoiSummary, RoiYears } from "../roi";
import { CpomDossierRow, CpomDossiers } from "./CpomDossiers";
import { CpomGenerate } from "./CpomGenerate";
import { CpomShares } from "./CpomShares";
import { cpomMessages } from "./cpom.messages";

const CpomPageDocument = graphql(`
  query CpomPage {
    roiPlan {
      id
      ...RoiSummary
      ...RoiYears
    }
    cpomDossiers {
      id
      ...CpomDossierRow
    }
  }
`);

/** The return on investment, then the dossier made from it. A dossier being made is found again here at any time. */
export function CpomPage() {
  const say = useText();
  const canGenerate = useCan("cpom:generate");
  const canShare = useCan("cpom:share");
  const { data, error, refetch } = useQuery(CpomPageDocument, { fetchPolicy: "cache-and-network" });
  const [ready, setReady] = useState<string | null>(null);
  const dossiers = readFragment(CpomDossierRow, data?.cpomDossiers ?? []);
  const running = dossiers.filter(({ job }) => job.state === "WAITING" || job.state === "RUNNING");
  const followed = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    // The end is seen in what was read last, wherever it was learnt: the progress line may already have left the page.
    const over = dossiers.filter(({ id }) => followed.current.has(id) && !running.some((one) => one.id === id));
    followed.current = new Set(running.map(({ id }) => id));
    if (over.length === 0) return;
    setReady(over.find(({ job }) => job.state === "DONE")?.title ?? null);
    void refetch();
  }, [dossiers, running, refetch]);
  const header = <PageHeader title={say(cpomMessages.title)} purpose={say(cpomMessages.purpose)} />;
  if (data === undefined) {
    return (
      <>
        {header}
        {error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />}
      </>
    );
  }
  return (
    <>
      {header}
      <RoiSummary plan={data.roiPlan ?? null} />
      <CpomGenerate
        running={running}
        canGenerate={canGenerate && data.roiPlan != null}
        ready={ready}
        onStarted={() => {
          setReady(null);
          void refetch();
        }}
        onOver={() => void refetch()}
      />
      <CpomDossiers dossiers={dossiers} />
      {canShare && <CpomShares dossiers={dossiers.filter(({ finishedAt }) => finishedAt != null)} />}
      {data.roiPlan == null ? null : <RoiYears plan={data.roiPlan} />}
    </>
  );
}
