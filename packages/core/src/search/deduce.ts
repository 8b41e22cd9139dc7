import { type Budget, isSpent, spend } from "../space/budget.js";
import { type Grammar, type Operator, type Prior, type Production, productionKey, type SearchView, type Slot } from "../space/grammar.js";
import type { Memo } from "../space/memo.js";
import { EMPTY, type NodeId, ProgramDag } from "../space/programDag.js";
import { literal } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";
import { ValueStore, type VectorId } from "../space/valueStore.js";
import { type ClassTable, enumerateSlot } from "./enumerate.js";

/** What is searched for. */
export interface Specification {
  readonly grammar: Grammar;
  readonly prior: Prior;
  /** One scope per example. */
  readonly scopes: readonly Value[];
  /** The wanted value per example. */
  readonly outputs: readonly Value[];
  /** Scopes without an output, which proposals may consult. */
  readonly unlabelled: readonly Value[];
  readonly budget: Budget;
  readonly memo: Memo;
  /** Keep derivations with idle steps (see {@link Operator.acts}). Off by default; an off switch for tests. */
  readonly keepIdle?: boolean;
}

/** All programs of the grammar that give the wanted outputs. */
export interface ProgramSpace {
  readonly dag: ProgramDag;
  /** {@link EMPTY} when there is none. */
  readonly root: NodeId;
  /** The budget ran out: programs may be missing. */
  readonly cut: boolean;
}

/**
 * Builds the space of all programs that reproduce every example: top-down deduction through witness functions
 * (Polozov & Gulwani, OOPSLA 2015) where they exist, bottom-up enumeration with observational equivalence below.
 *
 * All examples are deduced *jointly*: a goal asks for a vector of values, one per example, so the intersection over
 * examples never has to be computed afterwards. Goals are memoised, which makes the result a DAG.
 */
export function deduce(specification: Specification): ProgramSpace {
  const deduction = new Deduction(specification);
  return deduction.run();
}

/** Depth of nested goals after which a goal counts as unsolvable: a guard for the stack, far above real programs. */
const DEPTH_MAX = 400;

class Deduction {
  readonly #spec: Specification;
  readonly #dag = new ProgramDag();
  readonly #store = new ValueStore();
  readonly #slots: ReadonlyMap<string, Slot>;
  readonly #productions = new Map<string, Production[]>();
  readonly #bits = new Map<Production, number>();
  /** Solved goals: frame → slot → wanted vector → node. */
  readonly #goals = new Map<VectorId, Map<string, Map<VectorId, NodeId>>>();
  readonly #tables = new Map<VectorId, Map<string, ClassTable>>();
  readonly #views = new Map<VectorId, SearchView>();
  #depth = 0;

  constructor(specification: Specification) {
    this.#spec = specification;
    this.#slots = new Map(specification.grammar.slots.map((slot) => [slot.name, slot]));
    for (const slot of specification.grammar.slots) this.#productions.set(slot.name, []);
    for (const production of specification.grammar.productions) {
      this.#productions.get(production.slot)?.push(production);
      this.#bits.set(production, specification.prior.productions[productionKey(production)] ?? 0);
    }
  }

