import { departmentOf } from "./department";
import { establishmentKindOf } from "./establishment-kind";
import { FINESS_CATEGORY_LABELS } from "./finess-category";
import { readFinessDate } from "./finess-date";
import { finessCheckDigitHolds, isFinessNumber } from "./finess-number";
import { noteAbout, type FinessOddity, type OddityNote } from "./finess-oddity";
import {
  objectField,
  objectsField,
  rawObject,
  requiredObjectsField,
  requiredTextField,
  textField,
  type RawObject,
} from "./finess-shape";
import type { Engagement, Establishment, LegalEntity } from "./group";
import { readableCity, readableName } from "./readable-name";
import { sirenHolds, siretHolds } from "./siret";

/** An engagement as the file gives it, before it has a row. */
export type FinessEngagement = Omit<Engagement, "id" | "establishmentId">;

/** An establishment as the file gives it, with its engagements. */
export interface FinessEstablishment extends Omit<Establishment, "id" | "legalEntityId"> {
  readonly engagements: readonly FinessEngagement[];
}

/** A legal entity as the file gives it, with every establishment, open or closed; each FINESS number once. */
export interface FinessLegalEntity extends Omit<LegalEntity, "id"> {
  readonly establishments: readonly FinessEstablishment[];
}

/** What was read, and what was odd in it. */
export interface FinessReading {
  readonly entity: FinessLegalEntity;
  readonly oddities: readonly FinessOddity[];
}

const GEOGRAPHIC_ADDRESS = "03";

function checkNumber(finessNumber: string, note: OddityNote): void {
  if (!isFinessNumber(finessNumber)) {
    note("numberShape", "ce numéro FINESS n’a pas la forme attendue (9 caractères, 2A ou 2B compris), gardé tel quel.");
  } else if (!finessCheckDigitHolds(finessNumber)) {
    note("checkDigit", "la clé de contrôle de ce numéro FINESS est fausse, numéro gardé tel quel.");
  }
}

/**
 * When the object closed: its state decides, its date only says when. Without a usable date, the day of its last update, else that
 * of the extraction, so that a closed establishment never shows as open.
 */
function readClosing(raw: RawObject, closingDate: string | null, extractedOn: string, note: OddityNote): string | null {
  const state = textField(raw, "etatObjet");
  const closedOn = readFinessDate(closingDate, "date de fermeture", note);
  if (state === "I") {
    if (closedOn !== null) return closedOn;
    const updatedOn = readFinessDate(textField(raw, "dateDerniereMaj"), "date de dernière mise à jour", note);
    const inferred = updatedOn ?? extractedOn;
    note("closedWithoutDate", `fermé sans date de fermeture, considéré comme fermé le ${inferred}.`);
    return inferred;
  }
  if (state !== "A") {
    note("unknownState", `état « ${state ?? "vide"} » inconnu (attendu : A ou I), la date de fermeture en décide.`);
    return closedOn;
  }
  if (closedOn !== null) note("openWithClosingDate", `actif malgré une date de fermeture (${closedOn}), gardé ouvert.`);
  return null;
}

function readEngagements(raw: RawObject, note: OddityNote): readonly FinessEngagement[] {
  const bySourceKey = new Map<string, FinessEngagement>();
  for (const engagement of objectsField(raw, "engagement")) {
    const sourceKey = requiredTextField(engagement, "engagementId");
    if (bySourceKey.has(sourceKey))
      note("duplicateLine", `engagement ${sourceKey} présent deux fois, le dernier est gardé.`);
    const date = (key: string, what: string): string | null => readFinessDate(textField(engagement, key), what, note);
    bySourceKey.set(sourceKey, {
      sourceKey,
      kind: requiredTextField(engagement, "typeEngagement"),
      subKind: textField(engagement, "sousTypeEngagement"),
      effectiveOn: date("dateEffetEngagement", "date d’effet d’un engagement"),
      signedOn: date("dateSignatureEngagement", "date de signature d’un engagement"),
      endsOn: date("dateFinEngagement", "date de fin d’un engagement"),
    });
  }
  return [...bySourceKey.values()];
}

function readAddress(raw: RawObject, finessNumber: string): Pick<Establishment, "city" | "departmentCode"> {
  const addresses = objectsField(raw, "adresse");
  // Secondary sites and delivery addresses are listed too; only the geographic one says where the establishment is.
  const address = addresses.find((one) => textField(one, "usageAdresse") === GEOGRAPHIC_ADDRESS) ?? addresses[0];
  const routingLine = address === undefined ? null : textField(address, "ligneAcheminement");
  return {
    city: routingLine === null ? null : readableCity(routingLine),
    departmentCode: departmentOf(address === undefined ? null : textField(address, "cogCommune"), finessNumber),
  };
}

