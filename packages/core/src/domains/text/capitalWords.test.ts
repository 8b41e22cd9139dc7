import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { capitalWords } from "./capitalWords.js";

test.each([
  ["DE LA CRUZ Juan", "DE LA CRUZ"],
  ["Anna Maria  O'NEIL", "O'NEIL"],
  ["HOFFMANN-WEISS Eva", "HOFFMANN-WEISS"],
  ["LI J. Wei", "LI"],
  ["Anna SMITH Lee", undefined],
  ["ANNA SMITH", undefined],
  ["Anna Smith", undefined],
  ["SKU 12 Lamp", undefined],
  ["SMITH", undefined],
  ["", undefined],
])("%j has the words %j in capitals", (name, capital) => {
  expect(capitalWords(name)).toBe(capital);
});

test("surnames in capitals are moved", () => {
  const rows = [
    ["SMITH Anna Maria", "Anna Maria Smith"],
    ["DE LA CRUZ Juan", "Juan De La Cruz"],
  ];
  expect(learned(rows, [["VAN DEN BERG Sofie Marie"]]).outputs).toEqual(["Sofie Marie Van Den Berg"]);
});
