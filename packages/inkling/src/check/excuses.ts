import { toPlainLetters, withoutAccents } from "@inkling/core/runtime";
import type { Cells, Rule, Silence } from "./rule.js";
import { isTyped } from "./slip.js";
import { againstChance } from "./strength.js";

/** A row that a rule speaks about. */
interface Spoken {
  readonly cells: Cells;
  readonly expected: string;
  readonly given: string;
}

/** Exceptions that must share something for it to be a case of its own. */
const CASE_ROWS_MIN = 2;
/** Bits of evidence against chance from which on what several exceptions share makes them a case. */
const CASE_BITS_MIN = 2;
/** Characters below which what all cells begin or end with is chance. */
const FRAME_MIN = 3;
/** Characters below which a piece of a cell stands in its own row by chance. */
const COPIED_MIN = 4;

/** A letter that some people write in another way: `ö` as `o` or `oe`. */
const NOT_ASCII = /(?![ -~])\p{L}/u;

/** Capitals behind small letters, as names and brands have: `McDonald`, `iPhone`. */
const INNER_CAPITALS = /(?<=\p{Ll})\p{Lu}/gu;

/** Digits behind a letter, as somebody adds them where a text is taken. */
const NUMBER = /(?<=\p{L})\p{Nd}+(?!\p{Nd})/u;

/**
 * Says why a row that breaks a rule is not held against it: it looks like none that follow it, or several that break it are of one kind
 * (they look alike, share a value far more often than those that follow, or put the same in the place of what the rule gives). `null` where
 * nothing excuses it.
 */
export function excusesOf(
  rule: Rule,
  followers: readonly Spoken[],
  breakers: readonly Spoken[],
): (row: Spoken) => Silence | null {
  const { looks } = rule;
  const cases = sharedValues(rule, followers, breakers);
  const isReplaced = replacedAlike(followers, breakers);
  const isOfCase = (row: Spoken): boolean =>
    isReplaced(row) || row.cells.some((cell, column) => cases[column]?.has(cell) === true);
  if (looks === undefined || breakers.length === 0) return (row) => (isOfCase(row) ? "case" : null);
  const forms = countsOf(followers.map(({ cells }) => looks.formOf(cells)));
  const brokenForms = countsOf(breakers.map(({ cells }) => looks.formOf(cells)));
  const signs = new Set(followers.flatMap(({ cells }) => [...looks.signsOf(cells)]));
  return (row) => {
    const form = looks.formOf(row.cells);
    const [followed, broken] = [forms.get(form) ?? 0, brokenForms.get(form) ?? 0];
    if (followed === 0 || [...looks.signsOf(row.cells)].some((sign) => !signs.has(sign))) return "unlike";
    if (isOfCase(row) || (broken >= CASE_ROWS_MIN && broken >= followed)) return "case";
    if (NOT_ASCII.test(row.expected) && !NOT_ASCII.test(row.given)) return "accents";
    const plain = NOT_ASCII.test(row.given) ? [withoutAccents(row.given), toPlainLetters(row.given)] : [];
    if (plain.includes(row.expected)) return "accents"; // the rule knows of none
    if (differsInside(row)) return "capitals";
    if (row.given.replace(NUMBER, "") === row.expected) return "numbered";
    if (isTyped(row.expected, row.given)) return null;
    const own = looks.copied(row.cells.with(rule.target, ""), row.given);
    return own >= COPIED_MIN && own > looks.copied(row.cells.with(rule.target, ""), row.expected) ? "own" : null;
  };
}

/** The rule and the cell differ in capitals inside words alone, and the rule gives capitals elsewhere: one that gives small letters only knows of none. */
function differsInside({ expected, given }: Spoken): boolean {
  const plain = (text: string): string => text.replace(INNER_CAPITALS, (letter) => letter.toLowerCase());
  return expected !== expected.toLowerCase() && plain(expected) === plain(given);
}

