/**
 * Check digits. Spaces, hyphens and dots in numbers are overlooked. What has another shape has no check digit
 * (`undefined`) and is not valid.
 */

/** The checksums that a number can be tested for. */
export const CHECKSUMS = ["luhn", "gtin", "isbn10", "isbn13", "iban"] as const;
export type Checksum = (typeof CHECKSUMS)[number];

/** Whether a text has the shape of such a number and its check digits are right. */
export function holdsChecksum(checksum: Checksum, text: string): boolean {
  const number = compact(text);
  switch (checksum) {
    case "luhn":
      return /^\d{2,}$/.test(number) && luhnDigit(number.slice(0, -1)) === number.slice(-1);
    case "gtin":
      return gtinDigit(number.slice(0, -1)) === number.slice(-1);
    case "isbn10":
      return isbnDigit(number.slice(0, -1)) === number.slice(-1).toUpperCase();
    case "isbn13":
      return /^97[89]\d{10}$/.test(number) && gtinDigit(number.slice(0, -1)) === number.slice(-1);
    case "iban":
      return isIban(number.toUpperCase());
  }
}

/** The check digit by Luhn's algorithm (ISO/IEC 7812-1), as of payment cards, for the digits before it. */
export function luhnDigit(text: string): string | undefined {
  const number = compact(text);
  if (!/^\d+$/.test(number)) return undefined;
  let sum = 0;
  for (const [index, digit] of digitsOf(number).reverse().entries()) {
    const weighted = index % 2 === 0 ? 2 * digit : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

/** The check digit of an EAN-8, UPC-A, EAN-13 or GTIN-14, for its first 7, 11, 12 or 13 digits. */
export function gtinDigit(text: string): string | undefined {
  const number = compact(text);
  if (!/^(?:\d{7}|\d{11,13})$/.test(number)) return undefined;
  const sum = digitsOf(number)
    .reverse()
    .reduce((total, digit, index) => total + (index % 2 === 0 ? 3 * digit : digit), 0);
  return String((10 - (sum % 10)) % 10);
}

/** The check digit of an ISBN-10, a digit or `X`, for its first nine digits. */
export function isbnDigit(text: string): string | undefined {
  const number = compact(text);
  if (!/^\d{9}$/.test(number)) return undefined;
  const rest = digitsOf(number).reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 11;
  return rest === 10 ? "X" : String(rest);
}

/** The two check digits of an IBAN (ISO 13616), for country code and account: `DE370400440532013000`. */
export function ibanDigits(text: string): string | undefined {
  const number = compact(text).toUpperCase();
  if (!/^[A-Z]{2}[0-9A-Z]{11,30}$/.test(number)) return undefined;
  return String(98 - rest97(`${number.slice(2)}${number.slice(0, 2)}00`)).padStart(2, "0");
}

/** A valid ISBN-10 as an ISBN-13, without hyphens. */
export function toIsbn13(text: string): string | undefined {
  if (!holdsChecksum("isbn10", text)) return undefined;
  const body = `978${compact(text).slice(0, 9)}`;
  return `${body}${gtinDigit(body)}`;
}

/** A valid ISBN-13 that begins with 978 as an ISBN-10, without hyphens. */
export function toIsbn10(text: string): string | undefined {
  const number = compact(text);
  if (!number.startsWith("978") || !holdsChecksum("isbn13", number)) return undefined;
  const body = number.slice(3, 12);
  return `${body}${isbnDigit(body)}`;
}

function isIban(number: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{11,30}$/.test(number)) return false;
  return rest97(number.slice(4) + number.slice(0, 4)) === 1;
}

/** The rest modulo 97, with letters as the numbers from 10 (A) to 35 (Z). */
function rest97(number: string): number {
  let rest = 0;
  for (const character of number) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

function digitsOf(number: string): number[] {
  return [...number].map(Number);
}

function compact(text: string): string {
  return text.replace(/[\s.-]/g, "");
}
