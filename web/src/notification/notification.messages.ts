import { defineMessages } from "react-intl";

export const mailboxMessages = defineMessages({
  title: { id: "notification.mailbox.title", defaultMessage: "Boîte d’essai" },
  purpose: {
    id: "notification.mailbox.purpose",
    defaultMessage: "Lisez les courriels que Palier aurait envoyés, tant qu’aucun serveur d’envoi n’est réglé.",
  },
  caption: { id: "notification.mailbox.caption", defaultMessage: "Courriels gardés" },
  none: { id: "notification.mailbox.none", defaultMessage: "Aucun courriel" },
  noneWhy: {
    id: "notification.mailbox.none.why",
    defaultMessage: "Ce qui partirait par courriel se lit ici : une invitation, un lien pour un nouveau mot de passe.",
  },
  leaves: { id: "notification.mailbox.leaves", defaultMessage: "Les courriels partent" },
  leavesWhy: {
    id: "notification.mailbox.leaves.why",
    defaultMessage:
      "Un serveur d’envoi est réglé : chaque courriel va à son destinataire et ne se lit qu’à son adresse.",
  },
  closed: { id: "notification.mailbox.closed", defaultMessage: "Aucun serveur d’envoi n’est réglé" },
  closedWhy: {
    id: "notification.mailbox.closed.why",
    defaultMessage:
      "Les courriels ne partent pas, et leur texte n’est pas gardé : il peut contenir ce qui ouvre le compte d’une personne. Demandez à la personne qui exploite Palier de régler le serveur d’envoi. D’ici là, les liens d’invitation se copient depuis « Invitations ».",
  },
  toInvitations: { id: "notification.mailbox.toInvitations", defaultMessage: "Aller aux invitations" },
  to: { id: "notification.mailbox.to", defaultMessage: "À {email}, le {date}" },
  kept: { id: "notification.mailbox.kept", defaultMessage: "Les courriels gardés le restent." },
});
