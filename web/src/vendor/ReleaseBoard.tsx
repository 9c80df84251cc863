import { VisuallyHidden } from "@mantine/core";
import { CHECK_VERDICT_LABELS, parseCheckVerdict, parseSiteVerdict, SITE_VERDICT_LABELS } from "@palier/domain/vendor";
import { parseSector, SECTOR_LABELS } from "@palier/domain/identity";
import type { ShownReleaseFragment } from "../generated/graphql";
import { DataTable, useText, walkCells, type Column } from "../kernel";
import { releaseMessages as messages } from "./vendor-release.messages";
import styles from "./vendor.module.css";

/** An establishment of the board. */
export type ReleaseSite = ShownReleaseFragment["sites"][number];
/** A column of the board. */
export type ReleaseCheck = ShownReleaseFragment["checks"][number];

interface ReleaseBoardProps {
  release: ShownReleaseFragment;
  sites: readonly ReleaseSite[];
  /** What the person may record; what they may not is only read. */
  mayTest: (site: ReleaseSite, check: ReleaseCheck) => boolean;
  mayConclude: (site: ReleaseSite) => boolean;
  onTest: (site: ReleaseSite, check: ReleaseCheck) => void;
  onConclude: (site: ReleaseSite) => void;
}

const TONES: Readonly<Record<string, string>> = {
  ok: "good",
  ready: "good",
  problem: "wrong",
  notReady: "wrong",
  readyWithReserves: "alert",
};

/** Establishments by points to check: each cell says what was found in words. */
export function ReleaseBoard({ release, sites, mayTest, mayConclude, onTest, onConclude }: ReleaseBoardProps) {
  const say = useText();
  const results = new Map(release.results.map((one) => [`${one.establishmentId} ${one.checkId}`, one]));
  const cell = (words: string, verdict: string | null, open: (() => void) | null, of: string, note: string) => {
    const shown = <span className={verdict === null ? styles["none"] : styles[TONES[verdict] ?? ""]}>{words}</span>;
    const more = note === "" ? null : <span className={styles["marks"]}>{note}</span>;
    return open === null ? (
      <>
        {shown}
        {more}
      </>
    ) : (
      <button type="button" className={styles["cell"]} onClick={open}>
        {shown}
        {more}
        <VisuallyHidden>{of}</VisuallyHidden>
      </button>
    );
  };
  const columns: Column<ReleaseSite>[] = [
    {
      key: "site",
      header: say(messages.establishment),
      sortValue: ({ name }) => name,
      cell: ({ name, versionLabel }) => (
        <>
          {name}
          {versionLabel == null ? null : <span className={styles["marks"]}>{versionLabel}</span>}
        </>
      ),
    },
    ...release.checks.map((check): Column<ReleaseSite> => {
      const sector = parseSector(check.sector);
      return {
        key: check.id,
        header: `${check.title} (${sector === null ? check.sector : SECTOR_LABELS[sector]})`,
        cell: (site) => {
          const found = results.get(`${site.id} ${check.id}`);
          const verdict = parseCheckVerdict(found?.verdict ?? "");
          return cell(
            verdict === null ? say(messages.notChecked) : CHECK_VERDICT_LABELS[verdict],
            verdict,
            mayTest(site, check)
              ? () => {
                  onTest(site, check);
                }
              : null,
            say(messages.resultTitle, { check: check.title, site: site.name }),
            found?.note ?? "",
          );
        },
      };
    }),
    {
      key: "verdict",
      header: say(messages.verdict),
      cell: (site) => {
        const verdict = parseSiteVerdict(site.siteVerdict?.verdict ?? "");
        return cell(
          verdict === null ? say(messages.notGiven) : SITE_VERDICT_LABELS[verdict],
          verdict,
          mayConclude(site)
            ? () => {
                onConclude(site);
              }
            : null,
          say(messages.verdictTitle, { site: site.name }),
          site.siteVerdict?.note ?? "",
        );
      },
    },
  ];
  return (
    <div onKeyDown={walkCells}>
      <DataTable caption={say(messages.checks)} hideCaption rows={sites} rowKey={({ id }) => id} columns={columns} />
    </div>
  );
}
