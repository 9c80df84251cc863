import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A call as it arrived. */
export interface Call {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** How a receiver answers: a status with headers and a text, or never. */
export type Answering =
  { readonly status: number; readonly headers?: Record<string, string>; readonly text?: string } | "never";

/** A program that receives webhooks, on this machine. */
export interface Receiver {
  readonly url: string;
  readonly port: number;
  readonly calls: Call[];
  answer: Answering;
  close(): Promise<void>;
}

export async function startReceiver(answer: Answering = { status: 204 }): Promise<Receiver> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      calls.push({ headers: request.headers, body: Buffer.concat(chunks).toString("utf8") });
      const how = receiver.answer;
      if (how !== "never") response.writeHead(how.status, how.headers ?? {}).end(how.text ?? "");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${String(port)}/palier`,
    port,
    calls,
    answer,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
  return receiver;
}

/** The check that docs/integration.md gives to who receives, with nothing of ours. */
export function isSigned({ headers, body }: Call, secret: string, nowSeconds: number): boolean {
  const timestamp = String(headers["x-palier-timestamp"]);
  if (Math.abs(nowSeconds - Number(timestamp)) > 300) return false;
  const expected = Buffer.from(`v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`);
  const given = Buffer.from(String(headers["x-palier-signature"]));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
