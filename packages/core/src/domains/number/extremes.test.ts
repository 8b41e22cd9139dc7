import { describe, expect, test } from "vitest";
import { extremeItem } from "./extremes.js";

describe("the item with the largest or smallest number", () => {
  const offers = ["Arno: 410", "Bell: 1,385", "Cole: 402.5"];

  test.each([
    ["largest", "Bell: 1,385"],
    ["smallest", "Cole: 402.5"],
    ["name of the largest", "Bell"],
    ["name of the smallest", "Cole"],
  ] as const)("%s", (extreme, item) => expect(extremeItem(offers, "1,234.5", extreme)).toBe(item));

  test("has its name behind the number where nothing stands before it", () => {
    expect(extremeItem(["12 pears", "9 figs"], "1,234.5", "name of the largest")).toBe("pears");
  });

  test("is told by the last number of each item", () => {
    expect(extremeItem(["Room 12: 30", "Room 9: 31"], "1,234.5", "name of the largest")).toBe("Room 9");
  });

  test("is none where two are equal, where an item has no number, and of no items", () => {
    expect(extremeItem(["a 1", "b 1"], "1,234.5", "largest")).toBeUndefined();
    expect(extremeItem(["a 1", "b"], "1,234.5", "largest")).toBeUndefined();
    expect(extremeItem([], "1,234.5", "largest")).toBeUndefined();
    expect(extremeItem(["x", "4.05"], "1,234.5", "largest")).toBe("4.05");
    expect(extremeItem(["x", "DNF"], "1,234.5", "largest")).toBeUndefined();
    expect(extremeItem(["7", "8"], "1,234.5", "name of the largest")).toBeUndefined();
  });
});
