import type { RoiLineKind } from "./roi";

/** A heading of the method, in the words that are printed. */
export interface RoiHeading {
  readonly heading: string;
  readonly kind: RoiLineKind;
  /** The benefit is hours set free: they are given to other work, no money comes back. */
  readonly freesTime: boolean;
}

const cost = (heading: string): RoiHeading => ({ heading, kind: "cost", freesTime: false });
const benefit = (heading: string, freesTime: boolean): RoiHeading => ({ heading, kind: "benefit", freesTime });

/**
 * The headings of the method. Training, support and entry time stand beside the licence because a project is not only
 * its tool. @source ANAP, retours d'expérience SI médico-social (portage stratégique et moyens financiers).
 */
export const ROI_HEADINGS = {
  licence: cost("Licences"),
  integration: cost("Intégration"),
  equipment: cost("Équipement"),
  training: cost("Formation"),
  support: cost("Accompagnement"),
  entryTime: cost("Temps de saisie"),
  doubleEntry: benefit("Doubles saisies évitées", true),
  billingErrors: benefit("Erreurs de facturation", false),
  sharedMaintenance: benefit("Maintenance mutualisée", false),
  onboarding: benefit("Accueil des nouveaux", true),
  serafinExport: benefit("Export SERAFIN sans ressaisie", true),
} as const satisfies Readonly<Record<string, RoiHeading>>;

const plain = (text: string): string => text.normalize("NFC").trim().toLocaleLowerCase("fr");

/** Is a line filed under this heading? Capitals and outer spaces do not matter. */
export const isUnder = (line: { readonly heading: string }, { heading }: RoiHeading): boolean =>
  plain(line.heading) === plain(heading);

/** The benefit is hours given to other work, whatever amount stands beside it. */
export const freesTime = (line: { readonly heading: string }): boolean =>
  Object.values(ROI_HEADINGS).some((heading) => heading.freesTime && isUnder(line, heading));
