import { badInput, type Failure } from "../failure.js";
import type { Column } from "./table.js";

/** Names every column so that no two are alike: empty and repeated headers get the column's number. */
export function nameColumns(headers: readonly string[]): readonly Column[] {
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header.trim(), (counts.get(header.trim()) ?? 0) + 1);
  return headers.map((header, index) => ({ index, header, name: columnName(header.trim(), index, counts) }));
}

function columnName(header: string, index: number, counts: ReadonlyMap<string, number>): string {
  if (header === "") return `column ${index + 1}`;
  return counts.get(header) === 1 ? header : `${header} (column ${index + 1})`;
}

/**
 * The column a user means by `wanted`: its unique name, its header, its header in another case, or its number
 * counted from 1, in this order. Throws a `Failure` that lists the columns when none or several match.
 */
export function findColumn(columns: readonly Column[], wanted: string, option: string): Column {
  const found = matches(columns, wanted);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw found.length === 0 ? noColumn(columns, wanted, option) : manyColumns(found, wanted, option);
}

function matches(columns: readonly Column[], wanted: string): readonly Column[] {
  const tests: readonly ((column: Column) => boolean)[] = [
    (column) => column.name === wanted,
    (column) => column.header.trim() === wanted.trim(),
    (column) => column.header.trim().toLowerCase() === wanted.trim().toLowerCase(),
    (column) => String(column.index + 1) === wanted.trim(),
  ];
  for (const test of tests) {
    const found = columns.filter(test);
    if (found.length > 0) return found;
  }
  return [];
}

/** The column that goes by `name` in its saved rule: by its unique name, its header, or its header in another case if one has it. */
export function sameColumn(columns: readonly Column[], name: string): Column | undefined {
  const exact =
    columns.find((column) => column.name === name) ?? columns.find((column) => column.header.trim() === name.trim());
  if (exact !== undefined) return exact;
  const folded = columns.filter((column) => column.header.trim().toLowerCase() === name.trim().toLowerCase());
  return folded.length === 1 ? folded[0] : undefined;
}

/** The column whose name could be another spelling of `name`, if there is one. */
export function nearColumn(columns: readonly Column[], name: string): Column | undefined {
  const wanted = letters(name);
  const scored = columns
    .map((column) => ({ column, distance: nameDistance(letters(column.header), wanted) }))
    .filter(({ distance }) => distance <= Math.min(2, wanted.length / 3));
  const [best, second] = scored.sort((left, right) => left.distance - right.distance);
  return best === undefined || best.distance === second?.distance ? undefined : best.column;
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** How alike two names are: 0 for equal ones, 1 where one contains the other, else their edit distance. */
function nameDistance(left: string, right: string): number {
  if (left === right) return 0;
  if (Math.min(left.length, right.length) >= 3 && (left.includes(right) || right.includes(left))) return 1;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let at = 0; at < left.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < right.length; to += 1) {
      const replaced = (row[to] ?? 0) + (left[at] === right[to] ? 0 : 1);
      next.push(Math.min(replaced, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function noColumn(columns: readonly Column[], wanted: string, option: string): Failure {
  const names = columns.map((column) => column.name).join(", ");
  const issue = { code: "no-such-column", path: option, expected: `one of: ${names}`, received: wanted };
  if (/^\d+$/.test(wanted.trim())) {
    const count = columns.length === 1 ? "one column" : `${columns.length} columns`;
    return badInput(issue, `There is no column ${wanted.trim()} (${option}). The table has ${count}: ${names}.`);
  }
  const parts = wanted.split(",").map((part) => part.trim());
  const areColumns = parts.length > 1 && parts.every((part) => columns.some(({ name }) => name === part));
  const advice = areColumns
    ? `To name several, repeat the option: ${parts.map((part) => `${option} ${JSON.stringify(part)}`).join(" ")}.`
    : "A number counted from 1 works too.";
  return badInput(issue, `There is no column "${wanted}" (${option}). The columns are: ${names}. ${advice}`);
}

function manyColumns(found: readonly Column[], wanted: string, option: string): Failure {
  const numbers = found.map((column) => column.index + 1).join(", ");
  const issue = { code: "ambiguous-column", path: option, expected: `one of the numbers ${numbers}`, received: wanted };
  return badInput(
    issue,
    `The header "${wanted}" occurs ${found.length} times (columns ${numbers}). Say which one by number, for example ${option} ${numbers.split(",")[0]}.`,
  );
}
