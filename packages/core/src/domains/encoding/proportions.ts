/* Two whole numbers side by side as a proportion, as formats of pictures, scales of maps and mixtures are said. */

/** Only what both have in common may stand behind: the numbers of different units are in no proportion. */
const TWO_NUMBERS = /^(\d{1,9})\s?(?:[x×:/]|to)\s?(\d{1,9})(?:\s?px)?$/iu;

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
