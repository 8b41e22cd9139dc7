import type { Change, Correction, Inkling, PartChange } from "@inkling/core";
import { CELL_LENGTH_MAX } from "@inkling/core";
import { EXIT, type ExitCode } from "../exit.js";
import { badInput, Failure } from "../failure.js";
import type { Host } from "../host.js";
import type { Progress } from "../render/progress.js";
import { findColumn, sameColumn } from "../table/columns.js";
import { fileState, openTable, type TableOptions } from "../table/open.js";
import { checkTarget, type Target as FileTarget, type NewFile, realPath, replaceFiles } from "../table/replace.js";
import { cellAt, isAnswer, type Table, type TableRow } from "../table/table.js";
import type { AnswerOptions } from "../task/answer.js";
import { createMender, type MendedRow, type Mender, type MendJob, type MendTally } from "../task/mend.js";
import { type Rule, readRules, ruleFor, sameFormText } from "../task/rules.js";
import { inputKey, inputOf, longest } from "../task/sample.js";
import type { Target } from "../task/targets.js";
import { inputColumns, type RenameOptions, renamedColumns } from "./apply.js";
import { checkForm, checkOutput, checkUnchanged, type OutputOptions, tableFile } from "./fill-table.js";
import { textFile } from "./write-rules.js";

export interface FixOptions extends TableOptions, RenameOptions, OutputOptions, AnswerOptions {
  /** The number of the row whose answer is wrong, as spreadsheets count. */
  readonly row: number;
  /** The right answer; blank where the cell is to stay blank. */
  readonly value: string;
  /** Numbers of rows whose answers are right and must stay. */
  readonly keep: readonly number[];
  /** Take from the mended rule also what it only suggests. */
  readonly all: boolean;
  /** Of several rules, the one for this column. Of a single rule, the column it filled instead of the one it was saved for. */
  readonly column?: string;
  /** Write without asking, in place where no output is named. */
  readonly yes: boolean;
}

/** A cell that changes, and why. */
export interface ExplainedRow extends MendedRow {
  /** Absent where the two rules say the same, and only the cell differs. */
  readonly why?: Change["why"];
}

/** What a correction comes to. */
export interface FixResult {
  readonly command: "fix";
  readonly file: string;
  readonly ruleFile: string;
  readonly format: string;
  readonly target: Target;
  readonly before: Inkling;
  readonly after: Inkling;
  readonly parts: readonly PartChange[];
  /** The corrected row has a case of its own in the mended rule. */
  readonly isAlone: boolean;
  readonly tally: Omit<MendTally, "rows">;
  readonly rows: readonly ExplainedRow[];
  readonly notices: readonly string[];
  /** The table that was written, if one was; the rule was then written too. */
  readonly output?: string;
  readonly exit: ExitCode;
}

/** A correction that has been worked out and not been written. */
export interface Fix {
  readonly result: FixResult;
  /** Where it is to be written; `undefined` when nobody has said so. */
  readonly output: FileTarget | undefined;
  /** Writes the patched table and the mended rule, complete before the first is put in its place. */
  readonly write: (output: FileTarget | undefined) => Promise<FixResult>;
}

/**
 * Works out what correcting one cell of a filled table comes to: the rule that also gives the right answer, and the cells of
 * the table that the old rule had filled in and the new one says something else about. Cells that a person has edited stay.
 */
