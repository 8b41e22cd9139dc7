import type { Appearance, LanguagePart } from "../../space/language.js";
import { spelledBits } from "../../space/spelling.js";
import { cutBrackets } from "./brackets.js";
import { cutsItems, cutsTails } from "./cutParts.js";
import { templates } from "./emit.js";
import { form, isDamaged, likeForms, looks, parts, signs, words } from "./form.js";
import { gluesKinds } from "./gluedKinds.js";
import { pieces, productions, slots } from "./grammar.js";
import * as guards from "./guards.js";
import { moreInitials } from "./initials.js";
import { innerCapitals } from "./innerCapitals.js";
import { literals } from "./literals.js";
import { losesWords, lostWords } from "./lostWords.js";
import { manglesWords } from "./mangledWords.js";
import { newLetters } from "./newLetters.js";
import * as operators from "./operators.js";
import { otherCases } from "./otherCases.js";
import { otherNeighbours } from "./otherNeighbours.js";
import { outerBlanks, untidyAgainst } from "./outerBlanks.js";
import { reads } from "./reads.js";
import { gluesCutTexts, turnsWordsRound } from "./senseless.js";
import { copied, slip } from "./slips.js";
import { partSurroundings, surroundings } from "./surroundings.js";
import { takenTwice } from "./takenTwice.js";
import { tidying } from "./tidying.js";
import { traits } from "./traits.js";
import { treatment } from "./treatment.js";
import { variants } from "./variants.js";
import { vocabulary } from "./words.js";

/** Text: from cells of a row to a cell. */
export const text: LanguagePart = {
  name: "text",
  operators: [...Object.values(operators), ...Object.values(guards)],
  slots,
  productions,
  pieces,
  literals,
  templates,
  vocabulary,
  cannotBe: [cutBrackets, otherCases],
  hardlyIs: [losesWords, manglesWords, cutsTails, cutsItems, gluesKinds],
  isSenseless: (program) => turnsWordsRound(program) || gluesCutTexts(program),
  doubts: [newLetters, outerBlanks, innerCapitals, lostWords, moreInitials, otherNeighbours, takenTwice],
};

/** What cells look like, whatever they hold: they are texts. */
export const appearance: Appearance = {
  form,
  likeForms,
  signs,
  words,
  parts,
  traits,
  looks,
  isDamaged,
  variants,
  reads,
  spelledBits,
  slip,
  copied,
  surroundings,
  partSurroundings,
  untidyAgainst,
  tidying,
  treatment,
};
