/** What stands in place of somebody who was erased: their identifier leads to nobody. */
export interface Pseudonym {
  readonly displayName: string;
  /** Never delivered: `.invalid` belongs to nobody (RFC 2606). */
  readonly email: string;
}

const DOMAIN = "@efface.invalid";

/** @param personId the identifier that the rows keep. */
export const pseudonymOf = (personId: string): Pseudonym => ({
  displayName: `Personne effacée ${personId.slice(-6)}`,
  email: `${personId.toLowerCase()}${DOMAIN}`,
});

/** Was the person behind that address erased? */
export const isErased = (email: string): boolean => email.endsWith(DOMAIN);

/**
 * The texts by which somebody is named, to be searched in what others wrote. A name of one word may be a common word
 * (« Direction »): it is left where others wrote it.
 */
export function namesToErase(names: readonly string[], emails: readonly string[]): readonly string[] {
  const whole = names.map((name) => name.trim()).filter((name) => name.length >= 5 && /\S\s+\S/.test(name));
  const addresses = emails.map((email) => email.trim()).filter((email) => email.includes("@") && !isErased(email));
  return [...new Set([...addresses, ...whole])].filter((text) => !text.startsWith("Personne effacée "));
}

/** A pattern of PostgreSQL that finds these texts and nothing else. */
export const patternOf = (texts: readonly string[]): string =>
  texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+")).join("|");
