/* Lines of postal addresses. */

/** A street with its house number behind it, which may have a letter. */
const STREET_FIRST = /^\s*(\p{L}[^,;]*?)[\s,]+(\d{1,5})\s?(\p{L})?\s*$/u;

/** A street with its house number in front, a letter glued on as a capital: `Am Markt 7 b` → `7B Am Markt`. Not defined for other texts. */
export function houseNumberFirst(text: string): string | undefined {
  const [, street, number, letter = ""] = text.length > 200 ? [] : (STREET_FIRST.exec(text) ?? []);
  return street === undefined ? undefined : `${number}${letter.toUpperCase()} ${street}`;
}
