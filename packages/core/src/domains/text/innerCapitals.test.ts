import { expect, test } from "vitest";
import { innerCapitals } from "./innerCapitals.js";

const plain = [{ input: ["EVA SMITH"], output: "Smith, Eva" }];

test.each([
  ["Eva McDonald", "Mcdonald, Eva", "no example has a capital inside a word"],
  ["Eva McDonald", "McDonald, Eva", null],
  ["Eva McDonald", "eva.mcdonald@x.org", null],
  ["EVA MOE", "Moe, Eva", null],
  ["Eva McDonald", "EMD", "no example has a capital inside a word"],
  ["Eva McDonald", "EM", null],
  ["Paul Price iPhone", "Price, P.", null],
  ["IAN MCBRIDE", "Mcbride, Ian", 'no example has a name like "Mcbride"'],
  ["Ian Mcbride", "Mcbride, Ian", null],
  ["IAN MCBRIDE", "MCBRIDE, Ian", null],
  ["WORLD WAR II", "World War Ii", 'no example has a numeral like "II"'],
  ["WORLD WAR II", "World War II", null],
  ["WORLD WAR II", "world war ii", null],
])("%s as %s: %s", (cell, output, doubt) => {
  expect(innerCapitals(plain)([cell], output)).toBe(doubt);
});

test("examples that have such words show what becomes of them", () => {
  const shown = [...plain, { input: ["Tom DeVries"], output: "Devries, Tom" }];
  expect(innerCapitals(shown)(["Eva McDonald"], "Mcdonald, Eva")).toBeNull();
});
