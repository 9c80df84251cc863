import { luhnHolds } from "./luhn";

const SHAPE = /^(?:[0-9]{2}|2[AB])[0-9]{7}$/;

/** True when the text has the nine characters of a FINESS number (EJ or ET), 2A and 2B included; says nothing of its check digit. */
export function isFinessNumber(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * The check digit of a FINESS number: Luhn mod 10 where the A of 2A counts 1 and the B of 2B counts 2.
 * The rule was induced from 1 783 real numbers and from no official text: a failure is a warning, never a refusal.
 *
 * @returns false also when the text does not have the shape of a FINESS number
 */
export function finessCheckDigitHolds(finessNumber: string): boolean {
  return isFinessNumber(finessNumber) && luhnHolds(finessNumber.replace("A", "1").replace("B", "2"));
}
