import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bytesOf, type Folder, runInkling, temporaryFolder } from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Two examples, ordinary names, and names with a word that no example has. */
const PEOPLE = [
  "name,short",
  "Ada Lovelace,A. Lovelace",
  "Grace Hopper,G. Hopper",
  "Alan Turing,",
  "Ludwig van Beethoven,",
  "Emmy Noether,",
  "Vincent van Gogh,",
  "",
].join("\n");

interface Shown {
  readonly row: number;
  readonly value: string;
  readonly mark: string;
  readonly reason: string | null;
}

interface Filled {
  readonly sure: number;
  readonly filled: number;
  readonly preview: readonly Shown[];
}

const fillArgs = (...risk: readonly string[]): readonly string[] => [
  "fill",
  folder.write("in.csv", PEOPLE),
  "-o",
  folder.at("out.csv"),
  "--force",
  "--json",
  ...risk,
];

/** The only column of a table filled at a risk, and what was written into it. */
async function column(args: readonly string[]): Promise<Filled & { readonly written: readonly string[] }> {
  const { exit, stdout, stderr } = await runInkling(args);
  expect([exit, stderr]).toEqual([0, ""]);
  const lines = folder.read("out.csv").split("\n").slice(1, -1);
  return { ...JSON.parse(stdout).columns[0], written: lines.map((line) => line.split(",")[1] ?? "") };
}

const SURE = ["A. Lovelace", "G. Hopper", "A. Turing", "", "E. Noether", ""];

describe("--risk", () => {
  test("is half a percent by default", async () => {
    const byDefault = await column(fillArgs());
    expect(byDefault).toEqual(await column(fillArgs("--risk", "0.5%")));
    expect(byDefault).not.toEqual(await column(fillArgs("--risk", "0.05%")));
  });

  test("leaves rows open that are not sure enough for it, saying so", async () => {
    const strict = await column(fillArgs("--risk", "0.05%"));
    expect(strict).toMatchObject({ sure: 0, filled: 0 });
    expect(strict.preview.filter(({ row }) => row === 4)).toMatchObject([{ mark: "unsure", reason: "below-risk" }]);
  });

  test.each([
    ["a share", ["--risk", "0.02"]],
    ["a share without its nought", ["--risk", ".02"]],
    ["a percentage", ["--risk", "2%"]],
    ["a percentage with a space", ["--risk", " 2 % "]],
    ["behind an equals sign", ["--risk=2%"]],
  ])("as %s", async (_, args) => {
    expect(await column(fillArgs(...args))).toMatchObject({ sure: 2, filled: 2, written: SURE });
  });

  test("1% and 0.01 are the same", async () => {
    expect(await column(fillArgs("--risk", "1%"))).toEqual(await column(fillArgs("--risk", "0.01")));
  });

  test("a higher one fills more cells, and never changes a value", async () => {
    const columns: Filled[] = [];
    for (const risk of ["0.05%", "0.5%", "1%", "2%", "10%", "50%", "99%"])
      columns.push(await column(fillArgs("--risk", risk)));
    const values = columns.map(({ preview }) => preview.map(({ row, value }) => [row, value]));
    expect(new Set(values.map((list) => JSON.stringify(list))).size).toBe(1);
    const counts = columns.map(({ filled }) => filled);
    expect(counts).toEqual([...counts].sort((left, right) => left - right));
    expect([counts[0], counts.at(-1)]).toEqual([0, 2]);
  });

  test("no risk fills a row unlike every example", async () => {
    const { preview, written } = await column(fillArgs("--risk", "0.99"));
    expect(written).toEqual(SURE);
    expect(preview.filter(({ mark }) => mark !== "sure")).toMatchObject([
      { row: 5, reason: "unfamiliar-input" },
      { row: 7, reason: "unfamiliar-input" },
    ]);
  });

  test.each(["0", "0%", "1", "100%", "150%", "2", "-1", "-0.5%", "x", "", "1e-3", "NaN", "1%%", "%"])(
    "refuses %j, saying what is expected, and writes nothing",
    async (risk) => {
      const path = folder.write("in.csv", PEOPLE);
      const args = ["fill", path, "-o", folder.at("out.csv"), `--risk=${risk}`];
      const message = `option '--risk <share>' argument '${risk}' is invalid. Expected a share between 0 and 1, such as 0.01 or 1%.`;
      expect(await runInkling(args)).toMatchObject({ exit: 2, stdout: "", stderr: expect.stringContaining(message) });
      const { exit, stdout } = await runInkling([...args, "--json"]);
      expect([exit, JSON.parse(stdout)]).toEqual([2, expect.objectContaining({ status: "error", message, exit: 2 })]);
      expect(() => folder.read("out.csv")).toThrow();
    },
  );

  test("is the one at which a saved rule is applied, whatever it was learned at", async () => {
    const rule = folder.at("rule.json");
    await column([...fillArgs("--risk", "2%"), "--rule", rule]);
    const args = ["apply", rule, folder.at("in.csv"), "-o", folder.at("out.csv"), "--force", "--json"];
    expect(await column([...args, "--risk", "0.05%"])).toMatchObject({ sure: 0, filled: 0 });
    expect(await column([...args, "--risk", "2%"])).toMatchObject({ sure: 2, filled: 2, written: SURE });
  });

  test("tells fix which cells the rule had filled in: the others count as edited by hand", async () => {
    const [rule, table] = [folder.at("rule.json"), folder.at("out.csv")];
    const known = ["Ada Lovelace,Lovelace", "Grace Hopper,Hopper", "Alan Turing,Turing"];
    const names = [...known, "Mary Kenneth Keller,", "Evelyn Boyd Granville,"];
    const path = folder.write("in.csv", ["name,last", ...names, ""].join("\n"));
    await runInkling(["fill", path, "--risk", "20%", "-o", table, "--rule", rule]);
    expect(folder.read("out.csv")).toContain("Mary Kenneth Keller,Keller\nEvelyn Boyd Granville,Granville\n");
    const args = ["fix", rule, table, "--row", "5", "--value", "Kenneth Keller", "--json"];
    const fixed = async (...risk: readonly string[]) => JSON.parse((await runInkling([...args, ...risk])).stdout);
    const last = { row: 6, before: "Granville" };
    expect((await fixed("--risk", "20%")).rows[1]).toMatchObject({ ...last, after: "Boyd Granville", fate: "mended" });
    expect((await fixed()).rows[1]).toMatchObject({ ...last, after: "Granville", fate: "edited" });
  });
});

