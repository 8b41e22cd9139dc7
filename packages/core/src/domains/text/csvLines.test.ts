import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { cellsAsLine, columnsOfLines, csvLine } from "./csvLines.js";

test.each([
  [["1", "Desk, oak", "brown"], '1,"Desk, oak",brown'],
  [["2", '24" wide', null], '2,"24"" wide",'],
  [[null, "", " x"], ',," x"'],
  [[], ""],
])("%j is the line %j", (cells, line) => expect(csvLine(cells)).toBe(line));

test("cells that a row lacks have no line", () => {
  expect([cellsAsLine([0, 1], ["a"]), cellsAsLine([0, 1], "ab"), cellsAsLine([0, 1], ["a", 1])]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("lines are proposed where a cell needs quotes", () => {
  const found = (scopes: string[][], targets: string[]) => [...columnsOfLines([], { scopes, targets })];
  expect(found([["1", "a,b", "c"]], ['1,"a,b"'])).toEqual([[0, 1]]);
  expect(found([["1", "a"]], ["1,a"])).toEqual([]);
});

test("learned from cells of which some are missing", () => {
  const rows = [
    ["1001", "Desk, oak", "brown", '1001,"Desk, oak",brown'],
    ["1002", 'Shelf 24" wide', null, '1002,"Shelf 24"" wide",'],
    ["1003", "Chair", "red, blue", '1003,Chair,"red, blue"'],
  ];
  const { words, outputs } = learned(rows, [["1005", null, "black"]]);
  expect(outputs).toEqual(["1005,,black"]);
  expect(words).toContain("CSV");
});
