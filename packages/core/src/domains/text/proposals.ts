import type { SearchView } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import { isAlphanumericKind, isSameRun, isSpaceKind, kindsOf, RUN_NAMES, runsOf, TOKEN_NAMES } from "./classes.js";
import { lengthOf } from "./codePoints.js";
import { greatest, least } from "./extremes.js";
import { factsOf } from "./facts.js";
import { cutLength } from "./lengths.js";
import { runsIn } from "./naming.js";
import { PAIRS } from "./pairs.js";
import { occurrences, spanStart } from "./semantics.js";

/**
 * Which literals are worth trying for an enumerated operator in a frame. These are candidate generators: they bound the
 * language to constants that occur in the data, and to counts a person would use.
 */
export type Literals = (
  args: readonly (readonly Value[] | undefined)[],
  view: SearchView,
) => Iterable<readonly Value[]>;

/** Largest count of code points that is proposed anywhere; beyond, a count must fall on the border of a run. */
const OFFSET_MAX = 12;
/** Longest key within which any count is proposed, in code points. */
const KEY_LENGTH_MAX = 40;
/** Largest ordinal of an occurrence. */
const ORDINAL_MAX = 12;
/** Most code points counted from the border of a run. */
const SHIFT_MAX = 3;
/** Longest pieces that a text is cut into. */
const CHUNK_MAX = 8;
/** Unlabelled rows consulted on whether a constant occurs beyond the examples. */
const ROWS_CONSULTED_MAX = 16;

/**
 * Small counts, and larger ones that fall on the border of a run in every text, as fixed-width columns do; any in keys of letters and
 * digits that are all equally long.
 */
export const offsetsFromStart: Literals = function* (_, view) {
  const counts = [...offsets(view, (_text, n) => n)];
  yield* counts;
  const cut = view.scopes.length > 1 ? cutLength(view) : null;
  if (cut !== null && counts.every(([n]) => n !== cut)) yield [cut];
};
export const offsetsFromEnd: Literals = (_, view) => offsets(view, (text, n) => text.length - n);

function* offsets(
  { scopes, memo }: SearchView,
  unitAt: (text: string, n: number) => number,
): Iterable<readonly Value[]> {
  const shortest = least(scopes.map((scope) => (isText(scope) ? lengthOf(scope, memo) : 0)));
  const countMax = shortest > OFFSET_MAX && areKeys(scopes) ? KEY_LENGTH_MAX : OFFSET_MAX;
  for (let n = 0; n <= shortest; n++) {
    if (n <= countMax || scopes.every((scope) => isText(scope) && isBorder(scope, unitAt(scope, n), memo))) yield [n];
  }
}

/** Whether texts are letters and digits alone, equally many: a person counts to any place in them. */
function areKeys(scopes: readonly Value[]): boolean {
  const [first] = scopes;
  return (
    isText(first) &&
    scopes.every((scope) => isText(scope) && scope.length === first.length && /^[\p{L}\p{Nd}]+$/u.test(scope))
  );
}

function isBorder(text: string, at: number, memo: Memo): boolean {
  const kinds = kindsOf(text, memo);
  return at === 0 || at === text.length || !isSameRun(kinds[at - 1] ?? 0, kinds[at] ?? 0);
}

/** Items of a list from which on their order is no chance. */
const ORDERED_MIN = 3;

/**
 * One choice of no literals for lists that may be put in order: where some have several items, two of which are in order by chance as often as not, and not the
 * numbers of a date, which are three and of different lengths.
 */
export const sortable: Literals = ([lists = []]) => {
  const sizes = lists.map((list) => (isList(list) ? list.length : 0));
  const items = lists.flatMap((list) => (isList(list) ? list : []));
  const isEven = items.every((item) => isText(item) && item.length === String(items[0]).length);
  const areNumbers = !isEven && items.every((item) => isText(item) && /^\d+$/.test(item));
  const isLong = sizes.some((size) => size >= ORDERED_MIN);
  return isLong && !(areNumbers && sizes.every((size) => size === ORDERED_MIN)) ? [[]] : [];
};

/** Every class with the ordinals of its runs. */
export const classOrdinals: Literals = function* (_, { scopes, memo }) {
  for (const name of RUN_NAMES) {
    const fewest = fewestOf(scopes, (text) => runsOf(text, name, memo).starts.length);
    for (const n of ordinals(fewest)) yield [name, n];
  }
};

