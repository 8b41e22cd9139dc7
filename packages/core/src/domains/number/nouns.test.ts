import { expect, it } from "vitest";
import { learn } from "../../index.js";
import { nounDoubt } from "./nouns.js";

/** Examples with one input cell, from texts such as `3 > 3 nights`. */
const shown = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [input = "", output = ""] = text.split(" > ");
    return { input: [input], output };
  });

it.each<[string, string, readonly string[]]>([
  ["nights", "1 > 1 nights", ["3 > 3 nights", "4 > 4 nights"]],
  ["children", "1 > 1 children", ["3 > 3 children"]],
  ["Glas", "1 > 1 Glas", ["3 > 3 Glas"]],
])("a noun that is shown with other numbers only is doubted with 1: %s", (noun, row, examples) => {
  const [{ input, output }] = shown(row) as [{ input: string[]; output: string }];
  expect(nounDoubt(shown(...examples))(input, output)).toBe(`no example has "${noun}" with 1`);
});

it.each<[string, string, readonly string[]]>([
  ["the examples show it", "1 > 1 Glas", ["1 > 1 Glas", "3 > 3 Glas"]],
  ["it does not end like an English plural", "1 > 1 mois", ["3 > 3 mois", "6 > 6 mois"]],
  ["it is an abbreviation", "1 > 1 ms", ["3 > 3 ms"]],
  ["it is a unit", "1 > 1 kg", ["3 > 3 kg"]],
  ["the row has it", "1:Glas > 1 Glas", ["3:Glas > 3 Glas"]],
  ["the number is another", "5 > 5 nights", ["3 > 3 nights"]],
  ["there is more than a noun", "1 > 1 nights left", ["3 > 3 nights left"]],
])("a noun with 1 is not doubted where %s", (_, row, examples) => {
  const [{ input, output }] = shown(row) as [{ input: string[]; output: string }];
  expect(nounDoubt(shown(...examples))(input, output)).toBeNull();
});

it.each(["box", "bus", "waltz", "dish", "church", "city"])(
  "an s behind a word that ends like no example's is doubted: %s",
  (word) => {
    const doubt = nounDoubt(shown("cup > cups", "day > days"));
    expect(doubt([word], `${word}s`)).toBe(`no example puts an s behind a word that ends like "${word}"`);
    expect(doubt([`2 ${word}`], `2 ${word}s`)).not.toBeNull();
    expect(doubt([word], word)).toBeNull();
    expect(nounDoubt(shown("cup > cups", `${word} > ${word}s`))([word], `${word}s`)).toBeNull();
    expect(nounDoubt(shown("cup > a cup", "day > a day"))([word], `${word}s`)).toBeNull();
  },
);

it("a plural that no example shows is suggested with the reason, and others are answered", () => {
  const nouns = ["cup", "spoon", "plate", "glove", "lamp"];
  const outcome = learn({
    examples: nouns.map((noun) => ({ input: [noun], output: `${noun}s` })),
    inputs: [["chair"], ["box"], ["dish"], ["city"], ["pen"]],
  });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.predict(["chair"])).toMatchObject({ value: "chairs", decision: "answer" });
  for (const noun of ["box", "dish", "city"]) {
    const detail = `no example puts an s behind a word that ends like "${noun}"`;
    expect(outcome.inkling.predict([noun])).toMatchObject({ decision: "suggest", reason: "unfamiliar-input", detail });
  }
});
