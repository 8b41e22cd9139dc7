/** What people write into a cell of which nothing is known: dashes, question marks, and a few words. */
const PLACEHOLDER = /^(?:[-–—]{1,3}|\?{1,3}|\.{2,3}|n\s?\/\s?a|n\.\s?a\.?|null|unknown|tbd|tba)$/i;

/** Whether a cell holds nothing, or something that only says so. */
export function saysNothing(cell: string): boolean {
  const text = cell.trim();
  return text === "" || PLACEHOLDER.test(text);
}

/** Whether a cell holds something that says it holds nothing. */
export function isPlaceholder(cell: string): boolean {
  return PLACEHOLDER.test(cell.trim());
}

/** What stands for a number that there is none of: `x`, `DNF`. */
const NO_NUMBER = /^\s*\p{L}{1,3}\.?\s*$/u;

/** Whether all cells of a column that are not blank have digits, but for marks that there is no number. */
export function haveNumbers(cells: readonly unknown[]): boolean {
  const texts = cells.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
  const isNumeric = (text: string): boolean => /\d/.test(text);
  return (
    texts.every((text) => isNumeric(text) || NO_NUMBER.test(text)) && (texts.length === 0 || texts.some(isNumeric))
  );
}
