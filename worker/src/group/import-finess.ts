import {
  addCounts,
  finessCheckDigitHolds,
  FinessShapeError,
  importChanged,
  isFinessNumber,
  NOTHING_IMPORTED,
  readFinessCapacities,
  readFinessLegalEntity,
  type FinessCapacity,
  type FinessLegalEntity,
  type FinessOddity,
  type ImportCounts,
} from "@palier/domain/group";
import { frenchCount, frenchList } from "@palier/domain/kernel";
import {
  absentEstablishments,
  findGroupByFinessNumber,
  importFinessLegalEntity,
  newGroupId,
  saveGroup,
} from "@palier/store/group";
import { recordAudit, withGroup, type Database, type WriteTx } from "@palier/store/kernel";
import { basename } from "node:path";
import { CommandRefused } from "../kernel";
import { readFinessFile } from "./finess-file";

/** What to import, and into which group. */
export interface FinessImport {
  /** FINESS+ « structures » file, JSON or gzipped JSON. */
  readonly structuresPath: string;
  /** FINESS+ « activités » file; null leaves the places of the establishments as they are. */
  readonly activitiesPath: string | null;
  /** FINESS numbers of the legal entities (EJ), at least one. */
  readonly ejs: readonly string[];
  /** The group (by its EJ) that takes them all; null gives each legal entity its own group. */
  readonly groupEj: string | null;
  /** Marks the group as one whose usage figures are fictitious. */
  readonly demo: boolean;
}

/** What an import did in one group. */
export interface ImportedGroup {
  readonly groupId: string;
  readonly finessNumber: string;
  readonly name: string;
  /** True when the group did not exist before. */
  readonly created: boolean;
  readonly counts: ImportCounts;
  /** Establishments of the file, by their state. */
  readonly openCount: number;
  readonly closedCount: number;
}

interface Reading {
  readonly entity: FinessLegalEntity;
  /** Null when no file of activities was given, or when it does not know the legal entity. */
  readonly capacities: readonly FinessCapacity[] | null;
}

type Report = (oddity: FinessOddity) => void;

const KEPT = "Rien n’a été modifié.";

function checkedNumbers(input: FinessImport, report: Report): ReadonlySet<string> {
  if (input.ejs.length === 0) throw new CommandRefused(`Aucune entité juridique n’est demandée. ${KEPT}`);
  for (const number of [...input.ejs, ...(input.groupEj === null ? [] : [input.groupEj])]) {
    if (!isFinessNumber(number)) {
      throw new CommandRefused(
        `« ${number} » n’est pas un numéro FINESS : 9 chiffres sont attendus (2A ou 2B en tête pour la Corse). ${KEPT}`,
      );
    }
    if (!finessCheckDigitHolds(number)) {
      const message = `${number} : la clé de contrôle de ce numéro demandé est fausse, recherché tel quel.`;
      report({ code: "checkDigit", finessNumber: number, message });
    }
  }
  return new Set(input.ejs);
}

function refuseMissing(
  wanted: ReadonlySet<string>,
  found: ReadonlyMap<string, unknown>,
  path: string,
  count: number,
): void {
  const missing = [...wanted].filter((number) => !found.has(number));
  if (missing.length === 0) return;
  throw new CommandRefused(
    `Le fichier ${basename(path)} ne contient pas l’entité juridique ${frenchList(missing)} ` +
      `(${frenchCount(count, "entité juridique lue", "entités juridiques lues")}). ${KEPT} ` +
      "Vérifiez que --ej donne bien des numéros FINESS d’entité juridique (EJ), et non d’établissement (ET).",
  );
}

async function readCapacities(
  input: FinessImport,
  wanted: ReadonlySet<string>,
  report: Report,
): Promise<ReadonlyMap<string, readonly FinessCapacity[]>> {
  const byEntity = new Map<string, readonly FinessCapacity[]>();
  if (input.activitiesPath === null) return byEntity;
  const file = await readFinessFile(input.activitiesPath, "numFiness", wanted);
  for (const { raw, where } of file.items.values()) {
    const reading = inFile(input.activitiesPath, () => readFinessCapacities(raw, where));
    reading.oddities.forEach(report);
    byEntity.set(reading.finessNumber, reading.capacities);
  }
  return byEntity;
}

/** Tells which file does not have the expected shape. */
function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FinessShapeError)) throw error;
    throw new CommandRefused(
      `Le fichier ${basename(path)} n’a pas la forme d’un fichier FINESS+ : ${error.message} ${KEPT} Vérifiez qu’il s’agit du fichier attendu.`,
    );
  }
}

