/** What a person may be told, as the column `notice.kind` holds it, in the order of the preferences page. */
export const NOTICE_KINDS = [
  "requestReceived",
  "requestMessage",
  "requestAnswered",
  "caseSent",
  "caseMoved",
  "caseMessage",
  "slaDue",
  "newsToRead",
  "newsReminder",
  "releaseToTest",
  "meetingToCascade",
  "mandateEnding",
  "handover",
  "templateCircuit",
  "templatePublished",
  "templateToRebase",
  "templateProposal",
  "templateCampaign",
] as const;

/** One of the things a person may be told. */
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The kind as people read it, in French: what they receive or silence. */
export const NOTICE_KIND_LABELS: Readonly<Record<NoticeKind, string>> = {
  requestReceived: "Une demande reçue à qualifier",
  requestMessage: "Un message sur une demande",
  requestAnswered: "Une réponse à votre demande",
  caseSent: "Un dossier envoyé à l’éditeur",
  caseMoved: "Un dossier éditeur qui avance",
  caseMessage: "Un message de l’éditeur",
  slaDue: "Un délai promis qui approche",
  newsToRead: "Une actualité à lire",
  newsReminder: "Un rappel d’actualité à relayer",
  releaseToTest: "Une livraison à vérifier",
  meetingToCascade: "Une réunion à relayer",
  mandateEnding: "Un mandat qui se termine",
  handover: "Un relais de référent",
  templateCircuit: "Un modèle à relire, à corriger ou à réviser",
  templatePublished: "Un modèle publié",
  templateToRebase: "Une nouvelle version d’un modèle adapté",
  templateProposal: "Une proposition sur un modèle, ou sa réponse",
  templateCampaign: "Un rappel d’une campagne d’harmonisation",
};

/** @returns the kind of that exact name; null for any other text. */
export function parseNoticeKind(value: string): NoticeKind | null {
  return NOTICE_KINDS.find((kind) => kind === value) ?? null;
}
