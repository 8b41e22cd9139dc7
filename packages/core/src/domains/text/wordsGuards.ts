import { countOf, quoted } from "../../emit/english.js";
import { call, type Term } from "../../space/term.js";
import type { Phrase } from "../../space/vocabulary.js";
import { column } from "./operators.js";
import { literalOf } from "./shapes.js";
import { nounsOf, writtenText } from "./wordsNouns.js";

/** Guards as conditions: they follow "where". */
export const guardNouns: Readonly<Record<string, Phrase>> = {
  isMissing: about(() => "is missing"),
  areBlank: ({ args }, subjects, say) => {
    const cell = (at: Term | undefined) => say.subject(at === undefined ? at : call(column, [at]), subjects);
    const [from, to] = args.map((arg) => (arg.kind === "literal" ? Number(arg.value) : 0));
    if (to === (from ?? 0) + 1) return `both ${cell(args[0])} and ${cell(args[1])} are blank`;
    return `every cell from ${cell(args[0])} to ${cell(args[1])} is blank`;
  },
  isEmpty: about(() => "is empty"),
  isFilled: about(() => "is filled"),
  saysYes: about(() => "says yes"),
  answerOf: ({ args }, subjects, say) => `what ${say.subject(args[0], subjects)} answers`,
  versionStep: ({ args }, subjects, say) =>
    `which number of the version grows first from ${say.subject(args[0], subjects)} to ${say.subject(args[1], subjects)}`,
  contains: about((needle) => `contains ${writtenText(String(needle))}`),
  startsWith: about((needle) => `begins with ${writtenText(String(needle))}`),
  endsWith: about((needle) => `ends with ${writtenText(String(needle))}`),
  equals: about((text) => `is ${quoted(String(text))}`),
  looksLike: about((form) => `has the form ${quoted(String(form))}`),
  has: about((name) => `has ${nounsOf(String(name)).characters}`),
  isAll: about((name) => `consists of ${nounsOf(String(name)).characters} only`),
  startsWithClass: about((name) => `begins with ${aCharacter(String(name))}`),
  hasMoreWords: about((count) => `has more than ${countOf(count as number, "word")}`), // its literal is a count
  startsWithVowel: about((kind) => `begins with ${kind === "sound" ? "the sound of " : ""}a vowel`),
  isLongerThan: about((count) => `has more than ${countOf(count as number, "character")}`), // its literal is a count
  hasLength: about((count) => `has ${countOf(count as number, "character")}`), // its literal is a count
  containsButForCase: about((needle) => `contains ${writtenText(String(needle))} in any case`),
  startsWithWord: about((word) => `begins with the word ${writtenText(String(word))} in any case`),
  isUnknown: about(() => "is blank or says that nothing is known"),
  includes: between("contains"),
  includesButForCase: between("contains, but for capitals,"),
  isSame: between("is the same as"),
  isSameButForCase: between("is, but for capitals, the same as"),
  isAlike: between("has the same letters and digits as"),
  holdsAll: between("has every item of"),
  isLonger: between("is longer than"),
};

/** One character of a class, with its article: `a digit`. */
function aCharacter(name: string): string {
  const { border } = nounsOf(name);
  return `${/^[aeiou]/.test(border) ? "an" : "a"} ${border}`;
}

function about(what: (literal: unknown) => string): Phrase {
  return ({ args }, subjects, say) =>
    `${say.subject(args[0], subjects)} ${what(args[1] === undefined ? null : literalOf(args[1]))}`;
}

function between(relation: string): Phrase {
  return ({ args }, subjects, say) => `${say.subject(args[0], subjects)} ${relation} ${say.subject(args[1], subjects)}`;
}
