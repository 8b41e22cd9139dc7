/* Two whole numbers side by side as a proportion, as formats of pictures, scales of maps and mixtures are said. */

const TWO_NUMBERS = /^\D*?(\d{1,9})(?:\s?\p{L}+)?\s*(?:[x×:/]|to|by|in)\s*(\d{1,9})(?:\s?\p{L}+)?$/iu;

/** What `takes` of the codec of proportions looks for. */
export const A_PROPORTION: RegExp = /\d\D{1,8}\d/;

/** A proportion in lowest terms: `1920 x 1080` is `16:9`. `undefined` without two whole numbers with a mark between them, and where one is nothing. */
export function inLowestTerms(text: string): string | undefined {
  const [, left = "0", right = "0"] = TWO_NUMBERS.exec(text.trim()) ?? [];
  const shared = commonDivisor(Number(left), Number(right));
  return Number(left) * Number(right) === 0 ? undefined : `${Number(left) / shared}:${Number(right) / shared}`;
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? left : commonDivisor(right, left % right);
}
