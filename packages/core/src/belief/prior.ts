import { exp2 } from "../space/exp2.js";
import { type Grammar, type Prior, type Production, productionKey } from "../space/grammar.js";
import { kindOfLiteral, type LiteralRule } from "../space/language.js";
import { parseTerm, printValue } from "../space/notation.js";
import type { Value } from "../space/value.js";

/** How often each production and each literal was used in the programs that a prior was fitted on. */
export interface UsageCounts {
  /** Expected uses, keyed by `productionKey`. */
  readonly productions: Readonly<Record<string, number>>;
  /** Expected uses per literal slot, keyed by the printed literal. */
  readonly literals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Pseudo-counts that the starting prior weighs against what was counted (Dirichlet smoothing). */
const SMOOTHING = 4;

/** The prior that usage counts give: −log2 of the smoothed relative frequency, per slot. */
export function priorFrom(grammar: Grammar, rules: Readonly<Record<string, LiteralRule>>, counts: UsageCounts): Prior {
  return { productions: productionBits(grammar, counts), literal: literalPrior(grammar, rules, counts) };
}

function productionBits(grammar: Grammar, counts: UsageCounts): Record<string, number> {
  const bySlot = new Map<string, Production[]>();
  for (const production of grammar.productions) {
    const group = bySlot.get(production.slot);
    if (group === undefined) bySlot.set(production.slot, [production]);
    else group.push(production);
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

/** Bits of a literal for which its kind has no rule. */
const UNRULED_BITS = 4;

function literalPrior(
  grammar: Grammar,
  rules: Readonly<Record<string, LiteralRule>>,
  counts: UsageCounts,
): Prior["literal"] {
  const pricingOf = (slot: string): Pricing => pricingBy(rules[kindOfLiteral(slot)], counts.literals[slot]);
  const slots = grammar.slots.filter(({ kind }) => kind === "literal").map(({ name }) => name);
  const pricings = new Map(slots.map((slot) => [slot, pricingOf(slot)]));
  return (slot, value, search) => {
    const { rule, counted, uncountedBits } = pricings.get(slot) ?? pricingOf(slot);
    const byView = search === undefined ? undefined : rule?.bitsByView?.(value, search);
    if (byView !== undefined) return byView;
    const bits = (counted.size === 0 ? undefined : counted.get(keyOf(value))) ?? baseBits(rule, value) + uncountedBits;
    if (search === undefined) return bits;
    const inView = rule?.bitsInView === undefined ? bits : Math.min(bits, rule.bitsInView(value, search));
    return inView + (rule?.moreBits?.(value, search) ?? 0);
  };
}

/** What the literals of one slot cost. */
interface Pricing {
  readonly rule: LiteralRule | undefined;
  /** Bits of the literals that were counted. */
  readonly counted: ReadonlyMap<Value, number>;
  /** Bits of any other on top of its base length: the slot's share. Not by the same formula, since exp2 would underflow for long texts. */
  readonly uncountedBits: number;
}

function pricingBy(rule: LiteralRule | undefined, values: Readonly<Record<string, number>> = {}): Pricing {
  const total = Object.values(values).reduce((sum, count) => sum + count, 0) + SMOOTHING;
  const counted = new Map<Value, number>();
  for (const [printed, count] of Object.entries(values)) {
    const parsed = parseTerm(printed, []);
    if (parsed.kind !== "term" || parsed.term.kind !== "literal" || count === 0) continue;
    const { value } = parsed.term;
    counted.set(keyOf(value), -Math.log2((count + SMOOTHING * exp2(-baseBits(rule, value))) / total));
  }
  return { rule, counted, uncountedBits: Math.log2(total / SMOOTHING) };
}

function baseBits(rule: LiteralRule | undefined, value: Value): number {
  return rule?.bits(value) ?? UNRULED_BITS;
}

/** Equal for equal literals: the literal itself, or how a list is printed. */
function keyOf(value: Value): Value {
  return typeof value === "object" && value !== null ? printValue(value) : value;
}
