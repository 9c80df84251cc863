import {
  free,
  GROUP_LIFE,
  hidden,
  indirect,
  MEMBERS,
  none,
  OF_GROUP,
  type Dictionary,
  type TableEntry,
} from "./dictionary-entry";

const SITE = none("Établissement qui demande");
const SEEN = "Les membres du groupe qui voient l’établissement, selon leurs droits";

type Parts = Omit<TableEntry, "scope" | "seenBy" | "retention" | "basis">;
const told = (parts: Parts & Partial<Pick<TableEntry, "seenBy" | "retention">>): TableEntry => ({
  scope: "group",
  seenBy: SEEN,
  retention: GROUP_LIFE,
  basis: "contract",
  ...parts,
});

/** The requests of the establishments, what is said of them, and how they circulate. */
export const REQUEST_TABLES: Dictionary = {
  group_counter: told({
    title: "Numéros des demandes et des dossiers",
    seenBy: MEMBERS,
    columns: {
      group_id: OF_GROUP.group_id,
      kind: none("Série"),
      last: none("Dernier numéro donné"),
    },
  }),
  request: told({
    title: "Demandes",
    subjects: { author_id: "person", assignee_id: "person", qualified_by: "person", answered_by: "person" },
    columns: {
      ...OF_GROUP,
      number: none("Numéro"),
      establishment_id: SITE,
      sector: none("Secteur"),
      kind: none("De quoi il s’agit"),
      product_id: none("Logiciel"),
      module_id: none("Partie du logiciel"),
      body: free("La demande, comme elle a été écrite"),
      author_id: indirect("Qui demande"),
      assignee_id: indirect("À qui elle est confiée"),
      state: none("Où elle en est"),
      nature: none("Ce qu’en dit le référent, par son code"),
      qualification_note: free("Ce qu’en dit le référent"),
      qualified_by: indirect("Qui l’a qualifiée"),
      qualified_at: none("Quand elle l’a été"),
      answer: free("La réponse"),
      answer_kind: none("Sorte de réponse"),
      answered_by: indirect("Qui a répondu"),
      answered_at: none("Quand"),
      answer_shared: none("Réponse que tout le groupe trouve"),
      shared_title: free("Titre sous lequel le groupe la trouve"),
      announced_news_id: none("Actualité qui l’avait annoncé"),
      case_id: none("Dossier éditeur qui la porte"),
      version: none("Version"),
      created_at: none("Création"),
      updated_at: none("Dernier changement"),
    },
  }),
  request_message: told({
    title: "Messages sur les demandes",
    subjects: { author_id: "person" },
    columns: {
      ...OF_GROUP,
      request_id: none("Demande"),
      establishment_id: SITE,
      author_id: indirect("Qui l’a écrit"),
      body: free("Le message"),
      created_at: none("Création"),
    },
  }),
  request_attachment: told({
    title: "Images jointes aux demandes",
    subjects: { added_by: "person" },
    retention: { months: null, says: "Durée de vie de la demande ; effacées avec les données de qui les a jointes" },
    columns: {
      ...OF_GROUP,
      request_id: none("Demande ; vide : image qui attend d’être envoyée, un jour au plus"),
      establishment_id: SITE,
      name: free("Nom du fichier"),
      media_type: none("Type du contenu"),
      byte_count: none("Taille"),
      sha256: none("Empreinte de l’image redessinée"),
      storage_key: hidden("Clé du fichier sur le disque"),
      added_by: indirect("Qui l’a jointe"),
      created_at: none("Création"),
    },
  }),
  request_move: told({
    title: "Étapes des demandes",
    subjects: { person_id: "person" },
    columns: {
      ...OF_GROUP,
      request_id: none("Demande"),
      establishment_id: SITE,
      move: none("Geste"),
      from_state: none("État d’avant"),
      to_state: none("État d’après"),
      person_id: indirect("Qui ; vide : Palier"),
      moved_at: none("Quand"),
    },
  }),
  request_found: told({
    title: "Réponses qui ont suffi",
    seenBy: MEMBERS,
    columns: {
      group_id: OF_GROUP.group_id,
      found_on: none("Jour"),
      object_kind: none("Réponse ou actualité"),
      object_id: none("Laquelle"),
      times: none("Nombre de fois, sans savoir par qui"),
    },
  }),
  circulation_question: told({
    title: "Questions posées aux sites silencieux",
    subjects: { asked_by: "person" },
    columns: {
      ...OF_GROUP,
      establishment_id: none("Établissement interrogé"),
      asked_by: indirect("Qui a posé la question"),
      asked_at: none("Quand"),
    },
  }),
};
