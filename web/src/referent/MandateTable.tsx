import { DUTY_LABELS, durationText, MANDATE_STATE_LABELS, profileLabel } from "@palier/domain/referent";
import { Link } from "react-router";
import type { ShownMandateFragment } from "../generated/graphql";
import { DataTable, formatDate, useText } from "../kernel";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

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
        { key: "sector", header: say(referentMessages.sector), cell: ({ sector }) => sectorLabel(sector) },
        {
          key: "person",
          header: say(referentMessages.person),
          cell: ({ id, personName, personGone, lacksRole, sector, state }) => (
            <>
              <Link
                to={`/referents/mandats/${id}`}
                aria-label={say(referentMessages.open, { name: personName, sector: sectorLabel(sector) })}
              >
                {personName}
              </Link>
              {personGone && <span className={styles["mark"]}>{say(referentMessages.gone)}</span>}
              {!personGone && lacksRole && state !== "over" && (
                <span className={styles["mark"]}>{say(referentMessages.lacksRole)}</span>
              )}
            </>
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
            <>
              {endsOn == null ? say(referentMessages.noEnd) : formatDate(endsOn)}
              {state === "inForce" ? null : <span className={styles["mark"]}>{MANDATE_STATE_LABELS[state]}</span>}
            </>
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