describe("risk in a line of batch", () => {
  const task = {
    examples: [
      { input: ["Ada Lovelace"], output: "A. Lovelace" },
      { input: ["Grace Hopper"], output: "G. Hopper" },
    ],
    inputs: [["Alan Turing"], ["Ludwig van Beethoven"], ["Emmy Noether"], ["Vincent van Gogh"]],
  };

  async function answer(risk: unknown) {
    const line = JSON.stringify({ id: "t", ...task, ...(risk === undefined ? {} : { risk }) });
    return JSON.parse((await runInkling(["batch"], { stdin: bytesOf([line]) })).stdout);
  }

  test("says how sure an answer has to be, and changes nothing else", async () => {
    const [strict, loose] = [await answer(0.0005), await answer(0.02)];
    const decisions = ({ predictions }: { readonly predictions: readonly { readonly decision: string }[] }) =>
      predictions.map(({ decision }) => decision);
    expect(await answer(0.005)).toEqual(await answer(undefined));
    expect(decisions(strict)).toEqual(["suggest", "suggest", "suggest", "suggest"]);
    expect(decisions(loose)).toEqual(["answer", "suggest", "answer", "suggest"]);
    const known = ({ predictions }: { readonly predictions: readonly { value: string; confidence: number }[] }) =>
      predictions.map(({ value, confidence }) => [value, confidence]);
    expect(known(loose)).toEqual(known(strict));
  });

  test.each([0, 1, 1.5, -0.1, "1%", null])("is refused when it is %j", async (risk) => {
    expect(await answer(risk)).toMatchObject({ id: "t", status: "error", issues: [{ path: "risk" }] });
  });
});
