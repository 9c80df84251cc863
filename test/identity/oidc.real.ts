import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A client as oidc-provider takes it. */
export interface RealClient {
  readonly client_id: string;
  readonly client_secret: string;
  readonly redirect_uris: readonly string[];
  readonly post_logout_redirect_uris?: readonly string[];
  readonly backchannel_logout_uri?: string;
  readonly backchannel_logout_session_required?: boolean;
}

/** A real identity provider in a process of its own. */
export interface RealProvider {
  readonly issuer: string;
  configure(clients: readonly RealClient[]): Promise<void>;
  /** Signs with another key from now on, and publishes that one only. */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts oidc-provider; to be stopped in afterAll. */
export async function startRealProvider(): Promise<RealProvider> {
  const child = spawn(process.execPath, [join(__dirname, "oidc-provider.mjs")], {
    // Its standard input ends with us: it never outlives the tests.
    stdio: ["pipe", "pipe", "pipe"],
  });
  const errors: string[] = [];
  child.stderr.on("data", (part: Buffer) => errors.push(part.toString()));
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const issuer = await Promise.race([
    new Promise<string>((resolve) => createInterface({ input: child.stdout }).once("line", resolve)),
    ended.then(() => Promise.reject(new Error(`oidc-provider did not start: ${errors.join("")}`))),
  ]);
  const control = async (what: string, body: unknown = {}): Promise<void> => {
    const answer = await fetch(`${issuer}/control/${what}`, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  };
  return {
    issuer,
    configure: (clients) => control("configure", { clients }),
    rotate: () => control("rotate"),
    async stop() {
      child.kill();
      await ended;
    },
  };
}
