import { expect, it } from "vitest";
import { cells } from "../../language.js";
import { learn } from "../../learn.js";
import { parseTerm } from "../../space/notation.js";
import { gluesCutTexts, turnsWordsRound } from "./senseless.js";

it.each([
  ['mapJoin(reversed(matches(column(0), "words")), ", ", it())', true],
  ['concat(constant("a"), mapJoin(reversed(split(column(0), " ")), ",", it()))', true],
  ['mapJoin(reversed(split(column(0), " > ")), ", ", it())', false],
  ['mapJoin(reversed(matches(column(0), "words")), " ", it())', false],
  ['mapJoin(matches(column(0), "words"), ", ", it())', false],
])("words turned round with commas: %s", (printed, expected) => {
  const parsed = parseTerm(printed, cells.operators);
  if (parsed.kind !== "term") throw new Error(parsed.message);
  expect(turnsWordsRound(parsed.term)).toBe(expected);
});

it.each([
  ['concat(slice(column(0), fromStart(0), atMost(6)), constant("es"))', true],
  [
    'concat(constant("a"), concat(recase("upper", slice(column(0), fromStart(0), atMost(6))), concat(constant("es"), column(0))))',
    true,
  ],
  ['concat(slice(column(0), fromStart(0), atMost(6)), constant("..."))', false],
  ['concat(slice(column(0), fromStart(0), fromStart(6)), constant("es"))', false],
])("letters behind a text cut to a length: %s", (printed, expected) => {
  const parsed = parseTerm(printed, cells.operators);
  if (parsed.kind !== "term") throw new Error(parsed.message);
  expect(gluesCutTexts(parsed.term)).toBe(expected);
});

it("the names of a person are not turned round with commas between all of them", () => {
  const outcome = learn({
    examples: [
      { input: ["Ada Lovelace"], output: "Lovelace, Ada" },
      { input: ["Grace Hopper"], output: "Hopper, Grace" },
    ],
    inputs: [["Zoe Anne Clark"], ["Alan Turing"]],
  });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.predict(["Zoe Anne Clark"]).value).toMatch(/^Clark, Zoe(?: Anne)?$/);
});
