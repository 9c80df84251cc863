import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What only this installation knows; made once, readable by its owner alone. */
export interface Secrets {
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/** Reads the secrets of an installation, or makes them. */
export function readSecrets(home: string): Secrets {
  const path = join(home, "secrets.json");
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8")) as Secrets;
  const word = () => randomBytes(24).toString("hex");
  const secrets: Secrets = { ownerPassword: word(), appPassword: word() };
  mkdirSync(home, { recursive: true });
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
  chmodSync(path, 0o600);
  return secrets;
}
