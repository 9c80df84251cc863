import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSettings, SettingsRefused } from "./settings";

describe("the settings of the server", () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "palier-settings-"));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });
  const least = () => ({ DATABASE_APP_URL: "postgres://palier_login@localhost/palier", PALIER_HOME: home });

  it("need only the database", () => {
    expect(readSettings(least())).toMatchObject({
      port: 3000,
      host: "localhost",
      documents: "trusted",
      publicUrl: null,
    });
  });

  it("open the documents in development and for the public audit, never otherwise", () => {
    expect(readSettings({ ...least(), NODE_ENV: "development" }).documents).toBe("open");
    expect(readSettings({ ...least(), NODE_ENV: "production", PALIER_CONFORMANCE: "1" })).toMatchObject({
      documents: "open",
      conformance: true,
    });
    expect(readSettings({ ...least(), NODE_ENV: "production" }).documents).toBe("trusted");
    expect(readSettings({ ...least(), NODE_ENV: "test" }).documents).toBe("trusted");
  });

  it("make a session secret once, for their owner alone", () => {
    const { sessionSecret } = readSettings(least());
    expect(sessionSecret).toHaveLength(64);
    expect(readSettings(least()).sessionSecret).toBe(sessionSecret);
    expect(readFileSync(join(home, "session-secret"), "utf8")).toBe(sessionSecret);
    expect(statSync(join(home, "session-secret")).mode & 0o077).toBe(0);
    const given = "x".repeat(40);
    expect(readSettings({ ...least(), SESSION_SECRET: given }).sessionSecret).toBe(given);
  });

  it("an empty variable counts as absent", () => {
    expect(readSettings({ ...least(), PALIER_PUBLIC_URL: "", PORT: "" })).toMatchObject({
      port: 3000,
      publicUrl: null,
    });
  });

  it("open the door to mails only with a port and a domain, encrypted when both files are given", () => {
    const mail = { PALIER_MAIL_IN_PORT: "2525", PALIER_MAIL_REPLY_DOMAIN: "reponse.exemple.fr" };
    expect(readSettings(least())).not.toHaveProperty("mailIn");
    expect(readSettings({ ...least(), PALIER_MAIL_REPLY_DOMAIN: "reponse.exemple.fr" })).not.toHaveProperty("mailIn");
    expect(readSettings({ ...least(), ...mail, HOST: "0.0.0.0" }).mailIn).toEqual({
      ...{ port: 2525, host: "0.0.0.0", domain: "reponse.exemple.fr", tls: null },
    });
    const files = { PALIER_MAIL_IN_CERT: join(home, "session-secret"), PALIER_MAIL_IN_KEY: join(home, "absent") };
    for (const wrong of [
      { PALIER_MAIL_IN_PORT: "2525" },
      { ...mail, PALIER_MAIL_REPLY_DOMAIN: "pas un domaine" },
      { ...mail, PALIER_MAIL_IN_CERT: files.PALIER_MAIL_IN_CERT },
      { ...mail, ...files },
    ])
      expect(() => readSettings({ ...least(), ...wrong })).toThrow(SettingsRefused);
  });

  it("say in French everything that is wrong", () => {
    const wrong = { PORT: "abc", PALIER_CONFORMANCE: "oui", PALIER_PUBLIC_URL: "palier", SESSION_SECRET: "court" };
    expect(() => readSettings(wrong)).toThrow(SettingsRefused);
    const message = (() => {
      try {
        readSettings(wrong);
      } catch (error) {
        return String(error);
      }
      return "";
    })();
    for (const name of ["DATABASE_APP_URL", ...Object.keys(wrong)]) expect(message).toContain(name);
    expect(message.match(/attendu/g)).toHaveLength(5);
  });
});
