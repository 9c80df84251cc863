import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { ErrorLink } from "@apollo/client/link/error";
import { documentHash } from "./hash";

/** A production server knows our documents by hash and refuses any other text. */
const persisted = new ApolloLink((operation, forward) => {
  const sha256Hash = documentHash(operation.query);
  if (sha256Hash !== null) {
    operation.extensions["persistedQuery"] = { version: 1, sha256Hash };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

function isSignedOut(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode === 401;
  return CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.["code"] === "UNAUTHENTICATED");
}

/**
 * @param onSignedOut called when the server no longer knows who asks; the page stays mounted, so no text is lost.
 */
export function createClient(onSignedOut: () => void): ApolloClient {
  const http = new HttpLink({
    uri: "/graphql",
    credentials: "same-origin",
    headers: { "apollo-require-preflight": "1" },
  });
  const watch = new ErrorLink(({ error }) => {
    if (isSignedOut(error)) onSignedOut();
  });
  return new ApolloClient({
    link: ApolloLink.from([watch, persisted, http]),
    cache: new InMemoryCache({
      typePolicies: {
        Maturity: { keyFields: false },
        IndicatorSummary: { keyFields: false },
      },
    }),
    enhancedClientAwareness: { transport: false },
  });
}
