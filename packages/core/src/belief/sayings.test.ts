import { describe, expect, test } from "vitest";
import { learn } from "../learn.js";
import type { Example } from "../outcome.js";

function predicted(examples: readonly Example[], rows: readonly (readonly string[])[]) {
  const outcome = learn({ examples, inputs: rows });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return rows.map((row) => outcome.inkling.predict(row));
}

describe("a word that every output has and no row", () => {
  test("hangs on a word that every example has in the cell that is read", () => {
    const examples = [
      { input: ["Invoice 1001 PAID"], output: "1001: ok" },
      { input: ["Invoice 1002 PAID"], output: "1002: ok" },
      { input: ["Invoice 1003 PAID"], output: "1003: ok" },
    ];
    const [open, paid] = predicted(examples, [["Invoice 1004 OPEN"], ["Invoice 1005 PAID"]]);
    expect(open).toMatchObject({ decision: "suggest", detail: 'every example has "PAID"' });
    expect(paid).toMatchObject({ decision: "answer", value: "1005: ok" });
  });

  test("hangs on a word of a column that is not read", () => {
    const examples = ["100", "75", "20"].map((amount) => ({ input: [amount, "EUR"], output: `${amount}.00 €` }));
    const [other, same] = predicted(examples, [
      ["12", "GBP"],
      ["45", "EUR"],
    ]);
    expect(other).toMatchObject({ decision: "suggest", detail: 'every example has "EUR"' });
    expect(same).toMatchObject({ decision: "answer", value: "45.00 €" });
  });

  test("is made up for a row that has it not, though all rows of examples have it in some case", () => {
    const examples = [
      { input: ["Weight: 12.3 kg"], output: "13 kg" },
      { input: ["weight 4 KG (net)"], output: "4 kg" },
    ];
    const [pounds, kilograms] = predicted(examples, [["Parcel 0.85 lb"], ["Weight: 7.5 kg"]]);
    expect(pounds?.decision).not.toBe("answer");
    expect(kilograms).toMatchObject({ decision: "answer", value: "8 kg" });
  });

  test("is not looked for where the outputs are made of their rows alone", () => {
    const examples = ["1001", "1002", "1003"].map((id) => ({ input: [`Invoice ${id} PAID`], output: id }));
    const [open] = predicted(examples, [["Invoice 1004 OPEN"], ["Invoice 1005 PAID"]]);
    expect(open).toMatchObject({ decision: "answer", value: "1004" });
  });
});
