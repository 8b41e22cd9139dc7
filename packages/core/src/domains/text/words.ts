import { columnName, ordinalWord, quoted, sentence } from "../../emit/english.js";
import type { Call, Term } from "../../space/term.js";
import { argument, asCall, isCallOf, literalOf, piecesOf } from "./shapes.js";
import { caseWords, changeOf, enclosing, paddingWords } from "./wordsChanges.js";
import { partsOf } from "./wordsLists.js";
import { writtenText } from "./wordsNouns.js";
import { partBetween, partUntil } from "./wordsPlaces.js";

/** What programs in scope are about, in words: the columns of a row, or the part that a loop works on. */
type Subjects = readonly string[];
type Phrase = (call: Call, subjects: Subjects) => string;

/**
 * The rule of a program in one plain sentence. `columns` holds one header per cell of a row; where that is empty or the
 * default (`input`, `input1`, …), the cell is spoken of as the input, or as the first, second, … cell.
 */
export function explain(program: Term, columns: readonly string[]): string {
  const subjects = columns.map((header, index) => {
    if (columns.length === 1) return header === "" || header === "input" ? "the input" : columnName(header);
    return header === "" || header === `input${index + 1}` ? `the ${ordinalWord(index + 1)} cell` : columnName(header);
  });
  const pieces = piecesOf(program);
  const [first] = pieces;
  if (pieces.length === 1) return sentence(deed(argument(pieces, 0), subjects));
  const verb = isCallOf(first, "constant") ? "writes" : "takes";
  return sentence(`${verb} ${pieces.map((piece) => phrase(piece, subjects)).join(", then ")}`);
}

/** What a program that is not put together of pieces does, in words without full stop. */
function deed(program: Term, subjects: Subjects): string {
  const { operator, args } = asCall(program);
  const change = changeOf(program);
  if (change !== null) return change.does(subject(args[0], subjects));
  const own = deeds[operator.name];
  return own === undefined ? `takes ${phrase(program, subjects)}` : own(asCall(program), subjects);
}

/** Programs that read better with a verb of their own. */
const deeds: Readonly<Record<string, Phrase>> = {
  column: (call, subjects) => `copies ${phrase(call, subjects)}`,
  orEmpty: (call, subjects) => `copies ${phrase(call, subjects)}`,
  constant: ({ args }) => `always writes ${quoted(String(literalOf(args[0])))}`,
  missing: () => "always leaves the cell empty",
  recase: (call, subjects) => `writes ${phrase(call, subjects)}`,
  padStart: (call, subjects) => `writes ${phrase(call, subjects)}`,
  padEnd: (call, subjects) => `writes ${phrase(call, subjects)}`,
  mapJoin: ({ args }, subjects) => {
    const { where, what, asides } = eachOf(args, subjects);
    const separator = String(literalOf(args[1]));
    const taken = where === "" ? `takes ${what}` : `takes, ${where}, ${what},`;
    const aside = asides.length === 0 ? "" : `${where === "" ? "," : ""} ${asides.join(", ")},`;
    return `${taken}${aside} and ${separator === "" ? "puts them together" : `joins them with ${writtenText(separator)}`}`;
  },
};

const recase: Phrase = ({ args }, subjects) => `${subject(args[1], subjects)} ${caseWords(String(literalOf(args[0])))}`;

const pad: Phrase = (call, subjects) => `${subject(call.args[0], subjects)} ${paddingWords(call)}`;

