import { cells } from "./language.js";
import type { Cell, Example, Row, Task } from "./outcome.js";
import { deduce } from "./search/deduce.js";
import { type Ranked, takeBest } from "./search/kBest.js";
import type { Domain } from "./space/domain.js";
import { emptyMemo } from "./space/memo.js";
import { printTerm } from "./space/notation.js";
import { spread } from "./space/spread.js";
import { evaluate } from "./space/term.js";
import type { Value } from "./space/value.js";
import { specificationOf } from "./specification.js";

/** Examples of a seed: more are rarely all right, of fewer the right program is not among the first. */
const SEED_SIZE = 3;
/** Seeds that are tried: with one row in ten wrong, all of them hold a wrong one in one column of a hundred and fifty. */
const SEEDS_MAX = 4;
/** Steps for each seed, some ten times those of an ordinary one. */
const SEED_STEPS_MAX = 40_000;
/** Rows that a search may look at beside those of its seed. */
const UNLABELLED_MAX = 20;
/** Programs of a seed that are run on examples, and examples on which all of them are run. */
const PROGRAMS_PER_SEED = 20;
const SCREENED_MAX = 50;
/** Programs of a seed that are run on every example. */
const SCORED_MAX = 5;
/** Share of the examples that a program must give for the search to end with it, and to be a rule of them at all. */
const ENOUGH_SHARE = 0.9;
const RULE_SHARE = 0.5;
/** Rules that are returned, each of which reads other cells. */
const RULES_MAX = 3;

/** One rule without cases that many examples follow. */
export interface ConsensusRule {
  /** In the notation of the language. */
  readonly program: string;
  /** Indexes of the input cells that it reads, ascending. */
  readonly reads: readonly number[];
  /** In how many examples it gives the output. */
  readonly followed: number;
  /** `undefined` where it is not defined. */
  readonly apply: (input: Row) => Cell | undefined;
  /** The rule in one or two plain sentences. */
  readonly explain: () => string;
  /** What the cells that it reads look like: equal for rows that look alike to a person. */
  readonly formOf: (input: Row) => string;
  /** The kinds of parts of the cells that it reads, and their other characters. */
  readonly signsOf: (input: Row) => ReadonlySet<string>;
  /** Length of the longest piece of a text that stands in a cell of the row as it is. */
  readonly copied: (input: Row, text: string) => number;
}

/**
 * The rules without cases that most of many examples follow, some of which may be wrong: programs are learned from small seeds of
 * them, each seed obeyed to the letter, and run on all (random sample consensus, Fischler & Bolles, CACM 24(6), 1981, with fixed
 * seeds). Best first; of rules that read the same cells, one. Empty where no program of a seed gives half of the outputs. The examples
 * must be well formed. Steps of the task are for all seeds together.
 */
export function consensusRules(task: Pick<Task, "examples" | "columns" | "stepsMax">): readonly ConsensusRule[] {
  return consensusIn(cells, task);
}

/** {@link consensusRules} in the language of one domain. */
export function consensusIn(
  domain: Domain,
  { examples, columns = [], stepsMax = SEEDS_MAX * SEED_STEPS_MAX }: Pick<Task, "examples" | "columns" | "stepsMax">,
): readonly ConsensusRule[] {
  const screened = spread(examples, SCREENED_MAX);
  const scored: Scored[] = [];
  let left = stepsMax;
  for (const seed of seedsOf(examples)) {
    if (left <= 0 || scored.some(({ followed }) => followed >= ENOUGH_SHARE * examples.length)) break;
    const { programs, steps } = programsOf(domain, seed, screened, Math.min(left, SEED_STEPS_MAX));
    left -= steps;
    const promising = bestFirst(programs.map((ranked) => scoredOn(ranked, screened)));
    scored.push(...promising.slice(0, SCORED_MAX).map((ranked) => scoredOn(ranked, examples)));
  }
  const rules = bestFirst(scored).filter(({ followed }) => followed >= RULE_SHARE * examples.length);
  const byReads = new Map(rules.reverse().map((rule) => [domain.reads(rule.term).join(), rule]));
  return bestFirst([...byReads.values()])
    .slice(0, RULES_MAX)
    .map((rule) => ruleOf(domain, rule, columns));
}

/** A program and in how many of some examples it gives the output. */
interface Scored extends Ranked {
  readonly followed: number;
}

function scoredOn(ranked: Ranked, examples: readonly Example[]): Scored {
  const memo = emptyMemo();
  const right = examples.filter(({ input, output }) => evaluate(ranked.term, input, memo) === output);
  return { ...ranked, followed: right.length };
}

/** Those first that more examples follow, then shorter ones. */
function bestFirst(rules: readonly Scored[]): Scored[] {
  return [...rules].sort((one, other) => other.followed - one.followed || one.bits - other.bits);
}

function programsOf(
  domain: Domain,
  seed: readonly Example[],
  others: readonly Example[],
  stepsMax: number,
): { readonly programs: readonly Ranked[]; readonly steps: number } {
  const inputs = others.filter((other) => !seed.includes(other)).map(({ input }) => input);
  const task: Task = { examples: seed, inputs: inputs.slice(0, UNLABELLED_MAX), stepsMax };
  const specification = specificationOf(domain, task);
  const { dag, root } = deduce({ ...specification, mayResort: false });
  return { programs: takeBest(dag, root, PROGRAMS_PER_SEED), steps: specification.budget.steps };
}

/** Disjoint seeds in an order that is as good as random and the same every time; within a seed outputs differ where they can. */
function seedsOf(examples: readonly Example[]): readonly (readonly Example[])[] {
  let waiting = examples
    .map((example, index) => ({ example, place: Math.imul(index + 1, 0x9e3779b1) >>> 0 }))
    .sort((one, other) => one.place - other.place)
    .map(({ example }) => example);
  const seeds: Example[][] = [];
  while (seeds.length < SEEDS_MAX && waiting.length >= SEED_SIZE) {
    const seed: Example[] = [];
    for (const example of waiting) {
      if (seed.length < SEED_SIZE && seed.every(({ output }) => output !== example.output)) seed.push(example);
    }
    const same = waiting.filter((example) => !seed.includes(example)).slice(0, SEED_SIZE - seed.length);
    seed.push(...same);
    seeds.push(seed);
    waiting = waiting.filter((example) => !seed.includes(example));
  }
  return seeds;
}

function ruleOf(domain: Domain, { term, followed }: Scored, columns: readonly string[]): ConsensusRule {
  const reads = domain.reads(term);
  const read = (input: Row): readonly Value[] => reads.map((index) => input[index] ?? null);
  return {
    program: printTerm(term),
    reads,
    followed,
    apply: (input) => evaluate(term, input, emptyMemo()) as Cell | undefined, // programs give cells
    explain: () => domain.explain(term, columns),
    formOf: (input) => domain.form(read(input)),
    signsOf: (input) => new Set(read(input).flatMap((cell) => [...domain.signs(cell)])),
    copied: (input, text) => domain.copied(input, text),
  };
}
