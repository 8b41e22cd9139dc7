import { randomBytes } from "node:crypto";
import { chmodSync, rmSync, writeSync } from "node:fs";
import { type FileHandle, link, lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { EXIT } from "../exit.js";
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
  /** What stands there when the file is complete may be replaced; otherwise it must not be there then either. */
  readonly replaces: boolean;
}

/** Checks that `path` may be written under `permission`. Throws a `Failure` that says what to do otherwise. */
export async function checkTarget(path: string, permission: Permission): Promise<Target> {
  if (path === "") throw noName();
  const found = await stat(path).catch(() => undefined);
  if (found?.isCharacterDevice() || found?.isFIFO()) return { shown: path, path, direct: true, replaces: true };
  const real = await realPath(path);
  if (found === undefined) {
    await checkFolder(path, real);
    return { shown: path, path: real, direct: false, replaces: permission.force };
  }
  if (found.isDirectory()) throw cannotWrite(path, systemError("EISDIR", "it is a folder"));
  if (!found.isFile()) throw cannotWrite(path, new Error("it is not a regular file"));
  if (await isInput(real, permission)) {
    if (!permission.inPlace) throw overInput(path);
  } else if (!permission.force) throw exists(path);
  return { shown: path, path: real, mode: found.mode & 0o777, direct: false, replaces: true };
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

function madeMeanwhile(path: string): Failure {
  const issue = {
    code: "would-overwrite",
    path,
    expected: "a new file, or --force",
    received: "a file made meanwhile",
  };
  return new Failure(
    EXIT.cannotWrite,
    issue,
    `${path} was made by somebody else while the output was being worked out. It stays as it is: what was to be written there was not. Name another file, or use --force to replace it.`,
  );
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

/** A file to be written. */
export interface NewFile {
  readonly target: Target;
  readonly produce: (sink: ByteSink) => Promise<void>;
  /** Called when all files that are written together are complete and none is in its place; throws where this one must not be put there. */
  readonly check?: () => Promise<void>;
}

/**
 * Writes files so that each is either complete or untouched: through temporary files in the same folders, synchronised to the disk and then renamed.
 * Nothing is put in its place before all are complete and none of the checks has thrown, and the first file comes to its place last. Only what fails on
 * the way there leaves a part of them written. Temporary files are removed when anything fails, and when the process is interrupted.
 */
export async function replaceFiles(files: readonly NewFile[]): Promise<void> {
  const prepared: Prepared[] = [];
  try {
    for (const file of files) prepared.push(await prepare(file));
    for (const { target } of files) await checkFree(target);
    for (const { check } of files) await check?.();
    for (const { place } of prepared.toReversed()) await place();
  } finally {
    for (const { discard } of prepared) discard();
  }
}

/** A file that is complete and not yet in its place. */
interface Prepared {
  readonly place: () => Promise<void>;
  /** Removes it, unless it is in its place. */
  readonly discard: () => void;
}

/** Writes a file beside its place; a device or a pipe has no other place and gets it at once. */
async function prepare({ target, produce }: NewFile): Promise<Prepared> {
  if (target.direct) {
    await writeDirectly(target, produce);
    return { place: async () => {}, discard: () => {} };
  }
  // A process that was killed may have left its own behind, and have had the same number.
  const name = `.${basename(target.path)}.inkling-${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  const temporary = join(dirname(target.path), name);
  const release = removeOnSignal(temporary);
  const discard = (): void => {
    rmSync(temporary, { force: true });
    release();
  };
  const place = (): Promise<void> =>
    (target.replaces ? rename(temporary, target.path) : moveToFree(temporary, target)).catch((error: unknown) => {
      throw error instanceof Failure ? error : cannotWrite(target.shown, error);
    });
  try {
    await writeWhole(temporary, target, produce);
    return { place, discard };
  } catch (error) {
    discard();
    throw error;
  }
}

/** Moves a file to a place where none is, and throws a `Failure` where somebody has made one meanwhile. */
async function moveToFree(temporary: string, target: Target): Promise<void> {
  try {
    await link(temporary, target.path);
  } catch {
    // Some file systems have no links; there a look must do.
    await checkFree(target);
    return rename(temporary, target.path);
  }
  await rm(temporary, { force: true });
}

/** Throws a `Failure` where somebody has made a file meanwhile that must not be replaced. */
async function checkFree(target: Target): Promise<void> {
  const isMade = !target.direct && !target.replaces && (await lstat(target.path).catch(() => undefined)) !== undefined;
  if (isMade) throw madeMeanwhile(target.shown);
}

async function writeWhole(temporary: string, target: Target, produce: NewFile["produce"]): Promise<void> {
  const file = await orCannotWrite(target, () => open(temporary, "wx"));
  try {
    await produce((bytes) => orCannotWrite(target, () => writeAll(file, bytes)));
    await orCannotWrite(target, () => file.sync());
    if (target.mode !== undefined) chmodSync(temporary, target.mode);
  } finally {
    await file.close();
  }
}

async function writeDirectly(target: Target, produce: NewFile["produce"]): Promise<void> {
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

/** Until released, an interruption removes `path` and ends the process with the shell's usual code. Several files may be on their way at once. */
function removeOnSignal(path: string): () => void {
  const remove = (): void => rmSync(path, { force: true });
  process.once("exit", remove);
  const listeners = SIGNALS.map(([signal, code]) => {
    const listener = (): never => {
      writeSync(2, "\ninkling: interrupted; nothing was written.\n");
      process.exit(code);
    };
    process.once(signal, listener);
    return { signal, listener };
  });
  return () => {
    process.off("exit", remove);
    for (const { signal, listener } of listeners) process.off(signal, listener);
  };
}
