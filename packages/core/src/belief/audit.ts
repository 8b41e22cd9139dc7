import { explainedBy, mixedSeedsOf } from "../search/coverage.js";
import type { ProgramSpace } from "../search/deduce.js";
import { type Ranked, takeBest } from "../search/kBest.js";
import { entryOf } from "../space/cases.js";
import type { Domain } from "../space/domain.js";
import { exp2 } from "../space/exp2.js";
import { emptyMemo } from "../space/memo.js";
import { EMPTY } from "../space/programDag.js";
import { differAlike, isAlike, SLIP_KIND_BITS, type Slip } from "../space/slip.js";
import { evaluate, type Term } from "../space/term.js";
import { isList, type Value, valuesEqual } from "../space/value.js";
import { leftByCases, withoutOne } from "./leftByCases.js";
import { slipsAmongCases } from "./loneCase.js";
import { massOf } from "./mass.js";
import { logSum, WRONG_BITS } from "./noise.js";

/** Bits by which a wrong answer without a likeness to the right one is less likely where its input looks like no other: that is a case. */
const NOVEL_INPUT_BITS = 6;

/** Examples below which nothing can be told: of two that disagree, either may be wrong, and of three, one may well be the only one of its case. */
const EXAMPLES_MIN = 4;
/** Examples up to which each is left out in turn. */
const LEFT_OUT_MAX = 8;
/** Examples from which on several may be wrong, and the share of them that may be: a rule with many exceptions is not the rule. */
const SEVERAL_FROM = 5;
const WRONG_SHARE_MAX = 0.3;
/** Sets of examples that agree which are weighed. */
const AGREEING_MAX = 3;
/** Seeds that must have led to the largest set before no more are tried. */
const SEEDS_ENOUGH = 3;
/** Share of the steps that seeds may take: the rest is for the sets that they lead to. */
const SEEDS_SHARE = 0.5;
/** Share of the steps of searches with cases from which on no more rules with cases are looked at. */
const CASES_SHARE = 0.25;
/** Programs of a few examples that are run on all, and of most examples that say what an answer should have been. */
const PROGRAMS_PER_SEED = 10;
const PROGRAMS_ASKED = 50;
/** Characters below which a piece of an answer stands in its own row by chance. */
const COPIED_MIN = 4;
/** Share of the outputs' length above which programs are no rule, so that what they have in common says nothing. */
const RULE_SHARE_MAX = 0.5;

/** Examples with different inputs, in parallel lists. */
export interface Evidence {
  readonly scopes: readonly Value[];
  readonly outputs: readonly Value[];
  /** How often each was given. */
  readonly copies: readonly number[];
  /** Whether it is obeyed in any case, as where a person has said that it is right. */
  readonly confirmed: readonly boolean[];
  /** Rows without an answer. */
  readonly unlabelled: readonly Value[];
}

/** What the audit needs of the learner. */
export interface Audit {
  readonly domain: Pick<Domain, "form" | "reads" | "slip" | "copied" | "grammar" | "prior">;
  readonly evidence: Evidence;
  readonly beta: number;
  /** Description length of a rule outside the language for these outputs, in bits. */
  readonly outsideBits: (outputs: readonly Value[]) => number;
  /** The programs that reproduce some of the examples, named by their indexes; without last resort unless `withCases`. Empty when no steps are left. */
  readonly search: (examples: readonly number[], withCases?: boolean) => ProgramSpace;
  /** Share of the steps that have been taken by searches of this kind; above 1 where the last of them ran out. */
  readonly spent: (withCases?: boolean) => number;
  /** Bits that the choice of a case takes in a program. */
  readonly caseBits: number;
}

/** An example taken to be wrong. */
export interface WrongExample {
  /** Index into the evidence. */
  readonly index: number;
  /** Probability that it is wrong, in [0, 1]. */
  readonly probability: number;
  /** What the rule of the others gives; `undefined` where it is not defined. */
  readonly expected: Value | undefined;
  readonly slip: Slip;
}

/** That some examples are wrong, and the others follow a rule. */
interface Hypothesis {
  readonly wrong: readonly Omit<WrongExample, "probability">[];
  /** log2 of the mass of the rules of the others, and of the whole. */
  readonly rule: number;
  readonly weight: number;
  /** Bits by which the shortest rule of the others is shorter than one outside the language. */
  readonly bitsSaved: number;
}

