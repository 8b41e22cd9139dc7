import { expect, test } from "vitest";
import { withFullHours } from "./openingHours.js";

test.each([
  ["Mo–Fr 9–18 Uhr", "Mo–Fr 09:00–18:00"],
  ["Sa 9.30–13 Uhr", "Sa 09:30–13:00"],
  ["Mo-Fr 9-12, 14-18:30 Uhr; Sa 9-13 Uhr", "Mo-Fr 09:00-12:00, 14:00-18:30; Sa 09:00-13:00"],
  ["Sat 9am - 1:30 p.m.", "Sat 09:00 - 13:30"],
  ["12am to 12pm", "00:00 to 12:00"],
  ["0–24 h", "00:00–24:00"],
  ["9-5pm", undefined],
  ["25–26 Uhr", undefined],
  ["8.75–9 Uhr", undefined],
  ["2024-05-01", undefined],
  ["room 3-4b", undefined],
  ["geschlossen", undefined],
  ["", undefined],
])("the hours of %j in full are %j", (text, full) => expect(withFullHours(text)).toBe(full));

test("a long text takes no time", () => {
  expect(withFullHours("9-".repeat(20_000))).toBeUndefined();
});