/** Classes whose next run has white space before it in some span. */
export const spacedClasses: Literals = function* (_, { scopes, memo }) {
  const isSpaced = (scope: Value, name: string): boolean => {
    const place = spanStart(scope);
    const end = place && runsOf(place.text, name, memo).starts.find((at) => at > place.start);
    return place !== undefined && end !== undefined && /\s$/.test(place.text.slice(place.start, end));
  };
  for (const name of RUN_NAMES) if (scopes.some((scope) => isSpaced(scope, name))) yield [name];
};

/** The first and last two runs of the classes that words are made of, with a few code points beyond. */
export const classShifts: Literals = function* (_, { scopes, memo }) {
  for (const name of ["letters", "digits", "words"]) {
    const fewest = Math.min(
      2,
      fewestOf(scopes, (text) => runsOf(text, name, memo).starts.length),
    );
    for (const n of ordinals(fewest)) for (let count = 1; count <= SHIFT_MAX; count++) yield [name, n, count];
  }
};

/** Counts that some text does not reach (else it is an ordinary one), and not in front of blanks only: words are kept there. Beyond small ones, that after which outputs are cut off. */
export const clampedOffsets: Literals = function* (_, view) {
  const lengths = view.scopes.map((scope) => (isText(scope) ? lengthOf(scope, view.memo) : 0));
  const [shortest, longest] = [least(lengths), greatest(lengths)];
  const starts = view.scopes.map((scope) => (isText(scope) ? [...scope.slice(0, 2 * OFFSET_MAX)] : []));
  for (let n = shortest + 1; n < Math.min(OFFSET_MAX, longest); n++) {
    const behind = starts.flatMap((start) => start[n] ?? []);
    if (behind.some((character) => character.trim() !== "")) yield [n];
  }
  const cut = cutLength(view);
  if (cut !== null && cut > shortest && cut >= OFFSET_MAX && cut < longest) yield [cut];
};

/** Pairs of brackets and quotes that occur in the first text. */
export const enclosingPairs: Literals = function* ([texts]) {
  const [first] = texts ?? [];
  if (!isText(first)) return;
  for (const pair of PAIRS) {
    const [open = "", close = ""] = [...pair];
    const at = first.indexOf(open);
    if (at >= 0 && first.indexOf(close, at + 1) > at) yield [pair];
  }
};

/** Every constant worth anchoring on, with the ordinals of its occurrences. */
export const needleOrdinals: Literals = function* (_, view) {
  for (const needle of needles(view)) {
    const fewest = fewestOf(view.scopes, (text) => occurrences(text, needle, view.memo).length);
    for (const n of ordinals(fewest)) yield [needle, n];
  }
};

/** Counts up to the shortest remaining text; from the start of all texts they would be counts from the start. */
export const spanLengths: Literals = function* (_, { scopes }) {
  if (scopes.every((scope) => isList(scope) && scope[1] === 0)) return;
  const rest = scopes.map((scope) => (isList(scope) && isText(scope[0]) ? scope[0].length - (scope[1] as number) : 0));
  for (let n = 1; n <= Math.min(OFFSET_MAX, least(rest)); n++) yield [n];
};

/** The delimiters that follow the start of the span. */
export const stopNeedles: Literals = function* (_, view) {
  const [first] = view.scopes;
  if (!isList(first) || !isText(first[0])) return;
  for (const needle of delimitersOf(first[0].slice(first[1] as number), view)) yield [needle];
};

/** Every class of characters; of words with marks in them, the marks would be a part. */
export const classes: Literals = function* () {
  for (const name of RUN_NAMES) if (name !== "compounds") yield [name];
};

/** Every class of characters, and the tokens that stand in all of the texts. */
export const matchable: Literals = function* ([texts = []], { memo }) {
  for (const name of RUN_NAMES) yield [name];
  for (const name of TOKEN_NAMES) if (texts.every((text) => hasRun(text, name, memo))) yield [name];
};

/** The tokens that stand in some of the texts. */
export const tokensIn: Literals = function* ([texts = []], { memo }) {
  for (const name of TOKEN_NAMES) if (texts.some((text) => hasRun(text, name, memo))) yield [name];
};

function hasRun(text: Value, name: string, memo: Memo): boolean {
  return isText(text) && runsOf(text, name, memo).starts.length > 0;
}

