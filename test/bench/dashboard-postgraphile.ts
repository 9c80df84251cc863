import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

// PostGraphile 5.1 asks for Node 22 because of this one function.
const promises = Promise as unknown as Record<string, unknown>;
promises["withResolvers"] ??= () => {
  let settle: { resolve?: unknown; reject?: unknown } = {};
  const promise = new Promise((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
};

/** PostGraphile on the same tables, under the same walls: role and group are set in each request's transaction. */
async function main(): Promise<void> {
  const { postgraphile } = await import("postgraphile");
  const { PostGraphileAmberPreset } = await import("postgraphile/presets/amber");
  const { makePgService } = await import("postgraphile/adaptors/pg");
  const { grafserv } = await import("postgraphile/grafserv/node");
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    schema: { defaultBehavior: "-connection +list -insert -update -delete" },
    grafast: {
      explain: false,
      context: (input) => {
        const request = (input as { node?: { req?: IncomingMessage } }).node?.req;
        return { pgSettings: { role: "palier_app", "app.group_id": String(request?.headers["x-group"] ?? "") } };
      },
    },
    grafserv: { watch: false, graphiql: false },
    pgServices: [
      makePgService({
        connectionString: process.env["DATABASE_APP_URL"] ?? "",
        schemas: ["public"],
        pubsub: false,
        // The login owns nothing and may nothing: what the schema shows is what palier_app may.
        pgSettingsForIntrospection: { role: "palier_app" },
        poolConfig: { max: Number(process.env["POOL_SIZE"]) },
      }),
    ],
  });
  const server = createServer();
  server.on("error", (error) => {
    throw error;
  });
  await instance.createServ(grafserv).addTo(server);
  server.listen(0, "127.0.0.1", () => {
    process.send?.({ url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` });
  });
  process.on("disconnect", () => process.exit(0));
}

void main();
