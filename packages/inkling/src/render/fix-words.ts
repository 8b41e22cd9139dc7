import type { Decision, PartChange, Why } from "@inkling/core";
import type { ExplainedRow, FixResult } from "../commands/fix.js";
import { markOf } from "../task/answer.js";
import { FATES, type Fate } from "../task/mend.js";
import { rowWords } from "../task/profile.js";
import type { Paint } from "./paint.js";
import { MARKS, percent, reasonText } from "./preview.js";
import { fitText, plural, safeText, valueText } from "./text.js";

const CELL_WIDTH_MAX = 40;
const WHERE_WIDTH_MAX = 80;

const FATE_WORDS: Readonly<Record<Fate, string>> = {
  corrected: "corrected",
  mended: "mended",
  filled: "filled",
  cleared: "emptied, because the new rule gives nothing there",
  suggested: "left alone, because the new rule only suggests something else",
  edited: "left alone, because the old rule would not have filled that in",
};

const DECISIONS: Readonly<Record<Decision, string>> = {
  answer: "sure",
  suggest: "suggested",
  abstain: "not answered",
};

/** Fates of cells that change because of the correction of another one. */
const SPREAD: readonly Fate[] = ["mended", "filled", "cleared"];

/** What a correction comes to, for people, as lines. */
export function fixWords(result: FixResult, paint: Paint): readonly string[] {
  const { target, before, after, tally, rows } = result;
  const shown = rows.length;
  const all = FATES.reduce((sum, fate) => sum + tally.counts[fate], 0);
  return [
    `${paint.strong(safeText(result.file))}: ${safeText(result.format)}`,
    ...result.notices.map((notice) => `${paint.unsure("!")} ${safeText(notice)}`),
    "",
    paint.strong(safeText(target.column.name)),
    ...ruleWords(before.explain(), after.explain(), result.parts),
    ...aloneWords(result),
    "",
    ...rows.map((row) => `  ${rowText(row, paint)}`),
    ...legend(rows, paint),
    ...(all > shown ? [`  … and ${plural(all - shown, "row")} more (--rows shows more of them)`] : []),
    "",
    ...FATES.filter((fate) => tally.counts[fate] > 0).map(
      (fate) => `  ${plural(tally.counts[fate], "cell")} ${FATE_WORDS[fate]}`,
    ),
    ...(tally.counts.suggested > 0 ? [`  Only suggested: ${rowWords(tally.suggested)}. --all takes them, too.`] : []),
    ...keepWords(result),
    ...(tally.counts.edited > 0
      ? [
          "  If they were filled with --accept suggest or another --risk, give fix the same option: they then count as filled.",
        ]
      : []),
    ...(tally.confirmed.count > 0 ? [`  Confirmed, and stays: ${rowWords(tally.confirmed)}`] : []),
    ...(tally.lessSure.count > 0 ? [`  Same answer, but no longer sure: ${rowWords(tally.lessSure)}`] : []),
  ];
}

/** What the marks of the rows say, where there are suggestions: the percentage alone does not decide. */
function legend(rows: readonly ExplainedRow[], paint: Paint): readonly string[] {
  if (!rows.some((row) => row.fate !== "corrected" && markOf(row) === "unsure")) return [];
  const words = `${MARKS.sure} is sure enough to be written. ${MARKS.unsure} is only suggested, for the reason beside it and whatever its percentage, and is written with --all.`;
  return [`  ${paint.faint(words)}`];
}

/** How to save cells that change and are right, while nothing is written yet. */
function keepWords({ tally, rows, output }: FixResult): readonly string[] {
  const spread = rows.find(({ fate }) => SPREAD.includes(fate) && fate !== "filled");
  const count = SPREAD.reduce((sum, fate) => sum + tally.counts[fate], 0);
  if (spread === undefined || output !== undefined) return [];
  return [
    `  The correction changes ${plural(count, "other cell")}. One that is right as it is stays with --keep, such as --keep ${spread.row}.`,
  ];
}

