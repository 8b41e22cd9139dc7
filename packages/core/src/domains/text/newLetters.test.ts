import { expect, it } from "vitest";
import { learn } from "../../index.js";
import { newLetters } from "./newLetters.js";

const names = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Emmy Noether", "Lise Meitner"];
const plain = names.map((name) => ({ input: [name], output: name.toLowerCase().replace(" ", ".") }));

it.each<[string, string, string | null]>([
  ["a handle", "jonas.krüger", "ü"],
  ["an address", "krüger@example.org", "ü"],
  ["parts of words", "jkrü", "ü"],
  ["a piece of a cell", "krüger", null],
  ["a name", "Krüger, J.", null],
  ["capitals", "J.KRÜGER", null],
  ["a sentence", "from jonas krüger", null],
  ["two letters for one", "jonas.krueger", null],
  ["a letter without its mark", "jonas.kruger", "ü"],
  ["initials", "jk", null],
])(
  "letters that no example has are named in what a rule makes of them, if it looks like a handle: %s",
  (_, output, letter) => {
    const said = newLetters(plain)(["Jonas Krüger", "krüger"], output);
    if (letter === null) expect(said).toBeNull();
    else expect(said).toContain(`a letter like "${letter}"`);
  },
);

it("letters that some example's output has are known", () => {
  expect(newLetters([...plain, { input: ["x"], output: "ж" }])(["Jonas Krüger"], "jonas.krüger")).toBeNull();
});

it("where examples write such letters in ASCII, one that is kept is named, and one that is written so in another cell", () => {
  const said = newLetters([{ input: ["Bo", "Björk"], output: "bo.bjork" }]);
  expect(said(["Bo", "Krüger"], "bo.kruger")).toBeNull();
  expect(said(["Bo", "Krüger"], "bo.krüger")).toMatch(/output has a letter like "ü"/);
  expect(said(["Jörg", "Krüger"], "jorg.kruger")).toMatch(/no example has a letter like "ö" there/);
});

it.each([
  ["Östen Kowalski", "kowalski@example.org", null],
  ["Jürgen Meier", "meier@jupiter.org", null],
  ["Leo Strauß", "leo.strauss", null],
  ["Mu\u0308ller", "amuller", "ü"],
  ["Ida Ståhl", "istahl", "å"],
])("a letter that is not in the output, or is written as two, is none: %s", (name, output, letter) => {
  const said = newLetters(plain)([name], output);
  if (letter === null) expect(said).toBeNull();
  else expect(said).toContain(`a letter like "${letter}"`);
});

it.each([
  ["a German letter beside another", "Jürgen", "juergen", "Käthe", "kaethe", null],
  ["one of the north beside a German one", "Jürgen", "juergen", "Søren", "soeren", "ø"],
  ["any beside one that loses its mark", "Jürgen", "jurgen", "Søren", "soren", null],
  ["any beside one with a single way", "José", "jose", "Jürgen", "jurgen", "ü"],
  ["a letter that an example shows", "Søren", "soeren", "Bjørn", "bjoern", null],
  ["initials that keep theirs", "Jürgen Lind", "JL", "Åsa Lind", "ÅL", "Å"],
  ["a short word in capitals", "Bonn", "BONN", "Köln", "KÖLN", null],
  ["two letters that stand elsewhere", "Jo Hill", "jo.hill", "Manuel Ümit", "manuel.umit", "ü"],
  ["an example with two letters elsewhere", "Manuel Ümit", "manuel.umit", "Åsa Lind", "asa.lind", null],
])("how one letter is written tells of others or not: %s", (_, shown, written, name, output, letter) => {
  const said = newLetters([{ input: [shown], output: written }])([name], output);
  if (letter === null) expect(said).toBeNull();
  else expect(said).toContain(`a letter like "${letter}"`);
});

it("an address with such a letter is suggested, with the reason, and others are answered", () => {
  const addresses = plain.map(({ input, output }) => ({ input, output: `${output}@example.org` }));
  const rows = [["Jonas Krüger"], ["René Descartes"], ["Katherine Johnson"], ["Barbara Liskov"]];
  const outcome = learn({ examples: addresses, inputs: rows });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  const [first, second, third] = outcome.inkling.predictAll(rows);
  expect(first).toMatchObject({ decision: "suggest", detail: expect.stringContaining('a letter like "ü"') });
  expect(second).toMatchObject({ decision: "suggest", detail: expect.stringContaining('a letter like "é"') });
  expect(third).toMatchObject({ value: "katherine.johnson@example.org", decision: "answer" });
});
