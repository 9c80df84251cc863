/**
 * Luhn (mod 10) over decimal digits, the last one being the check digit.
 *
 * @param digits decimal digits only
 * @returns true when the check digit holds; false for an empty text or anything but digits
 */
export function luhnHolds(digits: string): boolean {
  if (!/^[0-9]+$/.test(digits)) return false;
  let sum = 0;
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = digits.charCodeAt(digits.length - 1 - fromRight) - 48;
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}
