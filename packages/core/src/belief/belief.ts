import type { ProgramSpace } from "../search/deduce.js";
import { kBest, type Ranked } from "../search/kBest.js";
import { budgetOf } from "../space/budget.js";
import { exp2 } from "../space/exp2.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import type { Value } from "../space/value.js";
import { type ValueId, ValueStore } from "../space/valueStore.js";
import { type Predictive, predictive } from "./forward.js";
import { type LogMass, logMass, type Thinned, thinner } from "./mass.js";

/** How the belief is computed. */
export interface BeliefOptions {
  /** Temperature of the prior: mass is 2^(−β·bits). */
  readonly beta: number;
  /**
   * Shares of the mass that may be left out to save work, ascending: the first under which the sum stays within its
   * steps is taken. What was left out is reported as lost mass; `[0]` is exact.
   */
  readonly lostMax: readonly number[];
  /** Steps that the sum may take on one row. Beyond, the k best programs carry the belief. */
  readonly stepsPerRowMax: number;
  /**
   * Bits that writing the examples' outputs down takes without understanding them. A rule outside the language is given
   * this description length: a space whose programs are hardly shorter has understood nothing, and is believed as little.
   * Absent: the language is taken to hold the right rule.
   */
  readonly spelledBits?: number;
  /** Programs that carry the belief where the exact sum is too long. */
  readonly carriers: number;
}

/** What is believed about the outputs of a task. */
export interface Belief {
  readonly carriedBy: "exact" | "k-best";
  /** Temperature of the prior: the mass of a program is 2^(−β·bits). */
  readonly beta: number;
  /** Probability that the language holds the right rule at all. */
  readonly withinLanguage: number;
  /** Bits by which the shortest program is shorter than a rule outside the language; 0 where none competes. */
  readonly gain: number;
  /** log2 of the number of derivations in the space. */
  readonly programsLog2: number;
  /** The programs of the space, likeliest first. */
  readonly programs: () => Iterable<Ranked>;
  readonly predictive: (scope: Value) => Predictive;
}

/** Rows on which it is decided how the belief is carried. */
const TRIAL_ROWS_MAX = 3;

/** The belief that a non-empty space of programs gives. Which way it is carried is decided once, on the first rows. */
export function beliefOf(space: ProgramSpace, rows: readonly Value[], options: BeliefOptions): Belief {
  const mass = logMass(space.dag, space.root, options.beta);
  const total = mass[space.root] ?? 0;
  const summed = summable(space, mass, rows.slice(0, TRIAL_ROWS_MAX), options);
  const fallback = once(() => carriedPredictive(space, total, options));
  const exact = summed === null ? () => null : summed.exact;
  const within = withinLanguage(total, options);
  return {
    carriedBy: summed === null ? "k-best" : "exact",
    beta: options.beta,
    withinLanguage: within,
    gain: options.spelledBits === undefined ? 0 : options.spelledBits - space.leastBits,
    programsLog2: logMass(space.dag, space.root, 0)[space.root] ?? 0,
    programs: () => (summed === null ? kBest(space.dag, space.root) : kBest(summed.thinned.dag, summed.thinned.root)),
    predictive: (scope) => scaled(exact(scope) ?? fallback()(scope), within),
  };
}

/** A space that can be summed over, and the sum; `null` for a row that takes too many steps. */
interface Summable {
  readonly thinned: Thinned;
  readonly exact: (scope: Value) => Predictive | null;
}

/** The least thinned space that can be summed over on the trial rows within the steps, or `null`. */
function summable(
  space: ProgramSpace,
  mass: LogMass,
  trialRows: readonly Value[],
  options: BeliefOptions,
): Summable | null {
  const thinTo = thinner(space.dag, space.root, options.beta, mass);
  for (const lostMax of options.lostMax) {
    const thinned = thinTo(lostMax);
    const exact = exactPredictive(thinned, options.stepsPerRowMax);
    const tried = trialSums(trialRows, exact);
    if (tried !== null) return { thinned, exact: (scope) => tried.get(scope) ?? exact(scope) };
  }
  return null;
}

/** The sums on the trial rows, which are asked for again; `null` as soon as one takes too many steps. */
function trialSums(
  trialRows: readonly Value[],
  exact: (scope: Value) => Predictive | null,
): ReadonlyMap<Value, Predictive> | null {
  const sums = new Map<Value, Predictive>();
  for (const row of trialRows) {
    const sum = exact(row);
    if (sum === null) return null;
    sums.set(row, sum);
  }
  return sums;
}

function exactPredictive(thinned: Thinned, stepsMax: number): (scope: Value) => Predictive | null {
  return (scope) => {
    const result = predictive(thinned, scope, budgetOf(stepsMax));
    if (result === null) return null;
    return scaled(result, 1 - thinned.lost);
  };
}

/** The posterior odds of the language, whose programs have so much mass (log2), against one rule that spells the outputs out. */
function withinLanguage(mass: number, { beta, spelledBits }: BeliefOptions): number {
  if (spelledBits === undefined) return 1;
  return 1 / (1 + exp2(-beta * spelledBits - mass));
}

/** A distribution of which only a share is kept; the rest is lost mass. */
export function scaled({ outputs, undefinedMass, lostMass }: Predictive, share: number): Predictive {
  return {
    outputs: outputs.map(({ value, probability }) => ({ value, probability: probability * share })),
    undefinedMass: undefinedMass * share,
    lostMass: lostMass * share + 1 - share,
  };
}

/** The predictive distribution of the k best programs; what the others weigh is lost mass. */
function carriedPredictive(space: ProgramSpace, total: number, options: BeliefOptions): (scope: Value) => Predictive {
  const carriers: Carrier[] = [];
  for (const { term, bits } of kBest(space.dag, space.root)) {
    carriers.push({ term, weight: exp2(-options.beta * bits - total) });
    if (carriers.length >= options.carriers) break;
  }
  return carriedBy(carriers);
}

/** A program that carries so much of a belief. */
export interface Carrier {
  readonly term: Term;
  readonly weight: number;
}

/** The predictive distribution of some programs; what their weights lack of 1 is lost mass. */
export function carriedBy(carriers: readonly Carrier[]): (scope: Value) => Predictive {
  const carriedMass = carriers.reduce((sum, carrier) => sum + carrier.weight, 0);
  return (scope) => {
    const memo = emptyMemo();
    const store = new ValueStore();
    const masses = new Map<ValueId, number>();
    let undefinedMass = 0;
    for (const { term, weight } of carriers) {
      const value = evaluate(term, scope, memo);
      if (value === undefined) undefinedMass += weight;
      else masses.set(store.value(value), (masses.get(store.value(value)) ?? 0) + weight);
    }
    const outputs = [...masses].map(([id, probability]) => ({ value: store.valueOf(id), probability }));
    outputs.sort((left, right) => right.probability - left.probability);
    return { outputs, undefinedMass, lostMass: Math.max(0, 1 - carriedMass) };
  };
}

function once<Result>(compute: () => Result): () => Result {
  let result: { readonly value: Result } | null = null;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}
