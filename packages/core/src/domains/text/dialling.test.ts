import { expect, test } from "vitest";
import { isCountryCode, toInternational } from "./dialling.js";

test.each([
  ["030 1234567", "49", "+49301234567"],
  ["+49 (0)30 765-4321", "49", "+49307654321"],
  ["0049 89 445566", "49", "+4989445566"],
  ["+43 1 5550199", "49", "+4315550199"],
  ["0049 (0)89 445566", "49", "+4989445566"],
  ["(0221) 55 66 77", "49", "+49221556677"],
  ["30 1234567", "49", undefined],
  ["(206) 555-0100", "1", "+12065550100"],
  ["1-206-555-0100", "1", "+12065550100"],
  ["555-0100", "1", undefined],
  ["030 1234567 x4", "49", undefined],
  ["0", "49", undefined],
  ["01234567890123456789", "44", undefined],
])("%j dialled from +%s is %j", (text, code, number) => expect(toInternational(text, code)).toBe(number));

test("what countries are dialled with", () => {
  expect(["1", "49", "420", "0", "1234", "", "a"].map(isCountryCode)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
