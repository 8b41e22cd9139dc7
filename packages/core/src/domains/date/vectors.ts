import type { SearchView } from "../../space/grammar.js";
import type { VectorId } from "../../space/valueStore.js";
import type { Moment } from "./moment.js";
import { momentsIn } from "./semantics.js";
import { writeField } from "./write.js";

/** What witness functions yield. */
export type Specs = Iterable<readonly VectorId[]>;

/** The texts of a vector, or `null` when it holds something else. */
export function textsOf(view: SearchView, vector: VectorId): readonly string[] | null {
  return view.store.texts(vector);
}

/** The moments of a vector, or `null` when it holds something else. */
export function momentsOf(view: SearchView, vector: VectorId): readonly Moment[] | null {
  const moments = momentsIn(view.store.values(vector));
  return moments.length === view.store.width(vector) ? moments : null;
}

/** One field of some moments, of those that have it. */
export function textsIn(moments: readonly Moment[], field: string, language: string): readonly string[] {
  return moments.flatMap((moment) => writeField(moment, field, language) ?? []);
}

/** Whether texts, one per input, begin all of some texts. */
export function beginsAll(texts: readonly string[]) {
  return (field: readonly string[]): boolean => texts.every((text, input) => text.startsWith(field[input] ?? text));
}
