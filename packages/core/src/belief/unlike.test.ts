import { expect, test } from "vitest";
import { learn } from "../index.js";

const examples = ["Ada Lovelace", "Grace Hopper", "Alan Turing"].map((name) => ({
  input: [name],
  output: name.split(" ")[1] ?? "",
}));

test.each([
  ["Plato", "every example has white space"],
  ["Alan Turing 2", "no example has digits"],
  ["Alan TURING", "no example has a word in capitals"],
  ["Alan Turing?", 'no example has "?"'],
])("an unfamiliar row says what it has or lacks: %s", (name, detail) => {
  const outcome = learn({ examples, inputs: [["Emmy Noether"], ["Lise Meitner"]] });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.predict([name])).toMatchObject({ reason: "unfamiliar-input", detail });
});
