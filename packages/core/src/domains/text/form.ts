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
  "letters in lower case",
  "letters in capitals",
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

/** What stands at one place of several texts: the forms of its words, and the kinds of characters that these have. */
interface Place {
  readonly forms: Set<string>;
  readonly kinds: Set<string>;
}

/**
 * Whether a value is of the form of these, word by word. The words at one place may be of any form that a word has there, and at a place of codes, where
 * letters and digits stand in turns or in one word, of any order of the same kinds of characters.
 */
export function likeForms(values: readonly Value[]): (value: Value) => boolean {
  const whole = new Set(values.map(form));
  const places = new Map<string, readonly Place[]>();
  for (const value of values) {
    const { skeleton, words } = skeletonOf(value);
    const known = places.get(skeleton) ?? words.map(() => ({ forms: new Set<string>(), kinds: new Set<string>() }));
    words.forEach((word, index) => {
      known[index]?.forms.add(form(word));
      for (const kind of kindsOf(word)) known[index]?.kinds.add(kind);
    });
    places.set(skeleton, known);
  }
  return (value) => {
    if (whole.has(form(value))) return true;
    const { skeleton, words } = skeletonOf(value);
    const known = places.get(skeleton);
    return known !== undefined && words.every((word, index) => isAt(known[index] as Place, word));
  };
}

function isAt({ forms, kinds }: Place, word: string): boolean {
  if (forms.has(form(word))) return true;
  return kinds.size > 1 && kinds.has("0") && [...kindsOf(word)].every((kind) => kinds.has(kind));
}

function kindsOf(word: string): ReadonlySet<string> {
  return new Set([...word].map((character) => (/\p{Nd}/u.test(character) ? "0" : form(character))));
}

/** A value with its words taken out, and these. */
function skeletonOf(value: Value): { readonly skeleton: string; readonly words: readonly string[] } {
  if (isList(value)) {
    const cells = value.map(skeletonOf);
    return {
      skeleton: cells.map(({ skeleton }) => skeleton).join("\u001f"),
      words: cells.flatMap(({ words }) => words),
    };
  }
  if (typeof value !== "string") return { skeleton: String(value), words: [] };
  const words = value.match(WORDS) ?? [];
  return { skeleton: value.replace(WORDS, "\u0000").replace(/\s+/gu, " "), words };
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