/** The delimiters of a text, to split it by; those without the white space beside them for which {@link unevenDelimiters} are there. */
export const delimiters: Literals = function* ([texts], view) {
  const here = (texts ?? []).filter(isText);
  const isPart = (delimiter: string): boolean => LIST_MARK.test(delimiter) && unevenMarks(view).has(delimiter.trim());
  for (const delimiter of new Set(here.flatMap((text) => delimitersOf(text, view))))
    if (!isPart(delimiter)) yield [delimiter];
};

/** A mark between the items of a list, with white space beside it. */
const LIST_MARK = /^\s+[;|]\s*$|^[;|]\s+$/u;

/** Marks between items that have white space beside them in some places and none in others, in the rows of the task. */
function unevenMarks(view: SearchView): ReadonlySet<string> {
  return remember(view.memo, "text/unevenMarks", view.wholeScopes, () => {
    const cells = [...view.wholeScopes, ...view.unlabelled.slice(0, ROWS_CONSULTED_MAX)].flatMap((row) =>
      isList(row) ? row.filter(isText) : [],
    );
    return new Set([";", "|"].filter((mark) => isUneven(mark, cells)));
  });
}

/**
 * Delimiters with white space beside them in some places and without it in others, in the texts or in rows without an answer: elsewhere the
 * white space is a part of the delimiter.
 */
export const unevenDelimiters: Literals = function* ([texts], view) {
  const here = (texts ?? []).filter(isText);
  const rows = view.unlabelled.slice(0, ROWS_CONSULTED_MAX).flatMap((row) => (isList(row) ? row.filter(isText) : []));
  const all = [...here, ...rows];
  for (const delimiter of occurring(here, view))
    if (delimiter.trim() === delimiter && isUneven(delimiter, all)) yield [delimiter];
};

function isUneven(delimiter: string, texts: readonly string[]): boolean {
  const sides = texts.flatMap((text) =>
    text
      .split(delimiter)
      .slice(1)
      .map((rest) => /^\s/u.test(rest)),
  );
  const before = texts.flatMap((text) =>
    text
      .split(delimiter)
      .slice(0, -1)
      .map((rest) => /\s$/u.test(rest)),
  );
  return [sides, before].some((side) => side.includes(true) && side.includes(false));
}

/** Ordinals of the parts of a list. */
export const partOrdinals: Literals = function* ([lists]) {
  const fewest = least((lists ?? []).map((list) => (isList(list) ? list.length : 0)));
  for (const n of ordinals(fewest)) yield [n];
};

/** Characters that mark a part: delimiters that stand inside parts of the first list. */
export const partNeedles: Literals = function* ([lists], view) {
  const seen = new Set<string>();
  const [first] = lists ?? [];
  if (!isList(first)) return;
  for (const part of first) if (isText(part)) for (const needle of delimitersOf(part, view)) seen.add(needle);
  for (const needle of seen) yield [needle];
};

/** One part moved from the start of a list to its end, or back, where there is another order than the reverse one. */
export const turns: Literals = function* ([lists]) {
  if (greatest((lists ?? []).map((list) => (isList(list) ? list.length : 0))) < 3) return;
  yield [1];
  yield [-1];
};

/** Most parts that stand in an order of their own. */
const ORDERED_MAX = 6;

/** The order in which the parts of the first list stand in the first output, of lists that are all equally long. */
export const orders: Literals = function* ([lists], { targets }) {
  const [first] = lists ?? [];
  const [target] = targets;
  if (!isList(first) || !isText(target) || first.length < 3 || first.length > ORDERED_MAX) return;
  if (lists?.some((list) => isList(list) && list.length !== first.length) === true) return;
  const found = first.map((part) => target.toLowerCase().indexOf(String(part).toLowerCase()));
  if (found.includes(-1) || new Set(found).size < found.length) return;
  const places = [...found.keys()].sort((left, right) => (found[left] ?? 0) - (found[right] ?? 0));
  const isReversed = places.every((place, at) => place === first.length - 1 - at);
  if (!isReversed) yield [places.map((place) => place + 1).join(" ")];
};

/** Marks that stand in some parts of every list, and not in all of the first. */
export const telling: Literals = function* ([lists], view) {
  const [first] = lists ?? [];
  if (!isList(first)) return;
  const holding = (list: Value, needle: string): number =>
    isList(list) ? list.filter((part) => isText(part) && part.includes(needle)).length : 0;
  for (const needle of new Set(first.flatMap((part) => (isText(part) ? delimitersOf(part, view) : []))))
    if (lists?.every((list) => holding(list, needle) > 0) === true && holding(first, needle) < first.length)
      yield [needle];
};

