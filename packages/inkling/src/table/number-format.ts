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

/** The part of a code for positive numbers and for dates. */
export function firstSection(code: string): string {
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
export const DAYS_1904: number = 1462;
export const DAY_SECONDS: number = 86_400;

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
