import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadExperiments, type Suite, usualCounts } from "./data.js";
import { type Panel, reliabilityDiagram, riskCoverageDiagram } from "./diagrams.js";
import type { Judgement } from "./metrics/judgement.js";
import { runExperiment, warmUp } from "./run.js";
import type { Learner } from "./score.js";
import type { Summary } from "./summary.js";
import { UNLABELLED_MAX } from "./trial.js";

/** One line of the table: a suite, or a part of it, with one summary for each number of examples. */
export interface Measured {
  readonly title: string;
  /** What comes behind `npm run bench -- ` to see these figures. */
  readonly command: string;
  /** Numbers of examples shown, one for each summary; empty where the suite says itself which rows are shown. */
  readonly counts: readonly number[];
  /** Its rows are hidden ones, so that being right on them says something. */
  readonly hidden: boolean;
  readonly summaries: readonly Summary[];
  /** The rows of each experiment for which a value was offered. */
  readonly judgements: readonly (readonly Judgement[])[];
}

/** A line of the table: a suite, or what has no other tags than these of it. */
export interface Part {
  readonly title: string;
  readonly suite: Suite;
  readonly tags: readonly string[];
}

const TEXT_TAGS = ["Substring", "Concatenation", "Casing", "Multicolumn"] as const;
const COUNTED: ReadonlySet<Suite> = new Set(["prose", "tde", "unseen", "unseen-tables"]);
/** Numbers of examples for which diagrams are drawn. */
const DRAWN_COUNTS = [1, 2, 3] as const;
const WARM_UP_MS = 3000;

/** All lines, in their order. */
export const PARTS: readonly Part[] = [
  { title: "PROSE, tasks of text only", suite: "prose", tags: TEXT_TAGS },
  { title: "PROSE, all: also dates and numbers", suite: "prose", tags: [] },
  { title: "TDE", suite: "tde", tags: [] },
  { title: "Our unseen tasks", suite: "unseen", tags: [] },
  { title: "Our unseen tables", suite: "unseen-tables", tags: [] },
  { title: "BUSTLE, its own examples", suite: "bustle", tags: [] },
  { title: "SyGuS, long files", suite: "sygus-long", tags: [] },
  { title: "SyGuS, all rows are examples", suite: "sygus", tags: [] },
];

/** Runs these parts, all by default, and tells each experiment before it is run. */
export function measure(
  learnerOf: (suite: Suite) => Learner,
  folder: string,
  onExperiment = (_name: string): void => {},
  parts: readonly Part[] = PARTS,
): readonly Measured[] {
  return parts.map(({ title, suite, tags }) => {
    const experiments = loadExperiments(folder, suite, { examplesCounts: null, tags, only: "" });
    const learn = learnerOf(suite);
    warmUp(
      learn,
      experiments.flatMap(({ trials }) => trials),
      WARM_UP_MS,
    );
    const runs = experiments.map((experiment) => {
      onExperiment(experiment.name);
      return runExperiment(learn, experiment);
    });
    const summaries = runs.map(({ summary }) => summary);
    const judgements = runs.map(({ results }) => results.flatMap(({ rows }) => rows.filter(({ guessed }) => guessed)));
    const command = tags.length === 0 ? suite : `${suite} --tags ${tags.join(",")}`;
    return {
      title,
      command,
      counts: COUNTED.has(suite) ? usualCounts(suite) : [],
      hidden: suite !== "sygus",
      summaries,
      judgements,
    };
  });
}

/** Runs everything, and writes the short table into the README and the long one beside this bench. */
export function writeFigures(learnerOf: (suite: Suite) => Learner, folder: string): void {
  const measured = measure(learnerOf, folder, (name) => process.stderr.write(`${name}\n`));
  const readme = fileURLToPath(new URL("../../README.md", import.meta.url));
  const results = fileURLToPath(new URL("../RESULTS.md", import.meta.url));
  replaceFile(results, resultsText(measured));
  replaceFile(readme, withBlock(readFileSync(readme, "utf8"), shortLines(measured)));
  const panels = panelsOf(measured);
  replaceFile(fileURLToPath(new URL("../../docs/images/reliability.svg", import.meta.url)), reliabilityDiagram(panels));
  replaceFile(
    fileURLToPath(new URL("../../docs/images/risk-coverage.svg", import.meta.url)),
    riskCoverageDiagram(panels),
  );
  process.stdout.write(`Wrote ${readme} and ${results}\n`);
}

