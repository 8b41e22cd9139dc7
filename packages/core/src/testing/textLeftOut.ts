import { isSameRun, kindsOf } from "../domains/text/classes.js";
import { emptyMemo } from "../space/memo.js";
import type { Term } from "../space/term.js";
import { type Value, valuesEqual } from "../space/value.js";
import { type Step, stepsOf } from "./walk.js";

/**
 * What the text domain is known not to propose, as rules about a single step. A program is left out of a space exactly
 * when a rule holds for one of its steps.
 */
export const LEFT_OUT: Readonly<Record<string, (step: Step) => boolean>> = {
  "a piece without text": (step) => is(step, "concat") && step.args.some((values) => values.includes("")),
  "a constant that ends inside a run": (step) =>
    is(step, "concat") && headIs(step, "constant") && constantEndsInsideRun(step),
  "a separator that divides the result otherwise": (step) =>
    is(step, "mapJoin") && separatorOf(step) !== "" && !dividesAsMade(step) && !joinsAsTheyAre(step),
  "a loop over single parts only": (step) =>
    is(step, "mapJoin") && (step.args[0] as string[][]).every((list) => list.length < 2),
  "numbers of different lengths in alphabetical order": (step) => is(step, "sorted") && areUnevenNumbers(step),
  "a loop with an empty result": (step) => is(step, "mapJoin") && (step.args[2] as string[][]).flat().includes(""),
  "a loop without separator that adds to its parts": (step) =>
    is(step, "mapJoin") && separatorOf(step) === "" && !picks(step) && !fillsUp(step),
  "a loop followed by more than a shared ending and a cell": (step) =>
    is(step, "concat") && headIs(step, "mapJoin") && !endsAlike(step) && !endsWithCell(step),
  "padding to unlike widths": (step) =>
    isPad(step) && !textsOf(step.values).every((text) => [...text].length === step.args[1]?.[0]),
  "padding of nothing": (step) => isPad(step) && textsOf(step.args[0]).includes(""),
  "padding with a letter": (step) => isPad(step) && /^[\p{L}\p{M}1-9]/u.test(String(step.args[2]?.[0])),
  "padding of what already begins with the fill": (step) =>
    isPad(step) && textsOf(step.args[0]).some((text) => startsFilled(step, text)),
  "padding followed by more": (step) =>
    is(step, "concat") && (headIs(step, "padStart") || headIs(step, "padEnd")) && !isNumberWithZeros(step),
};

const is = ({ call }: Step, operator: string): boolean => call.operator.name === operator;
const isPad = (step: Step): boolean => is(step, "padStart") || is(step, "padEnd");
const textsOf = (values: readonly Value[] | undefined): readonly string[] => (values ?? []) as readonly string[];
const separatorOf = ({ args }: Step): string => String(args[1]?.[0]);

function headIs({ call: { args } }: Step, operator: string): boolean {
  return args[0]?.kind === "call" && args[0].operator.name === operator;
}

function isInsideRun(text: string, at: number): boolean {
  const kinds = kindsOf(text, emptyMemo());
  return isSameRun(kinds[at - 1] ?? 0, kinds[at] ?? 0);
}

function constantEndsInsideRun({ args, values }: Step): boolean {
  const [first = "", ...others] = textsOf(values);
  const end = String(args[0]?.[0]).length;
  const goOnAlike = others.every((other) => other[end] === first[end]);
  return goOnAlike && isInsideRun(first, end);
}

function areUnevenNumbers({ args }: Step): boolean {
  const items = (args[0] as string[][]).flat();
  return items.every((item) => /^\d+$/.test(item)) && items.some((item) => item.length !== items[0]?.length);
}

function dividesAsMade(step: Step): boolean {
  const separator = separatorOf(step);
  return step.values.every((text, input) => valuesEqual(String(text).split(separator), step.args[2]?.[input]));
}

