import type { Decimal } from "./decimal.js";

/** Whose wins are counted: of who stands first in each score, or second. */
export const SCORERS = ["first", "second"] as const;
export type Scorer = (typeof SCORERS)[number];

/** A score, with the score of a tie-break behind it or not: no part of a date or of a longer number. */
const SCORE = /(?<![\d.,:/–-])(\d{1,3})\s?[-–:]\s?(\d{1,3})(?:\s?\(\d{1,3}(?:-\d{1,3})?\))?(?![\d:/–-]|[.,]\d)/gu;
/** Longest texts that are looked at, in UTF-16 units. */
const LENGTH_MAX = 500;

/** How many of the scores in a text, such as sets, one side has won; `undefined` for a text that has none, or more digits than those of its scores. */
export function scoresWon(text: string, by: Scorer): Decimal | undefined {
  if (text.length > LENGTH_MAX || /\d/.test(text.replace(SCORE, ""))) return undefined;
  const scores = Array.from(text.matchAll(SCORE), ([, first, second]) => Number(first) - Number(second));
  if (scores.length === 0) return undefined;
  return String(scores.filter((lead) => (by === "first" ? lead > 0 : lead < 0)).length);
}
