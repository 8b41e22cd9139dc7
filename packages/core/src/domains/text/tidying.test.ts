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

  it("does not keep a program from reading a cell both ways", () => {
    const both = taught(
      [
        [[" ann"], "[ann][ ann]"],
        [["bob"], "[bob][bob]"],
        [["cy "], "[cy][cy ]"],
      ],
      [[" zed"], ["dan"]],
    );
    for (const row of [[" zed"], [" ann"], ["dan"]]) expect(both.predict(row).value).toBe(both.apply(row));
    expect(both.apply([" zed"])).toBe("[zed][ zed]");
  });

  it("is read over in columns that are joined or that no rule reads, too", () => {
    const joined = taught(
      [
        [["Ann", "x1", ""], "Ann, x1"],
        [["Bob", "", "y2"], "Bob, y2"],
      ],
      [
        ["Dan", " z3", ""],
        ["Eve", "", "w4"],
      ],
    );
    expect(joined.predict(["Dan", " z3", ""])).toEqual(joined.predict(["Dan", "z3", ""]));
    expect(joined.apply(["Dan", " z3", ""])).toBe("Dan, z3");
  });

  it("is believed as before when the rule is saved with many rows", () => {
    const names = Array.from(
      { length: 90 },
      (_, at) => `N${"abcdefghij"[at % 10]}${at} L${"klmnopqrst"[(at * 7) % 10]}${at}`,
    );
    const many = taught(
      NAMES.slice(0, 2),
      names.map((name, at) => [at % 3 === 0 ? ` ${name}` : name]),
    );
    const read = fromJSON(JSON.parse(JSON.stringify(many.toJSON())));
    if (read.kind !== "inkling") expect.fail("not read back");
    for (const name of names.slice(0, 12))
      expect(read.inkling.predict([` ${name}`])).toEqual(many.predict([` ${name}`]));
  });

  it("is read over in answers that a person confirms or corrects, too", () => {
    const confirmed = inkling.confirm([" Kurt Goedel"]);
    if (confirmed.kind !== "corrected") expect.fail(confirmed.kind);
    expect(confirmed.inkling.predict(["Emmy Noether\u00a0"])).toMatchObject({
      value: "E. Noether",
      decision: "answer",
    });
    const corrected = inkling.correct({ input: [" Kurt Goedel"], output: "Goedel, K." });
    if (corrected.kind === "corrected") expect(corrected.inkling.program).not.toContain('" "), ');
  });

  it("is asked about with the row as it was given", () => {
    const one = taught(NAMES.slice(0, 1), [[" Ludwig van Beethoven"], [" Max Planck"]]);
    const question = one.ask();
    expect(question?.index).not.toBeNull();
    expect(question?.input[0]).toMatch(/^ /);
  });

  it("is refused where it is saved for columns that are not there", () => {
    const data = { ...JSON.parse(JSON.stringify(inkling.toJSON())), stray: [3] };
    expect(fromJSON(data)).toMatchObject({ kind: "invalid", issues: [{ path: "stray" }] });
  });
});
