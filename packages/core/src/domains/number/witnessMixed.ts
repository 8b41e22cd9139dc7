import type { Value } from "../../space/value.js";
import { isDecimal } from "./decimal.js";
import { quotientUnits, remainderUnits, SLACK } from "./mixed.js";
import { literals, numbersOf, type Witness } from "./witness.js";

/** Units that give the wanted whole quotients. */
export const quotientWitness: Witness = dividing(quotientUnits, (number, wanted) => wanted <= number);

/** Units of whose multiples the wanted numbers are left. */
export const remainderWitness: Witness = dividing(remainderUnits, (number, wanted) => {
  const gap = number - wanted;
  return gap >= 0 && Math.abs(gap - Math.round(gap)) <= SLACK * number;
});

/** Whether an output has decimals that are zeros, as nobody writes how often something goes into another, or what is left. */
function hasDecimals(output: Value): boolean {
  return typeof output === "string" && /\d[.,]0+(?!\d)/.test(output);
}

function dividing(unitsOf: typeof quotientUnits, isNear: (number: number, wanted: number) => boolean): Witness {
  return function* (spec, [slot = ""], view) {
    if (view.targets.every(hasDecimals)) return;
    const wanted = view.store.values(spec);
    if (!wanted.every(isDecimal) || wanted.some((value) => value.startsWith("-"))) return;
    const targets = wanted.map(Number);
    for (const { vector, values, near } of numbersOf(view, slot)) {
      if (!near.every((number, i) => isNear(number, targets[i] ?? 0))) continue;
      for (const unit of unitsOf(values, wanted, { numbers: near, wanted: targets, tolerance: 0 }))
        yield [vector, ...literals(view, spec, unit)];
    }
  };
}
