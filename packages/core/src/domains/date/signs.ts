import type { Value } from "../../space/value.js";
import { ORDERS, readMoment } from "./read.js";

/** Three numbers with one mark between them, one of which may be a year, and nothing of the kind around them. */
const TRIPLE = /(?<![\d./-])(?:\d{4}([./-])\d{1,2}\1\d{1,2}|\d{1,2}([./-])\d{1,2}\2(?:\d{4}|\d{2}))(?![\d./-])/;

/**
 * What a cell shows as a date: numbers that look like one and are none in any order (`31/02/2024`) make it a row of a new
 * kind, however well a rule about texts goes with it.
 */
export function signs(cell: Value): ReadonlySet<string> {
  const [numbers] = typeof cell === "string" ? (TRIPLE.exec(cell) ?? []) : [];
  if (numbers === undefined) return new Set();
  const isDate = ORDERS.some((order) => readMoment(numbers, order) !== undefined);
  return new Set(isDate ? [] : ["impossible date"]);
}
