import type { AccessRule } from "./accessrule";

/** A rule of the examples, without its day of review. */
type Example = Omit<AccessRule, "reviewOn">;

const TEAM = "CSP, art. L1110-4, III";
const SECRECY = "CSP, art. L1110-4, I";

const rule = (
  profession: AccessRule["profession"],
  recordKind: AccessRule["recordKind"],
  level: AccessRule["level"],
  reason: string,
  legalBasis = SECRECY,
  establishmentKind: string | null = null,
): Example => ({ profession, recordKind, establishmentKind, level, reason, legalBasis });

const FOLLOWS =
  "L’éducateur ouvre le dossier des jeunes qu’il suit, et d’eux seuls : le respect de leur vie privée y tient.";

/**
 * A few rules to begin with, marked as examples until somebody saves them. The first is the one the field gives: an
 * educator can't open the file of a young person they don't follow. The others are ours, to be discussed.
 */
export const ACCESS_RULE_EXAMPLES: readonly Example[] = [
  rule("educator", "personalProject", "followed", FOLLOWS, TEAM),
  rule("educator", "education", "followed", FOLLOWS, TEAM),
  rule(
    "educator",
    "transmissions",
    "unit",
    "Les transmissions se lisent à la relève, pour toute l’unité de vie.",
    TEAM,
  ),
  rule("educator", "medical", "none", "Rien du dossier médical n’est nécessaire à l’accompagnement éducatif."),
  rule(
    "educator",
    "care",
    "followed",
    "Ce qui touche à la vie quotidienne (allergies, protocoles) des jeunes suivis.",
    TEAM,
  ),
  rule("instructorEducator", "personalProject", "followed", FOLLOWS, TEAM),
  rule("instructorEducator", "education", "followed", FOLLOWS, TEAM),
  rule(
    "instructorEducator",
    "medical",
    "none",
    "Rien du dossier médical n’est nécessaire à l’accompagnement éducatif.",
  ),
  rule(
    "nurse",
    "care",
    "establishment",
    "L’infirmier intervient auprès de toutes les personnes de l’établissement.",
    TEAM,
  ),
  rule("nurse", "medical", "establishment", "Les prescriptions sont nécessaires à la continuité des soins.", TEAM),
  rule("nurse", "transmissions", "establishment", "La relève des soins porte sur tout l’établissement.", TEAM),
  rule(
    "nurse",
    "psychological",
    "none",
    "Les écrits du psychologue lui appartiennent ; il en partage les conclusions.",
  ),
  rule("careAssistant", "care", "unit", "L’aide-soignant intervient auprès des personnes de son unité.", TEAM),
  rule("careAssistant", "transmissions", "unit", "La relève se fait par unité.", TEAM),
  rule("physician", "medical", "establishment", "Le médecin suit toutes les personnes de l’établissement.", TEAM),
  rule("physician", "care", "establishment", "Le médecin suit toutes les personnes de l’établissement.", TEAM),
  rule("psychologist", "psychological", "followed", "Chaque psychologue ouvre ses propres suivis.", TEAM),
  rule(
    "psychologist",
    "psychological",
    "establishment",
    "Un seul psychologue par EHPAD, qui reçoit tous les résidents.",
    TEAM,
    "EHPAD",
  ),
  rule("socialWorker", "social", "establishment", "Les droits de chaque personne passent par le service social."),
  rule(
    "administrativeAgent",
    "administrative",
    "establishment",
    "Admission, facturation et présence de chaque personne.",
  ),
  rule("administrativeAgent", "care", "none", "Rien des soins n’est nécessaire à la facturation de l’hébergement."),
  rule("nightSupervisor", "transmissions", "unit", "La nuit, le surveillant répond de l’unité.", TEAM),
  rule("nightSupervisor", "medical", "none", "Les consignes utiles à la nuit sont dans les transmissions."),
  rule("softwareAdministrator", "medical", "none", "Administrer le logiciel ne demande pas d’ouvrir les dossiers."),
  rule("trainee", "medical", "none", "Un stagiaire n’ouvre rien seul du dossier médical."),
];
