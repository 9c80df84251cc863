import { DUTY_LABELS, durationText, MANDATE_STATE_LABELS, profileLabel } from "@palier/domain/referent";
import type { ShownMandateFragment } from "../generated/graphql";
import { DataTable, formatDate, LinkButton, useText } from "../kernel";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";
import { capital } from "./SectorSelect";

interface MandateTableProps {
  mandates: readonly ShownMandateFragment[];
  sectorLabel: (sector: string) => string;
}

/** The register, establishment by establishment. */
export function MandateTable({ mandates, sectorLabel }: MandateTableProps) {
  const say = useText();
  return (
    <DataTable
      caption={say(referentMessages.caption)}
      hideCaption
      phone="stack"
      rows={mandates}
      rowKey={({ id }) => id}
      groupOf={({ establishmentName }) => establishmentName}
      columns={[
        { key: "sector", header: say(referentMessages.sector), cell: ({ sector }) => capital(sectorLabel(sector)) },
        {
          key: "person",
          header: say(referentMessages.person),
          cell: ({ id, personName, personGone, lacksRole, state }) => (
            <div>
              <LinkButton to={`/referents/mandats/${id}`}>{personName}</LinkButton>
              {personGone && <span className={styles["mark"]}>{say(referentMessages.gone)}</span>}
              {!personGone && lacksRole && state !== "over" && (
                <span className={styles["mark"]}>{say(referentMessages.lacksRole)}</span>
              )}
            </div>
          ),
        },
        { key: "duty", header: say(referentMessages.duty), cell: ({ duty }) => DUTY_LABELS[duty] },
        { key: "profile", header: say(referentMessages.profile), cell: ({ profileCase }) => profileLabel(profileCase) },
        { key: "naming", header: say(referentMessages.naming), cell: ({ namingText }) => namingText },
        {
          key: "since",
          header: say(referentMessages.since),
          cell: ({ startsOn }) => formatDate(startsOn),
          nowrap: true,
        },
        {
          key: "until",
          header: say(referentMessages.until),
          cell: ({ endsOn, state }) => (
            <div>
              {endsOn == null ? say(referentMessages.noEnd) : formatDate(endsOn)}
              {state === "inForce" ? null : <span className={styles["mark"]}>{MANDATE_STATE_LABELS[state]}</span>}
            </div>
          ),
        },
        {
          key: "weekly",
          header: say(referentMessages.weekly),
          align: "right",
          cell: ({ weeklyMinutes }) =>
            weeklyMinutes == null ? say(referentMessages.notSaid) : durationText(weeklyMinutes),
        },
        {
          key: "trained",
          header: say(referentMessages.trained),
          cell: ({ trainedOn }) => (trainedOn == null ? say(referentMessages.toTrain) : formatDate(trainedOn)),
        },
      ]}
    />
  );
}
