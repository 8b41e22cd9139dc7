import { DEFAULT_RISK } from "@inkling/core";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { applyCommand } from "./commands/apply.js";
import { batchCommand } from "./commands/batch.js";
import { type CheckOptions, checkCommand, REPAIRED_FROM } from "./commands/check.js";
import { fillCommand } from "./commands/fill.js";
import { type FixOptions, planFix } from "./commands/fix.js";
import { learnCommand } from "./commands/learn.js";
import type { TableResult } from "./commands/result.js";
import { EXIT, type ExitCode } from "./exit.js";
import { errorText, Failure } from "./failure.js";
import { EXAMPLES, EXIT_HELP } from "./help.js";
import { type Host, writeText } from "./host.js";
import { checkJson, checkWords } from "./render/check.js";
import { fixEndWords, fixJson, fixWords } from "./render/fix-words.js";
import { failureJson, rulesJson, tableJson } from "./render/json.js";
import { createPaint } from "./render/paint.js";
import { createProgress, type Progress } from "./render/progress.js";
import { safeText } from "./render/text.js";
import { rulesWords, ruleTypeScript, tableWords } from "./render/words.js";
import { onlyRule, readRules, ruleFor } from "./task/rules.js";

const WIDTH_DEFAULT = 100;
const PREVIEW_ROWS_DEFAULT = 10;
/** Of a correction every row is worth a look. */
const CHANGES_DEFAULT = 50;

/** A command that has been parsed and is ready to run. */
type Run = () => Promise<ExitCode>;

/**
 * Runs the command line `args` (without the program's own name) and returns the exit code. This is the edge: a `Failure`
 * becomes a message, and anything else that is thrown is reported once as a mistake of Inkling's.
 */
export async function runCli(args: readonly string[], version: string, given: Host): Promise<ExitCode> {
  const json = args.includes("--json");
  // The option counts wherever it stands, before the command's name or behind it.
  const host = { ...given, colour: given.colour && !args.includes("--no-color") };
  try {
    const chosen: { run?: Run } = {};
    const program = createProgram(version, host, json, (run) => {
      chosen.run = run;
    });
    await program.parseAsync([...args], { from: "user" });
    return chosen.run === undefined ? EXIT.ok : await chosen.run();
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      return json ? reportFailure(wrongOptions(error), json, host) : EXIT.badInput;
    }
    return reportFailure(error, json, host);
  }
}

function wrongOptions(error: CommanderError): Failure {
  const message = error.message.replace(/^error: /, "");
  const issue = {
    code: error.code.replace(/^commander\./, ""),
    path: "",
    expected: "right options",
    received: message,
  };
  return new Failure(EXIT.badInput, issue, message);
}

async function reportFailure(error: unknown, json: boolean, host: Host): Promise<ExitCode> {
  const failure = error instanceof Failure ? error : ourBug(error);
  if (json)
    await writeText(host.stdout, `${JSON.stringify(failureJson(failure.message, [failure.issue], failure.exit))}\n`);
  else await writeText(host.stderr, `inkling: ${safeText(failure.message)}\n`);
  if (failure.exit === EXIT.bug && error instanceof Error) await writeText(host.stderr, `${error.stack ?? ""}\n`);
  return failure.exit;
}

function ourBug(error: unknown): Failure {
  const issue = { code: "internal-error", path: "", expected: "no mistake", received: errorText(error) };
  return new Failure(
    EXIT.bug,
    issue,
    `This is a mistake in Inkling, not in your data: ${errorText(error)}. Your files are untouched. Please report it together with the lines below.`,
  );
}

