import { expect, test } from "vitest";
import { nextMajorVersion, nextMinorVersion, nextNumbered, nextPatchVersion } from "./versions.js";

test.each([
  ["v1.4.9", "v2.0.0", "v1.5.0", "v1.4.10"],
  ["0.9.12", "1.0.0", "0.10.0", "0.9.13"],
  ["1.4", undefined, undefined, undefined],
  ["1.2.3.4", undefined, undefined, undefined],
  ["1.2.3-beta", undefined, undefined, undefined],
  ["", undefined, undefined, undefined],
])("versions after %j", (text, major, minor, patch) => {
  expect([nextMajorVersion(text), nextMinorVersion(text), nextPatchVersion(text)]).toEqual([major, minor, patch]);
});

test.each([
  ["LOT-0099", "LOT-0100"],
  ["LOT-999", "LOT-1000"],
  ["Room 009", "Room 010"],
  ["Room 9", undefined],
  ["EUR 19.199", undefined],
  ["Jan 31", undefined],
  ["2024-W52", undefined],
  ["at 9:059", undefined],
  ["555-0199", "555-0200"],
  ["2024-123", undefined],
  ["2024/007", "2024/008"],
  ["0099", "0100"],
  ["99", undefined],
  ["1.05", undefined],
  ["-5", undefined],
  ["A1b", undefined],
  ["", undefined],
  ["X9999999999999999", undefined],
])("what is numbered after %j", (text, next) => {
  expect(nextNumbered(text)).toBe(next);
});
