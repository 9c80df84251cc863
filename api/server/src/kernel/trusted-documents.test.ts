import { trustedDocuments, trustedRequest } from "./trusted-documents";

const documents = trustedDocuments({ "sha256:abc": "query Home { viewer { id } }", def: "{ todos { code } }" });
const asked = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe("a production server", () => {
  it("serves a document of the web build by its hash, prefixed or not", () => {
    expect(trustedRequest(documents, asked("abc"))).toMatchObject({ query: "query Home { viewer { id } }" });
    expect(trustedRequest(documents, asked("sha256:def"))["query"]).toBe("{ todos { code } }");
    expect(trustedRequest(documents, { query: "", ...asked("abc") })["query"]).toContain("query Home");
    expect([...documents.operations]).toEqual(["Home"]);
  });

  it("keeps the variables and drops everything else", () => {
    const request = { ...asked("abc"), variables: { id: 1 }, operationName: "Home", other: true };
    expect(trustedRequest(documents, request)).toEqual({
      query: "query Home { viewer { id } }",
      variables: { id: 1 },
      operationName: "Home",
    });
  });

  it.each([
    ["a free text", { query: "{ viewer { id } }" }],
    ["a free text beside a known hash", { query: "query Home { viewer { id } }", ...asked("abc") }],
    ["an unknown hash", asked("nope")],
    ["a hash that is no text", asked(12)],
    ["a name of every object", asked("constructor")],
    ["no hash", { operationName: "Home" }],
    ["extensions that are a text", { extensions: "{}" }],
  ])("refuses %s", (_, request) => {
    expect(() => trustedRequest(documents, request)).toThrow(/seuls les documents de l’application/);
  });

  it.each([
    ["null", null],
    ["a list", [asked("abc")]],
    ["a text", "abc"],
    ["nothing", undefined],
  ])("refuses a body that is %s", (_, request) => {
    expect(() => trustedRequest(documents, request)).toThrow(/un seul objet JSON/);
  });
});
