/**
 * What operators may remember between runs within one search or one batch of predictions: pure function results, keyed by
 * a name of the operator's choice. It is handed in and dropped by the caller, so nothing outlives one search or batch.
 */
export interface Memo {
  readonly tables: Map<string, Map<unknown, unknown>>;
}

/** Entries per table after which the table is emptied: a bound on memory, not a tuning knob. */
const ENTRIES_MAX = 20_000;

/** An empty memo. */
export function emptyMemo(): Memo {
  return { tables: new Map() };
}

/** `compute(key)`, computed at most once per key while the table is not emptied. */
export function remember<Key, Result>(memo: Memo, table: string, key: Key, compute: (key: Key) => Result): Result {
  let entries = memo.tables.get(table);
  if (entries === undefined) {
    entries = new Map();
    memo.tables.set(table, entries);
  }
  const known = entries.get(key);
  if (known !== undefined) return known as Result; // a table holds the results of one function only
  if (entries.size >= ENTRIES_MAX) entries.clear();
  const result = compute(key);
  entries.set(key, result);
  return result;
}
