import { expect, test } from "vitest";
import type { Row } from "../../outcome.js";
import { learned } from "../../testing/learned.js";

test.each<[string, Row[], Row, string]>([
  [
    "beside a mark, wherever it stands",
    [
      ["Hi {name}, your order is ready.", "Anna", "Hi Anna, your order is ready."],
      ["Welcome back, {name}!", "Mr Osei", "Welcome back, Mr Osei!"],
    ],
    ["For {name}: {name} won!", "Bo"],
    "For Bo: Bo won!",
  ],
  [
    "behind another one",
    [
      ["/{a}/{b}/x", "q", "/{a}/q/x"],
      ["/{a}/{b}/long/way", "qrst", "/{a}/qrst/long/way"],
      ["/v2/{a}/{b}", "u", "/v2/{a}/u"],
    ],
    ["/{a}/y/{b}/x", "pp"],
    "/{a}/y/pp/x",
  ],
  [
    "between many marks",
    [
      ["Dear ###NAME###, hello", "Ann", "Dear Ann, hello"],
      ["To ###NAME### only", "Bo", "To Bo only"],
    ],
    ["###NAME### and ###NAME###", "Cy"],
    "Cy and Cy",
  ],
  [
    "with others",
    [
      ["Dear {name}, your order {no} is ready.", "Ann", "12", "Dear Ann, your order 12 is ready."],
      ["Order {no}: hello {name}!", "Bo", "7", "Order 7: hello Bo!"],
      ["{name} ({no})", "Cy", "301", "Cy (301)"],
    ],
    ["No. {no} is for {name}, {no}!", "Di", "5"],
    "No. 5 is for Di, 5!",
  ],
])("a placeholder is filled %s", (_, rows, row, output) => {
  expect(learned(rows, [row]).outputs).toEqual([output]);
});
