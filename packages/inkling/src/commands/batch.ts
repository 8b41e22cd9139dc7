import { EXIT, type ExitCode } from "../exit.js";
import { type Host, writeText } from "../host.js";
import { type BatchLine, type BatchOptions, batchLine } from "./batch-task.js";

/** A longer line is answered with an error and not kept in memory. */
export const LINE_BYTES_MAX: number = 64 * 1024 * 1024;

const NEWLINE = 10;

/**
 * Reads tasks as JSON Lines and writes one line for each, in their order. Blank lines are skipped; the last line needs no line
 * end. Waits for the reader of its output, so that memory stays bounded however long the input is.
 */
export async function batchCommand(options: BatchOptions, host: Host): Promise<ExitCode> {
  let lineNumber = 0;
  for await (const line of splitLines(host.stdin)) {
    lineNumber += 1;
    const answer = answerLine(line, lineNumber, options, host);
    if (answer !== undefined) await writeText(host.stdout, `${JSON.stringify(answer)}\n`);
  }
  return EXIT.ok;
}

function answerLine(
  line: Uint8Array | "too-long",
  lineNumber: number,
  options: BatchOptions,
  host: Host,
): BatchLine | undefined {
  const path = `line ${lineNumber}`;
  if (line === "too-long") {
    return {
      id: null,
      status: "error",
      issues: [{ code: "line-too-long", path, expected: `at most ${LINE_BYTES_MAX} bytes`, received: "a longer line" }],
    };
  }
  const text = decodeLine(line);
  if (text === undefined)
    return {
      id: null,
      status: "error",
      issues: [{ code: "bad-encoding", path, expected: "UTF-8", received: "other bytes" }],
    };
  return text.trim() === "" ? undefined : batchLine(text, lineNumber, options, host);
}

function decodeLine(line: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(line);
  } catch {
    return undefined;
  }
}

/** Cuts a stream of bytes at line ends. A line above {@link LINE_BYTES_MAX} is passed over and reported once. */
async function* splitLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | "too-long"> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const finish = (): Uint8Array | "too-long" => {
    const line = length > LINE_BYTES_MAX ? "too-long" : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  const hold = (part: Uint8Array): void => {
    length += part.length;
    if (length > LINE_BYTES_MAX) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      hold(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}
