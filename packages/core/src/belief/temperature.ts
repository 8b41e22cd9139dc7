import type { Domain } from "../space/domain.js";
import { nameBitsOutside } from "../space/spelling.js";
import type { Value } from "../space/value.js";
import { ValueStore } from "../space/valueStore.js";
import type { BeliefOptions } from "./belief.js";

/**
 * β by the number of examples. A description-length posterior is overconfident where few examples speak, so it is
 * flattened there.
 */
const BETAS: readonly number[] = [0.7, 0.75, 0.9];

/** Bits by which a rule outside the language is less likely than its description says: most tasks are inside. */
const OUTSIDE_BITS = 2;

/**
 * What a rule outside the language is given of the bits of spelling the outputs out: it too copies from the inputs. With
 * one half, tasks with a wrong answer at two examples halve on the PROSE suite, for one answered row in sixteen.
 */
const SPELLED_SHARE = 0.5;

/** How the belief is computed after examples with these outputs. */
export function beliefOptions(domain: Domain, outputs: readonly Value[], labels?: ReadonlySet<Value>): BeliefOptions {
  return {
    beta: BETAS[Math.min(outputs.length, BETAS.length) - 1] ?? 1,
    lostMax: [0.01, 0.05, 0.15],
    stepsPerRowMax: 2500,
    carriers: 300,
    spelledBits: outsideBits(domain, outputs, labels),
  };
}

/**
 * Description length of a rule outside the language, in bits: every different output is partly copied and partly spelled
 * out once, and a repetition is a choice among those, or half a bit where all are alike. Labels are not copied: they are spelled out, as a map does too.
 */
export function outsideBits(domain: Domain, outputs: readonly Value[], labels: ReadonlySet<Value> = NO_LABELS): number {
  const store = new ValueStore();
  const different = new Set(outputs.map((output) => store.value(output)));
  const repetition = different.size > 1 ? Math.log2(different.size) : SPELLED_SHARE;
  let bits = OUTSIDE_BITS + (outputs.length - different.size) * repetition;
  for (const id of different) {
    const output = store.valueOf(id);
    if (labels.has(output)) bits += labels.size > 1 ? nameBitsOutside(output) : domain.spelledBits(output);
    else bits += SPELLED_SHARE * domain.spelledBits(output);
  }
  return bits;
}

const NO_LABELS: ReadonlySet<Value> = new Set();
