import { expect, test } from "vitest";
import { traits } from "./traits.js";

test.each([
  ["5 kg", '"kg" as its unit'],
  ["0.75kg", '"kg" as its unit'],
  ["-3,5 %", '"%" as its unit'],
  ["21°C", '"°C" as its unit'],
  ["1h 30m", '"h" and "m" as its unit'],
  ["1d2h", '"d" and "h" as its unit'],
])("%j has its unit", (cell, trait) => {
  expect([...traits(cell)]).toEqual([[trait, "binding"]]);
});

test.each(["5", "kg", "12 May 2014", "AB-12-X", "3 x Apple", "4 old kegs", "", null])("%j is no amount", (cell) => {
  expect(traits(cell).size).toBe(0);
});

test.each<[string, readonly string[]]>([
  ["S1: 2.5 mg/mL", ['"mg/mL" as its unit']],
  ["about 300 ug/mL of it", ['"ug/mL" as its unit']],
  ["4 kg of rice", ['"kg" as its unit']],
  ["Flat 3 B", []],
  ["12 old monkeys", []],
])("%s has the unit %j", (cell, units) => expect([...traits(cell).keys()]).toEqual(units));
