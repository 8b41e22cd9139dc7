import { languageCodes, regionCodes, scriptCodes, threeLetterCodes } from "./codes.js";

/**
 * What the platform itself knows about regions, languages, scripts, currencies and units (`Intl`, from the Unicode CLDR):
 * their codes, and their names and signs in some languages. Names change a little between versions of the platform.
 *
 * A *form* is a way to write such a thing: a language (`"de"`: its German name), `"code"` (as standards write it, as in
 * `DE`, `de`, `Latn`, `EUR`), `"lowerCode"`, `"upperCode"`, `"code3"` (of three letters), `"own"` (the name of a language in itself), `"flag"` (of a
 * region), `"symbol"` and `"narrowSymbol"` (of a currency or unit), `"plain"` (the name of a currency within an English sentence).
 */

/** Kinds of things with names. From a region to its likeliest language, there is a way too: `regionLanguage`. */
export const NAMED_KINDS = ["region", "language", "script", "currency", "unit", "regionLanguage"] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** The languages of names. */
export const NAME_LANGUAGES: readonly string[] = [
  ...["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "ja", "zh", "ru", "ar"],
];

/** Forms other than names in a language, by kind. */
const SIGNS: Readonly<Record<NamedKind, readonly string[]>> = {
  region: ["code", "lowerCode", "code3", "flag"],
  language: ["code", "upperCode", "code3", "own"],
  script: ["code"],
  currency: ["code", "lowerCode", "symbol", "narrowSymbol", "plain"],
  unit: ["code", "symbol"],
  regionLanguage: [],
};

/** The kind of the thing that is read, and the kind of the thing that is written. */
export function endsOf(kind: NamedKind): readonly [from: NamedKind, to: NamedKind] {
  return kind === "regionLanguage" ? ["region", "language"] : [kind, kind];
}

/** The forms in which things of a kind can be written. */
export function formsOf(kind: NamedKind): readonly string[] {
  return [...SIGNS[endsOf(kind)[1]], ...NAME_LANGUAGES];
}

/** All forms of things of any kind. */
export function allForms(): readonly string[] {
  return [...new Set(NAMED_KINDS.flatMap(formsOf))];
}

/** Whether a form is the code, in whatever case. */
export function isCodeForm(form: string): boolean {
  return form === "code" || form === "lowerCode" || form === "upperCode";
}

/** From the written form of every known thing, without regard to case and accents, to another form of it: see {@link nameKey}. */
export function nameTable(kind: NamedKind, from: string, to: string): ReadonlyMap<string, string> {
  const [read, write] = endsOf(kind);
  const table = new Map<string, string>();
  if (!formsOf(read).includes(from) || !formsOf(write).includes(to)) return table;
  const name = namer(write, to);
  for (const [key, code] of codesByKey(read, from)) {
    const target = read === write ? code : likeliestLanguage(code);
    const written = target === undefined ? undefined : name(target);
    if (written !== undefined) table.set(key, written);
  }
  return table;
}

/** From the key of every written form to the code. What stands for two things is left out, but a full name prevails. */
export function codesByKey(kind: NamedKind, form: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const written of writersOf(kind, form)) addKeys(table, kind, written);
  return table;
}

