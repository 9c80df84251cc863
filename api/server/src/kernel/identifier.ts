import { notFound } from "./refusal";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Any text may come as an id: what isn’t one, in the one writing we give, is simply not found. */
export const isIdentifier = (id: string): boolean => UUID.test(id);

/** @returns the id. @param what what people read when it isn't one: « Ce fichier ». @throws Refusal NOT_FOUND. */
export function identifier(id: string, what: string): string {
  if (!isIdentifier(id)) throw notFound(what);
  return id;
}
