import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import helmet from "@fastify/helmet";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { refuse } from "./http";

/** Addresses that are never a page of the application. */
const NOT_A_PAGE =
  /^\/(graphql|auth|account|access-reviews|audit|imports|files|privacy|shares|vendor-links|case-files|template-documents|unsubscribe|healthz|readyz|metrics|assets)(\/|\?|$)/;

/** Security headers on every answer. @param https true when people come by https. */
export async function addHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine sets its variables in a style element.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    hsts: https,
    referrerPolicy: { policy: "no-referrer" },
  });
}

/** Serves the web build at `/`, and its first page at every address that is a page; without a build, only the API answers. */
export async function addWebFolder(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, "index.html"));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      // The web build brings each text already compressed: a quarter of the bytes, and no work here.
      preCompressed: true,
      cacheControl: false,
      setHeaders(response, path) {
        // Vite writes a hash in the names under assets/: what they hold never changes.
        const hashed = path.startsWith(join(folder, "assets") + sep);
        void response.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler(async (request, reply) => {
    const page = built && request.method === "GET" && !NOT_A_PAGE.test(request.url);
    return page ? reply.sendFile("index.html") : refuse(reply, 404);
  });
}
