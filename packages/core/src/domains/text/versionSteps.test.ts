import { expect, test } from "vitest";
import { versionStepOf, whereVersions } from "./versionSteps.js";

test.each([
  ["1.4.2", "2.0.0", "first number"],
  ["v2.3.9", "2.4.0", "second number"],
  ["0.9.1", "v0.9.2", "third number"],
  ["v3.1", "3.1.4", "third number"],
  ["v3.1", "v4.0", "first number"],
  ["3.1.0", "v3.1", "same version"],
  ["1.09.0", "1.9.0", "same version"],
  ["3.0.0", "2.9.9", undefined],
  ["1.50", "2.50", undefined],
  ["12.03.2024", "14.03.2024", undefined],
  ["1.4.2", "2", undefined],
  ["1.4.2-rc1", "1.4.2", undefined],
  ["1.4.2", null, undefined],
])("from %s to %s it is the %s", (from, to, step) => expect(versionStepOf(from, to)).toBe(step));

test("steps are asked of versions that differ in several", () => {
  expect([
    ...whereVersions([
      ["1.0.0", "1.0.0"],
      ["2.0.0", "1.1.0"],
    ]),
  ]).toEqual([[]]);
  expect([
    ...whereVersions([
      ["1.0.0", "1.0.0"],
      ["2.0.0", "3.1.0"],
    ]),
  ]).toEqual([]);
  expect([
    ...whereVersions([
      ["1.0.0", "beta"],
      ["2.0.0", "1.1.0"],
    ]),
  ]).toEqual([]);
});
