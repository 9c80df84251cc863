import type { Unit } from "./template-units";
import { slipped } from "./template-words";

/** Where each section of a model is in a real document. */
export interface Alignment {
  /** For each section of the model, the units that have it, in their order; several when it was split. */
  readonly unitsOf: readonly (readonly number[])[];
  /** For each unit, the sections that it has, the best first; several when the site put them together. */
  readonly sectionsOf: readonly (readonly number[])[];
}

interface Candidate {
  readonly section: number;
  readonly unit: number;
  readonly likeness: number;
}

type Weigh = (key: string) => number;

/** Two sections less alike than this are two different sections. */
const LEAST_LIKENESS = 0.42;
/** What neighbours in the right order add: they settle between two titles alike, and tell nothing alone. */
const ORDER_BONUS = 0.08;
/** The share of a piece that a section must explain to have it. */
const LEAST_SHARE = 0.55;
/** A word that more sections have says nothing of where to look; it still counts once two sections are compared. */
const MOST_HOLDERS = 24;
const MOST_CANDIDATES = 12;

const weightOf = (keys: Iterable<string>, weigh: Weigh): number => {
  let sum = 0;
  for (const key of keys) sum += weigh(key);
  return sum;
};

/** In a title a slip of the keyboard may hide the only word that tells; in a text the others tell. */
const MOST_TITLE_WORDS = 12;

/** The words of `keys` that `among` has. */
function shared(keys: ReadonlySet<string>, among: ReadonlySet<string>): string[] {
  const short = keys.size <= MOST_TITLE_WORDS && among.size <= MOST_TITLE_WORDS;
  const other = short ? [...among].filter((key) => !keys.has(key)) : [];
  return [...keys].filter((key) => among.has(key) || other.some((each) => slipped(key, each)));
}

/** 0 to 1: twice what they share over what both have. */
function dice(left: ReadonlySet<string>, right: ReadonlySet<string>, weigh: Weigh): number {
  const total = weightOf(left, weigh) + weightOf(right, weigh);
  return total === 0 ? 0 : Math.min(1, (2 * weightOf(shared(left, right), weigh)) / total);
}

/** 0 to 1: the share of `part` that `whole` has. */
function share(part: ReadonlySet<string>, whole: ReadonlySet<string>, weigh: Weigh): number {
  const total = weightOf(part, weigh);
  return total === 0 ? 0 : weightOf(shared(part, whole), weigh) / total;
}

/** The pairs in an order that a real document kept: the longest run of sections that go forward with the units. */
function forward(pairs: readonly Candidate[]): Candidate[] {
  const byUnit = pairs.toSorted((a, b) => a.unit - b.unit);
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  byUnit.forEach(({ section }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byUnit[ends[middle] ?? 0]?.section ?? 0) < section) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  });
  const kept: Candidate[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) {
    const pair = byUnit[at];
    if (pair !== undefined) kept.push(pair);
  }
  return kept.reverse();
}

