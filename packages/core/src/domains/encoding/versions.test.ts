import { expect, test } from "vitest";
import { nextMajorVersion, nextMinorVersion, nextPatchVersion } from "./versions.js";

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
