import { describe, expect, it } from "vitest";
import { learn } from "./learn.js";
import type { Example, Inkling } from "./outcome.js";

const example = (input: string, output: string): Example => ({ input: [input], output });

function learned(examples: readonly Example[], inputs: readonly string[] = []): Inkling {
  const outcome = learn({ examples, inputs: inputs.map((input) => [input]) });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

describe("long and many", () => {
  it("learns around a long constant", () => {
    const ending = "abcdefgh".repeat(25);
    const inkling = learned([example("Q7", `Q7${ending}`), example("Z8", `Z8${ending}`)]);
    expect(inkling.apply(["M3"])).toBe(`M3${ending}`);
    expect(Number.isFinite(inkling.report.programsLog2)).toBe(true);
  });

  it("pads to any width that the examples have", () => {
    const inkling = learned([example("7", "7".padStart(10_001, "0")), example("42", "42".padStart(10_001, "0"))]);
    for (const { input, output } of inkling.examples) expect(inkling.apply(input)).toBe(output);
  });

  it("says that the search was cut short where goals nest too deeply", () => {
    const outcome = learn({ examples: [example("a", "a".repeat(450)), example("b", "b".repeat(450))] });
    expect(outcome).toMatchObject({ kind: "unknown", reason: "budget" });
  });

  it("abstains on a row that is too long to look into, and learns beside it", () => {
    const long = "x ".repeat(130_000);
    const inkling = learned([example("a b", "b")], [long]);
    expect(inkling.predict([long])).toMatchObject({ confidence: 0, decision: "abstain", reason: "cell-too-long" });
  });

  it("finds the one example among many that breaks the rule", () => {
    const examples = Array.from({ length: 300 }, (_, index) => example(`a${index} b${index}`, `b${index}`));
    examples[170] = example("a170 b170", "zzz");
    expect(learned(examples, []).suspects).toMatchObject([{ index: 170, expected: "b170" }]);
    expect(learn({ examples, strict: true })).toMatchObject({ kind: "unknown", nearest: { breaksAt: 170 } });
  });
});

describe("wide rows", () => {
  const row = (index: number, width: number): string[] =>
    Array.from({ length: width }, (_, place) => `v${index * 7 + place} x${place}`);

  it("leave steps for a rule that reads one cell", () => {
    const examples = [0, 1, 2].map((index) => ({ input: row(index, 120), output: `V${index * 7 + 3} X3` }));
    const outcome = learn({ examples, inputs: [10, 11, 12].map((index) => row(index, 120)) });
    expect(outcome).toMatchObject({ kind: "learned", inkling: { program: 'recase("upper", column(3))' } });
  });
});

describe("what is believed", () => {
  it("does not depend on what a row was changed to", () => {
    const inkling = learned([example("Ada Lovelace", "Lovelace"), example("Alan Turing", "Turing")]);
    const row = ["Grace Hopper"];
    inkling.predict(row);
    row[0] = "Plato";
    expect(inkling.predict(row)).toEqual(inkling.predict(["Plato"]));
  });

  it("is little where the rule is hardly shorter than the outputs", () => {
    const inkling = learned([example("1", "2.2")], ["2", "3"]);
    expect(inkling.report.withinLanguage).toBeLessThan(0.5);
    expect(inkling.predict(["2"]).decision).not.toBe("answer");
  });
});