/** What happened to the files. */
export function fixEndWords({ output, ruleFile }: FixResult): string {
  return output === undefined
    ? "Nothing was written. Add -o OUT or --in-place to write the table and the rule."
    : `Wrote ${safeText(output)}, and the rule to ${safeText(ruleFile)}.`;
}

function ruleWords(before: string, after: string, parts: readonly PartChange[]): readonly string[] {
  if (parts.length === 0) return [`  The rule stays: ${safeText(after)}`];
  return [`  Was: ${safeText(before)}`, `  Now: ${safeText(after)}`];
}

/** That the correction may be an exception, which is no matter of the rule. */
function aloneWords({ isAlone, parts, rows }: FixResult): readonly string[] {
  const number = rows.find(({ fate }) => fate === "corrected")?.row;
  if (!isAlone || parts.length === 0 || number === undefined) return [];
  return [
    `  Row ${number} looks like an exception: no rule in common explains it and another example, so the new rule has a case for it alone. If only this one cell is to differ, edit it by hand and leave the rule alone.`,
  ];
}

function rowText(row: ExplainedRow, paint: Paint): string {
  const place = `row ${row.row}`.padEnd(9);
  const why = reasonWords(row);
  const mark = markOf(row);
  const sureness = paint[mark](`${MARKS[mark]} ${sureText(row)}`);
  const because = paint.faint(row.fate === "corrected" || why === "" ? why : `, ${why}`);
  const end = row.fate === "corrected" ? `  ${because}` : `  ${sureness}${because}`;
  if (row.text === row.cell && row.fate !== "corrected") {
    const says = row.decision === "answer" ? "the rule says" : "the rule suggests";
    const rule = row.value === null ? "" : `; ${says} ${cellText(row.value)}`;
    return `${place} ${cellText(row.cell)} stays${rule}${end}`;
  }
  return `${place} ${cellText(row.cell)} → ${paint.strong(cellText(row.text))}${end}`;
}

/** `97 % sure`, `61 % suggested (rules disagree)`. */
function sureText({ confidence, decision, reason, detail }: ExplainedRow): string {
  const because = reason === undefined ? "" : ` (${reasonText(reason, detail)})`;
  return `${percent(confidence)} ${DECISIONS[decision]}${because}`;
}

function cellText(cell: string): string {
  return cell === "" ? "(blank)" : fitText(valueText(cell), CELL_WIDTH_MAX);
}

function reasonWords({ fate, why }: ExplainedRow): string {
  if (fate === "corrected") return "you say so";
  const end = fate === "edited" ? ", not what the old rule would have filled in" : "";
  return `${why === undefined ? "" : whyWords(why)}${end}`.replace(/^, /, "");
}

function whyWords({ cause, where }: Why): string {
  const there = where === undefined ? "" : ` ${fitText(safeText(where), WHERE_WIDTH_MAX)}`;
  switch (cause) {
    case "example":
      return "looks the same to the rule";
    case "belief":
      return `the rule gives the same${there}, and how sure it is changed`;
    case "rule":
      return `by the new rule${there}`;
  }
}

/** The JSON that `fix` prints with `--json`; its shape is documented in the package's README. */
export function fixJson(result: FixResult): unknown {
  const { target, before, after, tally, rows, output } = result;
  return {
    command: result.command,
    file: result.file,
    rule: result.ruleFile,
    format: result.format,
    output: output ?? null,
    notices: result.notices,
    column: target.column.name,
    number: target.column.index + 1,
    inputs: target.inputs.map((column) => column.name),
    before: { program: before.program, explanation: before.explain() },
    after: { program: after.program, explanation: after.explain() },
    parts: result.parts,
    isAlone: result.isAlone,
    ...tally.counts,
    confirmed: tally.confirmed,
    lessSure: tally.lessSure,
    notTaken: tally.suggested,
    rows: rows.map(({ row, cell, text, fate, value, confidence, decision, reason, detail, why }) => ({
      row,
      before: cell,
      after: text,
      fate,
      value,
      confidence,
      decision,
      reason: reason ?? null,
      detail: detail ?? null,
      why: why ?? null,
    })),
    exit: result.exit,
  };
}
