import type { Target } from "../task/targets.js";

/** The target of one column of a table of so many, which reads all others. */
export function targetOf(column: number, count: number): Target {
  const columns = Array.from({ length: count }, (_, index) => {
    const name = String.fromCharCode(65 + index);
    return { index, header: name, name };
  });
  const own = columns[column];
  if (own === undefined) throw new Error("no such column");
  return { column: own, inputs: columns.filter((other) => other !== own) };
}