export async function planFix(
  ruleFile: string,
  file: string,
  options: FixOptions,
  host: Host,
  progress: Progress,
): Promise<Fix> {
  const opened = await fileState(ruleFile);
  const rules = await readRules(ruleFile, host.fromJSON);
  const rule = chosenRule(rules, ruleFile, options.column);
  const wanted = options.yes && options.out === undefined ? { ...options, inPlace: true } : options;
  const output = await checkOutput(file, wanted);
  const ruleTarget = await checkTarget(ruleFile, { force: true, inPlace: false });
  if (output?.path === (await realPath(ruleFile))) throw overRule(ruleFile);
  const table = await openTable(file, options);
  checkForm(table, output);
  const target = targetOf(table, ruleFile, rules, rule, options);
  progress.start("Reading");
  const found = await findRows(table, [options.row, ...options.keep]);
  checkAnswer(table, target, found.get(options.row), options);
  progress.say("Learning");
  const { inkling, ...change } = mended(rule.inkling, target, found, options);
  const job: MendJob = {
    table,
    target,
    before: rule.inkling,
    after: inkling,
    row: options.row,
    text: options.value,
    accept: options.accept,
    all: options.all,
  };
  progress.start("Comparing");
  const mender = createMender(job, options.rows);
  for await (const rows of table.rows((fraction) => progress.update(fraction))) mender.mend(rows);
  progress.clear();
  const result: FixResult = {
    command: "fix",
    file,
    ruleFile,
    format: table.format,
    target,
    before: rule.inkling,
    after: inkling,
    ...change,
    ...explained(job, mender),
    notices: [...table.notices, ...replacedNotices(rule.inkling, target, found.get(options.row), options)],
    exit: EXIT.ok,
  };
  const text = sameFormText(rules.map((other) => (other === rule ? { ...rule, inkling } : other)));
  return {
    result,
    output,
    write: async (given) => {
      const to = given ?? (await checkOutput(file, { ...options, inPlace: true }));
      if (to === undefined) return result;
      const newRules: NewFile = { ...textFile(ruleTarget, text), check: () => checkUnchanged(ruleFile, opened) };
      await replaceFiles([newRules, mendedFile(job, to)]);
      return { ...result, output: to.shown };
    },
  };
}

/** The table with the cells that change as the file that is to hold it. */
function mendedFile(job: MendJob, output: FileTarget): NewFile {
  const mender = createMender(job, 0);
  const column = job.target.column.index;
  const edit = async (rows: readonly TableRow[]) =>
    mender
      .mend(rows)
      .map((mended) =>
        mended === undefined || mended.text === mended.cell ? undefined : new Map([[column, mended.text]]),
      );
  return tableFile(job.table, { added: [], edit }, output);
}

/** The tally with a reason for every row that is shown. */
function explained({ before, after }: MendJob, mender: Mender): Pick<FixResult, "tally" | "rows"> {
  const { rows, ...tally } = mender.tally();
  const changes = after.changesSince(
    before,
    rows.map(({ input }) => input),
  );
  const whys = new Map(changes.map(({ index, why }) => [index, why]));
  return {
    tally,
    rows: rows.map((row, at) => {
      const why = whys.get(at);
      return why === undefined ? row : { ...row, why };
    }),
  };
}

function chosenRule(rules: readonly Rule[], ruleFile: string, column: string | undefined): Rule {
  const [first, ...others] = rules;
  if (first !== undefined && others.length === 0) return first;
  if (column !== undefined) return ruleFor(rules, ruleFile, column);
  const names = rules.map((rule) => `"${rule.column ?? ""}"`).join(", ");
  const issue = { code: "which-rule", path: "--column", expected: `one of: ${names}`, received: "nothing" };
  throw badInput(
    issue,
    `${ruleFile} has ${rules.length} rules, for ${names}. Say which column is wrong with --column.`,
  );
}

function targetOf(
  table: Table,
  ruleFile: string,
  rules: readonly Rule[],
  { inkling, column: saved }: Rule,
  { column, rename }: Pick<FixOptions, "column" | "rename">,
): Target {
  const name = rules.length === 1 ? (column ?? saved) : saved;
  if (name === undefined) {
    const issue = { code: "no-column", path: "--column", expected: "the column that was filled", received: "nothing" };
    throw badInput(issue, `${ruleFile} does not say which column it fills. Name it with --column.`);
  }
  const filled = sameColumn(table.columns, name) ?? findColumn(table.columns, name, "--column");
  return { column: filled, inputs: inputColumns(table, ruleFile, inkling, renamedColumns(table, rules, rename)) };
}

/** The rows with these numbers. Throws a `Failure` for a number that no row has. */
async function findRows(table: Table, numbers: readonly number[]): Promise<ReadonlyMap<number, TableRow>> {
  const wanted = new Set(numbers);
  const found = new Map<number, TableRow>();
  let [first, last] = [0, 0];
  for await (const chunk of table.rows()) {
    first ||= chunk[0]?.number ?? 0;
    last = chunk.at(-1)?.number ?? last;
    for (const row of chunk) if (wanted.has(row.number)) found.set(row.number, row);
  }
  const missing = numbers.find((number) => !found.has(number));
  if (missing === undefined) return found;
  const expected = last === 0 ? "a table with rows" : `a row from ${first} to ${last}`;
  const issue = { code: "no-such-row", path: "--row", expected, received: String(missing) };
  const header = missing === 1 && first > 1 ? " Row 1 is the header." : "";
  throw badInput(
    issue,
    `${table.path} has no data in row ${missing}: expected ${expected}, as a spreadsheet counts.${header}`,
  );
}

