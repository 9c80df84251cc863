import { frenchText } from "../kernel";
import type {
  Framework,
  FrameworkCriterion,
  FrameworkLevel,
  FrameworkLevelNumber,
  FrameworkQuestion,
} from "./maturity";

/** The framework cannot be used; the French message says where and what was expected. */
export class FrameworkInvalid extends Error {
  readonly code = "FRAMEWORK_INVALID";

  constructor(where: string, what: string) {
    super(frenchText(`Référentiel de maturité, ${where} : ${what}`));
    this.name = "FrameworkInvalid";
  }
}

const CODE = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
const LEVELS: readonly FrameworkLevelNumber[] = [1, 2, 3, 4];

function shown(value: unknown): string {
  if (value === undefined) return "rien";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The fields of an object, refused when it is something else or carries a field nobody reads. */
function fieldsOf(data: unknown, where: string, known: readonly string[]): Map<string, unknown> {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    throw new FrameworkInvalid(where, `attendu une suite de champs (${known.join(", ")}), reçu ${shown(data)}`);
  }
  const fields = new Map(Object.entries(data));
  for (const name of fields.keys()) {
    if (!known.includes(name))
      throw new FrameworkInvalid(where, `champ « ${name} » inconnu ; champs admis : ${known.join(", ")}`);
  }
  return fields;
}

function textOf(fields: Map<string, unknown>, name: string, where: string): string {
  const value = fields.get(name);
  if (typeof value !== "string" || value.trim() === "") {
    throw new FrameworkInvalid(where, `champ « ${name} » : attendu un texte, reçu ${shown(value)}`);
  }
  return value.trim();
}

/** A text that people read, with the spaces French wants. */
const wordsOf = (fields: Map<string, unknown>, name: string, where: string): string =>
  frenchText(textOf(fields, name, where)).replace(/(\d) %/g, "$1\u00a0%");

function codeOf(fields: Map<string, unknown>, name: string, where: string): string {
  const code = textOf(fields, name, where);
  if (!CODE.test(code)) {
    throw new FrameworkInvalid(
      where,
      `champ « ${name} » : « ${code} » n’est pas un code (majuscules sans accent, chiffres et tirets)`,
    );
  }
  return code;
}

function listOf(fields: Map<string, unknown>, name: string, where: string): unknown[] {
  const value = fields.get(name);
  if (!Array.isArray(value) || value.length === 0) {
    throw new FrameworkInvalid(
      where,
      `champ « ${name} » : attendu une liste d’au moins un élément, reçu ${shown(value)}`,
    );
  }
  return value;
}

function once(seen: Set<string>, code: string, where: string): void {
  if (seen.has(code)) throw new FrameworkInvalid(where, `le code « ${code} » est déjà pris`);
  seen.add(code);
}

function questionOf(data: unknown, where: string, seen: Set<string>): FrameworkQuestion {
  const fields = fieldsOf(data, where, ["code", "label", "help", "choices"]);
  const code = codeOf(fields, "code", where);
  once(seen, code, where);
  const values = new Set<string>();
  const choices = listOf(fields, "choices", where).map((choice, index) => {
    const place = `${where}, choix ${index + 1}`;
    const entry = fieldsOf(choice, place, ["value", "label"]);
    const value = textOf(entry, "value", place);
    once(values, value, place);
    return { value, label: wordsOf(entry, "label", place) };
  });
  if (choices.length < 2) throw new FrameworkInvalid(where, "une question a au moins deux choix");
  return { code, label: wordsOf(fields, "label", where), help: wordsOf(fields, "help", where), choices };
}

const CRITERION_FIELDS = [
  "code",
  "label",
  "why",
  "cost",
  "expression",
  "finding",
  "missing",
  "indicatorCode",
  "questionCode",
];

function criterionOf(data: unknown, where: string, level: FrameworkLevelNumber, seen: Set<string>): FrameworkCriterion {
  const fields = fieldsOf(data, where, CRITERION_FIELDS);
  const code = codeOf(fields, "code", where);
  once(seen, code, where);
  if (fields.has("indicatorCode") === fields.has("questionCode")) {
    throw new FrameworkInvalid(where, "attendu « indicatorCode » ou « questionCode », l’un des deux seulement");
  }
  return {
    code,
    level,
    label: wordsOf(fields, "label", where),
    why: wordsOf(fields, "why", where),
    cost: wordsOf(fields, "cost", where),
    expression: textOf(fields, "expression", where),
    finding: wordsOf(fields, "finding", where),
    missing: wordsOf(fields, "missing", where),
    indicatorCode: fields.has("indicatorCode") ? codeOf(fields, "indicatorCode", where) : null,
    questionCode: fields.has("questionCode") ? codeOf(fields, "questionCode", where) : null,
  };
}

function levelOf(data: unknown, level: FrameworkLevelNumber, seen: Set<string>): FrameworkLevel {
  const where = `palier ${level}`;
  const fields = fieldsOf(data, where, ["level", "name", "purpose", "criteria"]);
  if (fields.get("level") !== level) {
    throw new FrameworkInvalid(
      where,
      `champ « level » : attendu ${level} (les paliers se suivent), reçu ${shown(fields.get("level"))}`,
    );
  }
  return {
    level,
    name: wordsOf(fields, "name", where),
    purpose: wordsOf(fields, "purpose", where),
    criteria: listOf(fields, "criteria", where).map((entry, index) =>
      criterionOf(entry, `${where}, critère ${index + 1}`, level, seen),
    ),
  };
}

/**
 * Reads a framework from parsed YAML or JSON. Expressions are only taken as text here: `compileFramework` checks them.
 * @throws FrameworkInvalid with the place, the field and what was expected.
 */
export function parseFramework(data: unknown): Framework {
  const where = "en-tête";
  const fields = fieldsOf(data, where, ["code", "version", "name", "questions", "levels"]);
  const version = fields.get("version");
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1) {
    throw new FrameworkInvalid(
      where,
      `champ « version » : attendu un nombre entier à partir de 1, reçu ${shown(version)}`,
    );
  }
  const questions = new Set<string>();
  const criteria = new Set<string>();
  const levels = listOf(fields, "levels", where);
  if (levels.length !== LEVELS.length) {
    throw new FrameworkInvalid(where, `champ « levels » : attendu ${LEVELS.length} paliers, reçu ${levels.length}`);
  }
  return {
    code: codeOf(fields, "code", where),
    version,
    name: wordsOf(fields, "name", where),
    questions: listOf(fields, "questions", where).map((entry, index) =>
      questionOf(entry, `question ${index + 1}`, questions),
    ),
    levels: LEVELS.map((level, index) => levelOf(levels[index], level, criteria)),
  };
}
