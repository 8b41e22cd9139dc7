import type { Cell, Inkling, Prediction, Row } from "@inkling/core";
import { cellAt, isBlank, isOpen, type Table, type TableRow } from "../table/table.js";
import { type AnswerOptions, markOf } from "./answer.js";
import { createPredictor } from "./predictor.js";
import { type RowList, rowCounter } from "./profile.js";
import { inputKey, inputOf } from "./sample.js";
import type { Target } from "./targets.js";

/** What becomes of a cell that a mended rule says something else about. */
export type Fate =
  /** It is the cell that was corrected. */
  | "corrected"
  /** It held what the old rule had filled in, and gets what the new one says. */
  | "mended"
  /** It held what the old rule had filled in; the new one says something else, but is not sure of it. */
  | "cleared"
  /** It was blank because the old rule was not sure, and the new one is. */
  | "filled"
  /** It holds something else than the old rule would have filled in, such as what a person wrote or an unsure value: it stays. */
  | "edited";

export const FATES: readonly Fate[] = ["corrected", "mended", "cleared", "filled", "edited"];

/** One such cell. */
export interface MendedRow {
  readonly row: number;
  readonly input: Row;
  /** What stands in the cell. */
  readonly cell: string;
  /** What is written into it; what stands there already where it stays. */
  readonly text: string;
  readonly fate: Fate;
  /** What the new rule shows for this row, and how sure it is. */
  readonly value: Cell;
  readonly confidence: number;
}

/** What is mended: which column of which table, by which rules, and the cell that was wrong. */
export interface MendJob {
  readonly table: Table;
  readonly target: Target;
  readonly before: Inkling;
  readonly after: Inkling;
  /** The number of the corrected row, and what its cell is to hold. */
  readonly row: number;
  readonly text: string;
  readonly accept: AnswerOptions["accept"];
}

/** What came out over the whole table. */
export interface MendTally {
  /** Cells by fate; a corrected one that held its value already is not counted. */
  readonly counts: Readonly<Record<Fate, number>>;
  /** Rows whose answer a person has confirmed: they stay. */
  readonly confirmed: RowList;
  /** Rows, examples left out, of which the new rule is no longer sure, though it says the same. */
  readonly lessSure: RowList;
  /** The first of the mended rows, in the order of the file; the corrected one is always among them. */
  readonly rows: readonly MendedRow[];
}

/** Decides row by row what becomes of the cells of a column, and keeps count. */
export interface Mender {
  mend(rows: readonly TableRow[]): readonly (MendedRow | undefined)[];
  tally(): MendTally;
}

/** A mender that remembers at most `rowsMax` mended rows, and the corrected one. */
export function createMender(job: MendJob, rowsMax: number): Mender {
  const { target, before, after } = job;
  const [predictBefore, predictAfter] = [createPredictor(before), createPredictor(after)];
  const confirmedKeys = new Set(
    after.examples.filter((example) => example.confirmed === true).map(({ input }) => inputKey(input)),
  );
  const exampleKeys = new Set(after.examples.map(({ input }) => inputKey(input)));
  const counts: Record<Fate, number> = { corrected: 0, mended: 0, cleared: 0, filled: 0, edited: 0 };
  const [confirmed, lessSure] = [rowCounter(), rowCounter()];
  const kept: MendedRow[] = [];
  const keep = (mended: MendedRow): void => {
    if (mended.fate !== "corrected" || mended.text !== mended.cell) counts[mended.fate] += 1;
    if (kept.length < rowsMax || mended.fate === "corrected") kept.push(mended);
  };
  return {
    mend: (rows) => {
      const inputs = rows.map((row) => inputOf(row, target));
      const [old, fresh] = [predictBefore(inputs), predictAfter(inputs)];
      return rows.map((row, at) => {
        const [input = [], was, is] = [inputs[at], old[at], fresh[at]];
        if (was === undefined || is === undefined) return undefined;
        const key = inputKey(input);
        if (confirmedKeys.has(key) && row.number !== job.row) confirmed.add(row.number);
        if (!exampleKeys.has(key) && isLessSure(was, is)) lessSure.add(row.number);
        const found = fateOf(job, row, was, is);
        if (found === undefined) return undefined;
        const cell = cellAt(row, target.column.index);
        const mended = { row: row.number, input, cell, ...found, value: is.value, confidence: is.confidence };
        keep(mended);
        return mended;
      });
    },
    tally: () => ({ counts, confirmed: confirmed.list(), lessSure: lessSure.list(), rows: kept }),
  };
}

type Found = Pick<MendedRow, "fate" | "text">;

/** What becomes of the cell of a row, or `undefined` where there is nothing to say of it. */
function fateOf(job: MendJob, row: TableRow, was: Prediction, is: Prediction): Found | undefined {
  const column = job.target.column.index;
  const cell = cellAt(row, column);
  if (row.number === job.row) return { fate: "corrected", text: job.text };
  if (row.states?.has(column)) return undefined;
  const [wasAccepted, isAccepted] = [was, is].map((prediction) => isFilledIn(job, prediction));
  const [before, after] = [was.value ?? "", is.value ?? ""];
  if (before === after && wasAccepted === isAccepted) return undefined;
  if (isOpen(row, column) && !(wasAccepted && !isBlank(before)))
    return isAccepted && !isBlank(after) ? { fate: "filled", text: after } : undefined;
  if (before === after || cell === after) return undefined;
  if (!wasAccepted || cell !== before) return { fate: "edited", text: cell };
  return isAccepted ? { fate: "mended", text: after } : { fate: "cleared", text: "" };
}

function isLessSure(was: Prediction, is: Prediction): boolean {
  return was.decision === "answer" && is.decision !== "answer" && was.value === is.value;
}

/** Whether a rule fills its prediction in: as it is sure, or as unsure ones are accepted too. */
function isFilledIn({ table, accept }: MendJob, prediction: Prediction): boolean {
  if (prediction.value !== null && !table.canHold(prediction.value)) return false;
  const mark = markOf(prediction);
  return mark === "sure" || (mark === "unsure" && accept === "suggest");
}
