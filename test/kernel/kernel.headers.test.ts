import { request } from "node:http";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningServer } from "@palier/server/door";
import { testDatabase, type TestDatabase } from "../support";
import { openDoor } from "./front-door";

describe("what every answer says to the browser", () => {
  let database: TestDatabase;
  let server: RunningServer;
  beforeAll(async () => {
    database = await testDatabase();
    const webFolder = join(database.home, "web");
    mkdirSync(join(webFolder, "assets"), { recursive: true });
    writeFileSync(join(webFolder, "index.html"), "<!doctype html><title>Palier</title>");
    writeFileSync(join(webFolder, "assets", "index-abc123.js"), "export {};");
    server = await openDoor(database, { webFolder, publicUrl: new URL("https://palier.example") });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it.each(["/", "/assets/index-abc123.js", "/graphql", "/auth/sign-in", "/files/x", "/nowhere.js", "/healthz"])(
    "%s: what may be loaded, no guessing of types, no frame, no referrer, https for a year",
    async (path) => {
      const { headers } = await fetch(`${server.url}${path}`);
      const policy = headers.get("content-security-policy") ?? "";
      for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(rule);
      expect(policy).not.toContain("unsafe-eval");
      expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("access-control-allow-origin")).toBeNull();
      expect(headers.get("x-powered-by")).toBeNull();
      const [, seconds] = /max-age=(\d+); includeSubDomains/.exec(headers.get("strict-transport-security") ?? "") ?? [];
      expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
    },
  );

  it.each(["TRACE", "TRACK", "CONNECT", "PROPFIND", "DELETE", "PUT", "OPTIONS"])("%s is not served", async (method) => {
    const status = await new Promise<number>((done) => {
      const asked = request(`${server.url}/graphql`, { method }, (answer) => {
        answer.resume();
        done(answer.statusCode ?? 0);
      });
      // A method that the HTTP parser itself refuses ends the connection without an answer.
      asked.on("error", () => {
        done(0);
      });
      asked.on("connect", (answer) => {
        done(answer.statusCode ?? 0);
      });
      asked.end();
    });
    expect(status === 0 || (status >= 400 && status < 500)).toBe(true);
  });
});
