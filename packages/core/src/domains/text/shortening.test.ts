import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { shortened, shortenings } from "./shortening.js";

test.each([
  ["Garden chair", 12, 9, "...", "Garden chair"],
  ["Garden chairs", 12, 9, "...", "Garden ch..."],
  ["Garden chairs", 12, 12, "…", "Garden chair…"],
  ["😀😀😀", 2, 1, "…", "😀…"],
  ["", 1, 1, "…", ""],
])("%j, if longer than %d cut to %d with %j, is %j", (text, longest, kept, mark, cut) => {
  expect(shortened(text, longest, kept, mark)).toBe(cut);
});

test.each([
  ["where a text stays", ["Folding garden chair", "Lamp"], ["Folding ga...", "Lamp"], [10, 13]],
  [
    "where that is as long as a cut one",
    ["Folding garden chair", "Kitchen lamp"],
    ["Folding ga...", "Kitchen lamp"],
    [13],
  ],
  ["where it is too long", ["Folding garden chair", "Chairs for kids"], ["Folding ga...", "Chairs for kids"], []],
  ["where all are cut", ["Folding garden chair", "Kitchen lamps"], ["Folding ga...", "Kitchen la..."], [10]],
  ["where all are equally long", ["Folding garden chair"], ["Folding ga..."], []],
  ["where they are cut differently", ["Folding garden chair", "Kitchen lamps"], ["Folding ga...", "Kitchen..."], []],
  ["where nothing is cut", ["Chair", "Lamp"], ["Chair", "Lamp"], []],
])("lengths are proposed %s", (_, texts, targets, lengths) => {
  const found = [...shortenings([texts], { targets })];
  expect(found).toEqual(lengths.map((length) => [length, 10, "..."]));
});

test("a blank in front of the mark is one of the text where it can be", () => {
  const marks = (target: string) =>
    [...shortenings([["Folding garden chair", "Lamp"]], { targets: [target, "Lamp"] })].map(([, , mark]) => mark);
  expect(marks("Folding …")).toEqual(["…", "…"]);
  expect(marks("Folding ga …")).toEqual([" …", " …"]);
});

test("texts are cut where they are long, without cases", () => {
  const { words, outputs } = learned(
    [
      ["Annual report of the choir", "Annual report o..."],
      ["Budget", "Budget"],
    ],
    [["Plans for the summer"], ["Choir"], ["Annual report"]],
  );
  expect(outputs).toEqual(["Plans for the s...", "Choir", "Annual report"]);
  expect(words).toBe("Cuts the input to 15 characters with “...” behind them where it is longer than 15.");
});
