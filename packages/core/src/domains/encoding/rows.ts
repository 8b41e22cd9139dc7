import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";

/** Slots whose texts are tried one by one where a change cannot be inverted: of rows, and of items in a loop. */
const TRIED = ["source", "field", "half"] as const;
const TRIED_OF_ITEMS = ["item"] as const;

/** A vector of texts that may be changed. */
export interface Candidate {
  readonly vector: VectorId;
  readonly texts: readonly string[];
}

/** The texts of a vector, or `null` when it holds something else or nothing. */
export function textsOf(view: SearchView, vector: VectorId): readonly string[] | null {
  const texts = view.store.texts(vector);
  return texts?.includes("") === true ? null : texts;
}

/** All text of each row, cell after cell. */
export function rowsOf({ scopes, memo }: SearchView): readonly string[] {
  return remember(memo, "encoding/rows", scopes, () => scopes.map(textIn));
}

/** All text of a row, cell after cell, or of an item. */
export function textIn(scope: Value): string {
  const cells = isList(scope) ? scope : [scope];
  return cells.filter((cell) => typeof cell === "string").join("\0");
}

/** Whole texts of the row and parts of split cells; in a loop, the items. */
export function candidatesOf(view: SearchView): readonly Candidate[] {
  return (view.scopes.every(isList) ? TRIED : TRIED_OF_ITEMS).flatMap((slot) =>
    view.table(slot).index(candidatesOf, ({ vectors }) =>
      vectors.flatMap((vector): readonly Candidate[] => {
        const texts = textsOf(view, vector);
        return texts === null ? [] : [{ vector, texts }];
      }),
    ),
  );
}

/** Whether every text stands in its row. */
export function standInRows(texts: readonly string[], view: SearchView): boolean {
  const rows = rowsOf(view);
  return texts.every((text, input) => rows[input]?.includes(text) === true);
}

/** The wanted outputs of the rows in view; none where they are not known, as within a loop. */
export function targetsOf({ targets, scopes }: SearchView): readonly string[] {
  return targets.length === scopes.length ? targets.filter((target) => typeof target === "string") : [];
}
