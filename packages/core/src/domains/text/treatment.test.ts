import { describe, expect, it, test } from "vitest";
import { treatment } from "./treatment.js";

function losses(cell: string, output: string): readonly string[] {
  return [...(treatment(cell, output)?.losses.values() ?? [])].filter((loss) => loss !== "");
}

function ways(cell: string, output: string): readonly string[] {
  return [...(treatment(cell, output)?.ways.values() ?? [])].filter((way) => way !== "");
}

describe("what is lost", () => {
  test.each([
    ["0151/234567", "+49151234567", []],
    ["0049-170-926261", "0170926261", ["loses the digits 49"]],
    ["+49 (0)711 633491", "0711633491", ["loses the digits 49"]],
    ["020 295106", "029-295106", ["loses the digits 0"]],
    ["12.50 EUR", "12.5", []],
    ["12.75 kg", "13 kg", ["loses the digits 1257"]],
    ["5 blue 7 red", "7", ["loses the digits 5"]],
  ])("%j to %j", (cell, output, lost) => {
    expect(losses(cell, output)).toEqual(lost);
  });

  it("is not hidden by a digit that a constant has, too", () => {
    expect(losses("(040) 631 814", "+49 631 814")).toEqual(["loses the digits 04"]);
  });
});

describe("what is done besides", () => {
  test.each([
    ["003 7091", "37091", ["loses the zeros in front of a number"]],
    ["000 0833", "00833", ["changes the zeros in front of a number", "gives 5 digits"]],
    ["A-06-031", "06", ["keeps the zeros in front of a number", "gives 2 digits"]],
    ["A-12", "A-012", ["puts zeros in front of a number", "gives 3 digits"]],
  ])("%j to %j", (cell, output, done) => {
    expect(ways(cell, output)).toEqual(done);
  });
});

test.each([
  ["no digits", "Ada Lovelace", "Ada"],
  ["a missing cell", null, "7"],
  ["a missing output", "7", null],
  ["a long text", `7${" ".repeat(200)}`, "7"],
  ["many digits", "7".repeat(41), "7"],
])("nothing is told of %s", (_, cell, output) => {
  expect(treatment(cell, output)).toBeNull();
});
