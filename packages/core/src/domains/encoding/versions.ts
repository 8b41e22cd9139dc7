/*
 * What comes after another: the version, as releases are numbered (what is behind the part that grows begins at 0), and what is
 * numbered at its end.
 */

const VERSION = /^(\s*v?)(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/i;

/** What `takes` of a codec of versions looks for. */
export const A_VERSION: RegExp = /(?:^|\0)\s*v?\d{1,9}\.\d{1,9}\.\d{1,9}(?:$|\0)/i;

/** The next version with new features (`v1.4.9` is followed by `v1.5.0`); `undefined` for anything but a version of three numbers. */
export function nextMinorVersion(text: string): string | undefined {
  return nextVersion(text, 1);
}

/** The next version with corrections alone (`v1.4.9` is followed by `v1.4.10`); `undefined` as before. */
export function nextPatchVersion(text: string): string | undefined {
  return nextVersion(text, 2);
}

/** The next version that breaks with what was (`v1.4.9` is followed by `v2.0.0`); `undefined` as before. */
export function nextMajorVersion(text: string): string | undefined {
  return nextVersion(text, 0);
}

function nextVersion(text: string, place: number): string | undefined {
  const [, mark, ...numbers] = VERSION.exec(text) ?? [];
  if (mark === undefined) return undefined;
  const next = numbers.map((number, at) => (at < place ? number : at === place ? String(Number(number) + 1) : "0"));
  return mark + next.join(".");
}

/** Three digits or more directly behind a letter or one of a few marks, or filled up with zeros; less is also a day, a week or the minutes of a time. */
const NUMBERED = String.raw`(?:(?<=[\p{L}_#/-])\d{3,15}|(?<=^|[\s\0])0\d{2,14})`;
const LAST_NUMBER = new RegExp(`${NUMBERED}$`, "u");

/** What `takes` of the codec of numbered texts looks for. */
export const A_NUMBERED: RegExp = new RegExp(`${NUMBERED}(?:$|\\0)`, "u");

/**
 * What comes next where texts are numbered at their end: `LOT-0099` is followed by `LOT-0100`. Zeros in front fill the number up to its width. `undefined`
 * without such a number of at least three digits, and for a mere number without zeros in front, which is counted on by adding.
 */
export function nextNumbered(text: string): string | undefined {
  const [digits] = LAST_NUMBER.exec(text) ?? [];
  if (digits === undefined || !(digits.startsWith("0") || /\p{L}/u.test(text))) return undefined;
  return text.slice(0, -digits.length) + String(Number(digits) + 1).padStart(digits.length, "0");
}