/** What an audit found out before it is known what cases explain. */
export interface Audited {
  /** The wrong examples, if that is beyond doubt whatever cases there are; otherwise empty. */
  readonly beyondDoubt: readonly WrongExample[];
  /** The wrong examples, given the space of all programs, cases included. */
  readonly given: (space: ProgramSpace) => readonly WrongExample[];
}

/** Bits below the best hypothesis at which others are not looked into. */
const NEGLIGIBLE_BITS = 30;
/** Probability from which on examples are wrong beyond doubt: then no cases are looked for. */
const BEYOND_DOUBT = 0.99;

/**
 * Compares "no example is wrong" (all programs, cases included, and the rule outside the language) with "these are wrong": programs of
 * the others, times the noisy channel for what was given instead. Nothing is named where the first is likelier, or where it cannot be told.
 * Few examples are left out one by one; of many, sets that the programs of a few of them explain are weighed, and those that rules with cases leave.
 */
export function audited(audit: Audit): Audited {
  const { scopes, outputs, confirmed } = audit.evidence;
  if (scopes.length < EXAMPLES_MIN || !confirmed.includes(false)) return { beyondDoubt: [], given: () => [] };
  const outside = -audit.beta * audit.outsideBits(outputs);
  const hypotheses = hypothesesOf(audit);
  const doubt = Math.max(BEYOND_DOUBT, probabilityMin(scopes.length));
  const isClear = named(hypotheses, outside, doubt).length > 0;
  return {
    beyondDoubt: isClear ? named(hypotheses, logSum([outside, ...caseMasses(audit, hypotheses)]), doubt) : [],
    given: (space) => {
      const obeyed = logSum([massOf(space, audit.beta), outside]);
      const others = hypotheses.length > 0 ? [] : amongCases(audit, space, obeyed);
      const found = named([...hypotheses, ...others], obeyed, probabilityMin(scopes.length));
      return found.length > 0 ? found : slipsAmongCases(audit.domain, audit.evidence, space);
    },
  };
}

/** The examples of the weightiest hypothesis, if it is likely enough beside the others and `obeyed`, the weight of "none is wrong". */
function named(hypotheses: readonly Hypothesis[], obeyed: number, enough: number): readonly WrongExample[] {
  const total = logSum([obeyed, ...hypotheses.map(({ weight }) => weight)]);
  const best = hypotheses.reduce<Hypothesis | null>(
    (most, one) => (most === null || one.weight > most.weight ? one : most),
    null,
  );
  if (best === null || exp2(best.weight - total) < enough) return [];
  return best.wrong.map((wrong) => {
    const having = hypotheses.filter((one) => one.wrong.some(({ index }) => index === wrong.index));
    return { ...wrong, probability: exp2(logSum(having.map(({ weight }) => weight)) - total) };
  });
}

/** {@link caseMass} with the rule of each hypothesis; where even a case for nothing weighs little beside the best hypothesis, or no steps are left, that is taken. */
function caseMasses(audit: Audit, hypotheses: readonly Hypothesis[]): readonly number[] {
  const best = Math.max(...hypotheses.map(({ weight }) => weight));
  return hypotheses.map(({ wrong, rule }) => {
    const most = rule - audit.beta * audit.caseBits;
    return most < best - NEGLIGIBLE_BITS || audit.spent() >= 1 ? most : rule + caseMass(audit, wrong);
  });
}

/**
 * At most what programs weigh that tell these examples apart as a case, beside the weight of the rule of the others: the choice of a
 * case, and programs of their own. What the guard costs is not counted.
 */
function caseMass(audit: Audit, wrong: Hypothesis["wrong"]): number {
  const own = massOf(audit.search(wrong.map(({ index }) => index)), audit.beta);
  const each = wrong.map(({ index }) => massOf(audit.search([index]), audit.beta) - audit.beta * audit.caseBits);
  return logSum([own - audit.beta * audit.caseBits, each.reduce((sum, mass) => sum + mass, 0)]);
}

