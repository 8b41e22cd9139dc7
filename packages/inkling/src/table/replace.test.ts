import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { textFile } from "../commands/write-rules.js";
import { type Folder, temporaryFolder } from "../testing.js";
import { checkTarget, type NewFile, replaceFiles, type Target } from "./replace.js";
import type { ByteSink } from "./table.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const FRESH = { force: false, inPlace: false };
const say =
  (text: string) =>
  (sink: ByteSink): Promise<void> =>
    sink(Buffer.from(text));

const replaceFile = (target: Target, produce: NewFile["produce"], check = async () => {}): Promise<void> =>
  replaceFiles([{ target, produce, check }]);

describe("checkTarget", () => {
  test("refuses an existing file unless forced", async () => {
    const path = folder.write("old", "old");
    await expect(checkTarget(path, FRESH)).rejects.toThrow(/exists already.*--force/);
    expect((await checkTarget(path, { ...FRESH, force: true })).path).toBe(path);
  });

  test("refuses the input under any name, even when forced, unless it may be replaced", async () => {
    const input = folder.write("in", "in");
    symlinkSync(input, folder.at("alias"));
    const permission = { force: true, inPlace: false, input };
    await expect(checkTarget(folder.at("alias"), permission)).rejects.toThrow(/being read.*--in-place/);
    expect((await checkTarget(folder.at("alias"), { ...permission, inPlace: true })).path).toBe(input);
  });

  test("refuses a folder, and a place in a folder that does not exist", async () => {
    mkdirSync(folder.at("sub"));
    await expect(checkTarget(folder.at("sub"), FRESH)).rejects.toMatchObject({ exit: 3 });
    await expect(checkTarget(folder.at("none/out"), FRESH)).rejects.toMatchObject({ exit: 3 });
  });
});

