import type { Trait } from "../../space/domain.js";
import type { Value } from "../../space/value.js";

/** Amounts side by side and nothing else: every number is followed by the word or mark of its unit. */
const AMOUNTS = /^[-+]?(?:\d[\d.,]*\s?(?:\p{L}{1,12}\.?|[%‰°]\p{Lu}?)(?:,?\s|(?=\d)|$))+$/u;
const UNIT = /[\p{L}%‰°]+/gu;

/** A unit of measure behind a number among other words, and what it is for each of; a single capital is rather a label. */
const MEASURED =
  /\d\s?((?:[nµμumcdhk]?(?:g|m|l)|m?L|[nµμumk]?(?:mol|Pa|Hz|bar)|kWh?|lbs?|oz|ft|yd|mph|mmHg|ppm)(?:\/(?:[mkd]?(?:g|l|L|m)|min|h|s|day))?)[²³]?(?![\p{L}\p{M}\d])/gu;
/** Longest cell in which units are looked for, in UTF-16 units. */
const LENGTH_MAX = 200;

/** The units of a cell that holds amounts, alone or behind other words: what is known of amounts in these says nothing about amounts in others. */
export function traits(cell: Value): ReadonlyMap<string, Trait> {
  if (typeof cell !== "string" || cell.length > LENGTH_MAX) return new Map();
  const units = AMOUNTS.test(cell.trim())
    ? (cell.match(UNIT) ?? [])
    : Array.from(cell.matchAll(MEASURED), ([, unit = ""]) => unit);
  if (units.length === 0) return new Map();
  return new Map([[`${units.map((unit) => `"${unit}"`).join(" and ")} as its unit`, "binding"]]);
}
