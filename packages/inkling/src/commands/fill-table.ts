import { extname } from "node:path";
import type { Inkling } from "@inkling/core";
import { badInput, type Failure } from "../failure.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { fileState } from "../table/open.js";
import { checkTarget, type Target as FileTarget, type NewFile, replaceFiles } from "../table/replace.js";
import type { CopyJob, FileState, Table } from "../table/table.js";
import { type AnswerOptions, createFiller, editRows, type GivenAnswers, type Tally } from "../task/answer.js";
import type { Target } from "../task/targets.js";

/** Where the filled table goes. Neither: it is only previewed. */
export interface OutputOptions {
  readonly out?: string;
  readonly inPlace: boolean;
  readonly force: boolean;
}

/** Checks `-o` and `--in-place` before any work is done; `undefined` when nothing is to be written. */
export async function checkOutput(
  file: string,
  { out, inPlace, force }: OutputOptions,
): Promise<FileTarget | undefined> {
  if (out !== undefined && inPlace) {
    const issue = { code: "two-outputs", path: "--in-place", expected: "-o or --in-place", received: "both" };
    throw badInput(issue, "Use either -o OUT or --in-place, not both.");
  }
  const path = inPlace ? file : out;
  return path === undefined ? undefined : checkTarget(path, { force, input: file, inPlace });
}

const TEXT_ENDINGS: ReadonlySet<string> = new Set([".csv", ".tsv", ".tab", ".txt", ".json"]);
const WORKBOOK_ENDINGS: ReadonlySet<string> = new Set([".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"]);

/** The output keeps the format of the input. Throws a `Failure` where its name promises another one. */
export function checkForm(table: Table, output: FileTarget | undefined): void {
  if (output === undefined || output.direct) return;
  const from = extname(table.path).toLowerCase();
  const to = extname(output.shown).toLowerCase();
  const isWorkbook = WORKBOOK_ENDINGS.has(to);
  if (to === from || !(isWorkbook || TEXT_ENDINGS.has(to))) return;
  const fits = table.kind === "text" ? !isWorkbook : to === ".xlsx" && !WORKBOOK_ENDINGS.has(from);
  if (!fits) throw otherForm(table, output.shown, to);
}

function otherForm(table: Table, shown: string, ending: string): Failure {
  const from = extname(table.path).toLowerCase();
  const [what, fitting] =
    table.kind === "text"
      ? ["delimited text", TEXT_ENDINGS.has(from) ? from : ".csv"]
      : ["a workbook", WORKBOOK_ENDINGS.has(from) ? from : ".xlsx"];
  const issue = { code: "other-format", path: "-o", expected: `a name that ends in ${fitting}`, received: shown };
  return badInput(
    issue,
    `${shown} would not be what ${ending} promises: ${table.path} is ${what}, and the output keeps its format. Name a file that ends in ${fitting}, or convert the input first. Nothing was written.`,
  );
}

/** A rule and the column it fills. */
export interface FillJob {
  readonly target: Target;
  readonly inkling: Inkling;
  /** The column is not in the table yet. */
  readonly isNew: boolean;
  /** What a person said about some of the rows. */
  readonly given?: GivenAnswers;
}

/** What the pass over the whole table gave: one tally a job. */
export interface Filled {
  readonly tallies: readonly Tally[];
  readonly rows: number;
  /** Absent for passes too short to tell. */
  readonly rowsPerSecond?: number;
}

/** A shorter pass says nothing about the speed of a longer one. */
const SPEED_MS_MIN = 1000;

/** Runs the jobs over every row, and writes the result to `output` if there is one, and the files `besides`: all are complete before the first is put in its place. */
export async function fillTable(
  table: Table,
  jobs: readonly FillJob[],
  options: AnswerOptions,
  output: FileTarget | undefined,
  host: Host,
  progress: Progress,
  besides: readonly NewFile[] = [],
): Promise<Filled> {
  const fillers = jobs.map(({ target, inkling, isNew, given = new Map() }) => ({
    index: target.column.index,
    filler: createFiller(table, target, inkling, options, isNew, given),
  }));
  const startedAt = host.now();
  let rows = 0;
  progress.start(output === undefined ? "Predicting" : "Filling");
  const edit: CopyJob["edit"] = async (chunk) => {
    const edits = await editRows(chunk, fillers);
    rows += chunk.length;
    return edits;
  };
  const onRead = (fraction: number): void => progress.update(fraction, rows);
  const added = jobs.filter((job) => job.isNew).map((job) => job.target.column.header);
  if (output === undefined) for await (const chunk of table.rows(onRead)) await edit(chunk);
  const copy = output === undefined ? [] : [tableFile(table, { added, edit, onRead }, output)];
  await replaceFiles([...besides, ...copy]);
  progress.clear();
  const ms = host.now() - startedAt;
  const tallies = fillers.map(({ filler }) => filler.tally());
  return { tallies, rows, ...(ms < SPEED_MS_MIN ? {} : { rowsPerSecond: Math.round((rows * 1000) / ms) }) };
}

/** A copy of the table as the file that is to hold it, which is not put in its place where somebody has written to the table meanwhile. */
export function tableFile(table: Table, job: CopyJob, target: FileTarget): NewFile {
  return {
    target,
    produce: (sink) => table.copy(job, sink),
    check: () => checkUnchanged(table.path, table.opened),
  };
}

/** Throws a `Failure` where somebody has written to a file since it was opened. */
export async function checkUnchanged(path: string, opened: FileState): Promise<void> {
  const { mtimeMs, size, ino } = await fileState(path);
  if (mtimeMs === opened.mtimeMs && size === opened.size && ino === opened.ino) return;
  const issue = {
    code: "input-changed",
    path,
    expected: "a file that stays as it is",
    received: "a change while it was read",
  };
  throw badInput(
    issue,
    `${path} changed while it was being read. Nothing was written. Run again when nobody else writes to it.`,
  );
}
