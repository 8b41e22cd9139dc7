import { isList, type Value } from "../../space/value.js";

/** Runs that have a sign, each kind in a group of its own, in the order of {@link SIGNS}. */
const RUNS =
  /((?<![\p{L}\p{Nd}])(?=\p{Lu}+\p{Nd}|\p{Nd}+\p{Lu})[\p{Lu}\p{Nd}]+(?![\p{L}\p{Nd}]))|(\p{Nd}+)|(\p{Lu}[\p{Ll}\p{M}]+)|([\p{Ll}\p{M}]+)|(\p{Lu}+)|([\p{Lo}\p{Lt}\p{Lm}]+)|(\s+)/gu;
const SIGNS: readonly string[] = ["X", "0", "Aa", "a", "A", "L", " "];
/** What has each of these signs, in words. */
const SIGN_WORDS: readonly string[] = [
  "a code of capitals and digits",
  "digits",
  "a capitalised word",
  "a word in small letters",
  "a word in capitals",
  "letters without case",
  "white space",
];

/**
 * The form of a text: every run of letters or digits as one sign (`X` a word of capitals and digits, such as a code, `A` upper
 * case, `a` lower case, `Aa` capitalised, `L` letters without case, `0` digits), white space as one blank, everything else as it
 * is. Rows are the forms of their cells.
 */
export function form(value: Value): string {
  if (isList(value)) return value.map(form).join("\u001f");
  if (typeof value !== "string") return String(value);
  return value.replace(
    RUNS,
    (_, ...groups: (string | undefined)[]) => SIGNS[groups.findIndex((run) => run !== undefined)] ?? "",
  );
}

/** A word, within which a form may have several signs. */
const WORDS = /[\p{L}\p{M}\p{Nd}]+/gu;

/** A value as words between other characters, with the forms of the words. */
interface Shaped {
  readonly skeleton: string;
  readonly words: readonly string[];
  readonly forms: readonly string[];
}

/**
 * Whether a value is of the form of one of these, but for codes: at a place where some of them has letters and digits in one word, a word of the same kinds of characters
 * as theirs may stand, in whatever order.
 */
export function likeForms(values: readonly Value[]): (value: Value) => boolean {
  const groups = new Map<string, Shaped[]>();
  for (const shaped of values.map(shapeOf)) {
    const group = groups.get(shaped.skeleton);
    if (group === undefined) groups.set(shaped.skeleton, [shaped]);
    else group.push(shaped);
  }
  const known = new Map(
    [...groups].map(([skeleton, shown]) => {
      const codes = (shown[0]?.words ?? []).map((_, place) => codeKindsAt(shown, place));
      return [skeleton, { codes, keys: new Set(shown.map((one) => keyOf(one, codes))) }] as const;
    }),
  );
  return (value) => {
    const shaped = shapeOf(value);
    const of = known.get(shaped.skeleton);
    return of?.keys.has(keyOf(shaped, of.codes)) === true;
  };
}

/** The forms of all words, but one sign for all words at places of codes that are like those. */
function keyOf({ words, forms }: Shaped, codes: readonly ReadonlySet<string>[]): string {
  const isCode = (word: string, kinds: ReadonlySet<string> | undefined): boolean =>
    kinds !== undefined && kinds.size > 0 && [...kindsOf(word)].every((kind) => kinds.has(kind));
  return words.map((word, place) => (isCode(word, codes[place]) ? "*" : forms[place])).join(" ");
}

/** The kinds of characters at a place, if some word there has letters and digits; else none. */
function codeKindsAt(shown: readonly Shaped[], place: number): ReadonlySet<string> {
  const kinds = shown.map(({ words }) => kindsOf(words[place] ?? ""));
  const isCoded = kinds.some((of) => of.size > 1 && of.has(form("0")));
  return new Set(isCoded ? kinds.flatMap((of) => [...of]) : []);
}

function kindsOf(word: string): ReadonlySet<string> {
  return new Set([...word].map(form));
}

function shapeOf(value: Value): Shaped {
  if (isList(value)) {
    const cells = value.map(shapeOf);
    return {
      skeleton: cells.map(({ skeleton }) => skeleton).join("\u001f"),
      words: cells.flatMap(({ words }) => words),
      forms: cells.flatMap(({ forms }) => forms),
    };
  }
  if (typeof value !== "string") return { skeleton: String(value), words: [], forms: [] };
  const words = value.match(WORDS) ?? [];
  return { skeleton: value.replace(WORDS, "a").replace(/\s+/gu, " "), words, forms: words.map(form) };
}

/** The signs of a text's form in words, without order and number: what kinds of runs and which other characters it has. */
export function signs(value: Value): ReadonlySet<string> {
  const found = new Set<string>();
  if (typeof value !== "string") return found.add(value === null ? "a missing cell" : String(value));
  const rest = value.replace(RUNS, (_, ...groups: (string | undefined)[]) => {
    found.add(SIGN_WORDS[groups.findIndex((run) => run !== undefined)] ?? "");
    return "";
  });
  for (const character of rest) found.add(character === '"' ? "a double quote" : `"${character}"`);
  return found;
}

/** The words of a text and its signs of currency, without order and number, in lower case. */
export function words(value: Value): ReadonlySet<string> {
  return new Set(typeof value === "string" ? value.toLowerCase().match(/[\p{L}\p{M}]+|\p{Sc}/gu) : []);
}

/** The different parts of a text, or of all texts of a row: runs that have a sign, and all other characters, in lower case. */
export function parts(value: Value): ReadonlySet<string> {
  if (isList(value)) return new Set(value.flatMap((cell) => [...parts(cell)]));
  if (typeof value !== "string") return new Set();
  const runs = value.match(RUNS) ?? [];
  return new Set([...runs, ...value.replace(RUNS, "")].map((part) => part.toLowerCase()));
}

/** What a text looks like where it is shown: white space at its ends and repeated within cannot be seen. */
export function looks(value: Value): string {
  if (isList(value)) return value.map(looks).join("\u001f");
  return typeof value === "string" ? value.normalize("NFC").replace(/\s+/gu, " ").trim() : String(value);
}

/** Errors of spreadsheets, a cell too narrow for its number, and text that was decoded wrongly. */
const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|ERROR!|#+)$|\uFFFD/;

/** True for a cell that holds an error instead of data. */
export function isDamaged(cell: Value): boolean {
  return typeof cell === "string" && ERROR.test(cell.trim());
}
