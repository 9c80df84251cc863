import * as fc from "fast-check";
import { Kind, parse, print, visit, type FieldNode, type OperationDefinitionNode } from "graphql";
import type { MatrixLine, Things } from "./operation";

/** Where the ids of an attempt come from. */
const SOURCES = ["own", "foreign", "elsewhere", "nowhere", "garbage"] as const;
type Source = (typeof SOURCES)[number];

/** Texts that a hand or a program puts where an id is wanted. */
export const GARBAGE = [
  "",
  " ",
  "' or 1=1 --",
  "0",
  "null",
  "{00000000-0000-0000-0000-000000000000}",
  "../../etc/passwd",
  "%00",
  "\u0000",
  "é".repeat(300),
  "*",
  "{}",
] as const;

/** An id of no row. */
export const NOWHERE = "0196f000-0000-7000-8000-000000000000";

/** One generated document: several root fields, aliases, fragments, ids from anywhere. */
export interface Attempt {
  readonly who: number;
  readonly lines: readonly number[];
  readonly sources: readonly Source[];
  readonly garbage: number;
  readonly shape: "plain" | "inline" | "named";
  readonly twice: boolean;
  readonly literal: boolean;
  readonly upper: boolean;
}

/** Any attempt on these many lines by these many identities. */
export const attempts = (lineCount: number, identityCount: number): fc.Arbitrary<Attempt> =>
  fc.record({
    who: fc.nat(identityCount - 1),
    lines: fc.array(fc.nat(lineCount - 1), { minLength: 1, maxLength: 3 }),
    sources: fc.array(fc.constantFrom(...SOURCES), { minLength: 3, maxLength: 3 }),
    garbage: fc.nat(GARBAGE.length - 1),
    shape: fc.constantFrom("plain", "inline", "named"),
    twice: fc.boolean(),
    literal: fc.boolean(),
    upper: fc.boolean(),
  });

/** The things of a line with its ids put in place of others. */
export function withIds(
  { operation }: MatrixLine,
  things: Things,
  replace: (key: string) => string | undefined,
): Things {
  return { ...things, ...Object.fromEntries(operation.takes.map((key) => [key, replace(key) ?? things[key] ?? ""])) };
}

interface Piece {
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

// Names of its own for everything a document brings, so that several stand in one.
function piece(line: MatrixLine, things: Things, index: number, literal: boolean): Piece {
  const mark = (name: string): string => `${name}_${String(index)}`;
  const given = line.operation.variables?.(things) ?? {};
  const inlined = new Set<string>();
  const [definition] = parse(line.operation.document).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error(`${line.name}: the document begins with its operation`);
  for (const { variable, type } of definition.variableDefinitions ?? []) {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    const plain = named.kind === Kind.NAMED_TYPE && ["ID", "String"].includes(named.name.value);
    if (literal && plain && typeof given[variable.name.value] === "string") inlined.add(variable.name.value);
  }
  const operation = visit(definition, {
    Variable: {
      leave(node, _, parent) {
        const name = node.name.value;
        const definesIt =
          parent !== undefined &&
          !Array.isArray(parent) &&
          "kind" in parent &&
          parent.kind === Kind.VARIABLE_DEFINITION;
        if (inlined.has(name) && !definesIt) return { kind: Kind.STRING, value: given[name] as string };
        return { ...node, name: { ...node.name, value: mark(name) } };
      },
    },
    VariableDefinition: {
      leave: (node) => (inlined.has(node.variable.name.value.replace(/_\d+$/, "")) ? null : undefined),
    },
    Field: {
      leave: (node) =>
        node.alias?.value === "answer" ? { ...node, alias: { ...node.alias, value: mark("answer") } } : undefined,
    },
  });
  const names = Object.keys(given).filter((name) => !inlined.has(name));
  return { operation, variables: Object.fromEntries(names.map((name) => [mark(name), given[name]])) };
}

/** The document and the variables of an attempt; only root fields of the kind of the first stand in it. */
export function build(
  { lines: indexes, shape, twice, literal, upper, sources, garbage }: Attempt,
  lines: readonly MatrixLine[],
  ids: (line: MatrixLine, key: string, source: Source) => string | undefined,
  thingsOf: (line: MatrixLine) => Things,
): { document: string; variables: Record<string, unknown>; mutates: boolean } {
  const first = lines[indexes[0]!]!;
  const wanted = indexes.map((index) => lines[index]!).filter(({ kind }) => kind === first.kind);
  const pieces = wanted.map((line, index) => {
    const source = sources[index]!;
    const things = withIds(line, thingsOf(line), (key) => {
      const id = source === "garbage" ? GARBAGE[garbage] : ids(line, key, source);
      return upper && source !== "own" ? id?.toUpperCase() : id;
    });
    return piece(line, things, index, literal);
  });
  const root = first.kind;
  const fields = pieces.flatMap(({ operation }) => operation.selectionSet.selections as readonly FieldNode[]);
  const again = twice
    ? fields.map((field) => ({ ...field, alias: { kind: Kind.NAME, value: `again_${field.alias!.value}` } }))
    : [];
  const inside = [...fields, ...again].map((field) => print(field as FieldNode)).join("\n");
  const definitions = pieces.flatMap(({ operation }) =>
    (operation.variableDefinitions ?? []).map((node) => print(node)),
  );
  const head = definitions.length === 0 ? "" : `(${definitions.join(", ")})`;
  const word = root.toLowerCase();
  const document = {
    plain: `${word} Any${head} {\n${inside}\n}`,
    inline: `${word} Any${head} { ... on ${root} {\n${inside}\n} }`,
    named: `${word} Any${head} { ...F }\nfragment F on ${root} {\n${inside}\n}`,
  }[shape];
  return {
    document,
    variables: Object.assign({}, ...pieces.map(({ variables }) => variables)) as Record<string, unknown>,
    mutates: root === "Mutation",
  };
}