/**
 * By column: the values that several rows have which break a rule, and none that follows it. Of lookups and ranges, also those that half of the
 * exceptions share where that is no chance: values that few other rows should have, or in other columns that most rows have which are exceptions.
 */
function sharedValues(
  { kind, target }: Rule,
  followers: readonly Spoken[],
  breakers: readonly Spoken[],
): readonly ReadonlySet<string>[] {
  const [first] = breakers;
  if (first === undefined) return [];
  return first.cells.map((_, column) => {
    const broken = countsOf(breakers.map(({ cells }) => cells[column] ?? ""));
    const followed = countsOf(followers.map(({ cells }) => cells[column] ?? ""));
    const isShared = ([value, count]: readonly [string, number]): boolean => {
      const others = followed.get(value) ?? 0;
      if (count < CASE_ROWS_MIN || others === 0) return count >= CASE_ROWS_MIN;
      if (kind === "program" || 2 * count < breakers.length) return false;
      const bits = againstChance(breakers.length, count, others / followers.length);
      return (column === target || count > others) && bits >= CASE_BITS_MIN;
    };
    const shared = [...broken].filter(isShared);
    return new Set(shared.map(([value]) => value));
  });
}

/**
 * Tells breakers that several have in common how they differ: they lack what all followers begin or end with (`@firm.example`), or put the
 * same in the place of the same, which no follower holds. Slips of the keyboard are none of these.
 */
function replacedAlike(followers: readonly Spoken[], breakers: readonly Spoken[]): (row: Spoken) => boolean {
  const untyped = breakers.filter(({ expected, given }) => !isTyped(expected, given));
  if (untyped.length < CASE_ROWS_MIN) return () => false;
  const lacks = lacksFrame(followers);
  const isLacking = untyped.filter(({ given }) => lacks(given)).length >= CASE_ROWS_MIN;
  const replacements = untyped.map(({ expected, given }) => replacedPart(expected, given));
  const counts = countsOf(replacements.map(([from, to]) => JSON.stringify([from, to])));
  const isForeign = (text: string): boolean =>
    /[\p{L}\p{N}]/u.test(text) && !followers.some(({ given }) => given.includes(text));
  return ({ expected, given }) => {
    if (isTyped(expected, given)) return false;
    const [from, to] = replacedPart(expected, given);
    return (
      (isLacking && lacks(given)) ||
      (from !== expected && (counts.get(JSON.stringify([from, to])) ?? 0) >= CASE_ROWS_MIN && isForeign(to))
    );
  };
}

/** Tells texts that lack what all followers begin or end with. */
export function lacksFrame(followers: readonly { readonly given: string }[]): (text: string) => boolean {
  const [first, ...others] = followers.map(({ given }) => given);
  if (first === undefined) return () => false;
  const distinct = others.filter((given) => given !== first);
  if (distinct.length === 0) return () => false;
  const start = first.slice(0, Math.min(...distinct.map((other) => sharedStart(first, other))));
  const end = first.slice(first.length - Math.min(...distinct.map((other) => sharedEnd(first, other, 0))));
  return (text) =>
    (start.length >= FRAME_MIN && !text.startsWith(start)) || (end.length >= FRAME_MIN && !text.endsWith(end));
}

/** What of a text is replaced by what in another one, in whole runs of letters and digits. */
function replacedPart(expected: string, given: string): readonly [from: string, to: string] {
  let start = sharedStart(expected, given);
  let end = sharedEnd(expected, given, start);
  const isInner = (text: string, at: number): boolean => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
  while (start > 0 && (isInner(expected, start) || isInner(given, start))) start -= 1;
  while (end > 0 && (isInner(expected, expected.length - end) || isInner(given, given.length - end))) end -= 1;
  return [expected.slice(start, expected.length - end), given.slice(start, given.length - end)];
}

function sharedStart(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** Behind the first `from` units of both. */
function sharedEnd(one: string, other: string, from: number): number {
  const most = Math.min(one.length, other.length) - from;
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function countsOf(items: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
