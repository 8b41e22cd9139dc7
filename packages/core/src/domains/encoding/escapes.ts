/** Escapes with a backslash, as in JSON, JavaScript and C, and quotes as in SQL and tables. */

const WRITTEN: Readonly<Record<string, string>> = {
  '"': '\\"',
  "\\": "\\\\",
  "\b": "\\b",
  "\f": "\\f",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

const READ: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
  0: "\0",
};

/** A text as it stands between the quotes of a JSON string; characters beyond ASCII stay. */
export function toJsonString(text: string): string {
  return text.replace(/["\\\p{Cc}]/gu, (mark) => WRITTEN[mark] ?? (mark < " " ? unitEscape(mark) : mark));
}

/** A text in ASCII: every UTF-16 unit beyond it as `\uXXXX` in small letters. */
export function toUnicodeEscapes(text: string): string {
  return text.replace(/[^\0-\x7f]/g, unitEscape);
}

/**
 * What a text with escapes stands for: those of JSON, and `\'`, `\v`, `\0`, `\xXX`, `\u{X…}` of JavaScript. Not defined
 * for any other.
 */
export function fromEscapes(text: string): string | undefined {
  let known = true;
  const read = text.replace(
    /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|([\s\S]?))/g,
    (_, ...groups) => {
      const [point, unit, byte, mark = ""] = groups as (string | undefined)[]; // four groups, then a number and a text
      const code = Number.parseInt(point ?? unit ?? byte ?? "", 16);
      const character = code <= 0x10ffff ? String.fromCodePoint(code) : READ[mark];
      known &&= character !== undefined;
      return character ?? "";
    },
  );
  return known ? read : undefined;
}

/** A text with every apostrophe twice, as it stands between those of SQL. */
export function doubledApostrophes(text: string): string {
  return text.replaceAll("'", "''");
}

/** A text as SQL writes it, in apostrophes: `O'Brien` → `'O''Brien'`. */
export function toSqlText(text: string): string {
  return `'${doubledApostrophes(text)}'`;
}

/** The text that SQL writes in apostrophes. */
export function fromSqlText(text: string): string | undefined {
  return /^\s*'((?:[^']|'')*)'\s*$/.exec(text)?.[1]?.replaceAll("''", "'");
}

/** A text as a field of a table with commas: in quotes only where it holds a comma, a quote, a line break or blanks at its ends. */
export function toCsvField(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text of a field of a table; one without quotes around it is the text. */
export function fromCsvField(text: string): string | undefined {
  if (!text.includes('"')) return text;
  return /^\s*"((?:[^"]|"")*)"\s*$/.exec(text)?.[1]?.replaceAll('""', '"');
}

/** A text as a regular expression that matches just it. */
export function toPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
