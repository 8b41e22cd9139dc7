import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";
import { type Distance, distanceBetween } from "./dayRanges.js";
import type { Moment } from "./moment.js";
import { datedParts, type Order } from "./read.js";

/** Orders in which days are tried to be read; how far two are apart does not mind which is right. */
const TRIED: readonly Order[] = ["ymd", "dmy", "mdy"];
const WORD = /[\p{L}\p{M}\p{Nd}]+/gu;

/** What two days have in common, in words. */
const WORDS: Readonly<Record<Distance, string>> = {
  day: "two days that are the same",
  month: "two days of one month",
  year: "two days of different months",
  years: "two days of different years",
};

/**
 * Two days of a row that are nearer to each other than those of any example, or farther apart, where the output has another number of words, too, in words: how a range is
 * written that ends in another month, examples of one month do not tell.
 */
export function newDistances(examples: Shown): (row: Value, output: Value) => string | null {
  const shown = examples.map(({ input }) => distanceIn(input));
  if (shown.length === 0 || shown.includes(null)) return () => null;
  const lengths = new Set(examples.map(({ output }) => wordsIn(output)));
  return (row, output) => {
    const distance = distanceIn(row);
    if (distance === null || shown.includes(distance) || lengths.has(wordsIn(output))) return null;
    return `no example has ${WORDS[distance]}`;
  };
}

/** How far the only two days among the cells of a row are apart; `null` where there are more or fewer. */
function distanceIn(row: Value): Distance | null {
  const days = (isList(row) ? row : []).flatMap((cell) => (typeof cell === "string" ? (dayIn(cell) ?? []) : []));
  const [from, to, ...others] = days;
  return from === undefined || to === undefined || others.length > 0 ? null : distanceBetween(from, to);
}

/** Longest cell that is read as a day, in UTF-16 units. */
const CELL_MAX = 40;

function dayIn(cell: string): [Moment] | undefined {
  if (cell.length > CELL_MAX) return undefined;
  const [first] = datedParts(cell);
  const read = TRIED.map((order) => first?.read(order)).find((moment) => moment !== undefined);
  return read === undefined || read[0] === null || read[1] === null || read[2] === null ? undefined : [read];
}

function wordsIn(value: Value): number {
  return typeof value === "string" ? (value.match(WORD) ?? []).length : 0;
}