describe("replaceFiles", () => {
  test("replaces a file as a whole and keeps its permissions", async () => {
    const path = folder.write("out", "old");
    chmodSync(path, 0o640);
    await replaceFile(await checkTarget(path, { ...FRESH, force: true }), say("new"));
    expect([folder.read("out"), statSync(path).mode & 0o777, readdirSync(folder.path)]).toEqual([
      "new",
      0o640,
      ["out"],
    ]);
  });

  test("writes through a symbolic link", async () => {
    folder.write("real", "old");
    symlinkSync(folder.at("real"), folder.at("link"));
    await replaceFile(await checkTarget(folder.at("link"), { ...FRESH, force: true }), say("new"));
    expect([folder.read("real"), readdirSync(folder.path).sort()]).toEqual(["new", ["link", "real"]]);
  });

  test("leaves everything as it was when the producer fails half-way", async () => {
    const path = folder.write("out", "old");
    const target = await checkTarget(path, { ...FRESH, force: true });
    const produce = async (sink: ByteSink): Promise<void> => {
      await sink(Buffer.from("half"));
      throw new Error("stop");
    };
    await expect(replaceFile(target, produce)).rejects.toThrow("stop");
    expect([folder.read("out"), readdirSync(folder.path)]).toEqual(["old", ["out"]]);
  });

  test("leaves a file alone that somebody made meanwhile, unless forced", async () => {
    const fresh = await checkTarget(folder.at("out"), FRESH);
    const forced = await checkTarget(folder.at("out"), { ...FRESH, force: true });
    const produce = async (sink: ByteSink): Promise<void> => {
      await sink(Buffer.from("ours"));
      folder.write("out", "theirs");
    };
    await expect(replaceFile(fresh, produce)).rejects.toMatchObject({
      exit: 3,
      issue: { code: "would-overwrite" },
      message: expect.stringMatching(/made by somebody else.*stays as it is.*--force/),
    });
    expect([folder.read("out"), readdirSync(folder.path)]).toEqual(["theirs", ["out"]]);
    await replaceFile(forced, produce);
    expect([folder.read("out"), readdirSync(folder.path)]).toEqual(["ours", ["out"]]);
  });

  test("of two that write the same new file at once one says that it did not", async () => {
    const [one, other] = [await checkTarget(folder.at("out"), FRESH), await checkTarget(folder.at("out"), FRESH)];
    const ends = await Promise.allSettled([replaceFile(one, say("one")), replaceFile(other, say("other"))]);
    expect(ends.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(folder.read("out")).toBe(ends[0]?.status === "fulfilled" ? "one" : "other");
    expect(readdirSync(folder.path)).toEqual(["out"]);
  });

  test("asks last of all whether it may replace the file", async () => {
    const path = folder.write("out", "old");
    const target = await checkTarget(path, { ...FRESH, force: true });
    const refuse = async (): Promise<void> => {
      expect(readdirSync(folder.path)).toHaveLength(2);
      throw new Error("changed");
    };
    await expect(replaceFile(target, say("new"), refuse)).rejects.toThrow("changed");
    expect([folder.read("out"), readdirSync(folder.path)]).toEqual(["old", ["out"]]);
  });

  test("writes nothing where what is written with it fails", async () => {
    const outer = await checkTarget(folder.at("rule"), FRESH);
    const inner = await checkTarget(folder.at("out"), FRESH);
    const fail = async (): Promise<void> => {
      throw new Error("stop");
    };
    await expect(
      replaceFiles([
        { target: outer, produce: say("rule") },
        { target: inner, produce: fail },
      ]),
    ).rejects.toThrow("stop");
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test("writes neither of two files where somebody makes the one that comes last meanwhile", async () => {
    const rule = await checkTarget(folder.at("rule"), FRESH);
    const out = await checkTarget(folder.at("out"), FRESH);
    const copy = async (sink: ByteSink): Promise<void> => {
      await sink(Buffer.from("table"));
      folder.write("rule", "theirs");
    };
    const written = replaceFiles([textFile(rule, "ours"), { target: out, produce: copy }]);
    await expect(written).rejects.toMatchObject({ issue: { code: "would-overwrite" } });
    expect([readdirSync(folder.path), folder.read("rule")]).toEqual([["rule"], "theirs"]);
  });

  test("writes no file where any of them fails or may not be put in its place, and all of them otherwise", async () => {
    const names = ["a", "b", "c"];
    const fail = async (): Promise<void> => {
      throw new Error("stop");
    };
    const write = async (at: number, failing: Partial<NewFile>): Promise<void> => {
      const targets = await Promise.all(names.map((name) => checkTarget(folder.at(name), { ...FRESH, force: true })));
      await replaceFiles(
        targets.map((target, index) => ({ target, produce: say("new"), ...(index === at ? failing : {}) })),
      );
    };
    for (const name of names) folder.write(name, "old");
    const listeners = process.listenerCount("SIGINT");
    for (const failing of [{ produce: fail }, { check: fail }])
      for (const at of names.keys()) {
        await expect(write(at, failing)).rejects.toThrow("stop");
        expect([names.map(folder.read), readdirSync(folder.path)]).toEqual([["old", "old", "old"], names]);
      }
    await write(-1, {});
    expect([names.map(folder.read), readdirSync(folder.path)]).toEqual([["new", "new", "new"], names]);
    expect(process.listenerCount("SIGINT")).toBe(listeners);
  });

  test("an output without a name is refused", async () => {
    await expect(checkTarget("", FRESH)).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("no name"),
    });
  });

  test("leaves no listener for signals behind", async () => {
    const before = process.listenerCount("SIGINT");
    await replaceFile(await checkTarget(folder.at("out"), FRESH), async (sink) => {
      expect(process.listenerCount("SIGINT")).toBe(before + 1);
      await sink(Buffer.from("x"));
    });
    expect(process.listenerCount("SIGINT")).toBe(before);
  });

  test.runIf(existsSync("/dev/full"))("reports a full device", async () => {
    const target = await checkTarget("/dev/full", FRESH);
    await expect(replaceFile(target, say("x"))).rejects.toMatchObject({ exit: 3, issue: { code: "ENOSPC" } });
  });
});
