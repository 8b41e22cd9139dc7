import { type Budget, isSpent, spend } from "../space/budget.js";
import { exp2 } from "../space/exp2.js";
import type { Binding, Operator } from "../space/grammar.js";
import { emptyMemo, type Memo } from "../space/memo.js";
import { type NodeId, NodeKind, type ProgramDag } from "../space/programDag.js";
import { evaluate } from "../space/term.js";
import { isList, type Value } from "../space/value.js";
import { ValueStore, type VectorId } from "../space/valueStore.js";
import type { LogMass } from "./mass.js";

/** The distribution of what a random program of the space gives on one input. Probabilities, `undefinedMass` and `lostMass` sum to 1. */
export interface Predictive {
  /** Distinct outputs, most probable first; ties in a fixed order. */
  readonly outputs: readonly { readonly value: Value; readonly probability: number }[];
  /** Mass of programs that are not defined on this input. */
  readonly undefinedMass: number;
  /** Mass whose output is not known: values beyond the cap, alternatives left out, rules outside the language. */
  readonly lostMass: number;
}

/** A weighted space, ready to be run on inputs. */
export interface WeightedSpace {
  readonly dag: ProgramDag;
  readonly root: NodeId;
  readonly mass: LogMass;
}

/** Distinct values kept per node by default; the rest becomes lost mass. */
export const VALUES_MAX = 64;

/**
 * The exact predictive distribution on one input, by running the space forward: a leaf evaluates, a join convolves its
 * children through its operator, a union adds. Children of a join are independent by construction of the space, so this
 * is a sum over all programs without listing them. Null when the budget ran out on the way.
 */
export function predictive(
  space: WeightedSpace,
  scope: Value,
  budget: Budget,
  valuesMax: number = VALUES_MAX,
): Predictive | null {
  const run = new ForwardRun(space, budget, valuesMax);
  const histogram = run.histogram(space.root, run.store.single(scope));
  if (isSpent(budget)) return null;
  const outputs = histogram.vectors.map((vector, index) => ({
    value: run.store.at(vector, 0),
    probability: histogram.masses[index] ?? 0,
  }));
  outputs.sort((left, right) => right.probability - left.probability || order(left.value, right.value));
  return { outputs, undefinedMass: histogram.none, lostMass: histogram.lost };
}

