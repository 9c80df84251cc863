import { rmSync } from "node:fs";
import type { EmbeddedDatabase } from "@palier/migrations/embedded";

/** Stops the server of the run and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const { palierTestServer } = globalThis as unknown as {
    palierTestServer?: { server: EmbeddedDatabase; home: string };
  };
  if (palierTestServer === undefined) return;
  await palierTestServer.server.stop();
  rmSync(palierTestServer.home, { recursive: true, force: true });
}
