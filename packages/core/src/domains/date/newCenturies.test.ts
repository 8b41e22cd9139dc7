import { expect, test } from "vitest";
import { newCenturies } from "./newCenturies.js";

const shown = [
  { input: ["12.05.48"], output: "1948-05-12" },
  { input: ["03.11.61"], output: "1961-11-03" },
];

test.each([
  ["15.09.29", "2029-09-15", "no example has a year that begins with 20"],
  ["15.09.79", "1979-09-15", null],
  ["15.09.2029", "2029-09-15", null],
  ["15.09.29", "15 September", null],
])("%j as %j: %j", (cell, output, doubt) => expect(newCenturies(shown)([cell], output)).toBe(doubt));

test("says nothing where the rows have their centuries, or an example has both", () => {
  expect(newCenturies([{ input: ["12.05.1948"], output: "1948" }])(["12.05.29"], "2029")).toBeNull();
  expect(
    newCenturies([...shown, { input: ["01.02.03"], output: "2003-02-01" }])(["15.09.29"], "2029-09-15"),
  ).toBeNull();
});
