import { printValue } from "../space/notation.js";
import type { Call, Term } from "../space/term.js";
import type { Change, Speech, Subjects, Vocabulary } from "../space/vocabulary.js";
import { columnName, ordinalWord, sentence } from "./english.js";

/**
 * The rule of a program in one plain sentence. `columns` holds one header per cell of a row; where that is empty or the
 * default (`input`, `input1`, …), the cell is spoken of as the input, or as the first, second, … cell.
 */
export function explainer(vocabulary: Vocabulary): (program: Term, columns: readonly string[]) => string {
  const say = speechOf(vocabulary);
  return (program, columns) => sentence(say.deed(program, subjectsOf(columns)));
}

/** A part of a program without a full stop, such as what a condition asks; columns as in {@link explainer}. */
export function describer(vocabulary: Vocabulary): (part: Term, columns: readonly string[]) => string {
  const say = speechOf(vocabulary);
  return (part, columns) => say.noun(part, subjectsOf(columns));
}

function subjectsOf(columns: readonly string[]): Subjects {
  return columns.map((header, index) => {
    if (columns.length === 1) return header === "" || header === "input" ? "the input" : columnName(header);
    return header === "" || header === `input${index + 1}` ? `the ${ordinalWord(index + 1)} cell` : columnName(header);
  });
}

function speechOf(vocabulary: Vocabulary): Speech {
  const changeOf = (term: Term): Change | null => {
    if (term.kind !== "call") return null;
    return vocabulary.changes[term.operator.name]?.(term.args.slice(1).map(literalText)) ?? null;
  };
  /** A value that is changed, and all that is done to it in turn. */
  const changed = (term: Term, subjects: Subjects): readonly [of: string, done: string] => {
    const done: string[] = [];
    let of = term;
    for (let change = changeOf(of); change !== null; change = changeOf(of)) {
      done.unshift(change.done);
      of = asCall(of).args[0] as Term; // a change has an argument
    }
    return [say.noun(of, subjects), done.join(" and ")];
  };
  const say: Speech = {
    noun: (term, subjects) => {
      const call = asCall(term);
      if (changeOf(call) !== null) return changed(call, subjects).join(" with ");
      const own = vocabulary.nouns[call.operator.name];
      if (own === undefined) throw new Error(`no words for the operator "${call.operator.name}"`);
      return own(call, subjects, say);
    },
    subject: (term, subjects) => {
      const call = asCall(term);
      if (changeOf(call) === null) return say.noun(call, subjects);
      const [of, done] = changed(call, subjects);
      return `${of} (with ${done})`;
    },
    deed: (term, subjects) => {
      const call = asCall(term);
      const change = changeOf(call);
      if (change !== null) return change.does(say.subject(call.args[0], subjects));
      const own = vocabulary.deeds[call.operator.name];
      return own === undefined ? `takes ${say.noun(call, subjects)}` : own(call, subjects, say);
    },
  };
  return say;
}

function asCall(term: Term | undefined): Call {
  if (term?.kind !== "call") throw new Error("a literal has no words of its own: its operator says it");
  return term;
}

function literalText(term: Term): string {
  if (term.kind !== "literal") throw new Error("a change takes literals only, besides what it changes");
  return typeof term.value === "string" ? term.value : printValue(term.value);
}
