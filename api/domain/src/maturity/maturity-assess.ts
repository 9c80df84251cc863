import { frenchValue } from "../indicator";
import { frenchList, frenchPeriod, frenchText } from "../kernel";
import type { CompiledCriterion, CompiledFramework } from "./maturity-compile";
import { levelName } from "./maturity";
import type { ExpressionContext } from "./maturity-expression";
import type { Answers, Assessment, CriterionResult, Facts, MaturityLevelNumber, NextStep } from "./maturity";

/** The level of one establishment and the criterion to meet next. */
export interface Judgement {
  readonly level: MaturityLevelNumber;
  /** null at level 4. */
  readonly nextStepCode: string | null;
}

/** The last month, before this judgement, in which a higher level was held. */
export interface HeldBefore {
  readonly level: number;
  /** 'YYYY-MM'. */
  readonly month: string;
}

interface Codes {
  has(code: string): boolean;
}

/** All that the criterion reads is there. */
function complete({ compiled }: CompiledCriterion, readings: Codes, answers: Codes): boolean {
  for (const code of compiled.indicatorCodes) if (!readings.has(code)) return false;
  for (const code of compiled.questionCodes) if (!answers.has(code)) return false;
  return true;
}

/** Evaluating what is not complete would only make an exception, unless the expression says « or ». */
const isMet = (criterion: CompiledCriterion, context: ExpressionContext): boolean =>
  (criterion.compiled.alternative || complete(criterion, context.indicator, context.answer)) &&
  criterion.compiled.holds(context);

/**
 * Judges one establishment: a level is held when all its criteria are met and all lower levels are held.
 * A missing reading or answer is a criterion that is not met. Data never makes it throw.
 * @param values latest value by indicator code. It looks no further than the first criterion that is not met.
 */
export function judge(compiled: CompiledFramework, values: ReadonlyMap<string, number>, answers: Answers): Judgement {
  const context = { indicator: values, answer: answers };
  for (const criterion of compiled.criteria) {
    if (!isMet(criterion, context)) {
      return { level: (criterion.level - 1) as MaturityLevelNumber, nextStepCode: criterion.code };
    }
  }
  return { level: 4, nextStepCode: null };
}

/** What a level was judged on. */
interface Seen {
  readonly facts: Facts;
  readonly answers: Answers;
}

/** What is there and what is not, when the sentence of the criterion cannot be filled. */
function partlySeen(
  compiled: CompiledFramework,
  { compiled: { indicatorCodes, questionCodes } }: CompiledCriterion,
  seen: Seen,
): string {
  const values = indicatorCodes.map((code) => {
    const fact = seen.facts.get(code);
    const words = compiled.indicators.get(code);
    const said = fact
      ? `${frenchValue(words?.unit ?? "count", fact.value)} (${frenchPeriod(fact.period)})`
      : "aucune valeur transmise";
    return `« ${words?.name ?? code} » : ${said}`;
  });
  const answers = questionCodes.map((code) => {
    const said = seen.answers.has(code)
      ? choiceLabel(compiled, code, seen.answers.get(code) ?? "")
      : "pas encore de réponse";
    return `« ${compiled.questions.get(code)?.label ?? code} » : ${said}`;
  });
  return `${[...values, ...answers].join(" ; ")}.`;
}

/** An answer that is no longer a choice of its question is shown as it was given. */
function choiceLabel(compiled: CompiledFramework, questionCode: string, answer: string): string {
  const choices = compiled.questions.get(questionCode)?.choices ?? [];
  return `« ${choices.find((choice) => choice.value === answer)?.label ?? answer} »`;
}

