/* Marks of typesetters and those of keyboards. */

/** What typesetters have more marks for than keyboards, and the plain marks. */
const PLAIN: readonly (readonly [marks: RegExp, plain: string])[] = [
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2018-\u201b\u2032\u2039\u203a\u00b4]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
  [/\u00ad|[\u200b-\u200d\u2060\ufeff]/g, ""],
];

/** A trace of such marks. */
export const TYPESET: RegExp = /[\u2010-\u201f\u2026\u2032\u2033\u2039\u203a\u2212\u00ab\u00bb]/;

/** A text with the quotes, dashes and full stops of a keyboard, and single blanks of the usual kind: `“Yes”\u00a0– it’s me…` → `"Yes" - it's me...`. */
export function toPlainMarks(text: string): string {
  const plain = PLAIN.reduce((rest, [marks, mark]) => rest.replace(marks, mark), text);
  return plain.replace(/\s+/g, " ").trim();
}
