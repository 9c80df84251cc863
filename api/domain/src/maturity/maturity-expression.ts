import { Environment, type ASTNode } from "@marcbachmann/cel-js";

/** What a criterion sees: values by indicator code, choices by question code. */
export interface ExpressionContext {
  readonly indicator: ReadonlyMap<string, number>;
  readonly answer: ReadonlyMap<string, string>;
}

/** One CEL expression, compiled once. */
export interface CompiledExpression {
  readonly indicatorCodes: readonly string[];
  readonly questionCodes: readonly string[];
  /** Texts that the expression compares answers with. */
  readonly texts: readonly string[];
  /** May be true although something it names is missing: it says « or ». */
  readonly alternative: boolean;
  /** @returns false as well where a code is missing or the arithmetic fails: data never makes it throw. */
  readonly holds: (context: ExpressionContext) => boolean;
}

// An expression is a short comparison; far smaller limits than the library's own keep a bad framework cheap.
const environment = new Environment({
  limits: { maxAstNodes: 80, maxDepth: 12, maxListElements: 20, maxMapEntries: 0, maxCallArguments: 0 },
})
  .registerVariable("indicator", "map<string, double>")
  .registerVariable("answer", "map<string, string>");

interface Found {
  indicator: Set<string>;
  answer: Set<string>;
  texts: Set<string>;
  alternative: boolean;
}

/** Walks the tree, keeps what it names, and refuses whatever a criterion has no need of: functions, fields, macros. */
function visit(node: ASTNode, found: Found): void {
  switch (node.op) {
    case "value":
      if (typeof node.args === "string") found.texts.add(node.args);
      return;
    case "[]": {
      const [map, key] = node.args;
      if (map.op !== "id" || key.op !== "value" || typeof key.args !== "string") {
        throw new Error('attendu indicator["CODE"] ou answer["CODE"], avec un code entre guillemets');
      }
      found[map.args === "indicator" ? "indicator" : "answer"].add(key.args);
      return;
    }
    case "&&":
    case "||":
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
    case "in":
    case "+":
    case "-":
    case "*":
    case "/":
      if (node.op === "||") found.alternative = true;
      for (const side of node.args) visit(side, found);
      return;
    case "list":
      for (const item of node.args) visit(item, found);
      return;
    case "!_":
    case "-_":
      visit(node.args, found);
      return;
    case "id":
      throw new Error(`« ${node.args} » ne s’emploie qu’avec un code : ${node.args}["CODE"]`);
    case "%":
    case "?:":
    case ".":
    case ".?":
    case "[?]":
    case "call":
    case "rcall":
    case "map":
      throw new Error(`« ${node.op} » n’est pas admis : un critère compare des valeurs et des réponses`);
  }
}

/** @throws Error with the reason in French when the expression cannot be read, is ill-typed or is no condition. */
export function compileExpression(source: string): CompiledExpression {
  let checked;
  let parsed;
  try {
    checked = environment.check(source);
    parsed = environment.parse(source);
  } catch (cause) {
    throw new Error(`expression illisible « ${source} »`, { cause });
  }
  if (!checked.valid || checked.type !== "bool") {
    const reason = checked.valid
      ? `elle donne « ${checked.type ?? "rien"} »`
      : (checked.error?.message.split("\n")[0] ?? "");
    throw new Error(`attendu une condition vraie ou fausse ; « ${source} » : ${reason}`);
  }
  const found: Found = { indicator: new Set(), answer: new Set(), texts: new Set(), alternative: false };
  visit(parsed.ast, found);
  const evaluate: (context: ExpressionContext) => unknown = parsed;
  return {
    indicatorCodes: [...found.indicator],
    questionCodes: [...found.answer],
    texts: [...found.texts],
    alternative: found.alternative,
    holds: (context) => {
      try {
        return evaluate(context) === true;
      } catch {
        return false;
      }
    },
  };
}
