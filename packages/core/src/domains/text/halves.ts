import { delimitersOf, type Literals } from "./proposals.js";
import { isText, occurrences } from "./semantics.js";

/* Marks at which cells fall into a part in front and a part behind: the name of a setting and its value, an address and its server. */

/** Marks that are tried per column, at most. */
const MARKS_MAX = 2;

/** Marks that end a first part in some of the texts, those in most of them and then the rarest first. */
export const firstMarks: Literals = function* ([texts = []], view) {
  const here = texts.filter(isText);
  const marks = new Set(here.flatMap((text) => delimitersOf(text, view)).filter(isMark));
  const counted = [...marks].map((mark) => {
    const counts = here.map((text) => occurrences(text, mark, view.memo).length);
    return {
      mark,
      having: counts.filter((count) => count > 0).length,
      all: counts.reduce((sum, count) => sum + count, 0),
    };
  });
  counted.sort((one, other) => other.having - one.having || one.all - other.all);
  for (const { mark } of counted.slice(0, MARKS_MAX)) yield [mark];
};

/** A single mark, or one between blanks; hyphens and points alone stand within words and numbers. */
function isMark(delimiter: string): boolean {
  const mark = delimiter.trim();
  return [...mark].length === 1 && (delimiter === mark ? !/[-.'’]/.test(mark) : delimiter === ` ${mark} `);
}
