import { describe, expect, it } from "vitest";
import { lostWords } from "./lostWords.js";

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
