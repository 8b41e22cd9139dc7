import type { SearchView, Table } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { isSameRun, kindsOf } from "./classes.js";
import { occurrences } from "./semantics.js";
import { grouped, isFill, splitsCodePoint } from "./texts.js";

/** Wanted texts seen as parts with one separator, and the lists that have as many parts. */
export interface Parting {
  readonly lists: readonly VectorId[];
  readonly separator: string;
  readonly parts: readonly Value[];
}

/** Longest results per part that are looked for where nothing separates them. */
const UNSEPARATED_MAX = 3;

/** Ways to see each wanted text as the parts of a list, each changed somehow, with one separator between them. Found once a table. */
export function partingsOf(
  spec: VectorId,
  texts: readonly string[],
  table: Table,
  view: SearchView,
): readonly Parting[] {
  const known = table.index(partingsOf, () => new Map<VectorId, readonly Parting[]>());
  const found = known.get(spec) ?? [...partings(texts, table, view)];
  known.set(spec, found);
  return found;
}

function* partings(texts: readonly string[], table: Table, view: SearchView): Generator<Parting> {
  const byCounts = listsBy(table, view, "counts", (list) => list.length);
  if (byCounts.size === 0) return;
  for (const separator of separatorsOfAll(texts, view)) {
    const lists = byCounts.get(texts.map((text) => occurrences(text, separator, view.memo).length + 1).join());
    const parts = lists === undefined ? [] : texts.map((text) => text.split(separator));
    if (lists === undefined || parts.some((of) => of.includes(""))) continue;
    const makes = makerOf(parts, view.memo);
    const related = lists.filter((list) => makes(view.store.values(list) as (readonly string[])[])); // lists of texts, see listsBy
    if (related.length > 0) yield { lists: related, separator, parts };
  }
  yield* joinedAsTheyAre(texts, table, view);
  for (let width = 1; width <= UNSEPARATED_MAX; width++) {
    const lists = byCounts.get(texts.map((text) => text.length / width).join()) ?? [];
    yield* unseparated(lists, texts, () => width, view);
  }
  if (texts.some((text) => text.startsWith("0"))) yield* paddedPartings(texts, byCounts, view);
  const uneven = unevenByLengths(table, view).get(texts.map((text) => text.length).join()) ?? [];
  yield* unseparated(uneven, texts, (part) => part.length, view);
}

/** Longest separator of parts that hold it, in UTF-16 units. */
const SEPARATOR_LENGTH_MAX = 4;

/**
 * Lists whose parts make the texts as they are, but for case, with a separator that some part holds too, as in `van Dam, Ida` turned
 * around: cut at their separator, the texts fall into more pieces than there are parts.
 */
function joinedAsTheyAre(texts: readonly string[], table: Table, view: SearchView): readonly Parting[] {
  const found: Parting[] = [];
  for (const joinable of joinables(table, view)) {
    const { list, lists } = joinable;
    const separator = separatorBetween(texts, joinable);
    if (separator === null || lists.every((of, input) => texts[input]?.split(separator).length === of.length)) continue;
    const pieces = lists.map((of, input) => piecesBetween(texts[input] ?? "", of, separator));
    if (pieces.every((of) => of !== null && !of.includes("")))
      found.push({ lists: [list], separator, parts: pieces as Value[] }); // none is null
  }
  return found;
}

/** The parts of all inputs, and those of the first input that has several. */
interface Joinable {
  readonly list: VectorId;
  readonly lists: readonly (readonly string[])[];
  /** The input with several parts. */
  readonly at: number;
  /** Lengths of its first part and of all its parts together, in UTF-16 units. */
  readonly firstLength: number;
  readonly partsLength: number;
}

function joinables(table: Table, view: SearchView): readonly Joinable[] {
  const byCounts = listsBy(table, view, "counts", (list) => list.length);
  return table.index("joinable lists", () =>
    [...byCounts.values()].flat().map((list) => {
      const lists = view.store.values(list) as (readonly string[])[]; // lists of texts, see listsBy
      const at = lists.findIndex((parts) => parts.length > 1);
      const parts = lists[at] ?? [];
      const partsLength = parts.reduce((sum, part) => sum + part.length, 0);
      return { list, lists, at, firstLength: parts[0]?.length ?? 0, partsLength };
    }),
  );
}

/**
 * What stands behind the first part of the first text that has several; `null` unless it is marks and white space: parts of several
 * words hold that too, while other marks in them are mostly those of a number or a date.
 */
