import { CELL_LENGTH_MAX } from "@inkling/core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTable } from "../table/open.js";
import { type Folder, temporaryFolder } from "../testing.js";
import { profileTable } from "./profile.js";
import { inputKey, SAMPLE_ROWS_MAX, type Sample, sampleTable } from "./sample.js";
import { chooseTargets } from "./targets.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** The sample for the last column of a table with the header `a,b`. */
async function sampleOf(rows: readonly string[]): Promise<Sample> {
  const table = await openTable(folder.write("t.csv", `a,b\n${rows.join("\n")}\n`), {});
  const targets = chooseTargets(table, await profileTable(table), { column: ["b"], from: [] });
  const [sample] = await sampleTable(table, targets);
  if (sample === undefined) throw new Error("no sample");
  return sample;
}

describe("sampleTable", () => {
  test("holds a row with white space at an end of a cell for each column that has one, however long the file", async () => {
    const sample = await sampleOf(
      Array.from({ length: 3000 }, (_, at) => `n${at}${at === 2500 ? " " : ""},${at < 3 ? "x" : ""}`),
    );
    expect(sample.unanswered.filter(({ input }) => /\s$/.test(input[0] ?? ""))).toMatchObject([{ number: 2502 }]);
  });

  test("keeps every distinct row of a small table, once, by its first row number", async () => {
    const sample = await sampleOf(["x,1", "y,2", "x,1", "z,", "w,", "z,"]);
    expect(sample.examples).toEqual([
      { number: 2, input: ["x"], output: "1" },
      { number: 3, input: ["y"], output: "2" },
    ]);
    expect(sample.unanswered.map((row) => row.number)).toEqual([5, 6]);
    expect(sample.filled).toBe(3);
  });

  test("keeps contradictory answers to one input together", async () => {
    const sample = await sampleOf(["x,1", "y,2", "x,3", "x,1", "z,"]);
    expect(sample.examples.map((row) => [row.number, row.output])).toEqual([
      [2, "1"],
      [3, "2"],
      [4, "3"],
      [5, "1"],
    ]);
    const often = await sampleOf(["x,1", ...Array.from({ length: 9 }, () => "x,3"), "z,"]);
    expect(often.examples.map((row) => row.output)).toEqual(["1", "3", "3", "3"]);
  });

  test("is bounded, spread over the file, and the same every time", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `k${at},${at % 2 === 0 ? at : ""}`);
    const first = await sampleOf(rows);
    expect([first.examples.length, first.unanswered.length]).toEqual([SAMPLE_ROWS_MAX, SAMPLE_ROWS_MAX]);
    for (const kind of [first.examples, first.unanswered]) {
      const quarters = [0, 1, 2, 3].map(
        (quarter) => kind.filter((row) => Math.floor(row.number / 5001) === quarter).length,
      );
      expect(Math.min(...quarters)).toBeGreaterThan(kind.length / 10);
    }
    expect(await sampleOf(rows)).toEqual(first);
  });

  test("passes over rows with enormous cells, and says which had an answer", async () => {
    const huge = "x".repeat(CELL_LENGTH_MAX + 1);
    const sample = await sampleOf([`${huge},1`, `a,${huge}`, "b,2", `${huge},`, " ,", "c,"]);
    expect(sample.examples.map((row) => row.number)).toEqual([4]);
    expect(sample.unanswered.map((row) => row.number)).toEqual([7]);
    expect(sample.tooLong).toEqual({ first: [2, 3], count: 2 });
  });
});

test("inputKey tells different inputs apart", () => {
  const inputs = [["ab"], ["a", "b"], ["", "ab"], [null, "ab"], ["-"], [null], ["1:a"], ["1:a", null]];
  expect(new Set(inputs.map(inputKey)).size).toBe(inputs.length);
});
