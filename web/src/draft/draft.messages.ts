import { defineMessages } from "react-intl";

export const draftMessages = defineMessages({
  saving: { id: "draft.saving", defaultMessage: "Enregistrement…" },
  saved: { id: "draft.saved", defaultMessage: "Enregistré à {time}" },
  savedForm: { id: "draft.savedForm", defaultMessage: "Brouillon gardé à {time}" },
  waiting: { id: "draft.waiting", defaultMessage: "Hors connexion – votre texte est conservé ici" },
  signedOut: {
    id: "draft.signedOut",
    defaultMessage: "Session fermée – votre texte est conservé ici et sera enregistré après votre connexion",
  },
  refused: {
    id: "draft.refused",
    defaultMessage:
      "Ce texte ne peut pas être enregistré. Il reste dans cette page : rechargez-la après l’avoir copié.",
  },
  restored: { id: "draft.restored", defaultMessage: "Votre brouillon du {time} est repris." },
  giveUp: { id: "draft.giveUp", defaultMessage: "Revenir au texte publié" },
  conflictTitle: { id: "draft.conflict.title", defaultMessage: "Ce texte a été modifié dans une autre fenêtre" },
  mine: { id: "draft.conflict.mine", defaultMessage: "Dans cette fenêtre" },
  theirs: { id: "draft.conflict.theirs", defaultMessage: "Dans l’autre fenêtre, à {time}" },
  keepMine: { id: "draft.conflict.keepMine", defaultMessage: "Garder le texte de cette fenêtre" },
  takeTheirs: { id: "draft.conflict.takeTheirs", defaultMessage: "Prendre le texte de l’autre fenêtre" },
});
