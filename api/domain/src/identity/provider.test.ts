import { tokenFault } from "./provider-claims";
import { PROVIDER_KINDS, PROVIDER_PRESETS } from "./provider-preset";
import { checkProviderSettings } from "./provider-settings";

const NOW = 1_800_000_000;
const demand = { clientId: "palier", acrValues: ["eidas1"], allowedAmr: [] as string[], authenticatedSince: null };
const claims = { aud: "palier", acr: "eidas1", iat: NOW };

describe("what a token must say", () => {
  it.each([
    ["the level asked", claims, demand, null],
    ["a higher eIDAS level", { ...claims, acr: "eidas2" }, demand, null],
    ["a lower eIDAS level", claims, { ...demand, acrValues: ["eidas2"] }, "LEVEL_TOO_LOW"],
    ["no level at all", { aud: "palier", iat: NOW }, demand, "LEVEL_TOO_LOW"],
    ["another scale", { ...claims, acr: "gold" }, demand, "LEVEL_TOO_LOW"],
    ["another scale that looks alike", { ...claims, acr: "xeidas3" }, demand, "LEVEL_TOO_LOW"],
    ["no level where none is asked", { aud: "palier", iat: NOW }, { ...demand, acrValues: [] }, null],
    ["a method allowed", { ...claims, amr: ["pwd", "otp"] }, { ...demand, allowedAmr: ["otp"] }, null],
    ["no method allowed", { ...claims, amr: ["pwd"] }, { ...demand, allowedAmr: ["otp"] }, "METHOD_NOT_ALLOWED"],
    ["a method that is a text", { ...claims, amr: "otp" }, { ...demand, allowedAmr: ["otp"] }, "METHOD_NOT_ALLOWED"],
    ["another audience", { ...claims, aud: "autre" }, demand, "AUDIENCE"],
    ["no audience", { ...claims, aud: undefined }, demand, "AUDIENCE"],
    ["two audiences without authorized party", { ...claims, aud: ["palier", "x"] }, demand, "AUTHORIZED_PARTY"],
    ["two audiences, ours authorized", { ...claims, aud: ["palier", "x"], azp: "palier" }, demand, null],
    ["one audience, another party authorized", { ...claims, azp: "x" }, demand, "AUTHORIZED_PARTY"],
    ["a clock 59 seconds ahead", { ...claims, iat: NOW + 59 }, demand, null],
    ["a clock 61 seconds ahead", { ...claims, iat: NOW + 61 }, demand, "ISSUED_IN_FUTURE"],
    [
      "a proof given since it was asked",
      { ...claims, auth_time: NOW - 5 },
      { ...demand, authenticatedSince: NOW - 9 },
      null,
    ],
    [
      "a proof of a clock 59 s late",
      { ...claims, auth_time: NOW - 68 },
      { ...demand, authenticatedSince: NOW - 9 },
      null,
    ],
    [
      "a proof older than the demand",
      { ...claims, auth_time: NOW - 70 },
      { ...demand, authenticatedSince: NOW - 9 },
      "AUTHENTICATION_STALE",
    ],
    ["a proof without date", claims, { ...demand, authenticatedSince: NOW - 9 }, "AUTHENTICATION_STALE"],
    [
      "a proof of tomorrow",
      { ...claims, auth_time: NOW + 61 },
      { ...demand, authenticatedSince: NOW - 9 },
      "AUTHENTICATION_STALE",
    ],
    ["an old proof where none is asked", { ...claims, auth_time: 1 }, demand, null],
    ["no date", { ...claims, iat: undefined }, demand, "ISSUED_IN_FUTURE"],
  ] as const)("%s", (_, said, asked, fault) => {
    expect(tokenFault(said, asked, NOW)).toBe(fault);
  });
});

describe("the settings of a provider", () => {
  const typed = {
    label: " Compte du groupe ",
    kind: "keycloak",
    issuer: "https://connexion.groupe.fr/realms/groupe",
    clientId: "palier",
    scopes: "profile  openid email",
    acrValues: "eidas1  eidas2",
    allowedAmr: "",
    maxSessionMinutes: 240,
  } as const;

  it("are kept tidy", () => {
    expect(checkProviderSettings(typed, false)).toEqual({
      ok: true,
      value: {
        ...typed,
        label: "Compte du groupe",
        scopes: "openid profile email",
        acrValues: ["eidas1", "eidas2"],
        allowedAmr: [],
      },
    });
  });

  it.each([
    [{ label: "x" }, "label"],
    [{ issuer: "connexion.groupe.fr" }, "issuer"],
    [{ issuer: "http://connexion.groupe.fr" }, "issuer"],
    [{ issuer: "https://a.fr/?x=1" }, "issuer"],
    [{ issuer: "https://u:p@a.fr/" }, "issuer"],
    [{ clientId: "deux mots" }, "clientId"],
    [{ scopes: "profile" }, "scopes"],
    [{ scopes: 'openid "' }, "scopes"],
    [{ acrValues: "é" }, "acrValues"],
    [{ allowedAmr: "é" }, "allowedAmr"],
    [{ maxSessionMinutes: 4 }, "maxSessionMinutes"],
    [{ maxSessionMinutes: 721 }, "maxSessionMinutes"],
    [{ maxSessionMinutes: 5.5 }, "maxSessionMinutes"],
  ])("%j is refused at its field", (wrong, field) => {
    const result = checkProviderSettings({ ...typed, ...wrong }, false);
    expect(result).toEqual({ ok: false, error: { field, message: expect.stringMatching(/\.$/) as string } });
  });

  it("an http issuer only passes where private hosts are allowed", () => {
    expect(checkProviderSettings({ ...typed, issuer: "http://127.0.0.1:9000" }, true).ok).toBe(true);
  });

  it.each(PROVIDER_KINDS)("the preset %s would be accepted, once the issuer is there", (kind) => {
    const { label, issuer, scopes, acrValues, maxSessionMinutes } = PROVIDER_PRESETS[kind];
    const filled = { ...typed, kind, label, scopes, acrValues: acrValues.join(" "), maxSessionMinutes };
    expect(checkProviderSettings({ ...filled, issuer: issuer === "" ? typed.issuer : issuer }, false).ok).toBe(true);
  });
});
