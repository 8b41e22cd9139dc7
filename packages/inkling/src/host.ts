import type { fromJSON, learn } from "@inkling/core";

/** Where text goes. `columns` and `isTTY` are there when it is a terminal. */
export interface TextSink {
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** One of the things that can be chosen. */
export interface Choice {
  readonly label: string;
  /** Shown beside the label while it is pointed at. */
  readonly hint?: string;
}

/** Somebody who reads and answers, one question at a time. The texts must be safe to show. */
export interface Person {
  readonly tell: (lines: readonly string[]) => void;
  /** Index of the chosen one; `null` on Ctrl-C. */
  readonly choose: (question: string, choices: readonly Choice[]) => Promise<number | null>;
  /** A line of text as it was typed, which may be empty; `null` on Ctrl-C. */
  readonly write: (question: string) => Promise<string | null>;
}

/** Everything a command may touch outside its own arguments and files. */
export interface Host {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: TextSink;
  readonly stderr: TextSink;
  /** Whether colours may be written to standard output. */
  readonly colour: boolean;
  /** Milliseconds from any fixed moment; used for durations only. */
  readonly now: () => number;
  readonly learn: typeof learn;
  readonly fromJSON: typeof fromJSON;
  /** Absent where nobody can answer: standard input or output is no terminal, or the run is unattended. */
  readonly person?: Person;
}

/** Writes `text` and waits until the reader has caught up, so that memory stays bounded. */
export async function writeText(sink: TextSink, text: string): Promise<void> {
  if (!sink.write(text)) await new Promise<void>((resolve) => sink.once("drain", resolve));
}
