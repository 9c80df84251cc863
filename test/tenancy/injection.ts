import {
  getNamedType,
  isInputObjectType,
  Kind,
  parse,
  print,
  type ArgumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ObjectValueNode,
  type OperationDefinitionNode,
  type ValueNode,
} from "graphql";
import type { MatrixLine, Things } from "./operation";

/** What is put where a text is wanted: it would run if a text were ever pasted into a statement. */
export const payloads = (otherGroup: string): readonly string[] => [
  // In hexadecimal: what is kept of it as a text must not be taken for a leak.
  `'; select set_config('app.group_id', convert_from(decode('${Buffer.from(otherGroup).toString("hex")}', 'hex'), 'UTF8'), true); --`,
  `' or '1' = '1`,
  `') union all select group_id::text, name from establishment --`,
  `$1; drop table establishment; --`,
  `\\'; commit; set role palier_identity; select * from person; --`,
  `%' or group_id is not null --`,
];

/** A document with one text replaced. */
export interface Injected {
  /** `Query.establishments(search)`. */
  readonly path: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
}

const isText = (type: GraphQLInputType): boolean => getNamedType(type).name === "String";
const text = (value: string): ValueNode => ({ kind: Kind.STRING, value });

// Every way of putting the payload into a value written in the document; null where the type takes no text.
function inLiteral(type: GraphQLInputType, value: ValueNode | undefined, payload: string): [string, ValueNode][] {
  if (isText(type)) return [["", text(payload)]];
  const named = getNamedType(type);
  if (!isInputObjectType(named) || value?.kind !== Kind.OBJECT) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const held = value.fields.find(({ name }) => name.value === field.name);
    if (held?.value.kind === Kind.VARIABLE) return [];
    return inLiteral(field.type, held?.value, payload).map(([path, put]): [string, ValueNode] => {
      const others = value.fields.filter(({ name }) => name.value !== field.name);
      const added = { kind: Kind.OBJECT_FIELD, name: { kind: Kind.NAME, value: field.name }, value: put } as const;
      return [`.${field.name}${path}`, { ...value, fields: [...others, added] } satisfies ObjectValueNode];
    });
  });
}

// The same in a variable: a list stands for its first member.
function inValue(type: GraphQLInputType, value: unknown, payload: string): [string, unknown][] {
  if (Array.isArray(value)) return inValue(type, value[0], payload).map(([path, put]) => [path, [put]]);
  if (isText(type)) return [["", payload]];
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== "object" || value === null) return [];
  return Object.values(named.getFields()).flatMap((field) =>
    inValue(field.type, (value as Record<string, unknown>)[field.name], payload).map(
      ([path, put]): [string, unknown] => [`.${field.name}${path}`, { ...value, [field.name]: put }],
    ),
  );
}

/** Every document that the line gives with one of its texts replaced, those it leaves out included. */
export function injections(
  schema: GraphQLSchema,
  line: MatrixLine,
  things: Things,
  payload: string,
): readonly Injected[] {
  const { name, operation } = line;
  const [root, fieldName] = name.split(".") as [string, string];
  const field = (schema.getType(root) as ReturnType<GraphQLSchema["getQueryType"]>)!.getFields()[fieldName]!;
  const document = parse(operation.document);
  const definition = document.definitions[0] as OperationDefinitionNode;
  const node = definition.selectionSet.selections[0] as FieldNode;
  const variables = operation.variables?.(things) ?? {};
  return field.args.flatMap((argument): Injected[] => {
    const given = node.arguments?.find((each) => each.name.value === argument.name);
    if (given?.value.kind === Kind.VARIABLE) {
      const variable = given.value.name.value;
      return inValue(argument.type, variables[variable], payload).map(([path, put]) => ({
        path: `${name}(${argument.name}${path})`,
        document: operation.document,
        variables: { ...variables, [variable]: put },
      }));
    }
    const literals = inLiteral(argument.type, given?.value, payload).map(([path, put]): Injected => {
      const others = (node.arguments ?? []).filter((each) => each !== given);
      const added: ArgumentNode = { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: argument.name }, value: put };
      const asked = { ...node, arguments: [...others, added] };
      const rebuilt = { ...definition, selectionSet: { ...definition.selectionSet, selections: [asked] } };
      const others2 = document.definitions.slice(1).map(print).join("\n");
      return { path: `${name}(${argument.name}${path})`, document: `${print(rebuilt)}\n${others2}`, variables };
    });
    // A variable inside a literal: { input: { id: $id, title: $title } }.
    const inside = given?.value.kind === Kind.OBJECT ? given.value.fields : [];
    const named = getNamedType(argument.type);
    const nested = inside.flatMap(({ name: inner, value }): Injected[] => {
      if (value.kind !== Kind.VARIABLE || !isInputObjectType(named)) return [];
      const held = value.name.value;
      return inValue(named.getFields()[inner.value]!.type, variables[held], payload).map(([path, put]) => ({
        path: `${name}(${argument.name}.${inner.value}${path})`,
        document: operation.document,
        variables: { ...variables, [held]: put },
      }));
    });
    return [...literals, ...nested];
  });
}
