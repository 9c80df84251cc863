import { compileExpression, type CompiledExpression } from "./maturity-expression";
import { FrameworkInvalid } from "./maturity-framework";
import type { Framework, FrameworkCriterion, FrameworkQuestion, IndicatorWords } from "./maturity";

/** A criterion with its expression compiled. */
export interface CompiledCriterion extends FrameworkCriterion {
  readonly compiled: CompiledExpression;
}

/** A framework ready to judge; make it once a process. */
export interface CompiledFramework {
  readonly framework: Framework;
  /** Every criterion, level by level, in the order of the framework. */
  readonly criteria: readonly CompiledCriterion[];
  /** The indicators that any criterion reads. */
  readonly indicatorCodes: readonly string[];
  readonly indicators: ReadonlyMap<string, IndicatorWords>;
  readonly questions: ReadonlyMap<string, FrameworkQuestion>;
}

const PLACES = /\{([^{}]*)\}/g;

function check(
  criterion: CompiledCriterion,
  known: Pick<CompiledFramework, "indicators" | "questions">,
  where: string,
): void {
  const { indicatorCodes, questionCodes, texts } = criterion.compiled;
  for (const code of indicatorCodes) {
    if (!known.indicators.has(code))
      throw new FrameworkInvalid(where, `l’indicateur « ${code} » n’est pas au catalogue`);
  }
  const choices = new Set<string>();
  for (const code of questionCodes) {
    const question = known.questions.get(code);
    if (!question) throw new FrameworkInvalid(where, `la question « ${code} » n’existe pas`);
    for (const choice of question.choices) choices.add(choice.value);
  }
  for (const text of texts) {
    if (!choices.has(text))
      throw new FrameworkInvalid(where, `« ${text} » n’est le choix d’aucune question de l’expression`);
  }
  const linked = criterion.indicatorCode ?? criterion.questionCode ?? "";
  const read = [...indicatorCodes, ...questionCodes];
  if (!read.includes(linked)) throw new FrameworkInvalid(where, `« ${linked} » n’est pas lu par l’expression`);
  for (const [, code = ""] of criterion.finding.matchAll(PLACES)) {
    if (!read.includes(code))
      throw new FrameworkInvalid(where, `champ « finding » : {${code}} n’est pas lu par l’expression`);
  }
}

/**
 * Compiles every expression against declared variables and checks every code it names.
 * @param indicators the catalogue: codes, names and units.
 * @throws FrameworkInvalid with the level and the criterion.
 */
export function compileFramework(framework: Framework, indicators: readonly IndicatorWords[]): CompiledFramework {
  const known = {
    indicators: new Map(indicators.map((entry) => [entry.code, entry])),
    questions: new Map(framework.questions.map((question) => [question.code, question])),
  };
  const criteria = framework.levels.flatMap((level) =>
    level.criteria.map((criterion): CompiledCriterion => {
      const where = `palier ${level.level}, critère « ${criterion.code} »`;
      let compiled;
      try {
        compiled = compileExpression(criterion.expression);
      } catch (cause) {
        throw new FrameworkInvalid(where, cause instanceof Error ? cause.message : String(cause));
      }
      const entry = { ...criterion, compiled };
      check(entry, known, where);
      return entry;
    }),
  );
  const indicatorCodes = [...new Set(criteria.flatMap((criterion) => criterion.compiled.indicatorCodes))];
  return { framework, criteria, indicatorCodes, ...known };
}
