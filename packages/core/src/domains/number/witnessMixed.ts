import { isDecimal } from "./decimal.js";
import { quotientUnits, remainderUnits } from "./mixed.js";
import { literals, numbersOf, type Witness } from "./witness.js";

/** Units that give the wanted whole quotients. */
export const quotientWitness: Witness = dividing(quotientUnits);

/** Units of whose multiples the wanted numbers are left. */
export const remainderWitness: Witness = dividing(remainderUnits);

function dividing(unitsOf: typeof quotientUnits): Witness {
  return function* (spec, [slot = ""], view) {
    const wanted = view.store.values(spec);
    if (!wanted.every(isDecimal) || !wanted.every((value) => !value.startsWith("-"))) return;
    const targets = wanted.map(Number);
    for (const { vector, values, near } of numbersOf(view, slot)) {
      if (near.some((number, i) => number < (targets[i] ?? 0))) continue;
      for (const unit of unitsOf(values, wanted)) yield [vector, ...literals(view, spec, unit)];
    }
  };
}
