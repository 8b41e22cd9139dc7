import { amountOf, countOf, quoted, severalOf } from "../../emit/english.js";
import type { Term } from "../../space/term.js";
import type { Change, Vocabulary } from "../../space/vocabulary.js";
import { isCallOf, literalOf } from "./shapes.js";
import { markName, nounsOf, writtenText } from "./wordsNouns.js";

/** Every operator that cleans a whole text. */
export const changes: Vocabulary["changes"] = {
  trim: () => ({
    done: "white space at both ends removed",
    does: (text) => `removes white space at both ends of ${text}`,
  }),
  collapse: () => ({ done: "extra white space removed", does: (text) => `removes extra white space from ${text}` }),
  toPlainLetters: () => ({
    done: "ä, ö, ü, ß and the like written as two plain letters",
    does: (text) => `writes ä, ö, ü, ß and the like in ${text} as two plain letters`,
  }),
  unaccent: () => ({ done: "accents removed", does: (text) => `removes accents from ${text}` }),
  plainWidth: () => ({
    done: "full-width characters made plain",
    does: (text) => `makes full-width characters plain in ${text}`,
  }),
  withoutEnclosed: ([pair = ""]) => removal(`all ${enclosing(pair)} and the text in them`),
  removeClass: ([name = ""]) => removal(`all ${nounsOf(name).characters}`),
  keepClass: ([name = ""]) => ({
    done: `everything but ${nounsOf(name).characters} removed`,
    does: (text) => `keeps only the ${nounsOf(name).characters} of ${text}`,
  }),
  replaceClass: ([name = "", by = ""]) => replacing(nounsOf(name).every, by),
  maskClass: ([name = "", sign = ""]) => replacing(`each of the ${nounsOf(name).characters}`, sign),
  hideAllBut: ([shown = "", sign = ""]) => replacing(hiddenWords(shown), sign),
  withBeginning: ([beginning = ""]) => ({
    done: `${quoted(beginning)} put in front where it does not begin so`,
    does: (text) => `puts ${quoted(beginning)} in front of ${text} where it does not begin so`,
  }),
  withEnding: ([ending = ""]) => ({
    done: `${quoted(ending)} added where it has no ending`,
    does: (text) => `adds ${quoted(ending)} to ${text} where it has no ending`,
  }),
  shorten: ([longest = "", kept = "", mark = ""]) => ({
    done: `cut to ${amountOf(Number(kept), "character")} with ${writtenText(mark)} where longer than ${longest}`,
    does: (text) =>
      `cuts ${text} to ${amountOf(Number(kept), "character")} with ${writtenText(mark)} behind them where it is longer than ${longest}`,
  }),
  dialFromAbroad: ([code = ""]) => ({
    done: `as it is dialled from abroad, with +${code} where it has no country`,
    does: (text) => `writes ${text} as it is dialled from abroad, with +${code} where it has no country`,
  }),
  capitalWords: () => ({
    done: "everything but the words in capitals removed",
    does: (text) => `keeps only the words in capitals of ${text}`,
  }),
  withFittingNoun: () => ({
    done: "with its noun in the form that its number takes",
    does: (text) => `puts the noun of ${text} in the form that its number takes`,
  }),
  phoneForm: ([form = ""]) => ({
    done: `its telephone number in the form ${quoted(form)}`,
    does: (text) => `writes the telephone number in ${text} in the form ${quoted(form)}`,
  }),
  phoneIfAny: ([form = ""]) => ({
    done: `its telephone number, if any, in the form ${quoted(form)}`,
    does: (text) => `writes the telephone number in ${text}, if any, in the form ${quoted(form)}`,
  }),
  labelledPhoneDigits: () => ({
    done: "cut to the digits of the number behind a word like “Phone”",
    does: (text) => `takes the digits of the number behind a word like “Phone” in ${text}`,
  }),
  fillForm: ([form = ""]) => ({
    done: `its digits in the form ${quoted(form)}`,
    does: (text) => `writes the digits of ${text} in the form ${quoted(form)}`,
  }),
  padNumbers: ([length = ""]) => ({
    done: `its numbers filled up with zeros to ${amountOf(Number(length), "digit")}`,
    does: (text) => `fills up the numbers in ${text} with zeros to ${amountOf(Number(length), "digit")}`,
  }),
  remove: ([needle = ""]) => removal(`every ${markName(needle)}`),
  replace: ([needle = "", by = ""]) => replacing(`every ${markName(needle)}`, by),
};

/** Recasings, as they follow what is recased. */
const CASES: Readonly<Record<string, string>> = {
  upper: "in capitals",
  lower: "in small letters",
  title: "with each word capitalised",
  sentence: "with only its first letter in capitals",
  upperFirst: "with its first letter made a capital",
  lowerFirst: "with its first letter made small",
  swap: "with capitals and small letters swapped",
};

/** How a recasing leaves a text: `in capitals`. */
export function caseWords(name: string): string {
  return CASES[name] ?? name;
}

/** How a text is filled up, after it: `filled up to five characters with zeros in front`. */
export function paddingWords(program: Term): string {
  if (program.kind === "literal") return "";
  const [, width, fill] = program.args.map((arg, index) => (index === 0 ? null : literalOf(arg)));
  const filling = fill === "0" ? "zeros" : severalOf(markName(String(fill))).replace(/^each /, "");
  const place = isCallOf(program, "padStart") ? "in front" : "at the end";
  return `filled up to ${countOf(width as number, "character")} with ${filling} ${place}`; // pads take a width
}

const ENCLOSING: Readonly<Record<string, string>> = {
  "()": "brackets",
  "[]": "square brackets",
  "{}": "curly brackets",
  "<>": "angle brackets",
  '""': "quotation marks",
  "“”": "quotation marks",
  "«»": "quotation marks",
  "''": "single quotation marks",
};

/** What a person calls a pair of brackets or quotes. */
export function enclosing(pair: string): string {
  return ENCLOSING[pair] ?? `${quoted(pair.slice(0, 1))} and ${quoted(pair.slice(1))}`;
}

const HIDING: Readonly<Record<string, string>> = {
  initials: "every letter and digit but the first of each word",
  ends: "every letter and digit but the first and last of each word",
  mailInitial: "every character before “@” but the first",
  mailEnds: "every character before “@” but the first and, of three or more, the last",
};

/** What is hidden, by what stays to be seen. */
function hiddenWords(shown: string): string {
  if (shown.endsWith(" alone"))
    return `every letter and digit but the ${shown.replace(" alone", "")}, without other characters,`;
  const last = shown.replace(" digits", "");
  return HIDING[shown] ?? `every ${last === shown ? "letter and digit" : "digit"} but the ${last}`;
}

function removal(what: string): Change {
  return { done: `${what} removed`, does: (text) => `removes ${what} from ${text}` };
}

function replacing(what: string, by: string): Change {
  return {
    done: `${what} replaced by ${writtenText(by)}`,
    does: (text) => `replaces ${what} in ${text} by ${writtenText(by)}`,
  };
}
