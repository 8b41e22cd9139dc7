import type { Host } from "../host.js";
import { type ColumnCheck, ruleOf, sureness, type WrongCell } from "./check-column.js";
import type { Sample } from "./sample.js";

/** Share of the examples that a second rule must give. */
const FOLLOWED_MIN = 0.8;

/**
 * Asks columns which the rule of a column does not read about the cells that break it. Where they have a rule of their own for the
 * column, and it gives what stands in the cell, then the cells that the first rule reads are in doubt as much, and are named beside it.
 */
export function withSecondOpinion(
  check: ColumnCheck,
  sample: Sample,
  host: Pick<Host, "learn">,
  stepsMax: number,
): ColumnCheck {
  const { target, reads, wrong } = check;
  const places = target.inputs.flatMap(({ index }, at) => (reads.includes(index) ? [] : [at]));
  if (wrong.length === 0 || places.length === 0) return check;
  const others = { ...target, inputs: places.flatMap((at) => target.inputs[at] ?? []) };
  const project = (input: WrongCell["input"]): WrongCell["input"] => places.map((at) => input[at] ?? null);
  const examples = sample.examples.map((example) => ({ ...example, input: project(example.input) }));
  const rule = ruleOf({ ...sample, target: others, examples }, host, stepsMax);
  if (rule === null) return check;
  const given = examples.filter(({ input, output }) => rule.apply(input) === output);
  if (given.length < FOLLOWED_MIN * examples.length) return check;
  const readNames = target.inputs.filter(({ index }) => reads.includes(index)).map(({ name }) => name);
  const asked = (cell: WrongCell): WrongCell => {
    const input = project(cell.input);
    const agrees = rule.apply(input) === cell.given && sureness(rule, input, cell.given) !== null;
    return agrees ? { ...cell, orColumns: [...new Set([...cell.orColumns, ...readNames])] } : cell;
  };
  return { ...check, wrong: wrong.map(asked) };
}
