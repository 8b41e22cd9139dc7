/* Lists of whole numbers with ranges, as people write pages, rooms and days: `1-3, 7`. */

/** Numbers that a list may have when its ranges are written out. */
const NUMBERS_MAX = 1000;
/** A list of whole numbers and ranges of them. */
const LIST = /^\s*\d{1,9}(?:\s*[-–]\s*\d{1,9})?(?:\s*[,;]\s*\d{1,9}(?:\s*[-–]\s*\d{1,9})?)*\s*$/;
const RANGE = /^(\d+)\s*[-–]\s*(\d+)$/;

/** `1, 2, 3, 7` → `1-3, 7`: numbers that follow each other as ranges, as they are written. Not defined where a text is no list of numbers. */
export function toRanges(text: string): string | undefined {
  if (!LIST.test(text) || /[-–]/.test(text)) return undefined;
  const ranges: [first: string, last: string][] = [];
  for (const item of itemsOf(text)) {
    const range = ranges.at(-1);
    const step = range === undefined ? Number.NaN : Number(item) - Number(range[1]);
    if (range !== undefined && (step === 0 || step === 1)) range[1] = item;
    else ranges.push([item, item]);
  }
  return ranges.map(([first, last]) => (first === last ? first : `${first}-${last}`)).join(separatorOf(text));
}

/** `1-3, 7` → `1, 2, 3, 7`: every number of the ranges. Not defined where one runs backwards, or there are too many. */
export function fromRanges(text: string): string | undefined {
  if (!LIST.test(text)) return undefined;
  const numbers: string[] = [];
  for (const item of itemsOf(text)) {
    const [, first, last] = RANGE.exec(item) ?? [];
    if (first === undefined || last === undefined) numbers.push(item);
    else {
      const count = Number(last) - Number(first) + 1;
      if (count < 1 || numbers.length + count > NUMBERS_MAX) return undefined;
      const width = first.startsWith("0") ? first.length : 0;
      for (let step = 0; step < count; step++) numbers.push(String(Number(first) + step).padStart(width, "0"));
    }
  }
  return numbers.join(separatorOf(text));
}

function itemsOf(text: string): readonly string[] {
  return text.split(/[,;]/).map((item) => item.trim());
}

/** What stands between the items: the first mark with the blanks behind it, or a comma and a blank. */
function separatorOf(text: string): string {
  return /[,;]\s*/.exec(text)?.[0] ?? ", ";
}
