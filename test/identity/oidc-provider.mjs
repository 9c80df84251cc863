// A real identity provider, oidc-provider, in a process of its own: node test/identity/oidc-provider.mjs
// Prints its address; POST /control/configure {clients} makes it ready, POST /control/rotate changes its signing key.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair } from "jose";
import { Provider } from "oidc-provider";

const keyNamed = async (kid) => {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), kid, use: "sig", alg: "RS256" };
};

/** What is said of an account `subject|address`. */
const claimsOf = (account) => {
  const [subject, email] = account.split("|");
  return { sub: subject, email: email ?? `${subject}@ailleurs.example`, name: `Compte ${subject}` };
};

// The lifetimes of Pro Santé Connect, in seconds: token 2 min, refresh 30 min, session 4 h.
const ttl = {
  AccessToken: 120,
  IdToken: 120,
  AuthorizationCode: 60,
  RefreshToken: 1_800,
  Session: 14_400,
  Grant: 14_400,
  Interaction: 600,
};

const accounts = new Map();

/** What both keys' providers remember together: rotating a key forgets nothing. */
const kept = new Map();
class Memory {
  constructor(model) {
    this.model = model;
  }
  key(id) {
    return `${this.model} ${id}`;
  }
  async upsert(id, payload) {
    kept.set(this.key(id), { ...payload });
  }
  async find(id) {
    return kept.get(this.key(id));
  }
  async findByUid(uid) {
    return [...kept.values()].find((one) => one.kind === this.model && one.uid === uid);
  }
  async findByUserCode() {
    return undefined;
  }
  async consume(id) {
    kept.get(this.key(id)).consumed = Math.floor(Date.now() / 1_000);
  }
  async destroy(id) {
    kept.delete(this.key(id));
  }
  async revokeByGrantId(grantId) {
    // A sign-in under way names a grant too, and goes on when another account takes the place of the one held.
    for (const [key, one] of kept) if (one.grantId === grantId && one.kind !== "Interaction") kept.delete(key);
  }
}

const configuration = (clients, keys) => ({
  clients,
  adapter: Memory,
  // Its own guard refuses to tell an address of this machine that a session has ended.
  fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined }),
  jwks: { keys },
  cookies: { keys: ["cle-des-essais"] },
  acrValues: ["eidas1"],
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  claims: { acr: null, openid: ["sub", "amr"], email: ["email"], profile: ["name"] },
  ttl,
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: true },
    backchannelLogout: { enabled: true },
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, subject) => ({
    accountId: subject,
    claims: () => accounts.get(subject) ?? claimsOf(subject),
  }),
  loadExistingGrant: async (ctx) => {
    const { client, session, provider } = ctx.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope("openid email profile");
    await grant.save();
    return grant;
  },
});

const keys = [await keyNamed("first"), await keyNamed("second")];
let providers = [];
let current = 0;

const bodyOf = async (request) => {
  let text = "";
  for await (const part of request) text += part;
  return text === "" ? {} : JSON.parse(text);
};

const server = createServer(async (request, response) => {
  const url = new URL(request.url, issuer);
  try {
    if (url.pathname === "/control/configure") {
      const { clients } = await bodyOf(request);
      providers = keys.map((key) => new Provider(issuer, configuration(clients, [key])));
      response.end("ok");
    } else if (url.pathname === "/control/rotate") {
      current = 1 - current;
      response.end("ok");
    } else if (url.pathname.startsWith("/interaction/") && !url.searchParams.has("account")) {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end('<form><label>Compte <input name="account"></label><button>Entrer</button></form>');
    } else if (url.pathname.startsWith("/interaction/")) {
      const claims = claimsOf(url.searchParams.get("account"));
      accounts.set(claims.sub, claims);
      await providers[current].interactionFinished(request, response, {
        login: {
          accountId: claims.sub,
          acr: url.searchParams.get("acr") ?? undefined,
          amr: url.searchParams.getAll("amr"),
        },
      });
    } else await providers[current].callback()(request, response);
  } catch (error) {
    response.statusCode = 500;
    response.end(String(error));
  }
});

const address = await new Promise((resolve) => {
  server.listen(0, "localhost", () => resolve(server.address()));
});
const issuer = `http://localhost:${address.port}`;
process.stdout.write(`${issuer}\n`);
process.stdin.on("end", () => process.exit(0)).resume();
