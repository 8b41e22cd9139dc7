import { describe, expect, it } from "vitest";
import { learn } from "../../learn.js";
import type { Inkling, Row } from "../../outcome.js";
import { fromJSON } from "../../saved.js";

function taught(pairs: readonly (readonly [Row, string])[], inputs: readonly Row[]): Inkling {
  const outcome = learn({ examples: pairs.map(([input, output]) => ({ input, output })), inputs });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  return outcome.inkling;
}

const NAMES = [
  [["Ada Lovelace"], "A. Lovelace"],
  [["Alan Turing"], "A. Turing"],
  [["Grace Hopper"], "G. Hopper"],
] as const;

describe("white space at the ends of cells", () => {
  const inkling = taught(NAMES, [[" Kurt Goedel"], ["Emmy Noether\u00a0"], ["Max Planck"]]);

  it("is read over where no example has any, by what is predicted, applied, written as code and saved alike", () => {
    for (const row of [[" Kurt Goedel"], ["Kurt Goedel"], ["\tKurt Goedel  "]]) {
      expect(inkling.predict(row)).toMatchObject({ value: "K. Goedel", decision: "answer" });
      expect(inkling.apply(row)).toBe("K. Goedel");
    }
    expect(inkling.toTypeScript()).toContain(".trim()");
    const read = fromJSON(JSON.parse(JSON.stringify(inkling.toJSON())));
    if (read.kind !== "inkling") expect.fail("not read back");
    expect(read.inkling.predict([" Kurt Goedel"])).toEqual(inkling.predict([" Kurt Goedel"]));
    expect(read.inkling.apply([" Kurt Goedel"])).toBe("K. Goedel");
  });

  it("does not make a row unlike the others", () => {
    expect(inkling.predict([" Kurt Goedel "]).confidence).toBe(inkling.predict(["Kurt Goedel"]).confidence);
  });

  it("is not read over where no row has any: nothing is said about it", () => {
    const plain = taught(NAMES, [["Max Planck"]]);
    expect(plain.program).not.toContain("tidyCell");
    expect(plain.predict([" Kurt Goedel"]).decision).not.toBe("answer");
  });

  it("is read as an example shows it where one has some", () => {
    const kept = taught(
      [
        [["  item"], "    item"],
        [["name"], "  name"],
      ],
      [[" price"], ["code"]],
    );
    expect(kept.program).not.toContain("tidyCell");
    expect(kept.predict([" price"]).value).toBe("   price");
  });

  it("is read over in the columns where it is stray only, missing and blank cells included", () => {
    const two = taught(
      [
        [["Mug", " x1 "], "Mug/ x1 "],
        [["Jug", "y2"], "Jug/y2"],
      ],
      [
        [" Cup", " z3"],
        [null, "z3"],
        ["  ", "z3"],
      ],
    );
    expect(two.apply([" Cup", " z3"])).toBe("Cup/ z3");
    expect(two.apply([null, "z3"])).toBeUndefined();
    expect(two.apply(["  ", "z3"])).toBe("/z3");
  });
});
