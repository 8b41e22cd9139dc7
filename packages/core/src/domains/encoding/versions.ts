/* The version that comes after another, as releases are numbered: what is behind the part that grows begins at 0. */

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
