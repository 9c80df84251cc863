/** What can be odd in a FINESS file without stopping its import. */
export type FinessOddityCode =
  | "checkDigit"
  | "numberShape"
  | "siret"
  | "siren"
  | "missingName"
  | "missingCategory"
  | "unknownCategory"
  | "placeholderDate"
  | "unreadableDate"
  | "unknownState"
  | "closedWithoutDate"
  | "openWithClosingDate"
  | "duplicateEstablishment"
  | "duplicateLine"
  | "unreadableCapacity"
  | "unknownEstablishment"
  | "absentEstablishment";

/** Something odd met while reading, told to the operator as a warning and never a reason to stop. */
export interface FinessOddity {
  readonly code: FinessOddityCode;
  /** EJ or ET that the oddity is about. */
  readonly finessNumber: string;
  /** One French sentence: what was found and what was done of it. */
  readonly message: string;
}

/** Gathers oddities about one number. */
export type OddityNote = (code: FinessOddityCode, message: string) => void;

/** A note-taker that adds to the list. */
export function noteAbout(oddities: FinessOddity[], finessNumber: string): OddityNote {
  return (code, message) => {
    oddities.push({ code, finessNumber, message: `${finessNumber} : ${message}` });
  };
}
