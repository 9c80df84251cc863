import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Fewest characters of a new password. */
const PASSWORD_MIN_LENGTH = 12;
/** Most characters of a password, any kind allowed: a longer text would only cost the server. */
export const PASSWORD_MAX_LENGTH = 128;
/** 0 to 4; 3: about 10^8 guesses at least, which the throttle of sign-in puts out of reach. */
const LEAST_SCORE = 3;
/** A word this short stands in many passwords by chance. */
const SHORTEST_OWN_WORD = 4;

/** What everybody here thinks of first: counted as common words. */
const TRADE_WORDS = [
  ...["palier", "dossier", "patient", "usager", "referent", "referente", "etablissement", "association", "fondation"],
  ...["residence", "ehpad", "sessad", "esat", "cpom", "soins", "sante", "social", "medico", "handicap", "retraite"],
  ...["infirmier", "infirmiere", "educateur", "educatrice", "direction", "qualite", "informatique", "hopital", "foyer"],
];

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const ownWords = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => folded(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= SHORTEST_OWN_WORD);

let estimating: Promise<ZxcvbnFactory> | undefined;

/** The dictionaries weigh 30 MB and 0.1 s: read at the first password, never by a worker or a command. */
async function estimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, french] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-fr"),
  ]);
  return new Factory({
    dictionary: { ...common.dictionary, ...french.dictionary, trade: TRADE_WORDS },
    graphs: common.adjacencyGraphs,
    translations: french.translations,
  });
}

/**
 * Judges a new password: its length, how soon it is guessed, and what it takes from the person. Nothing is asked about
 * capitals, digits or signs: such rules make passwords alike, not strong.
 * @param words the person's name, address, group: what a stranger would try first.
 * @returns a French sentence that says why not, and what would do; null when the password suits.
 * @source ASVS 5.0, 6.2.1 to 6.2.12; CNIL, délibération 2022-100
 */
export async function assessPassword(password: string, words: readonly string[]): Promise<string | null> {
  const { length } = Array.from(password);
  if (length < PASSWORD_MIN_LENGTH) {
    return `Ce mot de passe a ${String(length)} ${length < 2 ? "caractère" : "caractères"}\u00a0: il en faut ${String(PASSWORD_MIN_LENGTH)} au moins. Une phrase de quatre mots convient.`;
  }
  if (length > PASSWORD_MAX_LENGTH) {
    return `Ce mot de passe a ${String(length)} caractères\u00a0: il en faut ${String(PASSWORD_MAX_LENGTH)} au plus.`;
  }
  const plain = folded(password);
  const own = ownWords(words);
  const found = own.find((word) => plain.includes(word));
  if (found !== undefined) {
    return `Ce mot de passe contient «\u00a0${found}\u00a0», qui vient de votre nom, de votre adresse ou de votre groupe\u00a0: c’est ce qu’on essaierait d’abord. Choisissez d’autres mots.`;
  }
  estimating ??= estimator();
  const { score, feedback } = (await estimating).check(password, own);
  if (score >= LEAST_SCORE) return null;
  const why = feedback.warning === null || feedback.warning === "" ? "" : ` ${feedback.warning.replace(/\.?$/, ".")}`;
  return `Ce mot de passe se devine trop vite.${why} Ajoutez des mots sans lien entre eux\u00a0: une phrase de quatre mots convient.`;
}
