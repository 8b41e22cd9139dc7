import { type FileHandle, open } from "node:fs/promises";
import { badInput, cannotRead, type Failure, systemError } from "../failure.js";

/** How the bytes of a text file stand for its characters. */
export interface Encoding {
  /** The name of the encoding, such as `"utf-8"`. */
  readonly label: string;
  /** The byte order mark found at the start, kept in every copy; empty when there is none. */
  readonly mark: Uint8Array;
  /** A decoder for one reading of the file. Throws a `TypeError` on bytes that are not in this encoding. */
  decoder(): Decoder;
  encode(text: string): Uint8Array;
  /** Whether every character of `text` can be written. */
  canHold(text: string): boolean;
}

/** Decodes the next bytes; `last` is true once, with the final bytes. */
export type Decoder = (bytes: Uint8Array, last: boolean) => string;

/** What {@link detectEncoding} decided, and what the user should know about it. */
export interface Detected {
  readonly encoding: Encoding;
  readonly notices: readonly string[];
}

const READ_BYTES = 256 * 1024;
const NO_MARK = new Uint8Array(0);
const MARKS: readonly { readonly label: string; readonly bytes: readonly number[] }[] = [
  { label: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { label: "utf-16le", bytes: [0xff, 0xfe] },
  { label: "utf-16be", bytes: [0xfe, 0xff] },
];

/** It begins like the mark of UTF-16. */
const UTF32_MARK: readonly number[] = [0xff, 0xfe, 0, 0];

/**
 * The encoding of a file: `forced` if given, else what its byte order mark says, else UTF-8 when the whole file is valid
 * UTF-8, else windows-1252 with a notice. Throws a `Failure` for binary files and for encodings that cannot be written.
 */
export async function detectEncoding(path: string, forced: string | undefined): Promise<Detected> {
  const head = await readHead(path);
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte));
  const bytes = mark === undefined ? NO_MARK : Uint8Array.from(mark.bytes);
  if (forced !== undefined) return { encoding: namedEncoding(forced, mark?.label, bytes), notices: [] };
  if (UTF32_MARK.every((byte, at) => head[at] === byte)) throw unsupportedEncoding("utf-32");
  if (mark !== undefined) return { encoding: unicodeEncoding(mark.label, bytes), notices: [] };
  const wide = unmarkedUtf16(head);
  if (wide !== undefined)
    return {
      encoding: unicodeEncoding(wide, NO_MARK),
      notices: [`Read as ${wide}: every other byte is zero. Use --encoding to say otherwise.`],
    };
  if (await isUtf8(path)) return { encoding: unicodeEncoding("utf-8", NO_MARK), notices: [] };
  if (head.includes(0)) throw binaryFile(path);
  return {
    encoding: byteEncoding("windows-1252"),
    notices: ["Not valid UTF-8: read as windows-1252, and written the same way. Use --encoding to say otherwise."],
  };
}

function namedEncoding(forced: string, markLabel: string | undefined, mark: Uint8Array): Encoding {
  const label = encodingLabel(forced);
  const kept = label === markLabel ? mark : NO_MARK;
  return label === "utf-8" || label.startsWith("utf-16") ? unicodeEncoding(label, kept) : byteEncoding(label);
}

function encodingLabel(forced: string): string {
  try {
    return new TextDecoder(forced).encoding;
  } catch {
    throw unsupportedEncoding(forced);
  }
}

function unsupportedEncoding(label: string): Failure {
  const expected = "utf-8, utf-16le, utf-16be, windows-1252 or another single-byte encoding such as iso-8859-15";
  const issue = { code: "unsupported-encoding", path: "--encoding", expected, received: label };
  return badInput(
    issue,
    `The encoding "${label}" is not supported. Use ${expected}, or convert the file to UTF-8 first: iconv -f ${label} -t utf-8 FILE > NEW.`,
  );
}

function binaryFile(path: string): Failure {
  const issue = { code: "not-text", path, expected: "a CSV, TSV or XLSX table", received: "binary data" };
  return badInput(
    issue,
    `${path} is not a text table: it holds binary data. Save it as CSV (UTF-8) or XLSX and try again.`,
  );
}

