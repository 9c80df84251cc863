import { frenchCount } from "../kernel";
import { roleText } from "./identity-people";
import { parseRole, parseSector } from "./role";

/** What the audit keeps of a change: field → [old, new]. */
export type AuditChanges = Readonly<Record<string, unknown>>;

/** What a line of audit says of where a role counts: the whole group, or the ids of its places. */
export type AuditPlaces = "group" | readonly string[];

const pair = (changes: AuditChanges, field: string): readonly [unknown, unknown] => {
  const value = changes[field];
  return Array.isArray(value) ? [value[0] ?? null, value[1] ?? null] : [null, null];
};

function roleOf(changes: AuditChanges, at: 0 | 1): string {
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  const role = parseRole(text(pair(changes, "role")[at]));
  return role === null ? "rôle" : roleText(role, parseSector(text(pair(changes, "sector")[at])));
}

function placesOf(changes: AuditChanges, at: 0 | 1): string {
  const value = pair(changes, "places")[at];
  if (value === "group") return "tout le groupe";
  return frenchCount(Array.isArray(value) ? value.length : 0, "lieu", "lieux");
}

const SAID: Readonly<Record<string, (changes: AuditChanges) => string>> = {
  "identity:giveRole": (changes) => `Rôle donné\u00a0: ${roleOf(changes, 1)}, ${placesOf(changes, 1)}`,
  "identity:changeRole": (changes) =>
    `Rôle modifié\u00a0: ${roleOf(changes, 0)}, ${placesOf(changes, 0)} → ${roleOf(changes, 1)}, ${placesOf(changes, 1)}`,
  "identity:removeRole": (changes) => `Rôle retiré\u00a0: ${roleOf(changes, 0)}, ${placesOf(changes, 0)}`,
  "identity:disable": () => "Accès suspendu",
  "identity:enable": () => "Accès rétabli",
  "identity:leave": () => "A quitté le groupe",
  "identity:remove": () => "Retiré du groupe",
  "identity:handOver": (changes) => {
    const moved = pair(changes, "roles");
    const [before, after] = moved.map((value) => (Array.isArray(value) ? value.length : 0)) as [number, number];
    return after < before ? "A transmis ses rôles" : "A reçu les rôles d’une autre personne";
  },
  "identity:viewAs": (changes) =>
    pair(changes, "looking")[1] === true
      ? "Une personne de l’administration a regardé Palier comme elle"
      : "Fin du regard de l’administration",
  "identity:enterGroup": () => "Est entrée dans ce groupe depuis un autre",
  "identity:decideReview": (changes) =>
    pair(changes, "decision")[1] === "remove"
      ? "Droit retiré lors de la revue"
      : pair(changes, "decision")[1] === "confirm"
        ? "Droit confirmé lors de la revue"
        : "Décision de la revue remise à plus tard",
};

/** What happened to a person, in French, from a line of audit. @returns null for what isn't the story of a person. */
export function personEventText(action: string, changes: AuditChanges): string | null {
  return Object.hasOwn(SAID, action) ? (SAID[action]?.(changes) ?? null) : null;
}
