/** The cells of a row by the index of their column; `""` where there is nothing that can be held for true or false. */
export type Cells = readonly string[];

/** Why a rule says nothing about a cell. */
export type Silence =
  /** The cell is blank, or holds an error. */
  | "blank"
  /** The cell, or one that the rule reads, is too long to be looked into. */
  | "too-long"
  /** The program is not defined on what it reads. */
  | "not-defined"
  /** Too few rows have this key, or they do not agree. */
  | "rare-key"
  /** The number lies where one label ends and the next begins, or is none. */
  | "between"
  /** The cells that the rule reads look like none of the rows that follow it. */
  | "unlike"
  /** The value is one that too few rows have for it to have a range, or to be the value of another key. */
  | "rare-label"
  /** One of several rows of a kind that does not follow the rule. */
  | "case"
  /** It breaks the rule, but only by a number that was added, as where two rows would have the same. */
  | "numbered"
  /** It breaks the rule, but only in how letters such as `ö` are written. */
  | "accents"
  /** It breaks the rule, but only in capitals inside words, as names have. */
  | "capitals"
  /** It breaks the rule, but has more of its own row than what the rule gives. */
  | "own"
  /** It breaks the rule, but that may as well be an exception. */
  | "unsure";

/** What cells of a column may follow. */
export interface Rule {
  /** A program of the language, one value per key, or one label per range of a number. */
  readonly kind: "program" | "lookup" | "ranges";
  /** Index of the column that it is about. */
  readonly target: number;
  /** Indexes of the columns that it reads, ascending. */
  readonly reads: readonly number[];
  /** The rule in plain words. */
  readonly words: string;
  /** In the notation of the language. */
  readonly program?: string;
  /** What the cell of a row should hold; `undefined` where the rule says nothing. */
  readonly expect: (cells: Cells) => string | undefined;
  /** What of a cell it reads, for a row that it speaks about: the key of a lookup. Absent: all of its cells. */
  readonly keyOf?: (cells: Cells) => string | undefined;
  /** Of the sampled rows with the key of a row, how many have the value that it gives, and how many there are. Absent where it is no lookup. */
  readonly supportOf?: (cells: Cells) => Support | undefined;
  /** Values that it can give; a cell with another one is an exception of its own kind. Absent: any. */
  readonly labels?: ReadonlySet<string>;
  /** Why it says nothing where `expect` is `undefined`. */
  readonly silence: Silence;
  /** Rows that made the rule what it is, and choices that were free beside them in bits: so much of what follows is no evidence. */
  readonly fitted: { readonly rows: number; readonly bits: number };
  /** Rows that speak against it although it says nothing about them, such as those of keys with several values. None by default. */
  readonly contrary?: number;
  /** What the cells that it reads look like, where that matters. */
  readonly looks?: Looks;
}

/** Rows with a key. */
export interface Support {
  readonly agreeing: number;
  readonly rows: number;
}

/** What rows look like to the rule of a column. */
export interface Looks {
  /** Equal for rows that look alike to a person. */
  readonly formOf: (cells: Cells) => string;
  /** Kinds of parts and other characters. */
  readonly signsOf: (cells: Cells) => ReadonlySet<string>;
  /** Length of the longest piece of a text that stands in the row as it is. */
  readonly copied: (cells: Cells, text: string) => number;
}
