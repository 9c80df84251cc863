import { ROI_HEADINGS, type RoiHeading } from "./roi-heading";
import type { ProofGrade, RoiLine } from "./roi";

const FICTITIOUS = "Montant fictif de démonstration, à remplacer par celui du groupe";

function line(
  { heading, kind }: RoiHeading,
  label: string,
  euros: readonly [number, number, number, number, number],
  proofGrade: ProofGrade,
  assumption: string,
): RoiLine {
  return {
    kind,
    heading,
    label,
    amountCents: euros.map((amount) => amount * 100),
    proofGrade,
    assumption,
    sourceLabel: FICTITIOUS,
  };
}

/**
 * The headings of the method with fictitious amounts, for a group of about a hundred establishments; each is meant to
 * be edited. Ramp-up is slow on purpose: nothing is gained before the tool is mastered.
 */
export function defaultRoiLines(): RoiLine[] {
  const h = ROI_HEADINGS;
  return [
    line(
      h.licence,
      "Licences et maintenance du dossier informatisé",
      [310_000, 335_000, 345_000, 355_000, 366_000],
      "measured",
      "109 établissements, contrat de groupe, révision annuelle de 3 %.",
    ),
    line(
      h.integration,
      "Intégration, reprise des données et interfaces",
      [240_000, 90_000, 20_000, 20_000, 20_000],
      "estimated",
      "Reprise des dossiers ouverts, interfaces MSSanté et DMP, puis entretien des interfaces.",
    ),
    line(
      h.equipment,
      "Postes, tablettes et réseau",
      [180_000, 60_000, 25_000, 25_000, 90_000],
      "estimated",
      "Un poste pour quatre professionnels là où il manque ; renouvellement la cinquième année.",
    ),
    line(
      h.training,
      "Formation aux écrits puis à l’outil",
      [160_000, 110_000, 55_000, 55_000, 55_000],
      "estimated",
      "Une journée sur le sens des écrits, une demi-journée sur l’outil, puis un rappel chaque année.",
    ),
    line(
      h.support,
      "Accompagnement sur site et référents",
      [140_000, 120_000, 70_000, 60_000, 60_000],
      "estimated",
      "Un facilitateur deux à quatre semaines par vague, puis le temps des référents.",
    ),
    line(
      h.entryTime,
      "Temps de saisie des professionnels",
      [95_000, 170_000, 150_000, 135_000, 130_000],
      "declared",
      "Dix minutes de plus par professionnel et par semaine la première année pleine, puis moins avec l’habitude.",
    ),
    line(
      h.doubleEntry,
      "Doubles saisies évitées",
      [20_000, 180_000, 380_000, 480_000, 500_000],
      "estimated",
      "Vingt minutes par semaine pour les professionnels qui saisissaient deux fois, une fois l’outil maîtrisé.",
    ),
    line(
      h.billingErrors,
      "Rejets et erreurs de facturation évités",
      [0, 110_000, 220_000, 280_000, 280_000],
      "measured",
      "Rejets constatés l’année précédente dans les établissements SMR, réduits de moitié à partir de la troisième année.",
    ),
    line(
      h.sharedMaintenance,
      "Maintenance et évolutions mutualisées",
      [40_000, 200_000, 300_000, 340_000, 340_000],
      "measured",
      "Contrats locaux repris par le contrat de groupe à leur échéance.",
    ),
    line(
      h.onboarding,
      "Accueil des nouveaux professionnels plus court",
      [0, 60_000, 120_000, 140_000, 140_000],
      "declared",
      "Une demi-journée gagnée par arrivée grâce à des pratiques communes et des modèles partagés.",
    ),
    line(
      h.serafinExport,
      "Export SERAFIN sans ressaisie",
      [0, 40_000, 110_000, 120_000, 120_000],
      "estimated",
      "Trois jours par an et par établissement médico-social enfants et adultes handicapés.",
    ),
  ];
}
