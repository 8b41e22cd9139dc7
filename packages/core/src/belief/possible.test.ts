import { expect, test } from "vitest";
import { learn } from "../learn.js";
import type { Inkling } from "../outcome.js";

function learned(rows: readonly (readonly [cell: string, output: string])[], others: readonly string[]): Inkling {
  const examples = rows.map(([cell, output]) => ({ input: [cell], output }));
  const outcome = learn({ examples, inputs: others.map((cell) => [cell]) });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

test("an impossible date of a row is not answered", () => {
  const inkling = learned(
    [
      ["01/05/2024", "2024-01-05"],
      ["07/08/2024", "2024-07-08"],
    ],
    ["13/04/2024", "03/02/2024"],
  );
  expect(inkling.predict(["13/04/2024"]).decision).not.toBe("answer");
});

test("zeros that a column lacks are written behind a year", () => {
  const rows = [["25/10/2021", "2021-10-25"]] as const;
  const inkling = learned(rows, ["8/4/2001", "17/11/2003"]);
  expect(inkling.predict(["8/4/2001"]).value).toBe("2001-04-08");
});

test("what an example shows is not impossible", () => {
  const inkling = learned(
    [
      ["25/10/2021", "2021-25-10"],
      ["13/04/2024", "2024-13-04"],
    ],
    ["17/11/2003"],
  );
  expect(inkling.predict(["17/11/2003"]).value).toBe("2003-17-11");
});
