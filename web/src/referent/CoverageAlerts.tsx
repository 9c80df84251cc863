import { COVERAGE_STATES } from "@palier/domain/referent";
import { useState } from "react";
import { Link } from "react-router";
import type { CoverageSiteFragment } from "../generated/graphql";
import { LinkButton, Section, useText } from "../kernel";
import { coverageMessages } from "./referent-coverage.messages";
import styles from "./referent.module.css";

const SHOWN = 12;

interface CoverageAlertsProps {
  sites: readonly CoverageSiteFragment[];
  sectors: readonly { readonly sector: string; readonly label: string }[];
}

/** What to look at, the most pressing first, in sentences with their figures. */
export function CoverageAlerts({ sites, sectors }: CoverageAlertsProps) {
  const say = useText();
  const [all, setAll] = useState(false);
  const found = sites
    .flatMap((site) =>
      site.cells.flatMap((cell) =>
        cell.states[0] === "covered" || cell.states[0] === undefined
          ? []
          : [{ site, cell, rank: COVERAGE_STATES.indexOf(cell.states[0]) }],
      ),
    )
    .sort((a, b) => a.rank - b.rank);
  const shown = all ? found : found.slice(0, SHOWN);
  return (
    <Section title={say(coverageMessages.alerts)}>
      {found.length === 0 ? <p>{say(coverageMessages.alertsNone)}</p> : null}
      <ul className={styles["alerts"]}>
        {shown.map(({ site, cell }) => (
          <li key={`${site.establishmentId} ${cell.sector}`}>
            <Link to={`/referents?etablissement=${site.establishmentId}&secteur=${cell.sector}`}>
              {say(coverageMessages.alert, {
                site: site.establishmentName,
                sector: sectors.find(({ sector }) => sector === cell.sector)?.label ?? cell.sector,
                reason: cell.reasons.join(" "),
              })}
            </Link>
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <LinkButton onClick={() => setAll(true)}>
          {say(coverageMessages.alertsMore, { count: found.length - shown.length })}
        </LinkButton>
      )}
    </Section>
  );
}
