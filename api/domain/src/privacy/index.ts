export { DICTIONARY, registerFaults, registerLines, type RegisterLine } from "./dictionary";
export type { ColumnEntry, Pii, SubjectLink, TableEntry } from "./dictionary-entry";
export {
  findNationalIdentifiers,
  hideNationalIdentifiers,
  holdsNationalIdentifier,
  NATIONAL_IDENTIFIER,
  refuseNationalIdentifiers,
  REMOVE_IDENTIFIER,
  type IdentifierPlace,
} from "./national-identifier";
export { isErased, namesToErase, patternOf, pseudonymOf, type Pseudonym } from "./pseudonym";
export { TIMED_RETENTIONS } from "./retention";