function separatorBetween(texts: readonly string[], { lists, at, firstLength, partsLength }: Joinable): string | null {
  const text = texts[at] ?? "";
  const length = (text.length - partsLength) / ((lists[at]?.length ?? 1) - 1);
  if (!Number.isInteger(length) || length < 1 || length > SEPARATOR_LENGTH_MAX) return null;
  const separator = text.slice(firstLength, firstLength + length);
  return /^[^\p{L}\p{M}\p{Nd}]*\s[^\p{L}\p{M}\p{Nd}]*$/u.test(separator) ? separator : null;
}

/** The pieces of a text as long as the parts, which they equal but for case; `null` where it is not made of them. */
function piecesBetween(text: string, parts: readonly string[], separator: string): readonly string[] | null {
  const pieces: string[] = [];
  let at = 0;
  for (const part of parts) {
    if (at > 0 && !text.startsWith(separator, at)) return null;
    if (at > 0) at += separator.length;
    const piece = text.slice(at, at + part.length);
    if (piece.toLowerCase() !== part.toLowerCase()) return null;
    pieces.push(piece);
    at += part.length;
  }
  return at === text.length ? pieces : null;
}

/**
 * A test of lists: could a loop over their parts make these pieces? A loop puts each piece together from constants, which
 * are the same in all pieces, and from slices of the part, which may be in another case. So pieces begin with one constant, or each
 * with a character of its part; they end likewise; and each has a character of its part somewhere. Or it fills its part up.
 */
function makerOf(
  pieces: readonly (readonly string[])[],
  memo: Memo,
): (lists: readonly (readonly string[])[]) => boolean {
  const folded = pieces.map((of) => of.map((piece) => caseless(piece, memo)));
  const isFree = {
    start: isShared(pieces, (piece) => piece.charAt(0)),
    end: isShared(pieces, (piece) => piece.slice(-1)),
  };
  const makes = (part: string, piece: string): boolean =>
    ((isFree.start || part.includes(piece.charAt(0))) &&
      (isFree.end || part.includes(piece.charAt(piece.length - 1))) &&
      (!(isFree.start && isFree.end) || sharesCharacter(part, piece))) ||
    isPadded(piece, part);
  return (lists) =>
    lists.every((list, input) => list.every((part, at) => makes(caseless(part, memo), folded[input]?.[at] ?? "")));
}

/** Equal for texts that differ in case only: upper case of lower case, so that both forms of a small sigma agree. */
function caseless(text: string, memo: Memo): string {
  return remember(memo, "caseless", text, (of) => of.toLowerCase().toUpperCase());
}

function isShared(pieces: readonly (readonly string[])[], unitOf: (piece: string) => string): boolean {
  const unit = unitOf(pieces[0]?.[0] ?? "");
  return pieces.every((of) => of.every((piece) => unitOf(piece) === unit));
}

function sharesCharacter(left: string, right: string): boolean {
  for (const character of left) if (right.includes(character)) return true;
  return false;
}

/**
 * Partings without a separator. Each piece must stand in its part but for case: whatever a loop could add around its
 * parts is, without a separator, a separator or a constant around the loop. Each part has a piece: of an empty text there is none.
 */
function unseparated(
  lists: readonly VectorId[],
  texts: readonly string[],
  widthOf: (part: string) => number,
  view: SearchView,
): readonly Parting[] {
  const found: Parting[] = [];
  for (const list of lists) {
    const parts = view.store.values(list) as (readonly string[])[]; // lists of texts, see listsBy
    const pieces = parts.map((of, input) => chunks(texts[input] ?? "", (index) => widthOf(of[index] ?? "")));
    const fits = pieces.every(
      (row, input) =>
        row.length === parts[input]?.length &&
        row.every((piece, index) => parts[input]?.[index]?.toLowerCase().includes(piece.toLowerCase()) === true),
    );
    if (fits) found.push({ lists: [list], separator: "", parts: pieces });
  }
  return found;
}

/** Longest padded parts that are looked for where nothing separates them. */
const PADDED_MAX = 6;

