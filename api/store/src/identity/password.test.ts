import { hashPassword, passwordMatches } from "./password";

describe("a stored password", () => {
  it("opens with the same password only", async () => {
    const hash = await hashPassword("demo-palier-2026");
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=65536,p=4,t=3\$/);
    expect(await passwordMatches(hash, "demo-palier-2026")).toBe(true);
    expect(await passwordMatches(hash, "demo-palier-2027")).toBe(false);
  });

  it("is never hashed twice alike", async () => {
    expect(await hashPassword("demo-palier-2026")).not.toBe(await hashPassword("demo-palier-2026"));
  });

  it("costs the same work when there is none", async () => {
    const started = performance.now();
    expect(await passwordMatches(null, "demo-palier-2026")).toBe(false);
    expect(performance.now() - started).toBeGreaterThan(15);
  });
});
