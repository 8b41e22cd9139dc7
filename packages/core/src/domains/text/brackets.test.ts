import { describe, expect, it } from "vitest";
import { cutBrackets } from "./brackets.js";

const shown = [{ input: ["Chrome (X11; Linux) Gecko"], output: "X11" }];

describe("brackets that an output cuts apart", () => {
  it.each([
    [["Opera (Unix) Presto"], "Unix) Presto", true],
    [["Opera (Unix) Presto"], "Unix", false],
    [["Opera (Unix) Presto"], "(Unix)", false],
    [["Opera Unix) Presto"], "Unix) Presto", false],
    [["Opera Unix"], "Unix)", false],
    [["a) first"], "a)", false],
  ])("%j to %j: %j", (input, output, cannotBe) => expect(cutBrackets(shown)?.(input, output)).toBe(cannotBe));

  it("says nothing where an example cuts them, or has none, or all outputs are of one length", () => {
    expect(
      cutBrackets(["a (b) is short", "c (d) is too"].map((cell) => ({ input: [cell], output: cell.slice(0, 8) }))),
    ).toBeNull();
    expect(cutBrackets([...shown, { input: ["Opera (Unix) Presto"], output: "(Unix" }])).toBeNull();
    expect(cutBrackets([{ input: ["Opera Unix"], output: "Unix" }])).toBeNull();
  });
});