/** Words that parts of lists are told apart by, at most. */
const TELLING_WORDS_MAX = 12;

/** Words that stand in some parts of the first list that has several, and not in all: what the others hold may be without. */
export const tellingWords: Literals = function* ([lists], view) {
  const first = lists?.find((list) => isList(list) && list.length > 1);
  if (!isList(first)) return;
  const words = first.map(
    (part) => new Set(isText(part) ? runsIn(part, "alphanumerics", view.memo).map((word) => word.toLowerCase()) : []),
  );
  const inSome = new Set(words.flatMap((of) => [...of]));
  let tried = 0;
  for (const word of inSome) if (words.some((of) => !of.has(word)) && tried++ < TELLING_WORDS_MAX) yield [word];
};

/** Lengths of pieces into which one of the texts falls several times. */
export const chunkLengths: Literals = function* ([texts], { memo }) {
  const longest = greatest((texts ?? []).map((text) => (isText(text) ? lengthOf(text, memo) : 0)));
  for (let n = 2; n <= Math.min(CHUNK_MAX, longest - 1); n++) yield [n];
};

/** Lengths of groups of letters and digits, where something else stands between them. */
export const groupLengths: Literals = function* ([texts], view) {
  const marked = (texts ?? []).some((text) => isText(text) && /[^\p{L}\p{Nd}]/u.test(text));
  if (marked) yield* chunkLengths([texts ?? []], view);
};

const PLACEHOLDER_WORD = /[\p{L}\p{M}\p{Nd}_]+/gu;
/** Most marks at a side that are left out one by one; all of them together may be more. */
const PLACEHOLDER_MARKS_MAX = 2;
/** Longest run of marks beside a placeholder, and longest text with one, in UTF-16 units. */
const MARKS_LENGTH_MAX = 12;
const TEMPLATE_LENGTH_MAX = 2000;

/**
 * Words within the first text, alone and with marks at both sides (`name`, `{name}`, `<!--name-->`), under which another cell stands in the first output; and words between marks
 * of which the other cell stands in the output, where the text has more than one such word: the others may be filled, too.
 */
export const placeholders: Literals = function* ([texts, , others], { targets }) {
  const [text, other, target] = [texts?.[0], others?.[0], targets[0]];
  if (!isText(text) || text.length > TEMPLATE_LENGTH_MAX || !isText(other) || !isText(target) || other === "") return;
  const words = [...text.matchAll(PLACEHOLDER_WORD)].flatMap((word) => placeholdersOf(text, word.index, word[0]));
  const bracketed = new Set(text.match(BRACKETED_WORD) ?? []);
  const isOneOfSeveral = (word: string): boolean =>
    bracketed.size > 1 && bracketed.has(word) && target.includes(other) && !target.includes(word);
  for (const word of new Set(words)) {
    const isWhole = word === text.trim();
    if (!isWhole && (target.includes(text.split(word).join(other)) || isOneOfSeveral(word))) yield [word];
  }
};

/** A word in brackets of the kinds that templates have. */
const BRACKETED_WORD =
  /\{\{?[\p{L}\p{M}\p{Nd}_]+\}\}?|\[[\p{L}\p{M}\p{Nd}_]+\]|<[\p{L}\p{M}\p{Nd}_]+>|%[\p{L}\p{M}\p{Nd}_]+%/gu;

function placeholdersOf(text: string, at: number, word: string): readonly string[] {
  const end = at + word.length;
  const before = /[^\p{L}\p{M}\p{Nd}\s]*$/u.exec(text.slice(Math.max(0, at - MARKS_LENGTH_MAX), at))?.[0] ?? "";
  const after = /^[^\p{L}\p{M}\p{Nd}\s]*/u.exec(text.slice(end, end + MARKS_LENGTH_MAX))?.[0] ?? "";
  const found = [word, before + word + after];
  for (let marks = 1; marks <= Math.min(before.length, after.length); marks++)
    found.push(before.slice(-marks) + word + after.slice(0, marks));
  for (let from = 0; from <= Math.min(before.length, PLACEHOLDER_MARKS_MAX); from++)
    for (let to = 0; to <= Math.min(after.length, PLACEHOLDER_MARKS_MAX); to++)
      found.push(before.slice(before.length - from) + word + after.slice(0, to));
  return found;
}

