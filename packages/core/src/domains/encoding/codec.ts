/** A function from texts to texts; `undefined` where it is not defined. */
export type Change = (text: string) => string | undefined;

/** A question about a text, as regular expressions answer it. */
export interface Test {
  readonly test: (text: string) => boolean;
}

/** A change of texts that programs know by name, and what tells early that it cannot have given a text. */
export interface Codec {
  readonly change: Change;
  /** Description length of its name in bits: two or three for what is common in tables, more for what a chance may give, and less than nothing where its trace says what is wanted. */
  readonly bits: number;
  /** Changes that may give a text back from which it was made. */
  readonly back: readonly Change[];
  /** Every text it gives matches this, unless it leaves it as it is. */
  readonly gives: Test;
  /** A trace in the inputs of at least one example, without which it changes nothing or is not looked for. */
  readonly takes?: Test;
  /** A trace in the outputs of at least one example, without which it is not looked for. */
  readonly shows?: Test;
  /** `back` may miss texts from which it makes the same: whole texts and parts of cells are tried one by one. */
  readonly lossy?: boolean;
  /** It is defined on every text. */
  readonly total?: boolean;
  /** It leaves what it gives as it is. */
  readonly idempotent?: boolean;
  /** What it makes of a text is put together from what it makes of the words. */
  readonly wordwise?: boolean;
  /** What it gives may stand in front of something else. Needs a trace, so that it is seldom looked for. */
  readonly heads?: boolean;
}
