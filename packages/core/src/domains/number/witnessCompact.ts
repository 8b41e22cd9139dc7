import { COMPACT_FORMATS, compactExactly, compactHead, compactText, compactWritingsOf } from "./compact.js";
import { type Cut, cutBy, literals, numbersOf, textsOf, type Witness } from "./witness.js";

/** Ladders and formats in which numbers are the wanted texts, of which two have different units. */
export const compactWitness: Witness = function* (spec, [slot = ""], view) {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const { ladder, near: wanted, reach } of compactWritingsOf(texts)) {
    for (const { vector, values, near } of numbersOf(view, slot)) {
      if (near.some((number, i) => Math.abs(number - (wanted[i] ?? 0)) > (reach[i] ?? 0))) continue;
      for (const format of COMPACT_FORMATS)
        if (values.every((value, i) => compactText(value, ladder, format) === texts[i]))
          yield [vector, ...literals(view, spec, ladder, format)];
    }
  }
};

/** Ladders on which numbers are the wanted texts with all their decimals. */
export const compactExactWitness: Witness = function* (spec, [slot = ""], view) {
  const texts = textsOf(view, spec);
  if (texts?.some((text) => /\d\.\d/.test(text)) !== true) return;
  for (const { ladder } of compactWritingsOf(texts))
    for (const { vector, values } of numbersOf(view, slot))
      if (values.every((value, i) => compactExactly(value, ladder) === texts[i]))
        yield [vector, ...literals(view, spec, ladder)];
};

export const compactCut: Cut = cutBy(compactHead);
