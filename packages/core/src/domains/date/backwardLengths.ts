import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { isTime } from "./moment.js";
import { datedParts } from "./read.js";

/** A whole number among words. */
const NUMBER = /(?<![\p{L}\d.,:/-])[-\u2212]?\d+(?![\d.,:/]\d)/gu;

/**
 * Lengths of time that are negative, or nothing, where the examples tell in different words which of two dates comes first: `-5 days overdue`
 * beside `8 days left`, `1418 min late` between two times of day, and `late by 0 d` where some output says it without a number. It says nothing where the outputs of
 * the examples have other numbers, and of rows that hold no two dates, or hold the number.
 */
export function backwardLengths(examples: Shown): ((row: Value, output: Value) => boolean) | null {
  const outputs = examples.map(({ output }) => (typeof output === "string" ? output : ""));
  const counted = outputs.filter((output) => numbersIn(output).length > 0);
  const isTold = examples.some(({ input, output }) => areTwoDates(input) && /\d/.test(String(output)));
  if (!isTold || !counted.every((output) => (onlyNumberIn(output) ?? 0) > 0)) return null;
  if (new Set(outputs.map(wordsOf)).size < 2 || !outputs.every((output) => /\p{L}/u.test(output))) return null;
  const isNothingTold = counted.length < outputs.length;
  const known = new Set(counted.map(wordsOf));
  return (row, output) => {
    const number = typeof output === "string" ? onlyNumberIn(output) : undefined;
    if (number === undefined || !known.has(wordsOf(String(output))) || !areTwoDates(row)) return false;
    const isOver = number > HALF_DAY && /\bmin/i.test(String(output)) && areTimes(row);
    return (number < 0 || (number === 0 && isNothingTold) || isOver) && !holds(row, String(number));
  };
}

/** The only number in a text, if it is a whole one. */
function onlyNumberIn(text: string): number | undefined {
  const [number, ...others] = numbersIn(text);
  return number === undefined || others.length > 0 ? undefined : Number(number.replace("\u2212", "-"));
}

function numbersIn(text: string): readonly string[] {
  return text.match(NUMBER) ?? [];
}

/** A text without its numbers and blanks. */
function wordsOf(text: string): string {
  return text.replaceAll(NUMBER, "#").replaceAll(/\s+/gu, " ");
}

function areTwoDates(row: Value): boolean {
  const cells = isList(row) ? row.filter((cell) => typeof cell === "string") : [];
  return cells.flatMap(datedParts).length === 2;
}

/** Minutes of half a day: of two times that are farther apart, the other one comes first. */
const HALF_DAY = 720;

function areTimes(row: Value): boolean {
  const cells = isList(row) ? row.filter((cell) => typeof cell === "string") : [];
  return cells.flatMap(datedParts).every(({ read }) => {
    const moment = read("ymd");
    return moment !== undefined && isTime(moment);
  });
}

/** Whether a number stands by itself in a row. */
function holds(row: Value, number: string): boolean {
  return isList(row) && row.some((cell) => typeof cell === "string" && numbersIn(cell).includes(number));
}