/** How many parts to leave out. */
export const smallCounts: Literals = function* ([lists]) {
  const longest = greatest((lists ?? []).map((list) => (isList(list) ? list.length : 0)));
  for (let n = 1; n <= Math.min(2, longest - 1); n++) yield [n];
};

/** How many parts to leave out at both ends. */
export const outerCounts: Literals = function* ([lists]) {
  const longest = greatest((lists ?? []).map((list) => (isList(list) ? list.length : 0)));
  for (let n = 1; n <= 2; n++) for (let m = 1; m <= 2; m++) if (n + m < longest) yield [n, m];
};

/** First part and step of every second or third part. */
export const strides: Literals = function* ([lists]) {
  const longest = greatest((lists ?? []).map((list) => (isList(list) ? list.length : 0)));
  if (longest < 3) return;
  for (const [first, step] of [
    [1, 2],
    [2, 2],
    [1, 3],
    [2, 3],
    [3, 3],
  ] as const)
    if (first <= longest) yield [first, step];
};

/** Punctuation and white space that occurs in the texts. */
export const removableTexts: Literals = function* ([texts], view) {
  for (const delimiter of occurring(texts, view)) yield [delimiter];
};

/** Pairs of a constant that occurs and one that the outputs have in its place. */
export const replacements: Literals = function* ([texts], view) {
  const replacing = targetDelimiters(view);
  for (const needle of occurring(texts, view)) for (const by of replacing) if (by !== needle) yield [needle, by];
};

/** Pairs of a class and a constant of the outputs. */
export const classReplacements: Literals = function* (_, view) {
  for (const name of ["spaces", "punctuation", "digits", "letters"])
    for (const by of targetDelimiters(view)) yield [name, by];
};

/** Most digits to which the numbers of a text are filled up with zeros. */
export const PADDED_MAX = 12;

/** Lengths of numbers that begin with zeros in the outputs, where the texts have shorter ones. */
export const paddedLengths: Literals = function* ([texts], { targets }) {
  const lengths = new Set(
    targets.flatMap((target) => (isText(target) ? (target.match(/\d+/g) ?? []) : [])).flatMap(paddedLength),
  );
  for (const length of lengths)
    if (texts?.some((text) => isText(text) && (text.match(/\d+/g) ?? []).some((digits) => digits.length < length)))
      yield [length];
};

function paddedLength(digits: string): readonly number[] {
  return digits.startsWith("0") && digits.length > 1 && digits.length <= PADDED_MAX ? [digits.length] : [];
}

/** Classes of characters to hide, and a sign that every output holds, one of them twice in a row. */
export const masks: Literals = function* (_, view) {
  const { targets } = view;
  if (!targets.some((target) => isText(target) && /([^\p{L}\p{M}\p{Nd}\s])\1/u.test(target))) return;
  for (const sign of targetDelimiters(view)) {
    if ([...sign].length > 1 || !targets.some((target) => String(target).includes(sign + sign))) continue;
    for (const name of ["letters", "digits", "alphanumerics"]) yield [name, sign];
  }
};

/** Classes whose runs are worth keeping, put together: not tokens, of which a text mostly holds one. */
export const keepableClasses: Literals = function* () {
  for (const name of ["digits", "letters", "alphanumerics", "spaces", "punctuation", "uppercase", "lowercase"])
    yield [name];
};

/** Classes whose runs are worth removing. */
export const removableClasses: Literals = function* (args, view) {
  yield* keepableClasses(args, view);
  yield* tokensIn(args, view);
};

/** Constants worth anchoring on in this frame: those of the first text that every text holds. */
export function needles(view: SearchView): readonly string[] {
  return remember(view.memo, "needles", view.scopes, () => {
    const texts = view.scopes.filter(isText);
    const [first] = texts;
    if (first === undefined || texts.length < view.scopes.length) return [];
    const shared = new Set<string>();
    for (const needle of [...delimitersOf(first, view), ...wordsOf(first, view)]) {
      if (texts.every((text) => text.includes(needle))) shared.add(needle);
    }
    return [...shared];
  });
}

