import type { Example } from "../outcome.js";
import type { Domain } from "../space/domain.js";
import { printValue } from "../space/notation.js";
import type { Term } from "../space/term.js";
import { type Choice, conditionCode, mentions, refTo, resolve, type Statement, type Way } from "./block.js";
import { camelCase, claim } from "./identifiers.js";
import { type Body, type Declaration, writeBody } from "./writer.js";

/** What a module is made of besides the program. */
export interface ModuleRequest {
  /** Name of the exported function; made a valid identifier where it is none. Default `transform`. */
  readonly name?: string | undefined;
  /** Headers of the columns, one per cell of a row, empty where there is none; one parameter each, in order. */
  readonly columns: readonly string[];
  /** Shown in the doc comment. */
  readonly examples: readonly Example[];
}

/** Examples shown in the doc comment. */
const EXAMPLES_MAX = 5;
/** Longest text shown of an example, in code points. */
const EXAMPLE_LENGTH_MAX = 60;
const COMMENT_WIDTH_MAX = 96;
const LINE_WIDTH_MAX = 100;
const CELL = "string | null";

/**
 * A program as a TypeScript module with one exported function of the cells of a row, which imports nothing but functions of
 * `@inkling/core/runtime`. It gives `undefined` exactly where the program is not defined. Every column is a parameter, so that a whole row can be handed over; those that
 * the program does not use begin with `_`.
 */
export function toTypeScript(program: Term, domain: Domain, request: ModuleRequest): string {
  const body = writeBody(program, request.columns.length, domain.templates);
  const taken = new Set<string>();
  const name = claim(camelCase(request.name ?? "", "transform"), taken);
  const names = new Map<number, string>();
  nameParameters(request.columns, body, names, taken);
  for (const { id } of body.declarations) names.set(id, claim(body.hints.get(id) ?? "helper", taken));
  for (const id of localsOf(body)) names.set(id, claim(body.hints.get(id) ?? "value", taken));
  const comment = docComment(domain.explain(program, request.columns), request.examples, name);
  const source = [
    imports(body.declarations, names),
    constants(body.declarations),
    [comment, signature(name, request.columns, names), ...lines(body, 1), "}"].join("\n"),
    ...body.declarations.filter(({ kind }) => kind === "helper").map(({ code }) => code),
  ];
  const code = source.filter((part) => part !== "").join("\n\n");
  return `${resolve(code, (id) => names.get(id) ?? "undefined")}\n`;
}

function nameParameters(columns: readonly string[], body: Body, names: Map<number, string>, taken: Set<string>): void {
  const used = new Set([...body.statements.flatMap(expressionsOf), body.result].flatMap(mentions));
  for (const [index, header] of columns.entries()) {
    const name = claim(camelCase(header, columns.length === 1 ? "input" : `input${index + 1}`), taken);
    names.set(index, used.has(index) ? name : claim(`_${name}`, taken));
  }
}

/** The locals of a body in order of appearance. */
function localsOf(body: Body): number[] {
  const declared = new Set(body.declarations.map(({ id }) => id));
  const mentioned = [...body.statements.flatMap(expressionsOf), body.result].flatMap(mentions);
  return [...new Set(mentioned)].filter((id) => body.hints.has(id) && !declared.has(id));
}

/** Every expression of a statement, and those it binds, in reading order. */
function expressionsOf(statement: Statement): string[] {
  if (statement.kind === "bind") return [refTo(statement.id), statement.expression];
  if (statement.kind === "reject") return statement.conditions.map(conditionCode);
  if (statement.kind === "choice") {
    const ways = [statement.holding, statement.otherwise];
    return [statement.condition, ...ways.flatMap((way) => [...way.statements.flatMap(expressionsOf), way.result])];
  }
  const { results, item, list, body, result } = statement;
  return [refTo(results), refTo(item), list, ...body.flatMap(expressionsOf), result];
}

/** One import of everything that comes from the runtime; a name that is taken is renamed. */
function imports(declarations: readonly Declaration[], names: ReadonlyMap<number, string>): string {
  const imported = declarations.filter(({ kind }) => kind === "import");
  if (imported.length === 0) return "";
  const list = imported.map(({ id, code }) => (names.get(id) === code ? code : `${code} as ${names.get(id)}`)).sort();
  return `import { ${list.join(", ")} } from "@inkling/core/runtime";`;
}

