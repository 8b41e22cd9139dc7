import { expect, test } from "vitest";
import { fileTitle, leafAsSentence, leafWithParent } from "./paths.js";

test.each([
  ["C:\\docs\\budget_2023_final.xlsx", "budget 2023 final"],
  ["/home/tim/summer-trip.jpeg ", "summer trip"],
  ["Leave_Form.v2.pdf", "Leave Form.v2"],
  ["a%20b__c.txt", "a b c"],
  ["notes", undefined],
  [".profile", undefined],
  ["", undefined],
])("the file %j has the title %j", (path, title) => expect(fileTitle(path)).toBe(title));

test.each([
  ["Office > Warehouse > Night shift", "Night shift (Warehouse)"],
  ["Sales>Export", "Export (Sales)"],
  ["/usr/local/", "local (usr)"],
  [" Legal ", "Legal"],
  [" > ", ""],
])("the leaf of %j is %j", (path, leaf) => expect(leafWithParent(path)).toBe(leaf));

test.each([
  ["C:\\scans\\old\\water_bill.v2.pdf", "Water bill.v2"],
  ["/tmp/readme.md", "Readme"],
  ["/tax/2022-return.pdf", "2022 return"],
  ["https://a.org/blog/KNIFE-care.html?ref=a/b#c", "Knife care"],
  ["https://a.org/2023/ten%20soups/", "Ten soups"],
  ["https://a.org/", undefined],
  ["https://a.org", undefined],
  ["water_bill.pdf", undefined],
  ["//", undefined],
  ["", undefined],
])("the last part of %j is %j as a sentence", (path, sentence) => {
  expect(leafAsSentence(path)).toBe(sentence);
});
