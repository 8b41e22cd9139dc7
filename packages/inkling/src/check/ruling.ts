import { excusesOf, lacksFrame } from "./excuses.js";
import type { Cells, Rule, Silence } from "./rule.js";
import { isTyped, WORD_BITS, wordsOf } from "./slip.js";
import { againstChance, chanceOf } from "./strength.js";

/** Bits of evidence against agreement by chance from which on a rule is one: some hundred are tried for a column. */
const CHANCE_BITS_MIN = 14;
/** Share of the cells it speaks about that must follow a rule. */
const FOLLOWED_MIN = 0.8;
/** Bits by which a slip of the keyboard, which nobody makes on purpose, is rarer among exceptions than among mistakes. */
const SLIP_BITS = 5;
/** The most bits that say so of a cell which holds what another row should. */
const OTHER_ROW_BITS_MAX = 5;

/** What a rule says of one cell. */
export type Verdict =
  | { readonly kind: "follows" }
  | { readonly kind: "silent"; readonly why: Silence }
  | {
      readonly kind: "breaks";
      readonly expected: string;
      /** Bits by which the looks of the cell are likelier for a mistake than for an exception. */
      readonly bits: number;
      /** It lacks what all cells that follow begin or end with, and more than a slip of the keyboard. */
      readonly isFrameless: boolean;
      /** Bits by which words that no other row has speak for this cell being the wrong one, and not one that the rule reads. */
      readonly ownBits: number;
    };

/** A rule that cells of its column follow, and what sampled rows have shown. */
export interface Ruling {
  readonly rule: Rule;
  /** Sampled cells that the rule gives, and those that it speaks about. */
  readonly followed: number;
  readonly judged: number;
  readonly verdict: (cells: Cells) => Verdict;
}

interface Spoken {
  readonly cells: Cells;
  readonly expected: string;
  readonly given: string;
}

/** Holds a rule against sampled rows that have something in its column; `null` where they follow it by chance, or too few do. */
export function rulingOf(rule: Rule, rows: readonly Cells[]): Ruling | null {
  const spoken = rows.flatMap((cells): Spoken[] => {
    const expected = rule.expect(cells);
    return expected === undefined ? [] : [{ cells, expected, given: cells[rule.target] ?? "" }];
  });
  const { fitted, contrary = 0 } = rule;
  const followers = spoken.filter(({ expected, given }) => expected === given);
  const chance = chanceOf(spoken);
  const unseen = spoken.length + contrary - fitted.rows;
  if (againstChance(unseen, followers.length - fitted.rows, chance) - fitted.bits < CHANCE_BITS_MIN) return null;
  const breakers = spoken.filter(({ expected, given }) => expected !== given);
  const looks = mistakeLooks(spoken, followers);
  const ownBits = foreignWords(followers);
  const lacks = lacksFrame(followers);
  const excused = excusesOf(rule, followers, breakers);
  const excuse = (row: Spoken): Silence | null => {
    const isRare = rule.labels?.has(row.given) === false && looks(row.expected, row.given) === 0;
    return excused(row) ?? (isRare ? "rare-label" : null);
  };
  const judged = followers.length + contrary + breakers.filter((row) => excuse(row) === null).length;
  if (followers.length < FOLLOWED_MIN * judged) return null;
  const verdict = (cells: Cells): Verdict => {
    const given = cells[rule.target] ?? "";
    const expected = rule.expect(cells);
    if (expected === undefined) return { kind: "silent", why: rule.silence };
    if (expected === given) return { kind: "follows" };
    const why = excuse({ cells, expected, given });
    return why === null
      ? {
          kind: "breaks",
          expected,
          bits: looks(expected, given),
          isFrameless: lacks(given) && !isTyped(expected, given),
          ownBits: ownBits(expected, given),
        }
      : { kind: "silent", why };
  };
  return { rule, followed: followers.length, judged, verdict };
}

/**
 * A slip of the keyboard makes a word that no other row has. Where only one of two texts has such a word, that one is wrong: what the cell
 * holds, or what the rule gives because a cell that it reads is wrong.
 */
function foreignWords(followers: readonly Spoken[]): (expected: string, given: string) => number {
  const known = new Set(followers.flatMap(({ given }) => wordsOf(given)));
  const isForeign = (text: string): boolean => wordsOf(text).some((word) => !known.has(word));
  return (expected, given) =>
    isTyped(expected, given) ? WORD_BITS * (Number(isForeign(given)) - Number(isForeign(expected))) : 0;
}

/** Bits by which the looks of a cell that breaks a rule are likelier for a mistake than for an exception. */
function mistakeLooks(
  spoken: readonly Spoken[],
  followers: readonly Spoken[],
): (expected: string, given: string) => number {
  const wanted = new Set(spoken.map(({ expected }) => expected));
  const followed = new Set(followers.map(({ given }) => given));
  // An exception has what another row should have by chance only, which is rare where the rows differ.
  const otherRow = Math.min(OTHER_ROW_BITS_MAX, -Math.log2(Math.min(1, followers.length * chanceOf(followers))));
  return (expected, given) => {
    if (isTyped(expected, given) && !followed.has(given)) return SLIP_BITS;
    return wanted.has(given) ? otherRow : 0;
  };
}
