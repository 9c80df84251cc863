import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import { documentHash } from "./hash";

/** What is read stays here by type and id; these types have no id of their own, or share it with another thing. */
export const newCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Maturity: { keyFields: false },
      IndicatorSummary: { keyFields: false },
      // A request and the answer given to it are two results of one id.
      SearchHit: { keyFields: ["kind", "id"] },
    },
  });

/** A production server knows our documents by hash and refuses any other text. */
const persisted = new ApolloLink((operation, forward) => {
  const sha256Hash = documentHash(operation.query);
  if (sha256Hash !== null) {
    operation.extensions["persistedQuery"] = { version: 1, sha256Hash };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

const hasCode = (error: unknown, code: string): boolean =>
  CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.["code"] === code);

function isSignedOut(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return hasCode(error, "UNAUTHENTICATED");
}

/**
 * @param onSignedOut called when the server no longer knows who asks; the page stays mounted, so no text is lost.
 * @param onOwed called when the server answers nothing until the account has what the group asks of it.
 */
export function createClient(onSignedOut: () => void, onOwed: () => void): ApolloClient {
  const http = new HttpLink({
    uri: "/graphql",
    credentials: "same-origin",
    headers: { "apollo-require-preflight": "1" },
  });
  const watch = new ErrorLink(({ error }) => {
    if (isSignedOut(error)) onSignedOut();
    else if (hasCode(error, "SECOND_FACTOR_OWED")) onOwed();
  });
  return new ApolloClient({
    link: ApolloLink.from([watch, persisted, http]),
    cache: newCache(),
    enhancedClientAwareness: { transport: false },
  });
}
