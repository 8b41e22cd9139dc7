import { columnName, numberWord, ordinalWord, outermost, quoted, sentence, severalOf } from "../../emit/english.js";
import type { Call, Term } from "../../space/term.js";
import { argument, asCall, isCallOf, literalOf, piecesOf } from "./shapes.js";
import { markName, nounsOf, writtenText } from "./wordsNouns.js";
import { partBetween, partUntil } from "./wordsPlaces.js";

/** What programs in scope are about, in words: the columns of a row, or the part that a loop works on. */
type Subjects = readonly string[];
type Phrase = (call: Call, subjects: Subjects) => string;

/** A change of a whole text, in words. */
interface Change {
  /** After "with": `all digits removed`. */
  readonly done: string;
  /** As a sentence about the text: `Removes all digits from …`. */
  readonly does: (text: string) => string;
}

/**
 * The rule of a program in one or two plain sentences. `columns` holds one header per cell of a row; where that is
 * empty or the default (`input`, `input1`, …), the cell is spoken of as the input, or as the first, second, … cell.
 */
export function explain(program: Term, columns: readonly string[]): string {
  const subjects = columns.map((header, index) => {
    if (columns.length === 1) return header === "" || header === "input" ? "the input" : columnName(header);
    return header === "" || header === `input${index + 1}` ? `the ${ordinalWord(index + 1)} cell` : columnName(header);
  });
  const pieces = piecesOf(program);
  const [first] = pieces;
  if (first === undefined) return sentence("writes nothing");
  if (pieces.length === 1) return sentence(deed(first, subjects));
  const verb = isCallOf(first, "constant") ? "writes" : "takes";
  return sentence(`${verb} ${pieces.map((piece) => phrase(piece, subjects)).join(", then ")}`);
}

/** What a program that is not put together does, in words without full stop. */
function deed(program: Term, subjects: Subjects): string {
  if (program.kind === "literal") return `writes ${quoted(String(program.value))}`;
  const change = changes[program.operator.name]?.(program.args.slice(1).map(literalOf));
  if (change !== undefined) return change.does(subject(program.args[0], subjects));
  const special = deeds[program.operator.name];
  return special === undefined ? `takes ${phrase(program, subjects)}` : special(program, subjects);
}

/** Programs that read better with a verb of their own. */
const deeds: Readonly<Record<string, Phrase>> = {
  column: (call, subjects) => `copies ${phrase(call, subjects)}`,
  orEmpty: (call, subjects) => `copies ${phrase(call, subjects)}`,
  constant: ({ args }) => `always writes ${quoted(String(literalOf(args[0])))}`,
  missing: () => "always leaves the cell empty",
  recase: (call, subjects) => `writes ${phrase(call, subjects)}`,
  mapJoin: ({ args }, subjects) => {
    const separator = String(literalOf(args[1]));
    return `takes ${eachOf(args, subjects)} and ${separator === "" ? "puts them together" : `joins them with ${writtenText(separator)}`}`;
  },
  padStart: (call, subjects) => `writes ${phrase(call, subjects)}`,
  padEnd: (call, subjects) => `writes ${phrase(call, subjects)}`,
};

const CASES: Readonly<Record<string, string>> = {
  upper: "in capitals",
  lower: "in small letters",
  title: "with each word capitalised",
  sentence: "with a capital first letter and small letters after it",
  upperFirst: "with its first letter in capitals",
  lowerFirst: "with its first letter small",
};

const recase: Phrase = ({ args }, subjects) => `${subject(args[1], subjects)} ${CASES[String(literalOf(args[0]))]}`;

