import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { providerFetch, type ProviderUnreachable } from "./oidc-fetch";

describe("asking a provider", () => {
  let server: Server;
  let origin: string;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked += 1;
      if (request.url === "/elsewhere") response.writeHead(302, { location: `${origin}/ok` }).end();
      else if (request.url === "/long") response.end(Buffer.alloc(600 * 1_024));
      else if (request.url === "/gone") response.destroy();
      else response.end("ok");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  });
  afterAll(() => server.close());
  const reason = (url: string, allowPrivate: boolean) =>
    providerFetch(allowPrivate)(url).then(
      () => "answered",
      (error: unknown) => (error as ProviderUnreachable).reason,
    );

  it.each([
    "http://127.0.0.1",
    "https://127.0.0.1",
    "https://localhost",
    "https://[::1]",
    "https://2130706433",
    "https://0x7f.1",
    "http://exemple.fr",
    "file:///etc/passwd",
  ])("%s is refused before anything is sent", async (address) => {
    const port = new URL(origin).port;
    expect(await reason(address.startsWith("file") ? address : `${address}:${port}/ok`, false)).toBe("forbidden");
    expect(asked).toBe(0);
  });

  it("a private address answers where the operator allows it", async () => {
    const answer = await providerFetch(true)(`${origin}/ok`);
    expect([answer.status, await answer.text()]).toEqual([200, "ok"]);
  });

  it("a redirect is an answer, never followed", async () => {
    const before = asked;
    expect((await providerFetch(true)(`${origin}/elsewhere`)).status).toBe(302);
    expect(asked).toBe(before + 1);
  });

  it("too long an answer and a cut one are no answer", async () => {
    expect(await reason(`${origin}/long`, true)).toBe("silent");
    expect(await reason(`${origin}/gone`, true)).toBe("silent");
  });
});
