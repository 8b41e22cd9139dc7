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

it("none of what is counted is doubted where no example has none", () => {
  const doubt = nounDoubt(shown("3 > 3 items in the cart", "4 > 4 items in the cart"));
  expect(doubt(["0"], "0 items in the cart")).toBe("no example has 0 items");
  expect(doubt(["10"], "10 items in the cart")).toBeNull();
  expect(nounDoubt(shown("3 > 3 items", "0 > 0 items"))(["0"], "0 items")).toBeNull();
  expect(nounDoubt(shown("3 > 3 km"))(["0"], "0 km")).toBeNull();
  expect(nounDoubt(shown("3 > 3 miles"))(["0"], "0 miles")).toBeNull();
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

it.each<[string, readonly string[], string, string]>([
  ["in capitals", ["cup > CUPS", "plate > PLATES", "lamp > LAMPS"], "box > BOXS", "BOX"],
  ["capitalised", ["cup > Cups", "plate > Plates", "lamp > Lamps"], "dish > Dishs", "Dish"],
  ["out of capitals", ["CUP > cups", "PLATE > plates", "LAMP > lamps"], "GLASS > glasss", "glass"],
  ["in a sentence", ["cup > all cups", "plate > all plates", "lamp > all lamps"], "church > all churchs", "church"],
  ["with several only", ["1 cup > 1 cup", "3 cup > 3 cups", "2 lamp > 2 lamps"], "2 city > 2 citys", "city"],
  ["unless it has an s", ["cup > cups", "spoons > spoons", "plate > plates"], "waltz > waltzs", "waltz"],
])("a plural is doubted however it is written: %s", (_, examples, row, word) => {
  const [{ input, output }] = shown(row) as [{ input: string[]; output: string }];
  expect(nounDoubt(shown(...examples))(input, output)).toBe(
    `no example puts an s behind a word that ends like "${word}"`,
  );
});

it("nouns that get an s only where they are several get the plural of their ending in other rows", () => {
  const rows = ["1,cup", "3,cup", "2,plate", "1,spoon"].map((row) => row.split(",") as [string, string]);
  const outcome = learn({
    examples: rows.map(([count, noun]) => ({
      input: [count, noun],
      output: `${count} ${noun}${count === "1" ? "" : "s"}`,
    })),
    inputs: [
      ["2", "box"],
      ["7", "glass"],
      ["1", "box"],
      ["4", "spoon"],
    ],
  });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  const values = ["2,box", "7,glass", "1,box", "4,spoon"].map((row) => outcome.inkling.apply(row.split(",")));
  expect(values).toEqual(["2 boxes", "7 glasses", "1 box", "4 spoons"]);
});