/** Every operator that gives text, as a noun. */
const phrases: Readonly<Record<string, Phrase>> = {
  column: ({ args }, subjects) => subjects[literalOf(args[0]) as number] ?? "a cell that is not there",
  orEmpty: ({ args }, subjects) => `${subject(args[0], subjects)} (nothing where it is missing)`,
  it: (_, [part = "it"]) => part,
  constant: ({ args }) => writtenText(String(literalOf(args[0]))),
  missing: () => "an empty cell",
  concat: (call, subjects) =>
    piecesOf(call)
      .map((piece) => phrase(piece, subjects))
      .join(", then "),
  slice: ({ args }, subjects) => {
    const part = partBetween(asCall(args[1]), asCall(args[2]));
    return part === null ? subject(args[0], subjects) : `${part.what} ${part.joint} ${subject(args[0], subjects)}`;
  },
  span: ({ args }, subjects) => {
    const part = partUntil(asCall(args[1]), asCall(args[2]));
    return `${part.what} ${part.joint} ${subject(args[0], subjects)}`;
  },
  recase,
  recaseItem: recase,
  nth: ({ args }, subjects) => `the ${ordinalWord(literalOf(args[1]) as number)} ${one(args[0], subjects)}`,
  containing: ({ args }, subjects) =>
    `the first ${one(args[0], subjects)} that contains ${writtenText(String(literalOf(args[1])))}`,
  mapJoin: ({ args }, subjects) => {
    const separator = String(literalOf(args[1]));
    return `${eachOf(args, subjects)} (${separator === "" ? "put together" : `joined with ${writtenText(separator)}`})`;
  },
  inside: ({ args }, subjects) =>
    `the text in the first ${enclosing(String(literalOf(args[1])))} of ${subject(args[0], subjects)}`,
  padStart: ({ args }, subjects) =>
    `${subject(args[0], subjects)} filled up with ${filling(args)} in front to ${width(args)}`,
  padEnd: ({ args }, subjects) =>
    `${subject(args[0], subjects)} filled up with ${filling(args)} at the end to ${width(args)}`,
};

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

/** Every operator that cleans a whole text. */
const changes: Readonly<Record<string, (literals: readonly unknown[]) => Change>> = {
  trim: () => ({
    done: "white space at both ends removed",
    does: (text) => `removes white space at both ends of ${text}`,
  }),
  collapse: () => ({ done: "extra white space removed", does: (text) => `removes extra white space from ${text}` }),
  unaccent: () => ({ done: "accents removed", does: (text) => `removes accents from ${text}` }),
  plainWidth: () => ({
    done: "full-width characters made plain",
    does: (text) => `makes full-width characters plain in ${text}`,
  }),
  withoutEnclosed: ([pair]) => removal(`all text in ${enclosing(String(pair))}`),
  removeClass: ([name]) => removal(`all ${nounsOf(String(name)).characters}`),
  keepClass: ([name]) => ({
    done: `everything but ${nounsOf(String(name)).characters} removed`,
    does: (text) => `keeps only the ${nounsOf(String(name)).characters} of ${text}`,
  }),
  replaceClass: ([name, by]) => replacing(`every ${nounsOf(String(name)).run}`, String(by)),
  remove: ([needle]) => removal(`every ${markName(String(needle))}`),
  replace: ([needle, by]) => replacing(`every ${markName(String(needle))}`, String(by)),
};

/** A list in words: `word of "Name"`, with what follows when one of them, or all, are meant. */
interface Parts {
  readonly one: string;
  readonly many: string;
  /** Before the noun where all are meant: `every`, `every second`. */
  readonly which: string;
  /** `of "Name" split at commas`. */
  readonly whence: string;
  /** `, in reverse order`. */
  readonly order: string;
}

