import { type Audit, audited, type Evidence, type WrongExample } from "./belief/audit.js";
import { massOf } from "./belief/mass.js";
import { logSum, WRONG_BITS } from "./belief/noise.js";
import { beliefOptions, outsideBits } from "./belief/temperature.js";
import { cells } from "./language.js";
import type { Cell, Example, Suspect, Task } from "./outcome.js";
import { deduce, type ProgramSpace } from "./search/deduce.js";
import type { Budget } from "./space/budget.js";
import type { Domain } from "./space/domain.js";
import { exp2 } from "./space/exp2.js";
import { productionKey } from "./space/grammar.js";
import { EMPTY, ProgramDag } from "./space/programDag.js";
import type { SlipKind } from "./space/slip.js";
import { labelsOf, outputsOf, specificationOf } from "./specification.js";
import { rowKey } from "./task.js";

/**
 * Steps that an audit may take: this many times those of the search of all examples without cases, but so many in any case, and no more than
 * a search may take. The search for cases, which follows, takes five to twenty times as many.
 */
const AUDIT_STEPS_FACTOR = 6;
const AUDIT_STEPS_FLOOR = 40_000;
/** Steps that the audit of equal inputs with different outputs may take, and each search of an audit. */
const AUDIT_STEPS_MAX = 600_000;
const SEARCH_STEPS_MAX = 150_000;

/**
 * From so many examples on, a program without cases is looked into if it is longer than this, and than this share of what a rule outside
 * the language takes.
 */
const MANY = 5;
const CONTORTED_BITS = 40;
const CONTORTED_SHARE = 0.6;

/** Probability of one of several answers to the same input from which on the others are taken to be wrong. */
const OUTVOTED_MIN = 0.9;
/** Other examples whose rule may tell which of two answers is right: one alone has too many rules. */
const AGREED_MIN = 2;
/** Inputs with several answers that are looked into; more of them are a conflict. */
const DISPUTED_MAX = 8;

/** True for an example that is obeyed in any case: a person has looked at it, or at what it led to. */
export function isTrusted(example: Example): boolean {
  return example.confirmed === true || example.trusted === true;
}

/** The task with some of its examples trusted. */
export function trustingIn(task: Task, trusting: ReadonlySet<Example>): Task {
  const examples = task.examples.map((each) =>
    trusting.has(each) && !isTrusted(each) ? ({ ...each, trusted: true } as const) : each,
  );
  return { ...task, examples };
}

/** The task without its suspects. */
export function withoutSuspects(task: Task, suspects: readonly Suspect[]): Task {
  if (suspects.length === 0) return task;
  const wrong = new Set(suspects.map(({ index }) => index));
  return { ...task, examples: task.examples.filter((_, index) => !wrong.has(index)) };
}

/**
 * Whether anything is to be audited in a task of which all programs but those of last resort are known: where cases are looked for, too,
 * because none is shorter than a rule outside the language, and of many examples where one is, but not by much. Of corrupted sets of examples of PROSE and
 * the corpus, a program without cases that is much shorter explains none.
 */
export function needsAudit(domain: Domain, task: Task, { leastBits: bits }: ProgramSpace): boolean {
  if (task.strict === true) return false;
  const outside = outsideBits(domain, outputsOf(task), labelsOf(task));
  return bits > outside || (task.examples.length >= MANY && bits > CONTORTED_BITS && bits > CONTORTED_SHARE * outside);
}

/** Suspects of a task without contradictions, ascending: those beyond doubt, and those that are named once the space with cases is known. */
export interface SuspectsIn {
  readonly beyondDoubt: readonly Suspect[];
  readonly given: (space: ProgramSpace) => readonly Suspect[];
}

