import { trustedDocuments } from "@palier/server/kernel";
import { startServer } from "@palier/server/door";
import { Database } from "@palier/store/kernel";
import { entities } from "@palier/store/schema";
import { DASHBOARD, DASHBOARD_HASH } from "./dashboard-document";

/** The front door as in production: sessions, walls, trusted documents, limits. */
async function main(): Promise<void> {
  const appUrl = process.env["DATABASE_APP_URL"] ?? "";
  const db = await Database.open({ appUrl, entities, poolSize: Number(process.env["POOL_SIZE"]) });
  const { url } = await startServer({
    appUrl,
    db,
    queueUrl: undefined,
    home: process.env["PALIER_HOME"] ?? "",
    host: "127.0.0.1",
    port: 0,
    publicUrl: null,
    allowPrivateHosts: false,
    mail: { sends: false, testMailbox: false },
    documents: "trusted",
    trusted: trustedDocuments({ [DASHBOARD_HASH]: DASHBOARD }),
    conformance: false,
    sessionSecret: "secret-de-la-mesure-0123456789-0123456789",
    webFolder: "/nowhere",
    logLevel: "error",
  });
  process.send?.({ url: url.replace("localhost", "127.0.0.1") });
  process.on("disconnect", () => process.exit(0));
}

void main();
