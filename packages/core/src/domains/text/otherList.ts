import type { Memo } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";

type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

/* Lists held against the list in another cell: what is asked for and what is there. */

/** Marks between the items of a list in a cell; `and` and `&` stand before its last one. */
const BETWEEN = /\s*(?:[,;|/\n]|\s(?:and|&)\s)\s*/;

function keyOf(item: string): string {
  return item.trim().toLowerCase();
}

/** The items of a cell that holds a list, in small letters; none of a missing one. */
function itemsOf(cell: string | null): ReadonlySet<string> {
  return new Set((cell ?? "").split(BETWEEN).map(keyOf));
}

/** Whether the list in a cell has every item of the list in another, whatever their case; not where one is missing or blank. */
export function holdsAllItems(cell: string | null, asked: string | null): boolean {
  if (cell === null || asked === null || asked.trim() === "") return false;
  const there = itemsOf(cell);
  return [...itemsOf(asked)].every((item) => there.has(item));
}

/** True for a text with several items. */
export function isItemised(text: string): boolean {
  return BETWEEN.test(text.trim());
}

/** The items that the list in a cell does not have, whatever their case; all of them where the cell is missing. */
export function itemsNotIn(items: readonly string[], cell: string | null): readonly string[] {
  const there = itemsOf(cell);
  return items.filter((item) => !there.has(keyOf(item)));
}

/** The items that the list in a cell has too, whatever their case. */
export function itemsAlsoIn(items: readonly string[], cell: string | null): readonly string[] {
  const there = itemsOf(cell);
  return items.filter((item) => there.has(keyOf(item)));
}

function held(against: (items: readonly string[], cell: string | null) => readonly string[]): Run {
  return ([list, cell]) => (isList(list) && isCell(cell) ? against(list.map(String), cell) : undefined);
}

function isCell(value: Value | undefined): value is string | null {
  return typeof value === "string" || value === null;
}

/** {@link itemsNotIn} of a list. */
export const notIn: Run = held(itemsNotIn);
/** {@link itemsAlsoIn} of a list. */
export const alsoIn: Run = held(itemsAlsoIn);

/** Marks between the entries of a legend in a cell, and between the key and the value of one. */
const BETWEEN_ENTRIES = /[,;|\n]/;
const BEHIND_KEY = /\s*[=:]\s*/;

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
