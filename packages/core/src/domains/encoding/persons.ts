/* Names of persons as people write them, with titles in front and letters of degrees behind. */

import { toCapitalName } from "./tidying.js";

/** Longest text that is read as the name of one person, in UTF-16 units. */
const LENGTH_MAX = 80;

/** Titles in front of a name, each of which may have a full stop, and more of the kind behind it. */
const TITLE =
  /^\s*(?:(?:Dr|Prof|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Herr|Frau|Mme|Mlle|Sr|Sra|Srta)(?:\.\s*|\s+)|(?:Rev|Hon)\.\s*|(?:Dipl|Mag|Ing|med|jur|phil|rer|nat|h|c)\.(?:-\p{L}+\.?)*\s*|Ph\.?\s?D\.\s*)(?=\p{L})/u;
/** A degree, an office or a number behind a name; behind a comma anything with two capitals in a row. */
const SUFFIX =
  /(?<=\p{L}\.?)(?:\s*,\s*|\s+)(?:Jr\.?|Sr\.?|II|III|IV|Ph\.?\s?D\.?|M\.?D\.?|RN|BSN|MSN|MBA|Esq\.?|DDS|DVM|CPA|PE|M\.?Sc\.?|B\.?Sc\.?|M\.A\.|B\.A\.|LCSW|MPH|PA-C|(?<=\p{Ll}.*,\s*)(?=\S*\p{Lu}{2})[\p{Lu}.-]{2,7})\s*,?\s*$/u;

/** The name of a person without titles in front and degrees behind, with single blanks: `Prof. Dr. Ada Lovelace, PhD` → `Ada Lovelace`. Others stay, but for blanks. */
export function withoutTitles(name: string): string {
  let rest = name.replace(/\s+/g, " ").trim();
  for (let before = ""; before !== rest && rest.length <= LENGTH_MAX; ) {
    before = rest;
    rest = rest.replace(TITLE, "").replace(SUFFIX, "");
  }
  return rest;
}

/** The last word of a name without titles, a comma, and the words in front of it. A name of one word or with a comma stays. */
export function surnameFirst(name: string): string {
  return withoutTitles(name).replace(/^([^,]+) ([^ ,]+)$/, "$2, $1");
}

/** A number of generations behind the name of a person. */
const GENERATION = /^(.*\p{L}\.?)(?:\s*,\s*|\s+)(Jr\.?|Sr\.?|II|III|IV)\s*$/su;

/** A name with its last word in front, and `Jr.`, `III` and the like at the end: `John Smith Jr.` → `Smith, John, Jr.`. Not defined for a name of one word, with a comma, or with titles. */
export function surnameFirstWithSuffix(name: string): string | undefined {
  const plain = name.length > LENGTH_MAX ? "" : name.replace(/\s+/g, " ").trim();
  const [, person = plain, suffix] = GENERATION.exec(plain) ?? [];
  const [, given, surname] = /^(\p{L}[^,]*) (\p{L}[^ ,]*)$/u.exec(person) ?? [];
  if (given === undefined || TITLE.test(person) || SUFFIX.test(person)) return undefined;
  return [`${surname}, ${given}`, ...(suffix === undefined ? [] : [suffix])].join(", ");
}

/** Traces of a number of generations in rows, and behind surnames that stand in front. */
export const GENERATIONS: RegExp = /\p{L}[,.]? (?:Jr|Sr|II|III|IV)\.?\s*(?:$|\0)/u;

/** Traces of titles and degrees in rows, whose cells stand behind each other with a zero character between. */
export const TITLED: { readonly test: (row: string) => boolean } = {
  test: (row) => row.split("\0").some((cell) => cell.length <= LENGTH_MAX && (TITLE.test(cell) || SUFFIX.test(cell))),
};