/** The hypotheses that examples are wrong which rules with cases leave; ends with the first rule of which some are named. */
function amongCases(audit: Audit, space: ProgramSpace, obeyed: number): readonly Hypothesis[] {
  const { length } = audit.evidence.scopes;
  if (length < SEVERAL_FROM) return [];
  const found = new Map<string, Hypothesis | null>();
  for (const sets of leftByCases(audit, space)) {
    for (const left of sets)
      if (!found.has(left.join()) && audit.spent(true) < 1) found.set(left.join(), hypothesis(audit, left, true));
    const hypotheses = [...found.values()].filter((one) => one !== null);
    if (named(hypotheses, obeyed, probabilityMin(length)).length > 0 || audit.spent(true) > CASES_SHARE) break;
  }
  return [...found.values()].filter((one) => one !== null);
}

/** Probability from which on examples are named as wrong, by the number of examples: of a few, one may well be the only one of its case. */
function probabilityMin(count: number): number {
  return count <= EXAMPLES_MIN ? 0.9 : 0.5;
}

/**
 * One example left out in turn; of many, or where no single one is wrong, sets that few programs leave, and the same without one of
 * their examples: what tells the right rule from a shorter one may be among those left.
 */
function hypothesesOf(audit: Audit): readonly Hypothesis[] {
  const count = audit.evidence.scopes.length;
  const found = (count > LEFT_OUT_MAX ? [] : suspicious(audit)).flatMap((index) => hypothesis(audit, [index]) ?? []);
  // Of few, one that was not left out may be the wrong one, unless the rule is no chance.
  if (audit.spent() >= 1 && count < SEVERAL_FROM) return found.filter((one) => one.bitsSaved >= NEGLIGIBLE_BITS);
  if (found.length > 0 || count < SEVERAL_FROM) return found;
  const sets = disagreeing(audit);
  const fewer = sets.flatMap(withoutOne).filter((set) => set.length > 0);
  const lists = new Map([...sets, ...fewer].map((set) => [set.join(), set]));
  return [...lists.values()].flatMap((wrong) => hypothesis(audit, wrong) ?? []);
}

/**
 * Examples that may be wrong, first those whose answers look like no other and have little of their own row: the steps of an audit may not suffice
 * to leave each of them out.
 */
function suspicious({ domain, evidence }: Audit): readonly number[] {
  const { scopes, outputs, confirmed } = evidence;
  const forms = outputs.map((output) => domain.form(output));
  const usual = outputs.map((output, index) => {
    const alike = forms.filter((form) => form === forms[index]).length / forms.length;
    const length = typeof output === "string" ? output.length : 0;
    return alike + domain.copied(scopes[index] as Value, output) / Math.max(1, length); // in range
  });
  const all = [...scopes.keys()].filter((index) => confirmed[index] !== true);
  return all.sort((one, other) => (usual[one] ?? 0) - (usual[other] ?? 0) || one - other);
}

/**
 * The largest sets of examples that programs of a few examples explain, by the examples that each of them leaves. Ends as soon as the
 * largest so far has been found from several seeds.
 */
function disagreeing(audit: Audit): readonly (readonly number[])[] {
  const { scopes, confirmed } = audit.evidence;
  const sets = new Map<string, { readonly left: readonly number[]; seeds: number }>();
  let fewest = Math.floor(WRONG_SHARE_MAX * scopes.length);
  for (const seed of mixedSeedsOf(scopes.length)) {
    if (audit.spent() > SEEDS_SHARE) break;
    const found = leftBySeed(audit, seed).filter((left) => left.length > 0 && left.length <= fewest);
    for (const left of found.filter((one) => one.every((index) => confirmed[index] !== true))) {
      const known = sets.get(left.join());
      if (known === undefined) sets.set(left.join(), { left, seeds: 1 });
      else known.seeds += 1;
      fewest = left.length;
    }
    if ([...sets.values()].some(({ left, seeds }) => left.length === fewest && seeds >= SEEDS_ENOUGH)) break;
  }
  const all = [...sets.values()].sort((one, other) => one.left.length - other.left.length || other.seeds - one.seeds);
  return all.slice(0, AGREEING_MAX).map(({ left }) => left);
}

