import type { SearchView } from "../../space/grammar.js";
import type { VectorId } from "../../space/valueStore.js";

/** Number of units on which a text from an offset agrees with the wanted one. */
export function agreement(text: string, offset: number, wanted: string): number {
  let length = 0;
  while (length < wanted.length && text.charCodeAt(offset + length) === wanted.charCodeAt(length)) length++;
  return length;
}

export function grouped<Key, Item>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** Whether texts are filled up with a character: not with letters, nor with digits other than zero. */
export function isFill(character: string): boolean {
  return !/[\p{L}\p{M}1-9]/u.test(character);
}

export function splitsCodePoint(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff && /[\ud800-\udbff]/.test(text.charAt(at - 1));
}

/** The texts of a vector, or `null` when it holds something else. */
export function textsOf(view: SearchView, vector: VectorId): readonly string[] | null {
  return view.store.texts(vector);
}
