import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { defaultEndings, inDefaultEnding, isEnding } from "./endings.js";

test.each([
  ["invoice_031", "invoice_031.pdf"],
  ["Offer.v2.docx", "Offer.v2.docx"],
  ["Report 2.1", "Report 2.1.pdf"],
  [".profile", ".profile.pdf"],
  ["", undefined],
  ["a".repeat(300), undefined],
])("%j with the ending .pdf if it has none is %j", (name, made) => expect(inDefaultEnding(name, ".pdf")).toBe(made));

test("endings are letters and digits behind a dot", () => {
  expect([".pdf", ".m4a", ".1", "pdf", ".a b", ""].map(isEnding)).toEqual([true, true, false, false, false, false]);
});

test("an ending is proposed where some names have one and others get it", () => {
  const found = (names: readonly string[], targets: readonly string[]) => [...defaultEndings([names], { targets })];
  expect(found(["a", "b.txt"], ["a.pdf", "b.txt"])).toEqual([[".pdf"]]);
  expect(found(["a", "b"], ["a.pdf", "b.pdf"])).toEqual([]);
  expect(found(["a", "b.txt"], ["a", "b.txt"])).toEqual([]);
  expect(found(["a", "b.txt"], ["a.pdf", "b.pdf"])).toEqual([]);
});

test("learned together with small letters", () => {
  const rows = [
    ["invoice_031", "invoice_031.pdf"],
    ["Photo.JPG", "photo.jpg"],
    ["Offer.v2.docx", "offer.v2.docx"],
  ];
  expect(learned(rows, [["Minutes_May"], ["PLAN.png"]]).outputs).toEqual(["minutes_may.pdf", "plan.png"]);
});
