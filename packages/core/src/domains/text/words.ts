import { ordinalWord, quoted } from "../../emit/english.js";
import { call, type Term } from "../../space/term.js";
import type { Phrase, Speech, Subjects, Vocabulary } from "../../space/vocabulary.js";
import { column } from "./operators.js";
import { argument, asCall, isCallOf, literalOf, piecesOf } from "./shapes.js";
import { caseWords, changes, enclosing, paddingWords } from "./wordsChanges.js";
import { guardNouns } from "./wordsGuards.js";
import { partsOf } from "./wordsLists.js";
import { markName, nounsOf, writtenText } from "./wordsNouns.js";
import { partBetween, partUntil } from "./wordsPlaces.js";

/** Programs that read better with a verb of their own. */
const deeds: Readonly<Record<string, Phrase>> = {
  column: (call, subjects, say) => `copies ${say.noun(call, subjects)}`,
  tidyCell: (call, subjects, say) => `copies ${say.noun(call, subjects)}`,
  orEmpty: (call, subjects, say) => `copies ${say.noun(call, subjects)}`,
  constant: ({ args }) => `always writes ${quoted(String(literalOf(args[0])))}`,
  missing: () => "always leaves the cell empty",
  concat: (call, subjects, say) => {
    const pieces = piecesOf(call);
    const verb = isCallOf(pieces[0], "constant") ? "writes" : "takes";
    return `${verb} ${pieces.map((piece) => say.noun(piece, subjects)).join(", then ")}`;
  },
  recase: (call, subjects, say) => `writes ${say.noun(call, subjects)}`,
  padStart: (call, subjects, say) => `writes ${say.noun(call, subjects)}`,
  padEnd: (call, subjects, say) => `writes ${say.noun(call, subjects)}`,
  mapJoin: ({ args }, subjects, say) => {
    const { where, what, asides } = eachOf(args, subjects, say);
    const separator = String(literalOf(args[1]));
    const taken = where === "" ? `takes ${what}` : `takes, ${where}, ${what},`;
    const aside = asides.length === 0 ? "" : `${where === "" ? "," : ""} ${asides.join(", ")},`;
    return `${taken}${aside} and ${separator === "" ? "puts them together" : `joins them with ${writtenText(separator)}`}`;
  },
};

const recase: Phrase = ({ args }, subjects, say) =>
  `${say.subject(args[1], subjects)} ${caseWords(String(literalOf(args[0])))}`;

const pad: Phrase = (call, subjects, say) => `${say.subject(call.args[0], subjects)} ${paddingWords(call)}`;

function severalItems(...[call, subjects, say]: Parameters<Phrase>): string {
  const { many, whence } = partsOf(call, (text) => say.subject(text, subjects));
  return `the ${many} ${whence}`;
}

/** Every operator that gives text, as a noun. */
const nouns: Readonly<Record<string, Phrase>> = {
  csvLine: ({ args }, subjects, say) => {
    const cell = (at: Term | undefined): string => say.subject(at === undefined ? at : call(column, [at]), subjects);
    return `the cells from ${cell(args[0])} to ${cell(args[1])} as a line of CSV`;
  },
  filledCells: severalItems,
  knownCells: severalItems,
  split: severalItems,
  splitTrimmed: severalItems,
  column: ({ args }, subjects) => subjects[literalOf(args[0]) as number] ?? "a cell that is not there",
  tidyCell: ({ args }, subjects) =>
    `${subjects[literalOf(args[0]) as number] ?? "a cell that is not there"} (without outer blanks)`,
  orEmpty: ({ args }, subjects, say) => `${say.subject(args[0], subjects)} (or nothing where it is missing)`,
  joinedCells: ({ args }, subjects, say) =>
    `${say.subject(args[0], subjects)}, joined with ${writtenText(String(literalOf(args[1])))},`,
  affixed: ({ args }, subjects, say) => affixedWords(say.subject(args[0], subjects), args.slice(1)),
  affixedAs: ({ args }, subjects, say) => {
    const change = String(literalOf(args[1]));
    const cell = say.subject(args[0], subjects);
    const made = change === "initial" ? `the first character of ${cell}` : `${cell} ${caseWords(change)}`;
    return affixedWords(made, args.slice(2));
  },
  it: (_, [part = "it"]) => part,
  constant: ({ args }) => writtenText(String(literalOf(args[0]))),
  missing: () => "an empty cell",
  concat: (call, subjects, say) =>
    piecesOf(call)
      .map((piece) => say.noun(piece, subjects))
      .join(", then "),
  slice: ({ args }, subjects, say) => partBetween(asCall(args[1]), asCall(args[2]), say.subject(args[0], subjects)),
  span: ({ args }, subjects, say) => partUntil(asCall(args[1]), asCall(args[2]), say.subject(args[0], subjects)),
  recase,
  recaseItem: recase,
  padStart: pad,
  padEnd: pad,
  nth: ({ args }, subjects, say) =>
    `the ${ordinalWord(literalOf(args[1]) as number)} ${onePart(args[0], subjects, say)}`,
  containing: ({ args }, subjects, say) =>
    `the first ${onePart(args[0], subjects, say)} that contains ${writtenText(String(literalOf(args[1])))}`,
  runBefore: ({ args }, subjects, say) =>
    `the first ${nounsOf(String(literalOf(args[1]))).run} before ${writtenText(String(literalOf(args[2])))} in ${say.subject(args[0], subjects)}`,
  nthBy: ({ args }, subjects, say) =>
    `the ${onePart(args[0], subjects, say)} whose number ${say.subject(args[1], subjects)} says`,
  afterCell: ({ args }, subjects, say) =>
    `everything after ${say.subject(args[1], subjects)} in ${say.subject(args[0], subjects)}`,
  beforeCell: ({ args }, subjects, say) =>
    `everything before ${say.subject(args[1], subjects)} in ${say.subject(args[0], subjects)}`,
  nounFor: ({ args }, subjects, say) =>
    `the noun in ${say.subject(args[0], subjects)} as it fits the number in ${say.subject(args[1], subjects)}`,
  startingWith: ({ args }, subjects, say) =>
    `${say.subject(args[0], subjects)} with ${say.subject(args[1], subjects)} in front where it does not begin so`,
  entryFor: ({ args }, subjects, say) =>
    `what the legend ${say.subject(args[0], subjects)} says of ${say.subject(args[1], subjects)}`,
  fillIn: ({ args }, subjects, say) =>
    `${say.subject(args[0], subjects)} with ${say.subject(args[2], subjects)} in place of ${writtenText(String(literalOf(args[1])))}`,
  beforeMark: ({ args }, subjects, say) =>
    `what stands before the first ${markName(String(literalOf(args[1])))} in ${say.subject(args[0], subjects)}`,
  behindMark: ({ args }, subjects, say) =>
    `what stands behind the first ${markName(String(literalOf(args[1])))} in ${say.subject(args[0], subjects)}`,
  insideIfAny: ({ args }, subjects, say) =>
    `the text inside the first ${enclosing(String(literalOf(args[1])))} in ${say.subject(args[0], subjects)}`,
  behindIfAny: ({ args }, subjects, say) =>
    `what stands behind the first ${markName(String(literalOf(args[1])))} in ${say.subject(args[0], subjects)}`,
  middleIfAny: ({ args }, subjects, say) =>
    `what stands between the first and the last word of ${say.subject(args[0], subjects)}`,
  matchIfAny: ({ args }, subjects, say) =>
    `the first ${nounsOf(String(literalOf(args[1]))).run} in ${say.subject(args[0], subjects)}`,
  inside: ({ args }, subjects, say) =>
    `the text inside the first ${enclosing(String(literalOf(args[1])))} in ${say.subject(args[0], subjects)}`,
  mapJoin: ({ args }, subjects, say) => {
    const { where, what, asides } = eachOf(args, subjects, say);
    const separator = String(literalOf(args[1]));
    const joined = separator === "" ? "put together" : `joined with ${writtenText(separator)}`;
    return `${where === "" ? what : `${where} ${what}`} (${[...asides, joined].join(", ")})`;
  },
};

