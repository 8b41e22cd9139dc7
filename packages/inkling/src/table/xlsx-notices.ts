import { columnLetters } from "./xlsx-text.js";

/** The first few places of a kind, and how many there are. */
export interface Places {
  add(place: string): void;
  /** `C2`, `C2 and C3`, `C2, C3, C4 and 7 more`; `""` for none. */
  words(): string;
  readonly count: number;
}

const LISTED_MAX = 3;

export function places(): Places {
  const first: string[] = [];
  let count = 0;
  return {
    add: (place) => {
      count += 1;
      if (first.length < LISTED_MAX) first.push(place);
    },
    words: () => {
      if (count > first.length) return `${first.join(", ")} and ${count - first.length} more`;
      return first.length < 2 ? (first[0] ?? "") : `${first.slice(0, -1).join(", ")} and ${first.at(-1)}`;
    },
    get count() {
      return count;
    },
  };
}

/** What the user should know about the cells of a sheet. */
export interface SheetFindings {
  readonly noDates: Places;
  /** Where number formats that nobody knows are used, by their code. */
  readonly unknownFormats: Map<string, Places>;
  readonly translated: Places;
  readonly unsaved: Places;
  readonly merged: Places;
  readonly hiddenRows: Places;
  readonly hiddenColumns: Places;
}

export function sheetFindings(): SheetFindings {
  return {
    noDates: places(),
    unknownFormats: new Map(),
    translated: places(),
    unsaved: places(),
    merged: places(),
    hiddenRows: places(),
    hiddenColumns: places(),
  };
}

const FORMATS_LISTED_MAX = 5;

/** The findings in words, each once: what, where, and what to do. */
export function findingNotices(found: SheetFindings): readonly string[] {
  const formats = [...found.unknownFormats].slice(0, FORMATS_LISTED_MAX);
  return [
    ...formats.map(
      ([code, cells]) =>
        `The number format "${code}" (${cells.words()}) is not known. Its cells are read as with the format General; if they should look otherwise, give them another format.`,
    ),
    ...notice(
      found.noDates,
      (cells, verb) =>
        `${cells} ${verb} formatted as a date, but no date has such a number. Read as a plain number; correct the value or the format.`,
    ),
    ...notice(
      found.translated,
      (cells, verb) =>
        `${cells} ${verb} formatted with the names of months or days in another language. They are read in English.`,
    ),
    ...notice(
      found.unsaved,
      (cells) =>
        `No value is saved for the formula in ${cells}: read as blank, and kept. Open the workbook in a spreadsheet program and save it to have the value.`,
    ),
    ...notice(
      found.merged,
      (cells, verb) =>
        `${cells} ${verb} merged: the value is read in the first row and column only, and the cells under it stay blank. Unmerge them to have them read and filled.`,
    ),
    ...notice(
      found.hiddenRows,
      (rows, verb) => `Row ${rows} ${verb} hidden. Hidden rows are read and filled like the others.`,
    ),
    ...notice(
      found.hiddenColumns,
      (columns, verb) =>
        `Column ${columns} ${verb} hidden. Hidden columns are read and filled like the others; to leave them out, use --from.`,
    ),
  ];
}

function notice(cells: Places, words: (cells: string, verb: string) => string): readonly string[] {
  return cells.count === 0 ? [] : [words(cells.words(), cells.count === 1 ? "is" : "are")];
}

/** A run of columns in words: `D`, `D to F`. */
export function columnRun(first: number, last: number): string {
  return first === last ? columnLetters(first) : `${columnLetters(first)} to ${columnLetters(last)}`;
}