/** The places of establishments that the structures file knows; the others have no row to hang on. */
function knownCapacities(
  entity: FinessLegalEntity,
  capacities: readonly FinessCapacity[],
  report: Report,
): readonly FinessCapacity[] {
  const known = new Set(entity.establishments.map(({ finessNumber }) => finessNumber));
  const unknown = new Set<string>();
  const kept = capacities.filter(({ establishmentFinessNumber: number }) => known.has(number) || !unknown.add(number));
  for (const finessNumber of unknown) {
    const message = `${finessNumber} : établissement du fichier d’activités absent du fichier des structures, capacités ignorées.`;
    report({ code: "unknownEstablishment", finessNumber, message });
  }
  return kept;
}

async function readAll(input: FinessImport, report: Report): Promise<{ readings: Reading[]; extractedOn: string }> {
  const wanted = checkedNumbers(input, report);
  const file = await readFinessFile(input.structuresPath, "numFinessPm", wanted);
  refuseMissing(wanted, file.items, input.structuresPath, file.entityCount);
  const capacities = await readCapacities(input, wanted, report);
  const readings = [...wanted].map((number): Reading => {
    const item = file.items.get(number);
    const { entity, oddities } = inFile(input.structuresPath, () =>
      readFinessLegalEntity(item?.raw, item?.where ?? "pmej", file.extractedOn),
    );
    oddities.forEach(report);
    const places = capacities.get(number);
    if (places === undefined && input.activitiesPath !== null) {
      const message = `${number} : entité juridique absente du fichier d’activités, capacités laissées telles quelles.`;
      report({ code: "unknownEstablishment", finessNumber: number, message });
    }
    return { entity, capacities: places === undefined ? null : knownCapacities(entity, places, report) };
  });
  return { readings, extractedOn: file.extractedOn };
}

async function reportAbsent(tx: WriteTx, readings: readonly Reading[], report: Report): Promise<void> {
  for (const { entity } of readings) {
    const present = entity.establishments.map(({ finessNumber }) => finessNumber);
    for (const finessNumber of await absentEstablishments(tx, entity.finessNumber, present)) {
      const message = `${finessNumber} : établissement ouvert dans Palier mais absent du fichier, laissé tel quel.`;
      report({ code: "absentEstablishment", finessNumber, message });
    }
  }
}

interface Destination {
  readonly finessNumber: string;
  readonly readings: readonly Reading[];
}

function destinations(input: FinessImport, readings: readonly Reading[]): readonly Destination[] {
  if (input.groupEj !== null) return [{ finessNumber: input.groupEj, readings }];
  return readings.map((reading) => ({ finessNumber: reading.entity.finessNumber, readings: [reading] }));
}

async function importGroup(
  db: Database,
  { finessNumber, readings }: Destination,
  input: FinessImport,
  sourceLabel: string,
  report: Report,
): Promise<ImportedGroup> {
  const existing = await findGroupByFinessNumber(db, finessNumber);
  const name = readings.find(({ entity }) => entity.finessNumber === finessNumber)?.entity.name ?? existing?.name;
  if (name === undefined) {
    throw new CommandRefused(
      `Le groupe ${finessNumber} n’existe pas encore. ${KEPT} Ajoutez « --ej ${finessNumber} » pour le créer avec les autres.`,
    );
  }
  const groupId = existing?.id ?? (await newGroupId(db));
  const counts = await withGroup(db, { groupId, viewerId: null }, async (tx) => {
    await saveGroup(tx, { finessNumber, name, demo: input.demo, sourceLabel });
    let all = NOTHING_IMPORTED;
    for (const { entity, capacities } of readings)
      all = addCounts(all, await importFinessLegalEntity(tx, entity, capacities));
    if (importChanged(all)) {
      await recordAudit(tx, {
        action: "group:import",
        objectKind: "care_group",
        objectId: groupId,
        changes: { ...all },
      });
    }
    await reportAbsent(tx, readings, report);
    return all;
  });
  const establishments = readings.flatMap(({ entity }) => entity.establishments);
  const openCount = establishments.filter(({ closedOn }) => closedOn === null).length;
  return {
    groupId,
    finessNumber,
    name,
    created: existing === null,
    counts,
    openCount,
    closedCount: establishments.length - openCount,
  };
}

/**
 * Imports legal entities from FINESS+ files: creates or updates their groups, establishments, engagements and authorised places.
 * Nothing is written before both files were read to their end; then each group is written in one transaction. Running it again with
 * the same files writes nothing.
 *
 * @param report told of each oddity, in the order of the files
 * @throws CommandRefused (exit code 2) when a file or a number can't be used, and nothing was written
 */
export async function importFiness(
  db: Database,
  input: FinessImport,
  report: Report,
): Promise<readonly ImportedGroup[]> {
  const { readings, extractedOn } = await readAll(input, report);
  const sourceLabel = `Source : FINESS, Agence du numérique en santé, extraction du ${extractedOn.split("-").reverse().join("/")}`;
  const imported: ImportedGroup[] = [];
  for (const destination of destinations(input, readings)) {
    imported.push(await importGroup(db, destination, input, sourceLabel, report));
  }
  return imported;
}
