import { frenchValue } from "../indicator";
import { frenchList, frenchPeriod, frenchText } from "../kernel";
import type { CompiledCriterion, CompiledFramework } from "./maturity-compile";
import { levelName } from "./maturity";
import type { Answers, Assessment, CriterionResult, Fact, Facts, MaturityLevelNumber, NextStep } from "./maturity";

/** What a level was judged on and gave: small enough to be kept for each establishment; `explain` makes the words. */
export interface Judgement {
  readonly level: MaturityLevelNumber;
  /** null at level 4. */
  readonly nextStepCode: string | null;
  /** Codes of the criteria that are met, in the order of the framework. */
  readonly met: readonly string[];
  /** The readings and answers the framework looked at, and nothing else. */
  readonly facts: Facts;
  readonly answers: Answers;
}

/** The last month, before this judgement, in which a higher level was held. */
export interface HeldBefore {
  readonly level: number;
  /** 'YYYY-MM'. */
  readonly month: string;
}

/** All that the criterion reads is there. */
function complete({ compiled }: CompiledCriterion, facts: Facts, answers: Answers): boolean {
  return (
    compiled.indicatorCodes.every((code) => facts.has(code)) &&
    compiled.questionCodes.every((code) => answers.has(code))
  );
}

/**
 * Judges one establishment: a level is held when all its criteria are met and all lower levels are held.
 * A missing reading or answer is a criterion that is not met. Data never makes it throw.
 */
export function judge(compiled: CompiledFramework, facts: Facts, answers: Answers): Judgement {
  const indicator = new Map<string, number>();
  const seenFacts = new Map<string, Fact>();
  for (const code of compiled.indicatorCodes) {
    const fact = facts.get(code);
    if (fact === undefined) continue;
    indicator.set(code, fact.value);
    seenFacts.set(code, fact);
  }
  const seenAnswers = new Map<string, string>();
  for (const code of compiled.questions.keys()) {
    const answer = answers.get(code);
    if (answer !== undefined) seenAnswers.set(code, answer);
  }
  const context = { indicator, answer: seenAnswers };
  const met: string[] = [];
  let first: CompiledCriterion | null = null;
  for (const criterion of compiled.criteria) {
    const ready = criterion.compiled.alternative || complete(criterion, seenFacts, seenAnswers);
    if (ready && criterion.compiled.holds(context)) met.push(criterion.code);
    else first ??= criterion;
  }
  return {
    level: first === null ? 4 : ((first.level - 1) as MaturityLevelNumber),
    nextStepCode: first?.code ?? null,
    met,
    facts: seenFacts,
    answers: seenAnswers,
  };
}

/** What is there and what is not, when the sentence of the criterion cannot be filled. */
function partlySeen(
  compiled: CompiledFramework,
  { compiled: { indicatorCodes, questionCodes } }: CompiledCriterion,
  seen: Judgement,
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
function findingOf(compiled: CompiledFramework, criterion: CompiledCriterion, judgement: Judgement): string {
  const { facts, answers } = judgement;
  if (!complete(criterion, facts, answers)) return partlySeen(compiled, criterion, judgement);
  const sentence = criterion.finding.replace(/\{([^{}]*)\}/g, (_place, code: string) => {
    const fact = facts.get(code);
    if (fact) return frenchValue(compiled.indicators.get(code)?.unit ?? "count", fact.value);
    return choiceLabel(compiled, code, answers.get(code) ?? "");
  });
  const periods = new Set<string>();
  for (const code of criterion.compiled.indicatorCodes) periods.add(frenchPeriod(facts.get(code)?.period ?? ""));
  return periods.size > 0 ? `${sentence} (${frenchList([...periods])}).` : `${sentence}.`;
}

/** « Le palier 2 n'est pas encore tenu : il manque l'usage de l'agenda par les équipes. » */
function summaryOf(compiled: CompiledFramework, judgement: Judgement, before: HeldBefore | null): string {
  if (judgement.level === 4) return "Le palier 4 est tenu, comme tous ceux qui le précèdent.";
  const wanted = judgement.level + 1;
  const missing = compiled.criteria
    .filter((criterion) => criterion.level === wanted && !judgement.met.includes(criterion.code))
    .map((criterion) => criterion.missing);
  const lost = before !== null && before.level >= wanted;
  const state = lost ? `, tenu en ${frenchPeriod(before.month)}, ne l’est plus` : " n’est pas encore tenu";
  return `Le palier ${wanted}${state} : il manque ${frenchList(missing) || "un nouveau calcul"}.`;
}

/**
 * Puts a judgement into French, criterion by criterion. A criterion the framework no longer has is left out, and one it
 * has gained since counts as not met.
 * @param before the last month in which a higher level was held; null when there is none.
 */
export function explain(
  compiled: CompiledFramework,
  judgement: Judgement,
  before: HeldBefore | null = null,
): Assessment {
  const results = compiled.criteria.map((criterion): CriterionResult => ({
    code: criterion.code,
    level: criterion.level,
    label: criterion.label,
    met: judgement.met.includes(criterion.code),
    finding: frenchText(findingOf(compiled, criterion, judgement)),
    indicatorCode: criterion.indicatorCode,
    questionCode: criterion.questionCode,
    facts: criterion.compiled.indicatorCodes.flatMap((indicatorCode) => {
      const fact = judgement.facts.get(indicatorCode);
      return fact ? [{ indicatorCode, ...fact }] : [];
    }),
  }));
  return {
    level: judgement.level,
    levelName: levelName(compiled.framework, judgement.level),
    summary: frenchText(summaryOf(compiled, judgement, before)),
    criteria: results,
    nextStep: nextStepOf(compiled, judgement, results),
  };
}

function nextStepOf(
  compiled: CompiledFramework,
  { nextStepCode }: Judgement,
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
  return explain(compiled, judge(compiled, facts, answers), before);
}
