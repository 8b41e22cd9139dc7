import { expect, it } from "vitest";
import { otherNeighbours } from "./otherNeighbours.js";

it("a part beside another mark than in any example is doubted where the row has that of the examples", () => {
  const doubt = otherNeighbours([
    { input: ["a, b; cccc, d; e, f"], output: "cccc" },
    { input: ["x, aaay; aaaz, d"], output: "aaaz" },
  ]);
  expect(doubt(["k, l, m; n, o"], "m")).toBe('no example takes what stands behind ","');
  expect(doubt(["{m}; n"], "m")).toBe('no example takes what stands behind "{"');
  expect(doubt(["k, l, m; n, o"], "n")).toBeNull();
  expect(doubt(["m; n"], "m")).toBeNull();
  expect(doubt(["k, l, m"], "m")).toBeNull();
  expect(doubt(["k, l; m; n"], "other")).toBeNull();
});

it("and says nothing where the examples differ or take what no mark is beside", () => {
  const differ = otherNeighbours([
    { input: ["a, b; c"], output: "c" },
    { input: ["a, b; c"], output: "b" },
  ]);
  expect(differ(["k, (l); m"], "l")).toBeNull();
  expect(otherNeighbours([{ input: ["Ada Lovelace"], output: "Ada" }])(["Roy, (Ida)"], "Ida")).toBeNull();
});
