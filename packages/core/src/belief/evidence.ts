import type { Example, Row } from "../outcome.js";
import type { Evidence } from "../space/calibration.js";
import type { Domain } from "../space/domain.js";
import { emptyMemo } from "../space/memo.js";
import { evaluate, type Term } from "../space/term.js";
import type { Value } from "../space/value.js";
import { ValueStore } from "../space/valueStore.js";
import type { Belief } from "./belief.js";
import type { Familiarity } from "./decide.js";
import type { Predictive } from "./forward.js";
import { newSidesOf } from "./newSides.js";
import { probabilityOf, type Vote } from "./select.js";

/** What is the same for all rows of a task. */
export type ColumnEvidence = Pick<
  Evidence,
  | "examples"
  | "withinLanguage"
  | "gain"
  | "programsLog2"
  | "literals"
  | "unread"
  | "draws"
  | "copies"
  | "columnProbability"
  | "definedShare"
  | "variety"
  | "strangeShare"
>;

/** What the belief and the unlabelled rows say about a shipped program. Without rows, nothing is taken to speak for it. */
export function columnEvidenceOf(
  domain: Domain,
  belief: Belief,
  program: Term,
  examples: readonly Example[],
  votes: readonly Vote[],
): ColumnEvidence {
  const memo = emptyMemo();
  const store = new ValueStore();
  const outputs = votes.map(({ scope }) => evaluate(program, scope, memo));
  const probability = votes.reduce((sum, { predictive }, index) => sum + probabilityOf(predictive, outputs[index]), 0);
  const defined = outputs.filter((output) => output !== undefined);
  const different = new Set(defined.map((output) => store.value(output)));
  const rows = votes.length;
  const newSides = newSidesOf(domain, examples);
  const strange = votes.filter(
    ({ scope }, index) => outputs[index] !== undefined && newSides(scope, outputs[index]) > 0,
  );
  const read = new Set(domain.reads(program));
  const inputs = [...examples.map(({ input }) => input), ...votes.map(({ scope }) => scope as Row)]; // the scopes of a task are its rows
  const varies = (place: number): boolean => inputs.some((input) => input[place] !== inputs[0]?.[place]);
  const width = examples[0]?.input.length ?? 0;
  const unread = Array.from({ length: width }, (_, place) => place).filter(
    (place) => !read.has(place) && varies(place),
  );
  return {
    examples: examples.length,
    withinLanguage: belief.withinLanguage,
    gain: belief.gain,
    programsLog2: belief.programsLog2,
    literals: literalsIn(program),
    unread: unread.length,
    draws: read.size > 0 ? null : new Set(examples.map(({ input }) => store.value(input))).size,
    copies: examples.filter(({ input, output }) => input.includes(output)).length / Math.max(examples.length, 1),
    columnProbability: rows === 0 ? belief.withinLanguage : probability / rows,
    definedShare: rows === 0 ? 1 : defined.length / rows,
    variety: rows === 0 ? 0 : different.size / rows,
    strangeShare: rows === 0 ? 0 : strange.length / rows,
  };
}

/**
 * Probability that the right rule is not defined on a row which breaks the form of all examples, from which on the row is unfamiliar: it
 * may lack the part that is meant, and the rule then takes another one. Set by hand; no answered row of the PROSE suite or of our own
 * tasks has as much as half of it.
 */
const UNDEFINED_MAX = 0.05;

/** The evidence about one output of one row. */
export function evidenceOf(
  column: ColumnEvidence,
  familiarity: Familiarity,
  predictive: Predictive,
  input: Row,
  value: Value,
): Evidence {
  const probability = probabilityOf(predictive, value);
  let alike = 0;
  let other: number | undefined;
  for (const output of predictive.outputs) {
    if (output.probability === probability) alike++;
    else other ??= output.probability;
  }
  return {
    ...column,
    probability,
    runnerUp: alike > 1 ? probability : (other ?? 0),
    isNewInput: familiarity.isNewInput(input),
    isNewOutput: familiarity.isNewOutput(value),
    newSurroundings: familiarity.newSurroundings(input, value),
    lengthBeyond: familiarity.lengthBeyond(value),
    lacksSign: familiarity.lacksSign(input),
    isUnfamiliar:
      familiarity.isUnfamiliar(input, value) ||
      (familiarity.breaksForm(input) && predictive.undefinedMass > UNDEFINED_MAX),
    isRare: familiarity.isRare(input),
    support: familiarity.support(input),
  };
}

function literalsIn(term: Term): number {
  return term.kind === "literal" ? 1 : term.args.reduce((sum, arg) => sum + literalsIn(arg), 0);
}
