import { fail, frenchList, frenchText, ok, type Result } from "../kernel";
import { isDay } from "./vendor";

/** What an establishment runs of a product. */
export interface Installation {
  /** null: which version isn't known. */
  readonly versionId: string | null;
  /** In no order. */
  readonly moduleIds: readonly string[];
  /** 'YYYY-MM-DD'. */
  readonly since: string;
  /** 'YYYY-MM-DD'; null: it runs. */
  readonly endedOn: string | null;
}

/** What is to change; what is left out stays as it is. */
export interface InstallationChange {
  readonly versionId?: string | null;
  readonly moduleIds?: readonly string[];
  readonly since?: string;
  /** true: it is no longer used; false: it is used, again or still. */
  readonly ended?: boolean;
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && [...one].sort().join() === [...other].sort().join();

/**
 * What an installation becomes.
 * @param current null where the establishment never ran the product.
 * @param today 'YYYY-MM-DD': when it begins or ends where nothing else is told.
 * @returns null when nothing changes.
 */
export function changeInstallation(
  current: Installation | null,
  change: InstallationChange,
  today: string,
): Installation | null {
  if (current === null && change.ended === true) return null;
  const restarts = current?.endedOn != null && change.ended === false;
  const next: Installation = {
    versionId: change.versionId === undefined ? (current?.versionId ?? null) : change.versionId,
    moduleIds: change.moduleIds ?? current?.moduleIds ?? [],
    since: change.since ?? (current === null || restarts ? today : current.since),
    endedOn:
      change.ended === undefined ? (current?.endedOn ?? null) : change.ended ? (current?.endedOn ?? today) : null,
  };
  const same =
    current !== null &&
    current.versionId === next.versionId &&
    sameIds(current.moduleIds, next.moduleIds) &&
    current.since === next.since &&
    current.endedOn === next.endedOn;
  return same ? null : next;
}

/** The columns of a file of installations, in the order of its model. */
export const INSTALLATION_COLUMNS = ["finess_et", "logiciel", "version", "modules", "depuis"] as const;

/** A column of the file, as its first line writes it. */
export type InstallationColumn = (typeof INSTALLATION_COLUMNS)[number];

/** Most lines of one file: a large group and all its products. */
export const MOST_INSTALLATION_LINES = 5_000;

/** A line of the file, its cells as they stand. */
export interface InstallationLine {
  /** Number of the line in the file; the header is 1. */
  readonly line: number;
  readonly cells: Readonly<Record<InstallationColumn, string>>;
}

/** What is wrong in the file: where, and why, in French. */
export interface InstallationFault {
  readonly line: number;
  /** null: the whole line, or the whole file at line 1. */
  readonly column: InstallationColumn | null;
  readonly reason: string;
}

/** What the lines are checked against. */
export interface InstallationContext {
  /** Open establishments by FINESS number. */
  readonly establishments: ReadonlyMap<string, { readonly id: string }>;
  readonly products: readonly {
    readonly id: string;
    readonly name: string;
    readonly modules: readonly { readonly id: string; readonly name: string }[];
    readonly versions: readonly { readonly id: string; readonly label: string }[];
  }[];
}

/** A line that can be kept. */
export interface InstallationRow {
  readonly line: number;
  readonly establishmentId: string;
  readonly productId: string;
  readonly change: InstallationChange;
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/[\u0300-\u036f]/g, "")
    .replaceAll("’", "'")
    .replaceAll(/\s+/g, " ")
    .toLowerCase()
    .trim();
const quoted = (text: string): string => `« ${text.slice(0, 60)} »`;
const named = (names: readonly string[]): string =>
  names.length === 0 ? "aucun n’est connu" : frenchList(names.slice(0, 12).map(quoted));

function dayOf(cell: string): string | null {
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(cell);
  const day = french === null ? cell : `${french[3] ?? ""}-${french[2] ?? ""}-${french[1] ?? ""}`;
  return isDay(day) ? day : null;
}

type Tell = (column: InstallationColumn | null, reason: string) => void;
type KnownProduct = InstallationContext["products"][number];

function readModules(cell: string, product: KnownProduct, tell: Tell): readonly string[] {
  const ids = new Set<string>();
  for (const written of cell.split("|").map((part) => part.trim())) {
    const module = product.modules.find(({ name }) => folded(name) === folded(written));
    if (module === undefined)
      tell(
        "modules",
        `${quoted(written)} n’est pas un module de ${product.name} ; attendu, séparés par | : ${named(product.modules.map(({ name }) => name))}`,
      );
    else ids.add(module.id);
  }
  return [...ids];
}

function readLine(
  { cells }: InstallationLine,
  context: InstallationContext,
  tell: Tell,
): Omit<InstallationRow, "line"> | null {
  const number = cells.finess_et.trim().toUpperCase();
  // A spreadsheet takes the number for a quantity and drops its first zero.
  const finess = /^\d{8}$/.test(number) ? `0${number}` : number;
  const establishment = context.establishments.get(finess);
  if (number === "") tell("finess_et", "case vide ; attendu : le numéro FINESS de l’établissement, 9 caractères");
  else if (establishment === undefined)
    tell("finess_et", `${quoted(number)} n’est pas un établissement ouvert de votre groupe`);
  const product = context.products.find(({ name }) => folded(name) === folded(cells.logiciel));
  if (product === undefined)
    tell(
      "logiciel",
      `${cells.logiciel.trim() === "" ? "case vide" : `${quoted(cells.logiciel.trim())} n’est pas au registre`} ; attendu : ${named(context.products.map(({ name }) => name))}`,
    );
  const since = cells.depuis.trim() === "" ? undefined : dayOf(cells.depuis.trim());
  if (since === null)
    tell("depuis", `${quoted(cells.depuis.trim())} n’est pas une date ; attendu : 31/12/2026, ou rien`);
  if (product === undefined) return null;
  const label = cells.version.trim();
  const version = product.versions.find((one) => folded(one.label) === folded(label));
  if (label !== "" && version === undefined)
    tell(
      "version",
      `${quoted(label)} n’est pas une version de ${product.name} ; attendu : ${named(product.versions.map((one) => one.label))}, ou rien`,
    );
  const moduleIds = cells.modules.trim() === "" ? undefined : readModules(cells.modules, product, tell);
  if (establishment === undefined) return null;
  return {
    establishmentId: establishment.id,
    productId: product.id,
    change: {
      ended: false,
      ...(version === undefined ? {} : { versionId: version.id }),
      ...(moduleIds === undefined ? {} : { moduleIds }),
      ...(since == null ? {} : { since }),
    },
  };
}

/** Reads the lines of a file against the group. Every fault of every line is found, not the first only. */
export function readInstallationLines(
  lines: readonly InstallationLine[],
  context: InstallationContext,
): Result<readonly InstallationRow[], readonly InstallationFault[]> {
  const faults: InstallationFault[] = [];
  const rows: InstallationRow[] = [];
  const seen = new Map<string, number>();
  for (const line of lines) {
    const tell: Tell = (column, reason) => {
      faults.push({ line: line.line, column, reason: frenchText(reason) });
    };
    const row = readLine(line, context, tell);
    if (row === null) continue;
    const key = `${row.establishmentId} ${row.productId}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line.line);
    else tell(null, `cet établissement et ce logiciel sont déjà à la ligne ${String(before)} ; gardez-en une`);
    rows.push({ line: line.line, ...row });
  }
  return faults.length > 0 ? fail(faults) : ok(rows);
}
