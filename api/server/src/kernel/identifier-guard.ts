import type { ApolloServerPlugin } from "@apollo/server";
import { getOperationAST, GraphQLError, Kind, OperationTypeNode, visit, type DocumentNode } from "graphql";
import { NATIONAL_IDENTIFIER, refuseNationalIdentifiers } from "@palier/domain/privacy";
import type { RequestContext } from "./context";
import { Refusal } from "./refusal";

/** A text that was about to be kept holds a NIR or an INS. @param message of `refuseNationalIdentifiers`. */
const identifierFound = (message: string, field: string): Refusal =>
  new Refusal(NATIONAL_IDENTIFIER, message, 422, false, field);

/** A UUID has neither the groups nor the length: most texts of a mutation are ids. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function search(value: unknown, field: string): { readonly field: string; readonly message: string } | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    const text = String(value);
    const message = UUID.test(text) ? null : refuseNationalIdentifiers(text);
    return message === null ? null : { field, message };
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    // The name of a key is a text too, in a JSON value.
    const found = search(key, field) ?? search(part, field === "" ? key : `${field}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function searchLiterals(document: DocumentNode): ReturnType<typeof search> {
  let found: ReturnType<typeof search> = null;
  const look = (node: { readonly value: string }): void => {
    found ??= search(node.value, "");
  };
  visit(document, { StringValue: look, IntValue: look, FloatValue: look });
  return found;
}

/**
 * The one place where every mutation is searched for patients' numbers, whoever sends it, a person or an API key: nothing is
 * resolved, written, logged or sent back when one is found.
 */
export function identifierGuard(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      return Promise.resolve({
        async didResolveOperation({ request, document }) {
          await Promise.resolve();
          const operation = getOperationAST(document, request.operationName);
          if (operation?.operation !== OperationTypeNode.MUTATION) return;
          const found = search(request.variables ?? {}, "") ?? searchLiterals(document);
          if (found === null) return;
          const [first] = operation.selectionSet.selections;
          const asked = first?.kind === Kind.FIELD ? (first.alias ?? first.name).value : "mutation";
          throw new GraphQLError(found.message, {
            // With a path and a cause it is treated as what a resolver refuses.
            path: [asked],
            originalError: identifierFound(found.message, found.field),
            extensions: { http: { status: 200 } },
          });
        },
      });
    },
  };
}

/** For plain HTTP addresses that take free text. @throws Refusal NATIONAL_IDENTIFIER. */
export function demandNoIdentifier(text: string, field: string): void {
  const message = refuseNationalIdentifiers(text);
  if (message !== null) throw identifierFound(message, field);
}
