import type { Trait } from "../../space/domain.js";
import type { Value } from "../../space/value.js";

/** Amounts side by side and nothing else: every number is followed by the word or mark of its unit. */
const AMOUNTS = /^[-+]?(?:\d[\d.,]*\s?(?:\p{L}{1,12}\.?|[%‰°]\p{Lu}?)(?:,?\s|(?=\d)|$))+$/u;
const UNIT = /[\p{L}%‰°]+/gu;

/** The units of a cell that holds amounts: what is known of amounts in these says nothing about amounts in others. */
export function traits(cell: Value): ReadonlyMap<string, Trait> {
  if (typeof cell !== "string" || !AMOUNTS.test(cell.trim())) return new Map();
  const units = cell.match(UNIT) ?? [];
  return new Map([[`${units.map((unit) => `"${unit}"`).join(" and ")} as its unit`, "binding"]]);
}
