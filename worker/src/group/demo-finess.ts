import { join } from "node:path";

const DATA = join(__dirname, "data");

/** The FINESS extract that travels with the house, for the demonstration and the tests; see data/ATTRIBUTION.md. */
export const DEMO_FINESS = {
  structuresPath: join(DATA, "finess-structures-20260813-extrait.json.gz"),
  activitiesPath: join(DATA, "finess-activites-20260818-extrait.json.gz"),
} as const;