function createProgram(version: string, host: Host, json: boolean, choose: (run: Run) => void): Command {
  const program = new Command("inkling")
    .description("Show it a few examples: it learns the rule, knows how sure it is, and asks when it is not.")
    .version(version)
    .option("--no-color", "plain text (so does the environment variable NO_COLOR)")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text), // With --json the message is printed as JSON instead.
      writeErr: (text) => json || host.stderr.write(text),
    })
    .addHelpText("after", EXIT_HELP)
    .showHelpAfterError("(run with --help for examples)");
  const add = (name: string, summary: string): Command =>
    program
      .command(name)
      .description(summary)
      .option("--no-color", "plain text")
      .addHelpText("after", EXAMPLES[name.split(" ")[0] ?? ""] ?? "");
  addFill(add, host, choose);
  addLearn(add, host, choose);
  addApply(add, host, choose);
  addFix(add, host, choose);
  addCheck(add, host, choose);
  addExplain(add, host, choose);
  addBatch(add, host, choose);
  return program;
}

type Add = (name: string, summary: string) => Command;

function addFill(add: Add, host: Host, choose: (run: Run) => void): void {
  const command = withTableOptions(
    add(
      "fill <file>",
      "Fill partly filled columns of a CSV, TSV or XLSX file, learning from the cells that are filled.",
    ),
  );
  withTrust(withTargetOptions(withOutputOptions(command)))
    .option(
      "--rule <file>",
      "also save the rules (.json for inkling apply, .ts for a TypeScript module)",
      once("--rule"),
    )
    .option("-y, --yes", "ask nothing; what is unsure is left as --accept says", false)
    .action((file: string, options: FillFlags) => {
      const own = atRisk(host, options.risk);
      choose(() => runTable(options, own, (progress) => fillCommand(file, options, own, progress)));
    });
}

function addLearn(add: Add, host: Host, choose: (run: Run) => void): void {
  withTrust(
    withTargetOptions(
      withTableOptions(
        add("learn <file>", "Learn the rules of a table's columns and show them, without filling anything."),
      ),
    ),
  )
    .option("--rule <file>", "save the rules (.json for inkling apply, .ts for a TypeScript module)", once("--rule"))
    .option("--force", "replace an existing rule file", false)
    .action((file: string, options: LearnFlags) => {
      choose(() => runTable(options, host, (progress) => learnCommand(file, options, host, progress)));
    });
}

function addApply(add: Add, host: Host, choose: (run: Run) => void): void {
  withOutputOptions(
    withTableOptions(
      add("apply <rule> <file>", "Fill a table with rules saved by --rule; a column that is not there yet is added."),
    ),
  )
    .option(
      "--column <name>",
      "of several rules, the one for this column; of one, the column to fill",
      once("--column"),
    )
    .option(...RENAME)
    .action((rule: string, file: string, options: ApplyFlags) => {
      const own = atRisk(host, options.risk);
      choose(() => runTable(options, own, (progress) => applyCommand(rule, file, options, own, progress)));
    });
}

function addFix(add: Add, host: Host, choose: (run: Run) => void): void {
  withOutputOptions(
    withTableOptions(
      add(
        "fix <rule> <file>",
        "Correct a cell that a saved rule filled in wrongly: mends the rule and what it had filled in.",
      ),
    ),
    CHANGES_DEFAULT,
  )
    .requiredOption("--row <n>", "the row whose answer is wrong, as a spreadsheet counts", positiveInteger)
    .requiredOption("--value <text>", "the right answer", once("--value"))
    .option("--keep <n>", "a row whose answer is right and must stay; may be repeated", collectRow, [])
    .option("--all", "take from the mended rule also what it only suggests", false)
    .option(
      "--column <name>",
      "of several rules, the one for this column; of one, the column it filled",
      once("--column"),
    )
    .option(...RENAME)
    .option("--yes", "write without asking, in place unless -o is given", false)
    .action((rule: string, file: string, options: FixFlags) => {
      choose(() => runFix(rule, file, options, atRisk(host, options.risk)));
    });
}