/** The different sets of examples that the likeliest programs of a few examples leave. */
function leftBySeed(audit: Audit, seed: readonly number[]): readonly (readonly number[])[] {
  const { scopes, outputs } = audit.evidence;
  const memo = emptyMemo();
  const { dag, root } = audit.search(seed);
  const sets = takeBest(dag, root, PROGRAMS_PER_SEED).map(({ term }) =>
    explainedBy(term, scopes, outputs, memo).flatMap((right, index) => (right ? [] : [index])),
  );
  return [...new Map(sets.map((left) => [left.join(), left])).values()];
}

/** What it costs to say that these examples are wrong; `null` where the others follow no rule, or these follow one of their own. */
function hypothesis(audit: Audit, left: readonly number[], withCases = false): Hypothesis | null {
  const { scopes, outputs, copies } = audit.evidence;
  const kept = scopes.map((_, index) => index).filter((index) => !left.includes(index));
  if (left.some((index) => isToldApart(scopes, kept, index))) return null;
  const scarce = left.filter((index) => isOfScarceClass(outputs, index));
  if (scarce.length > 0 && !withCases) return null;
  const space = audit.search(kept, withCases);
  if (!isRule(audit, space, kept, 1) || isCase(audit, left)) return null;
  const programs = takeBest(space.dag, space.root, PROGRAMS_ASKED);
  const isShownBy = (least: number) => (index: number) => isShown(programs[0]?.term, scopes, kept, index, least);
  const relates = hasRelations(programs[0]?.term);
  const scarceMin = relates ? CLASS_EXAMPLES_MIN : SHOWN_SCARCE_MIN;
  if (!scarce.every(isShownBy(scarceMin)) || !left.every(isShownBy(SHOWN_MIN))) return null;
  const keptOutputs = kept.map((index) => outputs[index] as Value); // in range
  const wrong = left.flatMap((index) => deviant(audit, programs, kept, keptOutputs, index) ?? []);
  if (
    wrong.length < left.length ||
    differAlike(
      wrong.map(({ index, expected }) => [expected, outputs[index]]),
      scopes.length,
    )
  )
    return null;
  const noise = wrong.reduce((bits, { index, slip }) => bits + (copies[index] ?? 1) * (slip.bits + WRONG_BITS), 0);
  const rule = massOf(space, audit.beta) - (relates ? audit.beta * audit.caseBits : 0);
  const bitsSaved = audit.outsideBits(keptOutputs) - space.leastBits;
  return { wrong, rule, weight: rule - noise, bitsSaved };
}

/** True for programs that are at most this share as long as a rule outside the language. */
function isRule(
  { evidence, outsideBits }: Audit,
  space: ProgramSpace,
  examples: readonly number[],
  share: number,
): boolean {
  if (space.root === EMPTY) return false;
  const outputs = examples.map((index) => evidence.outputs[index] as Value); // in range
  return space.leastBits <= share * outsideBits(outputs);
}

/** Other examples of the case, or of the entry of a map, that a wrong one is taken to belong to: with one, either may be wrong. More where it is one of few of its class. */
const SHOWN_MIN = 2;
const SHOWN_SCARCE_MIN = 3;
/** Examples of each class, on average, from which on they show what tells the classes apart. Set by hand. */
const CLASS_EXAMPLES_MIN = 5;

/**
 * True for an example with the output of another one, where most outputs are repeated, as names of classes are, and few examples show each:
 * it may be of that class for a reason that no program sees.
 */
function isOfScarceClass(outputs: readonly Value[], index: number): boolean {
  const different = new Set(outputs).size; // outputs are cells
  const areClasses = 2 * different <= outputs.length;
  const areScarce = outputs.length < CLASS_EXAMPLES_MIN * different;
  return areClasses && areScarce && outputs.some((other, at) => at !== index && valuesEqual(other, outputs[index]));
}

/** True for a rule with a map of relations: it has cases, though it is as short as one that has none, so that more must show what is wrong by it. */
function hasRelations(term: Term | undefined): boolean {
  return term?.kind === "call" && (term.operator.relates === true || term.args.some(hasRelations));
}

