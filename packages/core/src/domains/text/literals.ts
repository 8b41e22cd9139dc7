import type { LiteralKind } from "../../space/domain.js";
import { quote } from "../../space/notation.js";
import type { Value } from "../../space/value.js";
import { CLASS_NAMES } from "./classes.js";
import { RECASINGS } from "./recase.js";

/** The pairs of brackets and quotes that programs look between. */
export const PAIRS: readonly string[] = ["()", "[]", "{}", "<>", '""', "''", "«»", "“”"];

/** Largest number in a program. */
const NUMBER_MAX = 1_000_000;
/** Longest text in a program, in UTF-16 units: that of the longest cell that is learned from. */
const TEXT_LENGTH_MAX = 20_000;

/** What may stand in the literal slots, by the kind that begins their names. */
const KINDS: Readonly<Record<string, LiteralKind>> = {
  "#column": integer(0),
  "#offset": integer(0),
  "#count": integer(1),
  "#ordinal": {
    expected: `an integer from -${NUMBER_MAX} to ${NUMBER_MAX} other than 0`,
    accepts: (value) => value !== 0 && isInteger(value, -NUMBER_MAX),
  },
  "#class": oneOf(CLASS_NAMES),
  "#case": oneOf(RECASINGS),
  "#pair": oneOf(PAIRS),
  "#fill": {
    expected: "one character",
    accepts: (value) => typeof value === "string" && value.length <= 2 && [...value].length === 1,
  },
  "#needle": text(1),
  "#text": text(0),
  "#separator": text(0),
};

const NOTHING: LiteralKind = { expected: "no literal", accepts: () => false };

/** What may stand in a literal slot. */
export function literalKind(slot: string): LiteralKind {
  return KINDS[slot.split("/")[0] ?? ""] ?? NOTHING;
}

function integer(least: number): LiteralKind {
  return {
    expected: `an integer from ${least} to ${NUMBER_MAX}`,
    accepts: (value) => isInteger(value, least),
  };
}

function isInteger(value: Value, least: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= NUMBER_MAX;
}

function oneOf(names: readonly string[]): LiteralKind {
  return {
    expected: `one of ${names.map(quote).join(", ")}`,
    accepts: (value) => typeof value === "string" && names.includes(value),
  };
}

function text(least: number): LiteralKind {
  return {
    expected: `a text of ${least} to ${TEXT_LENGTH_MAX} characters`,
    accepts: (value) => typeof value === "string" && value.length >= least && value.length <= TEXT_LENGTH_MAX,
  };
}
