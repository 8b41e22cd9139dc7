import { describe, expect, it } from "vitest";
import { learn } from "../learn.js";
import type { Row } from "../outcome.js";

/** What is learned from three rows, and of another one that is in the table. */
function outputFor(row: Row, last: string, labels: readonly string[] = ["", ""]): string | null | undefined {
  const [first = "", second = ""] = labels;
  const examples = [
    { input: ["0171 555 020", "030 445 566"], output: `${first}0171 555 020` },
    { input: [null, "089 120 340"], output: `${second}089 120 340` },
    { input: [null, null], output: last },
  ];
  const outcome = learn({ examples, inputs: [row, [null, "040 70 80 90"]] });
  if (outcome.kind !== "learned") throw new Error(outcome.kind);
  return outcome.inkling.predict(row).value;
}

describe("a filled cell", () => {
  it("is not passed over for a blank one behind it", () => {
    expect(outputFor(["0160 998 877", null], "no number")).toBe("0160 998 877");
  });

  it("nor where every cell has a case of its own", () => {
    expect(outputFor(["0160 998 877", null], "no number", ["mobile ", "home "])).toBe("mobile 0160 998 877");
  });

  it("is where no case would take what the blank one holds", () => {
    const examples = [
      { input: ["Ada Byrne", null], output: "in the library" },
      { input: ["Cem Dogan", "2024-03-01"], output: "lent to Cem Dogan" },
      { input: ["Eva Falk", "2024-04-09"], output: "lent to Eva Falk" },
      { input: ["Gus Hall", null], output: "in the library" },
    ];
    const outcome = learn({ examples, inputs: [["Ida Juhl", null]] });
    if (outcome.kind !== "learned") throw new Error(outcome.kind);
    expect(outcome.inkling.apply(["Ida Juhl", null])).toBe("in the library");
  });
});
