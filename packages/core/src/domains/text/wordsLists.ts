import { countOf, numberWord, ordinalWord, quoted, severalOf } from "../../emit/english.js";
import { type Call, call, type Term } from "../../space/term.js";
import { column } from "./operators.js";
import { literalOf } from "./shapes.js";
import { markName, nounsOf } from "./wordsNouns.js";

/** A list in words. */
export interface Parts {
  /** One of its parts, and several: `word`, `words`. */
  readonly one: string;
  readonly many: string;
  /** Before `one` where all are meant: `every`, `every second`. */
  readonly which: string;
  /** After it: `in "Name"`, `of "Name" split at commas`. */
  readonly whence: string;
  /** What else is to be said about all of them: `in reverse order`. */
  readonly asides: readonly string[];
}

/** How the text of a list is spoken of. */
type Speak = (text: Term | undefined) => string;

/** A list in words. */
export function partsOf(list: Term | undefined, speak: Speak): Parts {
  const parts = list?.kind === "call" ? lists[list.operator.name]?.(list, speak) : undefined;
  if (parts === undefined) throw new Error("no words for this list");
  return parts;
}

/** Cells of a kind, from one column to another. */
function severalCells(kind: string): (call: Call, speak: Speak) => Parts {
  return ({ args }, speak) => {
    const cell = (at: Term | undefined) => speak(at === undefined ? at : call(column, [at]));
    return plain(`${kind} cell`, `${kind} cells`, `from ${cell(args[0])} to ${cell(args[1])}`);
  };
}

/** Every operator that gives a list. */
const lists: Readonly<Record<string, (call: Call, speak: Speak) => Parts>> = {
  split: ({ args }, speak) =>
    plain("part", "parts", `of ${speak(args[0])} split at ${severalOf(markName(String(literalOf(args[1]))))}`),
  filledCells: severalCells("filled"),
  knownCells: severalCells("known"),
  splitTrimmed: ({ args }, speak) =>
    plain(
      "part",
      "parts",
      `of ${speak(args[0])} split at ${severalOf(markName(String(literalOf(args[1]))))}, without blanks at their ends and empty ones`,
    ),
  matches: ({ args }, speak) => {
    const { run, runs } = nounsOf(String(literalOf(args[1])));
    return plain(run, runs, `in ${speak(args[0])}`);
  },
  characters: ({ args }, speak) => plain("character", "characters", `of ${speak(args[0])}`),
  chunks: ({ args }, speak) => {
    const length = countOf(literalOf(args[1]) as number, "character"); // its literal is a count
    return plain(`piece of ${length}`, `pieces of ${length}`, `of ${speak(args[0])}`);
  },
  chunksFromEnd: ({ args }, speak) => {
    const length = countOf(literalOf(args[1]) as number, "character"); // its literal is a count
    return plain(`piece of ${length}`, `pieces of ${length}`, `of ${speak(args[0])} counted from its end`);
  },
  groups: ({ args }, speak) => {
    const length = String(literalOf(args[1]));
    return plain(`group of ${length}`, `groups of ${length}`, `of the letters and digits in ${speak(args[0])}`);
  },
  longerThan: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `if longer than ${countOf(literalOf(args[1]) as number, "character")}`),
  reversed: ({ args }, speak) => withAside(partsOf(args[0], speak), "in reverse order"),
  sorted: ({ args }, speak) => withAside(partsOf(args[0], speak), "in alphabetical order"),
  sortedByLastWord: ({ args }, speak) => withAside(partsOf(args[0], speak), "in the order of their last words"),
  turned: ({ args }, speak) =>
    withAside(
      partsOf(args[0], speak),
      Number(literalOf(args[1])) > 0 ? "the first one moved to the end" : "the last one moved to the front",
    ),
  arranged: ({ args }, speak) => {
    const places = String(literalOf(args[1]))
      .split(" ")
      .map((place) => ordinalWord(Number(place)));
    return withAside(partsOf(args[0], speak), `in the order ${places.join(", ")}`);
  },
  having: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `if containing ${markName(String(literalOf(args[1])))}`),
  withWord: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `if with the word ${quoted(String(literalOf(args[1])))}`),
  withoutWord: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `if without the word ${quoted(String(literalOf(args[1])))}`),
  itemsNotIn: ({ args }, speak) => withAside(partsOf(args[0], speak), `if not in the list ${speak(args[1])}`),
  itemsAlsoIn: ({ args }, speak) => withAside(partsOf(args[0], speak), `if also in the list ${speak(args[1])}`),
  itemsUnited: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `with the items of ${speak(args[1])} that are not among them`),
  numbered: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `numbered ${quoted(String(literalOf(args[1])))} and so on`),
  joinLast: ({ args }, speak) =>
    withAside(partsOf(args[0], speak), `the last two with ${quoted(String(literalOf(args[1])))} between them`),
  distinct: ({ args }, speak) => described(partsOf(args[0], speak), "different"),
  nonEmpty: ({ args }, speak) => described(partsOf(args[0], speak), "non-empty"),
  skip: ({ args }, speak) => excepting(partsOf(args[0], speak), "first", literalOf(args[1]) as number),
  dropLast: ({ args }, speak) => excepting(partsOf(args[0], speak), "last", literalOf(args[1]) as number),
  inner: ({ args }, speak) =>
    excepting(
      excepting(partsOf(args[0], speak), "first", literalOf(args[1]) as number),
      "last",
      literalOf(args[2]) as number,
    ),
  every: ({ args }, speak) => {
    const [first, step] = [literalOf(args[1]), literalOf(args[2])] as [number, number]; // both count parts
    const parts = partsOf(args[0], speak);
    return withAside({ ...parts, which: `every ${ordinalWord(step)}` }, `beginning with the ${ordinalWord(first)}`);
  },
};

function plain(one: string, many: string, whence: string): Parts {
  return { one, many, which: "every", whence, asides: [] };
}

function described(parts: Parts, adjective: string): Parts {
  return { ...parts, one: `${adjective} ${parts.one}`, many: `${adjective} ${parts.many}` };
}

function withAside(parts: Parts, aside: string): Parts {
  return { ...parts, asides: [...parts.asides, aside] };
}

function excepting(parts: Parts, end: "first" | "last", count: number): Parts {
  const which = count === 1 ? end : `${end} ${numberWord(count)}`;
  const link = parts.whence.includes(" except the ") ? "and the" : "except the";
  return { ...parts, whence: `${parts.whence} ${link} ${which}` };
}
