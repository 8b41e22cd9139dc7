import { expect, test } from "vitest";
import { createPaint, wantsColour } from "./paint.js";

test.each([
  ["a terminal", true, true, {}, true],
  ["a pipe", false, true, {}, false],
  ["--no-color", true, false, { FORCE_COLOR: "1" }, false],
  ["NO_COLOR", true, true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
  ["an empty NO_COLOR", true, true, { NO_COLOR: "" }, true],
  ["FORCE_COLOR in a pipe", false, true, { FORCE_COLOR: "1" }, true],
  ["FORCE_COLOR=0", true, true, { FORCE_COLOR: "0" }, false],
  ["a dumb terminal", true, true, { TERM: "dumb" }, false],
])("colour for %s", (_, isTerminal, flag, env, wanted) => {
  expect(wantsColour(isTerminal, flag, env)).toBe(wanted);
});

test("paint without colour leaves text alone", () => {
  expect(createPaint(false).sure("x")).toBe("x");
  expect(createPaint(true).sure("x")).toBe("\u001B[32mx\u001B[39m");
});
