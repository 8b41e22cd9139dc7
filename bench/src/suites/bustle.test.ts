import { expect, test } from "vitest";
import { fixtures } from "../testing/fixtures.js";
import { loadBustle } from "./bustle.js";

test("test rows whose input is a training input are not hidden rows", () => {
  const experiment = loadBustle(fixtures("bustle/new_benchmarks.json"));
  expect(experiment.trials).toEqual([
    {
      id: "bracketed",
      task: {
        examples: [
          { input: ["kelp"], output: "[kelp]" },
          { input: ["reed"], output: "[reed]" },
        ],
        inputs: [["moss"], ["fern"]],
      },
      judged: [
        { input: ["moss"], output: "[moss]" },
        { input: ["fern"], output: "[fern]" },
      ],
    },
  ]);
  expect(experiment.withoutHidden).toEqual(["nothingHidden"]);
});
