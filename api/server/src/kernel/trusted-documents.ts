import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kind, parse } from "graphql";
import { badRequest, unknownDocument } from "./refusal";

/** The documents of the web build: what a production server serves, and nothing else. */
export interface TrustedDocuments {
  /** By bare hash. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of their operations. */
  readonly operations: ReadonlySet<string>;
}

const PREFIX = /^sha256:/;

/** @param texts hash → text; a hash may begin with `sha256:`. */
export function trustedDocuments(texts: Readonly<Record<string, string>>): TrustedDocuments {
  const operations = new Set<string>();
  for (const text of Object.values(texts)) {
    for (const definition of parse(text).definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION && definition.name) operations.add(definition.name.value);
    }
  }
  return {
    texts: new Map(Object.entries(texts).map(([hash, text]) => [hash.replace(PREFIX, ""), text])),
    operations,
  };
}

/** Reads the manifest beside the web build, or the one codegen just made; none of them: nothing is trusted. */
export function readTrustedDocuments(webFolder: string): TrustedDocuments {
  const places = [
    join(webFolder, "persisted-documents.json"),
    join(webFolder, "../src/generated/persisted-documents.json"),
  ];
  const path = places.find((place) => existsSync(place));
  return trustedDocuments(path === undefined ? {} : (JSON.parse(readFileSync(path, "utf8")) as Record<string, string>));
}

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

/** The hash a request names, without prefix; null when it names none. */
function hashOf(extensions: unknown): string | null {
  const hash = record(record(extensions)?.["persistedQuery"])?.["sha256Hash"];
  return typeof hash === "string" ? hash.replace(PREFIX, "") : null;
}

/** The text a request asks for by hash; null when it brings a text of its own, no hash, or an unknown one. */
export function knownText(documents: TrustedDocuments, request: unknown): string | null {
  const body = record(request);
  if (body === null) return null;
  const { query, extensions } = body;
  if (query !== undefined && query !== null && query !== "") return null;
  const hash = hashOf(extensions);
  return hash === null ? null : (documents.texts.get(hash) ?? null);
}

/**
 * Turns a request by hash into the request Apollo knows.
 * @param request the body of a POST.
 * @throws Refusal for a free text, an unknown hash, and anything that isn't one request.
 */
export function trustedRequest(documents: TrustedDocuments, request: unknown): Readonly<Record<string, unknown>> {
  const body = record(request);
  if (body === null) {
    throw badRequest("Le corps attendu est un seul objet JSON\u00a0: { operationName, variables, extensions }.");
  }
  const query = knownText(documents, body);
  if (query === null) throw unknownDocument();
  return { query, operationName: body["operationName"] ?? null, variables: body["variables"] ?? null };
}
