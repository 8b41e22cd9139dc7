import type { SearchView } from "../../space/grammar.js";
import type { Memo } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";

type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

/* Lists held against the list in another cell: what is asked for and what is there. */

/** Marks between the items of a list in a cell, and those that may stand within an item too: `salt and pepper`, `10/12`. */
const BETWEEN = /[,;|\n]/;
const PERHAPS_BETWEEN = /\s(?:and|&)\s|\//;

function keyOf(item: string): string {
  return item.trim().toLowerCase();
}

/** The items of a cell that holds a list, in small letters; none of a missing one. */
function itemsOf(cell: string | null): readonly string[] {
  return (cell ?? "")
    .split(BETWEEN)
    .map(keyOf)
    .filter((item) => item !== "");
}

/** The items of a list, and the parts of those that may be several. */
function itemsAndParts(cell: string | null): ReadonlySet<string> {
  const items = itemsOf(cell);
  return new Set([...items, ...items.flatMap((item) => item.split(PERHAPS_BETWEEN).map(keyOf))]);
}

/** Whether the list in a cell has every item of the list in another, whatever their case; not where one is missing or blank. */
export function holdsAllItems(cell: string | null, asked: string | null): boolean {
  const there = itemsAndParts(cell);
  const wanted = itemsOf(asked);
  const has = (item: string): boolean =>
    there.has(item) || item.split(PERHAPS_BETWEEN).every((part) => there.has(keyOf(part)));
  return cell !== null && wanted.length > 0 && wanted.every(has);
}

/** True for a text with several items. */
export function isItemised(text: string): boolean {
  return itemsOf(text).length > 1 || /\s(?:and|&)\s/.test(text);
}

/** The items that the list in a cell does not have, whatever their case; all of them where the cell is missing. */
export function itemsNotIn(items: readonly string[], cell: string | null): readonly string[] {
  const there = itemsAndParts(cell);
  return items.filter((item) => !there.has(keyOf(item)));
}

/** The items that the list in a cell has too, whatever their case. */
export function itemsAlsoIn(items: readonly string[], cell: string | null): readonly string[] {
  const there = itemsAndParts(cell);
  return items.filter((item) => there.has(keyOf(item)));
}

/** The items of a list and those of the list in a cell, each once whatever its case, as it is written first. Blank ones are left out. */
export function itemsUnited(items: readonly string[], cell: string | null): readonly string[] {
  const added = (cell ?? "").split(cell?.includes(";") === true ? ";" : BETWEEN);
  const all = new Map<string, string>();
  for (const item of [...items, ...added]) if (!all.has(keyOf(item))) all.set(keyOf(item), item.trim());
  all.delete("");
  return [...all.values()];
}

function held(against: (items: readonly string[], cell: string | null) => readonly string[]): Run {
  return ([list, cell]) => (isList(list) && isCell(cell) ? against(list.map(String), cell) : undefined);
}

function isCell(value: Value | undefined): value is string | null {
  return typeof value === "string" || value === null;
}

/** Where some item of a list is not in the cell: else it is the list's own cell, or one that says nothing of it. */
export function* whereSomeIsNotIn([lists, cells]: readonly (readonly Value[] | undefined)[]): Iterable<
  readonly Value[]
> {
  const isTold = lists?.some((list, at) => {
    const cell = cells?.[at];
    return isList(list) && isCell(cell) && itemsNotIn(list.map(String), cell).some((item) => item.trim() !== "");
  });
  if (isTold === true) yield [];
}

/** Where the rows of a list and a cell have what both have, and something of the cell is new in one. */
export function* whereUnited(
  [lists = [], cells = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (lists.length !== targets.length) return;
  let isTold = false;
  for (const [at, list] of lists.entries()) {
    const [cell, target] = [cells[at], targets[at]];
    if (!isList(list) || !isCell(cell) || typeof target !== "string") return;
    const items = list.map(String);
    const there = keyOf(target);
    if (!itemsUnited(items, cell).every((item) => there.includes(keyOf(item)))) return;
    const own = items.filter((item) => item.trim() !== "").length;
    isTold ||= own > 0 && itemsUnited(items, cell).length > own;
  }
  if (isTold) yield [];
}

/** {@link itemsNotIn} of a list. */
export const notIn: Run = held(itemsNotIn);
/** {@link itemsAlsoIn} of a list. */
export const alsoIn: Run = held(itemsAlsoIn);
/** {@link itemsUnited} of a list. */
export const united: Run = held(itemsUnited);

/** Marks between the entries of a legend in a cell, and between the key and the value of one. */
const BETWEEN_ENTRIES = /[,;|\n]/;
const BEHIND_KEY = /[=:]/;

/** What a legend such as `S=small; M=medium` in a cell says of a key, whatever its case; `undefined` where it does not have it. */
export function entryOf(legend: string, key: string): string | undefined {
  for (const entry of legend.split(BETWEEN_ENTRIES)) {
    const mark = BEHIND_KEY.exec(entry);
    if (mark === null || keyOf(entry.slice(0, mark.index)) !== keyOf(key)) continue;
    const value = entry.slice(mark.index + mark[0].length).trim();
    if (value !== "") return value;
  }
  return undefined;
}

/** {@link entryOf} two cells. */
export const entryFor: Run = ([legend, key]) =>
  typeof legend === "string" && typeof key === "string" ? entryOf(legend, key) : undefined;
