import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { isDated } from "./signs.js";

/**
 * A part of a date or a time that is below ten, alone in an output, where no example has one, in words: an hour may be written `4` or `04`. `null` for
 * anything else.
 */
export function smallParts(examples: Shown): (row: Value, output: Value) => string | null {
  const isShown =
    examples.length > 0 && examples.every(({ output }) => typeof output === "string" && /^[1-9]\d$/.test(output));
  if (!isShown) return () => null;
  return (row, output) => {
    const isSmall = typeof output === "string" && /^0?\d$/.test(output);
    return isSmall && isList(row) && row.some(isDated) ? "no example has a part below ten" : null;
  };
}