/** Partings without a separator whose pieces are all of one width: their parts, some of them with a fill in front. */
function* paddedPartings(
  texts: readonly string[],
  byCounts: ReadonlyMap<string, readonly VectorId[]>,
  view: SearchView,
): Generator<Parting> {
  for (let width = 2; width <= PADDED_MAX; width++) {
    for (const list of byCounts.get(texts.map((text) => text.length / width).join()) ?? []) {
      const parts = view.store.values(list) as (readonly string[])[]; // lists of texts, see listsBy
      const pieces = texts.map((text) => chunks(text, () => width));
      const isPaddedOr = (piece: string, part: string) => piece === part || isPadded(piece, part);
      const fits = pieces.every((row, input) => row.every((piece, at) => isPaddedOr(piece, parts[input]?.[at] ?? "")));
      const acts = pieces.some((row, input) => row.some((piece, at) => piece !== parts[input]?.[at]));
      if (fits && acts) yield { lists: [list], separator: "", parts: pieces };
    }
  }
}

/** Whether a piece is a part with one sign, once or several times, in front of it. */
function isPadded(piece: string, part: string): boolean {
  const filled = piece.length - part.length;
  if (filled <= 0 || part === "" || !piece.endsWith(part)) return false;
  const fill = piece.charAt(0);
  return isFill(fill) && piece.startsWith(fill.repeat(filled));
}

/** The lists of a table that have several parts somewhere and none empty of parts, by a number taken of each. */
function listsBy(
  table: Table,
  view: SearchView,
  name: string,
  measure: (list: readonly Value[]) => number,
): ReadonlyMap<string, readonly VectorId[]> {
  return table.index(`lists:${name}`, () => {
    const usable = table.vectors.filter((vector) => {
      const lists = view.store.values(vector);
      return (
        lists.every((list) => isList(list) && list.length > 0) && lists.some((list) => isList(list) && list.length > 1)
      );
    });
    return grouped(usable, (vector) =>
      view.store
        .values(vector)
        .map((list) => measure(list as readonly Value[]))
        .join(),
    ); // lists, filtered above
  });
}

/** The usable lists that are not even, by the lengths of what their parts make. */
function unevenByLengths(table: Table, view: SearchView): ReadonlyMap<string, readonly VectorId[]> {
  const byLengths = listsBy(table, view, "lengths", (list) =>
    list.reduce((sum: number, part) => sum + String(part).length, 0),
  );
  return table.index(unevenByLengths, () => {
    const groups = [...byLengths].map(
      ([key, lists]) => [key, lists.filter((list) => !isEven(view.store.values(list)))] as const,
    );
    return new Map(groups);
  });
}

/** True when all parts of all lists are equally long and short: such lists have been proposed by their counts already. */
function isEven(lists: readonly Value[]): boolean {
  const widths = new Set(lists.flatMap((list) => (list as readonly Value[]).map((part) => String(part).length))); // lists, see listsBy
  return widths.size === 1 && [...widths].every((width) => width <= UNSEPARATED_MAX);
}

/** A text cut into consecutive pieces of given widths. */
function chunks(text: string, widthOf: (index: number) => number): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const width = Math.max(1, widthOf(pieces.length));
    pieces.push(text.slice(from, from + width));
    from += width;
  }
  return pieces;
}

/** Separators that some of the texts may have been joined with. */
function separatorsOfAll(texts: readonly string[], view: SearchView): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) for (const separator of separatorsOf(text, view)) found.add(separator);
  return found;
}

/** Separators a text may have been joined with: its runs of punctuation and space, and the pieces of these runs. */
function separatorsOf(text: string, view: SearchView): ReadonlySet<string> {
  const found = new Set<string>();
  const kinds = kindsOf(text, view.memo);
  for (let i = 0; i < text.length; i++) {
    if ((kinds[i] ?? 0) < 32) continue;
    for (let end = i + 1; end <= Math.min(text.length, i + 4) && (kinds[end - 1] ?? 0) >= 32; end++) {
      if (!splitsCodePoint(text, i) && !splitsCodePoint(text, end)) found.add(text.slice(i, end));
    }
  }
  return found;
}

/** Lengths of endings that all texts share, ascending, 0 first. */
export function sharedEndings(texts: readonly string[], view: SearchView): readonly number[] {
  const [first = ""] = texts;
  const kinds = kindsOf(first, view.memo);
  const endings = [0];
  for (let length = 1; length < first.length; length++) {
    if (!texts.every((text) => text.length > length && text.endsWith(first.slice(first.length - length)))) break;
    const at = first.length - length;
    if (!isSameRun(kinds[at - 1] ?? 0, kinds[at] ?? 0)) endings.push(length);
  }
  return endings;
}
