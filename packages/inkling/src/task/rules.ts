import { readFile } from "node:fs/promises";
import type { fromJSON, Inkling, InklingData, Issue } from "@inkling/core";
import { z } from "zod";
import { badInput, cannotRead, type Failure } from "../failure.js";

/** A learned rule and the column it fills. */
export interface Rule {
  /** The column to fill; `undefined` in a file that holds a bare inkling. */
  readonly column?: string;
  readonly inkling: Inkling;
}

/** The version of the form in which rules are saved. */
const VERSION = 1;

const RULES = z.object({
  format: z.literal("inkling-rules"),
  version: z.literal(VERSION),
  rules: z.array(z.object({ column: z.string(), rule: z.unknown() })).min(1),
});

const BARE = z.object({ format: z.literal("inkling") });

/** The text of a rule file: one rule a column. `readRules` reads it back. */
export function rulesText(rules: readonly { readonly column: string; readonly inkling: Inkling }[]): string {
  const entries = rules.map(({ column, inkling }): { column: string; rule: InklingData } => ({
    column,
    rule: inkling.toJSON(),
  }));
  return `${JSON.stringify({ format: "inkling-rules", version: VERSION, rules: entries }, null, 2)}\n`;
}

/** The text of the same rule file with other rules in it; the bare data of one inkling stays bare. */
export function sameFormText(rules: readonly Rule[]): string {
  const [first] = rules;
  if (first !== undefined && first.column === undefined) return `${JSON.stringify(first.inkling.toJSON(), null, 2)}\n`;
  return rulesText(rules.map(({ column = "", inkling }) => ({ column, inkling })));
}

/** Reads a rule file written by `--rule`, or the bare data of one inkling. Throws a `Failure` that names what is wrong. */
export async function readRules(path: string, parse: typeof fromJSON): Promise<readonly Rule[]> {
  const data = parseJson(path, await readText(path));
  checkVersion(path, data);
  if (BARE.safeParse(data).success) return [{ inkling: readInkling(path, "", data, parse) }];
  const checked = RULES.safeParse(data);
  if (!checked.success) {
    const [first] = checked.error.issues;
    const at = first?.path.join(".") ?? "";
    throw invalidRule(path, {
      code: first?.code ?? "invalid",
      path: at,
      expected: 'a rule file ("format": "inkling-rules", "version": 1)',
      received: at === "" ? "other JSON" : `something else in "${at}"`,
    });
  }
  return checked.data.rules.map(({ column, rule }, at) => ({
    column,
    inkling: readInkling(path, `rules.${at}.rule.`, rule, parse),
  }));
}

/** The rule for `column`, named as exactly as needed. Throws a `Failure` that lists the columns when none or several match. */
export function ruleFor(rules: readonly Rule[], path: string, column: string): Rule {
  const fold = (name: string | undefined): string => (name ?? "").trim().toLowerCase();
  const exact = rules.filter((rule) => rule.column === column);
  const found = exact.length > 0 ? exact : rules.filter((rule) => fold(rule.column) === fold(column));
  if (found.length === 1 && found[0] !== undefined) return found[0];
  const names = rules.map((rule) => `"${rule.column ?? ""}"`).join(", ");
  const issue = { code: "no-such-rule", path: "--column", expected: `one of: ${names}`, received: column };
  throw badInput(
    issue,
    `${path} has ${found.length === 0 ? "no rule" : "several rules"} for "${column}" (--column). Its rules are for: ${names}.`,
  );
}

/** The rule of a file that has only one. Throws a `Failure` for more, because a TypeScript module holds one function. */
export function onlyRule(rules: readonly Rule[], path: string): Rule {
  const [first, ...others] = rules;
  if (first !== undefined && others.length === 0) return first;
  const names = rules.map((rule) => `"${rule.column ?? ""}"`).join(", ");
  const issue = { code: "one-column-only", path: "--ts", expected: "one rule", received: names };
  throw badInput(
    issue,
    `--ts prints the module of one rule, and ${path} has ${rules.length}: ${names}. Choose one with --column.`,
  );
}

async function readText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    throw cannotRead(path, error);
  });
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const received = /^\s*[{[]/.test(text)
      ? "JSON that is broken or cut off"
      : "a table, a program or other text. What is named first is a rule, such as `inkling learn` saves; a table may follow it";
    throw invalidRule(path, { code: "not-json", path: "", expected: "JSON that inkling has saved", received });
  }
}

const VERSIONED = z.object({ format: z.enum(["inkling-rules", "inkling"]), version: z.number() });

/** Throws a `Failure` for rules in the form of another version. */
function checkVersion(path: string, data: unknown): void {
  const found = VERSIONED.safeParse(data);
  if (found.success && found.data.version !== VERSION) throw otherVersion(path, found.data.version);
}

function otherVersion(path: string, version: number): Failure {
  const issue = { code: "other-version", path, expected: `version ${VERSION}`, received: `version ${version}` };
  return badInput(
    issue,
    `${path} was made by another version of Inkling (version ${version}; this one reads ${VERSION}). Use that version, or learn the rule again.`,
  );
}

function readInkling(path: string, at: string, data: unknown, parse: typeof fromJSON): Inkling {
  checkVersion(path, data);
  const parsed = parse(data);
  if (parsed.kind === "inkling") return parsed.inkling;
  const first = parsed.issues[0];
  const place = `${at}${first?.path ?? ""}`;
  throw invalidRule(path, {
    code: first?.code ?? "invalid",
    path: place,
    expected: first?.expected ?? "a rule",
    received: `${first?.received ?? "something else"} at ${place}`,
  });
}

function invalidRule(path: string, issue: Issue): Error {
  return badInput(
    { ...issue, path: issue.path === "" ? path : `${path}: ${issue.path}` },
    `${path} is not a rule file: expected ${issue.expected}, found ${issue.received}. Make one with: inkling learn FILE --column NAME --rule RULE.json`,
  );
}
