import { defineMessages } from "react-intl";

export const searchMessages = defineMessages({
  label: { id: "search.label", defaultMessage: "Chercher un établissement" },
  placeholder: { id: "search.placeholder", defaultMessage: "Établissement, ville, FINESS" },
  key: { id: "search.key", defaultMessage: "Ctrl K" },
  none: { id: "search.none", defaultMessage: "Aucun établissement ne porte ce nom." },
  all: { id: "search.all", defaultMessage: "Voir tous les résultats ({count})" },
  found: {
    id: "search.found",
    defaultMessage: "{count, plural, =0 {Aucun établissement} one {# établissement} other {# établissements}}",
  },
});
