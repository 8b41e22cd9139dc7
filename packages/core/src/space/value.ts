/**
 * A value a program computes: immutable plain data. Domains choose what it means; `undefined` is never a value,
 * it says that a program is not defined on an input.
 */
export type Value = string | number | boolean | null | readonly Value[];

/** True for lists, with the type narrowed to a readonly list of values. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** True for texts, with the type narrowed. */
export function isText(value: Value | undefined): value is string {
  return typeof value === "string";
}

/** A text, and nothing for anything else. */
export function asText(value: Value | undefined): string | null {
  return isText(value) ? value : null;
}

/** True for a missing cell, and for one of white space. */
export function isBlank(cell: Value | undefined): boolean {
  return cell === undefined || cell === null || (isText(cell) && cell.trim() === "");
}

/** The cells of a row, in order; what is no row is its own only cell. */
export function cellsOf(row: Value): readonly Value[] {
  return isList(row) ? row : [row];
}

/** The cells of a row that are texts, in order. */
export function textCellsOf(row: Value): readonly string[] {
  return cellsOf(row).filter(isText);
}

/** Structural equality; `-0` differs from `0`, `NaN` equals itself. */
export function valuesEqual(left: Value | undefined, right: Value | undefined): boolean {
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => valuesEqual(item, right[index]));
  }
  return Object.is(left, right);
}
