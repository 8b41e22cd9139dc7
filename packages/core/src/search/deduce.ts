import { type Budget, isSpent, spend } from "../space/budget.js";
import type { Binding, Grammar, Operator, Piece, Prior, Production, SearchView } from "../space/grammar.js";
import type { Memo } from "../space/memo.js";
import { EMPTY, leastBits, type NodeId, ProgramDag } from "../space/programDag.js";
import { type Choice, planOf, type SearchPlan, type SlotPlan } from "../space/searchPlan.js";
import { literal } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";
import { ValueStore, type VectorId } from "../space/valueStore.js";
import { coverage, seedsOf } from "./coverage.js";
import { type ClassTable, type Evaluated, enumerateSlot } from "./enumerate.js";
import { takeBest } from "./kBest.js";
import { targetsAmong } from "./targets.js";

/** What is searched for. */
export interface Specification {
  readonly grammar: Grammar;
  readonly prior: Prior;
  /** What was looked up of this grammar and this prior; a plan of others is not used. */
  readonly plan?: SearchPlan | undefined;
  /** One scope per example. */
  readonly scopes: readonly Value[];
  /** The wanted value per example. */
  readonly outputs: readonly Value[];
  /** Scopes without an output, which proposals may consult. */
  readonly unlabelled: readonly Value[];
  /** See {@link SearchView.names}; none if absent. */
  readonly names?: ReadonlySet<Value>;
  readonly budget: Budget;
  readonly memo: Memo;
  /**
   * Description length, in bits, above which programs have understood nothing: the search then goes on with the
   * productions of last resort (see {@link Production.lastResort}). Absent: it does when there is no program at all.
   */
  readonly spelledBits?: number;
  /** The same for some of the outputs, which a part of a program gives. Absent: such parts are looked for in any case. */
  readonly spelledBitsOf?: (outputs: readonly Value[]) => number;
  /** Whether productions of last resort may be tried at all. On by default. */
  readonly mayResort?: boolean;
  /** Leave out no way to tell cases apart (see {@link SearchView.explained}). Off by default; an off switch for tests. */
  readonly exhaustive?: boolean;
  /** Keep derivations with idle steps (see {@link Operator.acts}). Off by default; an off switch for tests. */
  readonly keepIdle?: boolean;
}

/** All programs of the grammar that give the wanted outputs. */
export interface ProgramSpace {
  readonly dag: ProgramDag;
  /** {@link EMPTY} when there is none. */
  readonly root: NodeId;
  /** Description length of the shortest program; infinite where there is none. */
  readonly leastBits: number;
  /** The budget ran out: programs may be missing. */
  readonly cut: boolean;
  /** Ways to tell cases apart that were not tried, because others promised more or the case had a short program already. */
  readonly leftOut: number;
  /** Productions of last resort were tried, because no other program was shorter than the outputs written out. */
  readonly resorted: boolean;
}

/**
 * Builds the space of all programs that reproduce every example: top-down deduction through witness functions
 * (Polozov & Gulwani, OOPSLA 2015) where they exist, bottom-up enumeration with observational equivalence below.
 *
 * All examples are deduced *jointly*: a goal asks for a vector of values, one per example, so the intersection over
 * examples never has to be computed afterwards. Goals are memoised, which makes the result a DAG.
 */
export function deduce(specification: Specification): ProgramSpace {
  const { plain, whole } = deduceInPasses(specification);
  return specification.mayResort === false ? plain : whole();
}

/** A search in two passes, between which its caller may look at the programs of the first. */
export interface Passes {
  /** All programs but those of last resort. */
  readonly plain: ProgramSpace;
  /**
   * Those of last resort too, where `plain` is wanting; otherwise `plain` itself. The second pass goes on with the tables, vectors and
   * steps of the first, and leaves `plain` as it is. It is made once, when it is first asked for.
   */
  readonly whole: () => ProgramSpace;
}

