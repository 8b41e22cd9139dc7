/** Names of files in paths with slashes of either kind. */

/** A name and its ending: letters and digits, of which one is a letter. A name such as `.profile` has none. */
const ENDING = /^(.+)\.(?=\p{Nd}*\p{L})([\p{L}\p{Nd}]{1,10})$/su;

/** Where the last name in a path begins, and where it ends: slashes behind it are passed over. */
function lastName(path: string): readonly [start: number, end: number] {
  let end = path.length;
  while (end > 0 && isSlash(path[end - 1])) end--;
  let start = end;
  while (start > 0 && !isSlash(path[start - 1])) start--;
  return [start, end];
}

function isSlash(character: string | undefined): boolean {
  return character === "/" || character === "\\";
}

/** The last name in a path: `C:\a\b.txt` → `b.txt`. Not defined for a text without names. */
export function fileName(text: string): string | undefined {
  return text.slice(...lastName(text)) || undefined;
}

/** The last name in a path without its ending: `/a/b.c.txt` → `b.c`. */
export function fileStem(text: string): string | undefined {
  const name = fileName(text);
  return name === undefined ? undefined : (ENDING.exec(name)?.[1] ?? name);
}

/** The ending of the last name in a path, without its dot: `/a.b/c.txt` → `txt`. Not defined where it has none. */
export function fileEnding(text: string): string | undefined {
  return ENDING.exec(fileName(text) ?? "")?.[2];
}

/** What stands before the last name in a path, without the slash: `C:\a\b.txt` → `C:\a`. */
export function folder(text: string): string | undefined {
  const [start] = lastName(text);
  return start < 2 ? undefined : text.slice(0, start - 1);
}

/** Marks between the words of a file name, where a blank cannot be or is not wanted. */
const WORD_MARKS = /(?<=[\p{L}\p{M}\p{Nd}])(?:[_+-]|%20)+(?=[\p{L}\p{M}\p{Nd}])/gu;

/** The last name in a path without its ending, with blanks for the marks between its words: `C:\a\road_trip-2.jpg` → `road trip 2`. Not defined where the name has no ending. */
export function fileTitle(text: string): string | undefined {
  const name = ENDING.exec(fileName(text.trim()) ?? "")?.[1];
  return name?.replace(WORD_MARKS, " ");
}

/** Scheme and host of an address, its query or fragment, and the ending of a file or page. */
const ORIGIN = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i;
const QUERY = /[?#].*$/s;

/** The last level of a path or an address as a sentence: `/a/annual_report-2.pdf` and `https://a.org/b/annual-report-2/?c=d` → `Annual report 2`. Not defined for a text without slashes. */
export function leafAsSentence(text: string): string | undefined {
  const address = text.trim();
  const isAddress = ORIGIN.test(address);
  const path = isAddress ? address.replace(ORIGIN, "").replace(QUERY, "") : address;
  if (!/[\\/]/.test(path)) return undefined;
  const words = fileStem(path)?.replace(WORD_MARKS, " ").trim().toLowerCase();
  if (words === undefined || !/[\p{L}\p{Nd}]/u.test(words)) return undefined;
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** What stands between the levels of a path, of which a text has one kind. */
const LEVELS = /\s*(?:>+|»|›|→|::|\\|\/)\s*/u;

/** The last level of a path with the one above it in brackets: `Office > Warehouse > Night shift` → `Night shift (Warehouse)`. A text of one level stays, but for blanks at its ends. */
export function leafWithParent(text: string): string {
  const levels = text
    .trim()
    .split(LEVELS)
    .filter((level) => level !== "");
  const [parent, leaf] = levels.slice(-2);
  return leaf === undefined ? (parent ?? "") : `${leaf} (${parent})`;
}
