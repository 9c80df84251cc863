import { defineMessages } from "react-intl";

export const searchMessages = defineMessages({
  label: { id: "search.label", defaultMessage: "Chercher dans Palier" },
  placeholder: { id: "search.placeholder", defaultMessage: "Établissement, demande, réponse…" },
  key: { id: "search.key", defaultMessage: "Ctrl K" },
  none: { id: "search.none", defaultMessage: "Rien ne correspond à ces mots." },
  all: { id: "search.all", defaultMessage: "Voir tous les résultats pour « {text} »" },
  allSites: { id: "search.all.sites", defaultMessage: "Voir les {count} établissements" },
  sites: { id: "search.sites", defaultMessage: "Établissements" },
  answers: { id: "search.answers", defaultMessage: "Réponses déjà données" },
  news: { id: "search.news", defaultMessage: "Actualités" },
  requests: { id: "search.requests", defaultMessage: "Demandes" },
  cases: { id: "search.cases", defaultMessage: "Dossiers éditeur" },
  releases: { id: "search.releases", defaultMessage: "Livraisons" },
  found: {
    id: "search.found",
    defaultMessage: "{count, plural, =0 {Aucun résultat} one {# résultat} other {# résultats}}",
  },
  title: { id: "search.title", defaultMessage: "Recherche" },
  purpose: {
    id: "search.purpose",
    defaultMessage:
      "Retrouvez une réponse, une actualité, une demande ou un établissement. Les accents et les fautes de frappe ne comptent pas.",
  },
  words: { id: "search.words", defaultMessage: "Mots cherchés" },
  search: { id: "search.search", defaultMessage: "Chercher" },
  kinds: { id: "search.kinds", defaultMessage: "Où chercher" },
  everything: { id: "search.everything", defaultMessage: "Partout" },
  ask: { id: "search.ask", defaultMessage: "Écrivez au moins deux lettres" },
  askWhy: {
    id: "search.ask.why",
    defaultMessage: "Un mot suffit ; plusieurs mots rapprochent de ce que vous cherchez.",
  },
  nothing: { id: "search.nothing", defaultMessage: "Rien ne correspond à « {text} »" },
  nothingWhy: {
    id: "search.nothing.why",
    defaultMessage: "Essayez un autre mot, ou moins de mots. Ce que vous ne trouvez pas peut se demander.",
  },
  toRequest: { id: "search.toRequest", defaultMessage: "Faire une demande" },
  dated: { id: "search.dated", defaultMessage: "le {date}" },
  most: { id: "search.most", defaultMessage: "Les {count} résultats les plus proches sont montrés." },
});
