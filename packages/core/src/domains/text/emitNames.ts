import { capitalised } from "./characters.js";

const ORDINALS = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** A local for the n-th of something: `comma`, `secondComma`, `lastComma`. */
export function nameOfNth(thing: string, n: number | "next"): string {
  if (n === 1) return thing;
  if (n === "next") return `next${capitalised(thing)}`;
  if (n === -1) return `last${capitalised(thing)}`;
  if (n === -2) return `secondToLast${capitalised(thing)}`;
  const ordinal = ORDINALS[n];
  return ordinal === undefined ? `${thing}${Math.abs(n)}` : `${ordinal}${capitalised(thing)}`;
}
