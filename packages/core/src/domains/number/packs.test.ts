import { expect, test } from "vitest";
import { inPacks, packFormOf } from "./packs.js";

test.each([
  ["130", "24", "2 full + 2 loose", "5 full + 10 loose"],
  ["96", "12", "2 full + 2 loose", "8 full"],
  ["7", "10", "2 full + 2 loose", "7 loose"],
  ["25", "24", "2 cartons, 2 loose", "1 carton, 1 loose"],
  ["25", "24", "2 boxes and 2 pieces", "1 box and 1 piece"],
  ["0", "24", "2 full + 2 loose", undefined],
  ["7", "0", "2 full + 2 loose", undefined],
  ["-7", "2", "2 full + 2 loose", undefined],
  ["7.5", "2", "2 full + 2 loose", undefined],
  ["7", "2", "2 full", undefined],
])("%s pieces in packs of %s like %j are %j", (pieces, size, form, text) => {
  expect(inPacks(pieces, size, form)).toBe(text);
});

test("the form is told by texts that leave something out", () => {
  expect(packFormOf(["4 cartons, 4 loose", "1 carton", "7 loose"])).toBe("2 cartons, 2 loose");
  expect(packFormOf(["1 full + 1 loose", "7 loose"])).toBe("2 full + 2 loose");
  for (const texts of [["4 cartons, 4 loose"], ["1 carton"], ["4 cartons, 4 loose", "?"], []])
    expect(packFormOf(texts)).toBeNull();
});