/** A surname and given names: behind a comma, or in front of the last word. */
const SURNAME_FIRST = /^\s*(\p{L}[^,;\p{Nd}]*?)\s*,\s*(\p{L}[^,;\p{Nd}]*?)\s*$/u;
const SURNAME_LAST = /^\s*(\p{L}[^,;\p{Nd}]*?)\s+(\p{L}[^,;\s\p{Nd}]*)\s*$/u;
/** The first letter of a given name, or both of two initials without full stops. */
const INITIAL = /(?<![\p{L}\p{M}'’])\p{Lu}|(?<=(?<!\p{L})\p{Lu})\p{Lu}(?![\p{L}\p{M}])/gu;
/** What no given names have: particles of surnames, and words of firms behind names. */
const NO_GIVEN = /(?<![\p{L}\p{M}'’.-])\p{Ll}/u;
const NUMBERED = /(?:,\s*|\s)(?:Jr|Sr|II|III|IV|Ph\.?\s?D|M\.?D|Esq)\.?\s*$/u;
const FIRM =
  /(?<!\p{L})(?:Ltd|Inc|LLC|PLC|plc|Corp|Co|GmbH|AG|KG|SA|SARL|BV|NV|AB|Oy|Organi[sz]ation|Company|Group|Holdings?|University|Institute|Ministry)\.?\s*$/u;

/** The surname of a person without a title, and the initials of the given names, in capitals, with a hyphen in front of those behind one; `undefined` for what is no name of several words, has a particle in front of its last one or a degree or number behind it, or is a firm. */
export function citedParts(name: string): readonly [surname: string, initials: readonly string[]] | undefined {
  if (name.length > LENGTH_MAX) return undefined;
  const plain = name.replace(TITLE, "");
  if (NUMBERED.test(plain)) return undefined;
  const [, surname, given] = SURNAME_FIRST.exec(plain) ?? [];
  const [, givenFirst, surnameLast] = SURNAME_LAST.exec(plain) ?? [];
  const [last, first] = surname === undefined ? [surnameLast, givenFirst] : [surname, given];
  if (FIRM.test(plain) || (surname === undefined && first !== undefined && NO_GIVEN.test(first))) return undefined;
  const initials = [...(first ?? "").matchAll(INITIAL)].map(({ 0: letter, index }) =>
    first?.charAt(index - 1) === "-" ? `-${letter}` : letter,
  );
  return last === undefined || initials.length === 0 ? undefined : [last.replace(/\s+/g, " "), initials];
}

/** A person as in the references of medicine: `Smith, John Ann` and `John Ann Smith` → `Smith JA`. Not defined for what is no name of several words. */
export function toCitedName(name: string): string | undefined {
  const [surname, initials] = citedParts(name) ?? [];
  return initials === undefined ? undefined : `${surname} ${initials.map(bare).join("")}`;
}

/** A person as in most references: `Smith, John Ann` and `John Ann Smith` → `Smith, J. A.`. Not defined for what is no name of several words. */
export function toReferenceName(name: string): string | undefined {
  const [surname, initials] = citedParts(name) ?? [];
  return initials === undefined ? undefined : `${surname}, ${initials.map((one) => `${bare(one)}.`).join(" ")}`;
}

/** A person with initials in front: `Smith, John Ann` and `John Ann Smith` → `J. A. Smith`. Not defined for what is no name of several words. */
export function toInitialsFirst(name: string): string | undefined {
  const [surname, initials] = citedParts(name) ?? [];
  return initials === undefined ? undefined : `${initials.map((one) => `${bare(one)}.`).join(" ")} ${surname}`;
}

/** The same with hyphens between initials as they stand in the name: `Schulz, Hans-Peter` and `Hans-Peter Schulz` → `H.-P. Schulz`. */
export function toHyphenedInitialsFirst(name: string): string | undefined {
  const [surname, initials] = citedParts(name) ?? [];
  const all = initials?.map((one) => `${one}.`).join(" ");
  return all === undefined ? undefined : `${all.replaceAll(" -", "-")} ${surname}`;
}

/** An initial without a hyphen in front. */
function bare(initial: string): string {
  return initial.replace("-", "");
}

/** A name as on tickets of airlines: surname, given names and perhaps a title, all in capitals. */
const BOOKED = /^\s*(\p{Lu}[\p{Lu}\s'’-]*)\/\s*(\p{Lu}[\p{Lu}\s'’-]*?)(?:\s+(MR|MRS|MS|MISS|MSTR|DR|PROF))?\s*$/u;
/** Traces of such names in rows. */
export const BOOKED_NAMES: RegExp = /(?:^|\0)\s*\p{Lu}[\p{Lu}\s'’-]*\/\s*\p{Lu}[\p{Lu}\s'’-]*(?:$|\0)/u;

/** A name as on tickets as one addresses people, with its title, if any, in front: `MUELLER/ANNA MRS` → `Mrs Anna Mueller`. Not defined for other texts. */
export function fromBookedName(name: string): string | undefined {
  const [, surname, given, title = ""] = name.length > LENGTH_MAX ? [] : (BOOKED.exec(name) ?? []);
  return surname === undefined ? undefined : toCapitalName(`${title} ${given} ${surname}`).trim();
}

/** A name in the form of family trees (GEDCOM), and one in the form of hospitals (HL7, DICOM): family name, given, middle, suffix, prefix. */
const SLASHED = /^([^/]*)\/([^/]*)\/([^/]*)$/;
const CARETS = /^[^\s^][^^]*(?:\^[^^]*){1,4}$/;

/** A part of a name that is all in capitals or all in small letters with capitals at the start of its words; others stay, but for blanks. */
function recased(part: string): string {
  const plain = part.replace(/\s+/g, " ").trim();
  return /\p{Lu}\P{Lu}*\p{Ll}|\p{Ll}\P{Ll}*\p{Lu}/u.test(plain) ? plain : toCapitalName(plain);
}

/** A name with its surname between slashes as an index lists it: `John Henry /SMITH/ Jr.` → `Smith, John Henry, Jr.`. Not defined without a surname. */
export function fromSlashedName(name: string): string | undefined {
  const [, given = "", surname = "", suffix = ""] = name.length > LENGTH_MAX ? [] : (SLASHED.exec(name) ?? []);
  if (surname.trim() === "") return undefined;
  const parts = [recased(surname), ...[given, suffix].map((part) => part.replace(/\s+/g, " ").trim())];
  return parts.filter((part) => part !== "").join(", ");
}

/** A name with `^` between its parts as people read it, with an initial for middle names: `HARTLEY^JOHN^PAUL` → `Hartley, John P.`. Not defined with a prefix, or without a given name. */
export function fromCaretName(name: string): string | undefined {
  if (name.length > LENGTH_MAX || !CARETS.test(name)) return undefined;
  const [family = "", given = "", middle = "", suffix = "", prefix = ""] = name.split("^").map(recased);
  if (given === "" || prefix !== "") return undefined;
  const initial = /^\p{L}/u.exec(middle)?.[0].toUpperCase();
  const first = `${family}, ${given}${initial === undefined ? "" : ` ${initial}.`}`;
  return suffix === "" ? first : `${first}, ${suffix}`;
}
