import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { toCitedNames, toShortCitation, toShortCitationWithAnd } from "./citations.js";
import { withoutFootnotes } from "./footnotes.js";
import { calledName, surnameFirstMiddleInitials, withMiddleInitials } from "./nameForms.js";
import { articleLastBeforeRemark } from "./tidying.js";

test.each([
  [calledName, "Katharina (Kati) Vogel", "Kati"],
  [calledName, 'William Henry "Bill" Hayes', "Bill"],
  [calledName, "Noah Friedrich Lenz", "Noah"],
  [calledName, "Cher", undefined],
  [calledName, "Lenz, Noah", undefined],
  [withMiddleInitials, "Ann Beatrice Cole", "Ann B. Cole"],
  [withMiddleInitials, "Ann Cole", "Ann Cole"],
  [withMiddleInitials, "Ludwig van Beethoven", undefined],
  [surnameFirstMiddleInitials, "Mary Ellen Grace O'Hara", "O'Hara, Mary E. G."],
  [surnameFirstMiddleInitials, "Bo Xu", "Xu, Bo"],
  [surnameFirstMiddleInitials, "", undefined],
  [toCitedNames, "Ann Marie Lee, Tom Ek and Ida Roy", "Lee AM, Ek T, Roy I"],
  [toCitedNames, "Smith, J. A., & Lee, M.", "Smith JA, Lee M"],
  [toCitedNames, "Smith JA, Lee M", "Smith JA, Lee M"],
  [toCitedNames, "World Health Organization", undefined],
  [toCitedNames, "3, 4", undefined],
  [toShortCitation, "Kim, J.; Ortiz, L.; Brandt, P.", "Kim et al."],
  [toShortCitation, "de Vries, H.; Bakker, J.", "de Vries & Bakker"],
  [toShortCitation, "Moreau, C.", "Moreau"],
  [toShortCitation, "", undefined],
  [toShortCitationWithAnd, "Ann Lee and Tom Ek", "Lee and Ek"],
  [withoutFootnotes, "Porto [a][12]", "Porto"],
  [withoutFootnotes, "La Paz†", "La Paz"],
  [withoutFootnotes, "12 km²", "12 km²"],
  [withoutFootnotes, "St. John's (city)[7]", "St. John's (city)"],
  [withoutFootnotes, "Unknown[citation needed]", "Unknown"],
  [withoutFootnotes, "Lamp [new]", "Lamp [new]"],
  [withoutFootnotes, "[1]", undefined],
  [articleLastBeforeRemark, "The Thing (1982)", "Thing, The (1982)"],
  [articleLastBeforeRemark, "Casablanca (1942)", "Casablanca (1942)"],
  [articleLastBeforeRemark, "The Thing", undefined],
])("%o of %j is %j", (change, text, made) => expect(change(text)).toBe(made));

test("learned from a few examples", () => {
  const rows = [
    ["Paris[1][a]", "Paris"],
    ["12,345 [2]", "12,345"],
  ];
  expect(learned(rows, [["Vila Nova de Gaia"], ["St. John's (city)[b]"]]).outputs).toEqual([
    "Vila Nova de Gaia",
    "St. John's (city)",
  ]);
});
