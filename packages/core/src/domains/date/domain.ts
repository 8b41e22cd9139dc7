import type { LanguagePart } from "../../space/language.js";
import { backwardLengths } from "./backwardLengths.js";
import { clippedDays } from "./clippedDays.js";
import { templates } from "./emit.js";
import { pieces, productions, slots } from "./grammar.js";
import { literals } from "./literals.js";
import { newCenturies } from "./newCenturies.js";
import { newDistances } from "./newDistances.js";
import { noSuchDay } from "./noSuchDay.js";
import * as operators from "./operators.js";
import { writesSenselessly } from "./senseless.js";
import { impossibleDates, isDated, otherComponents, signs, traits } from "./signs.js";
import { smallParts } from "./smallParts.js";
import { vocabulary } from "./words.js";

/** Dates and times of day: read from texts, computed with, and written. */
export const date: LanguagePart = {
  name: "date",
  operators: Object.values(operators),
  slots,
  productions,
  pieces,
  literals,
  templates,
  vocabulary,
  signs,
  doubts: [newDistances, newCenturies, clippedDays, smallParts, noSuchDay],
  traits,
  isDamaged: (cell) => signs(cell).size > 0, // its only sign is that of an impossible date
  isSenseless: writesSenselessly,
  cannotBe: [impossibleDates, otherComponents, backwardLengths],
  understands: isDated,
};
