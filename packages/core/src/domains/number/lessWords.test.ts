import { describe, expect, it } from "vitest";
import { lessWordsDoubt } from "./lessWords.js";

describe("amounts that are taken off", () => {
  const doubt = lessWordsDoubt([{ input: ["Room 100 plus breakfast 20"], output: "120" }]);

  it("are doubted where no example has any", () => {
    expect(doubt(["Boat 80 minus voucher 10"], "90")).toBe('no example has "minus"');
    expect(doubt(["Bus 7, Refund 3"], "10")).toBe('no example has "refund"');
  });

  it("are not where there is one number only, or the output stands in the row", () => {
    expect(doubt(["Boat 80, no discount"], "80")).toBeNull();
    expect(doubt(["Boat 80 minus voucher 10"], "80")).toBeNull();
    expect(doubt(["Boat 80 plus lunchbox 10"], "90")).toBeNull();
  });

  it("are not where an example shows one", () => {
    const shown = lessWordsDoubt([{ input: ["Room 100 minus 20"], output: "80" }]);
    expect(shown(["Boat 80 minus 10"], "70")).toBeNull();
  });
});