/** Whether enough other examples take the case of an example, with the same keys of maps, to show what is given there. */
function isShown(
  rule: Term | undefined,
  scopes: readonly Value[],
  kept: readonly number[],
  index: number,
  least: number,
): boolean {
  if (rule === undefined) return false;
  const entryAt = (at: number): string => entryOf(rule, scopes[at] as Value); // in range
  return kept.filter((other) => entryAt(other) === entryAt(index)).length >= least;
}

/** True for an example that is of another kind, by a cell that all others have in common: that is a case, and what it shows is no mistake. */
function isToldApart(scopes: readonly Value[], others: readonly number[], index: number): boolean {
  const [first, ...rest] = others.map((other) => scopes[other]);
  const own = scopes[index];
  if (!isList(own) || !isList(first) || rest.length === 0) return false;
  const common = first.map((cell, column) => rest.every((row) => isList(row) && row[column] === cell));
  return common.some((isCommon, column) => isCommon && own[column] !== first[column]);
}

/** Several examples that follow a rule of their own are a case and no mistakes. */
function isCase(audit: Audit, left: readonly number[]): boolean {
  return left.length > 1 && isRule(audit, audit.search(left), left, RULE_SHARE_MAX);
}

/**
 * What the programs of the other examples make of one: the noisy channel, summed over what they give there. `null` where all of them give
 * just what was given.
 */
function deviant(
  audit: Audit,
  programs: readonly Ranked[],
  kept: readonly number[],
  keptOutputs: readonly Value[],
  index: number,
): Omit<WrongExample, "probability"> | null {
  const { domain, evidence, beta } = audit;
  const given = evidence.outputs[index] as Value; // in range
  const scope = evidence.scopes[index] as Value; // in range
  const memo = emptyMemo();
  const total = logSum(programs.map(({ bits }) => -beta * bits));
  const another = anotherAnswer(keptOutputs, given);
  const ways = programs.flatMap(({ term, bits }) => {
    const expected = evaluate(term, scope, memo);
    if (valuesEqual(expected, given)) return [];
    const slips = [...(expected === undefined ? [] : [domain.slip(expected, given)]), ...another];
    const novel = isNovel(domain, term, evidence.scopes, kept, scope) ? NOVEL_INPUT_BITS : 0;
    return slips.map(({ kind, bits: slipBits }) => {
      const ofSlip = isAlike(kind) ? slipBits : slipBits + novel;
      return { term, expected, kind, weight: -beta * bits - total - ofSlip };
    });
  });
  const [first, ...others] = ways;
  if (first === undefined) return null;
  const best = others.reduce((most, way) => (way.weight > most.weight ? way : most), first);
  // An answer that has more of its own row than what the rule gives was not mistaken: the rule is.
  const copied = domain.copied(scope, given);
  if (best.expected !== undefined && copied >= COPIED_MIN && copied > domain.copied(scope, best.expected)) return null;
  const row = otherRow(evidence.unlabelled, best.term, given);
  const slip = { kind: best.kind, bits: -logSum(ways.map(({ weight }) => weight)) };
  return { index, expected: best.expected, slip: row !== null && row.bits < slip.bits ? row : slip };
}

/** No other example looks like this one in the cells that the rule reads. */
function isNovel(
  domain: Pick<Domain, "form" | "reads">,
  rule: Term,
  scopes: readonly Value[],
  kept: readonly number[],
  scope: Value,
): boolean {
  const read = domain.reads(rule);
  const formOf = (row: Value): string => domain.form(isList(row) ? read.map((place) => row[place] ?? null) : row);
  return kept.every((index) => formOf(scopes[index] as Value) !== formOf(scope)); // in range
}

function anotherAnswer(answers: readonly Value[], given: Value): readonly Slip[] {
  if (!answers.some((answer) => valuesEqual(answer, given))) return [];
  const kind = "answer-of-another";
  return [{ kind, bits: SLIP_KIND_BITS[kind] + Math.log2(answers.length) }];
}

function otherRow(rows: readonly Value[], rule: Term, given: Value): Slip | null {
  const memo = emptyMemo();
  if (!rows.some((row) => valuesEqual(evaluate(rule, row, memo), given))) return null;
  const kind = "other-row";
  return { kind, bits: SLIP_KIND_BITS[kind] + Math.log2(rows.length) };
}
