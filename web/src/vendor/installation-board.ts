import { INSTALLATION_COLUMNS } from "@palier/domain/vendor";
import type { InstallationBoardQuery, ShownProductFragment } from "../generated/graphql";
import { formatDate, graphql, toCsv } from "../kernel";

/** What the board asks. */
export const BoardDocument = graphql(`
  query InstallationBoard {
    installationBoard {
      establishments {
        id
        name
        finessNumber
      }
      installations {
        id
        establishmentId
        productId
        versionId
        moduleIds
        since
        version
      }
    }
    products {
      id
      ...ShownProduct
    }
  }
`);

type Cell = InstallationBoardQuery["installationBoard"]["installations"][number];

/** A row of the board. */
export interface SiteLine {
  readonly id: string;
  readonly name: string;
  readonly finessNumber: string;
  /** By product. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The board as rows; none while it isn't known. */
export function siteLines(data: InstallationBoardQuery | undefined): readonly SiteLine[] {
  const cells = new Map<string, Map<string, Cell>>();
  for (const cell of data?.installationBoard.installations ?? []) {
    const own = cells.get(cell.establishmentId) ?? new Map<string, Cell>();
    own.set(cell.productId, cell);
    cells.set(cell.establishmentId, own);
  }
  return (data?.installationBoard.establishments ?? []).map(({ id, name, finessNumber }) => ({
    id,
    name,
    finessNumber,
    cells: cells.get(id) ?? new Map<string, Cell>(),
  }));
}

/** What is shown, in the shape of the file that can be loaded again. */
export function installationsCsv(lines: readonly SiteLine[], products: readonly ShownProductFragment[]): string {
  return toCsv(
    [...INSTALLATION_COLUMNS, "etablissement"],
    lines.flatMap((line) =>
      products.flatMap((product) => {
        const cell = line.cells.get(product.id);
        if (cell === undefined) return [];
        const version = product.versions.find(({ id }) => id === cell.versionId)?.label ?? "";
        const modules = product.modules.filter(({ id }) => cell.moduleIds.includes(id)).map(({ name }) => name);
        return [[line.finessNumber, product.name, version, modules.join("|"), formatDate(cell.since), line.name]];
      }),
    ),
  );
}
