export {
  findNationalIdentifiers,
  hideNationalIdentifiers,
  holdsNationalIdentifier,
  NATIONAL_IDENTIFIER,
  refuseNationalIdentifiers,
  REMOVE_IDENTIFIER,
  type IdentifierPlace,
} from "./national-identifier";
