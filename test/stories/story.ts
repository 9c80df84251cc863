import type { Pool } from "pg";
import type { Browser } from "playwright-core";
import type { Instance } from "../support";

/** What a story is played against: a fresh house with the demonstration in it, and a browser. */
export interface World {
  readonly instance: Instance;
  readonly browser: Browser;
  /** Past every wall, to choose a case in the demonstration and to look at what a step left. */
  readonly owner: Pick<Pool, "query">;
  /** A folder of the story's own. */
  readonly folder: string;
}

/** One step: a French sentence, and what is done and checked. Steps hand over through the story's own variables. */
export interface Step {
  readonly text: string;
  play(world: World): Promise<void>;
}

/** A feature told in French steps: played as a test, printed by `npm run story`, read in the docs. */
export interface Story {
  /** The feature word first: `cpom-dossier`. */
  readonly name: string;
  readonly title: string;
  /** True: told partly through the API, by documents that the application doesn't know. */
  readonly freeDocuments?: true;
  /** Makes the steps afresh, so that a story can be played more than once. */
  steps(): readonly Step[];
}

/** The environment that a story asks of its instance. */
export const storyEnvironment = ({ freeDocuments }: Story): Readonly<Record<string, string>> =>
  freeDocuments === true ? { PALIER_CONFORMANCE: "1" } : {};

/** Fails the step with a sentence when what must be true isn't. */
export function must(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new Error(otherwise);
}
