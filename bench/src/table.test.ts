import { expect, test } from "vitest";
import { tableLines } from "./table.js";

test("aligns the first column to the left and the others to the right", () => {
  expect(
    tableLines(
      ["name", "n"],
      [
        ["a", "1000"],
        ["longer", "2"],
      ],
    ),
  ).toEqual(["name       n", "──────  ────", "a       1000", "longer     2"]);
});
