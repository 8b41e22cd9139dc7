import type { Inkling } from "@inkling/core";
import { badInput, type Failure } from "../failure.js";
import { checkTarget, type Target as FileTarget, type NewFile, realPath } from "../table/replace.js";
import { rulesText } from "../task/rules.js";
import type { Target } from "../task/targets.js";

/** Where a rule will be saved, checked before any work is done. */
export interface RuleFile {
  readonly target: FileTarget;
  /** By the file's ending: the data that `inkling apply` reads, or a TypeScript module. */
  readonly form: "json" | "typescript";
}

/**
 * Checks `--rule`. Throws a `Failure` for a path that cannot be written, has another ending, or is that of the `input` or of
 * the table that will be written to `output`.
 */
export async function checkRuleFile(
  path: string,
  { force, input, output }: { readonly force: boolean; readonly input: string; readonly output?: FileTarget },
): Promise<RuleFile> {
  const form = /\.json$/i.test(path) ? "json" : /\.ts$/i.test(path) ? "typescript" : undefined;
  if (form === undefined) {
    const issue = {
      code: "bad-rule-file",
      path: "--rule",
      expected: "a name that ends in .json or .ts",
      received: path,
    };
    throw badInput(
      issue,
      `--rule must name a file that ends in .json (for inkling apply) or .ts (a TypeScript module); got ${path}.`,
    );
  }
  const real = await realPath(path);
  if (real === (await realPath(input))) throw taken(path, "the file being read");
  if (real === output?.path) throw taken(path, "the output");
  return { target: await checkTarget(path, { force, inPlace: false }), form };
}

function taken(path: string, what: string): Failure {
  const issue = { code: "same-file", path: "--rule", expected: "a file of its own", received: `${path}, ${what}` };
  return badInput(issue, `${path} is ${what}. Name another file with --rule. Nothing was written.`);
}

/** A TypeScript module holds one function, so it can take one column only. Throws a `Failure` for more. */
export function checkRuleColumns(rule: RuleFile | undefined, targets: readonly Target[]): void {
  if (rule?.form !== "typescript" || targets.length < 2) return;
  const names = targets.map((target) => target.column.name).join(", ");
  const issue = { code: "one-column-only", path: "--rule", expected: "one column", received: names };
  throw badInput(
    issue,
    `A .ts file holds the rule of one column, and there are ${targets.length} to learn: ${names}. Choose one with --column, or save them as .json.`,
  );
}

/** The rules of some columns as the file that is to hold them. */
export function rulesFile(
  { target, form }: RuleFile,
  rules: readonly { readonly column: string; readonly inkling: Inkling }[],
): NewFile {
  return textFile(
    target,
    form === "json" ? rulesText(rules) : rules.map(({ inkling }) => inkling.toTypeScript()).join("\n"),
  );
}

/** A text as the file that is to hold it. */
export function textFile(target: FileTarget, text: string): NewFile {
  return { target, produce: (sink) => sink(Buffer.from(text, "utf8")) };
}
