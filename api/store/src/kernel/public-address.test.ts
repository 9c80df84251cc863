import { AddressForbidden, guardOf, isPublicAddress } from "./public-address";

describe("the addresses that an administrator may point at", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12:3456::1",
    "::ffff:10.0.0.1",
    "::ffff:127.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:db8::1",
    "ff02::1",
    "localhost",
    "",
  ])("%s is not one", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2a01:e0a::1", "2606:4700::1111"])("%s is one", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe("the guard of a request", () => {
  it.each([
    "http://exemple.fr/",
    "ftp://exemple.fr/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://169.254.169.254/latest/meta-data",
  ])("refuses %s at once", (url) => {
    expect(() => guardOf(new URL(url), false)).toThrow(AddressForbidden);
  });

  it("refuses a name that leads inside when it is resolved, for one address or for all", async () => {
    const { lookup } = guardOf(new URL("https://localhost/"), false);
    for (const all of [true, false]) {
      const refused = await new Promise((done) => lookup?.("localhost", { all }, (error) => done(error)));
      expect(refused).toBeInstanceOf(AddressForbidden);
    }
  });

  it("lets everything of the web pass where the operator says so, and nothing else", () => {
    expect(guardOf(new URL("http://127.0.0.1/"), true)).toEqual({ agent: false });
    expect(() => guardOf(new URL("file:///etc/passwd"), true)).toThrow(AddressForbidden);
  });
});