function addCheck(add: Add, host: Host, choose: (run: Run) => void): void {
  withFileOptions(
    withTargetOptions(
      withTableOptions(add("check <file>", "Find cells that break the rule which the rest of their column follows.")),
    ),
    "the repaired table",
  )
    .addOption(
      new Option("--confidence <share>", "repair cells that are wrong at least this surely, such as 80%")
        .argParser(share)
        .default(REPAIRED_FROM, `${100 * REPAIRED_FROM}%`),
    )
    .action((file: string, options: CheckOptions & ShownFlags) => {
      choose(() =>
        withProgress(host, async (progress) => {
          const result = await checkCommand(file, options, progress);
          const text = options.json
            ? JSON.stringify(checkJson(result))
            : checkWords(result, createPaint(host.colour)).join("\n");
          await writeText(host.stdout, `${text}\n`);
          return result.exit;
        }),
      );
    });
}

function addExplain(add: Add, host: Host, choose: (run: Run) => void): void {
  add("explain <rule>", "Show saved rules: in words, as a program, with their examples, or as TypeScript.")
    .option("--column <name>", "only the rule for this column", once("--column"))
    .option("--ts", "print a TypeScript module and nothing else", false)
    .option("--json", "print JSON", false)
    .action((rule: string, options: { readonly column?: string; readonly ts: boolean; readonly json: boolean }) => {
      choose(async () => {
        const all = await readRules(rule, host.fromJSON);
        const rules = options.column === undefined ? all : [ruleFor(all, rule, options.column)];
        if (options.json) await writeText(host.stdout, `${JSON.stringify(rulesJson(rule, rules))}\n`);
        else if (options.ts)
          await writeText(host.stdout, ruleTypeScript(onlyRule(rules, rule), host.stdout.isTTY === true));
        else await writeText(host.stdout, `${rulesWords(rules, createPaint(host.colour)).join("\n")}\n`);
        return EXIT.ok;
      });
    });
}

function addBatch(add: Add, host: Host, choose: (run: Run) => void): void {
  add("batch", "Read tasks as JSON Lines on standard input, write one line of answer for each.")
    .option("--steps <n>", "steps for each task that does not say itself (stepsMax)", positiveInteger)
    .action((options: { readonly steps?: number }) => {
      choose(() => batchCommand(options, host));
    });
}

interface ShownFlags {
  readonly json: boolean;
}
type FillFlags = Parameters<typeof fillCommand>[1] & ShownFlags & RiskFlag;
type LearnFlags = Parameters<typeof learnCommand>[1] & ShownFlags;
type ApplyFlags = Parameters<typeof applyCommand>[2] & ShownFlags & RiskFlag;
type FixFlags = FixOptions & ShownFlags & RiskFlag;

interface RiskFlag {
  readonly risk?: number;
}

/** The host, whose learner answers rows unasked at this risk. */
function atRisk(host: Host, risk: number | undefined): Host {
  if (risk === undefined) return host;
  return {
    ...host,
    learn: (task) => host.learn({ ...task, risk }),
    fromJSON: (data) => host.fromJSON(data, { risk }),
  };
}

function withTableOptions(command: Command): Command {
  return command
    .option(
      "--delimiter <character>",
      "what separates the cells: a character, or comma, tab, semicolon, bar, space (default: found out)",
    )
    .option("--encoding <name>", "encoding of the text (default: byte order mark, else UTF-8, else windows-1252)")
    .option("--sheet <name>", "sheet of an XLSX file, by name or number (default: the first shown)")
    .option("--no-header", "the first row is data; columns are then named by number")
    .option("--json", "print one JSON object", false);
}

function withTargetOptions(command: Command): Command {
  return command
    .option("--column <name>", "a column to work on, by name or number; may be repeated", collect, [])
    .option("--from <name>", "a column the rules may read, by name or number; may be repeated", collect, [])
    .option("--steps <n>", "upper bound on the work for each column, in steps", positiveInteger);
}

/** For a table that has other names for the columns that a rule reads. */
const RENAME: [string, string, typeof collect, readonly string[]] = [
  "--rename <table=rule>",
  "read this column of the table where the rule reads one of another name; may be repeated",
  collect,
  [],
];

