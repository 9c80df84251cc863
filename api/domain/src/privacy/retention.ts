import type { Retention } from "./dictionary-entry";

/** A row that goes by itself some months after it ended. */
interface TimedRetention extends Retention {
  readonly months: number;
}

/**
 * How long the rows that nobody needs any more are kept. The register shows it and the purge of the worker applies it: one
 * constant, so that they can't disagree. The lengths are ours: a year answers « l’avez-vous reçu ? », three months are
 * enough to mend an address that refuses.
 */
export const TIMED_RETENTIONS = {
  mail: { months: 12, says: "Texte vidé à l’envoi ; la ligne, 12 mois" },
  invitation: { months: 12, says: "12 mois après l’acceptation, l’annulation ou la fin de validité" },
  webhook_delivery: { months: 3, says: "3 mois" },
  /** Of the jobs that « Traitements » folds only: the others tell what people did. */
  outbox: {
    months: 3,
    says: "Envois de courriels et envois automatiques aboutis : 3 mois ; les autres traitements : durée de vie du groupe",
  },
} as const satisfies Readonly<Record<string, TimedRetention>>;