/** How a thing is looked up: small letters without accents, single spaces, `and` for `&`; with a symbol, as it is. */
export function nameKey(text: string): string {
  const lower = text.toLowerCase();
  if (/^[a-z]+(?: [a-z]+)*$/.test(lower)) return lower;
  if (/\p{S}/u.test(text)) return text.trim();
  const key = lower
    .replaceAll("&", " and ")
    .normalize("NFD")
    .replace(/[\p{M}'’ʻ]/gu, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return key === "" ? text.trim() : key;
}

/** The form of a thing by its code, `undefined` where it has none. */
export function namer(kind: NamedKind, form: string): (code: string) => string | undefined {
  switch (form) {
    case "code":
      return (code) => code;
    case "lowerCode":
      return (code) => code.toLowerCase();
    case "upperCode":
      return (code) => code.toUpperCase();
    case "own":
      return (code) => displayName("language", code, "long")(code);
    case "code3":
      return kind === "region" || kind === "language" ? lookUp(threeLetterCodes(kind)) : () => undefined;
    case "flag":
      return flagOf;
    case "symbol":
    case "narrowSymbol":
      return kind === "unit" ? unitName("en", "short") : currencySign(form);
    case "plain":
      return (code) => currencyPart(code, "name");
    default:
      return kind === "unit" ? unitName(form, "long") : displayName(kind, form, "long");
  }
}

/** The codes of a kind in use today. */
export function codesOf(kind: NamedKind): readonly string[] {
  switch (kind) {
    case "regionLanguage":
    case "region":
      return regionCodes();
    case "language":
      return languageCodes();
    case "script":
      return scriptCodes();
    default:
      return Intl.supportedValuesOf(kind);
  }
}

/** The flag of a region: its two letters as regional indicators. */
export function flagOf(code: string): string {
  return code.toUpperCase().replace(/[A-Z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + FLAG_OFFSET));
}

/** From `A` to the first regional indicator. */
const FLAG_OFFSET = 0x1f1e6 - 0x41;

/** From the key of every full name or sign to the code; what stands for two things is left out. Half the work of {@link codesByKey}. */
export function codesByFullName(kind: NamedKind, form: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  addKeys(table, kind, namer(kind, form));
  return table;
}

/** All ways in which a form is read, the full names first: also short names, and names without what stands in brackets. */
export function writersOf(kind: NamedKind, form: string): readonly ((code: string) => string | undefined)[] {
  const full = namer(kind, form);
  if (kind !== "region" || !NAME_LANGUAGES.includes(form)) return [full];
  const bare = (code: string) => full(code)?.replace(/ *[(（].*$/u, "");
  return [full, displayName(kind, form, "short"), bare];
}

function addKeys(table: Map<string, string>, kind: NamedKind, written: (code: string) => string | undefined): void {
  const added = new Map<string, string | null>();
  for (const code of codesOf(kind)) {
    const text = written(code);
    const key = text === undefined ? "" : nameKey(text);
    if (key !== "" && !table.has(key)) added.set(key, (added.get(key) ?? code) === code ? code : null);
  }
  for (const [key, code] of added) if (code !== null) table.set(key, code);
}

function displayName(kind: NamedKind, language: string, style: "long" | "short"): (code: string) => string | undefined {
  const type = endsOf(kind)[1];
  if (type === "unit" || type === "regionLanguage") return () => undefined;
  const names = new Intl.DisplayNames([language], { type, style, fallback: "none" });
  return (code) => names.of(code);
}

function currencySign(currencyDisplay: "symbol" | "narrowSymbol"): (code: string) => string | undefined {
  return (currency) => {
    const sign = currencyPart(currency, currencyDisplay);
    return sign === currency ? undefined : sign;
  };
}

/** What stands beside the number in one unit of a currency. */
function currencyPart(currency: string, currencyDisplay: "symbol" | "narrowSymbol" | "name"): string | undefined {
  return new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay, maximumFractionDigits: 0 })
    .formatToParts(1)
    .find(({ type }) => type === "currency")?.value;
}

function lookUp(table: ReadonlyMap<string, string>): (code: string) => string | undefined {
  return (code) => table.get(code);
}

/** The name of one of a unit. */
function unitName(language: string, unitDisplay: "long" | "short"): (code: string) => string | undefined {
  return (unit) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay })
      .formatToParts(1)
      .find(({ type }) => type === "unit")?.value;
}

/** The language that most people of a region speak, by the likely subtags of the CLDR. */
export function likeliestLanguage(region: string): string | undefined {
  const { language } = new Intl.Locale(`und-${region}`).maximize();
  return language === "und" ? undefined : language;
}