/** Every operator that gives a list. */
const lists: Readonly<Record<string, (call: Call, subjects: Subjects) => Parts>> = {
  split: ({ args }, subjects) => {
    const whence = `of ${subject(args[0], subjects)} split at ${severalOf(markName(String(literalOf(args[1]))))}`;
    return { one: "part", many: "parts", which: "every", whence, order: "" };
  },
  matches: ({ args }, subjects) => {
    const { run, runs } = nounsOf(String(literalOf(args[1])));
    return { one: run, many: runs, which: "every", whence: `of ${subject(args[0], subjects)}`, order: "" };
  },
  characters: ({ args }, subjects) => {
    const whence = `of ${subject(args[0], subjects)}`;
    return { one: "character", many: "characters", which: "every", whence, order: "" };
  },
  reversed: (call, subjects) => ordered(call, subjects, ", in reverse order"),
  sorted: (call, subjects) => ordered(call, subjects, ", in alphabetical order"),
  distinct: ({ args }, subjects) => {
    const parts = partsOf(args[0], subjects);
    return { ...parts, one: `different ${parts.one}`, many: `different ${parts.many}` };
  },
  nonEmpty: ({ args }, subjects) => {
    const parts = partsOf(args[0], subjects);
    return { ...parts, one: `non-empty ${parts.one}`, many: `non-empty ${parts.many}` };
  },
  skip: ({ args }, subjects) => excepting(args, subjects, "first"),
  dropLast: ({ args }, subjects) => excepting(args, subjects, "last"),
  every: ({ args }, subjects) => {
    const parts = partsOf(args[0], subjects);
    const step = ordinalWord(literalOf(args[2]) as number);
    return {
      ...parts,
      which: `every ${step}`,
      order: `, beginning with the ${ordinalWord(literalOf(args[1]) as number)}${parts.order}`,
    };
  },
};

/** The names of all operators that have words of their own, apart from places in a text. */
export const spokenOperators: readonly string[] = [
  ...Object.keys(phrases),
  ...Object.keys(changes),
  ...Object.keys(lists),
];

function phrase(program: Term | undefined, subjects: Subjects): string {
  if (program?.kind !== "call") return "nothing";
  const { name } = program.operator;
  const change = changes[name]?.(program.args.slice(1).map(literalOf));
  if (change !== undefined) return `${subject(program.args[0], subjects)} with ${change.done}`;
  const own = phrases[name];
  if (own === undefined) throw new Error(`no words for the operator "${name}"`);
  return own(program, subjects);
}

/** What something is a part of: a changed text in brackets, so that it is clear what was changed. */
function subject(program: Term | undefined, subjects: Subjects): string {
  if (program?.kind !== "call" || changes[program.operator.name] === undefined) return phrase(program, subjects);
  const [of, ...literals] = program.args;
  const done = changes[program.operator.name]?.(literals.map(literalOf)).done;
  return `${subject(of, subjects)} (with ${done})`;
}

/** What a loop makes of every part. */
function eachOf(args: readonly Term[], subjects: Subjects): string {
  const { many, one: single, which, whence, order } = partsOf(args[0], subjects);
  const body = argument(args, 2);
  if (isCallOf(body, "it")) return `${which === "every" ? `the ${many}` : `${which} ${single}`} ${whence}${order}`;
  const pieces = piecesOf(body);
  if (pieces.length === 1) return `${phrase(body, [`${which} ${single} ${whence}`])}${order}`;
  return `for ${which} ${single} ${whence}${order}: ${phrase(body, [`the ${single}`])};`;
}

function one(list: Term | undefined, subjects: Subjects): string {
  const parts = partsOf(list, subjects);
  return `${parts.one} ${parts.whence}${parts.order}`;
}

function partsOf(list: Term | undefined, subjects: Subjects): Parts {
  const parts = list?.kind === "call" ? lists[list.operator.name]?.(list, subjects) : undefined;
  if (parts === undefined) throw new Error("no words for this list");
  return parts;
}

function ordered({ args }: Call, subjects: Subjects, order: string): Parts {
  const parts = partsOf(args[0], subjects);
  return { ...parts, order: `${parts.order}${order}` };
}

function excepting(args: readonly Term[], subjects: Subjects, end: "first" | "last"): Parts {
  const parts = partsOf(args[0], subjects);
  const count = literalOf(args[1]) as number;
  return { ...parts, whence: `${parts.whence} except the ${count === 1 ? end : `${end} ${numberWord(count)}`}` };
}

function enclosing(pair: string): string {
  return ENCLOSING[pair] ?? `${quoted(pair.slice(0, 1))} and ${quoted(pair.slice(1))}`;
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

function filling(args: readonly Term[]): string {
  const fill = String(literalOf(args[2]));
  return fill === "0" ? "zeros" : severalOf(markName(fill)).replace(/^each /, "");
}

function width(args: readonly Term[]): string {
  return outermost("first", literalOf(args[1]) as number, "character")
    .replace("first ", "")
    .replace(/^character/, "one character");
}
