import {
  type Alternative,
  CELL_LENGTH_MAX,
  type Cell,
  type Inkling,
  type Prediction,
  type Reason,
  type Row,
} from "@inkling/core";
import {
  type CellType,
  cellAt,
  isAnswer,
  isBlank,
  isOpen,
  type RowEdit,
  type Table,
  type TableRow,
} from "../table/table.js";
import { createPredictor, type Predictor } from "./predictor.js";
import { type RowList, rowCounter } from "./profile.js";
import { inputKey, inputOf, longest } from "./sample.js";
import type { Target } from "./targets.js";

/** How a blank cell came out. */
export type Mark = "sure" | "unsure" | "unanswered";

/** Why a cell is not filled without asking: the learner's reasons, and those of the file. */
export type BlankReason = Reason | "no-input" | "not-in-encoding";

/** What is believed about one blank cell. */
interface Guess {
  readonly row: number;
  readonly input: Row;
  readonly value: Cell;
  readonly confidence: number;
  readonly mark: Mark;
  readonly reason?: BlankReason;
  /** What the learner knows of the reason more closely, in words. */
  readonly detail?: string;
  readonly alternatives: readonly Alternative[];
}

/** What is proposed for one blank cell. */
export interface Answer extends Guess {
  /** Whether the cell is filled in the output. */
  readonly filled: boolean;
  /** What the value is stored as where it is filled in; `null` where there is none. */
  readonly type: CellType | null;
  /** How many blank cells of the column stand above it. */
  readonly place: number;
}

/** What came out for one column. */
export interface Tally {
  readonly sure: number;
  readonly unsure: number;
  readonly unanswered: number;
  /** Cells that are filled in the output (all sure ones, and the unsure ones where they are accepted). */
  readonly filled: number;
  /** What the filled cells of the column are stored as. */
  readonly type: CellType;
  /** Rows whose new cell is stored as text where the column's are not, because it does not read back as one of them. */
  readonly asText: RowList;
  /** Rows whose given answer is not what the rule says. */
  readonly disagreements: RowList;
  /** Some rows of each kind, in the order of the file. */
  readonly preview: readonly Answer[];
}

export interface AnswerOptions {
  /** Which cells are filled in: the sure ones, or the unsure ones too. */
  readonly accept: "answer" | "suggest";
  /** How many rows the preview has at most. */
  readonly rows: number;
}

/** Fills one column, chunk by chunk, and keeps count. */
export interface Filler {
  /** One new cell text a row, or `undefined` where the cell stays as it is. */
  fill(rows: readonly TableRow[]): readonly (string | undefined)[];
  tally(): Tally;
}

/** Answers that a person gave, by {@link inputKey} of their rows; `null` for a cell that is to stay blank. */
export type GivenAnswers = ReadonlyMap<string, Cell>;

/** A filler for one learned column. `isNew`: the column is being added, so that blank answers are written too. */
export function createFiller(
  table: Table,
  target: Target,
  inkling: Inkling,
  options: AnswerOptions,
  isNew: boolean,
  given: GivenAnswers,
): Filler {
  const predict = createPredictor(inkling);
  const knowsBlank = inkling.examples.some(({ input }) => hasNothing(input));
  const counts = { sure: 0, unsure: 0, unanswered: 0, filled: 0 };
  const disagreements = rowCounter();
  const asText = rowCounter();
  const column = target.column.index;
  const type = table.columnType(column);
  const shown = previewer(options.rows, (text) => table.typeOf(column, text));
  const accepted = (answer: Guess): boolean =>
    answer.mark === "sure" || (answer.mark === "unsure" && options.accept === "suggest");
  const fill = (rows: readonly TableRow[]): readonly (string | undefined)[] => {
    const blank: TableRow[] = [];
    for (const row of rows) {
      if (isOpen(row, column)) blank.push(row);
      else if (isAnswer(row, column) && disagrees(row, target, inkling)) disagreements.add(row.number);
    }
    const guesses = answerRows(blank, { target, predict, table, given, knowsBlank });
    const answers = new Map(guesses.map((answer) => [answer.row, answer]));
    return rows.map((row) => {
      const answer = answers.get(row.number);
      if (answer === undefined) return undefined;
      const filled = accepted(answer);
      counts[answer.mark] += 1;
      shown.add(answer, filled);
      if (!filled) return isNew ? "" : undefined;
      counts.filled += 1;
      const text = answer.value ?? "";
      if (type !== "text" && text !== "" && table.typeOf(column, text) === "text") asText.add(answer.row);
      return text;
    });
  };
  const tally = (): Tally => ({
    ...counts,
    type,
    asText: asText.list(),
    disagreements: disagreements.list(),
    preview: shown.rows(),
  });
  return { fill, tally };
}

function disagrees(row: TableRow, target: Target, inkling: Inkling): boolean {
  const input = inputOf(row, target);
  const output = cellAt(row, target.column.index);
  return Math.max(longest(input), output.length) <= CELL_LENGTH_MAX && inkling.apply(input) !== output;
}

