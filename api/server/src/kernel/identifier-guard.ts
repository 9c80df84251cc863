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

/** A text at fault: where it stands among the variables, and the refusal it deserves. */
interface Fault {
  readonly field: string;
  readonly refusal: Refusal;
}
type Judge = (text: string, field: string) => Refusal | null;

const patientNumber: Judge = (text, field) => {
  const message = UUID.test(text) ? null : refuseNationalIdentifiers(text);
  return message === null ? null : identifierFound(message, field);
};

/** The one character that PostgreSQL keeps in no text. */
const unreadable: Judge = (text, field) =>
  text.includes("\u0000")
    ? new Refusal(
        "BAD_USER_INPUT",
        "Un texte contient un caractère illisible. Rien n’a été enregistré\u00a0: retirez-le, puis recommencez.",
        400,
        false,
        field,
      )
    : null;

function search(judge: Judge, value: unknown, field: string): Fault | null {
  if (typeof value === "string" || typeof value === "number" || typeof value === "bigint") {
    const refusal = judge(String(value), field);
    return refusal === null ? null : { field, refusal };
  }
  if (typeof value !== "object" || value === null) return null;
  for (const [key, part] of Object.entries(value)) {
    // The name of a key is a text too, in a JSON value.
    const found = search(judge, key, field) ?? search(judge, part, field === "" ? key : `${field}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function searchLiterals(judge: Judge, document: DocumentNode): Fault | null {
  let found: Fault | null = null;
  const look = (node: { readonly value: string }): void => {
    found ??= search(judge, node.value, "");
  };
  visit(document, { StringValue: look, IntValue: look, FloatValue: look });
  return found;
}

/**
 * The one place where every operation is searched for what no database keeps, and every mutation for patients' numbers,
 * whoever sends it, a person or an API key: nothing is resolved, written, logged or sent back when one is found.
 */
export function identifierGuard(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart() {
      return Promise.resolve({
        async didResolveOperation({ request, document }) {
          await Promise.resolve();
          const operation = getOperationAST(document, request.operationName);
          if (operation == null) return;
          const judge: Judge =
            operation.operation === OperationTypeNode.MUTATION
              ? (text, field) => unreadable(text, field) ?? patientNumber(text, field)
              : unreadable;
          const found = search(judge, request.variables ?? {}, "") ?? searchLiterals(judge, document);
          if (found === null) return;
          const [first] = operation.selectionSet.selections;
          const asked = first?.kind === Kind.FIELD ? (first.alias ?? first.name).value : "operation";
          throw new GraphQLError(found.refusal.message, {
            // With a path and a cause it is treated as what a resolver refuses.
            path: [asked],
            originalError: found.refusal,
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
