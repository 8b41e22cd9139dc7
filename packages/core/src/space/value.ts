/**
 * A value a program computes: immutable plain data. Domains choose what it means; `undefined` is never a value,
 * it says that a program is not defined on an input.
 */
export type Value = string | number | boolean | null | readonly Value[];

/** True for lists, with the type narrowed to a readonly list of values. */
export function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}

/** Structural equality; `-0` differs from `0`, `NaN` equals itself. */
export function valuesEqual(left: Value | undefined, right: Value | undefined): boolean {
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((item, index) => valuesEqual(item, right[index]));
  }
  return Object.is(left, right);
}
