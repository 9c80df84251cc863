import { frenchCount, frenchPercent } from "../kernel";
import { revisionName, type RevisionNumber } from "./template-lifecycle";

/** How people say they have read a version: each for themselves, or one for a team. */
export const ACKNOWLEDGEMENT_KINDS = ["individual", "collective"] as const;
/** How people say they have read a version. */
export type AcknowledgementKind = (typeof ACKNOWLEDGEMENT_KINDS)[number];

/** Where a site stands with a model. */
export const ADOPTION_STATES = ["undeclared", "behind", "unchecked", "unevenly", "followed"] as const;
/** Where a site stands with a model. `unevenly`: the last check found fewer conform documents than it takes. */
export type AdoptionState = (typeof ADOPTION_STATES)[number];

/** French words of the states. */
export const ADOPTION_STATE_LABELS: Readonly<Record<AdoptionState, string>> = {
  undeclared: "Pas de version déclarée",
  behind: "Version en retard",
  unchecked: "À jour, à contrôler",
  unevenly: "À jour, inégalement suivie",
  followed: "À jour et suivie",
};

/** How far a site has gone within a campaign. */
export const ADOPTION_REACHES = ["notBegun", "begun", "adopted"] as const;
/** How far a site has gone within a campaign. */
export type AdoptionReach = (typeof ADOPTION_REACHES)[number];

/** French words of how far a site has gone. */
export const ADOPTION_REACH_LABELS: Readonly<Record<AdoptionReach, string>> = {
  notBegun: "Pas commencé",
  begun: "En cours",
  adopted: "Adopté",
};

/** A check on a sample: how many real documents were looked at, how many follow the model. */
export interface SampleCheck {
  /** 'YYYY-MM-DD'. */
  readonly checkedOn: string;
  /** 1 to 1 000. */
  readonly lookedAtCount: number;
  readonly conformCount: number;
  /** The version that the documents were compared with. */
  readonly number: RevisionNumber;
}

/** The three facts of a site and a model, and what sets them against the version in force. */
export interface AdoptionFacts {
  readonly inForce: RevisionNumber;
  /** First fact: the version that runs in the software; null: nobody said. */
  readonly declared: RevisionNumber | null;
  /** Versions published after the declared one, the one in force included; 0 where none is declared. */
  readonly laterCount: number;
  /** Second fact: people who have read the version in force, or a correction of it. */
  readonly readerCount: number;
  /** Among them, those of teams whose size is known, and the size of these teams. */
  readonly teamReaderCount: number;
  readonly teamCount: number;
  /** Third fact: the last check; null: none. */
  readonly check: SampleCheck | null;
}

/** Where a site stands, with what makes it so. */
export interface Adoption {
  readonly state: AdoptionState;
  /** Versions to take up; corrections count for nothing as long as the text to follow is the same. */
  readonly behindBy: number;
  readonly reach: AdoptionReach;
  /** What the three facts say, in a French sentence. */
  readonly sentence: string;
}

/** Share of conform documents from which a model is said to be followed: 0..1. */
export const FOLLOWED_FROM = 0.8;
/** Days during which a check tells how a model is followed. */
export const CHECK_HOLDS_DAYS = 365;

const DAY = 86_400_000;

/** True: that check still tells how the version in force is followed. A correction doesn't end it. */
export function checkHolds(check: SampleCheck, inForce: RevisionNumber, today: string): boolean {
  const days = (Date.parse(today) - Date.parse(check.checkedOn)) / DAY;
  return check.number.major === inForce.major && days <= CHECK_HOLDS_DAYS;
}

const sentenceOf = (facts: AdoptionFacts, behindBy: number, check: SampleCheck | null): string => {
  const { declared, readerCount, teamReaderCount, teamCount } = facts;
  const rate =
    teamCount === 0
      ? ""
      : `, ${String(teamReaderCount)} sur ${String(teamCount)} dans les équipes comptées (${frenchPercent(teamReaderCount / teamCount)})`;
  const version =
    declared === null
      ? "La version en service n’est pas connue"
      : behindBy === 0
        ? `La version ${revisionName(declared)} est en service`
        : `La version ${revisionName(declared)} est en service, ${frenchCount(behindBy, "version")} de retard`;
  const readers =
    readerCount === 0
      ? "personne n’a encore dit l’avoir lue"
      : `lue par ${frenchCount(readerCount, "personne")}${rate}`;
  const checked =
    check === null
      ? "pas de contrôle à jour"
      : `${String(check.conformCount)} sur ${String(check.lookedAtCount)} conformes au dernier contrôle (${frenchPercent(check.conformCount / check.lookedAtCount)})`;
  return `${version}\u00a0; ${readers}\u00a0; ${checked}.`;
};