/** What a loop makes of the parts of a list: where that is said first, what, and what else is to be said about it. */
interface Each {
  readonly where: string;
  readonly what: string;
  readonly asides: readonly string[];
}

function eachOf(args: readonly Term[], subjects: Subjects, say: Speech): Each {
  const { one, many, which, whence, asides } = partsOf(args[0], (text) => say.subject(text, subjects));
  const all = `${which} ${one} ${whence}`;
  const pieces = piecesOf(argument(args, 2));
  const variable = pieces.filter((piece) => !isCallOf(piece, "constant"));
  const [body] = variable;
  if (body === undefined || variable.length > 1) {
    const made = pieces.map((piece) => say.noun(piece, [`the ${one}`])).join(" followed by ");
    return { where: `for ${[all, ...asides].join(", ")}`, what: made, asides: [] };
  }
  const frame = framing(pieces, body, say);
  if (isCallOf(body, "it")) {
    return { where: "", what: which === "every" ? `the ${many} ${whence}` : all, asides: [...asides, ...frame] };
  }
  const { operator, args: inner } = asCall(body);
  if (operator.name !== "recaseItem") return { where: "", what: say.noun(body, [all]), asides: [...asides, ...frame] };
  const recased = caseWords(String(literalOf(inner[0])));
  return { where: "", what: say.noun(argument(inner, 1), [all]), asides: [...asides, recased, ...frame] };
}

/** The constants around the one piece that varies: `with a hyphen before and a colon after each`. */
function framing(pieces: readonly Term[], body: Term, say: Speech): string[] {
  const at = pieces.indexOf(body);
  const written = (some: readonly Term[]): string => some.map((piece) => say.noun(piece, [])).join(" and ");
  const before = at > 0 ? `${written(pieces.slice(0, at))} before` : "";
  const after = at < pieces.length - 1 ? `${written(pieces.slice(at + 1))} after` : "";
  const both = [before, after].filter((side) => side !== "");
  return both.length === 0 ? [] : [`with ${both.join(" and ")} each of them`];
}

function onePart(list: Term | undefined, subjects: Subjects, say: Speech): string {
  const { one, whence, asides } = partsOf(list, (text) => say.subject(text, subjects));
  return [`${one} ${whence}`, ...asides].join(", ");
}

/** How the operators of the text domain are said. */
export const vocabulary: Vocabulary = { nouns: { ...nouns, ...guardNouns }, deeds, changes };

/** A part with the texts around it, which is there in some rows only. */
function affixedWords(part: string, affixes: readonly Term[]): string {
  const [before = "", after = ""] = affixes.map((affix) => String(literalOf(affix)));
  const ends = [
    before === "" ? "" : `${writtenText(before)} in front`,
    after === "" ? "" : `${writtenText(after)} behind`,
  ];
  return `${part} with ${ends.filter((end) => end !== "").join(" and ")} (nothing where it is blank or n/a)`;
}
