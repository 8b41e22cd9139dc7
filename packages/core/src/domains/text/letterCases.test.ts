import { describe, expect, it } from "vitest";
import type { Row } from "../../outcome.js";
import { emptyMemo } from "../../space/memo.js";
import { learned } from "../../testing/learned.js";
import { startsWithWord } from "./guards.js";

describe("words that rows write in several cases", () => {
  it("are asked about in any case", () => {
    const rows: Row[] = [
      ["1.234,50 S", "-1234.50"],
      ["87,00 H", "87.00"],
      ["12.005,99 H", "12005.99"],
    ];
    const { outputs, words } = learned(rows, [["615,35 s"], ["43,10 H"], ["9,99 h"], ["1.000,00 S"]]);
    expect(outputs).toEqual(["-615.35", "43.10", "9.99", "-1000.00"]);
    expect(words).toContain("in any case");
  });

  it("are keys of maps in any case", () => {
    const rows: Row[] = [
      ["RE-2024-0017", "invoice"],
      ["GS-2024-003", "credit note"],
      ["an-2024-112", "quote"],
    ];
    const further = [["gs-2024-021"], ["AN-2024-008"], ["re-2024-0101"], ["RE-2023-0950"], ["GS-2023-001"]];
    expect(learned(rows, further).outputs).toEqual(["credit note", "quote", "invoice", "invoice", "credit note"]);
  });

  it("are told apart where the examples say so", () => {
    const rows: Row[] = [
      ["x", "small"],
      ["X", "large"],
      ["x", "small"],
    ];
    expect(learned(rows, [["X"], ["x"], ["x"], ["X"]]).outputs).toEqual(["large", "small", "small", "large"]);
  });

  it("are first words only where no letter follows", () => {
    const asked = (text: string | null) => startsWithWord.run([text, "re"], null, emptyMemo());
    expect(["RE: offer", "re", "Re-2024"].map(asked)).toEqual([true, true, true]);
    expect(["Request", " re", "", null].map(asked)).toEqual([false, false, false, false]);
  });
});
