import { expect, test } from "vitest";
import { threeLetterCodes } from "./codes.js";
import { codesByKey, codesOf, formsOf, NAMED_KINDS, nameKey, namer, nameTable } from "./names.js";

const look = (kind: (typeof NAMED_KINDS)[number], from: string, to: string, text: string) =>
  nameTable(kind, from, to).get(nameKey(text));

test.each([
  ["region", "code", "en", "de", "Germany"],
  ["region", "en", "code", "GERMANY", "DE"],
  ["region", "en", "lowerCode", "Germany", "de"],
  ["region", "de", "zh", "Deutschland", "德国"],
  ["region", "en", "code", "Cote d'Ivoire", "CI"],
  ["region", "en", "code", "Trinidad and Tobago", "TT"],
  ["region", "en", "code", "UK", "GB"],
  ["region", "flag", "fr", "🇯🇵", "Japon"],
  ["region", "code", "flag", "BR", "🇧🇷"],
  ["region", "en", "code", "Atlantis", undefined],
  ["region", "code", "en", "ZZ", undefined],
  ["region", "code3", "code", "CHE", "CH"],
  ["region", "code", "code3", "GB", "GBR"],
  ["region", "code", "code3", "EU", undefined],
  ["currency", "code", "plain", "INR", "Indian rupee"],
  ["language", "code", "en", "pt", "Portuguese"],
  ["language", "code", "own", "de", "Deutsch"],
  ["language", "own", "en", "français", "French"],
  ["language", "en", "code", "japanese", "ja"],
  ["script", "code", "en", "Cyrl", "Cyrillic"],
  ["currency", "code", "en", "JPY", "Japanese Yen"],
  ["currency", "code", "symbol", "EUR", "€"],
  ["currency", "symbol", "code", "$", "USD"],
  ["currency", "symbol", "code", "A$", "AUD"],
  ["currency", "narrowSymbol", "code", "$", undefined],
  ["unit", "symbol", "en", "km", "kilometer"],
  ["unit", "en", "symbol", "Kilometer", "km"],
  ["unit", "symbol", "de", "km", "Kilometer"],
  ["regionLanguage", "en", "en", "Brazil", "Portuguese"],
  ["regionLanguage", "code", "code", "AT", "de"],
] as const)("%s, from %s to %s: %j is %j", (kind, from, to, text, expected) => {
  expect(look(kind, from, to, text)).toBe(expected);
});

test("the platform reads three-letter codes of languages as the two-letter ones", () => {
  for (const [code, code3] of threeLetterCodes("language")) expect(Intl.getCanonicalLocales(code3)).toEqual([code]);
});

test("a full name gives its code back, unless two things share it", () => {
  for (const kind of ["region", "language", "script", "currency", "unit"] as const) {
    for (const form of formsOf(kind)) {
      const table = codesByKey(kind, form);
      const write = namer(kind, form);
      for (const code of codesOf(kind)) {
        const found = table.get(nameKey(write(code) ?? ""));
        expect(found === undefined || nameKey(write(found) ?? "") === nameKey(write(code) ?? "")).toBe(true);
      }
    }
  }
});

test("nearly every thing has a name and a code of its own in every language", () => {
  for (const kind of NAMED_KINDS) {
    for (const form of formsOf(kind)) {
      if (form === "symbol" || form === "narrowSymbol") continue;
      expect(nameTable(kind, "code", form).size).toBeGreaterThan(codesOf(kind).length * 0.5);
    }
  }
});
