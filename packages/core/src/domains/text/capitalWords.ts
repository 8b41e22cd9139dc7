/* Names of which some words are in capitals, as registers and passports write surnames: `DE LA CRUZ Juan`. */

/** Most words of a name, and longest text that is read as one, in UTF-16 units. */
const WORDS_MAX = 8;
const LENGTH_MAX = 80;

/** Whether a word has at least two letters, all of them capitals. */
function isInCapitals(word: string): boolean {
  return /^\p{Lu}['’]?\p{M}*\p{Lu}/u.test(word) && !/[\p{Ll}\p{Lt}]/u.test(word);
}

/**
 * The words in capitals of a name of which others are not, in front of these or behind them, with single blanks: `DE LA CRUZ Juan` → `DE LA CRUZ`.
 * `undefined` unless it has both, and nothing but words of letters, hyphens, apostrophes and full stops.
 */
export function capitalWords(text: string): string | undefined {
  const words = text.length > LENGTH_MAX ? [] : text.trim().split(/\s+/);
  if (words.length < 2 || words.length > WORDS_MAX || !words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word)))
    return undefined;
  const capital = words.filter(isInCapitals);
  const other = words.filter((word) => !isInCapitals(word));
  const isOneRun = [capital, other].some((first) => first.every((word, at) => word === words[at]));
  return capital.length === 0 || other.length === 0 || !isOneRun ? undefined : capital.join(" ");
}
