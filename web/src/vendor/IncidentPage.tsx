import { useMutation, useQuery } from "@apollo/client/react";
import { NativeSelect, TextInput } from "@mantine/core";
import { durationText, parseSeverity, SEVERITIES, SEVERITY_LABELS } from "@palier/domain/vendor";
import { useState } from "react";
import { useParams } from "react-router";
import { DraftField, useDraft } from "../draft";
import type { ShownIncidentFragment } from "../generated/graphql";
import {
  ActionButton,
  Conflict,
  EmptyState,
  ErrorPanel,
  Facts,
  formatDate,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  useCan,
  useText,
} from "../kernel";
import { IncidentCase } from "./IncidentCase";
import { isoOf, localOf, ShownIncident } from "./incident-shown";
import { incidentMessages as messages } from "./vendor-incident.messages";
import styles from "./vendor.module.css";
import { faultOf, VendorFault, type Fault } from "./VendorFault";

const IncidentDocument = graphql(`
  query Incident($id: ID!) {
    incident(id: $id) {
      id
      ...ShownIncident
    }
  }
`);

const UpdateIncidentDocument = graphql(`
  mutation UpdateIncident($input: UpdateIncidentInput!) {
    updateIncident(input: $input) {
      ok
      error {
        code
        field
        message
      }
      incident {
        id
        ...ShownIncident
      }
    }
  }
`);

/** /incidents/:incidentId: what happened, how people cope, how long it lasted. */
export function IncidentPage() {
  const say = useText();
  const { incidentId = "" } = useParams();
  const { data, error, refetch } = useQuery(IncidentDocument, {
    variables: { id: incidentId },
    fetchPolicy: "cache-and-network",
  });
  const incident = readFragment(ShownIncident, data?.incident ?? null);
  const canFollow = useCan("incident:declare", { establishmentId: incident?.establishment.id ?? "" });
  const canJoin = useCan("case:update");
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const back = <LinkButton to="/incidents">{say(messages.back)}</LinkButton>;
  if (incident === null)
    return <EmptyState title={say(messages.missing)} why={say(messages.missingWhy)} action={back} />;
  const duration = durationText(incident.minutes);
  return (
    <>
      <PageHeader
        title={say(messages.number, { number: incident.number })}
        purpose={say(messages.pagePurpose, {
          product: [incident.product.name, incident.module?.name].filter(Boolean).join(" – "),
          site: incident.establishment.name,
          severity: SEVERITY_LABELS[parseSeverity(incident.severity) ?? "minor"],
          who: incident.declaredByName,
        })}
        exports={back}
      />
      <Facts
        lines={[
          { term: say(messages.startedAt), value: formatDate(incident.startedAt, "time") },
          {
            term: say(messages.duration),
            value: incident.endedAt == null ? say(messages.lasts, { duration }) : duration,
          },
          ...(incident.case == null
            ? []
            : [
                {
                  term: say(messages.case),
                  value: (
                    <LinkButton to={`/dossiers-editeur/${incident.case.id}`}>
                      {say(messages.caseName, { number: incident.case.number, title: incident.case.title })}
                    </LinkButton>
                  ),
                },
              ]),
        ]}
      />
      {canFollow ? (
        <IncidentForm key={incident.id} incident={incident} />
      ) : (
        <>
          <p className={styles["text"]}>{incident.body}</p>
          {incident.workaround === "" ? null : (
            <Section title={say(messages.workaround)}>
              <p className={styles["text"]}>{incident.workaround}</p>
            </Section>
          )}
        </>
      )}
      {canJoin ? <IncidentCase incident={incident} /> : null}
    </>
  );
}

