import { expect, test } from "vitest";
import { consensusRules } from "./consensus.js";

const NAMES =
  "Ada Lovelace,Grace Hopper,Alan Turing,Emmy Noether,Niels Abel,Max Born,Otto Hahn,Lise Meitner,Kurt Hensel,Marie Curie,Vera Rubin,Paul Dirac";
const names = NAMES.split(",").map((name) => name.split(" "));
const initials = names.map(([first = "", last = ""]) => ({
  input: [first, last],
  output: `${last}, ${first.charAt(0)}.`,
}));

test("finds the rule that most examples follow, whichever two are wrong", () => {
  for (let at = 0; at < initials.length; at++) {
    const wrong = new Set([at, (at + 5) % initials.length]);
    const examples = initials.map((example, index) => (wrong.has(index) ? { ...example, output: "Nobody" } : example));
    const [rule] = consensusRules({ examples });
    expect([at, rule?.followed, rule?.reads, rule?.apply(["Barbara", "Liskov"])]).toEqual([
      at,
      initials.length - wrong.size,
      [0, 1],
      "Liskov, B.",
    ]);
  }
});

test("tells no cases apart: what is half one rule and half another has none that nearly all follow", () => {
  const examples = names.map(([first = "", last = ""], at) => ({
    input: [first, last, at % 2 === 0 ? "a" : "b"],
    output: at % 2 === 0 ? first : last,
  }));
  for (const { followed } of consensusRules({ examples })) expect(followed).toBeLessThan(0.75 * names.length);
});

test("returns one rule for each set of cells that is enough", () => {
  const examples = names.map(([first = "", last = ""]) => ({
    input: [`${first} ${last}`, last],
    output: last.toUpperCase(),
  }));
  expect(consensusRules({ examples }).map(({ reads }) => reads.join())).toEqual(expect.arrayContaining(["0", "1"]));
});

test("returns nothing for what follows nothing, and for too few examples", () => {
  const lawless = names.map(([first = ""], at) => ({ input: [first], output: `${(at * 7919) % 97}q` }));
  expect(consensusRules({ examples: lawless })).toEqual([]);
  expect(consensusRules({ examples: initials.slice(0, 2) })).toEqual([]);
});

test("takes no more steps than it is given, and says the same every time", () => {
  expect(consensusRules({ examples: initials, stepsMax: 1 })).toEqual([]);
  const programs = (): readonly string[] => consensusRules({ examples: initials }).map(({ program }) => program);
  expect(programs()).toEqual(programs());
});
