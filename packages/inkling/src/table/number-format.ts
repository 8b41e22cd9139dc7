import ssf from "ssf";

/** How a cell shows its number, as Excel's number format codes say it. */
export interface NumberFormat {
  /** The format code, for example `#,##0.00` or `d mmm yyyy`. */
  readonly code: string;
  /** Whether the number counts days: dates, times and durations. Where the code is not understood: `number`. */
  readonly kind: "number" | "date";
  /** Whether the code is understood. The cells of one that is not are shown as `General` shows them. */
  readonly known: boolean;
  /** Whether Excel writes the names of months or days in another language than English, which is what is shown here. */
  readonly translated: boolean;
}

/** The text of a number under a format. */
export interface Shown {
  readonly text: string;
  /** Why the text is not what the format asks for: nobody knows the format, or no date has this number. */
  readonly problem?: "unknown-format" | "no-date";
}

export const GENERAL: NumberFormat = { code: "General", kind: "number", known: true, translated: false };

/**
 * Formats that Excel has no code for in the file because they follow the language of the system; here as in the United
 * States. ECMA-376 part 1, 18.8.30 lists the rest, which ssf knows.
 */
const SYSTEM_CODES: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [14, "m/d/yyyy"],
  [22, "m/d/yyyy h:mm"],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id): [number, string] => [id, "m/d/yyyy"]),
  ...[32, 33, 34, 35, 55, 56].map((id): [number, string] => [id, "h:mm:ss"]),
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
]);

/** The format with a number and no code of its own in the file. */
export function builtInFormat(id: number): NumberFormat {
  const code = SYSTEM_CODES.get(id) ?? ssf.get_table()[id];
  return code === undefined
    ? { code: `number ${id}`, kind: "number", known: false, translated: false }
    : numberFormat(code);
}

/** Reads a format code. Never throws: what is not understood is a format that is not known. */
export function numberFormat(code: string): NumberFormat {
  if (/^\s*(?:general|@)?\s*$/i.test(code)) return { ...GENERAL, code };
  const letters = firstSection(code)
    .replace(LITERAL, (part) => (/^\[[hms]+\]$/i.test(part) ? part : ""))
    .replace(/General|AM\/PM|A\/P/gi, "");
  const isDate = /[ymdhs]/i.test(letters) && !/[0#?]/.test(letters.replace(/s\.0+/gi, "s"));
  // Years of emperors, of the Buddhist era and of the Republic of China.
  const isEra = /g/i.test(letters) || (isDate && /[be]/i.test(letters));
  const kind = isDate ? "date" : "number";
  const known = !isEra && code.length <= CODE_LENGTH_MAX && isWellFormed(code, kind);
  return {
    code,
    kind: known ? kind : "number",
    known,
    translated: isDate && /m{3}|d{3}/i.test(letters) && isForeign(code),
  };
}

/** Excel takes no longer ones. */
const CODE_LENGTH_MAX = 255;

/** What stands for itself or only for looks: quoted and escaped text, padding, colours, conditions and languages. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu;

function firstSection(code: string): string {
  return /^(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])*/u.exec(code)?.[0] ?? "";
}

function isWellFormed(code: string, kind: NumberFormat["kind"]): boolean {
  try {
    for (const value of [1, -1, 0]) ssf.format(quotedCode(code, kind), value);
    return true;
  } catch {
    return false;
  }
}

/** Whether the code names a language other than English; F800 and F400 stand for the system's own. */
function isForeign(code: string): boolean {
  const found = /\[\$[^\]-]*-([0-9A-F]+)\]/i.exec(code)?.[1]?.toUpperCase();
  const language = Number.parseInt(found ?? "9", 16);
  return found !== "F800" && found !== "F400" && (language & 0x3ff) !== 9;
}

/** Excel takes other scripts as they are, and full stops and commas in dates; ssf wants them in quotes. */
function quotedCode(code: string, kind: NumberFormat["kind"]): string {
  return code.replace(kind === "date" ? BARE_IN_DATE : BARE, (part) =>
    /^[.,\u0080-\u{10FFFF}]+$/u.test(part) ? `"${part}"` : part,
  );
}

const BARE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[\u0080-\u{10FFFF}]+/gu;
const BARE_IN_DATE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|(?:[,\u0080-\u{10FFFF}]|\.(?!0))+/gu;

