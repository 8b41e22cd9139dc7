import { afterEach, beforeEach, expect, test } from "vitest";
import { openTable } from "../table/open.js";
import { type Folder, temporaryFolder } from "../testing.js";
import { profileTable, rowWords } from "./profile.js";
import { chooseTargets, type TargetOptions } from "./targets.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** The targets of a table as `target < inputs`. */
async function targets(text: string, options: Partial<TargetOptions> = {}): Promise<readonly string[]> {
  const table = await openTable(folder.write("t.csv", text), {});
  const chosen = chooseTargets(table, await profileTable(table), { column: [], from: [], ...options });
  return chosen.map(({ column, inputs }) => `${column.name} < ${inputs.map((input) => input.name).join(" ")}`);
}

test.each([
  [
    "half blank is to be filled, mostly filled and wholly blank are not",
    "a,b,c,d\n1,1,1,\n2,2,,\n3,3,,\n4,,,\n",
    ["c < a b"],
  ],
  ["without such a column, every partly filled one is", "a,b\n1,1\n2,2\n3,\n", ["b < a"]],
  ["white space is blank", "a,b\n1,x\n2, \n", ["b < a"]],
  ["nothing to fill", "a,b\n1,x\n2,y\n", []],
])("%s", async (_, text, expected) => {
  expect(await targets(text)).toEqual(expected);
});

test("named columns are learned whatever they look like, but never from one another", async () => {
  const text = "a,b,c\n1,1,x\n2,2,\n3,,\n4,4,\n";
  expect(await targets(text, { column: ["b"] })).toEqual(["b < a"]);
  expect(await targets(text, { column: ["b", "c"] })).toEqual(["b < a", "c < a"]);
  expect(await targets(text, { column: ["c"] })).toEqual(["c < a b"]);
});

test("--from narrows or widens what may be read", async () => {
  const text = "a,b,c,d\n1,1,x,p\n2,2,,\n3,3,,\n";
  expect(await targets(text, { column: ["c"], from: ["b"] })).toEqual(["c < b"]);
  expect(await targets(text, { column: ["c"], from: ["b", "d"] })).toEqual(["c < b d"]);
  await expect(targets(text, { column: ["c"], from: ["c"] })).rejects.toThrow(/--from/);
});

test("rowWords", () => {
  expect(
    [
      { first: [3], count: 1 },
      { first: [3, 5, 9], count: 3 },
      { first: [1, 2], count: 9 },
    ].map(rowWords),
  ).toEqual(["row 3", "rows 3, 5 and 9", "rows 1, 2 and 7 more"]);
});
