import { useQuery } from "@apollo/client/react";
import { NativeSelect } from "@mantine/core";
import {
  COVERAGE_LABELS,
  durationText,
  PAIR_ABOVE,
  PAIR_SOURCE,
  parseCoverageState,
  PROFILE_SOURCE,
} from "@palier/domain/referent";
import { Link } from "react-router";
import type { CoverageSiteFragment } from "../generated/graphql";
import {
  downloadText,
  EmptyState,
  ErrorPanel,
  fileName,
  graphql,
  LinkButton,
  LoadingState,
  PageHeader,
  QuietButton,
  readFragment,
  Section,
  toCsv,
  useCan,
  useText,
  useUrlFilters,
  useViewer,
  type Say,
} from "../kernel";
import { CoverageAlerts } from "./CoverageAlerts";
import { CoverageBoard, CoverageSite } from "./CoverageBoard";
import { coverageMessages } from "./referent-coverage.messages";
import { referentMessages } from "./referent.messages";
import styles from "./referent.module.css";

const ReferentCoverageDocument = graphql(`
  query ReferentCoverage {
    referentCoverage {
      sentence
      sectors {
        sector
        label
        followed
        ownLabel
        version
      }
      setting {
        minutesPerRequest
        declared
        version
      }
      counts {
        state
        cells
        sites
      }
      sites {
        establishmentId
        ...CoverageSite
      }
    }
  }
`);

interface Sector {
  readonly sector: string;
  readonly label: string;
}

/** The board as it is filtered on screen: one line an establishment. */
function coverageCsv(say: Say, sites: readonly CoverageSiteFragment[], sectors: readonly Sector[]): string {
  return toCsv(
    [say(coverageMessages.site), ...sectors.map(({ label }) => label)],
    sites.map((site) => [
      site.establishmentName,
      ...site.cells.map(
        ({ personCount, states }) =>
          `${String(personCount)} ${states.map((state) => COVERAGE_LABELS[state]).join(", ")}`,
      ),
    ]),
  );
}

/** The board of establishments and sectors: who is missing where, today. */
export function CoveragePage() {
  const say = useText();
  const { group } = useViewer();
  const filters = useUrlFilters();
  const canConfigure = useCan("referent:configure");
  const { data, error, refetch } = useQuery(ReferentCoverageDocument, { fetchPolicy: "cache-and-network" });
  if (data === undefined)
    return error === undefined ? <LoadingState /> : <ErrorPanel error={error} retry={() => void refetch()} />;
  const { sentence, sectors, setting, counts, sites: asked } = data.referentCoverage;
  const sites = readFragment(CoverageSite, asked);
  const state = parseCoverageState(filters.get("voir"));
  const shown =
    state === null ? sites : sites.filter(({ cells }) => cells.some(({ states }) => states.includes(state)));
  const named = (found: readonly CoverageSiteFragment[]) => (
    <ul className={styles["alerts"]}>
      {found.map(({ establishmentId, establishmentName }) => (
        <li key={establishmentId}>
          <Link to={`/referents?etablissement=${establishmentId}`}>{establishmentName}</Link>
        </li>
      ))}
    </ul>
  );
  const diluted = sites.filter((site) => site.diluted);
  const advised = sites.filter(({ pairState }) => pairState === "advised");
  return (
    <>
      <p className={styles["crumb"]}>
        <LinkButton to="/referents">{say(referentMessages.back)}</LinkButton>
      </p>
      <PageHeader
        title={say(coverageMessages.title)}
        purpose={say(coverageMessages.purpose)}
        exports={
          <QuietButton
            onClick={() =>
              downloadText(
                fileName(new Date(), group.name, say(coverageMessages.title), "csv"),
                coverageCsv(say, shown, sectors),
              )
            }
          >
            {say(referentMessages.export)}
          </QuietButton>
        }
      />
      <p className={styles["sentence"]}>{sentence}</p>
      {diluted.length > 0 && (
        <Section title={say(coverageMessages.dilution)}>
          <p className={styles["note"]}>{say(coverageMessages.dilutionWhy, { source: `${PROFILE_SOURCE}.` })}</p>
          {named(diluted)}
        </Section>
      )}
      {sites.length === 0 || sectors.length === 0 ? (
        <EmptyState
          title={say(coverageMessages.empty)}
          why={sentence}
          {...(canConfigure && {
            action: <LinkButton to="/referents/reglages">{say(referentMessages.settings)}</LinkButton>,
          })}
        />
      ) : (
        <Section title={say(coverageMessages.board)}>
          <p className={styles["quiet"]}>
            {say(coverageMessages.how, {
              minutes: durationText(setting.minutesPerRequest),
              declared: say(setting.declared ? coverageMessages.declared : coverageMessages.assumed),
            })}{" "}
            {canConfigure && <LinkButton to="/referents/reglages">{say(coverageMessages.change)}</LinkButton>}
          </p>
          <div className={styles["filters"]}>
            <NativeSelect
              label={say(coverageMessages.show)}
              value={state ?? ""}
              data={[
                { value: "", label: say(coverageMessages.all) },
                ...counts
                  .filter((one) => one.cells > 0)
                  .map((one) => ({
                    value: one.state,
                    label: say(coverageMessages.withState, { state: COVERAGE_LABELS[one.state], sites: one.sites }),
                  })),
              ]}
              onChange={(event) => filters.set("voir", event.currentTarget.value)}
            />
          </div>
          {shown.length === 0 ? (
            <EmptyState
              title={say(coverageMessages.noMatch)}
              why={say(coverageMessages.noMatchWhy)}
              action={<LinkButton onClick={filters.clear}>{say(referentMessages.clear)}</LinkButton>}
            />
          ) : (
            <CoverageBoard sites={shown} sectors={sectors} />
          )}
        </Section>
      )}
      <CoverageAlerts sites={shown} sectors={sectors} />
      {advised.length > 0 && (
        <Section
          title={say(coverageMessages.pair)}
          lead={say(coverageMessages.pairWhy, { count: PAIR_ABOVE, source: `${PAIR_SOURCE}.` })}
        >
          {named(advised)}
        </Section>
      )}
    </>
  );
}
