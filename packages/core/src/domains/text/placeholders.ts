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
