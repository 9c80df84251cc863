import fc from "fast-check";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

type Dice = fc.GeneratorValue;

/** Texts that break what was not written with care: quotes, SQL, control characters, very long, almost an id. */
const HOSTILE = [
  "' or 1=1 --",
  '"; drop table member; --',
  "\u0000",
  "\\u0000\\ud800",
  "%_%",
  "{}",
  "$1",
  "../../etc/passwd",
  "0196f000-0000-7000-8000-000000000000",
  "0196f000-0000-7000-8000-00000000000Z",
  "é".repeat(3_000),
  "=cmd|' /C calc'!A0",
  "2026-13-45",
  "",
];
const NUMBERS = ["0", "-1", "1", "2147483647", "2147483648", "-99999999999999999999", "1.5", "1e400", "3.5e-10"];

const pick = <T>(g: Dice, values: readonly T[]): T => values[g(fc.nat, { max: values.length - 1 })] as T;
const chance = (g: Dice, oneIn: number): boolean => g(fc.nat, { max: oneIn - 1 }) === 0;

function literal(g: Dice, type: GraphQLInputType, depth: number): string {
  if (isNonNullType(type)) return chance(g, 30) ? "null" : literal(g, type.ofType, depth);
  if (chance(g, 12)) return "null";
  if (isListType(type)) {
    const count = g(fc.nat, { max: 3 });
    return `[${Array.from({ length: count }, () => literal(g, type.ofType, depth + 1)).join(", ")}]`;
  }
  if (chance(g, 15)) return pick(g, ["{}", "[]", "true", "UNKNOWN", "1", '"x"']);
  if (isEnumType(type)) return pick(g, type.getValues()).name;
  if (isInputObjectType(type)) return depth > 4 ? "{}" : `{ ${given(g, Object.values(type.getFields()), depth + 1)} }`;
  switch (type.toString()) {
    case "Int":
    case "Float":
      return pick(g, NUMBERS);
    case "Boolean":
      return pick(g, ["true", "false"]);
    default:
      return JSON.stringify(chance(g, 4) ? g(fc.string, { unit: "binary" }) : pick(g, HOSTILE));
  }
}

function given(g: Dice, inputs: readonly (GraphQLArgument | GraphQLInputField)[], depth: number): string {
  return inputs
    .filter(({ type }) => isNonNullType(type) || chance(g, 2))
    .map(({ name, type }) => `${name}: ${literal(g, type, depth)}`)
    .join(", ");
}

function selection(g: Dice, type: GraphQLObjectType, depth: number): string {
  const fields = Object.values(type.getFields());
  const count = 1 + g(fc.nat, { max: depth > 2 ? 1 : 3 });
  const chosen = Array.from({ length: count }, () => pick(g, fields));
  const parts = chosen.map((field, index) => {
    const alias = chance(g, 3) ? `a${String(depth)}${String(index)}: ` : "";
    const args = field.args.length === 0 ? "" : given(g, field.args, 0);
    const directive = chance(g, 15)
      ? pick(g, [" @include(if: true)", " @skip(if: true)", " @unknown", " @include"])
      : "";
    const named = getNamedType(field.type);
    const below = isObjectType(named) || isInterfaceType(named);
    // Now and then deeper than what is allowed, or cut short where it may not be.
    const inside =
      !below || (depth > 4 && !chance(g, 3)) || depth > 10
        ? ""
        : ` ${selection(g, named as GraphQLObjectType, depth + 1)}`;
    return `${alias}${field.name}${args === "" ? "" : `(${args})`}${directive}${inside}`;
  });
  if (chance(g, 20)) parts.push("... { __typename }");
  if (chance(g, 25)) parts.push("...Part");
  return `{ ${parts.join(" ")} }`;
}

/** Documents that a stranger could have made from the schema: most are well-formed, many are wrong, some are rude. */
export function randomQuery(schema: GraphQLSchema): fc.Arbitrary<string> {
  return fc.gen().map((g) => {
    const mutation = chance(g, 3);
    const root = mutation ? schema.getMutationType() : schema.getQueryType();
    if (root == null) throw new Error("the schema has queries and mutations");
    const document = `${mutation ? "mutation" : "query"} Q ${selection(g, root, 0)}`;
    const fragment = document.includes("...Part") ? ` fragment Part on ${root.name} { ...Part __typename }` : "";
    // One in forty is cut in the middle.
    return chance(g, 40) ? document.slice(0, document.length >> 1) : `${document}${fragment}`;
  });
}