function IncidentForm({ incident }: { incident: ShownIncidentFragment }) {
  const say = useText();
  const [send, { loading, error }] = useMutation(UpdateIncidentDocument);
  const [fault, setFault] = useState<Fault | null>(null);
  const [theirs, setTheirs] = useState<ShownIncidentFragment | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [severity, setSeverity] = useState(incident.severity);
  const [startedAt, setStartedAt] = useState(localOf(new Date(incident.startedAt)));
  const [endedAt, setEndedAt] = useState(incident.endedAt == null ? "" : localOf(new Date(incident.endedAt)));
  const body = useDraft(`vendor:incident:${incident.id}:texte`, { initial: incident.body });
  const workaround = useDraft(`vendor:incident:${incident.id}:contournement`, { initial: incident.workaround });
  const cause = useDraft(`vendor:incident:${incident.id}:cause`, { initial: incident.cause });
  const save = async (version: number): Promise<void> => {
    const input = {
      id: incident.id,
      version,
      severity,
      body: body.text,
      workaround: workaround.text,
      cause: cause.text,
      startedAt: isoOf(startedAt),
      endedAt: endedAt === "" ? null : isoOf(endedAt),
    };
    // A failure stays in `error`, shown below.
    const sent = await send({ variables: { input } }).catch(() => null);
    const answer = sent?.data?.updateIncident;
    if (answer == null) return;
    setFault(answer.error?.code === "STALE_VERSION" ? null : (answer.error ?? null));
    setTheirs(answer.ok ? null : readFragment(ShownIncident, answer.incident ?? null));
    if (!answer.ok) return;
    await Promise.all([body.done(), workaround.done(), cause.done()]);
    setSavedAt(new Date());
  };
  return (
    <form
      noValidate
      className={styles["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        void save(incident.version);
      }}
    >
      <VendorFault fault={fault} error={error} retry={() => void save(incident.version)} />
      {theirs === null ? null : (
        <Conflict
          texts={[
            { label: say(messages.body), mine: body.text, theirs: theirs.body },
            { label: say(messages.workaround), mine: workaround.text, theirs: theirs.workaround },
            { label: say(messages.cause), mine: cause.text, theirs: theirs.cause },
          ]}
          keepMine={() => void save(theirs.version)}
          takeTheirs={() => {
            body.setText(theirs.body);
            workaround.setText(theirs.workaround);
            cause.setText(theirs.cause);
            setTheirs(null);
          }}
        />
      )}
      <DraftField draft={body} rows={2} label={say(messages.body)} description={say(messages.bodyHelp)} />
      <DraftField draft={workaround} rows={2} label={say(messages.workaround)} />
      <div className={styles["pair"]}>
        <NativeSelect
          label={say(messages.severity)}
          value={severity}
          data={SEVERITIES.map((one) => ({ value: one, label: SEVERITY_LABELS[one] }))}
          onChange={(event) => {
            setSeverity(event.currentTarget.value);
          }}
          {...faultOf(fault, "severity")}
        />
        <TextInput
          type="datetime-local"
          label={say(messages.startedAt)}
          value={startedAt}
          onChange={(event) => {
            setStartedAt(event.currentTarget.value);
          }}
          {...faultOf(fault, "startedAt")}
        />
        <TextInput
          type="datetime-local"
          label={say(messages.endedAt)}
          value={endedAt}
          onChange={(event) => {
            setEndedAt(event.currentTarget.value);
          }}
          {...faultOf(fault, "endedAt")}
        />
      </div>
      <DraftField draft={cause} rows={2} label={say(messages.cause)} />
      <div className={styles["choices"]}>
        <ActionButton type="submit" loading={loading}>
          {say(messages.save)}
        </ActionButton>
        {endedAt === "" ? (
          <QuietButton
            type="button"
            onClick={() => {
              setEndedAt(localOf(new Date()));
            }}
          >
            {say(messages.endNow)}
          </QuietButton>
        ) : null}
        <span role="status" className={styles["quiet"]}>
          {savedAt === null ? "" : say(messages.saved, { time: formatDate(savedAt, "clock") })}
        </span>
      </div>
    </form>
  );
}
