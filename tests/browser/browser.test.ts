import { readdirSync, readFileSync } from "node:fs";
import { fromJSON, learn, type Task } from "@inkling/core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseTaskFile } from "../../packages/core/src/domains/corpus/taskFile.js";
import { bundleCore, type CoreBundle, GLOBAL_NAME } from "../../scripts/bundleCore.mjs";
import { launchChromium } from "./chromium.js";
import { observe } from "./observe.js";

const GZIP_BYTES_MAX = 224 * 1024;
const START_TIMEOUT_MS = 120_000;

const TASKS_FOLDER = new URL("../../packages/core/src/domains/text/tasks/", import.meta.url);
/** Every so many tasks of the corpus are learned in both places. */
const STRIDE = 16;

const corpusTasks: readonly Task[] = readdirSync(TASKS_FOLDER)
  .sort()
  .filter((_, index) => index % STRIDE === 0)
  .map((file) => parseTaskFile(readFileSync(new URL(file, TASKS_FOLDER), "utf8")))
  .map(({ examples, expectations }) => ({ examples, inputs: expectations.map(({ input }) => input) }));

const ownTasks: readonly Task[] = [
  { examples: [{ input: ["Ada Lovelace"], output: "A. Lovelace" }], inputs: [["Alan Turing"], ["Plato"]] },
  { examples: [{ input: ["İstanbul 👩‍👩‍👧 ß", null], output: "istanbul" }], columns: ["city", "note"] },
  {
    examples: [
      { input: ["a"], output: "x" },
      { input: ["a"], output: "y" },
    ],
  },
  {
    examples: [
      { input: ["12"], output: "prime" },
      { input: ["13"], output: "odd" },
    ],
  },
  { examples: [] },
];

/**
 * ECMAScript leaves the last digit of logarithms to the engine, and V8 may change it between the releases that Node 20 and the
 * browser hold. Probabilities are therefore compared to ten digits; programs, values, decisions and code are compared exactly.
 */
const rounded = (json: string): unknown =>
  JSON.parse(json, (_, value) => (typeof value === "number" ? Number(value.toPrecision(10)) : value));

let bundle: CoreBundle;
let browser: Browser;

beforeAll(async () => {
  bundle = await bundleCore();
  browser = await launchChromium();
}, START_TIMEOUT_MS);

afterAll(async () => browser?.close());

describe("the core in a browser", () => {
  it("says in a page what it says in Node", { timeout: START_TIMEOUT_MS }, async () => {
    const tasks = [...ownTasks, ...corpusTasks];
    const page = await browser.newPage();
    await page.setContent("<!doctype html><title>Inkling</title>");
    await page.addScriptTag({ content: bundle.code });
    const inPage = await page.evaluate(`JSON.stringify((${observe})(${GLOBAL_NAME}, ${JSON.stringify(tasks)}))`);
    expect(rounded(String(inPage))).toEqual(rounded(JSON.stringify(observe({ learn, fromJSON }, tasks))));
  });

  it("predicts there", async () => {
    const page = await browser.newPage();
    await page.addScriptTag({ content: bundle.code });
    const task = { examples: [{ input: ["Ada Lovelace"], output: "A. Lovelace" }], inputs: [["Alan Turing"]] };
    const predicted = await page.evaluate(
      `${GLOBAL_NAME}.learn(${JSON.stringify(task)}).inkling.predict(["Alan Turing"]).value`,
    );
    expect(predicted).toBe("A. Turing");
  });
});

describe("the bundle", () => {
  it("is made of the core alone", () => {
    expect(bundle.inputs.length).toBeGreaterThan(10);
    expect(bundle.inputs.filter((path) => !path.startsWith("packages/core/src/"))).toEqual([]);
    expect(bundle.imports).toEqual([]);
  });

  it("names nothing that only Node has", () => {
    const suspicious = /["'`]node:|\brequire\(|\bimport\(|\bprocess\.|\bBuffer\b/g;
    expect(bundle.code.match(suspicious) ?? []).toEqual([]);
  });

  it("stays small", () => {
    expect(bundle.gzipBytes).toBeLessThan(GZIP_BYTES_MAX);
    expect(bundle.bytes).toBeGreaterThan(bundle.gzipBytes);
  });
});