/**
 * Where a site stands with a model, from the three facts: the version declared, who has read it, the last check.
 * @param today 'YYYY-MM-DD', in France.
 */
export function adoptionOf(facts: AdoptionFacts, today: string): Adoption {
  const { inForce, declared, laterCount, readerCount } = facts;
  // What is only a correction asks nothing of the sites: they are as up to date as with the version before it.
  const current = declared !== null && declared.major >= inForce.major;
  const behindBy = declared === null || current ? 0 : Math.max(1, laterCount);
  const check = facts.check !== null && checkHolds(facts.check, inForce, today) ? facts.check : null;
  const followed = check !== null && check.conformCount / check.lookedAtCount >= FOLLOWED_FROM;
  const state: AdoptionState =
    declared === null
      ? "undeclared"
      : !current
        ? "behind"
        : check === null
          ? "unchecked"
          : followed
            ? "followed"
            : "unevenly";
  const reach: AdoptionReach =
    current && readerCount > 0 && followed
      ? "adopted"
      : current || readerCount > 0 || check !== null
        ? "begun"
        : "notBegun";
  return { state, behindBy, reach, sentence: sentenceOf(facts, behindBy, check) };
}

/** How many targets of a campaign are at each point. */
export interface CampaignProgress {
  readonly notBegun: number;
  readonly begun: number;
  readonly adopted: number;
  readonly total: number;
}

/** Counts the targets of a campaign. */
export function campaignProgress(reaches: readonly AdoptionReach[]): CampaignProgress {
  const of = (reach: AdoptionReach): number => reaches.filter((each) => each === reach).length;
  return { notBegun: of("notBegun"), begun: of("begun"), adopted: of("adopted"), total: reaches.length };
}

/** Whole days between two reminders of a campaign to the same site. */
export const REMINDER_EVERY_DAYS = 7;

/** True: that site was reminded less than a week ago. @param remindedAt null: never. */
export const remindedThisWeek = (remindedAt: Date | null, now: Date): boolean =>
  remindedAt !== null && now.getTime() - remindedAt.getTime() < REMINDER_EVERY_DAYS * DAY;

/** What is said of a campaign when it is opened. */
export interface CampaignFacts {
  readonly title: string;
  readonly purpose: string;
  /** 'YYYY-MM-DD'. */
  readonly beginsOn: string;
  /** 'YYYY-MM-DD'. */
  readonly endsOn: string;
  readonly templateIds: readonly string[];
  readonly establishmentIds: readonly string[];
}

/** What is wrong in a campaign, and where. */
export interface CampaignFactFault {
  readonly field: keyof CampaignFacts;
  readonly message: string;
}

/** Pairs of a model and a site in one campaign: what one statement writes and one page shows. */
export const CAMPAIGN_MOST_TARGETS = 5_000;
const TITLE_MOST = 200;
/** Characters of a purpose, a note or a closing word. */
export const ADOPTION_TEXT_MOST = 2_000;

/** Is it a day of the calendar, written 'YYYY-MM-DD'? */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** @returns the first thing to mend in a campaign; null: nothing. */
export function campaignFault(facts: CampaignFacts): CampaignFactFault | null {
  const { title, purpose, beginsOn, endsOn, templateIds, establishmentIds } = facts;
  if (title.trim() === "" || title.trim().length > TITLE_MOST)
    return { field: "title", message: `Donnez un titre à la campagne, en ${String(TITLE_MOST)} caractères au plus.` };
  if (purpose.length > ADOPTION_TEXT_MOST)
    return { field: "purpose", message: `Dites le but en ${String(ADOPTION_TEXT_MOST)} caractères au plus.` };
  if (!isDay(beginsOn)) return { field: "beginsOn", message: "Donnez le jour du début." };
  if (!isDay(endsOn) || endsOn < beginsOn)
    return { field: "endsOn", message: "Donnez un jour de fin, le même que le début ou après lui." };
  if (templateIds.length === 0) return { field: "templateIds", message: "Choisissez au moins un modèle." };
  if (establishmentIds.length === 0)
    return { field: "establishmentIds", message: "Choisissez au moins un établissement." };
  if (new Set(templateIds).size * new Set(establishmentIds).size > CAMPAIGN_MOST_TARGETS)
    return {
      field: "establishmentIds",
      message: `Une campagne suit ${String(CAMPAIGN_MOST_TARGETS)} couples de modèle et d’établissement au plus\u00a0: faites-en deux.`,
    };
  return null;
}
