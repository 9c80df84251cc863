/** A word that carries meaning, as it is compared, with the text that stands for it on screen. */
export interface Word {
  /** Without case, accents or plural; of an abbreviation, what it stands for; `FIELD`: a place to fill. */
  readonly key: string;
  /** As written, with the marks and small words that follow it; the second word of an abbreviation has none. */
  readonly text: string;
  /** Of a field: the keys of its name. */
  readonly label: readonly string[];
  /** Of the line it stands on, from 0. */
  readonly line: number;
}

/** A text as it is compared; `lead` and the texts of the words are the whole text again. */
export interface Words {
  readonly lead: string;
  readonly words: readonly Word[];
}

/** The key of a place to fill. */
export const FIELD = "\u{FFFC}";

/** Places to fill, as models and vendors' software write them: [Nom], {{nom}}, «NOM», <Nom>, $nom, ....., _____, ☐. */
const FIELD_FORMS =
  /\[\[[^\]\n]*\]\]|\[[^\]\n]*\]|\{\{[^}\n]*\}\}|\$?\{[^}\n]*\}|«[^»\s]{1,60}»|<[^<>\n]{1,60}>|\$\w+|(?:[._…]{2,}|…)(?:\s*\/\s*[._…]{2,})*|[☐□]/u;
const PIECES = new RegExp(`${FIELD_FORMS.source}|[nN]°|[\\p{L}\\p{M}]+|\\p{N}+|\\n|[^\\p{L}\\p{N}]`, "gu");
const WORDS = /[nN]°|[\p{L}\p{M}]+|\p{N}+/gu;
const ONLY_FIELD = new RegExp(`^(?:${FIELD_FORMS.source})$`, "u");

const PLACES = new RegExp(`(${FIELD_FORMS.source})`, "u");

/** A text cut at its places to fill: text and places in turn, a text first and last, perhaps empty. */
export const splitPlaces = (text: string): string[] => text.split(PLACES);

/** They may change without changing what is said. */
const DETERMINERS = new Set("le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs".split(" "));
/** They join words and tell nothing of the subject: they count in the wording, hardly in the likeness of two sections. */
const LINKS = new Set(
  "a et ou en par pour avec sur dans qui que qu est sont se s il elle n ne pas plu si lor c ont ete etre".split(" "),
);

/** What carers write for short. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ald: "affection longue duree",
  atcd: "antecedents",
  bmr: "bacteries multiresistantes",
  cat: "conduite a tenir",
  cr: "compte rendu",
  crh: "compte rendu hospitalisation",
  ddn: "date naissance",
  dm: "dispositif medical",
  dmi: "dispositif medical implantable",
  dr: "docteur",
  ergo: "ergotherapie",
  h: "heures",
  hdm: "histoire maladie",
  hospi: "hospitalisation",
  hta: "hypertension arterielle",
  ide: "infirmier",
  ins: "identite nationale sante",
  kine: "kinesitherapie",
  mif: "mesure independance fonctionnelle",
  min: "minutes",
  mss: "messagerie securisee sante",
  mt: "medecin traitant",
  "n°": "numero",
  ortho: "orthophonie",
  pec: "prise en charge",
  pt: "patient",
  rdv: "rendez vous",
  rv: "rendez vous",
  sej: "sejour",
  ta: "tension arterielle",
  tel: "telephone",
  tt: "traitement",
  ttt: "traitement",
};
const NUMBERS: Readonly<Record<string, string>> = Object.fromEntries(
  "zero . deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
    .split(" ")
    .map((word, at) => [word, String(at)]),
);

const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");

function stem(word: string): string {
  if (word.length < 4) return word;
  const one = word.replace(/aux$/u, "al").replace(/[sx]$/u, "").replace(/iere$/u, "ier");
  return one.length < 4 ? one : one.replace(/e+$/u, "");
}

function readKeys(piece: string): readonly string[] {
  const word = plain(piece);
  if (DETERMINERS.has(word)) return [];
  const long = SHORT_FORMS[word] ?? SHORT_FORMS[word.replace(/s$/u, "")];
  return (long?.split(" ") ?? [word]).map((each) => NUMBERS[each] ?? stem(each));
}

/** A few thousand words make all the texts of a group: taking off accents is most of the time of a comparison. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 50_000;

function keysOf(piece: string): readonly string[] {
  const before = known.get(piece);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const keys = readKeys(piece);
  known.set(piece, keys);
  return keys;
}

/** The number that a list gives to a line: it may change. */
const LINE_NUMBER = /^\s*\d{1,2}\s*[.)]\s+(?=\S)/u;

/** The words of a text. The same text cut in other lines, or listed with other bullets, has the same words. */
export function wordsOf(text: string): Words {
  const words: { key: string; text: string; label: string[]; line: number }[] = [];
  let lead = "";
  const follow = (piece: string): void => {
    const last = words.findLast((word) => word.text !== "");
    if (last === undefined) lead += piece;
    else last.text += piece;
  };
  text.split("\n").forEach((line, at) => {
    if (at > 0) follow("\n");
    const number = LINE_NUMBER.exec(line)?.[0] ?? "";
    if (number !== "") follow(number);
    for (const piece of line.slice(number.length).match(PIECES) ?? []) {
      if (ONLY_FIELD.test(piece))
        words.push({ key: FIELD, text: piece, label: keysOfText(piece.slice(1, -1)), line: at });
      else {
        const keys = /^[\p{L}\p{N}\p{M}]/u.test(piece) ? keysOf(piece) : [];
        if (keys.length === 0) follow(piece);
        keys.forEach((key, nth) => words.push({ key, text: nth === 0 ? piece : "", label: [], line: at }));
      }
    }
  });
  return { lead, words };
}

/** The keys of a text, fields left out. */
export function keysOfText(text: string): string[] {
  return (text.match(WORDS) ?? []).flatMap(keysOf);
}

/** Numbering of a heading: « 2.1 », « IV - », « B. », « Étape 3 : ». */
const HEADING_NUMBER =
  /^\s*(?:(?:étape|etape|partie|chapitre|article|section|rubrique)\s+)?(?:\d+(?:\.\d+)*\s*[.)/°:–—-]*|[IVX]+\s*[.)/:–—-]+|[A-Z]\s*[.)/:–—-]+)\s*(?=\p{L})/iu;

/** A heading without its number and the marks around it. */
export const bareHeading = (title: string): string =>
  title
    .replace(/^[\s•*·▪◦–—-]+/u, "")
    .replace(HEADING_NUMBER, "")
    .replace(/[\s:.–—-]+$/u, "");

/** How much a word tells of the subject: 1, or hardly anything for a link between words. */
export const subjectWeight = (key: string): number => (LINKS.has(key) ? 0.1 : 1);

/** Letters that the ear or the keyboard mistakes. Others change the word: « prescrit » isn't « proscrit ». */
const MISTAKEN = ["ae", "iy", "cs", "sz", "mn", "gj", "ck"];

/**
 * Are they one word, but for a slip of the keyboard: one letter too many, missing, exchanged with the next, or
 * mistaken for one that sounds alike? Only in words of six letters or more, never in the first two: « anormal » isn't
 * « normal ».
 */
export function slipped(left: string, right: string): boolean {
  if (left === right) return true;
  if (left[0] !== right[0] || left[1] !== right[1]) return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < 5 || long.length < 6 || long.length - short.length > 1) return false;
  if (/\d/u.test(short + long)) return false;
  let at = 2;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const pair = [short[at], long[at]].toSorted().join("");
  if (MISTAKEN.includes(pair) && short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