/** A panel of the diagrams for every number of examples, with a line for every suite of whole tasks. */
export function panelsOf(measured: readonly Measured[]): readonly Panel[] {
  const drawn = measured.filter(({ counts, command }) => counts.includes(1) && !command.includes("--tags"));
  return DRAWN_COUNTS.map((count) => ({
    title: count === 1 ? "after 1 example" : `after ${count} examples`,
    series: drawn.map(({ title, counts, judgements }) => ({
      name: title.split(",")[0] ?? title,
      judgements: judgements[counts.indexOf(count)] ?? [],
    })),
  }));
}

const START = "<!-- figures -->";
const END = "<!-- /figures -->";

/** The document with these lines between its two marks. Throws where the marks are not there once each. */
export function withBlock(document: string, lines: readonly string[]): string {
  const [before, rest, ...moreStarts] = document.split(START);
  const [inside, after, ...moreEnds] = (rest ?? "").split(END);
  if (inside === undefined || after === undefined || moreStarts.length + moreEnds.length > 0) {
    throw new Error(`Expected ${START} and, behind it, ${END}, each of them once.`);
  }
  return `${before}${START}\n${lines.join("\n")}\n${END}${after}`;
}

/** The table of the README. */
export function shortLines(measured: readonly Measured[]): readonly string[] {
  const rows = measured.map(({ title, counts, hidden, summaries }) => [
    title,
    counts.length > 0 ? counts.join(" / ") : hidden ? "the suite's" : "all rows",
    solvedText(summaries),
    hidden ? percents(summaries.map(({ answered, rows }) => [answered, rows])) : "",
    hidden ? percents(summaries.map(({ answeredRight, answered }) => [answeredRight, answered])) : "",
  ]);
  const tables = measured.filter(isOfTables);
  const tasks = measured.filter((each) => !isOfTables(each));
  const worst = (of: readonly Measured[], name: "medianMs" | "p95Ms"): string =>
    whole(Math.max(0, ...figures(of, name)));
  return [
    ...tableOf(["suite", "examples shown (*k*)", "tasks solved", "rows answered", "of these right"], rows),
    "",
    `The learner sees the inputs, not the outputs, of at most ${UNLABELLED_MAX} hidden rows of a task. Learning and filling in a task took at most`,
    `${worst(tasks, "medianMs")} ms at the median of a line, and at most ${worst(tasks, "p95Ms")} ms at the 95th percentile; a table at most ${worst(tables, "medianMs")} and ${worst(tables, "p95Ms")} ms.`,
    "",
    ...trustLines(measured),
  ];
}

/** Whether a line is about tables, which are learned from many more rows than tasks. */
function isOfTables({ command }: Measured): boolean {
  return command.includes("tables");
}

/** How far confidence can be trusted, after each number of examples. */
function trustLines(measured: readonly Measured[]): readonly string[] {
  const rows = measured
    .filter(({ counts, command }) => counts.length > 0 && !command.includes("--tags"))
    .map(({ title, counts, summaries }) => [
      title.split(",")[0] ?? title,
      counts.join(" / "),
      summaries.map(({ auroc }) => decimals(auroc, 2)).join(" / "),
      summaries.map(({ calibrationError }) => decimals(calibrationError, 3)).join(" / "),
      summaries
        .map(
          ({ noiseFloor }) => `${decimals(noiseFloor?.apart ?? null, 3)}–${decimals(noiseFloor?.together ?? null, 3)}`,
        )
        .join(" / "),
      summaries.map(({ tasksAnsweredWrong, tasks }) => `${tasksAnsweredWrong} of ${tasks}`).join(" / "),
    ]);
  return [
    "How often a right value is surer than a wrong one (AUROC, 0.5 is chance), and how far confidence is from the share that is right (ECE, the [expected calibration error](bench/README.md)), by a",
    "calibration that never saw the suite. The noise floor is what a system that is right exactly as often as it says would stay below in 19 of 20 cases: the",
    "lower figure if every row is right or wrong for itself, the higher one if all rows of a task are together. Silent errors are tasks with a wrong row that was answered.",
    "",
    ...tableOf(["suite", "*k*", "AUROC", "ECE", "noise floor", "silent errors"], rows),
  ];
}

