import { bandName, type NumberKind, type Relation, relationOf } from "../../space/relations.js";
import { rounded } from "./arithmetic.js";
import { compare, type Decimal, isDecimal, scaleOf } from "./decimal.js";
import { type NumberStyle, nthNumber, wholeNumber } from "./read.js";

/*
 * Questions about the number of a cell: the number that it is, or else the first number in it. They have an answer for every
 * cell: where there is no number, and where the cell is missing, it is no.
 */

/** The number of a cell, `undefined` where it has none. */
export function numberOf(cell: string | null, style: NumberStyle): Decimal | undefined {
  return cell === null ? undefined : (wholeNumber(cell, style) ?? nthNumber(cell, style, 1));
}

export function isBelow(cell: string | null, style: NumberStyle, threshold: Decimal): boolean {
  return orderOf(numberOf(cell, style), threshold) === -1;
}

export function isAtLeast(cell: string | null, style: NumberStyle, threshold: Decimal): boolean {
  const order = orderOf(numberOf(cell, style), threshold);
  return order !== undefined && order >= 0;
}

export function equalsNumber(cell: string | null, style: NumberStyle, other: Decimal): boolean {
  return orderOf(numberOf(cell, style), other) === 0;
}

/**
 * Whether a cell as a whole is a number and a multiple of another; a fraction is no multiple of an integer. Digits within a
 * text are no quantity: whether they can be divided is chance.
 */
export function isMultiple(cell: string | null, style: NumberStyle, divisor: Decimal): boolean {
  const number = cell === null ? undefined : wholeNumber(cell, style);
  const multiple = number === undefined ? undefined : rounded(number, divisor, "0", "down");
  return orderOf(multiple, number) === 0;
}

/** Whether a cell as a whole is a number. */
export function isNumber(cell: string | null, style: NumberStyle): boolean {
  return cell !== null && wholeNumber(cell, style) !== undefined;
}

/** Whether the number of one cell is less than that of another. */
export function isLess(left: string | null, right: string | null, style: NumberStyle): boolean {
  return orderOf(numberOf(left, style), numberOf(right, style)) === -1;
}

/** Whether two cells have equal numbers, however they are written. */
export function isEqual(left: string | null, right: string | null, style: NumberStyle): boolean {
  return orderOf(numberOf(left, style), numberOf(right, style)) === 0;
}

/** Whether the first number in a cell is less than, equal to or greater than the second; no where it has not just two numbers. */
export function comparesWithin(cell: string | null, style: NumberStyle, relation: string): boolean {
  return relationWithin(cell, style) === relation;
}

/** How the first number in a cell compares with the second; `undefined` where it has not just two numbers. */
export function relationWithin(cell: string | null, style: NumberStyle): Relation | undefined {
  const [first, second] = twoNumbers(cell, style) ?? [];
  return relation(orderOf(first, second));
}

/** How the number of one cell compares with that of another; `undefined` where either has none. */
export function relationBetween(left: string | null, right: string | null, style: NumberStyle): Relation | undefined {
  return relation(orderOf(numberOf(left, style), numberOf(right, style)));
}

/** How the number of a cell compares with 0; `undefined` where it has none. */
export function relationToZero(cell: string | null, style: NumberStyle): Relation | undefined {
  return relation(orderOf(numberOf(cell, style), "0"));
}

/** Whether a cell as a whole is a whole number, a number with decimals (also with zeros only), or none. A missing cell is none. */
export function numberKind(cell: string | null, style: NumberStyle): NumberKind {
  const number = cell === null ? undefined : wholeNumber(cell, style);
  return number === undefined ? "no number" : scaleOf(number) > 0 ? "decimal" : "whole";
}

/** Limits of bands, at most. */
export const LIMITS_MAX = 12;

/**
 * Which of the bands between ascending limits, such as `18|65`, the number of a cell is in; a limit is the least number of its band. `undefined`
 * where the cell has no number.
 */
export function bandOf(cell: string | null, style: NumberStyle, limits: string): string | undefined {
  const number = numberOf(cell, style);
  if (number === undefined) return undefined;
  return bandName(1 + limitsOf(limits).filter((limit) => compare(number, limit) >= 0).length);
}

/** The limits of bands, from how they are written. */
export function limitsOf(text: string): readonly Decimal[] {
  return text.split("|") as readonly Decimal[]; // of a literal, which is checked
}

function relation(order: -1 | 0 | 1 | undefined): Relation | undefined {
  return order === undefined ? undefined : relationOf(order);
}

/** The numbers of a cell that has two of them. */
export function twoNumbers(cell: string | null, style: NumberStyle): readonly [Decimal, Decimal] | undefined {
  if (cell === null) return undefined;
  const [first, second, third] = [1, 2, 3].map((which) => nthNumber(cell, style, which));
  return first === undefined || second === undefined || third !== undefined ? undefined : [first, second];
}

function orderOf(left: Decimal | undefined, right: Decimal | undefined): -1 | 0 | 1 | undefined {
  return isDecimal(left) && isDecimal(right) ? compare(left, right) : undefined;
}
