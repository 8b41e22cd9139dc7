import type { Term } from "../../space/term.js";

/** Whether letters are put behind a text that is cut to a length, as no one would: the word that is cut may end in any way. */
export function gluesCutTexts(program: Term): boolean {
  if (program.kind === "literal") return false;
  const [head, tail] = program.args;
  return (
    (program.operator.name === "concat" && isCutToLength(head) && beginsWithLetters(tail)) ||
    program.args.some(gluesCutTexts)
  );
}

function isCutToLength(term: Term | undefined): boolean {
  if (term?.kind !== "call") return false;
  const { name } = term.operator;
  if (name === "recase") return isCutToLength(term.args[1]);
  const [, , end] = term.args;
  return name === "slice" && end?.kind === "call" && end.operator.name === "atMost";
}

function beginsWithLetters(term: Term | undefined): boolean {
  if (term?.kind !== "call") return false;
  const [head] = term.args;
  return term.operator.name === "concat"
    ? beginsWithLetters(head)
    : term.operator.name === "constant" && isLiteral(head, /^\p{L}/u);
}

/**
 * Whether the words of a text are turned round with commas between all of them, as no one would: of `Ada Lovelace` it makes `Lovelace, Ada`, but of
 * three names `Clark, Anne, Zoe`. The levels of a path and the items of a list may be.
 */
export function turnsWordsRound(program: Term): boolean {
  if (program.kind === "literal") return false;
  const [list, mark] = program.args;
  const isTurned = program.operator.name === "mapJoin" && isReversed(list) && isLiteral(mark, /^,\s*$/);
  return isTurned || program.args.some(turnsWordsRound);
}

function isReversed(list: Term | undefined): boolean {
  if (list?.kind !== "call" || list.operator.name !== "reversed") return false;
  const [items] = list.args;
  if (items?.kind !== "call") return false;
  return items.operator.name === "matches" || (items.operator.name === "split" && isLiteral(items.args[1], /^ $/));
}

function isLiteral(term: Term | undefined, text: RegExp): boolean {
  return term?.kind === "literal" && typeof term.value === "string" && text.test(term.value);
}