/** {@link deduce} with a halt before productions of last resort are tried. */
export function deduceInPasses(specification: Specification): Passes {
  const deduction = new Deduction(specification);
  const plain = deduction.firstPass();
  let whole: ProgramSpace | null = null;
  return {
    plain,
    whole: () => {
      whole ??= deduction.isWanting(plain) ? deduction.secondPass() : plain;
      return whole;
    },
  };
}

/** Characters of wanted text that one step looks through. */
const CHARACTERS_PER_STEP = 32;

/** Depth of nested goals after which a goal counts as unsolvable: a guard for the stack, far above real programs. */
const DEPTH_MAX = 400;

/** Share of the remaining steps that may be taken to find the programs of a few examples, which are run on all others. */
const SEEDS_SHARE = 0.3;
/** Examples that a program must explain for its searches to stand for those of each of them. */
const COVERED_MIN = 3;
/** Examples that no program of a seed explains from which more programs are learned. */
const FURTHER_SEEDS_MAX = 8;
/** Programs of each that are run. */
const PROGRAMS_PER_SEED = 80;

const NO_NAMES: ReadonlySet<Value> = new Set();

/** The goals of one tuple of scopes. */
interface Frame {
  readonly vector: VectorId;
  /** Solved goals, by slot index and wanted vector. */
  readonly goals: (Map<VectorId, NodeId> | undefined)[];
  /** Enumerated slots, by slot index. */
  readonly tables: (ClassTable | undefined)[];
  readonly view: SearchView;
  /** Operators on literals, evaluated once for all slots. */
  readonly evaluated: Map<Operator, readonly Evaluated[]>;
}

class Deduction {
  readonly #spec: Specification;
  readonly #dag = new ProgramDag();
  readonly #store = new ValueStore();
  readonly #plan: SearchPlan;
  readonly #frames = new Map<VectorId, Frame>();
  readonly #targetsOf: (scopes: readonly Value[]) => readonly Value[];
  #depth = 0;
  /** Whether productions of last resort are tried. */
  #lastResort = false;
  #pieces: readonly Piece[] | null = null;
  #leftOut = 0;
  /** A goal was given up because it lay too deep. */
  #tooDeep = false;

  constructor(specification: Specification) {
    const { grammar, prior, plan, scopes, outputs } = specification;
    this.#spec = specification;
    this.#targetsOf = targetsAmong(scopes, outputs, this.#store);
    this.#plan = plan?.grammar === grammar && plan.prior === prior ? plan : planOf(grammar, prior);
  }

  firstPass(): ProgramSpace {
    return this.#spaceOf(this.#solveAll());
  }

  /** True when productions of last resort are to be tried: there are some, steps are left, and no program is short enough. */
  isWanting({ root, leastBits: bits }: ProgramSpace): boolean {
    const { grammar, budget, spelledBits = Number.POSITIVE_INFINITY } = this.#spec;
    const isLong = root === EMPTY || bits > spelledBits;
    return isLong && !isSpent(budget) && grammar.productions.some(({ lastResort }) => lastResort === true);
  }

  /** Solves all goals again with productions of last resort; the tables are kept. */
  secondPass(): ProgramSpace {
    this.#lastResort = true;
    this.#forgetGoals();
    if (this.#spec.exhaustive !== true) this.#explained();
    this.#forgetGoals(); // what was found while nothing was known of what belongs together holds no choices
    return this.#spaceOf(this.#solveAll());
  }

  #spaceOf(root: NodeId): ProgramSpace {
    return {
      dag: this.#dag,
      root,
      leastBits: leastBits(this.#dag, root),
      cut: isSpent(this.#spec.budget) || this.#tooDeep,
      leftOut: this.#leftOut,
      resorted: this.#lastResort,
    };
  }

  /** Forgets the goals whose solutions may hold productions of last resort; those of all other slots stay what they are. */
  #forgetGoals(): void {
    for (const frame of this.#frames.values()) for (const index of this.#plan.resorting) frame.goals[index] = undefined;
  }

  #solveAll(): NodeId {
    const { grammar, scopes, outputs } = this.#spec;
    const frame = this.#frame(this.#store.vector(scopes));
    return this.#solve(frame, this.#planOf(grammar.start), this.#store.vector(outputs));
  }

  #planOf(slot: string): SlotPlan {
    const plan = this.#plan.slots.get(slot);
    if (plan === undefined) throw new Error(`the grammar has no slot ${slot}`); // a mistake in a domain
    return plan;
  }

