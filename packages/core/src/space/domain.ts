import type { Grammar, Operator, Prior } from "./grammar.js";
import type { Value } from "./value.js";

/** What a domain hands to the engine: data and pure functions, no control flow. */
export interface Domain {
  readonly name: string;
  /** Every operator, for reading printed programs back. */
  readonly operators: readonly Operator[];
  readonly grammar: Grammar;
  readonly prior: Prior;
  /** The form of a value or of a row of values: equal for values that look alike to a person. */
  readonly form: (value: Value) => string;
}
