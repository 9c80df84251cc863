/** A file that isn't read: too dangerous, too heavy, or none that we know. The message is in French, for who sent it. */
export class DocumentRefused extends Error {}

/** What to do with a file that holds more than text. */
export const SAVE_AGAIN =
  "Ouvrez-le dans votre traitement de texte, retirez ce qui est en trop, enregistrez-le de nouveau, puis renvoyez-le.";

/** The file says something of itself that isn't so, or can't be opened. */
export const damaged = (): DocumentRefused =>
  new DocumentRefused(
    "Ce fichier est abîmé ou n’est pas ce que son nom annonce : il n’a pas été ouvert. Enregistrez-le de nouveau depuis votre traitement de texte, puis renvoyez-le.",
  );

/** The file asks for more memory than any model needs. */
export const tooHeavy = (): DocumentRefused =>
  new DocumentRefused(
    "Ce fichier contient beaucoup plus qu’un modèle : il n’a pas été lu. Envoyez le modèle vide, sans annexe, 300 pages au plus.",
  );
