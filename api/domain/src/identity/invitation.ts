import { dayInFrance, frenchDate, frenchText } from "../kernel";

/** Days during which an invitation can be accepted. */
export const INVITATION_DAYS = 14;
/** Days after which a reminder leaves by itself, if no one sent it before. */
export const REMINDER_DAYS = [3, 7] as const;

/** Where an invitation stands. */
export const INVITATION_STATES = ["waiting", "expired", "accepted", "cancelled"] as const;

/** `waiting`: sent, and the person hasn't answered yet. */
export type InvitationState = (typeof INVITATION_STATES)[number];

/** The state in words, for a list. */
export const INVITATION_STATE_LABELS: Readonly<Record<InvitationState, string>> = {
  waiting: "En attente de réponse",
  expired: "Expirée",
  accepted: "Acceptée",
  cancelled: "Annulée",
};

/** @returns where the invitation stands at that instant. */
export function invitationState(
  invitation: { readonly acceptedAt: Date | null; readonly cancelledAt: Date | null; readonly expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.acceptedAt !== null) return "accepted";
  if (invitation.cancelledAt !== null) return "cancelled";
  return invitation.expiresAt <= now ? "expired" : "waiting";
}

const ADDRESS = /^[^\s<>()[\]\\,;:@"]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)+$/u;

/** @returns the address, in small letters and without the spaces around it; null when it is none. */
export function parseAddress(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}

/** Longest name of a person. */
export const NAME_LENGTH = 120;

/** @returns the name in one line; null when it is empty or too long. */
export function parsePersonName(text: string): string | null {
  const name = text
    .normalize("NFC")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
  return name === "" || name.length > NAME_LENGTH ? null : name;
}

/** What a mail of invitation says. */
export interface InvitationLetter {
  readonly displayName: string;
  readonly email: string;
  readonly groupName: string;
  /** null: the operator of the installation. */
  readonly invitedBy: string | null;
  /** « Référent local dans 2 établissements : A et B », one line each. */
  readonly roles: readonly string[];
  /** The full address that accepts. */
  readonly link: string;
  readonly expiresAt: Date;
  /** True when an earlier mail said the same. */
  readonly reminder: boolean;
}

/** The mail of an invitation, or of its reminder: who writes, why, what to do, until when. */
export function invitationMail(letter: InvitationLetter): { readonly subject: string; readonly text: string } {
  const { displayName, email, groupName, roles, link, reminder } = letter;
  const by = letter.invitedBy ?? "La personne qui installe Palier";
  const until = frenchDate(dayInFrance(letter.expiresAt));
  const opening = reminder
    ? `Vous n’avez pas encore répondu à l’invitation de ${groupName} dans Palier. Elle reste ouverte jusqu’au ${until}.`
    : `${by} vous invite dans Palier, pour ${groupName}. Palier est l’outil avec lequel le groupe suit l’usage de son dossier informatisé.`;
  const lines = [
    `Bonjour ${displayName},`,
    opening,
    [`Ce que l’invitation vous ouvre :`, ...roles.map((role) => `– ${role}`)].join("\n"),
    `Pour accepter, ouvrez ce lien avant le ${until} :\n${link}`,
    "Vous y choisirez un mot de passe. Si vous avez déjà un accès à Palier avec cette adresse, c’est son mot de passe qui vous sera demandé : il ne change pas, votre nom non plus.",
    `Vous recevez ce courriel parce que l’adresse ${email} a été indiquée pour cette invitation. Si elle ne vous concerne pas, ne faites rien : aucun accès ne s’ouvre sans vous.`,
    `${groupName}, par Palier`,
  ];
  return {
    subject: frenchText(`${reminder ? "Rappel : votre" : "Votre"} invitation dans Palier – ${groupName}`),
    text: `${lines.map(frenchText).join("\n\n")}\n`,
  };
}
