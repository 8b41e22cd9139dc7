import type { SearchView } from "../../space/grammar.js";
import { areClosedKeys, areRelations } from "../../space/relations.js";
import { isList, isText, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { PAIRS_MAX } from "./limits.js";
import { folded } from "./pairs.js";
import { bySeparation, isMixed } from "./splits.js";

/** Words from the start of a text after which a looked-up piece may end. */
const WORDS_MAX = 2;

/** Every way to divide the examples by a guard: what holds on some of them and not on others. */
export function* whenWitness(
  spec: VectorId,
  [guards = "", first = ""]: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const wanted = view.store.values(spec);
  const table = view.table(guards);
  // Asked for again by each production; what is known of the programs may have changed between two passes.
  const splits = table.index(view.explained() ?? whenWitness, () => {
    const mixed = table.vectors.filter((guard) => isMixed(view.store.values(guard)));
    return bySeparation(mixed, table.bits, view);
  });
  for (const { guard, isNested } of splits) {
    if (isNested !== (first === "choice")) continue;
    const holds = view.store.values(guard);
    const branch = (taken: boolean): VectorId =>
      view.store.vector(wanted.map((want, at) => (holds[at] === taken ? [want] : [])));
    yield [guard, branch(true), branch(false)];
  }
}

/** What holds on all examples. */
export function* onlyWitness(
  spec: VectorId,
  [guards = ""]: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const always = view.store.vector(view.scopes.map(() => true));
  if (view.table(guards).has(always)) yield [always, view.store.vector(view.store.values(spec).map((want) => [want]))];
}

/** Every key under which the wanted values are a map that says more than its keys do. */
export function* lookupWitness(
  spec: VectorId,
  [keys = ""]: readonly string[],
  view: SearchView,
): Iterable<readonly VectorId[]> {
  const wanted = view.store.values(spec);
  if (new Set(wanted).size < 2) return; // a constant
  const table = view.table(keys);
  const recurring = table.index(recurs, () => new Map<VectorId, boolean>());
  for (const key of table.vectors) {
    const values = view.store.values(key);
    const map = mapOf(values, wanted);
    if (map === null) continue;
    const isClosed = areClosedKeys(values);
    const isRecurring = isClosed || (recurring.get(key) ?? recurs(values, view));
    recurring.set(key, isRecurring);
    if (isRecurring && !(areRelations(values) && saysMore(wanted, view)))
      yield [key, view.store.vector(wanted.map(() => map))];
  }
}

/**
 * Whether a wanted text says more than how two numbers of its row compare, which is all that a map of relations knows: it is, but for blanks at its ends, a cell of the row, or
 * has a number among words, such as a difference.
 */
function saysMore(wanted: readonly Value[], view: SearchView): boolean {
  return wanted.some((want, at) => {
    const row = view.scopes[at];
    return isText(want) && ((isList(row) && row.includes(want.trim())) || /\d.*\p{L}|\p{L}.*\d/u.test(want));
  });
}

/** Beginnings of the wanted texts up to the same word or mark in each, or up to what a column has there. */
export function* lookupCut(spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
  const wanted = view.store.values(spec);
  const ends = wanted.map((text) => (typeof text === "string" ? endsOfWords(text) : []));
  if (wanted.every(isText)) yield* headsBeforeCells(wanted, view);
  for (let word = 0; word < WORDS_MAX; word++) {
    const heads = ends.map((of) => of[word]);
    if (heads.every((head) => head !== undefined)) yield view.store.vector(heads as string[]); // none is undefined
  }
}

/** Columns whose cells are sought in the wanted texts. */
const COLUMNS_CONSULTED_MAX = 40;

/**
 * What stands before the cells of a column in texts that hold them, for columns with a cell in each text; where a cell is blank, all but what every
 * text ends with.
 */
function* headsBeforeCells(texts: readonly string[], { scopes, store }: SearchView): Iterable<VectorId> {
  const [first] = scopes;
  if (!isList(first) || scopes.length !== texts.length) return;
  const common = commonEnd(texts);
  for (const column of first.slice(0, COLUMNS_CONSULTED_MAX).keys()) {
    const heads = texts.map((text, at) => {
      const row = scopes[at];
      const cell = isList(row) ? row[column] : undefined;
      const place = isText(cell) && cell !== "" ? text.indexOf(cell) : text.length - common;
      return place > 0 ? text.slice(0, place) : null;
    });
    if (heads.every(isText) && heads.some((head, at) => head.length < (texts[at] ?? "").length - common))
      yield store.vector(heads);
  }
}

/** Length of the longest text that all texts end with. */
function commonEnd([first = "", ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((text) => text.at(-1 - length) === first.at(-1 - length))) length++;
  return length;
}

/** Proper beginnings of a text that end with a word, the marks after it included. */
function endsOfWords(text: string): string[] {
  return Array.from(text.matchAll(/\S+/gu), (match) => text.slice(0, match.index + match[0].length)).filter(
    (head) => head.length < text.length,
  );
}

/** Share of the unlabelled rows that must have a key of the map: else it says little of the column. */
const KNOWN_ROWS_SHARE = 0.5;
/** The same of many examples, of which less than half are seen twice. */
const KNOWN_MANY_SHARE = 0.9;
/** The same for keys that are a beginning or an ending of a cell: such a part is there in every cell, whatever it is worth. */
const KNOWN_PARTS_SHARE = 0.9;
/** Such rows that there must be: a few end alike by chance. Set by hand. */
const KNOWN_PARTS_MIN = 4;
/** Unlabelled rows consulted on whether a key recurs. */
const ROWS_CONSULTED_MAX = 64;

/** Rows from which on most keys must recur, among them or the unlabelled ones. */
const MANY_ROWS = 8;

/** Where a key stands in a cell, in whatever case: so it is looked up. */
type Holding = (cell: Value | undefined, key: Value | undefined) => boolean;

const isCell: Holding = (cell, key) => folded(cell) === folded(key);
const begins: Holding = (cell, key) => isText(cell) && isText(key) && cell.toLowerCase().startsWith(key.toLowerCase());
const ends: Holding = (cell, key) => isText(cell) && isText(key) && cell.toLowerCase().endsWith(key.toLowerCase());

const beginsNumber: Holding = (cell, key) => isText(cell) && isText(key) && new RegExp(`^\\D*${key}\\d`).test(cell);

/**
 * True when some key stands in two rows at least, and of many rows most keys do: a map all of whose keys are seen once is a copy of the examples. Keys that are a beginning or an
 * ending only must be those of nearly all rows.
 */
function recurs(keys: readonly Value[], view: SearchView): boolean {
  const isHeldAs = (holding: Holding): boolean => columnsOf(keys, holding, view).length > 0;
  const isPart = !isHeldAs(isCell) && !isHeldAs(holds) && (isHeldAs(begins) || isHeldAs(ends));
  if (keys.every((key) => /^\d{1,2}$/.test(String(key))) && isHeldAs(beginsNumber))
    return areKnown(keys, beginsNumber, KNOWN_PARTS_SHARE, view, KNOWN_PARTS_MIN);
  if (isPart)
    return [begins, ends].some((holding) => areKnown(keys, holding, KNOWN_PARTS_SHARE, view, KNOWN_PARTS_MIN));
  const different = new Set(keys).size;
  if (different <= keys.length / 2 || (different < keys.length && keys.length < MANY_ROWS)) return true;
  if (keys.length >= MANY_ROWS) return areKnown(keys, isCell, KNOWN_MANY_SHARE, view);
  return [isCell, holds].some((holding) => areKnown(keys, holding, KNOWN_ROWS_SHARE, view));
}

/** True when so many of the unlabelled rows have one of the keys in a column whose cells hold those of all examples. */
function areKnown(keys: readonly Value[], holding: Holding, share: number, view: SearchView, least = 1): boolean {
  const rows = view.unlabelled.slice(0, ROWS_CONSULTED_MAX).filter(isList);
  return columnsOf(keys, holding, view).some((column) => {
    const known = rows.filter((row) => keys.some((key) => holding(row[column], key)));
    return known.length >= least && known.length >= share * rows.length;
  });
}

/** Columns whose cells hold the keys of all examples. */
function columnsOf(keys: readonly Value[], holding: Holding, view: SearchView): readonly number[] {
  const [first] = view.scopes;
  if (!isList(first)) return [];
  return [...first.keys()].filter((column) =>
    view.scopes.every((row, at) => isList(row) && holding(row[column], keys[at])),
  );
}

const NO_WORD = /[^\p{L}\p{M}\p{Nd}]+/u;

/** True for a key that is a word of a cell. */
function holds(cell: Value | undefined, key: Value | undefined): boolean {
  return isText(cell) && isText(key) && cell.toLowerCase().split(NO_WORD).includes(key.toLowerCase());
}

/**
 * Pairs of keys and values in order of first occurrence, one of keys that differ in case only and have one value; `null` where a key would need two values, or all are
 * copies.
 */
function mapOf(keys: readonly Value[], values: readonly Value[]): readonly Value[] | null {
  const pairs = new Map<Value, Value>();
  for (const [index, key] of keys.entries()) {
    const value = values[index] as Value; // as many values as keys
    if (typeof key !== "string" || isList(value) || (pairs.has(key) && pairs.get(key) !== value)) return null;
    pairs.set(key, value);
  }
  // What a cell answers is no part of it: `yes` for yes is no copy.
  const isIdle = !areClosedKeys(keys) && [...pairs].every(([key, value]) => key === value);
  if (pairs.size > 2 * PAIRS_MAX) return null;
  const told = [...pairs].filter(([key], _, all) => {
    const alike = all.filter(([other]) => folded(other) === folded(key));
    return alike[0]?.[0] === key || alike.some(([, value]) => value !== alike[0]?.[1]);
  });
  return isIdle || told.length < 2 || told.length > PAIRS_MAX ? null : told;
}
