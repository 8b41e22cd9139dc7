import { chmodSync, rmSync, writeSync } from "node:fs";
import { type FileHandle, open, realpath, rename, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { badInput, cannotWrite, errorCode, Failure, systemError } from "../failure.js";
import type { ByteSink } from "./table.js";

/** What may be overwritten. */
export interface Permission {
  /** An existing file may be replaced. */
  readonly force: boolean;
  /** The file that is being read, if the target may be this very file only on request. */
  readonly input?: string;
  /** The input itself may be replaced. */
  readonly inPlace: boolean;
}

/** Where a file will be written, checked before any work is done. */
export interface Target {
  /** The path the user gave, for messages. */
  readonly shown: string;
  /** The path behind symbolic links. */
  readonly path: string;
  /** The permission bits of the file that is replaced, if there is one. */
  readonly mode?: number;
  /** A device or pipe: written to directly, because it cannot be replaced. */
  readonly direct: boolean;
}

/** Checks that `path` may be written under `permission`. Throws a `Failure` that says what to do otherwise. */
export async function checkTarget(path: string, permission: Permission): Promise<Target> {
  if (path === "") throw noName();
  const found = await stat(path).catch(() => undefined);
  if (found?.isCharacterDevice() || found?.isFIFO()) return { shown: path, path, direct: true };
  const real = await realPath(path);
  if (found === undefined) {
    await checkFolder(path, real);
    return { shown: path, path: real, direct: false };
  }
  if (found.isDirectory()) throw cannotWrite(path, systemError("EISDIR", "it is a folder"));
  if (!found.isFile()) throw cannotWrite(path, new Error("it is not a regular file"));
  if (await isInput(real, permission)) {
    if (!permission.inPlace) throw overInput(path);
  } else if (!permission.force) throw exists(path);
  return { shown: path, path: real, mode: found.mode & 0o777, direct: false };
}

/** The path behind symbolic links, also of a file that is yet to be made. */
export async function realPath(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  });
}

async function checkFolder(shown: string, path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch((error: unknown) => {
    throw cannotWrite(shown, error);
  });
  if (!folder.isDirectory()) throw cannotWrite(shown, systemError("ENOTDIR", `${dirname(path)} is not a folder`));
}

async function isInput(path: string, permission: Permission): Promise<boolean> {
  if (permission.input === undefined) return false;
  const [left, right] = await Promise.all([stat(path), stat(permission.input)]);
  return left.dev === right.dev && left.ino === right.ino;
}

function noName(): Failure {
  const issue = { code: "no-name", path: "-o", expected: "the name of a file", received: '""' };
  return badInput(issue, 'The output has no name (""). Name a file. Nothing was written.');
}

function overInput(path: string): Failure {
  const issue = {
    code: "would-overwrite-input",
    path,
    expected: "another file, or --in-place",
    received: "the input itself",
  };
  return badInput(issue, `${path} is the file being read. Name another file with -o, or use --in-place to replace it.`);
}

function exists(path: string): Failure {
  const issue = { code: "would-overwrite", path, expected: "a new file, or --force", received: "a file that exists" };
  return badInput(issue, `${path} exists already. Name another file, or use --force to replace it.`);
}

/**
 * Writes a file so that it is either complete or untouched: through a temporary file in the same folder, synchronised to
 * the disk and then renamed. The temporary file is removed when `produce` fails and when the process is interrupted.
 */
export async function replaceFile(target: Target, produce: (sink: ByteSink) => Promise<void>): Promise<void> {
  if (target.direct) return writeDirectly(target, produce);
  const temporary = join(dirname(target.path), `.${basename(target.path)}.inkling-${process.pid}.tmp`);
  const release = removeOnSignal(temporary);
  try {
    await writeWhole(temporary, target, produce);
    await rename(temporary, target.path).catch((error: unknown) => {
      throw cannotWrite(target.shown, error);
    });
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    release();
  }
}

async function writeWhole(
  temporary: string,
  target: Target,
  produce: (sink: ByteSink) => Promise<void>,
): Promise<void> {
  const file = await orCannotWrite(target, () => open(temporary, "wx"));
  try {
    await produce((bytes) => orCannotWrite(target, () => writeAll(file, bytes)));
    await orCannotWrite(target, () => file.sync());
  } finally {
    await file.close();
  }
  if (target.mode !== undefined) chmodSync(temporary, target.mode);
}

async function writeDirectly(target: Target, produce: (sink: ByteSink) => Promise<void>): Promise<void> {
  const file = await orCannotWrite(target, () => open(target.path, "w"));
  try {
    await produce((bytes) => orCannotWrite(target, () => writeAll(file, bytes)));
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

/** Turns the system's errors into the user's; a `Failure` passes as it is. */
async function orCannotWrite<T>(target: Target, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof Failure || errorCode(error) === undefined) throw error;
    throw cannotWrite(target.shown, error);
  }
}

const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/** Until released, an interruption removes `path` and ends the process with the shell's usual code. */
function removeOnSignal(path: string): () => void {
  const listeners = SIGNALS.map(([signal, code]) => {
    const listener = (): never => {
      rmSync(path, { force: true });
      writeSync(2, "\ninkling: interrupted; nothing was written.\n");
      process.exit(code);
    };
    process.once(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}
