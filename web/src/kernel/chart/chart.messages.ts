import { defineMessages } from "react-intl";

/** What every chart says around its drawing. */
export const chartMessages = defineMessages({
  showData: { id: "chart.showData", defaultMessage: "Afficher les données" },
  hideData: { id: "chart.hideData", defaultMessage: "Masquer les données" },
  dotWorth: {
    id: "chart.dotWorth",
    defaultMessage: "{count, plural, one {Un point : un établissement.} other {Un point : # établissements.}}",
  },
  stepLabel: { id: "chart.stepLabel", defaultMessage: "Palier {level}" },
  notTransmitted: { id: "chart.notTransmitted", defaultMessage: "non transmis" },
});
