import { cpomFirstDossierPhoneStory, cpomFirstDossierStory } from "./cpom-first-dossier.story";
import type { Story } from "./story";

/** Every story, in the order they are told. */
export const stories: readonly Story[] = [cpomFirstDossierStory, cpomFirstDossierPhoneStory];
