/** A text that may say the same as another. */
export interface Likened {
  readonly id: string;
  readonly text: string;
  /** null: not told; then another text of any module may be the same. */
  readonly moduleId: string | null;
  /** null: not told. */
  readonly productId: string | null;
}

/** Why two texts look alike. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number;
  /** Words that both hold, the rarest first, 6 at most. */
  readonly words: readonly string[];
  readonly sameModule: boolean;
}

/** A group of texts that probably say the same. */
export interface LikelyDuplicates extends Likeness {
  /** In the order in which they were given. */
  readonly ids: readonly string[];
}

/** From this score on, two texts are shown as alike. Tuned on the texts of the tests: sooner too many than too few. */
export const LIKELY_SCORE = 0.3;
/** Longest part of a text that is compared: beyond, a text is told, not compared. */
const COMPARED_CHARACTERS = 1_500;

const EMPTY_WORDS = new Set(
  (
    "alors ainsi apres aussi autre autres avant avec avoir avons beaucoup bonjour cela ces cette chaque chez comme " +
    "comment dans deja depuis des dit doit dont elle elles encore entre est etait etre eux fait faire faut ici ils " +
    "jamais jour jours les leur leurs lors lorsque mais meme merci moins mon nos notre nous parce par pas pendant peu " +
    "peut plus plusieurs pour pourquoi pouvoir pouvons puis quand que quel quelle qui quoi rien sans ses soit son sont " +
    "souvent sur tous tout toute toutes tres trop une vers voici voir vos votre vous sommes suis ont ete cet chacun"
  ).split(" "),
);

/** Without accents nor capitals: « Édité » and « edite » are one. */
const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What a French word keeps when it is conjugated or put in the plural: its first letters; a short word loses its end. */
const stem = (word: string): string =>
  word.length > 7 ? word.slice(0, 7) : word.length > 4 ? word.replace(/(?:es|s|e|x)$/, "") : word;

interface Prepared {
  readonly of: Likened;
  /** Stem → the word as it is written. */
  readonly words: ReadonlyMap<string, string>;
  readonly trigrams: ReadonlySet<string>;
}

function prepare(of: Likened): Prepared {
  const words = new Map<string, string>();
  const trigrams = new Set<string>();
  for (const written of of.text.slice(0, COMPARED_CHARACTERS).match(/[\p{L}\p{N}]+/gu) ?? []) {
    const bare = plain(written);
    if (bare.length < 3 || EMPTY_WORDS.has(bare)) continue;
    words.set(stem(bare), written.toLowerCase());
    const padded = `  ${bare} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return { of, words, trigrams };
}

/** What a word is worth: the fewer texts hold it, the more it says. */
type Worth = (word: string) => number;

function worthIn(all: readonly Prepared[]): Worth {
  const held = new Map<string, number>();
  for (const { words } of all) for (const word of words.keys()) held.set(word, (held.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + all.length / (held.get(word) ?? 1));
}

function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let count = 0;
  for (const each of left) if (right.has(each)) count += 1;
  return count;
}

function compare(left: Prepared, right: Prepared, worth: Worth): Likeness {
  const common = [...left.words.keys()].filter((word) => right.words.has(word));
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + worth(word), 0);
  const least = Math.min(sum(left.words.keys()), sum(right.words.keys()));
  const byWords = least === 0 ? 0 : sum(common) / least;
  const size = left.trigrams.size + right.trigrams.size;
  // Typing mistakes leave most letters in place: the trigrams see what the words miss.
  const byLetters = size === 0 ? 0 : (2 * shared(left.trigrams, right.trigrams)) / size;
  return {
    score: Math.min(1, 0.6 * byWords + 0.4 * byLetters),
    words: common
      .toSorted((a, b) => worth(b) - worth(a) || a.localeCompare(b))
      .slice(0, 6)
      .map((word) => left.words.get(word) ?? word),
    sameModule: left.of.moduleId !== null && left.of.moduleId === right.of.moduleId,
  };
}

/** May two texts be about the same thing at all? What is not told doesn't separate; what is told and differs does. */
const comparable = (left: Likened, right: Likened): boolean =>
  (left.productId === null || right.productId === null || left.productId === right.productId) &&
  (left.moduleId === null || right.moduleId === null || left.moduleId === right.moduleId);

/** Which of the texts look like one text, the most alike first; those under the threshold are left out. */
export function likeOf(one: Likened, others: readonly Likened[]): (Likeness & { readonly id: string })[] {
  const prepared = others.map(prepare);
  const asked = prepare(one);
  const worth = worthIn([asked, ...prepared]);
  return prepared
    .filter(({ of }) => of.id !== one.id && comparable(one, of))
    .map((other) => ({ id: other.of.id, ...compare(asked, other, worth) }))
    .filter(({ score }) => score >= LIKELY_SCORE)
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id));
}

/**
 * Groups texts that probably say the same, the most alike first. A text is in one group at most: around the text that has
 * the strongest likeness, those that look like that very text. No chain: A like B and B like C doesn't make A like C.
 */
export function likelyDuplicates(texts: readonly Likened[]): LikelyDuplicates[] {
  const prepared = texts.map(prepare);
  const worth = worthIn(prepared);
  const pairs = prepared
    .flatMap((left, at) =>
      prepared
        .slice(at + 1)
        .filter((right) => comparable(left.of, right.of))
        .map((right) => ({ left: left.of.id, right: right.of.id, ...compare(left, right, worth) })),
    )
    .filter(({ score }) => score >= LIKELY_SCORE)
    .toSorted((a, b) => b.score - a.score || a.left.localeCompare(b.left) || a.right.localeCompare(b.right));
  const taken = new Set<string>();
  const groups: LikelyDuplicates[] = [];
  for (const { left, right, score, words, sameModule } of pairs) {
    if (taken.has(left) || taken.has(right)) continue;
    const around = pairs.flatMap((pair) =>
      pair.left === left ? [pair.right] : pair.right === left ? [pair.left] : [],
    );
    const ids = [left, ...around.filter((id) => !taken.has(id))];
    for (const id of ids) taken.add(id);
    groups.push({ ids: texts.map(({ id }) => id).filter((id) => ids.includes(id)), score, words, sameModule });
  }
  return groups;
}

/** « même module ; mots communs : agenda, doublon » : why the texts are shown together. */
export function likenessText({ sameModule, words }: Pick<Likeness, "sameModule" | "words">): string {
  const reasons = [
    ...(sameModule ? ["même module"] : []),
    ...(words.length > 0 ? [`mots communs\u00a0: ${words.join(", ")}`] : ["écriture proche"]),
  ];
  return reasons.join("\u00a0; ");
}