/** The last of `backbone` before a unit: the position where it would stand. */
function placeOf(backbone: readonly Candidate[], unit: number): number {
  let low = 0;
  let high = backbone.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((backbone[middle]?.unit ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

class Aligner {
  readonly #sections: readonly { title: Set<string>; body: Set<string>; all: Set<string> }[];
  readonly #units: readonly { title: Set<string>; body: Set<string>; all: Set<string> }[];
  readonly #unitsOf: number[][];
  readonly #sectionsOf: number[][];

  constructor(
    readonly model: readonly Unit[],
    readonly real: readonly Unit[],
    readonly weigh: Weigh,
  ) {
    const bag = ({ titleKeys, bodyKeys }: Unit) => ({
      title: new Set(titleKeys),
      body: new Set(bodyKeys),
      all: new Set([...titleKeys, ...bodyKeys]),
    });
    this.#sections = model.map(bag);
    this.#units = real.map(bag);
    this.#unitsOf = model.map(() => []);
    this.#sectionsOf = real.map(() => []);
  }

  align(): Alignment {
    const candidates = this.#candidates();
    const first = this.#choose(candidates, () => 0);
    const backbone = forward(first);
    const bonus = ({ section, unit }: Candidate): number => {
      const at = placeOf(backbone, unit);
      const next = backbone[at]?.unit === unit ? backbone[at + 1] : backbone[at];
      const previous = backbone[at - 1];
      const after = previous === undefined || previous.section < section;
      return after && (next === undefined || section < next.section) ? ORDER_BONUS : 0;
    };
    for (const { section, unit } of this.#choose(candidates, bonus)) this.#join(section, unit);
    this.#split();
    this.#merge();
    for (const units of this.#unitsOf) units.sort((a, b) => a - b);
    return { unitsOf: this.#unitsOf, sectionsOf: this.#sectionsOf };
  }

  #join(section: number, unit: number): void {
    this.#unitsOf[section]?.push(unit);
    this.#sectionsOf[unit]?.push(section);
  }

  /** Each unit is compared with the few sections that share its rarest words or its title, never with all. */
  #candidates(): Candidate[] {
    const holders = new Map<string, number[]>();
    const titled = new Map<string, number[]>();
    const put = (map: Map<string, number[]>, key: string, section: number): void => {
      const list = map.get(key);
      if (list === undefined) map.set(key, [section]);
      else list.push(section);
    };
    this.#sections.forEach(({ all }, section) => {
      for (const key of all) put(holders, key, section);
      put(titled, this.model[section]?.titleKeys.join(" ") ?? "", section);
    });
    return this.#units.flatMap(({ all }, unit) => {
      const place = (unit * this.model.length) / Math.max(1, this.real.length);
      const worth = new Map<number, number>();
      for (const key of all) {
        const list = holders.get(key) ?? [];
        if (list.length > MOST_HOLDERS) continue;
        for (const section of list) worth.set(section, (worth.get(section) ?? 0) + this.weigh(key));
      }
      const named = (titled.get(this.real[unit]?.titleKeys.join(" ") ?? "") ?? [])
        .toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))
        .slice(0, MOST_CANDIDATES);
      const alike = [...worth.entries()]
        .toSorted(([a, x], [b, y]) => y - x || a - b)
        .slice(0, MOST_CANDIDATES)
        .map(([section]) => section);
      return [...new Set([...named, ...alike])].map((section) => ({
        section,
        unit,
        likeness: this.#likeness(section, unit),
      }));
    });
  }

  /** A title or a text in common is enough; both weak make one middling. */
  #likeness(section: number, unit: number): number {
    const [left, right] = [this.#sections[section], this.#units[unit]];
    if (left === undefined || right === undefined) return 0;
    const title = dice(left.title, right.title, this.weigh);
    // What one says in its title the other may say in its text.
    const text = Math.max(dice(left.body, right.body, this.weigh), dice(left.all, right.all, this.weigh));
    return 1 - (1 - 0.8 * title) * (1 - 0.9 * text);
  }

  /** One section for one unit, the most alike first. */
  #choose(candidates: readonly Candidate[], bonus: (candidate: Candidate) => number): Candidate[] {
    const [sections, units] = [new Set<number>(), new Set<number>()];
    return candidates
      .map((candidate) => ({ candidate, worth: candidate.likeness + bonus(candidate) }))
      .filter(({ worth }) => worth >= LEAST_LIKENESS)
      .toSorted(
        (a, b) => b.worth - a.worth || a.candidate.section - b.candidate.section || a.candidate.unit - b.candidate.unit,
      )
      .flatMap(({ candidate }) => {
        if (sections.has(candidate.section) || units.has(candidate.unit)) return [];
        sections.add(candidate.section);
        units.add(candidate.unit);
        return [candidate];
      });
  }

  /** A unit without a section, beside one that has it: a piece of the same section, when that section explains it. */
  #split(): void {
    const visit = (unit: number, neighbour: number): void => {
      const piece = this.#units[unit];
      const section = this.#sectionsOf[neighbour]?.[0];
      if (piece === undefined || section === undefined || this.#sectionsOf[unit]?.length !== 0) return;
      const whole = this.#sections[section];
      if (whole === undefined || whole.body.size === 0) return;
      const taken = new Set((this.#unitsOf[section] ?? []).flatMap((other) => [...(this.#units[other]?.body ?? [])]));
      const left = new Set([...whole.body].filter((key) => !taken.has(key)));
      const explains = piece.body.size > 0 && share(piece.body, left, this.weigh) >= LEAST_SHARE;
      if (explains || (whole.title.size > 0 && share(whole.title, piece.title, this.weigh) >= 0.99))
        this.#join(section, unit);
    };
    for (let unit = 1; unit < this.#units.length; unit += 1) visit(unit, unit - 1);
    for (let unit = this.#units.length - 2; unit >= 0; unit -= 1) visit(unit, unit + 1);
  }

  /** A section without a unit, inside one that has another: the site put them together. */
  #merge(): void {
    const holders = new Map<string, number[]>();
    this.#units.forEach(({ all }, unit) => {
      for (const key of all) holders.set(key, [...(holders.get(key) ?? []), unit].slice(0, MOST_HOLDERS + 1));
    });
    this.#sections.forEach((section, at) => {
      if (this.#unitsOf[at]?.length !== 0 || section.body.size === 0) return;
      const worth = new Map<number, number>();
      for (const key of section.body) {
        const list = holders.get(key) ?? [];
        if (list.length > MOST_HOLDERS) continue;
        for (const unit of list) worth.set(unit, (worth.get(unit) ?? 0) + this.weigh(key));
      }
      const total = weightOf(section.body, this.weigh);
      const best = [...worth.keys()]
        .map((unit) => {
          const others = this.#sectionsOf[unit] ?? [];
          const explained = new Set(others.flatMap((other) => [...(this.#sections[other]?.body ?? [])]));
          const own = new Set([...section.body].filter((key) => !explained.has(key)));
          const whole = this.#units[unit]?.all ?? new Set();
          const weight = weightOf(own, this.weigh);
          // Words that the other section has too prove nothing; most of the section must be its own.
          return { unit, part: weight < total / 3 ? 0 : share(own, whole, this.weigh) };
        })
        .toSorted((a, b) => b.part - a.part || a.unit - b.unit)[0];
      if (best !== undefined && best.part >= LEAST_SHARE) this.#join(at, best.unit);
    });
  }
}

/**
 * Finds each section of a model in a real document: by its title and its words, in any order, the order settling what
 * the words don't; a section split in neighbouring units, or put together with another, is found as well.
 *
 * Each unit is compared with a dozen sections at most, found by their rare words: time grows with the length of the two
 * texts (and a sort of the pairs), not with the product of their numbers of sections.
 */
export const alignUnits = (model: readonly Unit[], real: readonly Unit[], weigh: Weigh): Alignment =>
  new Aligner(model, real, weigh).align();
