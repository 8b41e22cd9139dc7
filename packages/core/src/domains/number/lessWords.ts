import type { Shown } from "../../space/domain.js";
import { isList, type Value } from "../../space/value.js";

/** Words beside amounts that are taken off and not added. */
const LESS =
  /(?<!\p{L})(?:minus|less|refund(?:ed)?|discount|rebate|credit(?:ed)?|return(?:ed)?|voucher|deposit|off|out)(?!\p{L})/iu;

/**
 * A word beside the amounts of a row that says to take one off, in words, where no example has one: what adds them up adds that one, too. Outputs that stand in their row
 * are no sums.
 */
export function lessWordsDoubt(examples: Shown): (row: Value, output: Value) => string | null {
  if (examples.some(({ input }) => lessIn(input) !== undefined)) return () => null;
  return (row, output) => {
    const word = lessIn(row);
    if (word === undefined || typeof output !== "string" || !/\d/.test(output) || isIn(row, output)) return null;
    return `no example has "${word.toLowerCase()}"`;
  };
}

function lessIn(row: Value): string | undefined {
  const cells = isList(row) ? row : [];
  const texts = cells.filter((cell) => typeof cell === "string" && (cell.match(/\d+/g) ?? []).length > 1);
  return texts.flatMap((cell) => LESS.exec(String(cell))?.[0] ?? [])[0];
}

function isIn(row: Value, output: string): boolean {
  return isList(row) && row.some((cell) => typeof cell === "string" && cell.includes(output));
}
