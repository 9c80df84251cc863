import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from "jose";

/** How the next identity token is made; what is left out is as it should be. */
export interface HostileToken {
  readonly claims?: (right: JWTPayload) => JWTPayload;
  /** `none`: unsigned; `publicKeyAsSecret`: HS256 with the public key; `unknownKey`: a key nobody published. */
  readonly signature?: "none" | "publicKeyAsSecret" | "unknownKey";
  /** `sub` that userinfo gives. */
  readonly userinfoSubject?: string;
}

/** A provider that says whatever a test wants, as no real one would. */
export interface HostileProvider {
  readonly issuer: string;
  next: HostileToken;
  /** Who signs in. */
  subject: string;
  /** A signed token of any claims and type. */
  sign(claims: JWTPayload, header?: { readonly typ?: string }, unknownKey?: boolean): Promise<string>;
  stop(): Promise<void>;
}

/** Starts it; to be stopped in afterAll. */
export async function startHostileProvider(): Promise<HostileProvider> {
  const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
  const stranger = await generateKeyPair("RS256");
  const jwk = { ...(await exportJWK(publicKey)), kid: "hostile", use: "sig", alg: "RS256" };
  const codes = new Map<string, { nonce: string; clientId: string }>();
  const now = (): number => Math.floor(Date.now() / 1_000);

  const sign: HostileProvider["sign"] = (claims, header = {}, unknownKey = false) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "RS256", kid: unknownKey ? "inconnue" : "hostile", ...header })
      .sign(unknownKey ? stranger.privateKey : privateKey);
  const idToken = async (right: JWTPayload, { claims, signature }: HostileToken): Promise<string> => {
    const said = claims?.(right) ?? right;
    if (signature === "none") return new UnsecuredJWT(said).encode();
    if (signature !== "publicKeyAsSecret") return sign(said, {}, signature === "unknownKey");
    const secret = new TextEncoder().encode(await exportSPKI(publicKey));
    return new SignJWT(said).setProtectedHeader({ alg: "HS256", kid: "hostile" }).sign(secret);
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", hostile.issuer);
    const json = (body: unknown): void => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(body));
    };
    const asked = url.searchParams;
    switch (url.pathname) {
      case "/.well-known/openid-configuration":
        json({
          issuer: hostile.issuer,
          authorization_endpoint: `${hostile.issuer}/authorize`,
          token_endpoint: `${hostile.issuer}/token`,
          userinfo_endpoint: `${hostile.issuer}/userinfo`,
          jwks_uri: `${hostile.issuer}/jwks`,
          // It would like weak signatures to be taken.
          id_token_signing_alg_values_supported: ["RS256", "HS256", "none"],
          authorization_response_iss_parameter_supported: true,
        });
        return;
      case "/jwks":
        json({ keys: [jwk] });
        return;
      case "/authorize": {
        const code = randomUUID();
        codes.set(code, { nonce: asked.get("nonce") ?? "", clientId: asked.get("client_id") ?? "" });
        const back = new URL(asked.get("redirect_uri") ?? "");
        for (const [key, value] of Object.entries({ code, state: asked.get("state") ?? "", iss: hostile.issuer })) {
          back.searchParams.set(key, value);
        }
        response.writeHead(302, { location: back.href }).end();
        return;
      }
      case "/token": {
        let body = "";
        request.on("data", (part: Buffer) => (body += part.toString()));
        request.on("end", () => {
          const { nonce, clientId } = codes.get(new URLSearchParams(body).get("code") ?? "") ?? {
            nonce: "",
            clientId: "",
          };
          const right = {
            iss: hostile.issuer,
            aud: clientId,
            sub: hostile.subject,
            nonce,
            iat: now(),
            exp: now() + 120,
            acr: "eidas1",
            amr: ["otp"],
          };
          void idToken(right, hostile.next).then((id_token) => {
            json({ access_token: "jeton", token_type: "bearer", expires_in: 120, id_token });
          });
        });
        return;
      }
      case "/userinfo":
        json({
          sub: hostile.next.userinfoSubject ?? hostile.subject,
          email: `${hostile.subject}@ailleurs.example`,
        });
        return;
      default:
        response.writeHead(404).end();
        return;
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const hostile: HostileProvider = {
    issuer: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    next: {},
    subject: "personne",
    sign,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return hostile;
}
