import { expect, test } from "vitest";
import { number } from "./domains/number/domain.js";
import { text } from "./domains/text/domain.js";
import { languageOf } from "./language.js";
import { usage } from "./usage.js";

test("two parts with a literal of one kind make no language: one rule would take the place of the other", () => {
  const other = { ...number, literals: { ...number.literals, digitCount: number.literals.places ?? expect.fail() } };
  expect(() => languageOf([text, other], usage)).toThrow("Two parts of the language have the name digitCount.");
});
