import type { Memo } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { runsOf } from "./classes.js";
import * as run from "./semantics.js";

type Run = (args: readonly Value[], scope: Value, memo: Memo) => Value | undefined;

/**
 * Longest text, in UTF-16 units, that an operator makes of shorter ones; beyond, it is not defined. No cell a person
 * filled in comes near it, but a saved program may put a long constant in place of every character.
 */
export const GROWN_LENGTH_MAX = 1_000_000;

/** Two texts, one after the other. */
export const concat: Run = (args, scope, memo) =>
  lengthOf(args[0]) + lengthOf(args[1]) > GROWN_LENGTH_MAX ? undefined : run.concat(args, scope, memo);

/** What is made of each part, joined by a separator. */
export const mapJoin: Run = (args, scope, memo) => {
  const [, separator, results] = args;
  if (!isList(results)) return undefined;
  let length = lengthOf(separator) * (results.length - 1);
  for (const result of results) length += lengthOf(result);
  return length > GROWN_LENGTH_MAX ? undefined : run.mapJoin(args, scope, memo);
};

/** Every occurrence of a constant replaced by another. */
export const replace: Run = (args, scope, memo) => {
  const [text, needle, by] = args;
  const growth = lengthOf(by) - lengthOf(needle);
  const count = (): number => (text as string).split(needle as string).length - 1; // asked where text grows only
  return growsTooLong(text, growth, count) ? undefined : run.replace(args, scope, memo);
};

/** Every run of a class replaced by a constant. */
export const replaceClass: Run = (args, scope, memo) => {
  const [text, name, by] = args;
  const count = (): number => runsOf(text as string, name as string, memo).starts.length; // asked where text grows only
  return growsTooLong(text, lengthOf(by) - 1, count) ? undefined : run.replaceClass(args, scope, memo);
};

/** Every occurrence of a constant replaced by another text. */
export const fillIn: Run = (args, scope, memo) => {
  const [text, needle, by] = args;
  const growth = lengthOf(by) - lengthOf(needle);
  const count = (): number => (text as string).split(needle as string).length - 1; // asked where text grows only
  return growsTooLong(text, growth, count) ? undefined : run.fillIn(args, scope, memo);
};

/** True when a text may get too long by growing at several places, which are counted only where it matters. */
function growsTooLong(text: Value | undefined, growth: number, count: () => number): boolean {
  const length = lengthOf(text);
  if (growth <= 0 || length + length * growth <= GROWN_LENGTH_MAX) return false;
  return length + count() * growth > GROWN_LENGTH_MAX;
}

function lengthOf(value: Value | undefined): number {
  return typeof value === "string" ? value.length : 0;
}
