import { frenchDate } from "../kernel";
import { COUNT, type DossierFacts } from "./cpom-facts";
import type { Section } from "./cpom-document";
import type { RoiFigures } from "./cpom-roi";
import { dated, line, quote, type Text } from "./cpom-text";

/** « Ce que ces chiffres ne disent pas ». */
export function limitSection(facts: DossierFacts, roi: RoiFigures | null): Section {
  const items: Text[] = [
    line`Ils ne jugent ni les équipes ni les professionnels : un usage faible peut venir d’un outil, d’un réseau ou d’une organisation.`,
    line`Ils ne comparent pas des établissements de types différents : un même indicateur n’a pas le même sens partout.`,
    line`Ils ne décrivent pas la qualité de l’accompagnement : ils décrivent l’usage d’un dossier informatisé.`,
    line`Ils portent sur les valeurs transmises ; une valeur absente n’est pas un zéro et n’entre dans aucune médiane.`,
    line`Une hausse rapide après une demande de la direction peut traduire une saisie de circonstance plutôt qu’un usage installé.`,
    line`Les dates de CPOM déduites de FINESS ne remplacent pas le contrat signé.`,
  ];
  if (roi !== null) {
    items.push(
      line`Le retour sur investissement dépend d’hypothèses ; un gain de productivité n’est pas la somme de minutes éparses.`,
      line`Le temps rendu aux équipes est une réaffectation. Il ne réduit pas la masse salariale.`,
      line`Les bénéfices qualitatifs (droits des personnes, continuité des parcours, sens des écrits) ne sont pas chiffrés ici.`,
    );
  }
  if (facts.input.group.demo) {
    items.unshift(
      line`Ce dossier est une démonstration : ses chiffres d’usage et ses montants sont fictifs et ne peuvent fonder aucune décision.`,
    );
  }
  return {
    id: "limites",
    title: "Ce que ces chiffres ne disent pas",
    startsPage: true,
    blocks: [{ kind: "list", items }],
    parts: [],
  };
}

/** Where the figures come from and how each can be worked out again. */
export function sourceSection(facts: DossierFacts): Section {
  const { input } = facts;
  const values = facts.book.add({
    id: "sources/valeurs",
    label: "Dernières valeurs d’indicateurs des établissements ouverts",
    display: COUNT,
    formula: { kind: "count" },
    rows: facts.book.rows().filter((row) => row.table === "indicator_latest"),
  });
  const computed = input.levels
    .map((level) => level.computedOn)
    .sort()
    .at(-1);
  return {
    id: "sources",
    title: "Sources et méthode",
    blocks: [
      {
        kind: "facts",
        facts: [
          {
            label: "Périmètre",
            text:
              input.group.sourceLabel === null
                ? line`Saisi dans Palier`
                : line`${quote(input.group.sourceLabel, facts.groupRow)}`,
          },
          {
            label: "Indicateurs",
            text: line`${values} valeurs transmises par les établissements ; la dernière connue de chacun`,
          },
          {
            label: "Paliers",
            text:
              computed === undefined
                ? line`Non calculés`
                : line`Calculés le ${dated(frenchDate(computed))} selon le référentiel cité`,
          },
          {
            label: "Retour sur investissement",
            text: line`Plan saisi par le groupe ; méthode « photo de départ, photo d’arrivée » de l’ANAP`,
          },
          { label: "Date du dossier", text: line`${dated(frenchDate(input.preparedOn))}` },
        ],
      },
      {
        kind: "paragraph",
        tone: "plain",
        text: line`Médiane et quartiles sont pris entre établissements, sans pondération. Les pourcentages sont arrondis au dixième, les montants à l’euro ;
          les calculs se font sans arrondi.`,
      },
      {
        kind: "paragraph",
        tone: "plain",
        text: line`Deux fichiers accompagnent ce dossier et sont joints à sa version PDF : « annexe.xlsx » reprend les lignes, « lignage.json » donne pour
          chaque chiffre imprimé son indicateur, sa période, ses établissements, ses lignes d’origine, sa formule et une empreinte qui permet d’en vérifier l’intégrité.`,
      },
    ],
    parts: [],
  };
}
