import type { LanguagePart } from "../../space/language.js";
import { templates } from "./emit.js";
import { productions, slots } from "./grammar.js";
import { literals } from "./literals.js";
import * as operators from "./operators.js";
import { vocabulary } from "./words.js";

/** Cases told apart by guards, and small maps. */
export const choice: LanguagePart = {
  name: "choice",
  operators: Object.values(operators),
  slots,
  productions,
  pieces: [],
  once: ["mapped"],
  literals,
  templates,
  vocabulary,
};
