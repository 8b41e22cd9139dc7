/**
 * Characters that would act on the terminal or hide in it: controls, lone surrogates, direction marks and overrides,
 * invisible separators, and the byte order mark. Joiners stay, because emoji and some scripts need them.
 */
const UNSAFE = /[\p{Cc}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\p{Surrogate}]/gu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** Text that is safe to write to a terminal: whatever could act on it is spelled out, as `\n` or `\u{202E}`. */
export function safeText(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => NAMED.get(character) ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** The same for a value that is to be told apart: in quotes where it is empty, or begins or ends with a space. */
export function valueText(text: string): string {
  return text.trim() === text && text !== "" ? safeText(text) : `"${safeText(text)}"`;
}

/** The same for a cell in quotes, cut to `widthMax` terminal cells: quotes and backslashes in it are escaped, and nothing twice. */
export function quotedText(text: string, widthMax: number): string {
  return fitText(`"${safeText(text.slice(0, widthMax * 8 + 16).replace(/["\\]/g, "\\$&"))}"`, widthMax);
}

/** The same, keeping line breaks: for text of several lines that Inkling itself laid out. */
export function safeLines(text: string): string {
  return text.split("\n").map(safeText).join("\n");
}

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]$/u;

/** How many terminal cells `text` takes, by an approximation of East Asian width. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (character >= " " && character <= "~") return 1;
  if (ZERO_WIDTH.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** `text` cut to at most `widthMax` terminal cells, with `…` at the cut. */
export function fitText(text: string, widthMax: number): string {
  // Anything beyond this many characters cannot fit, so that enormous cells cost nothing.
  const start = text.slice(0, widthMax * 8 + 16);
  if (start.length === text.length && textWidth(text) <= widthMax) return text;
  let fitted = "";
  let width = 0;
  for (const character of start) {
    width += characterWidth(character);
    if (width > widthMax - 1) break;
    fitted += character;
  }
  return `${fitted}…`;
}

/** `text` followed by as many spaces as make it `width` terminal cells wide. */
export function padText(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** A whole number with thin groups of three: `1,000,000`. */
export function countText(count: number): string {
  return Math.round(count).toLocaleString("en-US");
}

/** A count with its noun: `1 row`, `2 rows`. */
export function plural(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? "" : "s"}`;
}
