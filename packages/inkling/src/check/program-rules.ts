import { type ConsensusRule, consensusRules, type Row } from "@inkling/core";
import type { Column } from "../table/table.js";
import type { Target } from "../task/targets.js";
import type { Cells, Rule } from "./rule.js";

/** Rows that a seed is drawn of: those of a program are in it. */
const SEED_ROWS = 3;

/** The programs that most of these rows follow, best first. */
export function programRules({ column, inputs }: Target, rows: readonly Cells[], stepsMax?: number): readonly Rule[] {
  const inputOf = (cells: Cells): Row => inputs.map(({ index }) => cells[index] || null);
  const examples = rows.map((cells) => ({ input: inputOf(cells), output: cells[column.index] ?? "" }));
  const columns = inputs.map(({ name }) => name);
  const found = consensusRules({ examples, columns, ...(stepsMax === undefined ? {} : { stepsMax }) });
  return found.flatMap((rule) => (rule.reads.length === 0 ? [] : [programRule(rule, column, inputs, inputOf)]));
}

function programRule(
  rule: ConsensusRule,
  column: Column,
  inputs: readonly Column[],
  inputOf: (cells: Cells) => Row,
): Rule {
  return {
    kind: "program",
    target: column.index,
    reads: rule.reads.flatMap((at) => inputs[at]?.index ?? []),
    words: rule.explain(),
    program: rule.program,
    expect: (cells) => rule.apply(inputOf(cells)) || undefined,
    silence: "not-defined",
    fitted: { rows: SEED_ROWS, bits: 0 },
    looks: {
      formOf: (cells) => rule.formOf(inputOf(cells)),
      signsOf: (cells) => rule.signsOf(inputOf(cells)),
      copied: (cells, text) => rule.copied(inputOf(cells), text),
    },
  };
}
