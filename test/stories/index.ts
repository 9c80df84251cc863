import { cpomFirstDossierPhoneStory, cpomFirstDossierStory } from "./cpom-first-dossier.story";
import { groupReferentYearStory } from "./group-referent-year.story";
import { newsProofStory } from "./news-proof.story";
import { peopleRightsPhoneStory, peopleRightsStory } from "./people-rights.story";
import { referentLeavesPhoneStory, referentLeavesStory } from "./referent-leaves.story";
import type { Story } from "./story";
import { templateCertificationYearStory } from "./template-certification-year.story";

/** Every story, in the order they are told. */
export const stories: readonly Story[] = [
  cpomFirstDossierStory,
  cpomFirstDossierPhoneStory,
  peopleRightsStory,
  peopleRightsPhoneStory,
  referentLeavesStory,
  referentLeavesPhoneStory,
  groupReferentYearStory,
  newsProofStory,
  templateCertificationYearStory,
];
