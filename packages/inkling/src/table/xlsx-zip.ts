import { constants } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { type Unzipped, unzipSync } from "fflate";
import { badInput, errorText, Failure } from "../failure.js";

/** A workbook is held in memory as a whole, so its size is limited: packed, and unpacked. */
export const XLSX_BYTES_MAX: number = 64 * 1024 * 1024;
const UNPACKED_BYTES_MAX = 512 * 1024 * 1024;

/** A workbook as it is on the disk. */
export interface PackedBook {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the file of a workbook. Throws a `Failure` when it is too large to be held in memory. */
export async function readPacked(path: string): Promise<PackedBook> {
  const { size } = await stat(path);
  if (size > XLSX_BYTES_MAX) throw tooLarge(path, `${size} bytes packed`, `${XLSX_BYTES_MAX} bytes packed`);
  return { path, bytes: await readFile(path) };
}

/**
 * Unpacks the chosen parts. Throws a `Failure` when the file is damaged, or when all parts together say that they unpack to
 * more than the limit; a part that unpacks to more than it says is damaged.
 */
export function unpack({ path, bytes }: PackedBook, chosen: (name: string) => boolean): Unzipped {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: (part) => {
        total += part.originalSize;
        if (total > UNPACKED_BYTES_MAX)
          throw tooLarge(path, "a file that unpacks to more", `${UNPACKED_BYTES_MAX} bytes unpacked`);
        return chosen(part.name);
      },
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw damaged(path, errorText(error));
  }
}

/** The text of a part, with its byte order mark if it has one; `""` for a part that is not there. */
export function partText(path: string, parts: Unzipped, name: string): string {
  const bytes = parts[name];
  if (bytes === undefined) return "";
  if (bytes.length > constants.MAX_STRING_LENGTH)
    throw tooLarge(path, `${name} unpacks to ${bytes.length} bytes`, `${constants.MAX_STRING_LENGTH} bytes`);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(path, `${name} is not UTF-8 text`);
  }
}

export function damaged(path: string, why: string): Failure {
  const issue = { code: "bad-workbook", path, expected: "an XLSX workbook", received: why };
  return badInput(
    issue,
    `${path} cannot be read as an XLSX workbook: ${why}. Open it in a spreadsheet program and save it again, or save it as CSV.`,
  );
}

export function tooLarge(path: string, received: string, most: string): Failure {
  const issue = { code: "workbook-too-large", path, expected: `at most ${most}`, received };
  return badInput(
    issue,
    `${path} is too large for a workbook held in memory: ${received}, and at most ${most} are read. Save the sheet as CSV, which is read as a stream.`,
  );
}
