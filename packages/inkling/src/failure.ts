import type { Issue } from "@inkling/core";
import { EXIT, type ExitCode } from "./exit.js";

/**
 * A mistake in what the user handed in, or an output that cannot be written: thrown by the reading and writing
 * layers, caught once where the command ends. The message says what happened, where, and what to do next.
 */
export class Failure extends Error {
  readonly exit: ExitCode;
  readonly issue: Issue;

  constructor(exit: ExitCode, issue: Issue, message: string) {
    super(message);
    this.name = "Failure";
    this.exit = exit;
    this.issue = issue;
  }
}

/** An input that cannot be used as it is. */
export function badInput(issue: Issue, message: string): Failure {
  return new Failure(EXIT.badInput, issue, message);
}

/** An input that cannot be read at all. */
export function cannotRead(path: string, cause: unknown): Failure {
  const issue = { code: "unreadable", path, expected: "a file that can be read", received: errorText(cause) };
  const shown = path === "" ? '""' : path;
  return badInput(issue, readAdvice(shown, errorCode(cause), errorText(cause)));
}

function readAdvice(path: string, code: string | undefined, why: string): string {
  switch (code) {
    case "ENOENT":
      return `There is no file ${path}. Check the path, and the folder you are in.`;
    case "EISDIR":
      return `Cannot read ${path}: it is a folder. Name a file in it.`;
    default:
      return `Cannot read ${path}: ${why}. Check the path and its permissions.`;
  }
}

/** An output that cannot be written; nothing half-written is left behind. */
export function cannotWrite(path: string, cause: unknown): Failure {
  const code = errorCode(cause) ?? "write-failed";
  const issue = { code, path, expected: "a place that can be written", received: errorText(cause) };
  return new Failure(EXIT.cannotWrite, issue, `Cannot write ${path}: ${writeAdvice(code, cause)} Nothing was changed.`);
}

function writeAdvice(code: string, cause: unknown): string {
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "the disk is full or the file would be larger than allowed. Free some space or choose another place with -o.";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "permission denied. Choose another place with -o.";
    case "ENOENT":
      return "its folder does not exist. Create the folder or choose another place with -o.";
    case "ENOTDIR":
      return "what should be its folder is a file. Choose another place with -o.";
    case "EISDIR":
      return "it is a folder. Name a file with -o.";
    default:
      return `${errorText(cause)}.`;
  }
}

/** The `code` of a system error such as `"ENOENT"`, if it has one. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** An error as the system makes it, with its code. */
export function systemError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
