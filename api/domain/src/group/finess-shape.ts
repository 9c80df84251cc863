/** A FINESS file that does not have the expected shape. The message is French and says where. */
export class FinessShapeError extends Error {
  override readonly name = "FinessShapeError";

  /** @param where path inside the file, such as `ege[3].informationsGeneralesEGE.numFinessEge`. */
  constructor(
    readonly where: string,
    expected: string,
    found: unknown,
  ) {
    super(`« ${where} » devrait être ${expected} (trouvé : ${frenchTypeOf(found)}).`);
  }
}

function frenchTypeOf(value: unknown): string {
  if (value === undefined) return "rien";
  if (value === null) return "une valeur vide";
  if (Array.isArray(value)) return "une liste";
  if (typeof value === "string") return "un texte";
  if (typeof value === "number") return "un nombre";
  return typeof value === "boolean" ? "un oui ou non" : "un objet";
}

/** An object of a FINESS file whose fields are still unknown, with the path that leads to it. */
export interface RawObject {
  readonly where: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const pathOf = (parent: RawObject, key: string): string => (parent.where === "" ? key : `${parent.where}.${key}`);

/** @throws FinessShapeError when the value is not an object. */
export function rawObject(value: unknown, where: string): RawObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new FinessShapeError(where, "un objet", value);
  }
  return { where, fields: value as Readonly<Record<string, unknown>> };
}

/** @throws FinessShapeError when the field is absent or not an object. */
export function objectField(parent: RawObject, key: string): RawObject {
  return rawObject(parent.fields[key], pathOf(parent, key));
}

/** The objects of a list; an absent or empty one gives none. @throws FinessShapeError when it is anything but a list of objects. */
export function objectsField(parent: RawObject, key: string): readonly RawObject[] {
  const value = parent.fields[key];
  if (value === undefined || value === null) return [];
  const where = pathOf(parent, key);
  if (!Array.isArray(value)) throw new FinessShapeError(where, "une liste", value);
  return value.map((item: unknown, index) => rawObject(item, `${where}[${String(index)}]`));
}

/** The list must be there, be it empty. @throws FinessShapeError */
export function requiredObjectsField(parent: RawObject, key: string): readonly RawObject[] {
  if (!Array.isArray(parent.fields[key]))
    throw new FinessShapeError(pathOf(parent, key), "une liste", parent.fields[key]);
  return objectsField(parent, key);
}

/** A text or a number as text, trimmed; null when absent or blank. @throws FinessShapeError for anything else. */
export function textField(parent: RawObject, key: string): string | null {
  const value = parent.fields[key];
  if (value === undefined || value === null) return null;
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") throw new FinessShapeError(pathOf(parent, key), "un texte", value);
  // PostgreSQL refuses the null character in a text: such a byte is never part of a name.
  const text = value.replaceAll("\u0000", "").trim();
  return text === "" ? null : text;
}

/** @throws FinessShapeError when the text is absent or blank. */
export function requiredTextField(parent: RawObject, key: string): string {
  const text = textField(parent, key);
  if (text === null) throw new FinessShapeError(pathOf(parent, key), "un texte non vide", parent.fields[key]);
  return text;
}