/** Every operator that gives text, as a noun. */
const phrases: Readonly<Record<string, Phrase>> = {
  column: ({ args }, subjects) => subjects[literalOf(args[0]) as number] ?? "a cell that is not there",
  orEmpty: ({ args }, subjects) => `${subject(args[0], subjects)} (or nothing where it is missing)`,
  it: (_, [part = "it"]) => part,
  constant: ({ args }) => writtenText(String(literalOf(args[0]))),
  missing: () => "an empty cell",
  concat: (call, subjects) =>
    piecesOf(call)
      .map((piece) => phrase(piece, subjects))
      .join(", then "),
  slice: ({ args }, subjects) => partBetween(asCall(args[1]), asCall(args[2]), subject(args[0], subjects)),
  span: ({ args }, subjects) => partUntil(asCall(args[1]), asCall(args[2]), subject(args[0], subjects)),
  recase,
  recaseItem: recase,
  padStart: pad,
  padEnd: pad,
  nth: ({ args }, subjects) => `the ${ordinalWord(literalOf(args[1]) as number)} ${onePart(args[0], subjects)}`,
  containing: ({ args }, subjects) =>
    `the first ${onePart(args[0], subjects)} that contains ${writtenText(String(literalOf(args[1])))}`,
  inside: ({ args }, subjects) =>
    `the text inside the first ${enclosing(String(literalOf(args[1])))} in ${subject(args[0], subjects)}`,
  mapJoin: ({ args }, subjects) => {
    const { where, what, asides } = eachOf(args, subjects);
    const separator = String(literalOf(args[1]));
    const joined = separator === "" ? "put together" : `joined with ${writtenText(separator)}`;
    return `${where === "" ? what : `${where} ${what}`} (${[...asides, joined].join(", ")})`;
  },
};

function phrase(program: Term, subjects: Subjects): string {
  if (changeOf(program) !== null) {
    const [of, done] = changed(program, subjects);
    return `${of} with ${done}`;
  }
  const call = asCall(program);
  const own = phrases[call.operator.name];
  if (own === undefined) throw new Error(`no words for the operator "${call.operator.name}"`);
  return own(call, subjects);
}

/** What something is a part of: what was changed about it stands in brackets, so that it is clear what was changed. */
function subject(program: Term | undefined, subjects: Subjects): string {
  const call = asCall(program);
  if (changeOf(call) === null) return phrase(call, subjects);
  const [of, done] = changed(call, subjects);
  return `${of} (with ${done})`;
}

/** A text that is changed, and all that is done to it in turn. */
function changed(program: Term, subjects: Subjects): readonly [of: string, done: string] {
  const done: string[] = [];
  let of = program;
  for (let change = changeOf(of); change !== null; change = changeOf(of)) {
    done.unshift(change.done);
    of = argument(asCall(of).args, 0);
  }
  return [phrase(of, subjects), done.join(" and ")];
}

/** What a loop makes of the parts of a list: where that is said first, what, and what else is to be said about it. */
interface Each {
  readonly where: string;
  readonly what: string;
  readonly asides: readonly string[];
}

function eachOf(args: readonly Term[], subjects: Subjects): Each {
  const { one, many, which, whence, asides } = partsOf(args[0], (text) => subject(text, subjects));
  const all = `${which} ${one} ${whence}`;
  const pieces = piecesOf(argument(args, 2));
  const variable = pieces.filter((piece) => !isCallOf(piece, "constant"));
  const [body] = variable;
  if (body === undefined || variable.length > 1) {
    const made = pieces.map((piece) => phrase(piece, [`the ${one}`])).join(" followed by ");
    return { where: `for ${[all, ...asides].join(", ")}`, what: made, asides: [] };
  }
  const frame = framing(pieces, body);
  if (isCallOf(body, "it")) {
    return { where: "", what: which === "every" ? `the ${many} ${whence}` : all, asides: [...asides, ...frame] };
  }
  const { operator, args: inner } = asCall(body);
  if (operator.name !== "recaseItem") return { where: "", what: phrase(body, [all]), asides: [...asides, ...frame] };
  const recased = caseWords(String(literalOf(inner[0])));
  return { where: "", what: phrase(argument(inner, 1), [all]), asides: [...asides, recased, ...frame] };
}

/** The constants around the one piece that varies: `with a hyphen before and a colon after each`. */
function framing(pieces: readonly Term[], body: Term): string[] {
  const at = pieces.indexOf(body);
  const written = (some: readonly Term[]): string => some.map((piece) => phrase(piece, [])).join(" and ");
  const before = at > 0 ? `${written(pieces.slice(0, at))} before` : "";
  const after = at < pieces.length - 1 ? `${written(pieces.slice(at + 1))} after` : "";
  const both = [before, after].filter((side) => side !== "");
  return both.length === 0 ? [] : [`with ${both.join(" and ")} each of them`];
}

function onePart(list: Term | undefined, subjects: Subjects): string {
  const { one, whence, asides } = partsOf(list, (text) => subject(text, subjects));
  return [`${one} ${whence}`, ...asides].join(", ");
}