/** Throws a `Failure` for an answer that cannot be learned from or written. */
function checkAnswer(
  table: Table,
  target: Target,
  row: TableRow | undefined,
  { row: number, value }: FixOptions,
): void {
  const input = row === undefined ? [] : inputOf(row, target);
  const refuse = (code: string, expected: string, received: string, message: string): Failure =>
    badInput({ code, path: `row ${number}`, expected, received }, message);
  if (Math.max(longest(input), value.length) > CELL_LENGTH_MAX)
    throw refuse(
      "cell-too-long",
      `at most ${CELL_LENGTH_MAX} characters`,
      "a longer cell",
      `Row ${number} has a cell that is too long to learn from. Correct its cell by hand.`,
    );
  if (input.every((cell) => cell === null))
    throw refuse(
      "no-input",
      "something to read",
      "blank cells",
      `Row ${number} is blank in every column that the rule may read, so there is nothing to learn from. Correct its cell by hand.`,
    );
  if (!table.canHold(value))
    throw refuse(
      "not-in-encoding",
      "characters of the file's encoding",
      value,
      `The encoding of ${table.path} cannot hold ${JSON.stringify(value)}. Save the file as UTF-8 and run again.`,
    );
  if (row?.states?.has(target.column.index))
    throw refuse(
      "locked-cell",
      "a cell that can be written",
      "a formula, an error or a covered cell",
      `The cell of row ${number} cannot be written: a formula or another cell gives its value.`,
    );
}

/** The rule that keeps the rows that were named as right, and gives the corrected answer. Throws a `Failure` where there is none. */
function mended(
  before: Inkling,
  target: Target,
  found: ReadonlyMap<number, TableRow>,
  options: FixOptions,
): Pick<FixResult, "parts" | "isAlone"> & { readonly inkling: Inkling } {
  let inkling = before;
  for (const number of options.keep) {
    const row = found.get(number) as TableRow; // every row was found
    if (!isAnswer(row, target.column.index)) throw nothingToKeep(number);
    const answer = { input: inputOf(row, target), output: cellAt(row, target.column.index), confirmed: true } as const;
    inkling = inklingOf(inkling.correct(answer), number, answer.output);
  }
  const row = found.get(options.row) as TableRow; // every row was found
  const output = options.value === "" ? null : options.value;
  const correction = inkling.correct({ input: inputOf(row, target), output });
  const { parts, isAlone } = correction.kind === "corrected" ? correction : { parts: [], isAlone: false };
  return { inkling: inklingOf(correction, options.row, options.value), parts, isAlone };
}

/** Names what the rule was taught for the corrected row: the correction takes its place. */
function replacedNotices(
  before: Inkling,
  target: Target,
  row: TableRow | undefined,
  { row: number, value }: FixOptions,
): readonly string[] {
  const key = inputKey(row === undefined ? [] : inputOf(row, target));
  const replaced = before.examples.filter(({ input, output }) => inputKey(input) === key && (output ?? "") !== value);
  const outputs = new Set(replaced.map(({ output }) => (output === null ? "a blank cell" : JSON.stringify(output))));
  if (outputs.size === 0) return [];
  return [
    `Row ${number} is an example that the rule was learned from, with ${[...outputs].join(" and ")}. The correction replaces that example. If only this one cell is to differ, edit it by hand and leave the rule alone.`,
  ];
}

function inklingOf(correction: Correction, row: number, value: string): Inkling {
  if (correction.kind === "corrected") return correction.inkling;
  const code = correction.kind === "conflict" ? "contradicts-confirmed" : correction.reason;
  const issue = { code, path: `row ${row}`, expected: "an answer that fits the confirmed ones", received: value };
  const message = `Row ${row} cannot become ${JSON.stringify(value)}. ${correction.message} Nothing was written.`;
  throw new Failure(EXIT.notLearned, issue, message);
}

function nothingToKeep(row: number): Failure {
  const issue = { code: "nothing-to-keep", path: "--keep", expected: "a filled cell", received: `row ${row}, blank` };
  return badInput(
    issue,
    `Row ${row} has no answer that could be kept (--keep). Name rows whose cell is filled and right.`,
  );
}

function overRule(path: string): Failure {
  const issue = { code: "same-file", path: "-o", expected: "a file of its own", received: `${path}, the rule file` };
  return badInput(issue, `${path} is the rule file. Name another file with -o. Nothing was written.`);
}
