import { frenchCount, frenchList } from "../kernel";
import { CARE_MANAGER_CAUTION, QUALITIES, QUALITY_FACTS, type Marks, type Quality } from "./referent-profile";

/** What the grid knows of a candidate. */
export interface CandidateFacts {
  readonly name: string;
  readonly careManager: boolean;
  readonly marks: Marks;
}

/** What can be said of the candidates together: sentences, never an order. */
export interface Compromise {
  /** What each brings, and what each leaves to be supported. */
  readonly portraits: readonly { readonly name: string; readonly sentence: string }[];
  /** How they stand to each other. */
  readonly sentences: readonly string[];
  /** What isn’t known yet, and could change all that is said above. */
  readonly unknowns: readonly string[];
  readonly cautions: readonly string[];
}

/** From this mark on, the quality is there. */
const HELD = 2;

const named = (qualities: readonly Quality[]): string =>
  frenchList(qualities.map((code) => QUALITY_FACTS.find((one) => one.code === code)?.named ?? code));
const heldBy = ({ marks }: CandidateFacts): Quality[] => QUALITIES.filter((code) => (marks[code] ?? 0) >= HELD);
const weakIn = ({ marks }: CandidateFacts): Quality[] =>
  QUALITIES.filter((code) => marks[code] !== undefined && marks[code] < HELD);
const unknownIn = ({ marks }: CandidateFacts): Quality[] => QUALITIES.filter((code) => marks[code] === undefined);

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

function portrait(candidate: CandidateFacts): string {
  const [held, weak] = [heldBy(candidate), weakIn(candidate)];
  if (held.length + weak.length === 0) return "Rien n’est encore renseigné.";
  const brings = held.length === 0 ? "" : `Apporte ${named(held)}.`;
  const needs = weak.length === 0 ? "" : `À soutenir\u00a0: ${named(weak)}.`;
  return [brings, needs].filter((part) => part !== "").join(" ");
}

/** Where a candidate holds at least as much as another on all that is known of both, and more somewhere; [] otherwise. */
function aheadOn(one: CandidateFacts, other: CandidateFacts): Quality[] {
  const both = QUALITIES.filter((code) => one.marks[code] !== undefined && other.marks[code] !== undefined);
  if (both.some((code) => (one.marks[code] ?? 0) < (other.marks[code] ?? 0))) return [];
  return both.filter((code) => (one.marks[code] ?? 0) > (other.marks[code] ?? 0));
}

function between(one: CandidateFacts, other: CandidateFacts): string | null {
  for (const [first, second] of [
    [one, other],
    [other, one],
  ] as const) {
    const ahead = aheadOn(first, second);
    if (ahead.length > 0)
      return `Sur ce qui est renseigné pour les deux, ${first.name} tient au moins autant que ${second.name} partout, et davantage pour ${named(ahead)}.`;
  }
  const more = (a: CandidateFacts, b: CandidateFacts): Quality[] => {
    const [mine, theirs] = [heldBy(a), weakIn(b)];
    return mine.filter((code) => theirs.includes(code));
  };
  const [first, second] = [more(one, other), more(other, one)];
  if (first.length === 0 || second.length === 0) return null;
  return `${one.name} et ${other.name} se complètent\u00a0: ${one.name} pour ${named(first)}, ${other.name} pour ${named(second)}.`;
}

/** The pairs that hold together more than either alone, those that leave least uncovered. */
function pairSentences(candidates: readonly CandidateFacts[]): string[] {
  const pairs = candidates.flatMap((one, at) =>
    candidates.slice(at + 1).map((other) => {
      const [mine, theirs] = [heldBy(one), heldBy(other)];
      const left = QUALITIES.filter((code) => !mine.includes(code) && !theirs.includes(code));
      const helps = left.length < QUALITIES.length - Math.max(mine.length, theirs.length);
      return { one, other, left, helps };
    }),
  );
  const useful = pairs.filter(({ helps }) => helps);
  const least = Math.min(...useful.map(({ left }) => left.length));
  // Where several leave as little, each is said: choosing one of them would be a verdict.
  return useful
    .filter(({ left }) => left.length === least)
    .map(({ one, other, left }) => {
      const together = `À deux, l’un titulaire et l’autre suppléant, ${one.name} et ${other.name} réunissent`;
      return left.length === 0
        ? `${together} les huit qualités.`
        : `${together} ce qui est connu, sauf ${named(left)}.`;
    });
}

/**
 * Explains the best compromise among candidates: who brings what, who completes whom, what nobody holds, what isn’t
 * known. It names no winner and gives no figure: the choice belongs to those who work together.
 */
export function explainCompromise(candidates: readonly CandidateFacts[]): Compromise {
  const known = candidates.filter(({ marks }) => Object.keys(marks).length > 0);
  const pairs = known.flatMap((one, at) =>
    known.slice(at + 1).flatMap((other) => {
      const said = between(one, other);
      return said === null ? [] : [said];
    }),
  );
  const nobody = QUALITIES.filter(
    (code) => known.length > 0 && known.every(({ marks }) => marks[code] !== undefined && (marks[code] ?? 0) < HELD),
  );
  const managers = candidates.filter(({ careManager }) => careManager).map(({ name }) => name);
  return {
    portraits: candidates.map((one) => ({ name: one.name, sentence: portrait(one) })),
    sentences: [
      ...pairs,
      ...pairSentences(known),
      ...(nobody.length === 0
        ? []
        : [
            `${capital(named(nobody))}\u00a0: personne ne l’apporte encore. Prévoyez une formation, du temps, ou l’appui d’un autre référent.`,
          ]),
    ],
    unknowns: candidates.flatMap((one) => {
      const unknown = unknownIn(one);
      return unknown.length === 0
        ? []
        : [
            `${one.name}\u00a0: ${frenchCount(unknown.length, "qualité")} à renseigner (${named(unknown)}). Ce qui est dit ci-dessus peut changer.`,
          ];
    }),
    cautions: managers.length === 0 ? [] : [`${frenchList(managers)}\u00a0: ${CARE_MANAGER_CAUTION}`],
  };
}
