import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  execute,
  GraphQLError,
  isAbstractType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { RequestContext } from "./context";

type Gateway = ApolloServerOptionsWithGateway<RequestContext>["gateway"];
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** How an operation is run: compiled, or by graphql-js when compilation refuses it. */
export type ExecutorKind = "jit" | "graphql-js";

// Errors of the compiled code are read-only and carry neither the code nor the shape that the rest of the pipeline expects.
function rebuilt(error: GraphQLError, answered: boolean): GraphQLError {
  const badVariable = !answered && error.message.startsWith('Variable "$');
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    ...(error.originalError instanceof Error ? { originalError: error.originalError } : {}),
    extensions: badVariable ? { ...error.extensions, code: "BAD_USER_INPUT" } : error.extensions,
  });
}

function mended(result: ExecutionResult): ExecutionResult {
  if (result.errors === undefined) return result;
  const answered = result.data !== undefined && result.data !== null;
  return { ...result, errors: result.errors.map((error) => rebuilt(error, answered)) };
}

// A type found by an async function can't be compiled: abstract types are told apart by their `kind`.
function makeCompilable(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: { kind?: string }) => value.kind;
  }
}

/**
 * Runs operations of a schema by compiled code from their second time on; what compilation refuses goes to graphql-js.
 * The compiled form lives as long as the document, and Apollo's document cache is bounded.
 */
export function buildExecutor(schema: GraphQLSchema, kind: ExecutorKind = "jit"): Executor {
  makeCompilable(schema);
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledQuery["query"] | null>>();
  const compile = (document: DocumentNode, operationName: string | undefined): CompiledQuery["query"] | null => {
    try {
      const query = compileQuery(schema, document, operationName);
      return isCompiledQuery(query) ? query.query : null;
    } catch {
      return null;
    }
  };
  return async ({ document, request, context }) => {
    const operationName = request.operationName ?? undefined;
    const variables = request.variables ?? {};
    let run: CompiledQuery["query"] | null = null;
    if (kind === "jit") {
      const kept = compiled.get(document);
      // Compiling costs more than running once: a document that never comes back isn't worth it.
      if (kept === undefined) compiled.set(document, new Map());
      else {
        const key = operationName ?? "";
        if (!kept.has(key)) kept.set(key, compile(document, operationName));
        run = kept.get(key) ?? null;
      }
    }
    const result =
      run === null
        ? await execute({
            schema,
            document,
            contextValue: context,
            variableValues: variables,
            operationName: operationName ?? null,
          })
        : await run(undefined, context, variables);
    return mended(result) as Awaited<ReturnType<Executor>>;
  };
}

/** The executor in the shape Apollo Server takes one: its `executor` option is gone, a gateway remains. */
export function gatewayOf(schema: GraphQLSchema, kind: ExecutorKind): Gateway {
  const executor = buildExecutor(schema, kind);
  return {
    load: () => Promise.resolve({ executor }),
    onSchemaLoadOrUpdate(loaded) {
      loaded({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: () => Promise.resolve(),
  };
}