function unicodeEncoding(label: string, mark: Uint8Array): Encoding {
  if (label === "utf-8") {
    return { label, mark, decoder: utf8Decoder, encode: (text) => Buffer.from(text, "utf8"), canHold: isWellFormed };
  }
  const swap = label === "utf-16be";
  const encode = (text: string): Uint8Array =>
    swap ? Buffer.from(text, "utf16le").swap16() : Buffer.from(text, "utf16le");
  return { label, mark, decoder: () => utf16Decoder(swap), encode, canHold: () => true };
}

function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function utf8Decoder(): Decoder {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return (bytes, last) => decoder.decode(bytes, { stream: !last });
}

/** Keeps lone surrogates as they are, which `TextDecoder` would replace. */
function utf16Decoder(swap: boolean): Decoder {
  let held: Uint8Array = NO_MARK;
  return (bytes, last) => {
    const all = Buffer.concat([held, bytes]);
    const whole = all.subarray(0, all.length - (all.length % 2));
    held = all.subarray(whole.length);
    if (last && held.length > 0) throw new TypeError("the file ends in the middle of a character");
    return (swap ? Buffer.from(whole).swap16() : whole).toString("utf16le");
  };
}

/** An encoding of one byte a character, in which the lower half is ASCII, as in all of the web's single-byte encodings. */
function byteEncoding(label: string): Encoding {
  const upper = upperHalf(label);
  const bytes = new Map(upper.map((character, at) => [character, at + 128]));
  const encode = (text: string): Uint8Array =>
    Uint8Array.from(text, (character) => bytes.get(character) ?? character.charCodeAt(0));
  const canHold = (text: string): boolean =>
    [...text].every((character) => character < "\u0080" || bytes.has(character));
  return { label, mark: NO_MARK, decoder: () => (chunk) => decodeBytes(chunk, upper), encode, canHold };
}

function decodeBytes(chunk: Uint8Array, upper: readonly string[]): string {
  return Buffer.from(chunk)
    .toString("latin1")
    .replace(/[\u0080-\u00FF]/g, (byte) => upper[byte.charCodeAt(0) - 128] ?? "\uFFFD")
    .replace(/\uFFFD/g, () => {
      throw new TypeError("a byte that stands for no character");
    });
}

/** Bytes 0x80 to 0x9F of windows-1252, which the decoder of some Node versions reads as Latin-1. */
const WINDOWS_1252_CONTROLS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

function upperHalf(label: string): readonly string[] {
  const platform = new TextDecoder(label);
  const upper = Array.from({ length: 128 }, (_, at) => platform.decode(Uint8Array.of(at + 128)));
  if (upper.filter((character) => character !== "\uFFFD").length < 64) throw unsupportedEncoding(label);
  return label === "windows-1252" ? [...WINDOWS_1252_CONTROLS, ...upper.slice(32)] : upper;
}

/** Guesses UTF-16 without a mark from zero bytes at odd or even places, which ASCII text has there. */
function unmarkedUtf16(head: Uint8Array): string | undefined {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length * 0.3;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : undefined;
}

async function isUtf8(path: string): Promise<boolean> {
  const decode = utf8Decoder();
  try {
    for await (const { bytes, last } of fileBytes(path, 0)) decode(bytes, last);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** The first bytes of a file, up to 4096. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await openToRead(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The next bytes of a file, valid until the following ones are asked for. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  /** True exactly once, with the final bytes (which may be none). */
  readonly last: boolean;
  /** The part of the file read so far, from 0 to 1. */
  readonly fraction: number;
}

/** Reads a file from `start` to its end. */
export async function* fileBytes(path: string, start: number): AsyncGenerator<FileBytes> {
  const file = await openToRead(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    for (let at = start; ; ) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
      at += bytesRead;
      yield {
        bytes: buffer.subarray(0, bytesRead),
        last: bytesRead === 0,
        fraction: size === 0 ? 1 : Math.min(1, at / size),
      };
      if (bytesRead === 0) return;
    }
  } finally {
    await file.close();
  }
}

async function openToRead(path: string): Promise<FileHandle> {
  const file = await open(path, "r").catch((error: unknown) => {
    throw cannotRead(path, error);
  });
  const found = await file.stat();
  if (found.isFile()) return file;
  await file.close();
  throw cannotRead(
    path,
    found.isDirectory() ? systemError("EISDIR", "it is a folder") : new Error("it is not a regular file"),
  );
}
