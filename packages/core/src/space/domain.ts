import type { Calibration } from "./calibration.js";
import type { CodeTemplates } from "./codeTemplate.js";
import type { Grammar, Operator, Prior } from "./grammar.js";
import type { SearchPlan } from "./searchPlan.js";
import type { Slip } from "./slip.js";
import type { Term } from "./term.js";
import type { Value } from "./value.js";

/** What may stand in a literal slot. */
export interface LiteralKind {
  /** In words. */
  readonly expected: string;
  readonly accepts: (value: Value) => boolean;
}

/** The examples of a task: rows with their outputs. */
export type Shown = readonly { readonly input: Value; readonly output: Value }[];

/**
 * How much a trait of a cell is meant: perhaps by chance; or so that it is a habit where nearly the whole column has it; or so that what is
 * known of cells with it says nothing about a cell without it.
 */
export type Trait = "chance" | "meant" | "binding";

/** Kinds of what stands before a value and after it, in all places that hold it; empty at an edge. A kind that another one begins with says less than that. */
export interface Surroundings {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** How cells are read without what was not meant to be there. Columns are 0-based and ascend. */
export interface Tidying {
  /** Columns in which some row has such things, and no example. */
  readonly columns: (examples: readonly Value[], rows: readonly Value[]) => readonly number[];
  /** A row without them, in these columns. */
  readonly row: (row: Value, columns: readonly number[]) => Value;
  /** A program that gives for a row what the given one gives for the tidied row. */
  readonly program: (program: Term, columns: readonly number[]) => Term;
}

/** What an output does with a cell: deeds in words (`loses the digits 49`), by kind, empty where it does nothing of a kind. */
export interface Treatment {
  /** Which parts of the cell are not in the output. */
  readonly losses: ReadonlyMap<string, string>;
  /** Parts of the cell that are. Of few, chance may have kept them. */
  readonly kept: number;
  /** What else is done. */
  readonly ways: ReadonlyMap<string, string>;
}

/** What a domain hands to the engine: data and pure functions, no control flow. */
export interface Domain {
  readonly name: string;
  /** Every operator, for reading printed programs back. */
  readonly operators: readonly Operator[];
  readonly grammar: Grammar;
  /** What may stand in a literal slot of the grammar. Programs of unknown origin are held to it. */
  readonly literalKind: (slot: string) => LiteralKind;
  readonly prior: Prior;
  /** What searches look up of grammar and prior, where it was looked up before. */
  readonly plan?: SearchPlan;
  /** The form of a value or of a row of values: equal for values that look alike to a person. */
  readonly form: (value: Value) => string;
  /** Whether a value is of the form of some of these, where forms of their parts may be mixed. */
  readonly likeForms: (values: readonly Value[]) => (value: Value) => boolean;
  /** The kinds of parts of a cell, without order and number: a kind that no example shows makes a row novel. */
  readonly signs: (cell: Value) => ReadonlySet<string>;
  /** The words of a cell, without order and number, equal in whatever letter case they are written. */
  readonly words: (cell: Value) => ReadonlySet<string>;
  /** The different parts of a cell or of the cells of a row: of a row with many, fewer rules agree by chance. */
  readonly parts: (value: Value) => ReadonlySet<string>;
  /**
   * What can be said of a cell that may hold for its whole column, in words, the most telling first, and how much it is meant. Where only some
   * are `wanted`, others may be missing, and the order does not matter.
   */
  readonly traits: (cell: Value, wanted?: readonly string[]) => ReadonlyMap<string, Trait>;
  /** Equal for values that a person cannot tell apart where they are shown. */
  readonly looks: (value: Value) => string;
  /** True for a cell without data: an error in its place, or something that cannot be, such as a day outside the calendar. */
  readonly isDamaged: (cell: Value) => boolean;
  /**
   * What no sensible rule makes of a row, seen what these examples show: a date of the row that was turned into none. `null` where the
   * examples say nothing of the kind, or break it themselves.
   */
  readonly cannotBe: (examples: Shown) => ((row: Value, output: Value) => boolean) | null;
  /** The same of what a sensible rule seldom makes of a row: an output without a word, where all examples keep their words. */
  readonly hardlyIs: Domain["cannotBe"];
  /** Whether a program, in whatever it does with its rows, is one that no one would write. */
  readonly isSenseless: (program: Term) => boolean;
  /**
   * What a row's output has that no example shows and that may be wrong, in words, such as `no example has "nights" with 1`; `null` where nothing is. It
   * is a reason to ask, and says nothing of the rules that give the output.
   */
  readonly doubt: (examples: Shown) => (row: Value, output: Value) => string | null;
  /** Cells that stand as well where this one does, made by small edits: distinct, other than it, few, in a fixed order. */
  readonly variants: (cell: Value) => readonly Value[];
  /** Indexes of the cells of a row that a program reads, ascending. */
  readonly reads: (program: Term) => readonly number[];
  /** Bits that writing a value down takes without understanding it. */
  readonly spelledBits: (value: Value) => number;
  /** What makes the belief about an output a probability that holds. */
  readonly calibration: Calibration;
  /** Length of the longest piece of a value that stands in a cell of the row as it is. */
  readonly copied: (row: Value, value: Value) => number;
  /** What stands around a value where the cells of a row hold it; `null` where they do not. */
  readonly surroundings: (row: Value, value: Value) => Surroundings | null;
  /** The same for every part of a value that the cells of a row hold, in order. */
  readonly partSurroundings: (row: Value, value: Value) => readonly Surroundings[];
  /** Whether an output of a row has something that people tidy away, or a piece of a number of its row, and no example's output has. */
  readonly untidyAgainst: (examples: Shown) => (row: Value, output: Value) => boolean;
  /** How rows are read without slips that are none of their contents, such as white space at the ends of cells. */
  readonly tidying: Tidying;
  /** What an output does with a cell of its row; `null` where nothing can be said. */
  readonly treatment: (cell: Value, output: Value) => Treatment | null;
  /** The likeliest way in which a value was given where a different one was meant. */
  readonly slip: (meant: Value, given: Value) => Slip;
  /** How every operator is written in TypeScript. */
  readonly templates: CodeTemplates;
  /** The rule of a program in one or two plain sentences; `columns` holds one header per cell, empty where it has none. */
  readonly explain: (program: Term, columns: readonly string[]) => string;
  /** The same for a part of a program, such as a guard, without a full stop. */
  readonly describe: (part: Term, columns: readonly string[]) => string;
}
