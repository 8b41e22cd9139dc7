import { plural } from "../render/text.js";
import { cellAt, isBlank, isOpen, type OnRead, type Table, type TableRow } from "../table/table.js";

/** What one reading of a whole table shows. */
export interface Profile {
  readonly rows: number;
  /** Rows with something in at least one column. The others say nothing about which column is to be filled. */
  readonly occupied: number;
  /** By column index: how many rows have nothing to fill in this column. */
  readonly filled: readonly number[];
  /** By column index: how many rows have a text in this column. */
  readonly readable: readonly number[];
  /** By column index: whether some filled cell stands below a blank one. Answers are mostly given from the top on. */
  readonly scattered: readonly boolean[];
  /** By the index of a watched column, and then by column index: how many rows have something to read in this column where the watched one is to be filled. */
  readonly beside: ReadonlyMap<number, readonly number[]>;
  /** Row numbers of the first rows with more or fewer cells than the header, and how many there are. */
  readonly ragged: RowList;
  /** The same for rows in which text follows a closing quote. */
  readonly broken: RowList;
}

/** The first few row numbers of a kind, and how many there are of it. */
export interface RowList {
  readonly first: readonly number[];
  readonly count: number;
}

const LISTED_MAX = 5;

/** Reads the whole table once and counts. `watched` are the indexes of columns that may be to be filled. */
export async function profileTable(table: Table, onRead?: OnRead, watched: readonly number[] = []): Promise<Profile> {
  const width = table.columns.length;
  const filled = new Array<number>(width).fill(0);
  const readable = new Array<number>(width).fill(0);
  const [hasBlank, scattered] = [new Array<boolean>(width).fill(false), new Array<boolean>(width).fill(false)];
  const beside = new Map(watched.map((column) => [column, new Array<number>(width).fill(0)]));
  const ragged = rowCounter();
  const broken = rowCounter();
  let rows = 0;
  let occupied = 0;
  for await (const chunk of table.rows(onRead)) {
    rows += chunk.length;
    for (const row of chunk) {
      if (countFilled(row, filled, readable) > 0) {
        occupied += 1;
        noteScattered(row, hasBlank, scattered);
      }
      for (const [column, counts] of beside) if (isOpen(row, column)) countReadable(row, counts);
      if (row.cells.length !== width) ragged.add(row.number);
      if (row.brokenQuote) broken.add(row.number);
    }
  }
  return { rows, occupied, filled, readable, scattered, beside, ragged: ragged.list(), broken: broken.list() };
}

/** Adds a row to the counts by column; returns how many of its cells are filled. */
function countFilled(row: TableRow, filled: number[], readable: number[]): number {
  let cells = 0;
  for (let at = 0; at < filled.length; at += 1) {
    if (isOpen(row, at)) continue;
    filled[at] = (filled[at] ?? 0) + 1;
    cells += 1;
    if (!isBlank(cellAt(row, at))) readable[at] = (readable[at] ?? 0) + 1;
  }
  return cells;
}

function noteScattered(row: TableRow, hasBlank: boolean[], scattered: boolean[]): void {
  for (let at = 0; at < hasBlank.length; at += 1) {
    if (isOpen(row, at)) hasBlank[at] = true;
    else if (hasBlank[at] === true) scattered[at] = true;
  }
}

function countReadable(row: TableRow, readable: number[]): void {
  for (let at = 0; at < readable.length; at += 1)
    if (!isOpen(row, at) && !isBlank(cellAt(row, at))) readable[at] = (readable[at] ?? 0) + 1;
}

/** Counts rows and remembers the first few. */
export function rowCounter(): { add(row: number): void; list(): RowList } {
  const first: number[] = [];
  let count = 0;
  return {
    add: (row) => {
      count += 1;
      if (first.length < LISTED_MAX) first.push(row);
    },
    list: () => ({ first, count }),
  };
}

/** Row numbers in words: `row 3`, `rows 3, 5 and 9`, `rows 3, 5, 9, 11, 12 and 7 more`. */
export function rowWords({ first, count }: RowList): string {
  if (count === 1) return `row ${first[0]}`;
  if (count > first.length) return `rows ${first.join(", ")} and ${count - first.length} more`;
  return `rows ${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
}

/** What the user should know about the shape of the table. */
export function profileNotices(profile: Profile, width: number): readonly string[] {
  const notices: string[] = [];
  if (profile.ragged.count > 0)
    notices.push(
      `${capital(rowWords(profile.ragged))}: not the ${plural(width, "cell")} of the header. Missing cells count as blank; extra cells are kept.`,
    );
  if (profile.broken.count > 0)
    notices.push(
      `${capital(rowWords(profile.broken))}: text follows a closing quote. Kept as written; check the quotes there.`,
    );
  return notices;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
