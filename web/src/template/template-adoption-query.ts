import type { AdoptionState } from "@palier/domain/template";
import { ADOPTION_STATES } from "@palier/domain/template";
import type { TemplateAdoptionQuery } from "../generated/graphql";
import { graphql } from "../kernel";

/** The whole board: sites, models in force, and what is known of each pair. */
export const TemplateAdoptionDocument = graphql(`
  query TemplateAdoption {
    templateAdoption {
      models {
        id
        code
        title
        inForceName
      }
      sites {
        id
        name
        kind
      }
      cells {
        id
        templateId
        establishmentId
        state
        behindBy
        sentence
        declaredName
        installedOn
        readerCount
        checkedOn
        lookedAtCount
        conformCount
        drift
      }
    }
  }
`);

/** The board as the server gives it. */
export type AdoptionBoard = TemplateAdoptionQuery["templateAdoption"];
/** A model of the board. */
export type AdoptionModel = AdoptionBoard["models"][number];
/** A site of the board. */
export type AdoptionSite = AdoptionBoard["sites"][number];
/** What is known of a pair. */
export type AdoptionCell = AdoptionBoard["cells"][number];

/** A site with what is known of each model; a pair of which nothing is known isn't there. */
export interface AdoptionRow {
  readonly site: AdoptionSite;
  readonly cells: ReadonlyMap<string, AdoptionCell>;
}

/** What the filters keep; '' keeps everything. */
export interface AdoptionChoice {
  readonly siteId: string;
  readonly modelId: string;
  readonly state: string;
}

/** @returns a state of the board; a pair without a cell, or a word of another day, is `undeclared`. */
export const stateOf = (cell: AdoptionCell | undefined): AdoptionState =>
  ADOPTION_STATES.find((state) => state === cell?.state) ?? "undeclared";

/** The rows and columns that are shown: those where at least one pair is in the state chosen. */
export function adoptionRows(
  board: AdoptionBoard,
  { siteId, modelId, state }: AdoptionChoice,
): { readonly rows: readonly AdoptionRow[]; readonly models: readonly AdoptionModel[] } {
  const models = board.models.filter(({ id }) => modelId === "" || id === modelId);
  const bySite = new Map<string, Map<string, AdoptionCell>>();
  for (const cell of board.cells) {
    const of = bySite.get(cell.establishmentId) ?? new Map<string, AdoptionCell>();
    of.set(cell.templateId, cell);
    bySite.set(cell.establishmentId, of);
  }
  const rows = board.sites
    .filter(({ id }) => siteId === "" || id === siteId)
    .map((site) => ({ site, cells: bySite.get(site.id) ?? new Map<string, AdoptionCell>() }))
    .filter(({ cells }) => state === "" || models.some(({ id }) => stateOf(cells.get(id)) === state));
  return { rows, models };
}
