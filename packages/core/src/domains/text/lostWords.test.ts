import { describe, expect, it } from "vitest";
import { learn } from "../../learn.js";
import { losesWords, lostWords } from "./lostWords.js";

describe("lostWords", () => {
  const doubt = lostWords([
    { input: ["Schulz, Hans-Peter"], output: "H.-P. Schulz" },
    { input: ["Lehmann, Karl Otto"], output: "K. O. Lehmann" },
  ]);

  it("names a word that is neither whole nor as an initial in the output", () => {
    expect(doubt(["Bach, Carl Philipp Emanuel"], "C. E. Bach")).toContain("Philipp");
    expect(doubt(["Bach, Carl Philipp Emanuel"], "C. P. E. Bach")).toBeNull();
    expect(doubt(["Weiß, Ingrid"], "I. WEISS")).toBeNull();
    expect(doubt(["Weiß, Ingrid"], "I. W.")).toBeNull();
    expect(doubt(["Weiß, Ingrid"], "I.")).toContain("Weiß");
    expect(doubt(["García, José"], "J. Garcia")).toBeNull();
  });

  it("says nothing where an example loses a word, or there is one example only", () => {
    expect(lostWords([{ input: ["Ada Lovelace"], output: "A. Lovelace" }])(["Grace B Hopper"], "G. Hopper")).toBeNull();
    const losing = lostWords([
      { input: ["Mr Ada Lovelace"], output: "A. Lovelace" },
      { input: ["Grace Hopper"], output: "G. Hopper" },
    ]);
    expect(losing(["Mary Ann Evans"], "M. Evans")).toBeNull();
  });
});

describe("losesWords", () => {
  it("is asked where all examples keep their words", () => {
    const loses = losesWords([{ input: ["Lisbon[3]"], output: "Lisbon" }]);
    expect(loses?.(["Vila Nova de Gaia[2]"], "Vila")).toBe(true);
    expect(loses?.(["Vila Nova de Gaia[2]"], "Vila Nova de Gaia")).toBe(false);
    expect(losesWords([{ input: ["John Smith"], output: "Smith, John" }])).toBeNull();
    expect(losesWords([{ input: ["Mr Lisbon"], output: "Lisbon" }])).toBeNull();
    expect(losesWords([{ input: ["12-3"], output: "12" }])).toBeNull();
  });

  it("keeps words of rows without an answer", () => {
    const rows = [["Porto [a][12]"], ["Vila Nova de Gaia"], ["Braga[1]"]];
    const outcome = learn({ examples: [{ input: ["Lisbon[3]"], output: "Lisbon" }], inputs: rows });
    expect(outcome.kind === "learned" && outcome.inkling.apply(["Vila Nova de Gaia"])).toBe("Vila Nova de Gaia");
  });
});
