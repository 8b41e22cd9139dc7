import { isList, type Value } from "../../space/value.js";

/** Digits with single points and commas between them. */
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;
/** Longest output and row that are looked through, in UTF-16 units. */
const LENGTH_MAX = 2000;

/** How the numbers of an output stand in its row. */
interface Numbers {
  /** Some number of the output is one of the row. */
  readonly hasWhole: boolean;
  /** Some number of the output is none of the row, or stands there less often, but has digits of a number with a point or a comma there, as `7` has of `7.5`. */
  readonly hasPiece: boolean;
}

function numbersIn(row: Value, output: Value): Numbers {
  const cells = isList(row) ? row.filter((cell) => typeof cell === "string") : [];
  const length = cells.reduce((sum, cell) => sum + cell.length, 0);
  if (typeof output !== "string" || output.length > LENGTH_MAX || length > LENGTH_MAX)
    return { hasWhole: false, hasPiece: false };
  const [whole, pieces] = [new Map<string, number>(), new Set<string>()];
  for (const number of cells.flatMap((cell) => cell.match(NUMBER) ?? [])) {
    whole.set(number, (whole.get(number) ?? 0) + 1);
    const runs = runsOf(number);
    if (runs.length > 1) for (const run of runs) pieces.add(run);
  }
  let [hasWhole, hasPiece] = [false, false];
  for (const number of output.match(NUMBER) ?? []) {
    const left = whole.get(number) ?? 0;
    if (left > 0) {
      whole.set(number, left - 1);
      hasWhole = true;
    } else if (runsOf(number).some((run) => pieces.has(run))) hasPiece = true;
  }
  return { hasWhole, hasPiece };
}

function runsOf(number: string): readonly string[] {
  return number.split(/[.,]/);
}

/** Whether an output cuts a number of its row where every example copies numbers as they are. */
export function cutsNumberAgainst(
  examples: readonly { readonly input: Value; readonly output: Value }[],
): (row: Value, output: Value) => boolean {
  const shown = examples.map(({ input, output }) => numbersIn(input, output));
  if (!shown.every(({ hasWhole, hasPiece }) => hasWhole && !hasPiece)) return () => false;
  return (row, output) => numbersIn(row, output).hasPiece;
}
