import { expect, test } from "vitest";
import { fileTitle, leafAsSentence, leafAsTitle, leafWithParent } from "./paths.js";

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
  ["C:\\scans\\old\\water_bill.v2.pdf", "Water bill.v2", "Water Bill.v2"],
  ["/tmp/readme.md", "Readme", "Readme"],
  ["/tax/2022-return.pdf", "2022 return", "2022 Return"],
  ["https://a.org/blog/KNIFE-care.html?ref=a/b#c", "Knife care", "Knife Care"],
  ["https://a.org/2023/ten%20soups/", "Ten soups", "Ten Soups"],
  ["https://a.org/", undefined, undefined],
  ["https://a.org", undefined, undefined],
  ["water_bill.pdf", undefined, undefined],
  ["//", undefined, undefined],
  ["", undefined, undefined],
])("the last part of %j is %j as a sentence", (path, sentence, title) => {
  expect([leafAsSentence(path), leafAsTitle(path)]).toEqual([sentence, title]);
});
