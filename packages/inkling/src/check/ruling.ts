import { likeness, type SlipKind } from "@inkling/core";
import { excusesOf } from "./excuses.js";
import type { Cells, Rule, Silence } from "./rule.js";
import { againstChance, chanceOf, strictBits } from "./strength.js";

/** Bits of evidence against agreement by chance from which on a rule is one: some hundred are tried for a column. */
const CHANCE_BITS_MIN = 14;
/** Share of the cells it speaks about that must follow a rule, slips of the keyboard among the exceptions or not. */
const FOLLOWED_MIN = 0.8;
/** Bits by which a slip of the keyboard, which nobody makes on purpose, is rarer among exceptions than among mistakes. */
const SLIP_BITS = 5;
/** Characters below which one character tells one code from another. */
const SLIP_LENGTH_MIN = 4;
const SLIPS: ReadonlySet<SlipKind> = new Set(["one-character", "letter-case", "white-space"]);

/** What a rule says of one cell. */
export type Verdict =
  | { readonly kind: "follows" }
  | { readonly kind: "silent"; readonly why: Silence }
  | {
      readonly kind: "breaks";
      readonly expected: string;
      /** Bits by which this is likelier a mistake than an exception. */
      readonly bits: number;
      /** The cell looks like a slip of the keyboard, beside what was expected. */
      readonly isSlip: boolean;
    };

/** A rule that cells of its column follow, and what they have shown. */
export interface Ruling {
  readonly rule: Rule;
  /** Sampled cells that the rule gives, and those that it speaks about. */
  readonly followed: number;
  readonly judged: number;
  /** Exceptions are few enough for the rule to be strict, and each to be a mistake. */
  readonly isStrict: boolean;
  readonly verdict: (cells: Cells) => Verdict;
}

/** Holds a rule against sampled rows that have something in its column; `null` where they follow it by chance, or too few do. */
export function rulingOf(rule: Rule, rows: readonly Cells[]): Ruling | null {
  const spoken = rows.flatMap((cells) => {
    const [expected, given] = [rule.expect(cells), cells[rule.target] ?? ""];
    return expected === undefined ? [] : [{ cells, expected, given, isFollowed: expected === given }];
  });
  const { fitted, contrary = 0 } = rule;
  const followers = spoken.filter(({ isFollowed }) => isFollowed);
  const chance = chanceOf(spoken.map(({ expected, given }) => [expected, given]));
  const judgedAll = spoken.length + contrary;
  const unseen = againstChance(judgedAll - fitted.rows, followers.length - fitted.rows, chance);
  if (unseen - fitted.bits < CHANCE_BITS_MIN) return null;
  const breakers = spoken.filter(({ isFollowed }) => !isFollowed);
  const excuse = excusesOf(rule, followers, breakers);
  const values = new Set(rows.map((cells) => cells[rule.target] ?? ""));
  const isOwnValue = (given: string): boolean => followers.some((row) => row.given === given);
  const isSlip = (expected: string, given: string): boolean => isTyped(expected, given) && !isOwnValue(given);
  const held = breakers.filter((row) => excuse(row) === null);
  const judged = followers.length + held.length + contrary;
  if (values.size < 2 || followers.length < FOLLOWED_MIN * judged) return null;
  const exceptions = held.filter(({ expected, given }) => !isSlip(expected, given)).length + contrary;
  const bits = strictBits(judged, exceptions);
  const verdict = (cells: Cells): Verdict => {
    const given = cells[rule.target] ?? "";
    const expected = rule.expect(cells);
    if (expected === undefined) return { kind: "silent", why: rule.silence };
    if (expected === given) return { kind: "follows" };
    const why = excuse({ cells, expected, given });
    if (why !== null) return { kind: "silent", why };
    const slip = isSlip(expected, given);
    return { kind: "breaks", expected, bits: bits + (slip ? SLIP_BITS : 0), isSlip: slip };
  };
  return { rule, followed: followers.length, judged, isStrict: bits >= 0, verdict };
}

/** A slip of the keyboard, by its looks, that does not only change a digit: another number is as good as this one. */
function isTyped(expected: string, given: string): boolean {
  const withoutDigits = (text: string): string => text.replace(/\p{Nd}/gu, "");
  if ([...expected].length < SLIP_LENGTH_MIN || withoutDigits(expected) === withoutDigits(given)) return false;
  return SLIPS.has(likeness(expected, given).kind);
}
