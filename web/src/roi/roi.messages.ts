import { defineMessages } from "react-intl";

/** What the result says; the form of the assumptions has its own file. */
export const roiMessages = defineMessages({
  result: { id: "roi.result", defaultMessage: "Retour sur investissement, {first} à {last}" },
  positive: {
    id: "roi.positive",
    defaultMessage: "Sur cinq ans, les bénéfices chiffrés dépassent les coûts de {amount}, en valeur d’aujourd’hui.",
  },
  negative: {
    id: "roi.negative",
    defaultMessage:
      "Sur cinq ans, les bénéfices chiffrés ne couvrent pas les coûts : il manque {amount}, en valeur d’aujourd’hui. Ce résultat se présente tel quel, avec les effets qui ne se chiffrent pas.",
  },
  balanced: {
    id: "roi.balanced",
    defaultMessage: "Sur cinq ans, les bénéfices chiffrés couvrent exactement les coûts.",
  },
  npv: { id: "roi.npv", defaultMessage: "Valeur actuelle nette" },
  npvContext: {
    id: "roi.npv.context",
    defaultMessage: "Somme des bénéfices moins les coûts, ramenée à {year} au taux de {rate}.",
  },
  npvLimits: {
    id: "roi.npv.limits",
    defaultMessage:
      "Ni la qualité de l’accompagnement, ni le sens des écrits, ni le temps rendu aux équipes hors des lignes chiffrées.",
  },
  payback: { id: "roi.payback", defaultMessage: "Délai de retour" },
  paybackYears: { id: "roi.payback.years", defaultMessage: "{years} {count, plural, one {an} other {ans}}" },
  paybackNone: { id: "roi.payback.none", defaultMessage: "au-delà de cinq ans" },
  paybackAtOnce: { id: "roi.payback.atOnce", defaultMessage: "dès la première année" },
  paybackContext: {
    id: "roi.payback.context",
    defaultMessage: "Temps au bout duquel les bénéfices cumulés, non actualisés, couvrent les coûts cumulés.",
  },
  paybackLimits: {
    id: "roi.payback.limits",
    defaultMessage: "Ce qui se passe après, ni le rythme réel d’appropriation par les équipes.",
  },
  ratio: { id: "roi.ratio", defaultMessage: "Rendement sur cinq ans" },
  ratioNone: { id: "roi.ratio.none", defaultMessage: "aucun coût saisi" },
  ratioContext: {
    id: "roi.ratio.context",
    defaultMessage: "{benefits} de bénéfices pour {costs} de coûts, non actualisés.",
  },
  ratioLimits: {
    id: "roi.ratio.limits",
    defaultMessage: "La solidité des montants : voir le niveau de preuve de chaque hypothèse.",
  },
  period: { id: "roi.period", defaultMessage: "{first} à {last}" },
  source: { id: "roi.source", defaultMessage: "Hypothèses du groupe, version {version}" },
  assumptions: { id: "roi.assumptions", defaultMessage: "Modifier les hypothèses" },
  warnings: { id: "roi.warnings", defaultMessage: "À lire avec ces chiffres" },
  byYear: { id: "roi.byYear", defaultMessage: "Année par année" },
  year: { id: "roi.year", defaultMessage: "Année" },
  cost: { id: "roi.cost", defaultMessage: "Coûts" },
  benefit: { id: "roi.benefit", defaultMessage: "Bénéfices" },
  net: { id: "roi.net", defaultMessage: "Solde" },
  discounted: { id: "roi.discounted", defaultMessage: "Solde actualisé" },
  cumulative: { id: "roi.cumulative", defaultMessage: "Cumul actualisé" },
  yearRatio: { id: "roi.yearRatio", defaultMessage: "Rendement" },
  euros: { id: "roi.unit.euros", defaultMessage: "€" },
  pairTitle: { id: "roi.pair.title", defaultMessage: "Les bénéfices dépassent les coûts à partir de {year}" },
  pairTitleNever: { id: "roi.pair.never", defaultMessage: "Les coûts restent au-dessus des bénéfices jusqu’en {year}" },
  pairCaption: { id: "roi.pair.caption", defaultMessage: "Coûts et bénéfices par année" },
  pairReading: {
    id: "roi.pair.reading",
    defaultMessage: "Pour chaque année, la colonne hachurée est le coût et la colonne pleine le bénéfice chiffré.",
  },
  cumulativeTitle: { id: "roi.cumulative.title", defaultMessage: "Les coûts sont couverts au bout de {years}" },
  cumulativeTitleNever: { id: "roi.cumulative.never", defaultMessage: "Après cinq ans, il reste {amount} à couvrir" },
  cumulativeReading: {
    id: "roi.cumulative.reading",
    defaultMessage:
      "La ligne suit le cumul actualisé depuis le départ ; la partie hachurée, sous l’équilibre, n’est pas encore couverte.",
  },
  balance: { id: "roi.balance", defaultMessage: "Équilibre" },
  crossing: { id: "roi.crossing", defaultMessage: "Équilibre : {years}" },
  endOf: { id: "roi.endOf", defaultMessage: "fin {year}" },
  thousands: { id: "roi.thousands", defaultMessage: "{amount} k€" },
  millions: { id: "roi.millions", defaultMessage: "{amount} M€" },
  few: { id: "roi.few", defaultMessage: "{amount} €" },
  empty: { id: "roi.empty", defaultMessage: "Le retour sur investissement apparaîtra ici" },
  emptyWhy: {
    id: "roi.empty.why",
    defaultMessage:
      "Il se calcule à partir de vos coûts et de vos bénéfices sur cinq ans, y compris le temps de saisie. Un résultat négatif se présente aussi.",
  },
  emptyAction: { id: "roi.empty.action", defaultMessage: "Saisir les hypothèses" },
});