/** Whether every part becomes a piece that equals it but for case, with a short separator of white space, and marks, between them. */
function joinsAsTheyAre(step: Step): boolean {
  const [parts, pieces] = [step.args[0], step.args[2]].map((lists) => (lists as string[][]).flat());
  const separator = separatorOf(step);
  return (
    separator.length <= 4 &&
    /^[^\p{L}\p{M}\p{Nd}]*\s[^\p{L}\p{M}\p{Nd}]*$/u.test(separator) &&
    pieces?.every((piece, at) => piece !== "" && piece.toLowerCase() === parts?.[at]?.toLowerCase()) === true
  );
}

/** Whether every part becomes a piece of itself but for case: pieces of one width up to 3, or as long as their parts. */
function picks({ args }: Step): boolean {
  const parts = (args[0] as string[][]).flat();
  const pieces = (args[2] as string[][]).flat();
  const isPick = pieces.every((piece, index) => parts[index]?.toLowerCase().includes(piece.toLowerCase()));
  const isEven = pieces.every((piece) => piece.length === pieces[0]?.length && piece.length <= 3);
  return isPick && (isEven || pieces.every((piece, index) => piece.length === parts[index]?.length));
}

/** Whether every part becomes itself with zeros in front, one width up to 6, and the first piece somewhere begins with one. */
function fillsUp({ args, values }: Step): boolean {
  const parts = (args[0] as string[][]).flat();
  const pieces = (args[2] as string[][]).flat();
  const isEven = pieces.every((piece) => piece.length === pieces[0]?.length && piece.length <= 6);
  const isFilled = pieces.every((piece, at) => piece === parts[at]?.padStart(piece.length, "0"));
  return isEven && isFilled && textsOf(values).some((text) => text.startsWith("0"));
}

function endsAlike({ args, values }: Step): boolean {
  return haveEnding(textsOf(args[1]), textsOf(values));
}

/** Whether what follows ends with a cell, and is the same in front of it in all rows. */
function endsWithCell({ args, scopes, values }: Step): boolean {
  const columns = Array.from({ length: (scopes[0] as Value[]).length }, (_, column) => column);
  return columns.some((column) => {
    const cells = scopes.map((scope) => String((scope as Value[])[column] ?? ""));
    const without = (texts: readonly string[]) => texts.map((text, at) => text.slice(0, -(cells[at]?.length ?? 0)));
    const follows = textsOf(args[1]).every((text, at) => cells[at] !== "" && text.endsWith(cells[at] ?? ""));
    return follows && haveEnding(without(textsOf(args[1])), without(textsOf(values)));
  });
}

/** Whether these endings of texts are the same everywhere, and do not begin inside a run. */
function haveEnding(endings: readonly string[], [first = ""]: readonly string[]): boolean {
  return (
    endings.every((ending) => ending === endings[0]) && !isInsideRun(first, first.length - (endings[0]?.length ?? 0))
  );
}

function startsFilled(step: Step, text: string): boolean {
  const fill = String(step.args[2]?.[0]);
  if (text === fill) return false;
  return is(step, "padStart") ? text.startsWith(fill) : text.endsWith(fill);
}

/** Whether the head is a run of letters or digits of equal width everywhere, somewhere beginning with 0. */
function isNumberWithZeros({ args, values }: Step): boolean {
  const heads = textsOf(args[0]);
  const isOneRun = heads.every((head) => [...head].every((_, at) => at === 0 || isInsideRun(head, at)));
  return (
    isOneRun &&
    textsOf(values).some((text) => text.startsWith("0")) &&
    heads.every((head) => head.length === heads[0]?.length)
  );
}

/** The rules under which a program for these rows is left out; none when it must be found. */
export function rulesAgainst(term: Term, rows: readonly Value[]): readonly string[] {
  const steps = stepsOf(term, rows);
  return Object.keys(LEFT_OUT).filter((rule) => steps.some((step) => LEFT_OUT[rule]?.(step)));
}
