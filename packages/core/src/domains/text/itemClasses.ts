import type { SearchView } from "../../space/grammar.js";
import { type Memo, remember } from "../../space/memo.js";
import { cellsOf, isText, type Value } from "../../space/value.js";
import { runsOf } from "./classes.js";

/*
 * Which classes the items of a list are runs of. As long as every item is one word, "the words" and "what stands between the commas"
 * are the same. Where other rows have a space or a hyphen between some words and a comma between most, the items are of several words.
 */

/** Unlabelled rows that are consulted besides the examples. */
const ROWS_CONSULTED_MAX = 64;
/** Longest cell that is looked through, in UTF-16 units. */
const UNITS_CONSULTED_MAX = 1024;
/** A separator stands in at least this share of the lists of a column, and what stands within items in at most that share. */
const SEPARATING_SHARE = 0.8;
const WITHIN_SHARE = 0.5;
/** Bits of a class that cuts items of other rows apart. Set by hand. */
const CUTTING_BITS = 12;

/** Bits of a class of items that cuts those of other rows apart; `undefined`, so that the counts hold, for any other. */
export function itemClassBits(name: Value, view: SearchView): number | undefined {
  const cutting = remember(view.memo, "text/cuttingClasses", view.wholeScopes, () => new Map<Value, boolean>());
  const known = cutting.get(name) ?? cutsItems(name as string, view); // classes are named by text
  cutting.set(name, known);
  return known ? CUTTING_BITS : undefined;
}

function cutsItems(name: string, view: SearchView): boolean {
  const examples = view.wholeScopes.map((row) => cellsOf(row));
  const others = view.unlabelled.slice(0, ROWS_CONSULTED_MAX).map((row) => cellsOf(row));
  const width = examples[0]?.length ?? 0;
  const lists = (rows: readonly (readonly Value[])[], column: number): readonly ReadonlySet<string>[] =>
    rows.map((row) => gapsIn(row[column] ?? null, name, view.memo)).filter((gaps) => gaps.size > 0);
  const columns = Array.from(
    { length: width },
    (_, column) => [lists(examples, column), lists(others, column)] as const,
  );
  const listing = columns.filter(([shown]) => shown.length > 0);
  return listing.length > 0 && listing.every(([shown, unlabelled]) => areItemsCut(shown, unlabelled));
}

/** True when one mark separates in all examples and nearly everywhere else, and another stands in some other rows only. */
function areItemsCut(shown: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]): boolean {
  const [separator, ...more] = new Set(shown.flatMap((gaps) => [...gaps]));
  if (separator === undefined || separator === "" || more.length > 0) return false;
  const all = [...shown, ...others];
  if (all.filter((gaps) => gaps.has(separator)).length < SEPARATING_SHARE * all.length) return false;
  const mixed = all.filter((gaps) => gaps.has(separator) && gaps.size > 1);
  return mixed.length > 0 && mixed.length <= WITHIN_SHARE * all.length;
}

/** What stands between the runs of a class, without the white space around it: empty for white space alone. */
function gapsIn(cell: Value, name: string, memo: Memo): ReadonlySet<string> {
  const gaps = new Set<string>();
  if (!isText(cell) || cell.length > UNITS_CONSULTED_MAX) return gaps;
  const { starts, ends } = runsOf(cell, name, memo);
  for (let run = 1; run < starts.length; run++) gaps.add(cell.slice(ends[run - 1], starts[run]).trim());
  return gaps;
}
