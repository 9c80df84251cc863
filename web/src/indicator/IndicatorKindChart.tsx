import { median } from "@palier/domain/kernel";
import { formatValue, useText } from "../kernel";
import { BarChart, ChartFrame, type BarRow } from "../kernel/chart";
import type { ComparedIndicator, SiteValue } from "./indicator-sites";
import { isMasked, reachesTarget } from "./indicator-words";
import { indicatorMessages } from "./indicator.messages";

interface IndicatorKindChartProps {
  indicator: ComparedIndicator;
  /** The kind chosen; empty: all kinds, one bar each. */
  kind: string;
  values: readonly SiteValue[];
}

/** A median of one or two says nothing of a kind. */
const FEWEST = 3;

const byLabel = (left: { label: string }, right: { label: string }): number =>
  left.label.localeCompare(right.label, "fr");

/** Without a kind: the median of each kind. With one: its establishments, around their median. */
export function IndicatorKindChart({ indicator, kind, values }: IndicatorKindChartProps) {
  const say = useText();
  const { unit, target } = indicator;
  const format = (value: number): string => formatValue(value, unit);
  const shown = values.filter((value) => !isMasked(value.denominator));
  const middle = median(shown.map((value) => value.value));
  if (middle === null) return null;
  const { rows, hidden } =
    kind === ""
      ? medianByKind(shown, (name, count) => say(indicatorMessages.kindRow, { kind: name, count }))
      : { rows: shown.map(siteRow).sort(byLabel), hidden: 0 };
  const marks = {
    median: { value: middle, label: say(indicatorMessages.chartMedian, { value: format(middle) }) },
    ...(target == null
      ? {}
      : { target: { value: target, label: say(indicatorMessages.chartTarget, { value: format(target) }) } }),
  };
  return (
    <ChartFrame
      title={kind === "" ? kindsTitle() : siteTitle()}
      reading={say(kind === "" ? indicatorMessages.kindsReading : indicatorMessages.kindReading, { hidden })}
      table={{
        caption: say(kind === "" ? indicatorMessages.kindsCaption : indicatorMessages.value),
        columns: [say(kind === "" ? indicatorMessages.kind : indicatorMessages.site), say(indicatorMessages.value)],
        rows: rows.map((row) => [row.label, row.value === null ? "" : format(row.value)]),
      }}
    >
      <BarChart rows={rows} format={format} {...marks} />
    </ChartFrame>
  );

  function kindsTitle(): string {
    const ordered = [...rows].sort((left, right) => (left.value ?? 0) - (right.value ?? 0));
    const low = ordered[0];
    const high = ordered.at(-1);
    if (low === undefined || high === undefined || low === high) {
      return say(indicatorMessages.kindsTitleOne, { value: format(low?.value ?? 0), kind: low?.key ?? "" });
    }
    return say(indicatorMessages.kindsTitle, {
      low: format(low.value ?? 0),
      lowKind: low.key,
      high: format(high.value ?? 0),
      highKind: high.key,
    });
  }

  function siteTitle(): string {
    if (target == null) {
      return say(indicatorMessages.kindTitlePlain, { kind, count: shown.length, median: format(middle ?? 0) });
    }
    const reached = shown.filter((value) => reachesTarget(indicator, value.value) === true).length;
    return say(indicatorMessages.kindTitle, { kind, reached, count: shown.length });
  }
}

const siteRow = ({ id, establishment, value }: SiteValue): BarRow => ({ key: id, label: establishment.name, value });

function medianByKind(
  values: readonly SiteValue[],
  label: (kind: string, count: number) => string,
): { rows: BarRow[]; hidden: number } {
  const kinds = new Map<string, number[]>();
  for (const { establishment, value } of values) {
    kinds.set(establishment.kind, [...(kinds.get(establishment.kind) ?? []), value]);
  }
  const enough = [...kinds].filter(([, list]) => list.length >= FEWEST);
  const shown = enough.length > 1 ? enough : [...kinds];
  const rows = shown.map(([key, list]) => ({ key, label: label(key, list.length), value: median(list) })).sort(byLabel);
  return { rows, hidden: kinds.size - shown.length };
}
