import type { VectorId } from "../../space/valueStore.js";
import { scaled } from "./arithmetic.js";
import { isDecimal } from "./decimal.js";
import { type RangeRule, rangeHead, rangesOf, rangeText } from "./ranges.js";
import { type Cut, cutBy, literals, type Numbers, numbersOf, textsOf, type Witness } from "./witness.js";

/** What numbers are multiplied by before they are put into ranges: thousands and millions, cents, shares in per cent. */
const FACTORS = ["0.001", "0.000001", "0.01", "100"].map(factorOf);
const ITSELF = [factorOf("1")];

/** A factor, and the same in binary fractions. */
interface Factor {
  readonly factor: string;
  readonly size: number;
}

function factorOf(factor: string): Factor {
  return { factor, size: Number(factor) };
}

/** Ranges that the wanted texts are, of every number that lies in them, as it is or in thousands and the like. */
export const rangeWitness: Witness = function* (spec, [slot = ""], view) {
  const texts = textsOf(view, spec);
  if (texts === null || !texts.every((text) => /\d\D+\d/.test(text))) return;
  const isScaled = slot === "scaled";
  const numbers = numbersOf(view, isScaled ? "measure" : slot);
  for (const { rule, lows } of rangesOf(texts)) {
    const [low, reach] = [Number(lows[0]), Number(rule.step)];
    for (const inner of numbers.flatMap((of) => insideOf(of, isScaled ? FACTORS : ITSELF, low, reach))) {
      if (!inner.values.every((value, i) => textIn(rule, value) === texts[i])) continue;
      const { step, origin, gap, separator, format } = rule;
      yield [
        inner.vector ?? view.store.vector(inner.values),
        ...literals(view, spec, step, origin, gap, separator, format),
      ];
    }
  }
};

function textIn({ step, origin, gap, separator, format }: RangeRule, value: string): string | undefined {
  return rangeText(value, step, origin, gap, separator, format);
}

/** Numbers in a range: as they are written, with zeros at their ends, in a table of the search, or made for it. */
interface Inner {
  readonly values: readonly string[];
  readonly vector?: VectorId;
}

/** None, as of most numbers. */
const NONE_INSIDE: readonly Inner[] = [];

/** Multiples of numbers, of which the first lies near the beginning of its range, no farther than its width. */
function insideOf(
  { vector, values, near }: Numbers,
  factors: readonly Factor[],
  low: number,
  reach: number,
): readonly Inner[] {
  const [first = 0] = near;
  if (!factors.some(({ size }) => Math.abs(first * size - low) <= reach)) return NONE_INSIDE;
  return factors
    .filter(({ size }) => Math.abs(first * size - low) <= reach)
    .flatMap(({ factor }): readonly Inner[] => {
      if (factor === "1") return [{ values, vector }];
      const multiples = values.map((value) => scaled(value, factor, "0"));
      return multiples.every(isDecimal) ? [{ values: multiples }] : [];
    });
}

export const rangeCut: Cut = cutBy(rangeHead);
