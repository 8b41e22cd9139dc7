import type { Value } from "../../space/value.js";

/** Variants of one cell, at most. */
const VARIANTS_MAX = 60;
/** Longest cell that is varied, in UTF-16 units: longer ones are nothing to ask a person about. */
const LENGTH_MAX = 200;

/** Maximal runs of digits, of letters, and of what stands between them. */
const RUNS = /\p{Nd}+|[\p{L}\p{M}]+|[^\p{Nd}\p{L}\p{M}]+/gu;
const DIGITS = /^\p{Nd}+$/u;
const LETTERS = /^[\p{L}\p{M}]+$/u;

/** How far letters and digits are moved on: far enough that no name or number comes out again by a further step. */
const LETTERS_ON = 7;
const DIGITS_ON = 3;

/**
 * Cells that a column with this one might hold as well, made by one small edit each: other letters or digits of the same
 * kind, longer and shorter runs, another case, a leading zero, a minus, one part less, one part more, and so a separator
 * once more. They differ from the cell and from each other, and come in a fixed order; a missing, blank or long cell has none.
 */
export function variants(cell: Value): readonly Value[] {
  if (typeof cell !== "string" || cell.trim() === "" || cell.length > LENGTH_MAX) return [];
  const runs = cell.match(RUNS) ?? [];
  const edited = new Set([...changedRuns(runs), ...changedParts(runs), ...signed(cell)]);
  edited.delete(cell);
  edited.delete("");
  return [...edited].slice(0, VARIANTS_MAX);
}

/** Every run replaced by others of its kind, alone and all at once. */
function changedRuns(runs: readonly string[]): readonly string[] {
  const changes = runs.flatMap((run, at) =>
    variedRun(run).map((other) => [...runs.slice(0, at), other, ...runs.slice(at + 1)].join("")),
  );
  return [runs.map(movedOn).join(""), ...changes];
}

function variedRun(run: string): readonly string[] {
  const characters = [...run];
  const last = characters.at(-1) ?? "";
  const longer = run + movedOn(last);
  const shorter = characters.length > 1 ? [characters.slice(0, -1).join("")] : [];
  if (DIGITS.test(run)) return [movedOn(run), longer, ...shorter, `0${run}`];
  if (!LETTERS.test(run)) return [];
  return [movedOn(run), longer, ...shorter, run.toUpperCase(), run.toLowerCase(), capitalised(run)];
}

/** One part less at either end, and one part more in front, inside and behind, with the separator that stands there. */
function changedParts(runs: readonly string[]): readonly string[] {
  const separators = runs.flatMap((run, at) => (isPart(run) ? [] : [at]));
  return separators.flatMap((at) => {
    const [before, separator, after] = [runs.slice(0, at).join(""), runs[at] ?? "", runs.slice(at + 1).join("")];
    const part = movedOn(runs[at - 1] ?? runs[at + 1] ?? "");
    const more = [before, part, after].filter((piece) => piece !== "").join(separator);
    return [before, after, more, `${before}${separator}${after}${separator}${part}`];
  });
}

function isPart(run: string): boolean {
  return DIGITS.test(run) || LETTERS.test(run);
}

function signed(cell: string): readonly string[] {
  return /^\p{Nd}/u.test(cell) ? [`-${cell}`] : [];
}

/** The same text with other letters and digits: case, length and everything else stay. Letters other than `a` to `z` stay too. */
function movedOn(text: string): string {
  return text.replace(/[a-z]|[A-Z]|[0-9]/g, (character) => {
    if (/[0-9]/.test(character)) return String((Number(character) + DIGITS_ON) % 10);
    const first = character < "a" ? 65 : 97;
    return String.fromCharCode(first + ((character.charCodeAt(0) - first + LETTERS_ON) % 26));
  });
}

function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("").toLowerCase();
}
