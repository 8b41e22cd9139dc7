import { SAMENESS, type Sameness } from "../../space/relations.js";
import { asText, type Value } from "../../space/value.js";

/* What one cell is to another, as the key of a map. */

/** Whether a text is the same as that of another cell, another one, or missing; not defined where that other cell is blank. */
export function samenessOf(first: string | null, second: string | null): Sameness | undefined {
  if (first === null || first.trim() === "") return undefined;
  if (second === null || second.trim() === "") return "missing";
  return first.trim() === second.trim() ? "same" : "different";
}

/** One choice of no literals for two columns, of which the second has the same text in some rows, another in some, and none in some. */
export function* whereSomeAreSame([firsts = [], seconds = []]: readonly (readonly Value[] | undefined)[]): Iterable<
  readonly Value[]
> {
  const found = firsts.map((first, at) => samenessOf(asText(first), asText(seconds[at])));
  if (!found.includes(undefined) && SAMENESS.every((each) => found.includes(each))) yield [];
}
