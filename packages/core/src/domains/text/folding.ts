/** Letters that have no accent to take off, by the plain ones that stand for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: "ae",
  Æ: "Ae",
  œ: "oe",
  Œ: "Oe",
  ß: "ss",
  ẞ: "Ss",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ð: "d",
  Ð: "D",
  þ: "th",
  Þ: "Th",
  ħ: "h",
  Ħ: "H",
  ı: "i",
  ŧ: "t",
  Ŧ: "T",
};
const UNPLAIN = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

/** A text in small plain letters, as words are compared: see {@link withoutAccents}. */
export function folded(text: string): string {
  return withoutAccents(text).toLowerCase();
}

/** A text in plain letters: without accents, and with plain letters for those that have none (`ß` is `ss`), all large where a large one stands next to them. */
export function withoutAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(UNPLAIN, (letter, at: number, whole: string) => {
      const plain = PLAIN_LETTERS[letter] ?? letter;
      const isLarge = letter !== letter.toLowerCase();
      return isLarge && /\p{Lu}/u.test(`${whole[at - 1] ?? ""}${whole[at + 1] ?? ""}`) ? plain.toUpperCase() : plain;
    })
    .normalize("NFC");
}

/**
 * Letters with two dots or a ring, ligatures and `ß` as two plain letters, as German and the Nordic languages write them where only plain letters are
 * to be had (`ü` → `ue`, `å` → `aa`); in capitals within a word of capitals.
 */
export function toPlainLetters(text: string): string {
  const composed = text.normalize("NFC");
  return composed.replace(/[äöüßæøåœÄÖÜẞÆØÅŒ]/g, (letter, at: number) => {
    const plain = TWO_LETTERS[letter.toLowerCase()] ?? letter;
    if (letter === letter.toLowerCase()) return plain;
    const isShouted = /\p{Lu}/u.test(composed.charAt(at + 1)) || (at > 0 && /\p{Lu}/u.test(composed.charAt(at - 1)));
    return isShouted ? plain.toUpperCase() : plain.charAt(0).toUpperCase() + plain.slice(1);
  });
}

const TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  æ: "ae",
  ø: "oe",
  å: "aa",
  œ: "oe",
};

/** A number within a text, with decimals unless more points follow, and with its minus at the start; or what stands between numbers. */
const NUMBER_OR_TEXT = /(?:(?<![\s\S])-)?\d+(?:\.\d+(?![.\d]))?|\D+/g;
const NUMBER = /^-?\d/;

/**
 * The order of texts by their letters, whatever their case, and by the numbers in them: `M9` before `M10`. Of those that are the same but for
 * case, capitals first. A total order.
 */
export function inAlphabet(left: string, right: string): number {
  const [one, other] = [tokensOf(left), tokensOf(right)];
  for (const [at, token] of one.entries()) {
    const opposite = other[at];
    if (opposite === undefined) return 1;
    const order = inNature(token, opposite);
    if (order !== 0) return order;
  }
  if (other.length > one.length) return -1;
  return left < right ? -1 : left === right ? 0 : 1;
}

function tokensOf(text: string): readonly string[] {
  return text.toLowerCase().match(NUMBER_OR_TEXT) ?? [];
}

/** The order of two numbers, or of other texts. */
function inNature(one: string, other: string): number {
  const isNumeric = NUMBER.test(one) && NUMBER.test(other);
  if (isNumeric && Number(one) !== Number(other)) return Number(one) < Number(other) ? -1 : 1;
  return one < other ? -1 : one === other ? 0 : 1;
}

/** The different texts of a list; of those that are the same but for case, the first. */
export function withoutRepeats(texts: readonly string[]): string[] {
  const known = new Set<string>();
  return texts.filter((text) => {
    const folded = text.toLowerCase();
    return !known.has(folded) && known.add(folded);
  });
}
