import type { fromJSON, learn } from "@inkling/core";

/** Where text goes. `columns` and `isTTY` are there when it is a terminal. */
export interface TextSink {
  write(text: string): boolean;
  once(event: "drain", listener: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
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
  /** Asks the person at the terminal a question with yes or no; absent where there is nobody to ask. */
  readonly confirm?: (question: string) => Promise<boolean>;
  readonly learn: typeof learn;
  readonly fromJSON: typeof fromJSON;
}

/** Writes `text` and waits until the reader has caught up, so that memory stays bounded. */
export async function writeText(sink: TextSink, text: string): Promise<void> {
  if (!sink.write(text)) await new Promise<void>((resolve) => sink.once("drain", resolve));
}
