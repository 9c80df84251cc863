import argon2 from "argon2";

/** argon2id, 64 MB, 3 passes: about 0.1 s of one core, what ASVS 5.0 and the CNIL's 2022-100 ask of a stored password. */
const SETTINGS = { type: argon2.argon2id, memoryCost: 65_536, timeCost: 3, parallelism: 4 } as const;

/** A well-formed hash that no password gives: an unknown address costs the same time as a known one. */
const NOBODY = "$argon2id$v=19$m=65536,p=4,t=3$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/** @returns the encoded hash, settings and salt included, as `person.password_hash` holds it. */
export async function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, SETTINGS);
}

/** @param hash null when the address is unknown or has no password: the answer is false, in the same time. */
export async function passwordMatches(hash: string | null, password: string): Promise<boolean> {
  const matches = await argon2.verify(hash ?? NOBODY, password);
  return hash !== null && matches;
}
