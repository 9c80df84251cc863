import {
  choice,
  date,
  doc,
  mandatory,
  p,
  person,
  points,
  section,
  table,
  text,
  type StarterTemplate,
} from "./template-starter-part";

const RIGHTS = "Article L. 311-3, 7° du code de l’action sociale et des familles (loi n° 2002-2 du 2 janvier 2002)";
const STAY = "Article D. 311 du code de l’action sociale et des familles (décret n° 2004-1274 du 26 novembre 2004)";
const ADVICE = "Recommandation « Les attentes de la personne et le projet personnalisé » (Anesm, décembre 2008)";

/** What a person and an establishment agree on. @source article L. 311-3, 7° CASF */
export const PERSONAL_PROJECT: StarterTemplate = {
  key: "projet-personnalise",
  code: "MD-ACCOMP-001",
  kind: "personalProject",
  title: "Projet personnalisé d’accompagnement",
  purpose: "Écrire avec la personne ce qu’elle veut, ce que l’on vise ensemble et qui fait quoi pour y arriver.",
  reader: "La personne, son représentant légal, l’équipe qui l’accompagne",
  beneficiary: "La personne accompagnée",
  retention: "Avec le dossier de la personne, selon le tableau de conservation du groupe",
  reviewMonths: 24,
  criteria: [
    { referential: "HAS, évaluation des ESSMS", code: "2.2.7", label: "Confidentialité et protection des données" },
  ],
  contents: [
    mandatory(
      "identification",
      "Identification de la personne et de son représentant",
      STAY,
      "représentant légal",
      "identité de la personne",
    ),
    mandatory(
      "participation",
      "Participation de la personne à son projet",
      RIGHTS,
      "participation de la personne",
      "a participé à",
    ),
    mandatory("attentes", "Attentes et souhaits, avec ses mots", ADVICE, "attentes", "souhaits exprimés"),
    mandatory("besoins", "Évaluation des besoins", ADVICE, "évaluation des besoins", "besoins évalués"),
    mandatory("objectifs", "Objectifs de l’accompagnement", STAY, "objectifs"),
    mandatory("moyens", "Actions et moyens", ADVICE, "actions et moyens", "moyens mis en œuvre"),
    mandatory("referent", "Référent du projet", ADVICE, "référent"),
    mandatory("accord", "Accord de la personne", RIGHTS, "donne son accord", "accord de la personne"),
    mandatory(
      "reexamen",
      "Date du réexamen, au moins une fois par an",
      STAY,
      "réexamen",
      "réévaluation",
      "au moins une fois par an",
    ),
  ],
  document: doc(
    section(
      "personne",
      "La personne",
      "fillable",
      ["identification", "referent"],
      p(
        "Identité de la personne : ",
        person("personne", "Nom, prénoms, naissance"),
        ". Représentant légal : ",
        person("representant", "Nom et qualité", { optional: true }),
        ".",
      ),
      p(
        "Référent : ",
        person("referent", "Nom et fonction"),
        ", joignable au ",
        text("contact_referent", "Téléphone du service"),
        ".",
      ),
    ),
    section(
      "participation",
      "Comment ce projet a été écrit",
      "fillable",
      ["participation"],
      p(
        "Participation de la personne : rencontrée le ",
        date("rencontre", "Jour de la rencontre"),
        ", avec l’aide de ",
        text("aide", "Proche, interprète, images, facile à lire", { optional: true }),
        ".",
      ),
    ),
    section(
      "attentes",
      "Ce que la personne dit",
      "free",
      ["attentes"],
      p("Écrire les attentes à la première personne, avec ses mots, sans les traduire."),
      points("Ce qui compte pour moi", "Ce que je veux apprendre ou retrouver", "Ce que je ne veux pas"),
    ),
    section(
      "besoins",
      "Ce que l’on constate ensemble",
      "fillable",
      ["besoins"],
      p(
        "Évaluation des besoins (santé, autonomie, participation sociale) et outil employé : ",
        text("besoins", "Constats, outil, date"),
        ".",
      ),
    ),
    section(
      "visees",
      "Ce que l’on vise",
      "fillable",
      ["objectifs", "moyens"],
      p("Objectifs de l’année, trois au plus : ", text("objectifs", "Un verbe, un résultat que l’on peut voir"), "."),
      p("Actions et moyens pour y arriver :"),
      table(
        ["Ce que l’on fait", "Qui", "Quand"],
        [
          text("action", "Action"),
          person("acteur", "Qui"),
          choice("rythme", "Rythme", "Chaque jour", "Chaque semaine", "Chaque mois"),
        ],
      ),
    ),
    section(
      "accord",
      "Accord",
      "fillable",
      ["accord"],
      p(
        "La personne ou son représentant donne son accord : ",
        choice("accord", "Réponse", "Oui", "Oui, avec des réserves", "Non"),
        ", le ",
        date("date_accord", "Jour"),
        ". Remarques : ",
        text("remarques", "Remarques", { optional: true }),
        ".",
      ),
    ),
    section(
      "reexamen",
      "Quand on en reparle",
      "locked",
      ["reexamen"],
      p(
        "Ce projet est établi dans les six mois de l’admission. Son réexamen a lieu au moins une fois par an, et chaque fois que la personne le demande.",
      ),
    ),
    section(
      "diagnostic",
      "Diagnostic médical",
      "localForbidden",
      [],
      p(
        "Aucun diagnostic médical ni traitement ici : ils sont dans la partie soins du dossier, que tous les lecteurs de ce projet n’ouvrent pas.",
      ),
    ),
  ),
};

