import type { SearchView } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { LATE_ORDERS, MIXED_ORDERS, ORDERS, type Order } from "./read.js";
import { partsOf } from "./semantics.js";

/* In which order day, month and year are meant is a decision of the whole column, rows without an answer included. */

/** A column of the rows in view: its cells by row, and those of them that are texts. */
interface Column {
  readonly cells: readonly (Value | undefined)[];
  readonly texts: readonly string[];
}

function columnsOf(scopes: readonly Value[], { unlabelled, memo }: SearchView): readonly Column[] {
  return remember(memo, "date/columns", scopes, () => {
    const [first] = scopes;
    const rows = [...scopes, ...unlabelled];
    return (isList(first) ? first : []).map((_, index) => {
      const cells = rows.map((row) => (isList(row) ? row[index] : undefined));
      return { cells, texts: cells.filter((cell) => typeof cell === "string") };
    });
  });
}

/** The cells of the column, in all rows, that a source comes from: the first one whose cells contain its texts. */
export function columnOf(texts: readonly string[], view: SearchView): readonly string[] {
  const holding = columnsOf(view.scopes, view).find(({ cells }) =>
    texts.every((text, input) => {
      const cell = cells[input];
      return typeof cell === "string" && cell.includes(text);
    }),
  );
  return holding?.texts ?? texts;
}

/**
 * The orders worth trying on a column. An order is left out where another reads all that it reads, and more. Where day,
 * month and year are told apart by their form, so that the order does not matter, `ymd` stands for all: of another text it
 * reads the least.
 */
export function ordersIn(cells: readonly string[], memo: Memo): readonly Order[] {
  return remember(memo, "date/orders", cells, () => ordersAmong(cells, memo));
}

function ordersAmong(cells: readonly string[], memo: Memo): readonly Order[] {
  const parts = cells.flatMap((cell) => partsOf(cell, memo));
  const shown = (order: Order) => parts.map(({ read }) => read(order)?.join() ?? "");
  const sequences = sequencesIn(ORDERS.map(shown));
  const mixed = mixedIn(sequences, shown);
  if (mixed.length > 0) return mixed;
  return sequences.flatMap((sequence) => {
    // The hundred years that two digits are taken from are a choice only where they make a difference.
    const differing = new Map<string, Order>();
    for (const order of [sequence, ...LATE_ORDERS.filter((late) => late.startsWith(sequence))]) {
      const key = shown(order).join(";");
      if (!differing.has(key)) differing.set(key, order);
    }
    return [...differing.values()];
  });
}

/**
 * Bits of choosing an order for the dates of the rows in view: none where its column leaves no choice, and as many as the choice among
 * those that it leaves takes; the column for which that is least counts. `undefined` where no column holds dates or leaves the order open.
 */
export function orderBits(order: Value, view: SearchView): number | undefined {
  return remember(view.memo, "date/orderBits", view.wholeScopes, () => bitsByOrder(view)).get(order);
}

function bitsByOrder(view: SearchView): ReadonlyMap<Value, number> {
  const bits = new Map<Value, number>();
  for (const { texts } of columnsOf(view.wholeScopes, view)) {
    if (!texts.some((text) => partsOf(text, view.memo).length > 0)) continue;
    const orders = ordersIn(texts, view.memo);
    const choice = TOLD_BITS + Math.log2(orders.filter((order) => !isLate(order)).length);
    for (const order of orders) {
      const told = choice + (isLate(order) ? CENTURY_BITS : 0);
      bits.set(order, Math.min(bits.get(order) ?? told, told));
    }
  }
  return bits;
}

/** Bits of going by the column. Set by hand. */
const TOLD_BITS = 0.2;

/** Bits of taking two digits of a year from another hundred years than spreadsheets do: one task in ten. Set by hand. */
export const CENTURY_BITS = 3;

function isLate(order: Order): boolean {
  return LATE_ORDERS.includes(order);
}

/** Orders that tell slashes apart, where they read more of a column than any single order. */
function mixedIn(sequences: readonly Order[], shown: (order: Order) => readonly string[]): readonly Order[] {
  if (sequences.length < 2) return [];
  const single = sequences.map(shown);
  const [first, second] = MIXED_ORDERS.map(shown);
  if (first === undefined || second === undefined) return [];
  const isBest = (mixed: readonly string[], other: readonly string[]): boolean =>
    single.every((moments) => beats(mixed, moments)) && !beats(other, mixed);
  return MIXED_ORDERS.filter((_, index) => (index === 0 ? isBest(first, second) : isBest(second, first)));
}

/** Whether one order reads all dates that another one reads, and more; `""` is a date that is not read. */
function beats(one: readonly string[], other: readonly string[]): boolean {
  return (
    other.every((moment, part) => moment === "" || one[part] !== "") &&
    other.some((moment, part) => moment === "" && one[part] !== "")
  );
}

function sequencesIn(shown: readonly (readonly string[])[]): readonly Order[] {
  const [dmy = [], mdy = [], ymd = []] = shown;
  const isNoMatter = ymd.every((moment, part) => moment === dmy[part] && moment === mdy[part]);
  const best = ORDERS.filter((_, index) => !shown.some((other) => beats(other, shown[index] ?? [])));
  if (isNoMatter && best.includes("ymd")) return ["ymd"];
  return best.length > 1 ? best.filter((order) => order !== "ydm") : best;
}

/** Whether a column can be read in an order wherever it can be read with the year in front. */
export function isReadAs(order: Order, column: readonly string[], memo: Memo): boolean {
  const parts = column.flatMap((cell) => partsOf(cell, memo));
  return parts.every((part) => part.read("ymd") === undefined || part.read(order) !== undefined);
}
