import { citedParts } from "./persons.js";

/* Lists of authors as references cite them. */

/** Longest text that is read as a list of authors, in UTF-16 units. */
const LENGTH_MAX = 2000;

/** Initials that stand alone behind a comma, and a surname with initials behind it. */
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4}$/u;
const SURNAME_AND_INITIALS = /^(\p{L}.*\p{Ll}) ((?:\p{Lu}\.?[ -]?){1,4})$/u;
/** Traces of lists of names. */
export const NAME_LIST: RegExp = /[\p{L}.](?:\s?;|\s(?:and|&)|,)\s{1,3}\p{Lu}/u;

/** The authors of a list with semicolons, or else with commas and a last `and` or `&`; initials behind a comma belong to what stands in front. */
function authorsOf(text: string): readonly string[] {
  const plain = text.trim();
  if (plain.includes(";")) return plain.split(/\s*;\s*(?:(?:and|&)\s+)?/u).filter((one) => one !== "");
  const authors: string[] = [];
  for (const part of plain.split(/\s*,?\s+(?:and|&)\s+|\s*,\s*/u)) {
    const before = authors.at(-1);
    if (before !== undefined && INITIALS.test(part)) authors[authors.length - 1] = `${before}, ${part}`;
    else authors.push(part);
  }
  return authors;
}

/** The surname and initials of each author, `undefined` where one is no name of several words. */
function peopleOf(text: string): readonly (readonly [surname: string, initials: readonly string[]])[] | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const people = authorsOf(text).map((one) => citedParts(one.replace(SURNAME_AND_INITIALS, "$1, $2")));
  return people.every((person) => person !== undefined) && people.length > 0 ? people : undefined;
}

/** A list of authors as in the references of medicine: `Ann Marie Lee, Tom Ek and Ida Roy` → `Lee AM, Ek T, Roy I`. Not defined where one is no name of several words. */
export function toCitedNames(text: string): string | undefined {
  return peopleOf(text)
    ?.map(([surname, initials]) => `${surname} ${initials.map((one) => one.replace("-", "")).join("")}`)
    .join(", ");
}

function short(text: string, and: string): string | undefined {
  const surnames = peopleOf(text)?.map(([surname]) => surname);
  if (surnames === undefined) return undefined;
  return surnames.length > 2 ? `${surnames[0]} et al.` : surnames.join(` ${and} `);
}

/** A list of authors as a text cites it: the surnames of one or two, and `et al.` behind the first of more: `Kim, J.; Ek, L.` → `Kim & Ek`. Not defined where one is no name of several words. */
export function toShortCitation(text: string): string | undefined {
  return short(text, "&");
}

/** The same with `and` between two: `Kim, J.; Ek, L.` → `Kim and Ek`. */
export function toShortCitationWithAnd(text: string): string | undefined {
  return short(text, "and");
}