/** One sentence: what was seen, with its period, or what was not sent. */
function findingOf(compiled: CompiledFramework, criterion: CompiledCriterion, seen: Seen): string {
  const { facts, answers } = seen;
  if (!complete(criterion, facts, answers)) return partlySeen(compiled, criterion, seen);
  const sentence = criterion.finding.replace(/\{([^{}]*)\}/g, (_place, code: string) => {
    const fact = facts.get(code);
    if (fact) return frenchValue(compiled.indicators.get(code)?.unit ?? "count", fact.value);
    return choiceLabel(compiled, code, answers.get(code) ?? "");
  });
  const periods = new Set<string>();
  for (const code of criterion.compiled.indicatorCodes) periods.add(frenchPeriod(facts.get(code)?.period ?? ""));
  return periods.size > 0 ? `${sentence} (${frenchList([...periods])}).` : `${sentence}.`;
}

/** A long list discourages: beyond three, the first two (the lightest) and how many others. */
const shortened = (words: readonly string[]): readonly string[] =>
  words.length <= 3 ? words : [...words.slice(0, 2), `${String(words.length - 2)} autres points`];

/** « Le palier 2 n'est pas encore tenu : il manque l'usage de l'agenda par les équipes. » */
function summaryOf(compiled: CompiledFramework, level: number, met: Codes, before: HeldBefore | null): string {
  if (level === 4) return "Le palier 4 est tenu, comme tous ceux qui le précèdent.";
  const wanted = level + 1;
  const missing = compiled.criteria
    .filter((criterion) => criterion.level === wanted && !met.has(criterion.code))
    .map((criterion) => criterion.missing);
  const lost = before !== null && before.level >= wanted;
  const state = lost ? `, tenu en ${frenchPeriod(before.month)}, ne l’est plus` : " n’est pas encore tenu";
  return `Le palier ${wanted}${state} : il manque ${frenchList(shortened(missing)) || "un nouveau calcul"}.`;
}

/**
 * Puts a judgement into French, criterion by criterion.
 * @param facts the readings it was made on; readings the framework doesn't ask for are left out.
 * @param before the last month in which a higher level was held; null when there is none.
 */
export function explain(
  compiled: CompiledFramework,
  { level, nextStepCode }: Judgement,
  facts: Facts,
  answers: Answers,
  before: HeldBefore | null = null,
): Assessment {
  const context = { indicator: valuesOf(facts), answer: answers };
  const met = new Set<string>();
  const criteria = compiled.criteria.map((criterion): CriterionResult => {
    if (isMet(criterion, context)) met.add(criterion.code);
    return {
      code: criterion.code,
      level: criterion.level,
      label: criterion.label,
      met: met.has(criterion.code),
      finding: frenchText(findingOf(compiled, criterion, { facts, answers })),
      indicatorCode: criterion.indicatorCode,
      questionCode: criterion.questionCode,
      facts: criterion.compiled.indicatorCodes.flatMap((indicatorCode) => {
        const fact = facts.get(indicatorCode);
        return fact ? [{ indicatorCode, ...fact }] : [];
      }),
    };
  });
  return {
    level,
    levelName: levelName(compiled.framework, level),
    summary: frenchText(summaryOf(compiled, level, met, before)),
    criteria,
    nextStep: nextStepOf(compiled, nextStepCode, criteria),
  };
}

const valuesOf = (facts: Facts): Map<string, number> =>
  new Map(Array.from(facts, ([code, { value }]) => [code, value]));

function nextStepOf(
  compiled: CompiledFramework,
  nextStepCode: string | null,
  results: readonly CriterionResult[],
): NextStep | null {
  const criterion = compiled.criteria.find((entry) => entry.code === nextStepCode);
  if (!criterion) return null;
  return {
    criterionCode: criterion.code,
    label: criterion.label,
    why: criterion.why,
    cost: criterion.cost,
    finding: results.find((result) => result.code === criterion.code)?.finding ?? "",
    indicatorCode: criterion.indicatorCode,
    questionCode: criterion.questionCode,
  };
}

/** Judges and explains in one go. */
export function assess(
  compiled: CompiledFramework,
  facts: Facts,
  answers: Answers,
  before: HeldBefore | null = null,
): Assessment {
  return explain(compiled, judge(compiled, valuesOf(facts), answers), facts, answers, before);
}