  #solve(frame: Frame, plan: SlotPlan, wanted: VectorId): NodeId {
    if (plan.slot.kind === "enumerated") return this.#table(frame, plan).node(wanted) ?? EMPTY;
    let goals = frame.goals[plan.index];
    if (goals === undefined) {
      goals = new Map();
      frame.goals[plan.index] = goals;
    }
    const known = goals.get(wanted);
    if (known !== undefined) return known;
    goals.set(wanted, EMPTY); // a goal that needs itself has no smallest solution through this path
    this.#depth++;
    const node = this.#isWorthwhile(plan, wanted) ? this.#solveNew(frame, plan, wanted) : EMPTY;
    this.#depth--;
    if (node !== EMPTY) goals.set(wanted, node);
    return node;
  }

  /** Pays for a new goal, whose work grows with the length of the wanted texts; false when it must be given up. */
  #isWorthwhile(plan: SlotPlan, wanted: VectorId): boolean {
    if (this.#depth > DEPTH_MAX) {
      this.#tooDeep = true;
      return false;
    }
    if (plan.slot.kind !== "deduced") return true;
    return spend(this.#spec.budget, plan.choices.length * Math.floor(this.#charactersOf(wanted) / CHARACTERS_PER_STEP));
  }

  #charactersOf(vector: VectorId): number {
    let characters = 0;
    for (let input = 0; input < this.#store.width(vector); input++) {
      const value = this.#store.at(vector, input);
      if (typeof value === "string") characters += value.length;
    }
    return characters;
  }

  #solveNew(frame: Frame, plan: SlotPlan, wanted: VectorId): NodeId {
    if (plan.slot.kind === "literal") return this.#solveLiteral(frame, plan.slot.name, wanted);
    const alternatives: NodeId[] = [];
    for (const choice of plan.choices) this.#addAlternatives(alternatives, choice, frame, wanted);
    if (plan.resorts.length > 0 && this.#lastResort && this.#isPartWanting(plan, wanted, alternatives))
      for (const choice of plan.resorts) this.#addAlternatives(alternatives, choice, frame, wanted);
    return this.#dag.union(alternatives);
  }

  #addAlternatives(alternatives: NodeId[], choice: Choice, frame: Frame, wanted: VectorId): void {
    const { operator } = choice.production;
    if (operator === null) this.#addPass(alternatives, choice, frame, wanted);
    else this.#addJoins(alternatives, choice, operator, frame, wanted);
  }

  /** True when no alternative is shorter than spelling the wanted values out. Of the whole program it is known already. */
  #isPartWanting(plan: SlotPlan, wanted: VectorId, alternatives: readonly NodeId[]): boolean {
    const { grammar, spelledBitsOf, exhaustive } = this.#spec;
    if (plan.slot.name === grammar.start || spelledBitsOf === undefined || exhaustive === true) return true;
    const spelledBits = spelledBitsOf(this.#store.values(wanted));
    const isWanting = alternatives.every((node) => leastBits(this.#dag, node) > spelledBits);
    if (!isWanting) this.#leftOut += plan.resorts.length;
    return isWanting;
  }

  #solveLiteral(frame: Frame, slot: string, wanted: VectorId): NodeId {
    const value = this.#store.at(wanted, 0);
    for (let i = 1; i < this.#store.width(wanted); i++)
      if (!valuesEqual(value, this.#store.at(wanted, i))) return EMPTY;
    return this.#dag.leaf(literal(value), this.#spec.prior.literal(slot, value, frame.view), slot);
  }

  #addPass(alternatives: NodeId[], { production, bits, args }: Choice, frame: Frame, wanted: VectorId): void {
    const [arg] = args;
    const child = arg === undefined ? EMPTY : this.#solve(frame, arg, wanted);
    if (child !== EMPTY) alternatives.push(this.#dag.join(production, [child], bits));
  }

  #addJoins(alternatives: NodeId[], choice: Choice, operator: Operator, frame: Frame, wanted: VectorId): void {
    const { budget, keepIdle } = this.#spec;
    for (const specs of operator.witness?.(wanted, choice.production.args, frame.view) ?? []) {
      if (!spend(budget, 1)) return;
      if (operator.acts !== undefined && specs[operator.acts] === wanted && keepIdle !== true) continue;
      const children = this.#solveArguments(operator, choice.args, specs, frame);
      if (children !== null) alternatives.push(this.#dag.join(choice.production, children, choice.bits));
    }
  }

  #solveArguments(
    operator: Operator,
    args: readonly SlotPlan[],
    specs: readonly VectorId[],
    frame: Frame,
  ): NodeId[] | null {
    const children = new Array<NodeId>(args.length);
    for (let index = 0; index < args.length; index++) {
      const wanted = specs[index] as VectorId; // a witness gives one specification per slot
      const arg = args[index] as SlotPlan; // in range
      const binding = operator.bindings?.[index];
      const child =
        binding === undefined ? this.#solve(frame, arg, wanted) : this.#solveBound(arg, binding, specs, index, frame);
      if (child === EMPTY) return null;
      children[index] = child;
    }
    return children;
  }

  /** Solves an argument in the frame of the scopes that its operator binds. */
  #solveBound(arg: SlotPlan, binding: Binding, specs: readonly VectorId[], index: number, frame: Frame): NodeId {
    const wanted = specs[index] as VectorId; // a witness gives one specification per slot
    const bound = new Array<Value>(this.#store.width(wanted));
    for (let input = 0; input < bound.length; input++) {
      const values = new Array<Value>(index);
      for (let before = 0; before < index; before++) values[before] = this.#store.at(specs[before] as VectorId, input); // in range
      const scope = binding.scope(values, this.#store.at(frame.vector, input));
      if (scope === undefined) return EMPTY;
      bound[input] = scope;
    }
    if (binding.each === true) return this.#solveEach(arg, bound, wanted);
    if (bound.length === 0) return EMPTY;
    return this.#solve(this.#frame(this.#store.vector(bound)), arg, wanted);
  }

  /** Solves an argument on every item of the lists, of which the wanted lists have one value each. */
  #solveEach(arg: SlotPlan, lists: readonly Value[], wanted: VectorId): NodeId {
    const scopes: Value[] = [];
    const wantedValues: Value[] = [];
    for (let input = 0; input < lists.length; input++) {
      const list = lists[input] as Value; // in range
      const want = this.#store.at(wanted, input);
      if (!isList(list) || !isList(want) || list.length !== want.length) return EMPTY;
      for (const item of list) scopes.push(item);
      for (const item of want) wantedValues.push(item);
    }
    if (scopes.length === 0) return EMPTY;
    return this.#solve(this.#frame(this.#store.vector(scopes)), arg, this.#store.vector(wantedValues));
  }

  /** See {@link SearchView.explained}; computed once, for the whole task. */
  #explained(): readonly Piece[] {
    if (this.#pieces === null) {
      this.#pieces = []; // while it is computed, a choice within a choice knows nothing
      const { grammar, scopes, outputs, memo, budget } = this.#spec;
      const stepsMax = budget.steps + (budget.stepsMax - budget.steps) * SEEDS_SHARE;
      const rows = this.#store.values(this.#store.vector(scopes));
      const covered = new Map<string, Piece>();
      let pieces: readonly Piece[] = [];
      const learnFrom = (seed: readonly number[]): void => {
        const seeded = this.#store.vector(seed.map((index) => rows[index] as Value)); // in range
        const wanted = this.#store.vector(seed.map((index) => outputs[index] as Value)); // in range
        const node = this.#solve(this.#frame(seeded), this.#planOf(grammar.start), wanted);
        const terms = takeBest(this.#dag, node, PROGRAMS_PER_SEED).map(({ term }) => term);
        // One that explains all of them tells nobody which belong together, and would say that every other seed is explained.
        pieces = coverage(terms, rows, outputs, memo, covered).filter(({ scopes: of }) => of.size < rows.length);
      };
      for (const seed of seedsOf(rows)) {
        if (budget.steps > stepsMax) break;
        const seeded = seed.map((index) => rows[index] as Value); // in range
        if (!isCovered(seeded, rows.length, pieces)) learnFrom(seed);
      }
      // Of many examples, some of a case that no seed shows.
      let further = 0;
      for (const [index, row] of rows.entries()) {
        if (budget.steps > stepsMax || further >= FURTHER_SEEDS_MAX) break;
        if (pieces.some(({ scopes: of }) => of.has(row))) continue;
        further++;
        learnFrom([index]);
      }
      this.#pieces = pieces;
    }
    return this.#pieces;
  }

  #table(frame: Frame, plan: SlotPlan): ClassTable {
    const known = frame.tables[plan.index];
    if (known !== undefined) return known;
    const table = enumerateSlot({
      dag: this.#dag,
      prior: this.#spec.prior,
      budget: this.#spec.budget,
      view: frame.view,
      slot: plan.slot,
      choices: plan.choices,
      keepIdle: this.#spec.keepIdle === true,
      known: frame.evaluated,
      classes: (other) => this.#table(frame, other),
    });
    frame.tables[plan.index] = table;
    return table;
  }

  #frame(vector: VectorId): Frame {
    const known = this.#frames.get(vector);
    if (known !== undefined) return known;
    const view: SearchView = {
      store: this.#store,
      memo: this.#spec.memo,
      scopes: this.#store.values(vector),
      wholeScopes: this.#spec.scopes,
      targets: this.#targetsOf(this.#store.values(vector)),
      wholeTargets: this.#spec.outputs,
      unlabelled: this.#spec.unlabelled,
      names: this.#spec.names ?? NO_NAMES,
      table: (slot, other) => this.#table(other === undefined ? frame : this.#frame(other), this.#planOf(slot)),
      explained: () => (this.#spec.exhaustive === true ? null : this.#explained()),
      leaveOut: (count) => {
        this.#leftOut += count;
      },
      cuts: (slot, spec) => this.#cuts(frame, this.#planOf(slot), spec),
    };
    const frame: Frame = { vector, goals: [], tables: [], view, evaluated: new Map() };
    this.#frames.set(vector, frame);
    return frame;
  }

  /** Parts proposed by everything that may fill the slot, each once. */
  #cuts(frame: Frame, plan: SlotPlan, spec: VectorId): Iterable<VectorId> {
    if (plan.slot.kind === "enumerated") return plan.slot.cut?.(spec, this.#table(frame, plan), frame.view) ?? [];
    const parts = new Set<VectorId>();
    for (const { production, args } of this.#lastResort ? [...plan.choices, ...plan.resorts] : plan.choices) {
      const [arg] = args;
      const passed = production.operator === null && arg !== undefined ? this.#cuts(frame, arg, spec) : null;
      const proposals = passed ?? production.operator?.cut?.(spec, production.args, frame.view) ?? [];
      for (const part of proposals) {
        if (!spend(this.#spec.budget, 1)) return parts;
        parts.add(part);
      }
    }
    return parts;
  }
}

/**
 * True for examples whose own programs need not be run: a program of earlier ones explains them together with enough others, so that
 * theirs would say the same; or they are the only one that it does not explain and another, for that one is a case of its own.
 */
function isCovered(seeded: readonly Value[], count: number, pieces: readonly Piece[]): boolean {
  return pieces.some(
    ({ scopes }) =>
      scopes.size >= COVERED_MIN &&
      (seeded.every((scope) => scopes.has(scope)) || (seeded.length > 1 && scopes.size === count - 1)),
  );
}
