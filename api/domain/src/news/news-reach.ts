/** Where an establishment and a sector stand with a news. */
export type NewsPairState = "seen" | "partly" | "unseen" | "nobody";

/** The state as people read it, in French. */
export const NEWS_PAIR_STATE_LABELS: Readonly<Record<NewsPairState, string>> = {
  seen: "vue",
  partly: "vue en partie",
  unseen: "pas encore vue",
  nobody: "pas encore vue, personne n’a de compte",
};

/** What is known of a pair. */
export interface NewsPairFacts {
  /** People whose right is on this establishment, for this sector or any; those of the whole group don't count. */
  readonly peopleCount: number;
  /** Those of them who have read it since its last major change. */
  readonly readCount: number;
  /** True: its referent said that the team has seen it since. */
  readonly teamSaw: boolean;
}

/**
 * A pair has seen a news when its referent says so of the team, or when everyone who has an account there has read it:
 * one reader out of forty is no proof that the team knows.
 */
export function newsPairState({ peopleCount, readCount, teamSaw }: NewsPairFacts): NewsPairState {
  if (teamSaw) return "seen";
  if (peopleCount === 0) return "nobody";
  if (readCount >= peopleCount) return "seen";
  return readCount > 0 ? "partly" : "unseen";
}

/** Pairs counted. */
export interface NewsReachCount {
  readonly targeted: number;
  readonly seen: number;
}

/** Counts the pairs, and those that have seen. */
export function countReach(pairs: readonly NewsPairFacts[]): NewsReachCount {
  return { targeted: pairs.length, seen: pairs.filter((pair) => newsPairState(pair) === "seen").length };
}

/** @returns a ratio, 0 to 1; null where nothing is targeted. */
export const reachRatio = ({ targeted, seen }: NewsReachCount): number | null =>
  targeted === 0 ? null : seen / targeted;

/** Days between the publication, or a reminder, and the next reminder of a pair. */
export const NEWS_REMINDER_DAYS = 7;

/** A quarter of requests. */
export interface ToldQuarter {
  /** First day, 'YYYY-MM-DD'. */
  readonly startsOn: string;
  readonly requestCount: number;
  /** Requests about what a news had said before, to the establishment and the sector that asked. */
  readonly toldCount: number;
}

/** @returns « 3e trimestre 2026 ». @param startsOn first day of the quarter, 'YYYY-MM-DD'. */
export function quarterText(startsOn: string): string {
  const quarter = Math.floor((Number(startsOn.slice(5, 7)) - 1) / 3) + 1;
  return `${String(quarter)}${quarter === 1 ? "er" : "e"} trimestre ${startsOn.slice(0, 4)}`;
}

/**
 * What the figure of a quarter says, in one French sentence that stands without the table.
 * @param before the quarter that came before; null: it isn't known.
 */
export function toldSentence(quarter: ToldQuarter, before: ToldQuarter | null): string {
  const { requestCount, toldCount } = quarter;
  const name = quarterText(quarter.startsOn);
  if (requestCount === 0) return `Aucune demande au ${name}.`;
  const asked = `${String(requestCount)}\u00a0demande${requestCount > 1 ? "s" : ""}`;
  const told =
    toldCount === 0 ? "aucune ne portait" : `${String(toldCount)} ${toldCount > 1 ? "portaient" : "portait"}`;
  const trend =
    before === null || before.requestCount === 0
      ? ""
      : `, contre ${String(before.toldCount)} sur ${String(before.requestCount)} au trimestre précédent`;
  return `Sur ${asked} au ${name}, ${told} sur ce qu’une actualité avait déjà annoncé${trend}.`;
}

/** What the figure doesn't say: printed wherever it is. */
export const TOLD_CAUTION =
  "Ce chiffre ne dit pas que quelqu’un n’a pas lu\u00a0: une annonce peut être arrivée au mauvais moment, être mal écrite ou s’être perdue parmi d’autres. Il ne compte que les demandes dont la réponse nomme l’actualité, et ne descend jamais à une personne.";
