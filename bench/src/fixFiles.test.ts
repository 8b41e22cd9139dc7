import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fixFiles, fixLines, type RunCommand } from "./fixFiles.js";
import { trialOf } from "./repair.js";

const ROWS = ["a", "b", "c", "d", "e"].map((text) => ({ input: [text], output: text.toUpperCase() }));
const trials = [trialOf("capitals", ROWS, 1)];

/** A command that fills wrongly in places, and whose corrections change what these pairs say. */
function commandOf(filled: readonly string[], mended: readonly string[]): RunCommand {
  return (args) => {
    const lines = readFileSync(args[0] === "fill" ? (args[1] ?? "") : (args[2] ?? ""), "utf8").split("\n");
    const cells = args[0] === "fill" ? filled : mended;
    const text = lines.map((line, at) => (at < 2 || line === "" ? line : `${line.split("\t")[0]}\t${cells[at - 2]}`));
    writeFileSync(args[args.indexOf("-o") + 1] ?? "", text.join("\n"));
    return "";
  };
}

test("counts what becomes of the cells besides the corrected one", () => {
  const run = commandOf(["x", "C", "", "E"], ["B", "y", "D", "E"]);
  const [fixed] = [...fixFiles(trials, ["answer"], run)];
  expect(fixed).toEqual({
    id: "capitals",
    way: "answer",
    refused: false,
    cells: { "right>wrong": 1, "blank>right": 1, "right>right": 1 },
  });
  expect(fixLines(fixed === undefined ? [] : [fixed]).at(-1)).toMatch(/^answer +1 +0 +1 +1 +0 .* 1$/);
});

test("a correction that is refused changes nothing, and a table without a mistake is passed over", () => {
  const filling = commandOf(["x", "C", "", "E"], []);
  const refusing: RunCommand = (args) => (args[0] === "fix" ? null : filling(args));
  expect([...fixFiles(trials, ["suggest"], refusing)]).toMatchObject([
    { refused: true, cells: { "right>right": 2, "blank>blank": 1 } },
  ]);
  expect([...fixFiles(trials, ["suggest"], commandOf(["B", "C", "D", "E"], []))]).toEqual([]);
});
