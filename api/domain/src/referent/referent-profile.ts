/** The cases of referents met in establishments, as the column `profile_case` holds them. */
export const PROFILE_CASES = ["itSpecialist", "caregiver", "tim", "qualityOfficer", "bySector", "other"] as const;

/** What trade the referent comes from, or how the sector is shared out. */
export type ProfileCase = (typeof PROFILE_CASES)[number];

/** Where the five cases, the qualities and the caution come from. */
export const PROFILE_SOURCE =
  "D’après E. Archambault, DAI, «\u00a0Quel référent logiciel choisir en SMR pour optimiser l’usage des logiciels DPI\u00a0?\u00a0»";

/** Where the pair of project leads and the collegial naming come from. */
export const PAIR_SOURCE =
  "D’après l’ASIP Santé, «\u00a0Mise en œuvre d’un projet d’informatisation au sein d’une maison ou d’un centre de santé\u00a0»";

/** A case with what it brings and what to watch. */
export interface ProfileFacts {
  readonly code: ProfileCase;
  /** In French. */
  readonly label: string;
  /** null: the source says nothing of it. */
  readonly plus: string | null;
  /** null: the source says nothing of it. */
  readonly minus: string | null;
}

/** The five cases, told in the words of the house, and the case that is none of them. @source PROFILE_SOURCE */
export const PROFILES: readonly ProfileFacts[] = [
  {
    code: "itSpecialist",
    label: "Informaticien dédié",
    plus: "Connaît les outils et leurs réglages\u00a0: l’appui technique est solide.",
    minus: "Peut être loin des unités, et ne pas voir ce dont les soignants ont besoin chaque jour.",
  },
  {
    code: "caregiver",
    label: "Soignant à l’aise avec le numérique",
    plus: "Vit le soin\u00a0: les réglages répondent aux difficultés réelles.",
    minus: "Tout repose sur sa motivation\u00a0: un départ ou trop de travail, et le rôle s’arrête.",
  },
  {
    code: "tim",
    label: "Technicien de l’information médicale",
    plus: "Utilise les logiciels tous les jours pour le PMSI et parle avec tous les métiers\u00a0: le suivi dure.",
    minus: "Dépend de ce que la personne veut bien y investir.",
  },
  {
    code: "qualityOfficer",
    label: "Qualiticien",
    plus: "Rencontre tous les métiers autour de la qualité\u00a0: on s’adresse à lui facilement.",
    minus: "Il lui faut un minimum de goût pour l’informatique.",
  },
  {
    code: "bySector",
    label: "Un référent par secteur",
    plus: "Le travail est réparti entre plusieurs personnes.",
    minus:
      "Les responsabilités peuvent se diluer, jusqu’à ce que personne ne s’en charge\u00a0: quelqu’un doit superviser les référents et connaître leurs demandes.",
  },
  { code: "other", label: "Autre situation", plus: null, minus: null },
];

/** @returns the case of that exact name; null for any other text. */
export const parseProfileCase = (value: string): ProfileCase | null =>
  PROFILE_CASES.find((one) => one === value) ?? null;

/** The case as people read it. */
export const profileLabel = (code: ProfileCase): string => PROFILES.find((one) => one.code === code)?.label ?? code;

/** The caution shown where a head nurse stands in the grid. @source PROFILE_SOURCE */
export const CARE_MANAGER_CAUTION =
  "Un cadre de santé n’utilise pas le logiciel dans son quotidien\u00a0: la source ne préconise pas ce choix, tout en notant qu’il fonctionne dans certains établissements. C’est un point à discuter, pas un refus.";

/** The qualities of a referent, by code. @source PROFILE_SOURCE */
export const QUALITIES = [
  "fieldPerson",
  "listening",
  "analysis",
  "processFollowUp",
  "updateTesting",
  "curiosity",
  "teaching",
  "diplomacy",
] as const;

/** One of the eight qualities. */
export type Quality = (typeof QUALITIES)[number];

/** A quality in words. */
export interface QualityFacts {
  readonly code: Quality;
  /** For the head of a line. */
  readonly label: string;
  /** Within a sentence: « la curiosité ». */
  readonly named: string;
  /** What to ask oneself. */
  readonly question: string;
}

/** The eight qualities, in the order of the source. @source PROFILE_SOURCE */
export const QUALITY_FACTS: readonly QualityFacts[] = [
  {
    code: "fieldPerson",
    label: "Personne de terrain",
    named: "la connaissance du terrain",
    question: "Travaille-t-elle auprès des équipes qui utilisent le logiciel\u00a0?",
  },
  {
    code: "listening",
    label: "À l’écoute",
    named: "l’écoute des équipes",
    question: "Les équipes lui disent-elles ce qui leur manque\u00a0?",
  },
  {
    code: "analysis",
    label: "Repère, analyse, met en ordre",
    named: "l’analyse et la mise en ordre des problèmes",
    question: "Sait-elle distinguer un problème urgent d’un agacement, et dire d’où il vient\u00a0?",
  },
  {
    code: "processFollowUp",
    label: "Suit les processus et les incidents",
    named: "le suivi des processus et des incidents",
    question: "Reprend-elle un incident jusqu’à ce qu’il soit clos\u00a0?",
  },
  {
    code: "updateTesting",
    label: "Teste les mises à jour et les transmet",
    named: "le test des mises à jour et leur transmission",
    question: "A-t-elle le temps et le goût d’essayer une version, puis de l’expliquer\u00a0?",
  },
  {
    code: "curiosity",
    label: "Curieuse",
    named: "la curiosité",
    question: "Cherche-t-elle d’elle-même ce que le logiciel permet\u00a0?",
  },
  {
    code: "teaching",
    label: "Pédagogue",
    named: "la pédagogie",
    question: "Peut-elle former une personne qui arrive\u00a0?",
  },
  {
    code: "diplomacy",
    label: "Diplomate",
    named: "la diplomatie",
    question: "Garde-t-elle du recul quand un défaut agace tout le monde\u00a0?",
  },
];

/** What each mark of the grid means; the words count, the figures only order them. */
export const MARK_LABELS = ["Pas encore", "Un peu", "Oui", "Point fort"] as const;

/** Marks by quality, 0 to 3; a quality left out isn’t known. */
export type Marks = Readonly<Partial<Record<Quality, number>>>;

/** What of a JSON object is a mark: anything else is left out. */
export function readMarks(raw: Readonly<Record<string, unknown>>): Marks {
  return Object.fromEntries(
    QUALITIES.flatMap((quality) => {
      const mark = raw[quality];
      return typeof mark === "number" && Number.isInteger(mark) && mark >= 0 && mark < MARK_LABELS.length
        ? [[quality, mark]]
        : [];
    }),
  );
}