/** A fixed order of values of any type, for ties. */
function order(left: Value, right: Value): number {
  const [a, b] = [String(left), String(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Values of one node in one frame with their probabilities; with `none` (undefined) and `lost` they sum to 1. */
interface Histogram {
  readonly vectors: VectorId[];
  readonly masses: number[];
  readonly none: number;
  readonly lost: number;
}

/** A histogram under construction. */
interface Tally {
  readonly masses: Map<VectorId, number>;
  none: number;
  lost: number;
}

/** One run of a space on one input, with the arena it needs. */
class ForwardRun {
  readonly store: ValueStore = new ValueStore();
  readonly #space: WeightedSpace;
  readonly #budget: Budget;
  readonly #valuesMax: number;
  readonly #memo: Memo = emptyMemo();
  readonly #done = new Map<VectorId, Map<NodeId, Histogram>>();

  constructor(space: WeightedSpace, budget: Budget, valuesMax: number) {
    this.#space = space;
    this.#budget = budget;
    this.#valuesMax = valuesMax;
  }

  histogram(node: NodeId, frame: VectorId): Histogram {
    let done = this.#done.get(frame);
    if (done === undefined) {
      done = new Map();
      this.#done.set(frame, done);
    }
    const known = done.get(node);
    if (known !== undefined) return known;
    const histogram = this.#compute(node, frame);
    done.set(node, histogram);
    return histogram;
  }

  #compute(node: NodeId, frame: VectorId): Histogram {
    const { dag } = this.#space;
    if (dag.kinds[node] === NodeKind.leaf) return this.#leaf(node, frame);
    const isPass = dag.kinds[node] === NodeKind.join && dag.production(node).operator === null;
    if (isPass) return this.histogram(dag.child(node, 0), frame);
    const tally: Tally = { masses: new Map(), none: 0, lost: 0 };
    if (dag.kinds[node] === NodeKind.union) this.#addAlternatives(node, frame, tally);
    else this.#addApplications(node, frame, [], 1, tally);
    return this.#capped(tally);
  }

  #leaf(node: NodeId, frame: VectorId): Histogram {
    spend(this.#budget, 1);
    const term = this.#space.dag.term(node);
    const values = new Array<Value>(this.store.width(frame));
    for (let input = 0; input < values.length; input++) {
      const value = evaluate(term, this.store.at(frame, input), this.#memo);
      if (value === undefined) return { vectors: [], masses: [], none: 1, lost: 0 };
      values[input] = value;
    }
    return { vectors: [this.store.vector(values)], masses: [1], none: 0, lost: 0 };
  }

  #addAlternatives(node: NodeId, frame: VectorId, tally: Tally): void {
    const { dag, mass } = this.#space;
    for (let i = 0; i < dag.childCount(node) && !isSpent(this.#budget); i++) {
      const child = dag.child(node, i);
      const share = exp2((mass[child] ?? 0) - (mass[node] ?? 0));
      const part = this.histogram(child, frame);
      for (let j = 0; j < part.vectors.length; j++)
        add(tally, part.vectors[j] as VectorId, share * (part.masses[j] ?? 0));
      tally.none += share * part.none;
      tally.lost += share * part.lost;
    }
  }

  /** Extends a choice of argument values by one argument; runs the operator when all are chosen. `chosen` is left as it was. */
  #addApplications(node: NodeId, frame: VectorId, chosen: VectorId[], weight: number, tally: Tally): void {
    const { dag } = this.#space;
    const operator = dag.production(node).operator as Operator; // a join without operator passes its child through
    const index = chosen.length;
    if (isSpent(this.#budget)) return;
    if (index === dag.childCount(node)) {
      const result = this.#apply(operator, chosen, frame);
      if (result === undefined) tally.none += weight;
      else add(tally, result, weight);
      return;
    }
    const binding = operator.bindings?.[index];
    const part =
      binding === undefined
        ? this.histogram(dag.child(node, index), frame)
        : this.#bound(dag.child(node, index), binding, chosen, frame);
    tally.none += weight * part.none;
    tally.lost += weight * part.lost;
    for (let i = 0; i < part.vectors.length; i++) {
      chosen.push(part.vectors[i] as VectorId); // in range
      this.#addApplications(node, frame, chosen, weight * (part.masses[i] ?? 0), tally);
      chosen.pop();
    }
  }

  #apply(operator: Operator, chosen: readonly VectorId[], frame: VectorId): VectorId | undefined {
    spend(this.#budget, 1);
    const results = new Array<Value>(this.store.width(frame));
    for (let input = 0; input < results.length; input++) {
      const args = new Array<Value>(chosen.length);
      for (let index = 0; index < args.length; index++) args[index] = this.store.at(chosen[index] as VectorId, input); // in range
      const result = operator.run(args, this.store.at(frame, input), this.#memo);
      if (result === undefined) return undefined;
      results[input] = result;
    }
    return this.store.vector(results);
  }

  /** The histogram of an argument whose scope its operator binds, in the frame of the bound scopes. */
  #bound(child: NodeId, binding: Binding, before: readonly VectorId[], frame: VectorId): Histogram {
    const scopes: Value[] = [];
    const lengths: number[] = [];
    for (let input = 0; input < this.store.width(frame); input++) {
      const values = before.map((vector) => this.store.at(vector, input));
      const scope = binding.scope(values, this.store.at(frame, input));
      if (scope === undefined || (binding.each === true && !isList(scope)))
        return { vectors: [], masses: [], none: 1, lost: 0 };
      const list = binding.each === true && isList(scope) ? scope : [scope];
      lengths.push(list.length);
      for (const item of list) scopes.push(item);
    }
    if (binding.each !== true) return this.histogram(child, this.store.vector(scopes));
    if (scopes.length === 0)
      return { vectors: [this.store.vector(lengths.map(() => []))], masses: [1], none: 0, lost: 0 };
    const inner = this.histogram(child, this.store.vector(scopes));
    return { ...inner, vectors: inner.vectors.map((vector) => this.#regrouped(vector, lengths)) };
  }

  /** A flat vector of element results as one list per input. */
  #regrouped(vector: VectorId, lengths: readonly number[]): VectorId {
    const flat = this.store.values(vector);
    let from = 0;
    return this.store.vector(
      lengths.map((length) => {
        from += length;
        return flat.slice(from - length, from);
      }),
    );
  }

  #capped({ masses, none, lost }: Tally): Histogram {
    if (masses.size <= this.#valuesMax)
      return { vectors: [...masses.keys()], masses: [...masses.values()], none, lost };
    const entries = [...masses].sort((left, right) => right[1] - left[1] || left[0] - right[0]);
    let capped = lost;
    for (const [, mass] of entries.slice(this.#valuesMax)) capped += mass;
    const kept = entries.slice(0, this.#valuesMax);
    return { vectors: kept.map(([vector]) => vector), masses: kept.map(([, mass]) => mass), none, lost: capped };
  }
}

function add(tally: Tally, vector: VectorId, mass: number): void {
  tally.masses.set(vector, (tally.masses.get(vector) ?? 0) + mass);
}