function constants(declarations: readonly Declaration[]): string {
  return declarations
    .filter(({ kind }) => kind === "constant")
    .map(({ id, code }) => `const ${refTo(id)} = ${code};`)
    .join("\n");
}

function signature(name: string, columns: readonly string[], names: ReadonlyMap<number, string>): string {
  const parameters = columns.map((_, index) => `${names.get(index)}: ${CELL}`);
  const line = `export function ${name}(${parameters.join(", ")}): ${CELL} | undefined {`;
  if (line.length <= LINE_WIDTH_MAX) return line;
  return [
    `export function ${name}(`,
    ...parameters.map((parameter) => `  ${parameter},`),
    `): ${CELL} | undefined {`,
  ].join("\n");
}

function lines({ statements, result }: Way, depth: number): string[] {
  const last = statements.at(-1);
  if (last?.kind === "choice")
    return [
      ...statements.slice(0, -1).flatMap((statement) => statementLines(statement, depth)),
      ...choiceLines(last, depth),
    ];
  const [condition, ...others] = last?.kind === "reject" ? last.conditions : [];
  const isChoice = condition !== undefined && others.length === 0 && condition.subject === result;
  const before = isChoice ? statements.slice(0, -1) : statements;
  const value = isChoice ? `${conditionCode(condition)} ? undefined : ${result}` : result;
  return [...before.flatMap((statement) => statementLines(statement, depth)), `${indent(depth)}return ${value};`];
}

/** The way that is taken leaves the function, so that the other needs no indentation. */
function choiceLines({ condition, holding, otherwise }: Choice, depth: number): string[] {
  const taken = lines(holding, depth + 1);
  const [only = ""] = taken;
  const oneLine = `${indent(depth)}if (${condition}) ${only.trimStart()}`;
  const isShort = taken.length === 1 && oneLine.length <= LINE_WIDTH_MAX;
  const first = isShort ? [oneLine] : [`${indent(depth)}if (${condition}) {`, ...taken, `${indent(depth)}}`];
  return [...first, ...lines(otherwise, depth)];
}

function statementLines(statement: Statement, depth: number): string[] {
  const start = indent(depth);
  switch (statement.kind) {
    case "bind": {
      const local = statement.first ? `[${refTo(statement.id)}]` : refTo(statement.id);
      return [`${start}const ${local} = ${statement.expression};`];
    }
    case "reject":
      return [`${start}if (${statement.conditions.map(conditionCode).join(" || ")}) return undefined;`];
    case "choice":
      return choiceLines(statement, depth);
    case "loop":
      return [
        `${start}const ${refTo(statement.results)}: string[] = [];`,
        `${start}for (const ${refTo(statement.item)} of ${statement.list}) {`,
        ...statement.body.flatMap((inner) => statementLines(inner, depth + 1)),
        `${indent(depth + 1)}${refTo(statement.results)}.push(${statement.result});`,
        `${start}}`,
      ];
  }
}

function docComment(rule: string, examples: readonly Example[], name: string): string {
  const shown = examples
    .slice(0, EXAMPLES_MAX)
    .map(({ input, output }) => `  ${name}(${input.map(shownCell).join(", ")}) → ${shownCell(output)}`);
  const more = examples.length > EXAMPLES_MAX ? [`  and ${examples.length - EXAMPLES_MAX} more`] : [];
  const summary = wrap(`${rule} Gives undefined where this does not apply.`);
  const learned = examples.length === 0 ? [] : ["", "Learned from:", ...shown, ...more];
  return ["/**", ...[...summary, ...learned].map((line) => ` * ${commentSafe(line)}`.trimEnd()), " */"].join("\n");
}

/** No text may end the comment or its line, nor look like a reference. */
function commentSafe(line: string): string {
  return line
    .replaceAll("*/", "*\\/")
    .replace(/[\r\n\u2028\u2029]/g, " ")
    .replace(/[\ue000\ue001]/g, "\ufffd");
}

function shownCell(cell: string | null): string {
  if (cell === null) return "null";
  const characters = Array.from(cell);
  return printValue(
    characters.length > EXAMPLE_LENGTH_MAX ? `${characters.slice(0, EXAMPLE_LENGTH_MAX).join("")}…` : cell,
  );
}

function wrap(text: string): string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(" ")) {
    if (row !== "" && row.length + word.length >= COMMENT_WIDTH_MAX) {
      rows.push(row);
      row = word;
    } else row = row === "" ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

function indent(depth: number): string {
  return "  ".repeat(depth);
}
