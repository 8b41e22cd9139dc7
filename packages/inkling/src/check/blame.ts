import type { Silence } from "./rule.js";
import type { Ruling, Verdict } from "./ruling.js";

/**
 * Bits against a cell being the wrong one of its row, set by hand: per rule that breaks without it, per rule of its own that it follows all
 * the same, and per rule that reads it and is followed (what it reads is often only a part of the cell).
 */
const BROKEN_WITHOUT_BITS = 6;
const OWN_FOLLOWED_BITS = 6;
const READ_FOLLOWED_BITS = 1.5;
/** Bits for a cell that breaks a rule of its own, and at most for its looking like a mistake there. */
const OWN_BROKEN_BITS = 2;
const LOOKS_BITS_MAX = 3;
/** Bits within which another cell may be the wrong one as well. */
const MARGIN_BITS = 2;

/** Reasons for which a cell that breaks a rule is a rightful exception. */
const EXCUSES: ReadonlySet<Silence> = new Set<Silence>(["case", "rare-label"]);

/** What one rule said of a row. */
export interface Said {
  readonly ruling: Ruling;
  readonly verdict: Verdict;
}

/** A rule that breaks in a row. */
export interface Broken {
  readonly ruling: Ruling;
  readonly verdict: Extract<Verdict, { kind: "breaks" }>;
}

/** A cell that is probably wrong. */
export interface Blamed {
  /** The rule that it breaks. */
  readonly broken: Broken;
  /** Indexes of columns of which this row's cell may be wrong instead, ascending. */
  readonly orColumns: readonly number[];
}

/**
 * The cells of a row that explain why rules break in it: the one that explains most, then the one that explains most of what is left. A
 * wrong cell breaks its own rule and those that read it, and cells of rules that are followed are vouched for. Of equals the one further
 * right, since what is worked out mostly stands behind what it comes from, and the others are named beside it. Cells of columns without a broken
 * rule of their own are only named beside one that has.
 */
export function blamed(said: readonly Said[]): readonly Blamed[] {
  const kept = said.flatMap(({ ruling, verdict }) => (verdict.kind === "follows" ? [ruling] : []));
  const excused = said.flatMap(({ ruling, verdict }) =>
    verdict.kind === "silent" && EXCUSES.has(verdict.why) ? [ruling] : [],
  );
  let left = said.flatMap(({ ruling, verdict }): Broken[] =>
    verdict.kind === "breaks" && !excused.some((other) => isTurned(other, ruling)) ? [{ ruling, verdict }] : [],
  );
  const asking = said.flatMap(({ ruling, verdict }) =>
    verdict.kind === "silent" && verdict.why === "rare-key" ? [ruling] : [],
  );
  const found: Blamed[] = [];
  while (left.length > 0) {
    const weights = weightsOf(left, kept, asking);
    const best = foremost(left, weights);
    const explained = left.filter(({ ruling }) => reaches(ruling, best));
    const near = [...weights].flatMap(([column, bits]) => {
      const isNear = bits > (weights.get(best) ?? 0) - MARGIN_BITS;
      return isNear && explained.every(({ ruling }) => reaches(ruling, column)) ? [column] : [];
    });
    const named = rightmostOwn(left, [best]) ?? rightmostOwn(left, near) ?? rightmostOwn(left, involved(explained));
    if (named === undefined) break;
    const { target } = named.ruling.rule;
    if (target !== best && kept.some(({ rule }) => rule.target === target)) {
      // The cell that explains most has no rule that it breaks, and those that do are vouched for.
      left = left.filter(({ ruling }) => !reaches(ruling, best));
      continue;
    }
    const orColumns = near.filter((column) => column !== target).sort((one, other) => one - other);
    found.push({ broken: named, orColumns });
    left = left.filter(({ ruling }) => !reaches(ruling, best) && !reaches(ruling, target));
  }
  return found;
}

/** The cell that explains most; of equals one that breaks a rule of its own, then the rightmost. */
function foremost(broken: readonly Broken[], weights: ReadonlyMap<number, number>): number {
  const most = Math.max(...weights.values());
  const equals = [...weights].flatMap(([column, bits]) => (bits === most ? [column] : []));
  return rightmostOwn(broken, equals)?.ruling.rule.target ?? Math.max(...equals);
}

/** The rule that the rightmost of some cells breaks; the first of its column, which most cells follow. */
function rightmostOwn(broken: readonly Broken[], columns: readonly number[]): Broken | undefined {
  const own = broken.filter(({ ruling }) => columns.includes(ruling.rule.target));
  const rightmost = Math.max(...own.map(({ ruling }) => ruling.rule.target));
  return own.find(({ ruling }) => ruling.rule.target === rightmost);
}

/** The one that is further from 0. */
const larger = (one: number, other: number): number => (Math.abs(other) > Math.abs(one) ? other : one);

/** Two rules of which one reads what the other is about, and the other way round: where one is excused, so is the other. */
const isTurned = ({ rule: one }: Ruling, { rule: other }: Ruling): boolean =>
  one.reads.includes(other.target) && other.reads.includes(one.target);

const reaches = ({ rule }: Ruling, column: number): boolean => rule.target === column || rule.reads.includes(column);

function involved(broken: readonly Broken[]): readonly number[] {
  return [...new Set(broken.flatMap(({ ruling }) => [ruling.rule.target, ...ruling.rule.reads]))];
}

/**
 * By column: bits for its cell being the only wrong one of the row. A lookup that does not know its key, which is a cell that breaks a rule,
 * might break as well if it did.
 */
function weightsOf(
  broken: readonly Broken[],
  kept: readonly Ruling[],
  asking: readonly Ruling[],
): ReadonlyMap<number, number> {
  const targets = broken.map(({ ruling }) => ruling.rule.target);
  return new Map(
    involved(broken).map((column) => {
      const own = broken.filter(({ ruling }) => ruling.rule.target === column);
      const missed = broken.filter(({ ruling }) => !reaches(ruling, column)).length;
      const isVouched = kept.some(({ rule }) => rule.target === column);
      const reading = kept.filter(({ rule }) => rule.target !== column && rule.reads.includes(column)).length;
      const isAsking = asking.some(
        ({ rule }) => rule.target === column && targets.some((at) => rule.reads.includes(at)),
      );
      const looks = Math.max(0, ...own.map(({ verdict }) => verdict.bits));
      const foreign = own.reduce((most, { verdict }) => larger(most, verdict.ownBits), 0);
      const bonus = own.length > 0 || isAsking ? OWN_BROKEN_BITS + Math.min(looks, LOOKS_BITS_MAX) + foreign : 0;
      const malus = missed * BROKEN_WITHOUT_BITS + (isVouched ? OWN_FOLLOWED_BITS : 0) + reading * READ_FOLLOWED_BITS;
      return [column, bonus - malus];
    }),
  );
}
