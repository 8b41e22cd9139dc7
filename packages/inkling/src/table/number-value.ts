import { DAY_SECONDS, DAYS_1904, firstSection, type NumberFormat, showNumber } from "./number-format.js";

/** A text longer than this is no number that somebody would have typed. */
const TEXT_LENGTH_MAX = 100;

/**
 * The number that shows as `text` under a format, or `undefined` where there is none, or where the text leaves open which one
 * it is (a day without its year). Of the years that two digits could mean it is the one from 1930 to 2029.
 */
export function valueOfText(text: string, format: NumberFormat, date1904: boolean): number | undefined {
  if (text.length > TEXT_LENGTH_MAX || !/\d/.test(text)) return undefined;
  const candidates = format.kind === "date" ? dateValues(text, format.code, date1904) : numberValues(text);
  return candidates.find((value) => showsAs(value, text, format, date1904));
}

/** Whether a number shows as `text` under a format, which may put commas between thousands where the text has none. */
export function showsAs(value: number, text: string, format: NumberFormat, date1904: boolean): boolean {
  const shown = showNumber(value, format, date1904);
  if (shown.problem === "no-date") return false;
  return shown.text === text || (format.kind === "number" && ungrouped(shown.text) === text);
}

/** A text without the commas of numbers that are grouped in threes throughout, such as `1,234,567.89`. */
function ungrouped(text: string): string {
  return text.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(",", ""));
}