/** Everything that was measured, as a document of its own. */
export function resultsText(measured: readonly Measured[]): string {
  const rows = measured.flatMap(({ command, hidden, summaries }) =>
    summaries.map((summary) => [`\`${command}\``, ...detailCells(summary, hidden)]),
  );
  const crashed = measured.flatMap(({ summaries }) => summaries).reduce((sum, summary) => sum + summary.crashed, 0);
  return [
    "# Results",
    "",
    "Written by `npm run figures`; [README.md](README.md) says what is measured, how, and what the columns mean. The commands come behind",
    "`npm run bench -- `. The hash changes when any program, value, confidence or decision does; times are those of one machine.",
    "",
    ...tableOf(DETAIL_HEADER, rows),
    "",
    `The learner sees the inputs, not the outputs, of at most ${UNLABELLED_MAX} hidden rows of a task. It threw on ${crashed} tasks.`,
    "",
    ...trustLines(measured),
    "",
  ].join("\n");
}

const DETAIL_HEADER = [
  "command",
  "experiment",
  "solved",
  "rows right",
  "answered",
  "right of answered",
  "tasks with a silent error",
  "AUROC",
  "ECE",
  "its floor",
  "Brier",
  "skill",
  "certified",
  "median ms",
  "p95 ms",
  "hash",
] as const;

function detailCells(summary: Summary, hidden: boolean): readonly string[] {
  const { name, solved, tasks, rows, rowsRight, answered, answeredRight, tasksAnsweredWrong, hash } = summary;
  const trust = [
    percents([[answered, rows]]),
    percents([[answeredRight, answered]]),
    `${tasksAnsweredWrong}`,
    decimals(summary.auroc, 3),
    decimals(summary.calibrationError, 3),
    `${decimals(summary.noiseFloor?.apart ?? null, 3)}–${decimals(summary.noiseFloor?.together ?? null, 3)}`,
    decimals(summary.brier?.score ?? null, 3),
    decimals(summary.brier?.skill ?? null, 2),
    percents([[summary.certifiedCoverage, 1]]),
  ];
  return [
    name,
    `${solved} of ${tasks}`,
    `${rowsRight} of ${rows}`,
    ...(hidden ? trust : trust.map(() => "")),
    decimals(summary.medianMs, 0),
    decimals(summary.p95Ms, 0),
    `\`${hash}\``,
  ];
}

function solvedText(summaries: readonly Summary[]): string {
  return summaries.map(({ solved, tasks }) => `${solved} of ${tasks}`).join(" / ");
}

function percents(parts: readonly (readonly [part: number, whole: number])[]): string {
  const shares = parts.map(([part, all]) => (all === 0 ? "–" : ((100 * part) / all).toFixed(1)));
  return `${shares.join(" / ")} %`;
}

function figures(measured: readonly Measured[], key: "medianMs" | "p95Ms"): readonly number[] {
  return measured.flatMap(({ summaries }) => summaries.flatMap((summary) => summary[key] ?? []));
}

const whole = (value: number): string => value.toFixed(0);

function decimals(value: number | null, digits: number): string {
  return value === null ? "–" : value.toFixed(digits);
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), `|${header.map(() => "---|").join("")}`, ...rows.map(line)];
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.tmp`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