const NURSING = "Article R. 1112-2 du code de la santé publique (décret n° 2003-462 du 21 mai 2003)";
const SHARING = "Article L. 1110-4 du code de la santé publique (loi n° 2016-41 du 26 janvier 2016)";
const FOCUS = "Méthode des transmissions ciblées (cible, données, actions, résultats), usage professionnel depuis 1981";

/** A note from one shift to the next: focus, data, action, response. @source articles R. 1112-2 and L. 1110-4 CSP */
export const FOCUS_NOTE: StarterTemplate = {
  key: "transmission-ciblee",
  code: "MD-SOINS-001",
  kind: "handoverNote",
  title: "Transmission ciblée",
  purpose:
    "Que l’équipe suivante sache en trente secondes ce qui a changé, ce qui a été fait et ce qu’il reste à surveiller.",
  reader: "L’équipe qui prend la suite",
  beneficiary: "La personne soignée ou accompagnée",
  retention: "Avec le dossier de soins",
  reviewMonths: 36,
  criteria: [
    { referential: "HAS, évaluation des ESSMS", code: "2.2.7", label: "Confidentialité et protection des données" },
  ],
  contents: [
    mandatory("auteur", "Auteur, date et heure", NURSING, "auteur", "écrit par"),
    mandatory("cible", "Cible", FOCUS, "cible"),
    mandatory("donnees", "Données", FOCUS, "données observées", "données"),
    mandatory("actions", "Actions", FOCUS, "actions faites", "actions"),
    mandatory("resultats", "Résultats", FOCUS, "résultat obtenu", "résultats"),
    mandatory(
      "utile",
      "Seulement ce qui est utile aux soins",
      SHARING,
      "strictement nécessaires",
      "utile à la prise en charge",
    ),
  ],
  document: doc(
    section(
      "entete",
      "Qui et quand",
      "fillable",
      ["auteur"],
      p(
        "Auteur : ",
        person("auteur", "Nom et fonction"),
        ", le ",
        date("jour", "Jour"),
        " à ",
        text("heure", "Heure"),
        ".",
      ),
    ),
    section(
      "cible",
      "De quoi il s’agit",
      "fillable",
      ["cible"],
      p(
        "Cible, en quelques mots : ",
        choice(
          "cible",
          "Sujet de la note",
          "Douleur",
          "Chute",
          "Alimentation",
          "Sommeil",
          "Comportement",
          "État cutané",
          "Autre",
        ),
        ".",
      ),
    ),
    section(
      "faits",
      "Ce qui se passe",
      "free",
      ["donnees"],
      p("Données observées : ce que vous voyez, ce que la personne dit (entre guillemets), ce que vous mesurez."),
    ),
    section(
      "faire",
      "Ce que vous avez fait",
      "free",
      ["actions"],
      p("Actions faites et par qui, y compris l’appel au médecin et l’heure."),
    ),
    section(
      "effet",
      "Ce que cela a donné",
      "free",
      ["resultats"],
      p("Résultat obtenu, ou ce qu’il faut regarder et quand. Un sujet sans suite reste ouvert."),
    ),
    section(
      "regle",
      "Règle d’écriture",
      "locked",
      ["utile"],
      p(
        "N’écrivez que les informations strictement nécessaires à la continuité des soins. La personne peut demander à lire cette note.",
      ),
    ),
    section(
      "tiers",
      "Autres personnes",
      "localForbidden",
      [],
      p("Aucun nom d’un autre résident ou patient : écrivez « un autre résident »."),
    ),
  ),
};
