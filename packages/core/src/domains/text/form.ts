import type { Value } from "../../space/value.js";
import { isList } from "../../space/value.js";

/**
 * The form of a text: every run of letters or digits as one sign (`A` upper case, `a` lower case, `Aa` capitalised, `0`
 * digits), white space as one blank, everything else as it is. Rows are the forms of their cells.
 */
export function form(value: Value): string {
  if (isList(value)) return value.map(form).join("\u001f");
  if (typeof value !== "string") return String(value);
  return value
    .replace(/\p{Nd}+/gu, "0")
    .replace(/\p{Lu}[\p{Ll}\p{M}]+/gu, "\u0001")
    .replace(/[\p{Ll}\p{M}]+/gu, "a")
    .replace(/\p{Lu}+/gu, "A")
    .replace(/[\p{Lo}\p{Lt}\p{Lm}]+/gu, "L")
    .replace(/\s+/gu, " ")
    .replace(/\u0001/g, "Aa");
}
