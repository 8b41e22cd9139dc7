import type { Ranked } from "../search/kBest.js";
import { exp2 } from "../space/exp2.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import { type Belief, type Carrier, carriedBy } from "./belief.js";
import type { Predictive } from "./forward.js";

/* Taking weight from programs of a belief whose exact sums are known row by row only: the likeliest of them stand for all. */

/** Programs that are looked at, at most. */
const PROGRAMS_MAX = 200;
/** Share of the mass up to which what is left of it is found by taking away: of more, rounding and lost mass leave nothing of the rest. */
const TAKEN_AWAY_MAX = 0.9;

/** A distribution with what is missing to 1 as lost mass. */
export function distribution(outputs: Predictive["outputs"], undefinedMass: number): Predictive {
  const ordered = [...outputs].sort((one, other) => other.probability - one.probability);
  const known = ordered.reduce((sum, { probability }) => sum + probability, undefinedMass);
  if (known <= 1) return { outputs: ordered, undefinedMass, lostMass: 1 - known };
  // The likeliest programs stand for all, which may take away less than all would.
  const shares = ordered.map(({ value, probability }) => ({ value, probability: probability / known }));
  return { outputs: shares, undefinedMass: undefinedMass / known, lostMass: 0 };
}

/** A belief in which some programs, which have so much of the mass, lose all but a share of their weight. */
export function without(
  belief: Belief,
  isRefuted: (program: Ranked) => boolean,
  refutedMass: number,
  likelihood: number,
): Belief {
  const programs = replaying(belief.programs);
  const refuted = weightsOf(programs(), belief.beta, isRefuted);
  const lost = refutedMass * (1 - likelihood);
  const total = refuted.reduce((sum, { weight }) => sum + weight, 0);
  const scale = total === 0 ? 0 : lost / total;
  const withinLanguage = Math.max(0, belief.withinLanguage - lost) / (1 - lost);
  const bitsOf = (program: Ranked): number => program.bits - (isRefuted(program) ? Math.log2(likelihood) : 0);
  const ordered = (): Iterable<Ranked> => inOrder(programs(), bitsOf);
  return {
    ...belief,
    withinLanguage,
    programs: ordered,
    predictive:
      lost > TAKEN_AWAY_MAX
        ? carriedBy(carriersOf(ordered(), bitsOf, belief.beta, withinLanguage))
        : (row) => lessened(belief.predictive(row), refuted, row, scale, 1 - lost),
  };
}

/** The first programs of an order, with weights that sum up to a mass. */
function carriersOf(
  programs: Iterable<Ranked>,
  bitsOf: (program: Ranked) => number,
  beta: number,
  mass: number,
): readonly Carrier[] {
  const carriers: Carrier[] = [];
  for (const program of programs) {
    if (carriers.push({ term: program.term, weight: exp2(-beta * bitsOf(program)) }) === PROGRAMS_MAX) break;
  }
  const total = carriers.reduce((sum, { weight }) => sum + weight, 0);
  return carriers.map(({ term, weight }) => ({ term, weight: (weight / total) * mass }));
}

/** The same, where the likeliest programs say how much of the mass they have. */
export function withoutShare(belief: Belief, isRefuted: (program: Ranked) => boolean, likelihood: number): Belief {
  const likeliest = weightsOf(belief.programs(), belief.beta);
  const sum = (of: readonly Weighted[]): number => of.reduce((total, { weight }) => total + weight, 0);
  const share = sum(likeliest.filter(({ program }) => isRefuted(program))) / sum(likeliest);
  return without(belief, isRefuted, share * belief.withinLanguage, likelihood);
}

/** What is said of a program, worked out once. */
export function onceEach(says: (program: Ranked) => boolean): (program: Ranked) => boolean {
  const known = new Map<Ranked, boolean>();
  return (program) => {
    const answer = known.get(program) ?? says(program);
    known.set(program, answer);
    return answer;
  };
}

/** The items of a source again and again, each taken from it once, when it is first asked for. */
export function replaying<Item>(sourceOf: () => Iterable<Item>): () => Iterable<Item> {
  const source = sourceOf()[Symbol.iterator]();
  const taken: Item[] = [];
  return function* () {
    for (let index = 0; ; index++) {
      if (index === taken.length) {
        const next = source.next();
        if (next.done === true) return;
        taken.push(next.value);
      }
      yield taken[index] as Item; // taken just now, or before
    }
  };
}

interface Weighted {
  readonly program: Ranked;
  readonly weight: number;
}

/** Those of the likeliest programs that are asked for, with weights that are right up to a common factor. */
export function weightsOf(
  programs: Iterable<Ranked>,
  beta: number,
  isAsked: (program: Ranked) => boolean = () => true,
): readonly Weighted[] {
  const weighted: Weighted[] = [];
  let least: number | null = null;
  let seen = 0;
  for (const program of programs) {
    if (seen++ >= PROGRAMS_MAX) break;
    if (!isAsked(program)) continue;
    least ??= program.bits;
    weighted.push({ program, weight: exp2(-beta * (program.bits - least)) });
  }
  return weighted;
}

/** What is believed about a row when what refuted programs say of it is taken away, and the rest fills up. */
function lessened(
  predictive: Predictive,
  refuted: readonly Weighted[],
  row: Value,
  scale: number,
  rest: number,
): Predictive {
  const memo = emptyMemo();
  const said = refuted.map(({ program, weight }) => ({ value: evaluate(program.term, row, memo), weight }));
  const takenFrom = (value: Value | undefined): number =>
    said.reduce((sum, by) => sum + (isSame(by.value, value) ? by.weight : 0), 0) * scale;
  const left = (mass: number, value: Value | undefined): number => Math.max(0, mass - takenFrom(value)) / rest;
  const outputs = predictive.outputs.map(({ value, probability }) => ({
    value,
    probability: left(probability, value),
  }));
  return distribution(outputs, left(predictive.undefinedMass, undefined));
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return one === undefined || other === undefined ? one === other : valuesEqual(one, other);
}

/** The likeliest programs in an order of their own, and the others behind them. */
function* inOrder(programs: Iterable<Ranked>, bitsOf: (program: Ranked) => number): Iterable<Ranked> {
  const source = programs[Symbol.iterator]();
  const likeliest: Ranked[] = [];
  while (likeliest.length < PROGRAMS_MAX) {
    const next = source.next();
    if (next.done === true) break;
    likeliest.push(next.value);
  }
  yield* [...likeliest].sort((one, other) => bitsOf(one) - bitsOf(other));
  for (let next = source.next(); next.done !== true; next = source.next()) yield next.value;
}
