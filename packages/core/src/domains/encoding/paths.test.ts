import { expect, test } from "vitest";
import { fileTitle, leafWithParent } from "./paths.js";

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
