import type { Answer, BlankReason, Mark } from "../task/answer.js";
import type { Target } from "../task/targets.js";
import type { Paint } from "./paint.js";
import { fitText, padText, plural, safeText, textWidth, valueText } from "./text.js";

/** The mark of each kind of answer; it says the same as the colour. */
export const MARKS: Readonly<Record<Mark, string>> = { sure: "✓", unsure: "?", unanswered: "·" };

const CELL_WIDTH_MAX = 28;
const ANSWER_WIDTH_MAX = 36;
const DETAIL_WIDTH_MAX = 72;

const REASONS: Readonly<Record<BlankReason, string>> = {
  "unfamiliar-input": "unlike every example",
  "rules-disagree": "rules disagree",
  "not-applicable": "the rule does not apply",
  "below-risk": "not sure enough",
  "rare-case": "only one example shows this case",
  "missing-input": "the cell it reads is missing",
  "cell-too-long": "a cell is too long",
  "no-input": "nothing to read",
  "not-in-encoding": "cannot be written in this file's encoding",
};

/** A reason in words: more closely where the learner says so. */
export function reasonText(reason: BlankReason, detail?: string): string {
  return detail === undefined ? REASONS[reason] : fitText(safeText(detail), DETAIL_WIDTH_MAX);
}

interface PreviewLine {
  readonly mark: Mark;
  readonly cells: readonly string[];
}

/**
 * The preview of one column as lines of at most about `widthMax` terminal cells: row number, as many input cells as fit, the
 * proposed answer behind its mark, and the probability or the reason. Inputs at the places `read` come before others where
 * there is no room for all, and all stand in the order of the table. A guess that is not filled in stands in brackets. Where
 * some of the `total` blank rows are not among the answers, a line says how many.
 */
export function previewLines(
  target: Target,
  read: readonly number[],
  answers: readonly Answer[],
  paint: Paint,
  widthMax: number,
  total: number,
): readonly string[] {
  const lines = answers.map((answer): PreviewLine => ({ mark: answer.mark, cells: answerCells(answer) }));
  const header = [
    "row",
    ...target.inputs.map((column) => fitted(column.name)),
    `→ ${fitText(safeText(target.column.name), ANSWER_WIDTH_MAX)}`,
    "",
  ];
  const widths = header.map((name, at) =>
    Math.max(textWidth(name), ...lines.map((line) => textWidth(line.cells[at] ?? ""))),
  );
  const shown = readFirst(target.inputs.length, read).filter((at) => (target.inputs[at]?.index ?? -1) >= 0);
  const columns = fittingColumns(widths, shown, widthMax);
  const draw = (cells: readonly string[], answer: (text: string) => string): string =>
    `  ${columns.map((at) => cellText(cells, at, widths, answer)).join("  ")}`.trimEnd();
  const gap = (from: number, to: number, say: (rows: string) => string): readonly string[] =>
    to <= from ? [] : [paint.faint(`  ${"…".padStart(widths[0] ?? 0)}  ${say(plural(to - from, "row"))}`)];
  return [
    paint.faint(draw(header, (text) => text)),
    ...lines.flatMap((line, at) => [
      ...gap((answers[at - 1]?.place ?? -1) + 1, answers[at]?.place ?? 0, (rows) => `${rows} left out`),
      draw(line.cells, paint[line.mark]),
    ]),
    ...gap((answers.at(-1)?.place ?? -1) + 1, total, (rows) => `and ${rows} more (--rows shows more of them)`),
  ];
}

function cellText(
  cells: readonly string[],
  at: number,
  widths: readonly number[],
  answer: (text: string) => string,
): string {
  const padded = at === 0 ? (cells[at] ?? "").padStart(widths[at] ?? 0) : padText(cells[at] ?? "", widths[at] ?? 0);
  return at === cells.length - 2 ? answer(padded) : padded;
}

function answerCells(answer: Answer): readonly string[] {
  const inputs = answer.input.map((cell) => fitted(cell ?? ""));
  return [String(answer.row), ...inputs, `${MARKS[answer.mark]} ${guessText(answer)}`.trimEnd(), whyText(answer)];
}

function guessText({ filled, value }: Answer): string {
  if (value === null) return "";
  const shown = fitText(valueText(value), ANSWER_WIDTH_MAX - 4);
  return filled ? shown : `(${shown})`;
}

function whyText({ confidence, mark, reason, detail, value }: Answer): string {
  const probability = mark === "unanswered" && confidence === 0 ? "" : percent(confidence);
  if (reason === "not-applicable" && value !== null) return `${probability} by other rules: this one does not apply`;
  return [probability, reason === undefined ? "" : reasonText(reason, detail)].filter((part) => part !== "").join(" ");
}

/** A probability in whole percent; never 100 % unless it is exactly one. */
export function percent(probability: number): string {
  const rounded = Math.round(probability * 100);
  return `${rounded === 100 && probability < 1 ? 99 : rounded} %`;
}

function fitted(text: string): string {
  return fitText(safeText(text), CELL_WIDTH_MAX);
}

/** The first column, the last two, and those of the inputs `shown` that fit between them; at least one input. */
function fittingColumns(widths: readonly number[], shown: readonly number[], widthMax: number): readonly number[] {
  const answerAt = widths.length - 2;
  const ends = [0, answerAt, answerAt + 1];
  let room = ends.reduce((left, at) => left - (widths[at] ?? 0) - 2, widthMax);
  const inputs: number[] = [];
  for (const at of shown) {
    room -= (widths[at + 1] ?? 0) + 2;
    if (inputs.length > 0 && room < 0) break;
    inputs.push(at + 1);
  }
  return [0, ...inputs.sort((left, right) => left - right), answerAt, answerAt + 1];
}

/** The numbers below `count`, those in `read` before the others. */
function readFirst(count: number, read: readonly number[]): readonly number[] {
  const others = Array.from({ length: count }, (_, at) => at).filter((at) => !read.includes(at));
  return [...read, ...others];
}
