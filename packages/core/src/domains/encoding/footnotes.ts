/* Marks of footnotes behind what they belong to, as tables of encyclopedias have them. */

/** A number, a letter or a word for a note in square brackets, and raised digits, daggers and stars at the end. */
const FOOTNOTE =
  /\s*\[(?:\d{1,3}|\p{Ll}{1,2}|(?:note|nb|n|fn|lower-alpha)\s*\.?\s*\d{1,3}|citation needed|update|clarification needed|i{1,3}v?|[*†‡§])\]/giu;
const RAISED = /(?<=\p{L}[\p{L}\p{M}.)]*)\s*[¹²³⁰⁴-⁹†‡]+$/u;
/** Traces of such marks in rows. */
export const FOOTNOTES: RegExp =
  /\S\s*\[(?:\d{1,3}|\p{Ll}{1,2}|(?:note|nb|n|fn)\s*\.?\s*\d{1,3}|citation needed|[*†‡§])\]|\p{L}[\p{L}.)]*\s*[¹²³⁰⁴-⁹†‡]+(?:$|\0)/iu;

/** A text without the marks of footnotes, and without blanks at its ends: `Porto [a][12]` → `Porto`. Other brackets stay. Not defined where nothing is left. */
export function withoutFootnotes(text: string): string | undefined {
  const rest = text.replace(FOOTNOTE, "").trim().replace(RAISED, "");
  return rest === "" ? undefined : rest;
}
