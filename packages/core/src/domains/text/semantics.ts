import { type Memo, remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import { startingWith } from "./beginnings.js";
import { capitalWords as inCapitals } from "./capitalWords.js";
import { CLASS_NAMES, CLASS_PATTERNS, runsOf } from "./classes.js";
import { lengthOf, offsetAt } from "./codePoints.js";
import { cellsAsLine } from "./csvLines.js";
import { toInternational } from "./dialling.js";
import { inDigitForm } from "./digitForms.js";
import { inDefaultEnding } from "./endings.js";
import { factsOf } from "./facts.js";
import { inAlphabet, toPlainLetters, withoutAccents, withoutRepeats } from "./folding.js";
import { hide } from "./hiding.js";
import { byLastWord } from "./lastWords.js";
import { inPhoneForm, phoneIfAny as phoneIn } from "./phoneForms.js";
import { labelledPhoneDigits as labelledDigits } from "./phoneNumbers.js";
import { saysNothing } from "./placeholders.js";
import { shortened } from "./shortening.js";

/**
 * What the operators of the text domain mean. Offsets are UTF-16 inside and never split a code point; counts are code
 * points. An operator is defined on text only: a missing value (`null`) or a place that does not exist gives `undefined`.
 */
type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

/** The n-th cell of the row (0-based). */
export const column: Run = ([index], scope) => (isList(scope) ? scope[index as number] : undefined);

/** The n-th cell of the row (0-based) without white space at its ends. */
export const tidyCell: Run = ([index], scope) => {
  const cell = isList(scope) ? scope[index as number] : undefined;
  return isText(cell) ? cell.trim() : cell;
};

/** A missing cell as empty text. */
export const orEmpty: Run = ([cell]) => (cell === null ? "" : cell);

/** The cells of the row from one column to another (0-based, both included) that are neither missing nor blank, in their order, without white space at their ends. */
export const filledCells: Run = cellsWith((cell) => cell.trim() !== "");

/** The same without cells that only say that nothing is known, such as `n/a`. */
export const knownCells: Run = cellsWith((cell) => !saysNothing(cell));

function cellsWith(isThere: (cell: string) => boolean): Run {
  return ([from, to], scope) => {
    if (!isList(scope) || (to as number) >= scope.length) return undefined;
    const cells = scope.slice(from as number, (to as number) + 1);
    return cells.flatMap((cell) => (isText(cell) && isThere(cell) ? [cell.trim()] : []));
  };
}

/** The cells of columns next to each other as a line of a file with commas; see {@link cellsAsLine}. */
export const csvLine: Run = cellsAsLine;

/** The cells of a list with a separator between them; missing where there is none. */
export const joinedCells: Run = ([cells, separator]) =>
  isList(cells) ? (cells.length === 0 ? null : cells.join(separator as string)) : undefined;

/** A text between two others, or nothing where it is missing, blank, or says that nothing is known. */
export const affixed: Run = ([text, before, after]) => {
  if (text !== null && !isText(text)) return undefined;
  return text === null || saysNothing(text) ? "" : `${before}${text}${after}`;
};

/** The first character (code point) of a text as a capital; not defined for an empty one. */
export const initial: Run = ([text]) =>
  isText(text) && text !== "" ? [...text.slice(0, 2)][0]?.toUpperCase() : undefined;

/** What an enclosing loop is working on. */
export const it: Run = (_, scope) => scope;

/** A constant text. */
export const constant: Run = ([text]) => text;

/** A missing value. */
export const missing: Run = () => null;

/** Two texts, one after the other. */
export const concat: Run = ([left, right]) => (isText(left) && isText(right) ? left + right : undefined);

/** The offset after n code points. */
export const fromStart: Run = ([n], scope, memo) => (isText(scope) ? offsetAt(scope, n as number, memo) : undefined);

/** The offset before the last n code points. */
export const fromEnd: Run = ([n], scope, memo) =>
  isText(scope) ? offsetAt(scope, lengthOf(scope, memo) - (n as number), memo) : undefined;

/** Where the n-th run of a class starts; n = 1 is the first, n = -1 the last. */
export const startOf: Run = ([name, n], scope, memo) =>
  isText(scope) ? ordinal(runsOf(scope, name as string, memo).starts, n as number) : undefined;

/** Where the n-th run of a class ends. */
export const endOf: Run = ([name, n], scope, memo) =>
  isText(scope) ? ordinal(runsOf(scope, name as string, memo).ends, n as number) : undefined;

/** The offset of some code points after the start of the n-th run of a class. */
export const pastStartOf: Run = ([name, n, count], scope, memo) =>
  isText(scope)
    ? shifted(scope, ordinal(runsOf(scope, name as string, memo).starts, n as number), count as number, memo)
    : undefined;

/** The offset of some code points before the end of the n-th run of a class. */
export const beforeEndOf: Run = ([name, n, count], scope, memo) =>
  isText(scope)
    ? shifted(scope, ordinal(runsOf(scope, name as string, memo).ends, n as number), -(count as number), memo)
    : undefined;

/** The offset after n code points, or the end of a shorter text. */
export const atMost: Run = ([n], scope, memo) =>
  isText(scope) ? (offsetAt(scope, n as number, memo) ?? scope.length) : undefined;

/** Where the n-th occurrence of a constant starts. */
export const before: Run = ([needle, n], scope, memo) =>
  isText(scope) ? ordinal(occurrences(scope, needle as string, memo), n as number) : undefined;

/** Where the n-th occurrence of a constant ends. */
export const after: Run = ([needle, n], scope, memo) => {
  if (!isText(scope)) return undefined;
  const start = ordinal(occurrences(scope, needle as string, memo), n as number);
  return start === undefined ? undefined : start + (needle as string).length;
};

/** The text between two offsets. */
export const slice: Run = ([text, start, end]) => {
  if (!isText(text) || typeof start !== "number" || typeof end !== "number" || start >= end) return undefined;
  return text.slice(start, end);
};

/** Scope of the stop of a span: the text and where the span starts. */
export const stopScope = ([text, start]: readonly Value[]): Value | undefined =>
  text === undefined || start === undefined ? undefined : [text, start];

/** n code points after the start of the span. */
export const length: Run = ([n], scope, memo) => {
  const place = spanStart(scope);
  if (place === undefined) return undefined;
  const offset = offsetAt(place.text.slice(place.start), n as number, memo);
  return offset === undefined ? undefined : place.start + offset;
};

/** Before the first occurrence of a constant after the start of the span. */
export const until: Run = ([needle], scope) => {
  const place = spanStart(scope);
  if (place === undefined) return undefined;
  const at = place.text.indexOf(needle as string, place.start);
  return at < 0 ? undefined : at;
};

/** Before the first occurrence of a constant after the start of the span, or at the end of the text if there is none. */
export const untilOrEnd: Run = ([needle], scope) => {
  const place = spanStart(scope);
  if (place === undefined) return undefined;
  const at = place.text.indexOf(needle as string, place.start);
  return at < 0 ? place.text.length : at;
};

/** The end of the run of a class that holds the start of the span. */
export const throughRun: Run = ([name], scope, memo) => {
  const place = spanStart(scope);
  if (place === undefined) return undefined;
  const { starts, ends } = runsOf(place.text, name as string, memo);
  const index = ends.findIndex((end) => end > place.start);
  return index >= 0 && (starts[index] as number) <= place.start ? ends[index] : undefined;
};

/** Before the first run of a class that starts after the start of the span. */
export const untilRun: Run = ([name], scope, memo) => {
  const place = spanStart(scope);
  return place === undefined
    ? undefined
    : runsOf(place.text, name as string, memo).starts.find((start) => start > place.start);
};

/** The same without the white space before that run. */
export const upToRun: Run = (args, scope, memo) => {
  const place = spanStart(scope);
  const end = untilRun(args, scope, memo) as number | undefined; // an offset
  return place === undefined || end === undefined
    ? undefined
    : place.start + place.text.slice(place.start, end).trimEnd().length;
};

/** The parts between the occurrences of a delimiter. */
export const split: Run = ([text, delimiter]) => (isText(text) ? text.split(delimiter as string) : undefined);

/** The parts between the occurrences of a delimiter, without white space at their ends; none is empty. */
export const splitTrimmed: Run = ([text, delimiter]) => {
  if (!isText(text)) return undefined;
  const parts = text.split(delimiter as string).map((part) => part.trim());
  return parts.filter((part) => part !== "");
};

/** The runs of a class, in order. */
export const matches: Run = ([text, name], _, memo) => {
  if (!isText(text)) return undefined;
  const { starts, ends } = runsOf(text, name as string, memo);
  return starts.map((start, index) => text.slice(start, ends[index]));
};

/**
 * The source of a regular expression for a mark, directly or after one blank. A mark of three letters or more may be the beginning of a
 * longer word, as `bed` of `beds`; a shorter one may not, so that `m` is not found in `min`.
 */
export function markSource(mark: string): string {
  const escaped = mark.replace(
    /[^\p{L}\p{M}\p{Nd}% ]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return `\\s?${escaped}${/^.?[\p{L}\p{M}]$/su.test(mark) ? "(?![\\p{L}\\p{M}])" : ""}`;
}

/** The first run of a class with a mark behind it (see {@link markSource}). */
export const runBefore: Run = ([text, name, mark], _, memo) => {
  if (!isText(text) || !isText(mark)) return undefined;
  const { starts, ends } = runsOf(text, name as string, memo);
  const pattern = remember(memo, "text/marks", mark, () => new RegExp(markSource(mark), "uy"));
  const index = ends.findIndex((end) => {
    pattern.lastIndex = end;
    return pattern.test(text);
  });
  return index < 0 ? undefined : text.slice(starts[index], ends[index]);
};

/** The n-th part; n = 1 is the first, n = -1 the last. */
export const nth: Run = ([list, n]) => (isList(list) ? ordinal(list, n as number) : undefined);

/** The first part that contains a constant. */
export const containing: Run = ([list, needle]) =>
  isList(list) ? list.find((part) => isText(part) && part.includes(needle as string)) : undefined;

/** The code points, each a part of its own. */
export const characters: Run = ([text]) => (isText(text) ? [...text] : undefined);

/** The parts in reverse order. */
export const reversed: Run = ([list]) => (isList(list) ? [...list].reverse() : undefined);

/** The parts without repetitions, whatever their case; the first of each stays. */
export const distinct: Run = ([list]) => (isList(list) ? withoutRepeats(list as readonly string[]) : undefined);

/** The parts in the order of the alphabet, whatever their case. */
export const sorted: Run = ([list]) =>
  isList(list) ? [...list].sort((left, right) => inAlphabet(left as string, right as string)) : undefined;

/** The parts in the order of their last words in the alphabet. */
export const sortedByLastWord: Run = ([list]) =>
  isList(list) ? [...list].sort((left, right) => byLastWord(left as string, right as string)) : undefined;

/** The first n parts behind all others; for a negative n, the last ones in front of them. */
export const turned: Run = ([list, n]) =>
  isList(list) ? [...list.slice(n as number), ...list.slice(0, n as number)] : undefined;

/** The parts in an order of their places, such as "3 1 2"; not defined for a list of another number of parts. */
export const arranged: Run = ([list, order]) => {
  const places = String(order).split(" ");
  return isList(list) && list.length === places.length
    ? places.map((place) => list[Number(place) - 1] as Value) // an order names each place once
    : undefined;
};

/** The parts that contain a text. */
export const having: Run = ([list, needle]) =>
  isList(list) ? list.filter((part) => isText(part) && part.includes(needle as string)) : undefined;

/** The parts that have a word: a run of letters and digits that is this text, whatever its case. */
export const withWord: Run = ([list, word], _, memo) =>
  isList(list) ? list.filter((part) => isText(part) && hasWord(part, word as string, memo)) : undefined;

/** The parts that do not have a word. */
export const withoutWord: Run = ([list, word], _, memo) =>
  isList(list) ? list.filter((part) => isText(part) && !hasWord(part, word as string, memo)) : undefined;

function hasWord(text: string, word: string, memo: Memo): boolean {
  const { starts, ends } = runsOf(text, "alphanumerics", memo);
  return starts.some((start, run) => text.slice(start, ends[run]).toLowerCase() === word);
}

/** All parts but the first n. */
export const skip: Run = ([list, n]) => (isList(list) ? list.slice(n as number) : undefined);

/** All parts but the last n. */
export const dropLast: Run = ([list, n]) =>
  isList(list) ? list.slice(0, Math.max(0, list.length - (n as number))) : undefined;

/** All parts but the first n and the last m. */
export const inner: Run = ([list, n, m]) =>
  isList(list) ? list.slice(n as number, Math.max(n as number, list.length - (m as number))) : undefined;

/** Every step-th part, beginning with the first-th (1-based). */
export const every: Run = ([list, first, step]) =>
  isList(list)
    ? list.filter(
        (_, index) => index >= (first as number) - 1 && (index - (first as number) + 1) % (step as number) === 0,
      )
    : undefined;

/** Every part with its position in front, in a form that shows the first: `1) ` gives `2) ` to the second. */
export const numbered: Run = ([list, form]) => {
  const [before = "", after = ""] = String(form).split("1");
  return isList(list) && list.every(isText)
    ? list.map((part, index) => `${before}${index + 1}${after}${part}`)
    : undefined;
};

/**
 * The last two parts put together as they are written in a sentence: with ` and `, or with `, and `, of which two parts alone leave the
 * comma out. A single part stays.
 */
export const joinLast: Run = ([list, conjunction]) => {
  if (!isList(list) || !list.every(isText)) return undefined;
  const [next, last] = list.slice(-2);
  if (next === undefined || last === undefined) return list;
  const between = list.length === 2 ? String(conjunction).replace(/^,/, "") : String(conjunction);
  return [...list.slice(0, -2), `${next}${between}${last}`];
};

/** The parts that are not empty. */
export const nonEmpty: Run = ([list]) => (isList(list) ? list.filter((part) => part !== "") : undefined);

/** What is made of each part, joined by a separator. */
export const mapJoin: Run = ([, separator, results]) =>
  isList(results) && results.length > 0 && results.every(isText) ? results.join(separator as string) : undefined;

/** The parts with more than n characters (code points). */
export const longerThan: Run = ([list, n], _, memo) =>
  isList(list) ? list.filter((part) => isText(part) && lengthOf(part, memo) > (n as number)) : undefined;

/** A text cut into pieces of n characters (code points), the last one shorter where they run out. */
export const chunks: Run = ([text, n]) => (isText(text) ? piecesOf([...text], n as number, 0) : undefined);

/** A text cut into pieces of n characters (code points), counted from the end, the first one shorter where they run out. */
export const chunksFromEnd: Run = ([text, n]) => {
  if (!isText(text)) return undefined;
  const characters = [...text];
  return piecesOf(characters, n as number, characters.length % (n as number));
};

/** The letters and digits of a text cut into groups of n, whatever stands between them; the last one shorter where they run out. */
export const groups: Run = ([text, n]) =>
  isText(text) ? piecesOf([...text.replace(/[^\p{L}\p{Nd}]/gu, "")], n as number, 0) : undefined;

/** What follows the first occurrence of another text, and what precedes the last one. */
export const afterCell: Run = ([text, other]) => {
  const at = placeOf(text, other, "indexOf");
  return at < 0 ? undefined : (text as string).slice(at + (other as string).length); // texts, since there is a place
};
export const beforeCell: Run = ([text, other]) => {
  const at = placeOf(text, other, "lastIndexOf");
  return at < 0 ? undefined : (text as string).slice(0, at); // a text, since there is a place
};

/** Every occurrence of a constant replaced by another text. */
export const fillIn: Run = ([text, needle, by]) =>
  isText(text) && isText(by) ? text.split(needle as string).join(by) : undefined;

/** The part whose ordinal another text says: "2" is the second, "-1" the last. */
export const nthBy: Run = ([list, n]) =>
  isList(list) && isText(n) && /^-?[1-9]\d{0,5}$/.test(n) ? ordinal(list, Number(n)) : undefined;

/** Upper case. */
export const upper: Run = textMap((text) => text.toUpperCase());

/** Lower case. */
export const lower: Run = textMap((text) => text.toLowerCase());

/** Every run of letters with its first letter in upper case and the others in lower case. */
export const title: Run = textMap((text) => text.replace(/[\p{L}\p{M}'’]+/gu, (word) => capitalise(word)));

/** The first letter in upper case, unless a digit is before it, and all others in lower case. */
export const sentence: Run = textMap((text) =>
  text.toLowerCase().replace(/[\p{L}\p{Nd}]/u, (first) => first.toUpperCase()),
);

/** The first letter in upper case, the rest as it is. */
export const upperFirst: Run = textMap((text) => text.replace(/\p{L}/u, (letter) => letter.toUpperCase()));

/** The first letter in lower case, the rest as it is. */
export const lowerFirst: Run = textMap((text) => text.replace(/\p{L}/u, (letter) => letter.toLowerCase()));

/** Every small letter as a capital, and every capital as a small letter. */
export const swap: Run = textMap((text) =>
  text.replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase())),
);

/** What stands between the first opening bracket or quote of a pair and the next closing one. */
export const inside: Run = ([text, pair]) => {
  if (!isText(text)) return undefined;
  const [open = "", close = ""] = [...(pair as string)];
  const start = text.indexOf(open);
  const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
  return end < 0 ? undefined : text.slice(start + open.length, end);
};

/** What stands before the first of a mark, or the whole text where it has none, without blanks at its ends; not defined where that is nothing. */
export const beforeMark: Run = ([text, mark]) => {
  if (!isText(text)) return undefined;
  const at = text.indexOf(mark as string);
  return (at < 0 ? text : text.slice(0, at)).trim() || undefined;
};

/** What stands behind the first of a mark, without blanks at its ends; not defined where there is none, or nothing behind it. */
export const behindMark: Run = ([text, mark]) => {
  const at = isText(text) ? text.indexOf(mark as string) : -1;
  return at < 0 ? undefined : (text as string).slice(at + (mark as string).length).trim() || undefined;
};

/** What stands inside the first brackets or quotes of a pair, without blanks at its ends; nothing where a text has none. */
export const insideIfAny: Run = ([text, pair], scope, memo) => {
  const found = inside([text as Value, pair as Value], scope, memo);
  return isText(text) ? (isText(found) ? found.trim() : "") : undefined;
};

/** What stands behind the first of a mark, without blanks at its ends; nothing where a text has none. */
export const behindIfAny: Run = ([text, mark], scope, memo) =>
  isText(text) ? (behindMark([text, mark as Value], scope, memo) ?? "") : undefined;

/** The words between the first one and the last, with the blanks between them; nothing where there are two or fewer. */
export const middleIfAny: Run = ([text]) => {
  if (!isText(text)) return undefined;
  const words = text.trim();
  const [start, end] = [words.search(/\s/), words.length - (/\s\S*$/.exec(words)?.[0].length ?? 0)];
  return start < 0 ? "" : words.slice(start, Math.max(start, end)).trim();
};

/** The first run of a class; nothing where a text has none. */
export const matchIfAny: Run = ([text, name], _, memo) => {
  if (!isText(text)) return undefined;
  const { starts, ends } = runsOf(text, name as string, memo);
  return starts.length === 0 ? "" : text.slice(starts[0], ends[0]);
};

/** Without everything between an opening bracket of a pair and the next closing one, both included. */
export const withoutEnclosed: Run = ([text, pair]) => {
  if (!isText(text)) return undefined;
  const [open = "", close = ""] = [...(pair as string)];
  if (open === "" || close === "") return undefined;
  let rest = "";
  let at = 0;
  for (let start = text.indexOf(open); start >= 0; start = text.indexOf(open, at)) {
    const end = text.indexOf(close, start + open.length);
    if (end < 0) break;
    rest += text.slice(at, start);
    at = end + close.length;
  }
  return rest + text.slice(at);
};

/** Without white space at both ends. */
export const trim: Run = textMap((text) => text.trim());

/** Every run of white space as one space, none at the ends. */
export const collapse: Run = textMap((text) => text.trim().replace(/\s+/gu, " "));

/** In plain letters; see {@link withoutAccents}. */
export const unaccent: Run = textMap(withoutAccents);

/** With two plain letters for some; see {@link toPlainLetters}. */
export const plainLetters: Run = textMap(toPlainLetters);

/** Full-width and other compatibility forms as their plain characters. */
export const plainWidth: Run = textMap((text) => text.normalize("NFKC"));

/** Without all runs of a class. */
export const removeClass: Run = ([text, name]) => (isText(text) ? text.replace(patternOf(name), "") : undefined);

/** Only the runs of a class, put together. */
export const keepClass: Run = ([text, name]) =>
  isText(text) ? (text.match(patternOf(name)) ?? []).join("") : undefined;

/** Every run of a class replaced by a constant. */
export const replaceClass: Run = ([text, name, by]) =>
  isText(text) ? text.replace(patternOf(name), () => by as string) : undefined;

/** Every run of digits with zeros in front, so that it has n digits at least. */
export const padNumbers: Run = ([text, n]) =>
  isText(text) ? text.replace(/\d+/g, (digits) => digits.padStart(n as number, "0")) : undefined;

/** A telephone number in its international form; see {@link toInternational}. */
export const dialFromAbroad: Run = ([text, code]) => (isText(text) ? toInternational(text, code as string) : undefined);

/** The words in capitals of a name, and the others; see {@link inCapitals}. */
export const capitalWords: Run = ([text]) => (isText(text) ? inCapitals(text) : undefined);

/** The first telephone number of North America in a form; see {@link inPhoneForm}. */
export const phoneForm: Run = ([text, form]) => (isText(text) ? inPhoneForm(text, form as string) : undefined);

/** The same, and nothing where there is none. */
export const phoneIfAny: Run = ([text, form]) => (isText(text) ? phoneIn(text, form as string) : undefined);

/** The digits of the number behind a word such as `Tel`; see {@link labelledDigits}. */
export const labelledPhoneDigits: Run = ([text]) => (isText(text) ? labelledDigits(text) : undefined);

/** The digits in a form; see {@link inDigitForm}. */
export const fillForm: Run = ([text, form]) => (isText(text) ? inDigitForm(text, form as string) : undefined);

/** Every character (code point) in the runs of a class replaced by one sign. */
export const maskClass: Run = ([text, name, sign]) =>
  isText(text) ? text.replace(patternOf(name), (run) => String(sign).repeat([...run].length)) : undefined;

/** One sign for every character but some; see {@link hide}. */
export const hideAllBut: Run = ([text, shown, sign]) =>
  isText(text) ? hide(text, shown as string, sign as string) : undefined;

/** The name of a file, with an ending if it has none; see {@link inDefaultEnding}. */
export const withBeginning: Run = ([text, beginning]) =>
  isText(text) && isText(beginning) ? startingWith(text, beginning) : undefined;
export const withEnding: Run = ([text, ending]) => (isText(text) ? inDefaultEnding(text, ending as string) : undefined);

/** Cut where it is long; see {@link shortened}. */
export const shorten: Run = ([text, longest, kept, mark]) =>
  isText(text) ? shortened(text, longest as number, kept as number, mark as string) : undefined;

/** Without all occurrences of a constant. */
export const remove: Run = ([text, needle]) => (isText(text) ? text.split(needle as string).join("") : undefined);

/** Every occurrence of a constant replaced by another. */
export const replace: Run = ([text, needle, by]) =>
  isText(text) ? text.split(needle as string).join(by as string) : undefined;

/** Filled up at the front to a number of code points. */
export const padStart: Run = ([text, width, fill], _, memo) =>
  isText(text) ? filling(text, width, fill, memo) + text : undefined;

/** Filled up at the end to a number of code points. */
export const padEnd: Run = ([text, width, fill], _, memo) =>
  isText(text) ? text + filling(text, width, fill, memo) : undefined;

/** Offsets at which a constant occurs, without overlaps, ascending. */
export function occurrences(text: string, needle: string, memo: Memo): readonly number[] {
  const facts = factsOf(text, memo);
  facts.occurrences ??= new Map();
  let offsets = facts.occurrences.get(needle);
  if (offsets === undefined) {
    offsets = findOccurrences(text, needle);
    facts.occurrences.set(needle, offsets);
  }
  return offsets;
}

const NO_OFFSETS: readonly number[] = [];

function findOccurrences(text: string, needle: string): readonly number[] {
  if (needle === "" || !text.includes(needle)) return NO_OFFSETS;
  const offsets: number[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) offsets.push(at);
  return offsets;
}

function ordinal<Item>(items: readonly Item[], n: number): Item | undefined {
  return n > 0 ? items[n - 1] : items[items.length + n];
}

function filling(text: string, width: Value | undefined, fill: Value | undefined, memo: Memo): string {
  return (fill as string).repeat(Math.max(0, (width as number) - lengthOf(text, memo)));
}

/** An offset moved by some code points; undefined where that leaves the text. */
function shifted(text: string, at: number | undefined, count: number, memo: Memo): number | undefined {
  if (at === undefined) return undefined;
  const before = at === 0 ? 0 : lengthOf(text.slice(0, at), memo);
  return before + count < 0 ? undefined : offsetAt(text, before + count, memo);
}

/** The text of a span and where it starts, in UTF-16 units, from the scope of its end. */
export function spanStart(scope: Value): { readonly text: string; readonly start: number } | undefined {
  if (!isList(scope)) return undefined;
  const [text, start] = scope;
  return isText(text) && typeof start === "number" ? { text, start } : undefined;
}

function placeOf(text: Value | undefined, other: Value | undefined, find: "indexOf" | "lastIndexOf"): number {
  return isText(text) && isText(other) && other !== "" ? text[find](other) : -1;
}

/** Pieces of n characters after a first one of another length, which is left out where it is 0. */
function piecesOf(characters: readonly string[], n: number, first: number): string[] {
  const pieces = first > 0 ? [characters.slice(0, first).join("")] : [];
  for (let at = first; at < characters.length; at += n) pieces.push(characters.slice(at, at + n).join(""));
  return pieces;
}

function textMap(change: (text: string) => string): Run {
  return ([text]) => (isText(text) ? change(text) : undefined);
}

function capitalise(word: string): string {
  return word.toLowerCase().replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const PATTERNS: ReadonlyMap<Value | undefined, RegExp> = new Map(
  CLASS_NAMES.map((name) => [name, new RegExp(CLASS_PATTERNS[name], "gu")]),
);

function patternOf(name: Value | undefined): RegExp {
  return PATTERNS.get(name) as RegExp; // literals of class slots are class names
}
