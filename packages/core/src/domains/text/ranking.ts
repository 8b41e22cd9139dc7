import { exp2 } from "../../space/exp2.js";
import { type Prior, type Production, productionKey, type SearchView } from "../../space/grammar.js";
import { parseTerm } from "../../space/notation.js";
import type { Value } from "../../space/value.js";
import { grammar } from "./grammar.js";
import { textCounts } from "./prior.js";
import { isInEveryRow, needles } from "./proposals.js";
import { isText } from "./semantics.js";

/** How often each production and each literal was used in the programs that the prior was fitted on. */
export interface UsageCounts {
  /** Expected uses, keyed by `productionKey`. */
  readonly productions: Readonly<Record<string, number>>;
  /** Expected uses per literal slot, keyed by the printed literal. */
  readonly literals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Pseudo-counts that the starting prior weighs against what was counted (Dirichlet smoothing). */
const SMOOTHING = 4;

/** Description lengths of the literals before any were counted, by kind of literal. */
const literalBits: Readonly<Record<string, (value: Value) => number>> = {
  text: (value) => typedBits(String(value)),
  column: () => 1,
  offset: (value) => 1.5 * Math.log2((value as number) + 1) + 1,
  ordinal: (value) => ordinalBits(value as number),
  class: () => 3.3,
  case: () => 2.6,
  needle: (value) => 1 + typedBits(String(value)),
  separator: (value) => typedBits(String(value)),
  count: (value) => 1.5 * Math.log2((value as number) + 1) + 1,
  pair: () => 2,
  fill: (value) => (value === "0" || value === " " ? 1 : 5),
};

/** The prior that usage counts give: −log2 of the smoothed relative frequency, per slot. */
export function priorFrom(counts: UsageCounts): Prior {
  return { productions: productionBits(counts), literal: literalPrior(counts) };
}

/** The prior of the text domain. */
export const prior: Prior = priorFrom(textCounts);

function productionBits(counts: UsageCounts): Record<string, number> {
  const bySlot = new Map<string, Production[]>();
  for (const production of grammar.productions) {
    bySlot.set(production.slot, [...(bySlot.get(production.slot) ?? []), production]);
  }
  const bits: Record<string, number> = {};
  for (const productions of bySlot.values()) {
    const keys = productions.map(productionKey);
    const total = keys.reduce((sum, key) => sum + (counts.productions[key] ?? 0), 0);
    for (const key of keys) {
      bits[key] = -Math.log2(((counts.productions[key] ?? 0) + SMOOTHING / keys.length) / (total + SMOOTHING));
    }
  }
  return bits;
}

function literalPrior(counts: UsageCounts): Prior["literal"] {
  const counted = new Map(Object.entries(counts.literals).map(([slot, values]) => [slot, countsByValue(values)]));
  const totals = new Map(
    Object.entries(counts.literals).map(([slot, values]) => [
      slot,
      Object.values(values).reduce((sum, count) => sum + count, 0),
    ]),
  );
  return (slot, value, search) => {
    const kind = slot.slice(1, slot.indexOf("/"));
    const base = literalBits[kind]?.(value) ?? 4;
    const count = counted.get(slot)?.get(value) ?? 0;
    const total = (totals.get(slot) ?? 0) + SMOOTHING;
    // An uncounted literal has exactly its base length on top of the slot's share; exp2 would underflow for long texts.
    const bits =
      count === 0 ? base + Math.log2(total / SMOOTHING) : -Math.log2((count + SMOOTHING * exp2(-base)) / total);
    return kind === "needle" && search !== undefined ? Math.min(bits, structuralBits(value, search)) : bits;
  };
}

/**
 * Bits of an anchor that every row of the data holds: it belongs to the form of the column, and naming it is a choice
 * among the anchors the texts share. Other anchors have to be spelled out.
 */
function structuralBits(needle: Value, search: SearchView): number {
  return isText(needle) && isInEveryRow(needle, search)
    ? 1 + Math.log2(1 + needles(search).length)
    : Number.POSITIVE_INFINITY;
}

/** Counts by the literal itself. The literals of this domain are texts and numbers, so they can be keys. */
function countsByValue(values: Readonly<Record<string, number>>): ReadonlyMap<Value, number> {
  const byValue = new Map<Value, number>();
  for (const [printed, count] of Object.entries(values)) {
    const parsed = parseTerm(printed, []);
    if (parsed.kind === "term" && parsed.term.kind === "literal") byValue.set(parsed.term.value, count);
  }
  return byValue;
}

/** Bits of "holds letters or digits" and of "holds none": about one constant in five does, among those of the corpus. */
const WORDY_BITS = 2.4;
const WORDLESS_BITS = 0.3;

/** Bits of a cell that is written down as it is. */
export function spelledBits(value: Value): number {
  return isText(value) ? typedBits(value) : 1;
}

/** Letters and digits cost what a choice among 64 costs, other characters half of it, or one bit when repeated. */
function typedBits(text: string): number {
  let bits = /[\p{L}\p{Nd}]/u.test(text) ? WORDY_BITS : WORDLESS_BITS;
  let last = "";
  for (const character of text) {
    const wordy = /[\p{L}\p{M}\p{Nd}]/u.test(character);
    bits += wordy ? 6 : character === last ? 1 : 3;
    last = character;
  }
  return bits;
}

/** Elias gamma code of |n|, and the sign. */
function ordinalBits(n: number): number {
  return 2 * Math.floor(Math.log2(Math.abs(n))) + (n < 0 ? 2 : 1);
}
