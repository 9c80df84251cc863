const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const ACRONYMS = words(
  "EHPAD EHPA SMR SSR CMP CATTP CATTG HDJ HJ HAD MECS DITEP ITEP IME IMPRO IEM SESSAD SESSD SAFEP SSEFIS ESAT EA AP ESRP " +
    "UEROS MAS FAM EAM EANM SAMSAH SAVS SSIAD SPASAD SAAD SAA SAAS CSAPA CAARUD ACT LHSS LAM CHRS CHU CH CHS USLD IFSI IFAS " +
    "AED AEMO SAED MNA UAE CPA CAT CADA CPH GCS CMPP CAMSP BAPU EEAP GEM PMI AVA ARS ADAPEI APAJH PEP UGECAM",
);
const ARTICLES = words("le la les l");
const SMALL_WORDS = words("le la les de des du d l et ou à a au aux en sur sous par pour lès lez dans");

/** Common words of the field, whose accents and letters the capitals of the source lost. Proper names are not touched. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  (
    "Accompagnement:ACCMPGNT Âgées:AGEES Association:ASS Centre:CTRE Château:CHATEAU Clé:CLE Côte:COTE Éducatif:EDUCATIF Éducation:EDUCATION " +
    "Établissement:ETABLISSEMENT Équipe:EQUIPE Général:GENERAL Générale:GENERALE Gériatrique:GERIATRIQUE Handicapés:HANDICAPES " +
    "Hébergement:HEBERGEMENT Hôpital:HOPITAL Intégration:INTEGRATION Lésés:LESES Médical:MEDICAL Médicalisé:MEDICALISE " +
    "Médico:MEDICO Mère:MERE Pédagogique:PEDAGOGIQUE Pôle:POLE Prévention:PREVENTION Psychothérapique:PSYCHOTHERAPIQUE Réadaptation:READAPTATION " +
    "Rééducation:REEDUCATION Renforcé:RENFORCE Répit:REPIT Réseau:RESEAU Résidence:RESIDENCE Santé:SANTE Service:SVCE St:ST Ste:STE " +
    "Surdité:SURDITE Thérapeutique:THERAPEUTIQUE Unité:UNITE Spécialisé:SPECIALISE Spécialisée:SPECIALISEE Cérébraux:CEREBRAUX"
  )
    .split(" ")
    .map((pair) => {
      const [spelling = "", source = ""] = pair.split(":");
      return [source, spelling] as const;
    }),
);

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase("fr") + word.slice(1).toLocaleLowerCase("fr");
}

/** @param before the word before, in small letters; '' at the beginning */
function readableWord(word: string, before: string, ownAcronyms: ReadonlySet<string>): string {
  if (ACRONYMS.has(word) || ownAcronyms.has(word)) return word;
  const spelling = SPELLINGS.get(word);
  if (spelling !== undefined) return spelling;
  const lower = word.toLocaleLowerCase("fr");
  // An article that follows « de » is small; one that follows a noun or an acronym opens a proper name (« EHPAD Le Clos »).
  const opensName = before === "" || (ARTICLES.has(lower) && !SMALL_WORDS.has(before));
  if (SMALL_WORDS.has(lower)) return opensName ? capitalised(word) : lower;
  if (/^\d/.test(word)) return lower;
  // Without a vowel it cannot be said as a word: it is an acronym that the list does not know.
  if (word.length > 1 && !/[AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜŒ]/.test(word)) return word;
  return capitalised(word);
}

/**
 * A name in ordinary case from the capitals of FINESS: acronyms stay, small words go down, « D OR » becomes « d’Or »,
 * « S.A.V.S. » becomes « SAVS ». A name that already has small letters is left as it is.
 *
 * @param ownAcronyms words of this group that are acronyms, such as its own name
 */
export function readableName(source: string, ownAcronyms: ReadonlySet<string> = new Set()): string {
  const text = source.replace(/\s+/g, " ").replaceAll("'", "’").trim();
  if (/\p{Ll}/u.test(text)) return text;
  const joined = text
    .replace(/(?:\p{L}\.){2,}(?:\p{L}\b)?/gu, (dotted) => dotted.replaceAll(".", ""))
    .replace(/(^|[ -])([DL]) (?=[AEIOUYHÀÂÉÈÊÎÔÛ])/gu, "$1$2’");
  let before = "";
  return joined.replace(/[\p{L}\p{N}]+/gu, (word) => {
    const readable = readableWord(word, before, ownAcronyms);
    before = word.toLocaleLowerCase("fr");
    return readable;
  });
}

/**
 * A commune as people write it from a postal routing line: « BOURG EN BRESSE CEDEX » gives « Bourg-en-Bresse »,
 * « ST DIDIER DE LA TOUR » gives « Saint-Didier-de-la-Tour », « LA CLAYETTE » keeps its article apart.
 *
 * @returns null for an empty line
 */
export function readableCity(routingLine: string): string | null {
  const parts = routingLine.trim().split(/[\s-]+/u);
  const cedex = parts.findIndex((part) => part.toUpperCase() === "CEDEX");
  const spelt = (cedex > 0 ? parts.slice(0, cedex) : parts)
    .map((part) => (part === "ST" ? "SAINT" : part === "STE" ? "SAINTE" : part))
    .join(" ");
  const name = readableName(spelt)
    .replaceAll(" ", "-")
    .replace(/^(La|Le|Les)-/u, "$1 ")
    .replace(/-(?:La|Le|Les)-/gu, (article) => article.toLowerCase())
    .replace(/-lez$/u, "-Lez")
    .replace(/-(\d)/gu, " $1");
  return name === "" ? null : name;
}
