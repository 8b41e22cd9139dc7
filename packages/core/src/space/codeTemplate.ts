import type { Call, Term } from "./term.js";

/** What the program in scope works on, as TypeScript expressions: the parameters, or what an enclosing operator binds. */
export type CodeScope = readonly string[];

/**
 * How one operator is written in TypeScript. Gives an expression; what it needs before that (locals, conditions under
 * which the program is not defined) it tells the writer. Every expression is pure, so that order does not matter.
 */
export type CodeTemplate = (call: Call, scope: CodeScope, write: CodeWriter) => string;

/** The templates of a language by operator name. */
export type CodeTemplates = Readonly<Record<string, CodeTemplate>>;

/** A function that emitted code may need: written into its module once. */
export interface CodeHelper {
  readonly name: string;
  /** The declaration, given the name that the module uses for it. */
  readonly source: (name: string, write: CodeWriter) => string;
}

/** What a loop over a list calls things. */
export interface LoopNames {
  readonly item: string;
  readonly results: string;
}

/** Where templates put what they emit. Names are hints: the writer makes them unique and valid. */
export interface CodeWriter {
  /** The expression for a program in a scope. */
  readonly code: (term: Term, scope: CodeScope) => string;
  /** The expression for a program that must give text: rejected where it is a missing cell. */
  readonly text: (term: Term, scope: CodeScope) => string;
  /** A local constant; equal expressions share one, and one that is used once is written in place. */
  readonly bind: (name: string, expression: string) => string;
  /** A local constant for the first element of what an expression iterates over, `undefined` when there is none. */
  readonly bindFirst: (name: string, expression: string) => string;
  /** The program is not defined where the subject is so: `reject(name, "=== null")`. */
  readonly reject: (subject: string, test: string) => void;
  /** The program is not defined where the subject is less than a whole number; only the largest number counts. */
  readonly rejectBelow: (subject: string, least: number) => void;
  /** The program is defined nowhere. Gives an expression to stand in for the value. */
  readonly rejectAlways: () => string;
  /** A constant of the module; equal expressions share one. */
  readonly constant: (name: string, expression: string) => string;
  /** A helper function of the module. Gives its name. */
  readonly helper: (helper: CodeHelper) => string;
  /** The name of a function that the module imports from `@inkling/core/runtime`. */
  readonly runtime: (name: string) => string;
  /** The list of what `body` makes of every item. */
  readonly map: (list: string, names: LoopNames, body: (item: string) => string) => string;
  /** The value of one of two expressions, each with what it needs, by a condition. Only as the value of the whole program. */
  readonly choose: (condition: string, holding: () => string, otherwise: () => string) => string;
  /** Counts a use of something that several operators could share. */
  readonly note: (key: string) => void;
  /** How often the whole program notes a key. */
  readonly noted: (key: string) => number;
}
