import type { Term } from "../../space/term.js";

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