/** Audits the examples of a task without contradictions, after a search of all of them that has used this much of its budget. */
export function suspectsIn(domain: Domain, task: Task, budget: Budget): SuspectsIn {
  const groups = [...grouped(task.examples, ({ input }) => rowKey(input)).values()];
  const firsts = groups.map((group) => task.examples[group[0] as number] as Example); // a group has a first index
  const labels = labelsOf(task);
  const { beyondDoubt, given } = audited({
    domain,
    evidence: evidenceOf(task, groups, firsts),
    beta: beliefOptions(domain, outputsOf(task)).beta,
    outsideBits: (outputs) => outsideBits(domain, outputs, labels),
    ...searcher(domain, task, firsts, auditStepsMax(budget)),
    caseBits: lastResortBits(domain),
  });
  const suspects = (wrong: readonly WrongExample[]): readonly Suspect[] =>
    wrong
      .flatMap((one) => (groups[one.index] ?? []).map((index) => suspectOf(task.examples, index, one)))
      .sort((left, right) => left.index - right.index);
  return { beyondDoubt: suspects(beyondDoubt), given: (space) => suspects(given(space)) };
}

function auditStepsMax({ steps, stepsMax }: Budget): number {
  return Math.min(stepsMax, Math.max(AUDIT_STEPS_FLOOR, AUDIT_STEPS_FACTOR * steps));
}

/** Bits of the likeliest production of last resort. */
function lastResortBits({ grammar, prior }: Domain): number {
  const resorts = grammar.productions.filter(({ lastResort }) => lastResort === true);
  return Math.min(...resorts.map((production) => prior.productions[productionKey(production)] ?? 0));
}

function evidenceOf(task: Task, groups: readonly (readonly number[])[], firsts: readonly Example[]): Evidence {
  return {
    scopes: firsts.map(({ input }) => input),
    outputs: firsts.map(({ output }) => output),
    copies: groups.map((group) => group.length),
    confirmed: groups.map((group) => group.some((index) => isTrusted(task.examples[index] as Example))),
    unlabelled: task.inputs ?? [],
  };
}

/** Searches for the programs of some examples, all within one bound, and those with cases within another as large. */
function searcher(
  domain: Domain,
  task: Task,
  examples: readonly Example[],
  stepsMax: number,
): Pick<Audit, "search" | "spent"> {
  const left = { plain: stepsMax, withCases: stepsMax };
  const search: Audit["search"] = (indexes, withCases = false) => {
    const kind = withCases ? "withCases" : "plain";
    if (left[kind] <= 0) return nothingFound();
    const chosen = indexes.map((index) => examples[index] as Example); // indexes of the evidence
    const specification = specificationOf(domain, {
      ...task,
      examples: chosen,
      stepsMax: Math.min(SEARCH_STEPS_MAX, left[kind]),
    });
    const space = deduce({ ...specification, mayResort: withCases });
    left[kind] -= specification.budget.steps;
    return space;
  };
  return { search, spent: (withCases = false) => 1 - left[withCases ? "withCases" : "plain"] / stepsMax };
}

/** What a search without steps finds. */
function nothingFound(): ProgramSpace {
  const leastBits = Number.POSITIVE_INFINITY;
  return { dag: new ProgramDag(), root: EMPTY, leastBits, cut: true, leftOut: 0, resorted: false };
}

/**
 * Where equal inputs have different outputs: the examples that are wrong, because the rule of the others or the number of times that
 * each answer was given says so; `null` where nothing does.
 */
export function outvoted(domain: Domain, task: Task): readonly Suspect[] | null {
  const groups = [...grouped(task.examples, ({ input }) => rowKey(input)).values()];
  const answers = (group: readonly number[]): number => grouped(group, (at) => answerKey(task, at)).size;
  const disputed = groups.filter((group) => answers(group) > 1);
  if (task.strict === true || disputed.length > DISPUTED_MAX) return null;
  const agreed = groups
    .filter((group) => answers(group) === 1)
    .map((group) => task.examples[group[0] as number] as Example); // in range
  const stepsMax = Math.min(AUDIT_STEPS_MAX, task.stepsMax ?? AUDIT_STEPS_MAX);
  const search = (example: Example): ProgramSpace =>
    searcher(domain, task, [...agreed, example], stepsMax).search([...agreed, example].map((_, index) => index));
  const suspects: Suspect[] = [];
  for (const group of disputed) {
    const wrong = outvotedIn(domain, task, group, agreed, search);
    if (wrong === null) return null;
    suspects.push(...wrong);
  }
  return suspects.sort((left, right) => left.index - right.index);
}