/** Single characters of punctuation and space, and short runs of them, in order of occurrence: a text may be cut by them. */
export function delimitersOf(text: string, view: SearchView): readonly string[] {
  const facts = factsOf(text, view.memo);
  facts.delimiters ??= findDelimiters(text, kindsOf(text, view.memo));
  return facts.delimiters;
}

function findDelimiters(text: string, kinds: Uint8Array): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i < text.length; ) {
    let end = i;
    while (end < text.length && !isAlphanumericKind(kinds[end] ?? 0)) end++;
    if (end > i) addDelimiters(text.slice(i, end), found);
    i = end === i ? i + 1 : end;
  }
  return [...found];
}

/** The characters of a run between words, the run itself if short, and its pairs if it has three characters. */
function addDelimiters(run: string, found: Set<string>): void {
  const characters = [...run];
  for (const character of characters) found.add(character);
  if (characters.length > 1 && characters.length <= 4) found.add(run);
  const [first, second, third] = characters;
  if (characters.length === 3) found.add(`${first}${second}`).add(`${second}${third}`);
}

/** What stands between the name of a value and the value, quotation marks included: `id="`, `"id": "`, `id=`. */
const KEY_SIGN = /^["'\]]?\s?[=:]\s?["'[]?/u;
/** Its greatest length in UTF-16 units. */
const KEY_SIGN_MAX = 5;

/** Words with the delimiter on either side or the sign of a key behind them, where they also occur in most unlabelled rows. */
function wordsOf(text: string, view: SearchView): readonly string[] {
  const { starts, ends } = runsOf(text, "alphanumerics", view.memo);
  const kinds = kindsOf(text, view.memo);
  const words: string[] = [];
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i] ?? 0, ends[i] ?? 0];
    const word = text.slice(start, end);
    const key = KEY_SIGN.exec(text.slice(end, end + KEY_SIGN_MAX))?.[0];
    if (key !== undefined && isCommon(word + key, view)) words.push(word + key);
    if (end - start < 2 || !isCommon(word, view)) continue;
    words.push(word);
    if (end < text.length && isSpaceKind(kinds[end] ?? 0)) words.push(text.slice(start, end + 1));
    if (start > 0 && isSpaceKind(kinds[start - 1] ?? 0)) words.push(text.slice(start - 1, end));
  }
  return words;
}

/** Rows without an answer that say something about the form of a column. */
const ROWS_TELLING = 4;

/** True for a constant that stands in every row, where there are enough rows to tell. */
export function isInEveryRow(needle: string, view: SearchView): boolean {
  const rows = view.unlabelled.slice(0, ROWS_CONSULTED_MAX);
  if (rows.length < ROWS_TELLING) return false;
  return remember(view.memo, "inEveryRow", needle, () => rows.every((row) => holds(row, needle)));
}

function holds(row: Value, needle: string): boolean {
  return isList(row) && row.some((cell) => isText(cell) && cell.includes(needle));
}

/** True when a constant is more than a value of the first example: it stands in all examples, or in most other rows. */
export function isCommon(word: string, view: SearchView): boolean {
  if (view.scopes.length > 1) return view.scopes.every((scope) => isText(scope) && scope.includes(word));
  const rows = view.unlabelled.slice(0, ROWS_CONSULTED_MAX);
  if (rows.length === 0) return true;
  const holding = rows.filter((row) => holds(row, word));
  return holding.length * 2 > rows.length;
}

function occurring(texts: readonly Value[] | undefined, view: SearchView): readonly string[] {
  const seen = new Set<string>();
  for (const text of texts ?? [])
    if (isText(text)) for (const delimiter of delimitersOf(text, view)) seen.add(delimiter);
  return [...seen];
}

/** Single delimiters that occur in every output. */
function targetDelimiters(view: SearchView): readonly string[] {
  const [first] = view.targets;
  if (!isText(first)) return [];
  return delimitersOf(first, view).filter((by) =>
    view.targets.every((target) => isText(target) && target.includes(by)),
  );
}

function fewestOf(scopes: readonly Value[], count: (text: string) => number): number {
  let fewest = ORDINAL_MAX;
  for (const scope of scopes) fewest = Math.min(fewest, isText(scope) ? count(scope) : 0);
  return fewest;
}

/** 1 … n and -1 … -n. */
function* ordinals(count: number): Generator<number> {
  const most = Math.min(count, ORDINAL_MAX);
  for (let n = 1; n <= most; n++) yield n;
  for (let n = 1; n <= most; n++) yield -n;
}
