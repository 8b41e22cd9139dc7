import type { Production, Slot } from "../../space/grammar.js";
import { is, to } from "../../space/language.js";
import { firstCharacters, firstDigits, lastCharacters, lookup, only, when } from "./operators.js";

/**
 * A choice stands for a whole output: guarded cases in order, of which the last is for all other rows, or for those that
 * another guard describes; a case may be a choice of its own. A map stands wherever text does.
 */
export const productions: readonly Production[] = [
  { ...is("output", "choice"), lastResort: true },
  to("choice", when, "guard", "case", "rest"),
  to("choice", when, "guard", "choice", "rest"),
  is("case", "text"),
  is("case", "absent"),
  is("case", "around:mapped"),
  is("rest", "case"),
  to("rest", only, "guard", "case"),
  { ...is("rest", "choice"), lastResort: true },
  to("mapped", lookup, "key", "#map"),
  is("key", "asked"),
  is("key", "source"),
  is("key", "field"),
  to("key", firstCharacters, "source", "#count"),
  to("key", firstDigits, "asked", "#count"),
  to("key", lastCharacters, "source", "#count"),
];

export const slots: readonly Slot[] = [
  { name: "choice", kind: "deduced" },
  { name: "case", kind: "deduced" },
  { name: "rest", kind: "deduced" },
  { name: "mapped", kind: "deduced" },
  { name: "key", kind: "enumerated" },
];