/** What the rows of one column are answered with. */
interface Answering {
  readonly target: Target;
  readonly predict: Predictor;
  readonly table: Table;
  readonly given: GivenAnswers;
  /** An example has nothing to read. */
  readonly knowsBlank: boolean;
}

function answerRows(
  rows: readonly TableRow[],
  { target, predict, table, given, knowsBlank }: Answering,
): readonly Guess[] {
  const inputs = rows.map((row) => inputOf(row, target));
  const answers = given.size === 0 ? [] : inputs.map((input) => given.get(inputKey(input)));
  const refusals = inputs.map((input) => refusal(input, knowsBlank));
  const asked = inputs.filter((_, at) => refusals[at] === undefined);
  const predictions = predict(asked)[Symbol.iterator]();
  return rows.map((row, at) => {
    const input = inputs[at] ?? [];
    const reason = refusals[at];
    const answer = answers[at];
    if (reason !== undefined)
      return { row: row.number, input, value: null, confidence: 0, mark: "unanswered", reason, alternatives: [] };
    const prediction = predictions.next().value as Prediction; // there is one for every row that was not refused
    return answerOf(row.number, input, answer === undefined ? prediction : certain(answer), table);
  });
}

function certain(value: Cell): Prediction {
  return { value, confidence: 1, decision: "answer", alternatives: [] };
}

/** Why a row is not even put to the learner. `knowsBlank`: an example says what becomes of a row with nothing to read. */
function refusal(input: Row, knowsBlank: boolean): BlankReason | undefined {
  if (longest(input) > CELL_LENGTH_MAX) return "cell-too-long";
  return hasNothing(input) && !knowsBlank ? "no-input" : undefined;
}

function hasNothing(input: Row): boolean {
  return input.every((cell) => cell === null || isBlank(cell));
}

function answerOf(row: number, input: Row, prediction: Prediction, table: Table): Guess {
  const { value, confidence, reason, detail, alternatives } = prediction;
  if (value !== null && !table.canHold(value)) {
    return { row, input, value, confidence, mark: "unanswered", reason: "not-in-encoding", alternatives };
  }
  const mark = markOf(prediction);
  return {
    row,
    input,
    value,
    confidence,
    mark,
    alternatives,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** What a prediction is for a cell. */
export function markOf({ decision, value }: Pick<Prediction, "decision" | "value">): Mark {
  if (decision === "answer") return "sure";
  return decision === "suggest" && value !== null ? "unsure" : "unanswered";
}

interface Previewer {
  add(guess: Guess, filled: boolean): void;
  rows(): readonly Answer[];
}

/** Keeps the first few answers of each kind, and then chooses among them. */
function previewer(rowsMax: number, typeOf: (text: string) => CellType): Previewer {
  const kept: Record<Mark, Answer[]> = { sure: [], unsure: [], unanswered: [] };
  let place = -1;
  return {
    add: (guess, filled) => {
      place += 1;
      if (kept[guess.mark].length >= rowsMax) return;
      kept[guess.mark].push({ ...guess, filled, type: guess.value === null ? null : typeOf(guess.value), place });
    },
    rows: () => choosePreview(kept, rowsMax),
  };
}

/** Up to half of the preview goes to rows that are not sure, because they are the ones to look at. */
function choosePreview(kept: Readonly<Record<Mark, readonly Answer[]>>, rowsMax: number): readonly Answer[] {
  const doubtful = [...kept.unsure, ...kept.unanswered].sort(byRow);
  const doubtfulMax = Math.max(Math.ceil(rowsMax / 2), rowsMax - kept.sure.length);
  const chosen = doubtful.slice(0, doubtfulMax);
  return [...chosen, ...kept.sure.slice(0, rowsMax - chosen.length)].sort(byRow);
}

function byRow(left: Answer, right: Answer): number {
  return left.row - right.row;
}

const ROWS_PER_TURN = 256;

/**
 * Runs several fillers over a chunk of rows and merges what they say into one edit a row. Lets other events in between, so
 * that an interruption is answered at once.
 */
export async function editRows(
  rows: readonly TableRow[],
  fillers: readonly { readonly index: number; readonly filler: Filler }[],
): Promise<readonly RowEdit[]> {
  const edits: RowEdit[] = [];
  for (let at = 0; at < rows.length; at += ROWS_PER_TURN) {
    const turn = rows.slice(at, at + ROWS_PER_TURN);
    const columns = fillers.map(({ index, filler }) => ({ index, texts: filler.fill(turn) }));
    turn.forEach((_, place) => {
      edits.push(mergeEdits(columns, place));
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  return edits;
}

function mergeEdits(
  columns: readonly { readonly index: number; readonly texts: readonly (string | undefined)[] }[],
  place: number,
): RowEdit {
  let edit: Map<number, string> | undefined;
  for (const { index, texts } of columns) {
    const text = texts[place];
    if (text !== undefined) edit = (edit ?? new Map<number, string>()).set(index, text);
  }
  return edit;
}
