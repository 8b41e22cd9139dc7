/** Spreadsheets write characters that XML cannot hold as `_xHHHH_`, and a literal `_xHHHH_` with its first `_` written so. */
export function escapeXml(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      // XML forbids these, and reads a carriage return as a line feed.
      .replace(/(?![\t\n])[\p{Cc}\uFFFE\uFFFF]/gu, (character) => `_x${hexCode(character)}_`)
  );
}

function hexCode(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}

/** The text that a spreadsheet wrote with `_xHHHH_` in it. */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The index of a column, from 0, by its letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The letters of a column by its index. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** A block of cells: rows counted from 1, columns from 0, all of them inside. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The block that `B2:D9` or `B2` means, or `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(text);
  if (found === null) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = found;
  return { top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) };
}

/** The block that two blocks have in common, or `undefined` where they have none. */
export function overlap(one: Area, other: Area): Area | undefined {
  const top = Math.max(one.top, other.top);
  const left = Math.max(one.left, other.left);
  const bottom = Math.min(one.bottom, other.bottom);
  const right = Math.min(one.right, other.right);
  return top > bottom || left > right ? undefined : { top, left, bottom, right };
}

/** A cell as people name it: `B2`. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
