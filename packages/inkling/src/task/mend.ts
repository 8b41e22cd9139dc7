import type { Cell, Decision, Inkling, Prediction, Reason, Row } from "@inkling/core";
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
  /** It was blank because the old rule was not sure, and is filled now. */
  | "filled"
  /** It held what the old rule had filled in; the new one gives nothing there. It is emptied only where everything is taken. */
  | "cleared"
  /** The new rule says something else, but is not sure of it: it stays. */
  | "suggested"
  /** It holds something else than the old rule would have filled in, such as what a person wrote or an unsure value: it stays. */
  | "edited";

/** All fates; those first that change a cell. */
export const FATES: readonly Fate[] = ["corrected", "mended", "filled", "cleared", "suggested", "edited"];

/** One such cell. */
export interface MendedRow {
  readonly row: number;
  readonly input: Row;
  /** What stands in the cell. */
  readonly cell: string;
  /** What is written into it; what stands there already where it stays. */
  readonly text: string;
  readonly fate: Fate;
  /** What the new rule shows for this row, how sure it is, and whether it would fill it in unasked. */
  readonly value: Cell;
  readonly confidence: number;
  readonly decision: Decision;
  /** Why it would not, and what is known of that more closely. */
  readonly reason?: Reason;
  readonly detail?: string;
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
  /** Which cells the old rule had filled in. */
  readonly accept: AnswerOptions["accept"];
  /** Take from the new rule also what it is not sure of. */
  readonly all: boolean;
}

/** What came out over the whole table. */
export interface MendTally {
  /** Cells by fate; a corrected one that held its value already is not counted. */
  readonly counts: Readonly<Record<Fate, number>>;
  /** Rows whose answer a person has confirmed: they stay. */
  readonly confirmed: RowList;
  /** Rows, examples left out, of which the new rule is no longer sure, though it says the same. */
  readonly lessSure: RowList;
  /** Rows that stay although the new rule suggests something else. */
  readonly suggested: RowList;
  /**
   * Some of these rows, in the order of the file: the corrected one, then those that change, then those that stay, as many as there is room
   * for.
   */
  readonly rows: readonly MendedRow[];
}

/** Decides row by row what becomes of the cells of a column, and keeps count. */
export interface Mender {
  mend(rows: readonly TableRow[]): readonly (MendedRow | undefined)[];
  tally(): MendTally;
}

/** A mender that remembers at most `rowsMax` rows, and the corrected one. */
export function createMender(job: MendJob, rowsMax: number): Mender {
  const { target, before, after } = job;
  const [predictBefore, predictAfter] = [createPredictor(before), createPredictor(after)];
  const confirmedKeys = new Set(
    after.examples.filter((example) => example.confirmed === true).map(({ input }) => inputKey(input)),
  );
  const exampleKeys = new Set(after.examples.map(({ input }) => inputKey(input)));
  const counts: Record<Fate, number> = { corrected: 0, mended: 0, filled: 0, cleared: 0, suggested: 0, edited: 0 };
  const [confirmed, lessSure, suggested] = [rowCounter(), rowCounter(), rowCounter()];
  const [changing, staying]: [MendedRow[], MendedRow[]] = [[], []];
  const keep = (mended: MendedRow): void => {
    if (mended.fate !== "corrected" || mended.text !== mended.cell) counts[mended.fate] += 1;
    if (mended.fate === "suggested") suggested.add(mended.row);
    const kept = mended.fate === "corrected" || mended.text !== mended.cell ? changing : staying;
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
        const { value, confidence, decision, reason, detail } = is;
        const mended: MendedRow = {
          ...{ row: row.number, input, cell, ...found, value, confidence, decision },
          ...(reason === undefined ? {} : { reason }),
          ...(detail === undefined ? {} : { detail }),
        };
        keep(mended);
        return mended;
      });
    },
    tally: () => ({
      counts,
      confirmed: confirmed.list(),
      lessSure: lessSure.list(),
      suggested: suggested.list(),
      rows: [...changing, ...staying.slice(0, Math.max(0, rowsMax - changing.length))].sort(
        (one, other) => one.row - other.row,
      ),
    }),
  };
}

type Found = Pick<MendedRow, "fate" | "text">;

/** What becomes of the cell of a row, or `undefined` where there is nothing to say of it. */
function fateOf(job: MendJob, row: TableRow, was: Prediction, is: Prediction): Found | undefined {
  const column = job.target.column.index;
  const cell = cellAt(row, column);
  if (row.number === job.row) return { fate: "corrected", text: job.text };
  if (row.states?.has(column)) return undefined;
  const [wasFilled, isFilled] = [was, is].map((prediction) => isFilledIn(job, prediction));
  const [before, after] = [was.value ?? "", is.value ?? ""];
  if (before === after && wasFilled === isFilled) return undefined;
  const isTaken = isFilled && (is.decision === "answer" || job.all);
  if (isOpen(row, column) && !(wasFilled && !isBlank(before))) {
    if (!isFilled || isBlank(after)) return undefined;
    return isTaken ? { fate: "filled", text: after } : { fate: "suggested", text: cell };
  }
  if (before === after || cell === after) return undefined;
  if (!wasFilled || cell !== before) return { fate: "edited", text: cell };
  if (isTaken) return { fate: "mended", text: after };
  if (!job.all) return { fate: "suggested", text: cell };
  return markOf(is) === "unsure" && canHold(job, is) ? { fate: "mended", text: after } : { fate: "cleared", text: "" };
}

function isLessSure(was: Prediction, is: Prediction): boolean {
  return was.decision === "answer" && is.decision !== "answer" && was.value === is.value;
}

/** Whether a rule fills its prediction in: as it is sure, or as unsure ones are accepted too. */
function isFilledIn(job: MendJob, prediction: Prediction): boolean {
  if (!canHold(job, prediction)) return false;
  const mark = markOf(prediction);
  return mark === "sure" || (mark === "unsure" && job.accept === "suggest");
}

function canHold({ table }: MendJob, { value }: Prediction): boolean {
  return value === null || table.canHold(value);
}
