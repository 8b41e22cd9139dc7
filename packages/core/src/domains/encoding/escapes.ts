/** Escapes with a backslash, as in JSON, JavaScript and C. */

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

/** A text as a regular expression that matches just it. */
export function toPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function unitEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
