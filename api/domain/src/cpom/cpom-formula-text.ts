import type { Formula, RoiSide } from "./cpom-formula";

const SIDES: Readonly<Record<RoiSide, string>> = {
  cost: "des coûts",
  benefit: "des bénéfices",
  net: "des bénéfices moins les coûts",
};

const years = (year: number | null): string =>
  year === null ? "des cinq années" : `de l’année ${String(year)} du plan`;

/** The rule of a figure in one French sentence, for who reads the file of lineage. */
export function formulaText(formula: Formula): string {
  switch (formula.kind) {
    case "count":
      return "Nombre de lignes nommées.";
    case "countDistinct":
      return `Nombre de valeurs différentes du champ « ${formula.field} » des lignes nommées.`;
    case "read":
      return `Champ « ${formula.field} » de la ligne nommée.`;
    case "sum":
      return `Somme du champ « ${formula.field} » des lignes nommées ; une valeur absente n’est pas comptée.`;
    case "share":
      return `Part des lignes nommées dont le champ « ${formula.field} » vaut au moins ${String(formula.atLeast)}.`;
    case "quantile":
      return `Quantile ${String(formula.at)} du champ « ${formula.field} » des lignes nommées, interpolé entre les deux valeurs voisines.`;
    case "countAtTarget":
      return "Nombre de lignes de valeur qui atteignent la cible du dictionnaire (direction « up » : au moins ; « down » : au plus).";
    case "countMoved":
      return {
        better: "Nombre de lignes de valeur qui vont dans le sens voulu depuis la valeur précédente.",
        worse: "Nombre de lignes de valeur qui vont dans le sens contraire depuis la valeur précédente.",
        same: "Nombre de lignes de valeur égales à la valeur précédente.",
      }[formula.sense];
    case "roiAmount":
      return `Somme ${SIDES[formula.side]} ${years(formula.year)}, en centimes.`;
    case "roiDiscounted":
      return `Bénéfices moins coûts ${years(formula.year)}, divisés par (1 + taux) puissance (année − 1), arrondis au centime.`;
    case "roiCumulative":
      return `Somme des résultats actualisés des années 1 à ${String(formula.untilYear)}, arrondie au centime une seule fois.`;
    case "roiRatio":
      return `(bénéfices − coûts) ÷ coûts ${years(formula.year)}.`;
    case "roiPayback":
      return "Années avant que le résultat cumulé non actualisé reste positif, chaque année étant répartie également.";
    case "roiBenefitShare":
      return `Bénéfices des lignes dont le champ « ${formula.field} » vaut ${formula.among.map((word) => `« ${word} »`).join(" ou ")}, rapportés à tous les bénéfices.`;
  }
}