/**
 * The text a person sees in a cell, without the space around it that only pads. `General` is taken to 15 digits, as in
 * Excel's formula bar, because how many of them a cell shows depends on its width. A number that its format hides is shown
 * as `General` shows it, so that a cell with something in it is never taken for a blank one.
 */
export function showNumber(value: number, format: NumberFormat, date1904: boolean): Shown {
  if (!format.known) return { text: generalText(value), problem: "unknown-format" };
  if (/^\s*(?:general|@)?\s*$/i.test(format.code)) return { text: generalText(value) };
  if (format.kind === "date" && !isSerial(value, date1904)) return { text: generalText(value), problem: "no-date" };
  const rounded = format.kind === "date" ? roundedTime(value, format.code) : value;
  const text = formatted(rounded, format, date1904);
  if (text === undefined) return { text: generalText(value), problem: "unknown-format" };
  return { text: text === "" ? generalText(value) : text };
}

function formatted(value: number, { code, kind }: NumberFormat, date1904: boolean): string | undefined {
  try {
    return ssf.format(quotedCode(code, kind), value, { date1904 }).trim();
  } catch {
    return undefined;
  }
}

/** Days from the first day of the system to the end of the year 9999. */
function isSerial(value: number, date1904: boolean): boolean {
  return value >= 0 && value < 2_958_466 - (date1904 ? DAYS_1904 : 0);
}

/** How many days later the 1904 system starts to count. */
const DAYS_1904 = 1462;
const DAY_SECONDS = 86_400;

/** Rounded to what the format can show: times are fractions of a day, and just miss their second more often than not. */
function roundedTime(value: number, code: string): number {
  const digits = /s\.(0+)/i.exec(code)?.[1]?.length ?? 0;
  const units = DAY_SECONDS * 10 ** digits;
  return Math.round(value * units) / units;
}

function generalText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.replace(/e([+-])(\d+)$/, (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, "0")}`);
}

/** A text longer than this is no number that somebody would have typed. */
const TEXT_LENGTH_MAX = 100;

/**
 * The number that shows exactly as `text` under a format, or `undefined` where there is none, or where the text leaves open
 * which one it is (a day without its year). Of the years that two digits could mean it is the one from 1930 to 2029.
 */
export function valueOfText(text: string, format: NumberFormat, date1904: boolean): number | undefined {
  if (text.length > TEXT_LENGTH_MAX || !/\d/.test(text)) return undefined;
  const candidates = format.kind === "date" ? dateValues(text, format.code, date1904) : numberValues(text);
  return candidates.find((value) => {
    const shown = showNumber(value, format, date1904);
    return shown.text === text && shown.problem !== "no-date";
  });
}

/** The numbers a text could stand for: as it is, as a percentage, in thousands or millions; negative ones, too. */
function numberValues(text: string): readonly number[] {
  const core = /(?:\d[\d,]*\.?\d*|\.\d+)(?:E[+-]?\d+)?/i.exec(text)?.[0].replaceAll(",", "") ?? "";
  const digits = text.replace(/\D/g, "");
  const bases = [core, ...(/e/i.test(core) ? [] : [`${core}e-2`, `${core}e3`, `${core}e6`]), digits];
  const sizes = bases.map(Number).filter(Number.isFinite);
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
  const pattern = new RegExp(`^\\s*${pieces.map((piece) => piece.pattern).join("")}\\s*$`, "iu");
  const found = pattern.exec(text)?.slice(1);
  if (found === undefined) return [];
  const parts: DateParts = { seconds: 0 };
  const readers = pieces.flatMap((piece) => piece.read ?? []);
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
      return piece.length > 2 ? { pattern: "\\p{L}+" } : DAY;
    case "h":
      return seconds(3600, piece);
    case "s":
      return seconds(1, piece);
    default:
      return /^\.0/.test(piece) ? seconds(1, piece) : { pattern: literalPattern(piece) };
  }
}

function literalPattern(piece: string): string {
  if (/^[_*]./.test(piece)) return "\\s*";
  const literal = /^"(.*)"$/su.exec(piece)?.[1] ?? piece.replace(/^\\/, "");
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function seconds(unit: number, piece: string): DatePiece {
  const pattern = piece.startsWith(".") ? "(\\.\\d+)" : "(\\d+)";
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

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

function monthPiece(piece: string): DatePiece {
  if (piece.length === 5) return { pattern: "\\p{L}" };
  if (piece.length > 2) return { pattern: "(\\p{L}+)", read: readMonthName };
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
