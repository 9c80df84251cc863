import { useQuery } from "@apollo/client/react";
import { DUTY_LABELS, MANDATE_STATE_LABELS } from "@palier/domain/referent";
import { useParams } from "react-router";
import {
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  NotFoundPage,
  PageHeader,
  QuietButton,
  readFragment,
  useCan,
  useText,
} from "../kernel";
import { ShownMandate } from "./mandate";
import { MandateEnd } from "./MandateEnd";
import { MandateForm } from "./MandateForm";
import { mandateMessages, referentMessages } from "./referent.messages";
import styles from "./referent.module.css";
import { useSectorLabel } from "./SectorSelect";

const MandateDocument = graphql(`
  query Mandate($id: ID!) {
    mandate(id: $id) {
      id
      ...ShownMandate
    }
  }
`);

function Back() {
  const say = useText();
  return (
    <p className={styles["crumb"]}>
      <LinkButton to="/referents">{say(referentMessages.back)}</LinkButton>
    </p>
  );
}

/** Naming somebody; the address may say where, for what and whom. */
export function NewMandatePage() {
  const say = useText();
  const canName = useCan("referent:update");
  if (!canName) return <NotFoundPage />;
  return (
    <>
      <Back />
      <PageHeader title={say(mandateMessages.newTitle)} purpose={say(mandateMessages.newPurpose)} />
      <MandateForm mandate={null} />
    </>
  );
}

/** One mandate: read by everyone, changed or ended by who names. */
export function MandatePage() {
  const say = useText();
  const { mandateId = "" } = useParams();
  const sectorLabel = useSectorLabel();
  const { data, error, refetch } = useQuery(MandateDocument, {
    variables: { id: mandateId },
    fetchPolicy: "cache-and-network",
  });
  const mandate = readFragment(ShownMandate, data?.mandate ?? null);
  const canUpdate = useCan("referent:update", { establishmentId: mandate?.establishmentId ?? "" });
  const canHandOver = useCan("referent:handOver");
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  if (mandate === null) return <NotFoundPage />;
  const over = mandate.state === "over";
  return (
    <>
      <Back />
      <PageHeader
        title={mandate.personName}
        purpose={say(mandateMessages.purpose, {
          duty: DUTY_LABELS[mandate.duty],
          sector: sectorLabel(mandate.sector),
          establishment: mandate.establishmentName,
          state: MANDATE_STATE_LABELS[mandate.state],
        })}
        {...(canHandOver && {
          exports: (
            <QuietButton to={`/referents/passations?de=${mandate.personId}`}>
              {say(mandateMessages.handOver)}
            </QuietButton>
          ),
        })}
      />
      {mandate.lacksRole && !over && (
        <p className={styles["note"]}>{say(mandateMessages.lacksRole, { name: mandate.personName })}</p>
      )}
      {over && <p>{say(mandateMessages.overText)}</p>}
      {canUpdate && !over ? (
        <>
          <MandateForm mandate={mandate} />
          <MandateEnd mandate={mandate} onEnded={() => void refetch()} />
        </>
      ) : (
        <Facts
          lines={[
            { term: say(referentMessages.naming), value: mandate.namingText },
            { term: say(referentMessages.since), value: formatDate(mandate.startsOn, "long") },
            {
              term: say(referentMessages.until),
              value: mandate.endsOn == null ? say(referentMessages.noEnd) : formatDate(mandate.endsOn, "long"),
            },
            {
              term: say(referentMessages.trained),
              value: mandate.trainedOn == null ? say(referentMessages.toTrain) : formatDate(mandate.trainedOn, "long"),
            },
          ]}
        />
      )}
    </>
  );
}
