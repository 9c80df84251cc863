import { noteAbout, type FinessOddity } from "./finess-oddity";
import {
  objectField,
  rawObject,
  requiredObjectsField,
  requiredTextField,
  textField,
  type RawObject,
} from "./finess-shape";
import type { Capacity } from "./group";

/** A capacity as the file gives it, before it has a row. */
export interface FinessCapacity extends Omit<Capacity, "id" | "establishmentId"> {
  /** FINESS number (ET) of the establishment that has the places. */
  readonly establishmentFinessNumber: string;
}

/** The authorised places of the establishments of one legal entity. */
export interface FinessCapacityReading {
  /** FINESS number (EJ). */
  readonly finessNumber: string;
  readonly capacities: readonly FinessCapacity[];
  readonly oddities: readonly FinessOddity[];
}

const AUTHORISED = "09";
const PLACES = "02";
const MOST_PLACES = 1_000_000;

/**
 * Which capacity lines count as authorised places. A line counts when its status is 09 (authorised: the only one found where FINESS states
 * authorisations of a legal entity; 08 is what is installed), its unit 02 (places; 03 counts dwellings) and it has neither `habilitation`
 * nor `modeFinancement`: those repeat a part of the line beside them (« dont habilité à l'aide sociale ») and would count it twice.
 * Checked on the extract of 2026-08-18, active activities of open establishments: ORSAC 2 050 places (2 207 installed), ISATIS 467.
 */
function countsAsAuthorised(line: RawObject): boolean {
  return (
    textField(line, "statutCapacite") === AUTHORISED &&
    textField(line, "uniteMesureCapacite") === PLACES &&
    textField(line, "habilitation") === null &&
    textField(line, "modeFinancement") === null
  );
}

function readPlaceCount(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text) && Number(text) <= MOST_PLACES ? Number(text) : null;
}

/**
 * Reads one item of the `pmej` list of a FINESS+ « activités » file, keeping the authorised places only.
 * An activity that has ended (`etatObjet` other than A) keeps its line, inactive.
 * Health activities authorised since 2023 carry no capacity in FINESS: their establishments have no line, which is not zero.
 *
 * @param raw the item as parsed from JSON
 * @param where its path in the file, for messages
 * @throws FinessShapeError when the item does not have the expected shape
 * @source FINESS+ « activités » v1.0.0, daily file of 2026-08-18
 */
export function readFinessCapacities(raw: unknown, where: string): FinessCapacityReading {
  const item = rawObject(raw, where);
  const oddities: FinessOddity[] = [];
  const byKey = new Map<string, FinessCapacity>();
  for (const establishment of requiredObjectsField(item, "ege")) {
    const establishmentFinessNumber = requiredTextField(establishment, "numFinessEge");
    const note = noteAbout(oddities, establishmentFinessNumber);
    for (const activity of requiredObjectsField(establishment, "activitesExercees")) {
      const general = objectField(activity, "caracteristiquesGeneriques");
      const active = textField(general, "etatObjet") === "A";
      for (const line of requiredObjectsField(activity, "capacite").filter(countsAsAuthorised)) {
        const sourceKey = requiredTextField(line, "idCapacite");
        const placeCount = readPlaceCount(textField(line, "nombre"));
        if (placeCount === null) {
          note(
            "unreadableCapacity",
            `capacité ${sourceKey} illisible (« ${textField(line, "nombre") ?? "vide"} »), ignorée.`,
          );
          continue;
        }
        const key = `${establishmentFinessNumber}/${sourceKey}`;
        if (byKey.has(key)) note("duplicateLine", `capacité ${sourceKey} présente deux fois, la dernière est gardée.`);
        byKey.set(key, {
          establishmentFinessNumber,
          sourceKey,
          activityCode: requiredTextField(general, "typeActiviteSMSSE"),
          placeCount,
          active,
        });
      }
    }
  }
  return { finessNumber: requiredTextField(item, "numFiness"), capacities: [...byKey.values()], oddities };
}