  run(): ProgramSpace {
    const { grammar, scopes, outputs, budget } = this.#spec;
    const root = this.#solve(this.#store.vector(scopes), grammar.start, this.#store.vector(outputs));
    return { dag: this.#dag, root, cut: isSpent(budget) };
  }

  #solve(frame: VectorId, slot: string, wanted: VectorId): NodeId {
    const goals = nested(nested(this.#goals, frame), slot);
    const known = goals.get(wanted);
    if (known !== undefined) return known;
    goals.set(wanted, EMPTY); // a goal that needs itself has no smallest solution through this path
    this.#depth++;
    const node = this.#depth > DEPTH_MAX ? EMPTY : this.#solveNew(frame, slot, wanted);
    this.#depth--;
    goals.set(wanted, node);
    return node;
  }

  #solveNew(frame: VectorId, slot: string, wanted: VectorId): NodeId {
    const kind = this.#slots.get(slot)?.kind;
    if (kind === "literal") return this.#solveLiteral(slot, wanted);
    if (kind === "enumerated") return this.#table(frame, slot).node(wanted) ?? EMPTY;
    const alternatives: NodeId[] = [];
    for (const production of this.#productions.get(slot) ?? []) {
      const bits = this.#bits.get(production) ?? 0;
      if (production.operator === null) this.#addPass(alternatives, production, bits, frame, wanted);
      else this.#addJoins(alternatives, production, production.operator, bits, frame, wanted);
    }
    return this.#dag.union(alternatives);
  }

  #solveLiteral(slot: string, wanted: VectorId): NodeId {
    const value = this.#store.at(wanted, 0);
    for (let i = 1; i < this.#store.width(wanted); i++) if (!valuesEqual(value, this.#store.at(wanted, i))) return EMPTY;
    return this.#dag.leaf(literal(value), this.#spec.prior.literal(slot, value), slot);
  }

  #addPass(alternatives: NodeId[], production: Production, bits: number, frame: VectorId, wanted: VectorId): void {
    const child = this.#solve(frame, production.args[0] ?? "", wanted);
    if (child !== EMPTY) alternatives.push(this.#dag.join(production, [child], bits));
  }

  #addJoins(
    alternatives: NodeId[],
    production: Production,
    operator: Operator,
    bits: number,
    frame: VectorId,
    wanted: VectorId,
  ): void {
    const { budget, keepIdle } = this.#spec;
    for (const specs of operator.witness?.(wanted, production.args, this.#view(frame)) ?? []) {
      if (!spend(budget, 1)) return;
      if (operator.acts !== undefined && specs[operator.acts] === wanted && keepIdle !== true) continue;
      const children = this.#solveArguments(operator, production.args, specs, frame);
      if (children !== null) alternatives.push(this.#dag.join(production, children, bits));
    }
  }

  #solveArguments(operator: Operator, slots: readonly string[], specs: readonly VectorId[], frame: VectorId): NodeId[] | null {
    const children: NodeId[] = [];
    for (let index = 0; index < slots.length; index++) {
      const child = this.#solveArgument(operator, slots, specs, index, frame);
      if (child === EMPTY) return null;
      children.push(child);
    }
    return children;
  }

  #solveArgument(operator: Operator, slots: readonly string[], specs: readonly VectorId[], index: number, frame: VectorId): NodeId {
    const slot = slots[index] ?? "";
    const wanted = specs[index] as VectorId; // a witness gives one specification per slot
    const binding = operator.bindings?.[index];
    if (binding === undefined) return this.#solve(frame, slot, wanted);
    const scopes: Value[] = [];
    const wantedValues: Value[] = [];
    for (let input = 0; input < this.#store.width(wanted); input++) {
      const scope = binding.scope(specs.slice(0, index).map((spec) => this.#store.at(spec, input)));
      if (scope === undefined) return EMPTY;
      const want = this.#store.at(wanted, input);
      if (binding.each !== true) {
        scopes.push(scope);
        wantedValues.push(want);
      } else {
        if (!isList(scope) || !isList(want) || scope.length !== want.length) return EMPTY;
        scopes.push(...scope);
        wantedValues.push(...want);
      }
    }
    if (scopes.length === 0) return EMPTY;
    return this.#solve(this.#store.vector(scopes), slot, this.#store.vector(wantedValues));
  }

  #table(frame: VectorId, slot: string): ClassTable {
    const tables = nested(this.#tables, frame);
    const known = tables.get(slot);
    if (known !== undefined) return known;
    const table = enumerateSlot({
      dag: this.#dag,
      prior: this.#spec.prior,
      budget: this.#spec.budget,
      view: this.#view(frame),
      slot: this.#slots.get(slot) ?? { name: slot, kind: "enumerated" },
      slots: this.#slots,
      productions: this.#productions.get(slot) ?? [],
      bitsOf: (production) => this.#bits.get(production) ?? 0,
      classes: (other) => this.#table(frame, other),
    });
    tables.set(slot, table);
    return table;
  }

  #view(frame: VectorId): SearchView {
    const known = this.#views.get(frame);
    if (known !== undefined) return known;
    const view: SearchView = {
      store: this.#store,
      memo: this.#spec.memo,
      scopes: this.#store.values(frame),
      targets: this.#spec.outputs,
      unlabelled: this.#spec.unlabelled,
      table: (slot, other) => this.#table(other ?? frame, slot),
      cuts: (slot, spec) => this.#cuts(frame, slot, spec),
    };
    this.#views.set(frame, view);
    return view;
  }

  /** Parts proposed by everything that may fill the slot, each once. */
  #cuts(frame: VectorId, slot: string, spec: VectorId): Set<VectorId> {
    const parts = new Set<VectorId>();
    const view = this.#view(frame);
    const declared = this.#slots.get(slot);
    if (declared?.kind === "enumerated") {
      for (const part of declared.cut?.(spec, this.#table(frame, slot), view) ?? []) parts.add(part);
      return parts;
    }
    for (const production of this.#productions.get(slot) ?? []) {
      const proposals =
        production.operator === null
          ? this.#cuts(frame, production.args[0] ?? "", spec)
          : (production.operator.cut?.(spec, production.args, view) ?? []);
      for (const part of proposals) {
        if (!spend(this.#spec.budget, 1)) return parts;
        parts.add(part);
      }
    }
    return parts;
  }
}

/** The inner map of a two-level map, made when missing. */
function nested<Outer, Inner, Result>(map: Map<Outer, Map<Inner, Result>>, key: Outer): Map<Inner, Result> {
  let inner = map.get(key);
  if (inner === undefined) {
    inner = new Map();
    map.set(key, inner);
  }
  return inner;
}