/** The numbers a text could stand for: as it is, as a percentage, in thousands or millions, as a fraction; negative ones, too. */
function numberValues(text: string): readonly number[] {
  const core = /(?:\d[\d,]*\.?\d*|\.\d+)(?:E[+-]?\d+)?/i.exec(text)?.[0].replaceAll(",", "") ?? "";
  const digits = text.replace(/\D/g, "");
  const bases = [core, ...(/e/i.test(core) ? [] : [`${core}e-2`, `${core}e3`, `${core}e6`]), digits];
  const [, whole = 0, upper, lower] = /(?:(\d+) +)?(\d+) *\/ *(\d+)/.exec(text) ?? [];
  const fraction = upper === undefined ? [] : [Number(whole) + Number(upper) / Number(lower)];
  const sizes = [...fraction, ...bases.map(Number)].filter(Number.isFinite);
  const negative = sizes.map((size) => -size);
  return /^\s*[-(]/.test(text) ? [...negative, ...sizes] : [...sizes, ...negative];
}

/** The pieces of a date format, longest first. */
const DATE_PIECE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|y+|m+|d+|h+|s+|\.0+|./giu;

/** What a text says about a date, piece by piece. */
interface DateParts {
  year?: number;
  month?: number;
  day?: number;
  /** Seconds since midnight, or since the start of a duration. */
  seconds: number;
  hour12?: boolean;
  afternoon?: boolean;
}

type Reader = (found: string, parts: DateParts) => void;

function dateValues(text: string, code: string, date1904: boolean): readonly number[] {
  const pieces = datePieces(code);
  const readers = pieces.flatMap((piece) => piece.read ?? []);
  const paddings = pieces.filter((piece) => piece.pattern === PADDING);
  if (readers.length > READERS_MAX || paddings.length > PADDINGS_MAX) return [];
  const pattern = new RegExp(`^\\s*${pieces.map((piece) => piece.pattern).join("")}\\s*$`, "iu");
  const found = pattern.exec(text)?.slice(1);
  if (found === undefined) return [];
  const parts: DateParts = { seconds: 0 };
  readers.forEach((read, at) => {
    read(found[at] ?? "", parts);
  });
  return serials(parts, date1904);
}

/** The day after 28 February 1900 is one that never was, so that days before March 1900 count one less. */
function serials(parts: DateParts, date1904: boolean): readonly number[] {
  const { year, month, day, hour12, afternoon } = parts;
  const seconds = hour12 === true ? (parts.seconds % 43_200) + (afternoon === true ? 43_200 : 0) : parts.seconds;
  const time = seconds / DAY_SECONDS;
  if (year === undefined && month === undefined && day === undefined) return [time];
  if (year === undefined || month === undefined) return [];
  const days = (Date.UTC(year, month - 1, day ?? 1) - Date.UTC(1899, 11, 30)) / (DAY_SECONDS * 1000);
  return (date1904 ? [days - DAYS_1904] : [days, days - 1]).map((whole) => whole + time);
}

/** No honest date has more parts; each doubles the ways to read a text, so that this bounds the work. */
const READERS_MAX = 10;
const PADDINGS_MAX = 3;
const PADDING = "\\s*";

interface DatePiece {
  /** What the piece looks like in text, with one group if it is read. */
  readonly pattern: string;
  readonly read?: Reader;
}

/** An `m` means minutes when it follows hours or comes before seconds, and months otherwise. */
function datePieces(code: string): readonly DatePiece[] {
  const pieces = firstSection(code).match(DATE_PIECE) ?? [];
  const clock = pieces.map((piece) => /^\[?([ymdhs])/i.exec(piece)?.[1]?.toLowerCase());
  return pieces.map((piece, at) => {
    if (clock[at] !== "m") return datePiece(piece);
    const before = clock.slice(0, at).findLast((letter) => letter !== undefined);
    const after = clock.slice(at + 1).find((letter) => letter !== undefined);
    return before === "h" || after === "s" ? seconds(60, piece) : monthPiece(piece);
  });
}

function datePiece(piece: string): DatePiece {
  const first = piece.charAt(0).toLowerCase();
  const letter = first === "[" ? piece.charAt(1).toLowerCase() : first;
  if (/^\[[^hms]/i.test(piece)) return { pattern: "" };
  if (/^a/i.test(piece) && piece.includes("/")) return HALF_OF_DAY;
  switch (letter) {
    case "y":
      return piece.length > 2 ? FULL_YEAR : SHORT_YEAR;
    case "d":
      return piece.length > 2 ? { pattern: WEEKDAY } : DAY;
    case "h":
      return seconds(3600, piece);
    case "s":
      return seconds(1, piece);
    default:
      return /^\.0/.test(piece) ? seconds(1, piece) : { pattern: literalPattern(piece) };
  }
}

function literalPattern(piece: string): string {
  if (/^[_*]./.test(piece)) return PADDING;
  const literal = /^"(.*)"$/su.exec(piece)?.[1] ?? piece.replace(/^\\/, "");
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function seconds(unit: number, piece: string): DatePiece {
  const clock = piece.startsWith("[") ? "(\\d{1,9})" : "(\\d{1,2})";
  const pattern = piece.startsWith(".") ? "(\\.\\d{1,9})" : clock;
  return {
    pattern,
    read: (found, parts) => {
      parts.seconds += Number(found) * unit;
    },
  };
}

const FULL_YEAR: DatePiece = {
  pattern: "(\\d{4})",
  read: (found, parts) => {
    parts.year = Number(found);
  },
};

const SHORT_YEAR: DatePiece = {
  pattern: "(\\d{2})",
  read: (found, parts) => {
    parts.year = Number(found) + (Number(found) < 30 ? 2000 : 1900);
  },
};

const DAY: DatePiece = {
  pattern: "(\\d{1,2})",
  read: (found, parts) => {
    parts.day = Number(found);
  },
};

const HALF_OF_DAY: DatePiece = {
  pattern: "([AP])M?",
  read: (found, parts) => {
    parts.hour12 = true;
    parts.afternoon = /p/i.test(found);
  },
};

const WEEKDAY = "(?:sun|mon|tue|wed|thu|fri|sat)(?:s|nes|rs|ur)?(?:day)?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

function monthPiece(piece: string): DatePiece {
  if (piece.length === 5) return { pattern: "\\p{L}" };
  if (piece.length > 2) return { pattern: `((?:${MONTHS.join("|")})[a-z]{0,6})`, read: readMonthName };
  return {
    pattern: "(\\d{1,2})",
    read: (found, parts) => {
      parts.month = Number(found);
    },
  };
}

function readMonthName(found: string, parts: DateParts): void {
  const month = MONTHS.findIndex((name) => found.toLowerCase().startsWith(name));
  if (month >= 0) parts.month = month + 1;
}
