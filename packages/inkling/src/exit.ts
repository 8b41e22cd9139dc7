/** What the process says to the shell when it ends. Documented in `inkling --help`; the numbers never change meaning. */
export const EXIT = {
  /** Done: also when there was nothing to fill, or no answer was sure enough to be filled in. */
  ok: 0,
  /** At least one column could not be learned: contradictory examples, or no rule found. */
  notLearned: 1,
  /** A wrong option, or an input that cannot be read as a table or a rule. */
  badInput: 2,
  /** The output could not be written. What was there before is untouched. */
  cannotWrite: 3,
  /** `inkling check` found cells that are probably wrong. */
  foundWrong: 4,
  /** A mistake in Inkling itself. */
  bug: 70,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
