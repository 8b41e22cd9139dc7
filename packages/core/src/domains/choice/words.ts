import { numberWord, quoted } from "../../emit/english.js";
import type { Phrase, Vocabulary } from "../../space/vocabulary.js";
import { pairsOf } from "./pairs.js";

/** Pairs of a map that are named. */
const PAIRS_NAMED_MAX = 4;

/** Cases within a case stand in brackets: else nobody knows which of them is meant by what happens elsewhere. */
const when: Phrase = ({ args: [guard, then, otherwise] }, subjects, say) => {
  const inner = say.deed(then, subjects);
  const isNested = then?.kind === "call" && then.operator.tellsCases === true;
  return `where ${say.noun(guard, subjects)}, ${isNested ? `(${inner})` : inner}; elsewhere, ${say.deed(otherwise, subjects)}`;
};

const firstDigits: Phrase = ({ args: [text, n] }, subjects, say) => {
  const count = n?.kind === "literal" ? Number(n.value) : 1;
  return `the first ${count === 1 ? "digit" : `${numberWord(count)} digits`} of the first number in ${say.subject(text, subjects)}`;
};

const only: Phrase = ({ args }, subjects, say) =>
  `where ${say.noun(args[0], subjects)}, ${say.deed(args[1], subjects)}`;

const lookup: Phrase = ({ args }, subjects, say) => {
  const [, map] = args;
  const pairs = pairsOf(map?.kind === "literal" ? map.value : []);
  const named = pairs.slice(0, PAIRS_NAMED_MAX).map(([key, value]) => `${shown(key)} → ${shown(value)}`);
  const more = pairs.length > PAIRS_NAMED_MAX ? `, and ${pairs.length - PAIRS_NAMED_MAX} more` : "";
  return `what stands for ${say.subject(args[0], subjects)} in the list ${named.join(", ")}${more}`;
};

const characters =
  (which: string): Phrase =>
  ({ args }, subjects, say) => {
    const [text, count] = args;
    const n = count?.kind === "literal" ? (count.value as number) : 0; // its literal is a count
    return `the ${which}${n === 1 ? "" : ` ${numberWord(n)}`} character${n === 1 ? "" : "s"} of ${say.subject(text, subjects)}`;
  };

/** How choices are said. */
export const vocabulary: Vocabulary = {
  nouns: { when, only, lookup, firstCharacters: characters("first"), lastCharacters: characters("last"), firstDigits },
  deeds: { when, only },
  changes: {},
};

function shown(value: unknown): string {
  return typeof value === "string" ? quoted(value) : "a missing cell";
}
