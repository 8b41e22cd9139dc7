import type { SearchView } from "../../space/grammar.js";
import type { Memo } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import { saysNothing } from "./placeholders.js";
import { recase } from "./recase.js";
import { initial } from "./semantics.js";

/** What may be made of an optional cell, by the name that programs use: recasings, and its first character. */
export const CHANGE_NAMES: readonly string[] = ["upper", "lower", "title", "initial"];

function changed(name: Value | undefined, text: string, memo: Memo): string | undefined {
  const value = name === "initial" ? initial([text], null, memo) : recase([name, text], null, memo);
  return isText(value) ? value : undefined;
}

/** What is made of a text between two others, or nothing where it is missing, blank, or says that nothing is known. */
export function affixedAs([text, name, before, after]: readonly Value[], _: Value, memo: Memo): Value | undefined {
  if (text === null || (isText(text) && saysNothing(text))) return "";
  const made = isText(text) ? changed(name, text, memo) : undefined;
  return made === undefined ? undefined : `${String(before)}${made}${String(after)}`;
}

/** Longest text around a cell, in UTF-16 units. */
const LENGTH_MAX = 12;
/** Places of an output that are looked at where a cell stands in several. */
const PLACES_MAX = 8;
/** Brackets and quotes by what closes them. */
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "<": ">", '"': '"', "“": "”" };

/** Texts in front of a cell and behind it. */
type Affixes = readonly [before: string, after: string];

/**
 * What stands around the filled cells of a column in all outputs and is there for them: the marks in front, or the marks and a word; the marks behind; the marks
 * at both sides; and where a bracket opens in front, what closes it behind. Only for columns of which some cells are blank.
 */
export function* affixes(
  [cells = []]: readonly (readonly Value[] | undefined)[],
  { targets }: SearchView,
): Iterable<readonly Value[]> {
  if (cells.length === targets.length && !cells.every(isFilled)) yield* affixesAround(cells, targets);
}

/** The same with what is made of the cells, where that is something else. */
export function* changedAffixes(
  [cells = []]: readonly (readonly Value[] | undefined)[],
  { targets, memo }: SearchView,
): Iterable<readonly Value[]> {
  if (cells.length !== targets.length || cells.every(isFilled)) return;
  for (const name of CHANGE_NAMES) {
    const made = cells.map((cell) => (isFilled(cell) ? (changed(name, cell, memo) ?? null) : null));
    if (made.every((value, at) => value === null || value === cells[at])) continue;
    for (const [before, after] of affixesAround(made, targets)) yield [name, before, after];
  }
}

/** Longest separator of cells that are joined, in UTF-16 units. */
const JOINT_MAX = 5;

/** What stands in all outputs between the filled cells of several columns, of which there are none in some rows: only there can what is around them be seen to belong to them. */
export function* joints(
  [lists = []]: readonly (readonly Value[] | undefined)[],
  { targets }: SearchView,
): Iterable<readonly Value[]> {
  const filled = lists.map((list) => (isList(list) ? list.map(String) : []));
  if (filled.length !== targets.length || filled.every((cells) => cells.length > 0)) return;
  const outputs = targets.map((target) => (isText(target) ? target : ""));
  const joined = filled.flatMap((cells, row) => (cells.length > 1 ? [jointsIn(outputs[row] ?? "", cells)] : []));
  const [first = [], ...others] = joined;
  for (const separator of first)
    if (
      others.every((each) => each.includes(separator)) &&
      filled.every((cells, row) => outputs[row]?.includes(cells.join(separator)))
    )
      yield [separator];
}

/** What stands between the first two of some cells where they follow each other in a text, each once. */
function jointsIn(text: string, [first = "", second = ""]: readonly string[]): readonly string[] {
  const found = new Set<string>();
  let places = 0;
  for (let at = text.indexOf(first); at >= 0 && places < PLACES_MAX; at = text.indexOf(first, at + 1)) {
    places++;
    const behind = text.slice(at + first.length, at + first.length + JOINT_MAX + second.length);
    const end = behind.indexOf(second, 1);
    if (end > 0) found.add(behind.slice(0, end));
  }
  return [...found];
}

function isFilled(cell: Value): cell is string {
  return isText(cell) && !saysNothing(cell);
}

function affixesAround(cells: readonly Value[], targets: SearchView["targets"]): readonly Affixes[] {
  let common: readonly Affixes[] | null = null;
  for (const [at, cell] of cells.entries()) {
    if (!isFilled(cell)) continue;
    const target = targets[at];
    const around = isText(target) ? affixesIn(target, cell) : [];
    common = common === null ? around : around.filter((one) => common?.some((other) => isSame(one, other)));
    if (common.length === 0) return [];
  }
  return common ?? [];
}

function isSame([before, after]: Affixes, other: Affixes): boolean {
  return before === other[0] && after === other[1];
}

/** What may belong to a text where it stands in an output, each once. */
function affixesIn(target: string, cell: string): readonly Affixes[] {
  const found = new Map<string, Affixes>();
  const add = (before: string, after: string): void => {
    if (before.length + after.length > 0 && before.length <= LENGTH_MAX && after.length <= LENGTH_MAX)
      found.set(`${before}\u0000${after}`, [before, after]);
  };
  let places = 0;
  for (let at = target.indexOf(cell); at >= 0 && places < PLACES_MAX; at = target.indexOf(cell, at + 1)) {
    places++;
    // No more than may belong to it, and one more that shows where it is longer.
    const head = target.slice(Math.max(0, at - LENGTH_MAX - 1), at);
    const tail = target.slice(at + cell.length, at + cell.length + LENGTH_MAX + 1);
    const marks = /[^\p{L}\p{M}\p{Nd}]*$/u.exec(head)?.[0] ?? "";
    const word = /[^\p{L}\p{M}\p{Nd}]*[\p{L}\p{M}.]+[^\p{L}\p{M}\p{Nd}]*$/u.exec(head)?.[0] ?? marks;
    const behind = /^[^\p{L}\p{M}\p{Nd}]*/u.exec(tail)?.[0] ?? "";
    const closing = CLOSING[[...marks].at(-1) ?? ""];
    if (closing !== undefined && tail.startsWith(closing)) {
      add(marks, closing);
      add(word, closing);
      add(marks, behind);
    } else {
      add(marks, "");
      add(word, "");
      add("", behind);
      // An initial between others, as in `Ada M. Lind` and `Lind, Ada M.`
      if (/^[^\p{L}\p{M}\p{Nd}\s]/u.test(behind)) add(marks, behind.trimEnd());
      // What begins the next part, such as the sign of a number, belongs to that.
      add("", /^\s*/u.exec(tail)?.[0] ?? "");
      add("", /^[^\p{L}\p{M}\p{Nd}]*[\p{L}\p{M}]+[^\p{L}\p{M}\p{Nd}]*/u.exec(tail)?.[0] ?? "");
    }
  }
  return [...found.values()];
}
