import type { ChartData, Figure } from "@palier/domain/cpom";

/** Levels 0 to 4, one hue; the number and the word always stand beside the colour. */
export const LEVEL_COLOURS = ["#EAF1F1", "#C3DCDB", "#86BAB8", "#3E8C8A", "#0B5D5B"] as const;

const INK = "#1B2430";
const MUTED = "#4A5665";
const HAIRLINE = "#E3E1DA";
const ACTION = "#0B5D5B";
const ATTENTION = "#8A5A10";
const LOSS = "#A8281E";
const WIDTH = 640;

const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const at = (value: number): string => value.toFixed(1);

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly weight?: 400 | 600;
  readonly fill?: string;
  readonly size?: number;
}

function label({ x, y, text, anchor = "start", weight = 400, fill = INK, size = 12 }: Label): string {
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" font-family="Inter" font-size="${String(size)}" font-weight="${String(weight)}" fill="${fill}">${escaped(text)}</text>`;
}

function bar(x: number, y: number, width: number, height: number, fill: string, stroke = "none"): string {
  return `<rect x="${at(x)}" y="${at(y)}" width="${at(Math.max(width, 1.5))}" height="${at(Math.max(height, 1.5))}" rx="2" fill="${fill}" stroke="${stroke}" stroke-width="0.75"/>`;
}

const rule = (x1: number, y1: number, x2: number, y2: number, stroke = HAIRLINE): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}" stroke-width="1"/>`;

const drawing = (height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${at(height)}" viewBox="0 0 ${String(WIDTH)} ${at(height)}">${parts.join("")}</svg>`;

/** Draws a chart of the dossier. No axis figures: every number drawn is a figure, written beside its mark. */
export function chartSvg(data: ChartData, figures: ReadonlyMap<string, Figure>): string {
  const figureOf = (id: string): Figure => {
    const figure = figures.get(id);
    if (figure === undefined) throw new Error(`graphique : chiffre inconnu ${id}`);
    return figure;
  };
  switch (data.kind) {
    case "levels":
      return levelsSvg(data.bars.map((each) => ({ ...each, ...drawn(figureOf(each.figureId)) })));
    case "cumulative":
      return cumulativeSvg(data.points.map((each) => ({ year: each.year, ...drawn(figureOf(each.figureId)) })));
    case "costBenefit":
      return costBenefitSvg(
        data.years.map((each) => ({
          year: each.year,
          cost: drawn(figureOf(each.costId)),
          benefit: drawn(figureOf(each.benefitId)),
        })),
      );
  }
}

interface Drawn {
  readonly value: number;
  readonly printed: string;
}

const drawn = (figure: Figure): Drawn => ({ value: Number(figure.value), printed: figure.printed });

function levelsSvg(bars: readonly (Drawn & { level: number; name: string })[]): string {
  const left = 232;
  const room = WIDTH - left - 60;
  const most = Math.max(1, ...bars.map((each) => each.value));
  const row = 30;
  const parts = bars.flatMap((each, index) => {
    const y = index * row + 6;
    const width = (each.value / most) * room;
    const fill = LEVEL_COLOURS[each.level] ?? ACTION;
    const name = each.level === 0 ? each.name : `Palier ${String(each.level)} – ${each.name}`;
    return [
      label({ x: left - 12, y: y + 14, text: name, anchor: "end", fill: MUTED }),
      bar(left, y, width, 20, fill, each.level < 2 ? "#3E8C8A" : "none"),
      label({ x: left + Math.max(width, 1.5) + 8, y: y + 14.5, text: each.printed, weight: 600 }),
    ];
  });
  return drawing(bars.length * row + 8, [rule(left, 0, left, bars.length * row + 6, "#8C8A82"), ...parts]);
}

function cumulativeSvg(points: readonly (Drawn & { year: number })[]): string {
  const height = 210;
  const top = 24;
  const bottom = 46;
  const high = Math.max(0, ...points.map((point) => point.value));
  const low = Math.min(0, ...points.map((point) => point.value));
  const scale = (height - top - bottom) / Math.max(1, high - low);
  const zero = top + high * scale;
  const step = WIDTH / Math.max(1, points.length);
  const parts = points.flatMap((point, index) => {
    const middle = index * step + step / 2;
    const length = Math.abs(point.value) * scale;
    const above = point.value >= 0;
    const fill = above ? ACTION : LOSS;
    return [
      bar(middle - 30, above ? zero - length : zero, 60, length, fill),
      label({
        x: middle,
        y: above ? zero - length - 7 : zero + length + 15,
        text: point.printed,
        anchor: "middle",
        weight: 600,
        fill,
      }),
      label({ x: middle, y: height - 6, text: String(point.year), anchor: "middle", fill: MUTED }),
    ];
  });
  return drawing(height, [...parts, rule(0, zero, WIDTH, zero, "#8C8A82")]);
}

function costBenefitSvg(years: readonly { year: number; cost: Drawn; benefit: Drawn }[]): string {
  const left = 60;
  const room = WIDTH - left - 110;
  const most = Math.max(1, ...years.flatMap((each) => [each.cost.value, each.benefit.value]));
  const row = 48;
  const top = 26;
  const legend = [
    bar(left, 3, 12, 12, ATTENTION),
    label({ x: left + 18, y: 13.5, text: "Coûts", fill: MUTED }),
    bar(left + 76, 3, 12, 12, ACTION),
    label({ x: left + 94, y: 13.5, text: "Bénéfices", fill: MUTED }),
  ];
  const parts = years.flatMap((each, index) => {
    const y = top + index * row + 6;
    const pair = [
      { ...each.cost, fill: ATTENTION, y },
      { ...each.benefit, fill: ACTION, y: y + 19 },
    ];
    return [
      label({ x: left - 12, y: y + 22, text: String(each.year), anchor: "end", fill: MUTED }),
      ...pair.flatMap((one) => {
        const width = (one.value / most) * room;
        return [
          bar(left, one.y, width, 16, one.fill),
          label({
            x: left + Math.max(width, 1.5) + 8,
            y: one.y + 12.5,
            text: one.printed,
            weight: 600,
            fill: one.fill,
          }),
        ];
      }),
    ];
  });
  return drawing(top + years.length * row + 4, [
    ...legend,
    rule(left, top, left, top + years.length * row, "#8C8A82"),
    ...parts,
  ]);
}
