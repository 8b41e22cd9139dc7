import type { LanguagePart } from "../../space/language.js";
import { countedPartsDoubt } from "./countedParts.js";
import { templates } from "./emit.js";
import { endlessDecimals } from "./endlessDecimals.js";
import { pieces, productions, slots } from "./grammar.js";
import { lessWordsDoubt } from "./lessWords.js";
import { literals } from "./literals.js";
import { nounDoubt } from "./nouns.js";
import { oddNumberDoubt } from "./oddNumbers.js";
import * as operators from "./operators.js";
import { thousandsDoubt } from "./thousands.js";
import { traits } from "./traits.js";
import { vocabulary } from "./vocabulary.js";

/** Numbers: exact decimals read from cells, computed with, rounded, and written in formats, words and numerals. */
export const number: LanguagePart = {
  name: "number",
  operators: Object.values(operators),
  slots,
  productions,
  pieces,
  literals,
  templates,
  traits,
  cannotBe: [endlessDecimals],
  doubts: [countedPartsDoubt, lessWordsDoubt, nounDoubt, oddNumberDoubt, thousandsDoubt],
  vocabulary,
};
