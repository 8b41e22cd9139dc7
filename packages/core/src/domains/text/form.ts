import { isList, type Value } from "../../space/value.js";

/** Runs that have a sign, each kind in a group of its own, in the order of {@link SIGNS}. */
const RUNS = /(\p{Nd}+)|(\p{Lu}[\p{Ll}\p{M}]+)|([\p{Ll}\p{M}]+)|(\p{Lu}+)|([\p{Lo}\p{Lt}\p{Lm}]+)|(\s+)/gu;
const SIGNS: readonly string[] = ["0", "Aa", "a", "A", "L", " "];

/**
 * The form of a text: every run of letters or digits as one sign (`A` upper case, `a` lower case, `Aa` capitalised, `L`
 * letters without case, `0` digits), white space as one blank, everything else as it is. Rows are the forms of their cells.
 */
export function form(value: Value): string {
  if (isList(value)) return value.map(form).join("\u001f");
  if (typeof value !== "string") return String(value);
  return value.replace(
    RUNS,
    (_, ...groups: (string | undefined)[]) => SIGNS[groups.findIndex((run) => run !== undefined)] ?? "",
  );
}
