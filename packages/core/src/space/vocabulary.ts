import type { Call, Term } from "./term.js";

/** What programs in scope are about, in words: the columns of a row, or the part that a loop works on. */
export type Subjects = readonly string[];

/** How programs are spoken of. Handed to every phrase, so that it can speak of its arguments. */
export interface Speech {
  /** As a noun: `the first word in "Name"`. */
  readonly noun: (term: Term | undefined, subjects: Subjects) => string;
  /** As something that a part is taken of: what was changed about it stands in brackets. */
  readonly subject: (term: Term | undefined, subjects: Subjects) => string;
  /** As what is done, without full stop: `takes the first word in "Name"`. */
  readonly deed: (term: Term | undefined, subjects: Subjects) => string;
}

export type Phrase = (call: Call, subjects: Subjects, say: Speech) => string;

/** A change of a whole value, in words. */
export interface Change {
  /** After "with": `all digits removed`. */
  readonly done: string;
  /** As a sentence about the value: `removes all digits from …`. */
  readonly does: (value: string) => string;
}

/** How operators are said, by name. Every operator that gives a value is in `nouns` or in `changes`. */
export interface Vocabulary {
  readonly nouns: Readonly<Record<string, Phrase>>;
  /** Programs that read better with a verb of their own; the others "take" what their noun says. */
  readonly deeds: Readonly<Record<string, Phrase>>;
  /** Operators that change their first argument as a whole, by their other, literal arguments. */
  readonly changes: Readonly<Record<string, (literals: readonly string[]) => Change>>;
}
