import {
  free,
  GROUP_LIFE,
  indirect,
  MEMBERS,
  none,
  OF_GROUP,
  type Dictionary,
  type TableEntry,
} from "./dictionary-entry";

const named = (parts: Omit<TableEntry, "scope" | "retention" | "basis">): TableEntry => ({
  scope: "group",
  retention: GROUP_LIFE,
  basis: "contract",
  ...parts,
});
const NAMERS = "La référente du groupe et les directions, pour leurs établissements";
const SITE = none("Établissement concerné");

/** Who holds what, who might, and what passed from one to another. */
export const REFERENT_TABLES: Dictionary = {
  sector_setting: named({
    title: "Secteurs suivis",
    seenBy: MEMBERS,
    columns: {
      group_id: OF_GROUP.group_id,
      sector: none("Secteur"),
      label: free("Nom que le groupe lui donne"),
      followed: none("Des référents y sont attendus"),
      version: none("Version"),
    },
  }),
  referent_setting: named({
    title: "Hypothèse de charge des référents",
    seenBy: MEMBERS,
    columns: {
      group_id: OF_GROUP.group_id,
      minutes_per_request: none("Minutes supposées par demande"),
      version: none("Version"),
    },
  }),
  mandate: named({
    title: "Mandats des référents",
    seenBy: MEMBERS,
    subjects: { person_id: "person" },
    columns: {
      ...OF_GROUP,
      establishment_id: SITE,
      sector: none("Secteur"),
      person_id: indirect("Personne nommée"),
      duty: none("Titulaire ou suppléant"),
      profile_case: indirect("Métier dont elle vient"),
      naming: none("Manière dont elle a été désignée"),
      named_on: none("Jour de la désignation"),
      voter_count: none("Professionnels qui ont voté"),
      vote_count: indirect("Voix obtenues"),
      weekly_minutes: indirect("Temps accordé par semaine"),
      trained_on: indirect("Jour de la formation"),
      starts_on: none("Premier jour"),
      ends_on: none("Dernier jour"),
      ended_at: none("Fin du mandat"),
      ending_told_at: none("Jour où la fin proche a été dite"),
      version: none("Version"),
    },
  }),
  referent_site: named({
    title: "Taille des établissements et chefs de projet",
    seenBy: MEMBERS,
    subjects: { peer_lead_id: "person", second_lead_id: "person" },
    columns: {
      group_id: OF_GROUP.group_id,
      establishment_id: SITE,
      professional_count: none("Nombre de professionnels"),
      peer_lead_id: indirect("Chef de projet"),
      second_lead_id: indirect("Second chef de projet"),
      updated_at: none("Dernier changement"),
      version: none("Version"),
    },
  }),
  referent_candidate: named({
    title: "Personnes envisagées comme référentes",
    seenBy: NAMERS,
    subjects: { person_id: "person", created_by: "person" },
    columns: {
      ...OF_GROUP,
      establishment_id: SITE,
      sector: none("Secteur"),
      person_id: indirect("Personne envisagée, si elle est membre du groupe"),
      name: free("Son nom, sinon"),
      profile_case: indirect("Métier dont elle vient"),
      care_manager: indirect("Cadre de santé"),
      qualities: indirect("Ce qui est dit de ses qualités, effacé quand elle est retirée de la grille"),
      note: free("Note de ceux qui choisissent"),
      created_by: indirect("Qui l’a écrite"),
      version: none("Version"),
      removed_at: none("Retrait de la grille"),
    },
  }),
  handover: named({
    title: "Passations",
    seenBy: "La personne qui prend la suite, l’administration et la référente du groupe",
    subjects: { from_person_id: "person", to_person_id: "person", done_by: "person" },
    columns: {
      ...OF_GROUP,
      from_person_id: indirect("Qui part"),
      to_person_id: indirect("Qui prend la suite"),
      done_by: indirect("Qui l’a faite"),
      done_at: none("Date"),
      reason: free("Motif"),
      moved: none("Identifiants de ce qui est passé"),
      job_id: none("Traitement qui prépare le dossier"),
      file_name: none("Nom du dossier"),
      storage_key: none("Emplacement du dossier"),
      sha256: none("Empreinte du dossier"),
      byte_count: none("Taille du dossier"),
    },
  }),
};
