import { frenchText } from "../kernel";
import type { Figure } from "./cpom-figure";
import type { SourceRow } from "./cpom-row";

/** A piece of a sentence. Numbers come only as figures or quotations, so that each can be traced. */
export type Span =
  | { readonly kind: "text"; readonly text: string }
  /** The printed figure; bare leaves the unit out. */
  | { readonly kind: "figure"; readonly figureId: string; readonly bare: boolean }
  /** Words taken as they are from a row: a name, a context, an assumption. */
  | { readonly kind: "quote"; readonly text: string; readonly rowId: string }
  /** A calendar day, a period or a year, already in French. */
  | { readonly kind: "date"; readonly text: string }
  /** « À compléter » : to be filled by the group before sending. */
  | { readonly kind: "blank"; readonly text: string };

/** A sentence or a cell. */
export type Text = readonly Span[];

/** What may stand in a sentence. */
export type Part = string | Figure | Span | Text;

const isFigure = (part: Part): part is Figure => typeof part === "object" && "printed" in part;
const isText = (part: Part): part is Text => Array.isArray(part);

function spans(part: Part): readonly Span[] {
  if (typeof part === "string") return part === "" ? [] : [{ kind: "text", text: frenchText(part) }];
  if (isFigure(part)) return [{ kind: "figure", figureId: part.id, bare: false }];
  return isText(part) ? part : [part];
}

/** Writes a sentence: line`Le groupe compte ${figure} établissements.` */
export function line(strings: TemplateStringsArray, ...parts: readonly Part[]): Text {
  return strings.flatMap((text, index) => {
    const part = parts[index];
    // A sentence may run over several lines of code; people read it on one.
    return [...spans(text.replace(/\s*\n\s*/g, " ")), ...(part === undefined ? [] : spans(part))];
  });
}

/** Several pieces as one text. */
export const joined = (...parts: readonly Part[]): Text => parts.flatMap(spans);

/** A figure in a column whose header states the unit. */
export const bare = (figure: Figure): Text => [{ kind: "figure", figureId: figure.id, bare: true }];

/** Words of a row, as they are. */
export const quote = (text: string, row: SourceRow): Span => ({ kind: "quote", text, rowId: row.id });

/** A date, a period or a year already written in French. */
export const dated = (text: string): Span => ({ kind: "date", text });

/** What the group has to write itself before sending the dossier. */
export const TO_COMPLETE: Span = { kind: "blank", text: "À compléter" };

/** The text with its figures as printed. @throws when a figure isn't in the map. */
export function plainText(text: Text, figures: ReadonlyMap<string, Figure>): string {
  return text
    .map((span) => {
      if (span.kind !== "figure") return span.text;
      const figure = figures.get(span.figureId);
      if (figure === undefined) throw new Error(`chiffre inconnu du dossier : ${span.figureId}`);
      return span.bare ? figure.bare : figure.printed;
    })
    .join("");
}
