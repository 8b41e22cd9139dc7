import { CELL_LENGTH_MAX } from "@inkling/core";
import { badInput, type Failure } from "../failure.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { safeText } from "../render/text.js";
import type { Table } from "../table/table.js";
import { type ColumnOutcome, type LearningOptions, learnColumn } from "./learn-column.js";
import { type Profile, profileNotices, profileTable, rowWords } from "./profile.js";
import { SAMPLE_ROWS_MAX, type Sample, sampleTable } from "./sample.js";
import {
  blankTargets,
  chooseTargets,
  nothingFilled,
  type Target,
  type TargetOptions,
  watchedColumns,
} from "./targets.js";

export interface LearnTableOptions extends TargetOptions, LearningOptions {}

/** What a table's own filled cells taught. */
export interface TaughtTable {
  readonly profile: Profile;
  /** One outcome a target; empty when no column has both filled and blank cells. */
  readonly outcomes: readonly ColumnOutcome[];
  readonly notices: readonly string[];
}

/**
 * Reads a table twice, once to count and once to draw a sample, and learns every target. `check` sees the targets before
 * the costly part and may throw.
 */
export async function learnTable(
  table: Table,
  options: LearnTableOptions,
  host: Host,
  progress: Progress,
  check: (targets: readonly Target[]) => void,
): Promise<TaughtTable> {
  progress.start("Counting");
  const profile = await profileTable(table, (fraction) => progress.update(fraction), watchedColumns(table, options));
  if (profile.rows === 0) throw noRows(table);
  const blank = blankTargets(table, profile, options);
  const targets = blank.length > 0 && options.column.length > 0 ? [] : chooseTargets(table, profile, options);
  if (targets.length === 0 && blank.length > 0) throw nothingFilled(table, blank, await firstRow(table, blank, host));
  check(targets);
  progress.start("Sampling");
  const samples =
    targets.length === 0
      ? []
      : await sampleTable(table, targets, (fraction) => progress.update(fraction), new Set(options.keep));
  checkKept(options.keep ?? [], samples, table);
  const outcomes = samples.map((sample) => {
    progress.say(`Learning ${safeText(sample.target.column.name)}`);
    return learnColumn(sample, host, options);
  });
  progress.clear();
  const notices = [
    ...table.notices,
    ...profileNotices(profile, table.columns.length),
    ...dataNotices(targets),
    ...samples.flatMap(sampleNotices),
    ...(outcomes.some(explainsHeader) ? [headerNotice(table)] : []),
  ];
  return { profile, outcomes, notices };
}

/** Throws a `Failure` for a row to keep that has no answer in any column. */
function checkKept(rows: readonly number[], samples: readonly Sample[], { path }: Table): void {
  const kept = new Set(samples.flatMap(({ confirmed }) => confirmed));
  const lost = rows.find((row) => !kept.has(row));
  if (lost === undefined || samples.length === 0) return;
  const names = samples.map(({ target }) => `"${target.column.name}"`).join(", ");
  const issue = { code: "nothing-to-keep", path: `${path}: row ${lost}`, expected: "a filled cell", received: "none" };
  throw badInput(
    issue,
    `Row ${lost} has no filled cell in ${names} that could be kept. Rows are counted as a spreadsheet does; the header is row 1. Cells of more than ${CELL_LENGTH_MAX} characters are never learned from.`,
  );
}

/** The row of the file to begin with, where a column is wholly blank; `null` where none stands out. */
async function firstRow(table: Table, blank: readonly Target[], host: Host): Promise<number | null> {
  const [sample] = await sampleTable(table, blank.slice(0, 1));
  const rows = sample?.unanswered ?? [];
  const outcome = host.learn({ examples: [], inputs: rows.map(({ input }) => input) });
  return outcome.kind === "unknown" && outcome.begin !== undefined ? (rows[outcome.begin]?.number ?? null) : null;
}

/** Whether the rule of a column gives its header from the headers of its inputs: the first row is then a row like the others. */
function explainsHeader(outcome: ColumnOutcome): boolean {
  if (outcome.kind !== "learned") return false;
  const { target, inkling } = outcome;
  const headers = target.inputs.map(({ header }) => (header === "" ? null : header));
  return target.column.header !== "" && inkling.apply(headers) === target.column.header;
}

function headerNotice({ columns }: Table): string {
  const row = columns.map(({ header }) => JSON.stringify(header)).join(", ");
  return `The first row was taken for the header, but looks like the rows below it: ${row}. If it is data, use --no-header.`;
}

function noRows(table: Table): Failure {
  const issue = { code: "no-rows", path: table.path, expected: "rows under the header", received: "a header only" };
  return badInput(
    issue,
    `${table.path} has a header and no rows. Add rows, with the answer filled in for one to three of them; or use --no-header if the first row is data.`,
  );
}

/** Says of columns with blank cells that they are read, and how to have them filled; and of columns that are filled how to leave them as they are. */
function dataNotices(targets: readonly Target[]): readonly string[] {
  const read = (targets[0]?.data ?? []).map(
    ({ name }) =>
      `"${name}" is read and not filled: it has blank cells, but is filled also where a blanker column is to be filled. To fill it, name it with --column.`,
  );
  const filled = targets.flatMap(({ column: { name }, mayBeData }) =>
    mayBeData === true
      ? [
          `"${name}" has filled cells below blank ones. If these are meant to be blank, name what is to be filled with --column.`,
        ]
      : [],
  );
  return [...read, ...filled];
}

function sampleNotices(sample: Sample): readonly string[] {
  const { target, tooLong, errors, filled, examples } = sample;
  const notices: string[] = [];
  if (tooLong.count > 0)
    notices.push(`"${target.column.name}": ${rowWords(tooLong)} not used as an example: a cell is too long.`);
  if (errors.count > 0)
    notices.push(
      `"${target.column.name}": ${rowWords(errors)} not used as an example: an error such as #N/A is no answer. Correct it, or blank it to have it filled.`,
    );
  if (filled > examples.length && examples.length >= SAMPLE_ROWS_MAX) {
    notices.push(
      `"${target.column.name}": learned from ${examples.length} of ${filled} filled rows, spread over the file.`,
    );
  }
  return notices;
}
