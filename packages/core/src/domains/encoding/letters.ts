/** What can be made of the letters of a text. Characters are code points. */

/** A name for URLs and files: see {@link slugWith}; the separator is a hyphen. */
export function toSlug(text: string): string {
  return slugWith(text, "-");
}

/** A name for URLs in which `&` is the word `and`: see {@link slugWith}; the separator is a hyphen. */
export function toSlugWithAnd(text: string): string {
  return slugWith(text.replaceAll("&", " and "), "-");
}

/** A name for variables and files: see {@link slugWith}; the separator is an underscore. */
export function toSnakeSlug(text: string): string {
  return slugWith(text, "_");
}

/**
 * Small letters without accents and digits; apostrophes go, and every run of anything else is one separator, none at the
 * ends. Letters that are no letter with an accent are written out where it is usual (`ß` → `ss`, `ø` → `o`).
 */
export function slugWith(text: string, separator: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[\p{M}'’‘`]/gu, "")
    .replace(/[^\p{L}\p{Nd}]+/gu, " ")
    .trim()
    .replaceAll(" ", separator);
}

const SPELLED: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Small letters as capitals and capitals as small letters. */
export function swapCase(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return letter === upper ? letter.toLowerCase() : upper;
  });
}

const BASES = "ACGTacgt";
const PAIRED = "TGCAtgca";

/** The bases that pair with those of a strand of DNA: `GATTACA` → `CTAATGT`. Not defined for other letters. */
export function toComplement(text: string): string | undefined {
  const paired = [...text].map((base) => PAIRED[BASES.indexOf(base)]);
  return paired.includes(undefined) ? undefined : paired.join("");
}

/** The other strand of DNA, read in its direction. */
export function toReverseComplement(text: string): string | undefined {
  return toComplement([...text].reverse().join(""));
}

/** The paired bases in capitals, whatever the case of the strand. */
export function toComplementCapitals(text: string): string | undefined {
  return toComplement(text)?.toUpperCase();
}

/** The other strand in capitals, whatever the case of this one. */
export function toReverseComplementCapitals(text: string): string | undefined {
  return toReverseComplement(text)?.toUpperCase();
}

/** Every Latin letter moved by half the alphabet. */
export function rot13(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const first = letter < "a" ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - first + 13) % 26) + first);
  });
}

/** The characters in reverse order. */
export function reverseText(text: string): string {
  return [...text].reverse().join("");
}

/** The characters in order of their code points. */
export function sortText(text: string): string {
  return [...text].sort((left, right) => (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0)).join("");
}

/** The characters without repetitions; the first of each stays. */
export function distinctText(text: string): string {
  return [...new Set(text)].join("");
}

/** The number of a column in a spreadsheet by its letters, one to three capitals or one small letter: `A` → `1`, `AA` → `27`. */
export function toColumnNumber(text: string): string | undefined {
  if (!/^(?:[A-Z]{1,3}|[a-z])$/.test(text)) return undefined;
  return String([...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0));
}

/** The letters of a column in a spreadsheet, in capitals, by its number: `1` → `A`, `27` → `AA`, up to `ZZZ`. */
export function toColumnLetters(text: string): string | undefined {
  if (!/^[1-9]\d{0,4}$/.test(text)) return undefined;
  let letters = "";
  for (let rest = Number(text); rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters.length <= 3 ? letters : undefined;
}

/** The code points in decimal, a space between them. */
export function toCodes(text: string): string {
  return [...text].map((character) => character.codePointAt(0)).join(" ");
}

/** What decimal code points stand for; commas, semicolons or white space stand between them. */
export function fromCodes(text: string): string | undefined {
  if (!/^\d{1,7}(?:[\s,;]+\d{1,7})*$/.test(text)) return undefined;
  return textOfCodes((text.match(/\d+/g) ?? []).map(Number));
}

/** The code points in the notation of Unicode, `U+0041`, a space between them. */
export function toCodePoints(text: string): string {
  return [...text].map((character) => `U+${hexadecimalOf(character)}`).join(" ");
}

/** What code points in the notation of Unicode stand for; commas, semicolons or white space may stand between them. */
export function fromCodePoints(text: string): string | undefined {
  if (!/^[Uu]\+[0-9A-Fa-f]{4,6}(?:[\s,;]*[Uu]\+[0-9A-Fa-f]{4,6})*$/.test(text)) return undefined;
  return textOfCodes((text.match(/[0-9A-Fa-f]{4,6}/g) ?? []).map((code) => Number.parseInt(code, 16)));
}

function hexadecimalOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

function textOfCodes(codes: readonly number[]): string | undefined {
  return codes.every((code) => code <= 0x10ffff) ? String.fromCodePoint(...codes) : undefined;
}