function outvotedIn(
  domain: Domain,
  task: Task,
  group: readonly number[],
  agreed: readonly Example[],
  search: (example: Example) => ProgramSpace,
): readonly Suspect[] | null {
  const { examples } = task;
  const sides = [...grouped(group, (at) => answerKey(task, at)).values()].map(
    (side) => side.map((place) => group[place] as number), // places within the group
  );
  const confirmed = mostTrusted(sides, examples);
  if (confirmed.length > 1) return null;
  if (confirmed.length === 0 && agreed.length < AGREED_MIN && !hasMajority(sides)) return null;
  const candidates = confirmed.length === 1 ? confirmed : sides;
  const { beta } = beliefOptions(domain, outputsOf(task));
  const weights = candidates.map((side) => {
    const right = examples[side[0] as number] as Example; // a side has a first index
    const others = group.filter((index) => !side.includes(index));
    const noise = others.map((index) => WRONG_BITS + domain.slip(right.output, outputOf(task, index)).bits);
    const outside = -beta * outsideBits(domain, [...outputsOf({ examples: agreed }), right.output]);
    return logSum([massOf(search(right), beta), outside]) - noise.reduce((sum, bits) => sum + bits, 0);
  });
  const best = weights.indexOf(Math.max(...weights));
  const probability = exp2((weights[best] ?? 0) - logSum(weights));
  if (probability < OUTVOTED_MIN) return null;
  const right = candidates[best] ?? [];
  const expected = outputOf(task, right[0] ?? 0);
  return group
    .filter((index) => !right.includes(index))
    .map((index) =>
      suspectOf(examples, index, { index, probability, expected, slip: domain.slip(expected, outputOf(task, index)) }),
    );
}

/** The answers that a person has confirmed; where there is none, those that were obeyed before a correction. */
function mostTrusted(
  sides: readonly (readonly number[])[],
  examples: readonly Example[],
): readonly (readonly number[])[] {
  const isGiven = (flag: "confirmed" | "trusted", side: readonly number[]): boolean =>
    side.some((index) => examples[index]?.[flag] === true);
  const confirmed = sides.filter((side) => isGiven("confirmed", side));
  return confirmed.length > 0 ? confirmed : sides.filter((side) => isGiven("trusted", side));
}

/** One answer was given more often than any other. */
function hasMajority(sides: readonly (readonly number[])[]): boolean {
  const most = Math.max(...sides.map((side) => side.length));
  return sides.filter((side) => side.length === most).length === 1;
}

const outputOf = (task: Task, index: number): Cell => task.examples[index]?.output ?? null;

const answerKey = (task: Task, index: number): string => rowKey([outputOf(task, index)]);

/** Indexes of the items by key, in their order. */
function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  items.forEach((item, index) => {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [index]);
    else group.push(index);
  });
  return groups;
}

function suspectOf(examples: readonly Example[], index: number, wrong: WrongExample): Suspect {
  const { probability, expected, slip } = wrong;
  const reason = reasonOf(slip.kind, examples, index);
  return { index, probability, expected: expected as Cell | undefined, kind: slip.kind, reason }; // programs give cells
}

/** What a wrong cell looks like beside the right one; the two must differ. */
export function likeness(right: Cell, given: Cell): Pick<Suspect, "kind" | "reason"> {
  const { kind } = cells.slip(right, given);
  return { kind, reason: reasonOf(kind, [], 0) };
}

/** What a mistake looks like, in words. */
function reasonOf(kind: SlipKind, examples: readonly Example[], index: number): string {
  switch (kind) {
    case "one-character":
      return "looks like a slip of one character";
    case "letter-case":
      return "looks like a slip of upper and lower case";
    case "white-space":
      return "looks like a slip of white space";
    case "answer-of-another": {
      const given = examples[index]?.output;
      const other = examples.findIndex((example, at) => at !== index && example.output === given);
      return `is the answer of example ${other + 1}`;
    }
    case "other-row":
      return "is the answer of another row";
    case "blank":
      return "was left blank";
    case "other":
      return "does not follow the rule of the others";
  }
}