function readCategory(
  raw: RawObject,
  note: OddityNote,
): Pick<Establishment, "categoryCode" | "categoryLabel" | "kind"> {
  const categoryCode = textField(raw, "categorieentiteGeographiqueExercice") ?? "";
  const categoryLabel = FINESS_CATEGORY_LABELS[categoryCode] ?? null;
  if (categoryCode === "") note("missingCategory", "aucune catégorie, classé dans « Autre ».");
  else if (categoryLabel === null)
    note("unknownCategory", `catégorie ${categoryCode} sans libellé connu, classée d’après son code.`);
  return { categoryCode, categoryLabel, kind: establishmentKindOf(categoryCode) };
}

function readEstablishment(
  raw: RawObject,
  extractedOn: string,
  acronyms: ReadonlySet<string>,
  oddities: FinessOddity[],
): FinessEstablishment {
  const general = objectField(raw, "informationsGeneralesEGE");
  const finessNumber = requiredTextField(general, "numFinessEge");
  const note = noteAbout(oddities, finessNumber);
  checkNumber(finessNumber, note);
  // The short name is the one people use: the long one abbreviates elsewhere, or holds a note of the registrar.
  const name = textField(general, "nomEgeCourt") ?? textField(general, "nomEgeLong");
  if (name === null) note("missingName", "établissement sans nom, désigné par son numéro FINESS.");
  const siret = textField(general, "siret");
  if (siret !== null && !siretHolds(siret))
    note("siret", `SIRET « ${siret} » dont la clé de contrôle est fausse, gardé tel quel.`);
  return {
    finessNumber,
    name: name === null ? `Établissement ${finessNumber}` : readableName(name, acronyms),
    ...readCategory(raw, note),
    ...readAddress(raw, finessNumber),
    siret,
    openedOn: readFinessDate(textField(general, "dateOuverture"), "date d’ouverture", note),
    closedOn: readClosing(raw, textField(general, "dateFermeture"), extractedOn, note),
    engagements: readEngagements(raw, note),
  };
}

function eachNumberOnce(
  establishments: readonly FinessEstablishment[],
  oddities: FinessOddity[],
): FinessEstablishment[] {
  const byNumber = new Map<string, FinessEstablishment>();
  for (const one of establishments) {
    const other = byNumber.get(one.finessNumber);
    if (other !== undefined) {
      noteAbout(oddities, one.finessNumber)(
        "duplicateEstablishment",
        "établissement présent deux fois, le plus ouvert est gardé.",
      );
    }
    if (other === undefined || (other.closedOn !== null && one.closedOn === null)) byNumber.set(one.finessNumber, one);
  }
  return [...byNumber.values()];
}

/** A name of one word in capitals is an acronym: it keeps its capitals in the names of the establishments too. */
function ownAcronyms(legalName: string): ReadonlySet<string> {
  return new Set(/^[A-Z]{2,8}$/.test(legalName) ? [legalName] : []);
}

/**
 * Reads one item of the `pmej` list of a FINESS+ « structures » file.
 *
 * @param raw the item as parsed from JSON
 * @param where its path in the file, for messages
 * @param extractedOn 'YYYY-MM-DD', day of the extraction
 * @throws FinessShapeError when the item does not have the expected shape; what is merely odd is in `oddities`
 * @source FINESS+ « structures » v1.0.0, daily file of 2026-08-13 (its keys differ in case from the published schema)
 */
export function readFinessLegalEntity(raw: unknown, where: string, extractedOn: string): FinessReading {
  const item = rawObject(raw, where);
  const general = objectField(item, "informationsGeneralesPMEJ");
  const finessNumber = requiredTextField(general, "numFinessPm");
  const oddities: FinessOddity[] = [];
  const note = noteAbout(oddities, finessNumber);
  checkNumber(finessNumber, note);
  const name = textField(general, "denominationPm") ?? textField(general, "denominationLonguePmSmsse");
  if (name === null) note("missingName", "entité juridique sans nom, désignée par son numéro FINESS.");
  const acronyms = ownAcronyms(name ?? "");
  const siren = textField(general, "siren");
  if (siren !== null && !sirenHolds(siren))
    note("siren", `SIREN « ${siren} » dont la clé de contrôle est fausse, gardé tel quel.`);
  const closedOn = readClosing(item, textField(general, "dateFermeture"), extractedOn, note);
  const establishments = requiredObjectsField(item, "ege").map((one) =>
    readEstablishment(one, extractedOn, acronyms, oddities),
  );
  return {
    entity: {
      finessNumber,
      name: name === null ? `Entité juridique ${finessNumber}` : readableName(name, acronyms),
      siren,
      closedOn,
      establishments: eachNumberOnce(establishments, oddities),
    },
    oddities,
  };
}
