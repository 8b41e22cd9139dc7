import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { learn } from "@inkling/core";
import { transformSync } from "esbuild";
import { expect, it } from "vitest";

/** Receives what a line of the example gave, and what stands behind its arrow. */
type Check = (line: string, found: unknown, stated: unknown) => void;
type Run = (core: { readonly learn: typeof learn }, check: Check) => void;

const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const IMPORT = /^import \{ learn \} from "@inkling\/core";$/m;
/** An expression with its stated value: `expression; // → value as JSON`. */
const STATED = /^(.+); \/\/ → (.+)$/gm;

it("the examples of the README give what they say", async () => {
  const blocks = [...README.matchAll(/```ts\n(.*?)```/gs)].map(([, block = ""]) => block);
  const example = blocks.filter((block) => block.includes("; // → ")).join("\n");
  expect(example).toMatch(IMPORT);
  const seen: string[] = [];
  const run = await load(example);
  run({ learn }, (line, found, stated) => {
    expect({ line, value: found }).toEqual({ line, value: stated });
    seen.push(line);
  });
  expect(seen.length).toBeGreaterThanOrEqual(7);
});

/** The example as a function, with every stated value turned into a check. */
async function load(example: string): Promise<Run> {
  const checked = example
    .replace(IMPORT, "const { learn } = core;")
    .replace(STATED, (_, found, stated) => `check(${JSON.stringify(found)}, ${found}, ${stated});`);
  const { code } = transformSync(`export default (core, check) => {\n${checked}\n}`, { loader: "ts" });
  const module: { readonly default: Run } = await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  );
  return module.default;
}

/** A row of cells with its output, as the table of domains writes them: `"cell"`, `"cell"` → `"output"`. */
const SHOWN = /((?:`"[^`]*"`(?:, )?)+) → `("[^`]*")`/g;

function shownIn(column: string): readonly { readonly input: readonly string[]; readonly output: string }[] {
  return [...column.matchAll(SHOWN)].map(([, cells = "", output = ""]) => ({
    input: [...cells.matchAll(/`("[^`]*")`/g)].map(([, cell = ""]) => JSON.parse(cell)),
    output: JSON.parse(output),
  }));
}

const domains = README.split("\n").flatMap((line) => {
  const [, , examples = "", rows = ""] = line.split("|").map((column) => column.trim());
  const shown = shownIn(examples);
  return line.startsWith("|") && shown.length > 0 ? [{ line, shown, rows: shownIn(rows) }] : [];
});

it("the README shows every domain", () => expect(domains.length).toBeGreaterThanOrEqual(7));

it.each(domains)("what the README shows is the best guess: $line", ({ shown, rows }) => {
  const outcome = learn({ examples: shown, inputs: rows.map(({ input }) => input) });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  expect(rows.length).toBeGreaterThan(0);
  for (const { input, output } of rows) expect(outcome.inkling.predict(input)).toMatchObject({ value: output });
});

it("the module that the README shows is the one that is emitted", () => {
  const [, module = ""] = /```ts\n(import \{[^`]*core\/runtime.*?)```/s.exec(README) ?? [];
  const shown = domains.find(({ rows }) => rows.some(({ output }) => output === "770.00"))?.shown ?? [];
  const outcome = learn({ examples: shown });
  expect(outcome.kind === "learned" && outcome.inkling.toTypeScript()).toBe(module);
});

it("every file that the README links to is there", () => {
  const links = [...README.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? "");
  expect(links.length).toBeGreaterThan(5);
  for (const path of links) expect(() => readFileSync(new URL(`../${path}`, import.meta.url))).not.toThrow(/ENOENT/);
});

it("every command that the README names is there", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  const named = [...README.matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name);
  expect(named.filter((name) => !(String(name) in manifest.scripts))).toEqual([]);
});

/** A command that the README shows, and what it prints: all that stands below it, up to the next command or the end of its block. */
const sessions = [...README.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block = ""]) =>
  block
    .split(/^\$ npx inkling /m)
    .slice(1)
    .map((text) => ({ command: text.slice(0, text.indexOf("\n")), shown: text.slice(text.indexOf("\n") + 1) })),
);

it("the commands of the README print what it shows, one after the other", () => {
  const folder = mkdtempSync(join(tmpdir(), "inkling-readme-"));
  const program = fileURLToPath(new URL("../packages/inkling/dist/main.js", import.meta.url));
  try {
    cpSync(new URL("../examples", import.meta.url), join(folder, "examples"), { recursive: true });
    for (const { command, shown } of sessions) {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
      const { stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8" });
      expect({ command, stderr, stdout: stdout.trimEnd() }).toEqual({ command, stderr: "", stdout: shown.trimEnd() });
    }
    const names = sessions.map(({ command }) => command.split(" ")[0]);
    expect(names).toEqual(["learn", "apply", "fix", "explain", "check"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
