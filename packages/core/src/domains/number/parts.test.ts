import { expect, test } from "vitest";
import { inParts, partFormOf, partsOf } from "./parts.js";

test.each([
  ["95", "2 h 2 min", "1 h 35 min"],
  ["120", "2 h 2 min", "2 h"],
  ["48", "2 h 2 min", "48 min"],
  ["3725", "2 hours, 2 minutes, 2 seconds", "1 hour, 2 minutes, 5 seconds"],
  ["13", "2 ft 2 in", "1 ft 1 in"],
  ["90", "2h30m", undefined],
  ["0", "2 h 2 min", undefined],
  ["-5", "2 h 2 min", undefined],
  ["1.5", "2 h 2 min", undefined],
  ["95", "2 min 2 h", undefined],
  ["95", "2 min", undefined],
  ["95", "2 cats 2 dogs", undefined],
  ["95", "", undefined],
])("%s in parts like %j is %j", (quantity, form, text) => {
  expect(inParts(quantity, form)).toBe(text);
});

test("the form is told by texts that leave parts out", () => {
  expect(partsOf(["1 h 35 min", "2 h", "48 min"])).toEqual({ form: "2 h 2 min", quantities: ["95", "120", "48"] });
  expect(partsOf(["1 hour, 1 minute", "2 hours"])).toEqual({ form: "2 hours, 2 minutes", quantities: ["61", "120"] });
  for (const texts of [["1 h 35 min", "2 h 5 min"], ["2 h", "48 min"], ["1 h 35 min", "2 kg"], ["1 h 35 min", "?"], []])
    expect(partsOf(texts)).toBeNull();
  expect(partFormOf("2 h 2 min 2 h")).toBeUndefined();
});
