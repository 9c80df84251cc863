/** A row of the database a figure was made from, as it was when the dossier was frozen. */
export interface SourceRow {
  /** Readable and unique in the dossier: `valeur/010000156/DUI-ACTIFS/2026-10`. */
  readonly id: string;
  /** Table the row was read from. */
  readonly table: string;
  /** What names the row for people: FINESS number, indicator code, period… */
  readonly key: Readonly<Record<string, string>>;
  /** Values as decimal or plain text; null where the database holds none. */
  readonly values: Readonly<Record<string, string | null>>;
}
