import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { capitalWords, otherWords } from "./capitalWords.js";

test.each([
  ["DE LA CRUZ Juan", "DE LA CRUZ", "Juan"],
  ["Anna Maria  O'NEIL", "O'NEIL", "Anna Maria"],
  ["HOFFMANN-WEISS Eva", "HOFFMANN-WEISS", "Eva"],
  ["LI J. Wei", "LI", "J. Wei"],
  ["Anna SMITH Lee", undefined, undefined],
  ["ANNA SMITH", undefined, undefined],
  ["Anna Smith", undefined, undefined],
  ["SKU 12 Lamp", undefined, undefined],
  ["SMITH", undefined, undefined],
  ["", undefined, undefined],
])("%j has the words %j in capitals, and %j", (name, capital, other) => {
  expect([capitalWords(name), otherWords(name)]).toEqual([capital, other]);
});

test("surnames in capitals are moved", () => {
  const rows = [
    ["SMITH Anna Maria", "Anna Maria Smith"],
    ["DE LA CRUZ Juan", "Juan De La Cruz"],
  ];
  expect(learned(rows, [["VAN DEN BERG Sofie Marie"]]).outputs).toEqual(["Sofie Marie Van Den Berg"]);
});
