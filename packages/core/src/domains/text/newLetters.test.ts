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
    expect(said).toBe(letter === null ? null : `no example has a letter like "${letter}"`);
  },
);

it.each(["ä", "ж"])("they are known where some example has one, on either side: %s", (letter) => {
  const examples = [...plain, { input: [`Bj${letter}rk`], output: "bjork" }];
  expect(newLetters(examples)(["Jonas Krüger"], "jonas.krüger")).toBeNull();
  expect(newLetters([...plain, { input: ["x"], output: letter }])(["Jonas Krüger"], "jonas.krüger")).toBeNull();
});

it("an address with such a letter is suggested, with the reason, and others are answered", () => {
  const addresses = plain.map(({ input, output }) => ({ input, output: `${output}@example.org` }));
  const rows = [["Jonas Krüger"], ["René Descartes"], ["Katherine Johnson"], ["Barbara Liskov"]];
  const outcome = learn({ examples: addresses, inputs: rows });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  const [first, second, third] = outcome.inkling.predictAll(rows);
  expect(first).toMatchObject({ decision: "suggest", detail: 'no example has a letter like "ü"' });
  expect(second).toMatchObject({ decision: "suggest", detail: 'no example has a letter like "é"' });
  expect(third).toMatchObject({ value: "katherine.johnson@example.org", decision: "answer" });
});
