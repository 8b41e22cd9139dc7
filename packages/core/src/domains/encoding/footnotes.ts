/* Marks of footnotes behind what they belong to, as tables of encyclopedias have them. */

/** Longest text that is looked through, in UTF-16 units. */
const LENGTH_MAX = 5000;

const NOTE = String.raw`\[(?:\d{1,3}|[a-z]{1,2}|(?:[Nn]ote|nb|n|fn) ?\.?\s?\d{1,3}|citation needed|i{1,3}v?|[*†‡§])\]`;
const RAISED_DIGITS = String.raw`(?:(?<=\p{L}{4}[.)]?)\s?[¹²³⁰⁴-⁹†‡]+|(?<=\p{L}[.)]?)\s?[†‡]+)`;

/** A number, a letter or a word for a note in square brackets. */
const FOOTNOTE = new RegExp(`\\s?${NOTE}`, "gu");
/** Raised digits at the end of a longer word (`km²` has none), and daggers at the end of any. */
const RAISED = new RegExp(`${RAISED_DIGITS}$`, "u");
/** Traces of such marks in rows. */
export const FOOTNOTES: RegExp = new RegExp(`\\S\\s?${NOTE}|${RAISED_DIGITS}(?:$|\\0)`, "u");

/** A text without the marks of footnotes, and without blanks at its ends: `Porto [a][12]` → `Porto`. Other brackets stay. Not defined where nothing is left. */
export function withoutFootnotes(text: string): string | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const rest = text.replace(FOOTNOTE, "").trim().replace(RAISED, "");
  return rest === "" ? undefined : rest;
}
