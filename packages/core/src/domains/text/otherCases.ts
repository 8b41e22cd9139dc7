import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** Longest output that names a kind, in UTF-16 units. */
const NAME_LENGTH_MAX = 32;

/**
 * Whether an output is that of an example in another case, `NO-show` for `no-show`, where some example's output has no word of its row: outputs that name kinds are written alike.
 * `null` where all outputs have words of their rows, or some differ in case only.
 */
export function otherCases(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const outputs = new Set(examples.flatMap(({ output }) => (typeof output === "string" ? [output] : [])));
  const folded = new Set([...outputs].map((output) => output.toLowerCase()));
  if (folded.size < outputs.size || !examples.some(namesKind)) return null;
  return (_, output) =>
    typeof output === "string" &&
    output.length <= NAME_LENGTH_MAX &&
    !outputs.has(output) &&
    folded.has(output.toLowerCase());
}

/** True for an output that is made of words none of which its row has, in any case. */
function namesKind({ input, output }: { readonly input: Value; readonly output: Value }): boolean {
  if (typeof output !== "string" || output.length > NAME_LENGTH_MAX) return false;
  const cells = (isList(input) ? input : [input]).filter((cell) => typeof cell === "string");
  const words = output.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.length > 0 && !words.some((word) => cells.some((cell) => cell.toLowerCase().includes(word)));
}
