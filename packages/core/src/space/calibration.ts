/** What is known about one predicted output, before it is made a probability that holds. */
export interface Evidence {
  /** Examples that were learned from, repetitions included. */
  readonly examples: number;
  /** Posterior probability of the output, in [0, 1]. */
  readonly probability: number;
  /** Posterior probability of the likeliest other output. */
  readonly runnerUp: number;
  /** Probability that the language holds the right rule at all. */
  readonly withinLanguage: number;
  /** Bits by which the shortest program is shorter than a rule outside the language; negative when it is longer. */
  readonly gain: number;
  /** log2 of the number of programs that reproduce all examples. */
  readonly programsLog2: number;
  /** Literals in the shipped program. */
  readonly literals: number;
  /** Columns that vary and that the shipped program does not read. */
  readonly unread: number;
  /** Different examples, where the shipped program reads no cell and gives one output for all rows; otherwise `null`. */
  readonly draws: number | null;
  /** Share of the examples whose output is a cell of their input as it stands. */
  readonly copies: number;
  /** True when no example has the form of this input, in the cells that are read. */
  readonly isNewInput: boolean;
  /** True when no example's output has the form of this output. */
  readonly isNewOutput: boolean;
  /** How much longer the output is than the longest of the examples, or shorter than the shortest: |ln| of the ratio, 0 in between. */
  readonly lengthBeyond: number;
  /** Sides, of two, on which what stands around the output in the input is of a kind that it has in no example. */
  readonly newSurroundings: number;
  /** True when the input lacks some kind of part that every example has. */
  readonly lacksSign: boolean;
  /** True when the row is unfamiliar in the sense of the decision. */
  readonly isUnfamiliar: boolean;
  /** True when a single example shows the case of this row. */
  readonly isRare: boolean;
  /** Examples of the case of this row, with the same key where a map has one. */
  readonly support: number;
  /** Mean posterior probability of the shipped program's outputs on rows without an answer. */
  readonly columnProbability: number;
  /** Share of the rows without an answer on which the shipped program is defined. */
  readonly definedShare: number;
  /** Share of different outputs among those rows. */
  readonly variety: number;
  /** Share of those rows in which its output stands beside something that none of the examples' outputs does. */
  readonly strangeShare: number;
}

/** What makes a posterior probability one that holds: of the outputs believed with 0.9, nine in ten are right. */
export interface Calibration {
  /** Probability that the output is right, in [0, 1]. */
  readonly confidence: (evidence: Evidence) => number;
  /**
   * Least confidence of rows that are answered unasked, such that at most a share `risk` of them is expected to be wrong,
   * after so many examples. Above 1 where no confidence is high enough.
   */
  readonly answerFrom: (examples: number, risk: number) => number;
  /**
   * Least confidence that the likeliest outputs must have together for the right one to be missed in at most a share `miss` of all
   * rows (split conformal prediction). Above 1 where no set of outputs is known to do.
   */
  readonly setMass: (examples: number, miss: number) => number;
}
