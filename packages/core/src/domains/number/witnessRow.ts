import type { SearchView } from "../../space/grammar.js";
import type { VectorId } from "../../space/valueStore.js";
import { isDecimal } from "./decimal.js";
import { rowHead, rowWritingOf } from "./rowFormat.js";
import { type Cut, cutBy, literals, textsOf, type Witness } from "./witness.js";
import { writeRounded } from "./write.js";

/** Most numbers of the row that are tried for one place of a pattern. */
const CANDIDATES_MAX = 4;

/**
 * The pattern that writes the wanted texts, of every choice of different numbers of the row, one a place. At least one of
 * them is written otherwise than it stands there: texts that only copy digits are left to the text domain.
 */
export const rowWitness: Witness = function* (spec, slots, view) {
  const numbers = slots.filter((slot) => !slot.startsWith("#"));
  const row = rowOf(spec, view);
  if (row === null || row.formats.length !== numbers.length) return;
  const { written, formats } = row;
  const places = formats.map((format, at) => writtenAs(written[at] ?? [], format, numbers[at] ?? "", view));
  const isIdle = (vector: VectorId, at: number) => vector === view.store.vector(written[at] ?? []);
  for (const chosen of choices(places)) {
    if (new Set(chosen).size < chosen.length || chosen.every(isIdle)) continue;
    yield [...chosen, ...literals(view, spec, row.pattern)];
  }
};

function rowOf(spec: VectorId, view: SearchView): ReturnType<typeof rowWritingOf> {
  const texts = textsOf(view, spec);
  return texts === null ? null : rowWritingOf(texts);
}

/** The numbers that a format writes as the wanted texts. */
function writtenAs(texts: readonly string[], format: string, slot: string, view: SearchView): readonly VectorId[] {
  const found = view
    .table(slot)
    .vectors.filter((vector) =>
      view.store.values(vector).every((value, i) => isDecimal(value) && writeRounded(value, format) === texts[i]),
    );
  if (found.length > CANDIDATES_MAX) view.leaveOut(found.length - CANDIDATES_MAX);
  return found.slice(0, CANDIDATES_MAX);
}

/** Every way to take one item a place. */
function choices<Item>(places: readonly (readonly Item[])[]): readonly (readonly Item[])[] {
  return places.reduce<readonly (readonly Item[])[]>(
    (chosen, place) => chosen.flatMap((items) => place.map((item) => [...items, item])),
    [[]],
  );
}

/** Beginnings of the wanted texts from their first number to their last one. */
export const rowCut: Cut = cutBy(rowHead);
