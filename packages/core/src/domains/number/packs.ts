import { remainder, wholeQuotient } from "./arithmetic.js";
import { type Decimal, isNegative, plain } from "./decimal.js";

/*
 * A number of pieces as full packs of a size and what is left, of which what there is none of is left out: `5 full + 10 loose`, `8 full`, `7 loose`.
 * How they are written is named by an example of two of each: `2 cartons, 2 loose`.
 */

const FORM = /^2 (\p{L}+)(, | \+ | and | & | )2 (\p{L}+)$/u;
const BOTH = /^(\d+) (\p{L}+)(, | \+ | and | & | )(\d+) (\p{L}+)$/u;
const ONE = /^(\d+) (\p{L}+)$/u;

/** Whether a text is how packs and pieces are written. */
export function isPackForm(form: string): boolean {
  return FORM.test(form);
}

/** Pieces in packs of a size; `undefined` for no pieces, for a number that is not whole, and where the form is none. */
export function inPacks(pieces: Decimal, size: Decimal, form: string): string | undefined {
  const [, packName = "", separator = "", pieceName] = FORM.exec(form) ?? [];
  const areWhole = [pieces, size].every((number) => /^\d+$/.test(plain(number)));
  if (pieceName === undefined || !areWhole || isNegative(size)) return undefined;
  const [packs, rest] = [wholeQuotient(pieces, size), remainder(pieces, size)];
  if (packs === undefined || rest === undefined) return undefined;
  const parts = [...partOf(packs, packName), ...partOf(rest, pieceName)];
  return parts.length === 0 ? undefined : parts.join(separator);
}

function partOf(count: Decimal, name: string): readonly string[] {
  return count === "0" ? [] : [`${count} ${count === "1" ? singular(name) : name}`];
}

/** The name of one of what is called so for several, as most names are made; `loose` is the same. */
function singular(name: string): string {
  return /(?:x|ch|sh|ss)es$/u.test(name) ? name.slice(0, -2) : name.replace(/(?<=[^s])s$/u, "");
}

/** The form of texts of which some one has packs and pieces and some other has not; `null` where there is none. */
export function packFormOf(texts: readonly string[]): string | null {
  const names = new Set(texts.flatMap((text) => ONE.exec(text)?.slice(2) ?? []));
  const whole = texts.flatMap((text) => [BOTH.exec(text) ?? []]).filter((parts) => parts.length > 0);
  const [first] = whole;
  if (first === undefined || whole.length === texts.length || !texts.every((text) => BOTH.test(text) || ONE.test(text)))
    return null;
  const packs = first[1] === "1" ? ([...names].find((name) => singular(name) === first[2]) ?? first[2]) : first[2];
  return `2 ${packs}${first[3]}2 ${first[5]}`;
}
