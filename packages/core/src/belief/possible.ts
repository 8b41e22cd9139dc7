import type { Ranked } from "../search/kBest.js";
import type { Domain, Shown } from "../space/domain.js";
import { exp2 } from "../space/exp2.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import type { Belief } from "./belief.js";
import type { Predictive } from "./forward.js";

/**
 * Likelihood that the right rule gives an output that cannot be on some unlabelled row, where the outputs of all examples can: the
 * row is a slip or of a case of its own. Once a task, not once a row. Set by hand.
 */
const IMPOSSIBLE_LIKELIHOOD = 1 / 64;
/** Share of the belief about a row that must be in impossible outputs for the row to be consulted. */
const CONSULTED_FROM = 0.01;
/** Share of the belief about a row from which on an output is looked at. */
const LOOKED_AT_FROM = 0.001;
/** Rows that are consulted, and programs that are held to them, at most. */
const CONSULTED_MAX = 8;
const PROGRAMS_MAX = 200;

type CannotBe = NonNullable<ReturnType<Domain["cannotBe"]>>;

/**
 * The belief after a look at what its programs make of the unlabelled rows: those that turn a row into something that cannot be lose
 * all but {@link IMPOSSIBLE_LIKELIHOOD} of their weight, against the other programs and against a rule outside the language. What
 * the exact belief says of them is known row by row only, so the likeliest of them stand for all. Nothing changes where
 * the examples say nothing of the kind.
 */
export function believingPossible(domain: Domain, examples: Shown, rows: readonly Value[], belief: Belief): Belief {
  const cannotBe = domain.cannotBe(examples);
  if (cannotBe === null) return belief;
  const masses = rows.map((row) => ({ row, mass: impossibleMass(cannotBe, row, belief.predictive(row)) }));
  const consulted = masses.filter(({ mass }) => mass >= CONSULTED_FROM).sort((left, right) => right.mass - left.mass);
  const most = consulted[0]?.mass ?? 0;
  if (most === 0) return belief;
  const held = consulted.slice(0, CONSULTED_MAX).map(({ row }) => row);
  const known = new Map<Ranked, boolean>();
  const isRefuted = (program: Ranked): boolean => {
    const gives = (row: Value): Value => evaluate(program.term, row, emptyMemo()) ?? null;
    const refuted = known.get(program) ?? held.some((row) => cannotBe(row, gives(row)));
    known.set(program, refuted);
    return refuted;
  };
  return believingLess(without(belief, isRefuted, most), cannotBe);
}

/** A belief in which some outputs of rows are hardly believed: what spoke for them is lost mass. */
function believingLess(belief: Belief, isImpossible: CannotBe): Belief {
  return {
    ...belief,
    predictive: (row) => {
      const { outputs, undefinedMass } = belief.predictive(row);
      const lessened = outputs.map(({ value, probability }) => ({
        value,
        probability: isImpossible(row, value) ? probability * IMPOSSIBLE_LIKELIHOOD : probability,
      }));
      return distribution(lessened, undefinedMass);
    },
  };
}

/** A distribution with what is missing to 1 as lost mass. */
function distribution(outputs: Predictive["outputs"], undefinedMass: number): Predictive {
  const ordered = [...outputs].sort((one, other) => other.probability - one.probability);
  const known = ordered.reduce((sum, { probability }) => sum + probability, undefinedMass);
  return { outputs: ordered, undefinedMass, lostMass: Math.max(0, 1 - known) };
}

function impossibleMass(cannotBe: CannotBe, row: Value, { outputs }: Predictive): number {
  return outputs.reduce(
    (sum, { value, probability }) => sum + (probability >= LOOKED_AT_FROM && cannotBe(row, value) ? probability : 0),
    0,
  );
}

/** A belief in which refuted programs, which have so much of the mass, are hardly believed. */
function without(belief: Belief, isRefuted: (program: Ranked) => boolean, refutedMass: number): Belief {
  const programs = replaying(belief.programs);
  const refuted = weightsOf(programs(), belief.beta, isRefuted);
  const lost = refutedMass * (1 - IMPOSSIBLE_LIKELIHOOD);
  const total = refuted.reduce((sum, { weight }) => sum + weight, 0);
  const scale = total === 0 ? 0 : lost / total;
  return {
    ...belief,
    withinLanguage: Math.max(0, belief.withinLanguage - lost) / (1 - lost),
    programs: () => soundFirst(programs(), isRefuted),
    predictive: (row) => lessened(belief.predictive(row), refuted, row, scale, 1 - lost),
  };
}

/** The items of a source again and again, each taken from it once, when it is first asked for. */
function replaying<Item>(sourceOf: () => Iterable<Item>): () => Iterable<Item> {
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

/** The refuted among the likeliest programs, with weights that are right up to a common factor. */
function weightsOf(
  programs: Iterable<Ranked>,
  beta: number,
  isRefuted: (program: Ranked) => boolean,
): readonly Weighted[] {
  const weighted: Weighted[] = [];
  let least: number | null = null;
  let seen = 0;
  for (const program of programs) {
    if (seen++ >= PROGRAMS_MAX) break;
    if (!isRefuted(program)) continue;
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

/** Programs in their order, but refuted ones behind the sound ones among the likeliest. */
function* soundFirst(programs: Iterable<Ranked>, isRefuted: (program: Ranked) => boolean): Iterable<Ranked> {
  const held: Ranked[] = [];
  let seen = 0;
  for (const program of programs) {
    if (seen === PROGRAMS_MAX) yield* held;
    if (seen++ < PROGRAMS_MAX && isRefuted(program)) held.push(program);
    else yield program;
  }
  if (seen <= PROGRAMS_MAX) yield* held;
}
