import { CODING_SHEET, ENTRY_SEQUENCE } from "./template-starter-coding";
import { DISCHARGE_LETTER, DISCHARGE_PRESCRIPTION } from "./template-starter-exit";
import type { StarterTemplate } from "./template-starter-part";
import { STAY_REPORT, TEAM_SYNTHESIS } from "./template-starter-smr";
import { FOCUS_NOTE, PERSONAL_PROJECT } from "./template-starter-support";

/** Models to begin with. Each mandatory content says which text asks for it; a group reads them again before publishing. */
export const STARTER_TEMPLATES: readonly StarterTemplate[] = [
  DISCHARGE_LETTER,
  DISCHARGE_PRESCRIPTION,
  STAY_REPORT,
  TEAM_SYNTHESIS,
  PERSONAL_PROJECT,
  FOCUS_NOTE,
  ENTRY_SEQUENCE,
  CODING_SHEET,
];

/** @returns the starter model of that exact key; null for any other text. */
export const starterTemplate = (key: string): StarterTemplate | null =>
  STARTER_TEMPLATES.find((starter) => starter.key === key) ?? null;
