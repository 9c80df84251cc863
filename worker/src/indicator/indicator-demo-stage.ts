/** An establishment that gets fictitious values. */
export interface DemoSite {
  readonly finessNumber: string;
  readonly kind: string;
}

/** A number of [0, 1) that depends on its words only: asked again it is the same, whatever was asked in between. */
export type Chance = (...words: readonly string[]) => number;

const { imul } = Math;

// FNV-1a; a sign that no word holds ends each word.
function hashOf(start: number, word: string): number {
  let hash = start;
  for (let index = 0; index < word.length; index++) hash = imul(hash ^ word.charCodeAt(index), 0x01000193);
  return imul(hash ^ 1, 0x01000193);
}

/** Chances of one subject: its words are hashed once, then one round of mixing makes neighbours look unlike. */
export function chanceOf(seed: number, ...fixed: readonly string[]): Chance {
  const start = fixed.reduce(hashOf, 0x811c9dc5 ^ seed);
  return (...words) => {
    let hash = words.reduce(hashOf, start);
    hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Kinds that were equipped earlier or later than the others. */
const HEAD_START: Readonly<Record<string, number>> = { SMR: 0.4, EHPAD: 0.3, MAS: 0.1, ESAT: -0.3, SAVS: -0.2 };
/** Share of the sites below which each stage is drawn: few at both ends. */
const STAGES: readonly (readonly [upTo: number, stage: number])[] = [
  [0.14, 0.3],
  [0.42, 1.35],
  [0.68, 2.35],
  [0.88, 3.35],
  [1, 4.35],
];

/** How far a fictitious site has come today: 0.3 = no level yet, 1.35 = the first, … 4.35 = the fourth. */
export function demoStage(seed: number, { finessNumber, kind }: DemoSite): number {
  const draw = chanceOf(seed, finessNumber)("stage") + (HEAD_START[kind] ?? 0) / 4;
  return STAGES.find(([upTo]) => draw < upTo)?.[1] ?? 4.35;
}

/**
 * The stage of a site at a share of the history: it grows at its own pace, and one site in five falls back for a while.
 * @param progress 0 = the oldest month, 1 = the newest.
 */
export function stageAt(stage: number, progress: number, chance: Chance): number {
  const pace = 0.6 + chance("pace") * 1.1;
  const start = stage * (0.15 + 0.25 * chance("start"));
  const grown = start + (stage - start) * progress ** pace;
  const slump = chance("slump") < 0.2 ? 0.7 * Math.max(0, 1 - Math.abs(progress - 0.55) / 0.2) : 0;
  return Math.max(0, grown - slump);
}
