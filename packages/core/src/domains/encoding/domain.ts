import type { LanguagePart } from "../../space/language.js";
import { templates } from "./emit.js";
import { pieces, productions, slots } from "./grammar.js";
import { literals } from "./literals.js";
import * as operators from "./operators.js";
import { vocabulary } from "./words.js";

/** Encodings that are functions, and the names and codes that the platform knows. */
export const encoding: LanguagePart = {
  name: "encoding",
  operators: Object.values(operators),
  slots,
  productions,
  pieces,
  literals,
  templates,
  vocabulary,
};
