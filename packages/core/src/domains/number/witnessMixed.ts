import type { Value } from "../../space/value.js";
import { difference, excess, shortfall, sum } from "./arithmetic.js";
import { compare, isDecimal } from "./decimal.js";
import { quotientUnits, remainderUnits, SLACK } from "./mixed.js";
import { inPacks, packFormOf } from "./packs.js";
import { isConstantPart } from "./tellingNumbers.js";
import { literals, numbersOf, textsOf, type Witness } from "./witness.js";

/** Units that give the wanted whole quotients. */
export const quotientWitness: Witness = dividing(quotientUnits, (number, wanted) => wanted <= number);

/** Units of whose multiples the wanted numbers are left. */
export const remainderWitness: Witness = dividing(remainderUnits, (number, wanted) => {
  const gap = number - wanted;
  return gap >= 0 && Math.abs(gap - Math.round(gap)) <= SLACK * number;
});

/** Limits above which the wanted numbers begin, where some number is below. */
export const excessWitness: Witness = beyond(1);
/** Limits below which the wanted numbers begin, where some number is above. */
export const shortfallWitness: Witness = beyond(-1);

/** Digits of a limit that one example shows, at most, but for zeros behind them. */
const LONE_DIGITS_MAX = 1;

function beyond(side: 1 | -1): Witness {
  return function* (spec, [slot = ""], view) {
    const wanted = view.store.values(spec);
    const isZeroAt = wanted.map((value) => value === "0");
    if (!wanted.every(isDecimal) || !isZeroAt.includes(true) || !isZeroAt.includes(false)) return;
    if (wanted.some((value) => value.startsWith("-"))) return;
    const shown = isZeroAt.indexOf(false);
    for (const { vector, values } of numbersOf(view, slot)) {
      const [number, past] = [values[shown] ?? "0", wanted[shown] ?? "0"];
      const limit = side === 1 ? difference(number, past) : sum(number, past);
      if (limit === undefined) continue;
      const isLone = isZeroAt.filter((isZero) => !isZero).length === 1;
      if (isLone && limit !== "0" && limit.replace(/\D|0+$/g, "").length > LONE_DIGITS_MAX) continue;
      const bounded = side === 1 ? excess : shortfall;
      const isTold = values.some((value, at) => isZeroAt[at] === true && compare(value, limit) === -side);
      if (isTold && values.every((value, at) => bounded(value, limit) === wanted[at]))
        yield [vector, ...literals(view, spec, limit)];
    }
  };
}

/** Whether an output has decimals that are zeros, as nobody writes how often something goes into another, or what is left. */
function hasDecimals(output: Value): boolean {
  return typeof output === "string" && /\d[.,]0+(?!\d)/.test(output);
}

function dividing(unitsOf: typeof quotientUnits, isNear: (number: number, wanted: number) => boolean): Witness {
  return function* (spec, [slot = ""], view) {
    if (view.targets.every(hasDecimals)) return;
    const wanted = view.store.values(spec);
    if (!wanted.every(isDecimal) || wanted.some((value) => value.startsWith("-"))) return;
    if (isConstantPart(wanted, view)) return;
    const targets = wanted.map(Number);
    for (const { vector, values, near } of numbersOf(view, slot)) {
      if (!near.every((number, i) => isNear(number, targets[i] ?? 0))) continue;
      for (const unit of unitsOf(values, wanted, { numbers: near, wanted: targets, tolerance: 0 }))
        yield [vector, ...literals(view, spec, unit)];
    }
  };
}

/** Pieces and sizes of packs that are written as the wanted texts. */
export const packsWitness: Witness = function* (spec, [pieces = "", sizes = ""], view) {
  const texts = textsOf(view, spec);
  const form = texts === null ? null : packFormOf(texts);
  if (texts === null || form === null) return;
  for (const piece of numbersOf(view, pieces))
    for (const size of numbersOf(view, sizes))
      if (piece.values.every((value, i) => inPacks(value, size.values[i] ?? "0", form) === texts[i]))
        yield [piece.vector, size.vector, ...literals(view, spec, form)];
};