function withTrust(command: Command): Command {
  return command
    .option("--keep <n>", "a row whose filled cell is right, whatever it looks like; may be repeated", collectRow, [])
    .option("--strict", "obey every filled cell, also one that is probably wrong", false);
}

function withFileOptions(command: Command, what: string): Command {
  return command
    .option("-o, --out <file>", `write ${what} here`, once("-o"))
    .option("--in-place", `replace the input by ${what}`, false)
    .option("--force", "replace existing files", false);
}

function withOutputOptions(command: Command, rowsDefault = PREVIEW_ROWS_DEFAULT): Command {
  return withFileOptions(command, "the filled table")
    .addOption(
      new Option("--accept <kind>", "fill sure cells only, or unsure ones too")
        .choices(["answer", "suggest"])
        .default("answer"),
    )
    .option(
      "--risk <share>",
      `share of the sure cells that may be wrong, such as 1% (default: ${100 * DEFAULT_RISK}%)`,
      share,
    )
    .option("--rows <n>", "rows in the preview", wholeNumber, rowsDefault);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function collectRow(text: string, before: readonly number[]): readonly number[] {
  return [...before, positiveInteger(text)];
}

/** For an option that names one thing: given twice, the first would be lost. */
function once(option: string): (value: string, before: string | undefined) => string {
  return (value, before) => {
    if (before !== undefined) throw new InvalidArgumentError(`${option} can be given once only.`);
    return value;
  };
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number)) throw new InvalidArgumentError("Expected a whole number.");
  return number;
}

/** A share between 0 and 1, as a number or as a percentage. */
function share(text: string): number {
  const [, number, percent] = /^(\d*\.?\d+)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(number) / (percent === "%" ? 100 : 1);
  if (!(value > 0 && value < 1))
    throw new InvalidArgumentError("Expected a share between 0 and 1, such as 0.01 or 1%.");
  return value;
}

function positiveInteger(text: string): number {
  const number = wholeNumber(text);
  if (number === 0) throw new InvalidArgumentError("Expected a number above zero.");
  return number;
}

async function runTable(
  flags: ShownFlags,
  host: Host,
  run: (progress: Progress) => Promise<TableResult>,
): Promise<ExitCode> {
  return withProgress(host, async (progress) => {
    const result = await run(progress);
    await writeText(host.stdout, flags.json ? `${JSON.stringify(tableJson(result))}\n` : wordsText(result, host));
    return result.exit;
  });
}

async function withProgress(host: Host, run: (progress: Progress) => Promise<ExitCode>): Promise<ExitCode> {
  const progress = createProgress(host.stderr, host.now);
  try {
    return await run(progress);
  } finally {
    progress.clear();
  }
}

const NO = { label: "no, leave both as they are" };
const YES = { label: "yes" };

/** Shows what a correction comes to, and writes it: as the options say, or after a yes in a terminal. */
async function runFix(rule: string, file: string, options: FixOptions & ShownFlags, host: Host): Promise<ExitCode> {
  const progress = createProgress(host.stderr, host.now);
  try {
    const fix = await planFix(rule, file, options, host, progress);
    if (!options.json) await writeText(host.stdout, `${fixWords(fix.result, createPaint(host.colour)).join("\n")}\n`);
    const person = fix.output === undefined && !options.json ? host.person : undefined;
    const question = `Write this to ${safeText(file)} and ${safeText(rule)}?`;
    const isWanted = fix.output !== undefined || (await person?.choose(question, [NO, YES])) === 1;
    const result = isWanted ? await fix.write(fix.output) : fix.result;
    await writeText(host.stdout, options.json ? `${JSON.stringify(fixJson(result))}\n` : `\n${fixEndWords(result)}\n`);
    return result.exit;
  } finally {
    progress.clear();
  }
}

function wordsText(result: TableResult, host: Host): string {
  return `${tableWords(result, createPaint(host.colour), host.stdout.columns ?? WIDTH_DEFAULT).join("\n")}\n`;
}
