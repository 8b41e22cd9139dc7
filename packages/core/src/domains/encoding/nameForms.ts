import { withoutTitles } from "./persons.js";

/* Names of persons as they are called, and with initials for the names between the first and the last. */

/** Longest text that is read as the name of one person, in UTF-16 units. */
const LENGTH_MAX = 80;

/** A name by which a person is called, in brackets or quotes behind the first name. */
const CALLED =
  /^\s*\p{Lu}[^()"“”„‘'’]*\s(?:\((?!née?\b|geb\b)(\p{L}[^()]*)\)|["“„](\p{L}[^"“”„]*)["”“]|['‘](\p{L}[^'‘’]*)['’])\s+\S/u;
/** A first name with something behind it. */
const FIRST = /^\s*(\p{Lu}[\p{L}\p{M}.'’-]*)\s+\S/u;
/** Traces of names in brackets or quotes between others. */
export const CALLED_NAMES: RegExp =
  /\p{L}\s+(?:\(\p{L}[^()\0]*\)|["“„]\p{L}[^"“”„\0]*["”“]|['‘]\p{L}[^'‘’\0]*['’])\s+\p{L}/u;

/** The name by which a person is called: the one in brackets or quotes, or else the first: `Samuel (Sam) Ortiz` → `Sam`, `Noah Lenz` → `Noah`. Not defined for a name of one word, with a comma, or with a title. */
export function calledName(name: string): string | undefined {
  if (name.includes(",") || !isPlain(name)) return undefined;
  const [, ...called] = CALLED.exec(name) ?? [];
  return called.find((one) => one !== undefined)?.trim() ?? FIRST.exec(name)?.[1];
}

/** Whether a text may be the name of one person, without a title or a degree. */
function isPlain(name: string): boolean {
  return name.length <= LENGTH_MAX && withoutTitles(name) === name.replace(/\s+/g, " ").trim();
}

/** Words with which surnames begin. */
const PARTICLE = / (?:Van|Von|De|Del|Della|Di|Da|Du|La|Le|Den|Der|Mac|Saint|St)(?= )/;

/** A first name, the names behind it, and a surname. */
const PARTS = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)*$/u;

/** The first name, the initials of those behind it with their full stops, and the surname; `undefined` for a name of one word, and what has words in small letters, digits, a comma, a title, or a surname of several words. */
function withInitials(name: string): readonly [first: string, initials: string, surname: string] | undefined {
  const plain = !isPlain(name) || PARTICLE.test(name) ? "" : name.replace(/\s+/g, " ").trim();
  const words = PARTS.test(plain) ? plain.split(" ") : [];
  const [first = "", ...behind] = words;
  const surname = behind.pop();
  if (surname === undefined || surname.endsWith(".")) return undefined;
  return [first, behind.map((word) => ` ${/^\p{L}/u.exec(word)?.[0]}.`).join(""), surname];
}

/** A name with initials for the names between the first and the last: `Ann Beatrice Cole` → `Ann B. Cole`. Not defined for a name of one word, and with words in small letters. */
export function withMiddleInitials(name: string): string | undefined {
  const [first, initials, surname] = withInitials(name) ?? [];
  return surname === undefined ? undefined : `${first}${initials} ${surname}`;
}

/** The same with the surname in front: `Ann Beatrice Cole` → `Cole, Ann B.`, `Ann Cole` → `Cole, Ann`. */
export function surnameFirstMiddleInitials(name: string): string | undefined {
  const [first, initials, surname] = withInitials(name) ?? [];
  return surname === undefined ? undefined : `${surname}, ${first}${initials}`;
}
