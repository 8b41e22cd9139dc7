import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromJSON, learn } from "@inkling/core";
import { runCli } from "./cli.js";
import type { Host } from "./host.js";

/** What a command wrote, and how it ended. */
export interface Ended {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, with its streams in memory and the real learner. */
export async function runInkling(args: readonly string[], settings: Partial<Host> = {}): Promise<Ended> {
  const stdout = memorySink();
  const stderr = memorySink();
  const host: Host = { stdin: bytesOf([]), stdout, stderr, colour: false, now: () => 0, learn, fromJSON, ...settings };
  const exit = await runCli(args, "0.0.0", host);
  return { exit, stdout: stdout.text(), stderr: stderr.text() };
}

/** A sink that keeps what is written to it. */
export function memorySink(): Host["stdout"] & { text(): string } {
  const parts: string[] = [];
  return {
    write: (text) => parts.push(text) > 0,
    once: () => undefined,
    text: () => parts.join(""),
  };
}

/** A stream of bytes in the given pieces. */
export async function* bytesOf(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === "string" ? Buffer.from(piece, "utf8") : piece;
}

/** A new folder for the files of one test. */
export interface Folder {
  readonly path: string;
  /** Writes a file and returns its path. */
  write(name: string, content: string | Uint8Array): string;
  read(name: string): string;
  bytes(name: string): Buffer;
  at(name: string): string;
  remove(): void;
}

export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), "inkling-test-"));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    write: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    read: (name) => readFileSync(at(name), "utf8"),
    bytes: (name) => readFileSync(at(name)),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
