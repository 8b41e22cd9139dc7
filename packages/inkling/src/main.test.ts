import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Folder, temporaryFolder } from "./testing.js";

const COMMAND = fileURLToPath(new URL("../bin/inkling.js", import.meta.url));
const PATIENT = { timeout: 60_000 };

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Collects what a process writes, and how it ends. */
function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (text) => {
    stdout += text;
  });
  child.stderr?.on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

const start = (...args: readonly string[]): ChildProcess => spawn(process.execPath, [COMMAND, ...args]);

/** A table of `rows` distinct names of which the first three have their upper-case form beside them. */
const table = (rows: number): string =>
  `id,name,upper\n${Array.from({ length: rows }, (_, at) => `${at},name ${at},${at < 3 ? `NAME ${at}` : ""}\n`).join("")}`;

describe("the inkling process", () => {
  test("prints help and its version, and exits with 2 on a wrong option", PATIENT, async () => {
    const help = await ended(start("--help"));
    expect([help.code, help.stdout]).toEqual([0, expect.stringContaining("Exit codes:")]);
    expect(await ended(start("--version"))).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
    expect(await ended(start("fill", "--wrong"))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("unknown option '--wrong'"),
    });
  });

  test("fills a file", PATIENT, async () => {
    const { code, stderr } = await ended(start("fill", folder.write("in.csv", table(6)), "-o", folder.at("out.csv")));
    expect([code, stderr, folder.read("out.csv").split("\n")[6]]).toEqual([0, "", "5,name 5,NAME 5"]);
  });

  test("waits for nobody where standard input is a pipe that stays open, however unsure it is", PATIENT, async () => {
    const unsure = "name,last\nAda Lovelace,Lovelace\nAlan Turing,\nLudwig van Beethoven,\nJohann S. Bach,\n";
    const { code, stdout } = await ended(start("fill", folder.write("in.csv", unsure)));
    expect([code, stdout]).toEqual([0, expect.stringContaining("Question: what should row ")]);
  });

  test.each([
    ["SIGINT", 130, []],
    ["SIGTERM", 143, ["--rule"]],
  ] as const)("%s in the middle of writing leaves the input, and nothing else", PATIENT, async (signal, code, rule) => {
    const content = table(300_000);
    const saving = rule.flatMap((option) => [option, folder.at("rule.json")]);
    const child = start("fill", folder.write("in.csv", content), "--in-place", ...saving);
    const end = ended(child);
    while (readdirSync(folder.path).filter((name) => name.endsWith(".tmp")).length < 1 + rule.length) {
      expect(child.exitCode).toBe(null);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    child.kill(signal);
    expect(await end).toEqual({
      code,
      stdout: "",
      stderr: expect.stringContaining("interrupted; nothing was written"),
    });
    expect(readdirSync(folder.path)).toEqual(["in.csv"]);
    expect(folder.read("in.csv") === content).toBe(true);
  });

  test.runIf(process.platform === "linux")("a disk that fills up leaves what was there before", PATIENT, async () => {
    const content = table(10_000);
    folder.write("out.csv", "before");
    const path = folder.write("in.csv", content);
    // The shell's limit on file sizes fails a write half-way, as a full disk does.
    const limited = 'ulimit -f 16; exec "$@"';
    const child = spawn("bash", [
      "-c",
      limited,
      "bash",
      process.execPath,
      COMMAND,
      "fill",
      path,
      "-o",
      folder.at("out.csv"),
      "--force",
    ]);
    expect(await ended(child)).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringMatching(/^inkling: Cannot write .*out\.csv: the disk is full/),
    });
    expect([readdirSync(folder.path).sort(), folder.read("out.csv"), folder.read("in.csv") === content]).toEqual([
      ["in.csv", "out.csv"],
      "before",
      true,
    ]);
  });

  test.runIf(existsSync("/dev/full"))("an output device that is full", PATIENT, async () => {
    const { code, stderr } = await ended(start("fill", folder.write("in.csv", table(9)), "-o", "/dev/full"));
    expect([code, stderr]).toEqual([3, expect.stringContaining("the disk is full")]);
  });

  test("an output that is a folder, or in a folder that is none", PATIENT, async () => {
    mkdirSync(folder.at("sub"));
    const path = folder.write("in.csv", table(9));
    expect((await ended(start("fill", path, "-o", folder.at("sub")))).code).toBe(3);
    expect((await ended(start("fill", path, "-o", `${path}/out.csv`))).code).toBe(3);
  });

  test("batch answers line by line from a pipe, and ends quietly when its reader leaves", PATIENT, async () => {
    const child = start("batch");
    const end = ended(child);
    const task = `${JSON.stringify({ id: "t", examples: [{ input: ["a b"], output: "a" }], inputs: [["c d"]] })}\n`;
    child.stdin?.write(task);
    const first = await new Promise<string>((resolve) => child.stdout?.once("data", (text) => resolve(String(text))));
    expect(JSON.parse(first)).toMatchObject({ id: "t", status: "learned" });
    child.stdout?.destroy();
    child.stdin?.on("error", () => undefined);
    child.stdin?.write(task.repeat(50));
    child.stdin?.end();
    expect(await end).toMatchObject({ code: 0, stderr: "" });
  });

  test("a million rows take bounded memory", { timeout: 300_000 }, () => {
    // Ten names only, so that this measures the reading and writing and not the learner.
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `name ${at % 10},${at < 3 ? `NAME ${at}` : ""}\n`).join(
      "",
    );
    const path = folder.write("in.csv", `name,upper\n${rows}`);
    const script = `process.on("exit", () => process.stderr.write(String(process.resourceUsage().maxRSS))); process.argv.splice(1, 1, "inkling"); import(${JSON.stringify(COMMAND)});`;
    const args = ["-e", script, "x", "fill", path, "-o", folder.at("out.csv"), "--json"];
    const child = ended(spawn(process.execPath, args));
    return child.then(({ code, stdout, stderr }) => {
      expect([code, JSON.parse(stdout)]).toMatchObject([0, { rows: 1_000_000, columns: [{ filled: 999_997 }] }]);
      expect(Number(/\d+$/.exec(stderr)?.[0])).toBeLessThan(1024 * 1024);
    });
  });

  test("colours are asked for with FORCE_COLOR, and NO_COLOR or --no-color forbid them", PATIENT, () => {
    const path = folder.write("in.csv", table(6));
    const run = (env: Readonly<Record<string, string>>, ...args: readonly string[]): string =>
      execFileSync(process.execPath, [COMMAND, ...args, path], { encoding: "utf8", env: { ...process.env, ...env } });
    const plain = run({ NO_COLOR: "1", FORCE_COLOR: "1" }, "fill");
    expect(plain).not.toContain("\u001B");
    expect(run({ NO_COLOR: "", FORCE_COLOR: "1" }, "fill")).toContain("\u001B[32m✓");
    expect(run({ NO_COLOR: "", FORCE_COLOR: "1" }, "--no-color", "fill")).toBe(plain);
    expect(run({ NO_COLOR: "", FORCE_COLOR: "1" }, "fill", "--no-color")).toBe(plain);
  });

  test("every command has help with examples", PATIENT, () => {
    for (const command of ["fill", "learn", "apply", "explain", "batch"]) {
      const help = execFileSync(process.execPath, [COMMAND, command, "--help"], { encoding: "utf8" });
      expect(help).toMatch(new RegExp(`Examples:\\n {2}inkling ${command} `));
    }
  });
});
