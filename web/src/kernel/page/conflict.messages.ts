import { defineMessages } from "react-intl";

export const conflictMessages = defineMessages({
  title: { id: "kernel.conflict.title", defaultMessage: "Quelqu’un a modifié ce texte entre-temps" },
  titleBy: { id: "kernel.conflict.titleBy", defaultMessage: "{who} a modifié ce texte entre-temps" },
  why: {
    id: "kernel.conflict.why",
    defaultMessage: "Rien n’a été remplacé : les deux textes sont conservés. Choisissez celui qui reste.",
  },
  mine: { id: "kernel.conflict.mine", defaultMessage: "Votre texte" },
  theirs: { id: "kernel.conflict.theirs", defaultMessage: "Le texte enregistré entre-temps" },
  theirsAt: { id: "kernel.conflict.theirsAt", defaultMessage: "Le texte enregistré entre-temps, à {time}" },
  empty: { id: "kernel.conflict.empty", defaultMessage: "(texte vide)" },
  keepMine: { id: "kernel.conflict.keepMine", defaultMessage: "Garder votre texte" },
  takeTheirs: { id: "kernel.conflict.takeTheirs", defaultMessage: "Prendre l’autre texte" },
  keepBoth: { id: "kernel.conflict.keepBoth", defaultMessage: "Garder les deux, l’un sous l’autre" },
});
