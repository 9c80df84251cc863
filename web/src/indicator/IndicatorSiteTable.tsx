import { isPublishable } from "@palier/domain/indicator";
import { IconAlertTriangle } from "@tabler/icons-react";
import { DataTable, formatNumber, formatPeriod, formatValue, LinkButton, MISSING, useText } from "../kernel";
import type { ComparedIndicator, SiteValue } from "./indicator-sites";
import { changeWords, isMasked } from "./indicator-words";
import { indicatorMessages } from "./indicator.messages";
import styles from "./indicator.module.css";

/** The establishments by name, never by value unless someone asks; a value without context says so. */
export function IndicatorSiteTable({
  indicator,
  values,
}: {
  indicator: ComparedIndicator;
  values: readonly SiteValue[];
}) {
  const say = useText();
  const { unit } = indicator;
  const latest = values.reduce((newest, { period }) => (period > newest ? period : newest), "");
  const masked = <span className={styles["quiet"]}>{say(indicatorMessages.masked)}</span>;
  const change = (row: SiteValue): string =>
    row.previousValue == null || isMasked(row.denominator)
      ? MISSING
      : changeWords(say, indicator, row.previousValue, row.value).text;
  return (
    <DataTable
      caption={say(indicatorMessages.sitesCaption, { period: formatPeriod(latest) })}
      phone="stack"
      rows={values}
      rowKey={(row) => row.id}
      initialSort={{ key: "site", direction: "asc" }}
      columns={[
        {
          key: "site",
          header: say(indicatorMessages.site),
          cell: ({ establishment }) => (
            <LinkButton to={`/etablissements/${establishment.id}`}>{establishment.name}</LinkButton>
          ),
          sortValue: ({ establishment }) => establishment.name,
        },
        {
          key: "kind",
          header: say(indicatorMessages.siteKind),
          cell: ({ establishment }) => <abbr title={establishment.kindLabel}>{establishment.kind}</abbr>,
          sortValue: ({ establishment }) => establishment.kind,
        },
        {
          key: "value",
          header: say(indicatorMessages.value),
          align: "right",
          cell: (row) => (isMasked(row.denominator) ? masked : <SiteFigure row={row} unit={unit} latest={latest} />),
        },
        { key: "change", header: say(indicatorMessages.change), align: "right", cell: change },
        {
          key: "fraction",
          header: say(indicatorMessages.fraction),
          align: "right",
          cell: ({ numerator, denominator }) =>
            numerator == null || denominator == null || isMasked(denominator)
              ? MISSING
              : `${formatNumber(numerator)} / ${formatNumber(denominator)}`,
        },
        {
          key: "context",
          header: say(indicatorMessages.context),
          cell: (row) => (
            <div className={styles["contextNote"]}>
              {isPublishable({ context: row.context ?? null }) ? (
                row.context
              ) : (
                <span className={styles["warning"]}>
                  <IconAlertTriangle size={18} aria-hidden />
                  {say(indicatorMessages.notPublishable)}
                </span>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}

/** The value, with its period where it is not the most recent one. */
function SiteFigure({ row, unit, latest }: { row: SiteValue; unit: string; latest: string }) {
  return (
    <>
      <strong>{formatValue(row.value, unit)}</strong>
      {row.period === latest ? null : <div className={styles["quiet"]}>{formatPeriod(row.period)}</div>}
    </>
  );
}
