import { readdirSync } from "node:fs";
import { learn } from "@inkling/core";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import type { Choice, Person } from "../host.js";
import { isAttended } from "../terminal.js";
import { type Ended, type Folder, runInkling, temporaryFolder } from "../testing.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** What somebody at the terminal does: picks what is labelled so (`null`: Ctrl-C), and then perhaps writes something. */
interface Act {
  readonly pick: string | null;
  readonly write?: string | null;
}

/** A person who acts as told, one act a question, and remembers what was said. Asked more often, it fails the test. */
function scripted(
  acts: readonly Act[],
): Person & { readonly heard: string[]; readonly offered: (readonly Choice[])[] } {
  const left = [...acts];
  const heard: string[] = [];
  const offered: (readonly Choice[])[] = [];
  let act: Act | undefined;
  return {
    heard,
    offered,
    tell: (lines) => {
      heard.push(...lines);
    },
    choose: async (question, choices) => {
      heard.push(question);
      offered.push(choices);
      act = left.shift();
      if (act === undefined) throw new Error(`asked once too often: ${question}`);
      if (act.pick === null) return null;
      const place = choices.findIndex(({ label }) => label === act?.pick);
      if (place < 0) throw new Error(`${act.pick} is not among ${choices.map(({ label }) => label).join(", ")}`);
      return place;
    },
    write: async (question) => {
      heard.push(question);
      return act?.write ?? null;
    },
  };
}

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

function fill(acts: readonly Act[], ...args: readonly string[]) {
  const person = scripted(acts);
  const input = folder.write("in.csv", PEOPLE);
  const ended: Promise<Ended> = runInkling(["fill", input, "-o", folder.at("out.csv"), ...args], { person });
  return { person, ended };
}

const BEETHOVEN = 'Row 5: what should "short" be?  name "Ludwig van Beethoven"';

describe("filling with somebody at the terminal", () => {
  it("shows the rule, asks, learns from the answer, writes it as a cell, and says why it stopped", async () => {
    const { person, ended } = fill([{ pick: "L. Beethoven" }]);
    expect(await ended).toMatchObject({ exit: 0, stdout: expect.stringContaining("learned from rows 2, 3 and 5") });
    const [title, rule] = person.heard.filter((line) => line !== "");
    expect([title, rule?.length]).toEqual(["short from name", expect.any(Number)]);
    expect(person.heard).toContain(BEETHOVEN);
    expect(person.heard).toContain("  No more questions: fewer than half a wrong row is expected to remain.");
    expect(folder.read("out.csv").split("\n").slice(3, 6)).toEqual([
      "Alan Turing,A. Turing",
      "Ludwig van Beethoven,L. Beethoven",
      "Emmy Noether,E. Noether",
    ]);
  });

  it("offers two to four likely outputs, and three ways to say something else", async () => {
    const { person, ended } = fill([{ pick: "stop asking" }]);
    await ended;
    const labels = person.offered[0]?.map(({ label }) => label) ?? [];
    expect(labels.slice(-3)).toEqual(["something else", "skip", "stop asking"]);
    expect(labels.length).toBeGreaterThanOrEqual(5);
    expect(labels.length).toBeLessThanOrEqual(7);
  });

  it("takes what was written instead, even where no rule gives it", async () => {
    const { ended } = fill([{ pick: "something else", write: "Lou" }, { pick: "stop asking" }]);
    expect((await ended).exit).toBe(0);
    expect(folder.read("out.csv")).toContain("Ludwig van Beethoven,Lou\n");
  });

  it("keeps the rule when an answer contradicts it beyond repair", async () => {
    const person = scripted([{ pick: "something else", write: "Lou" }]);
    let learnt = 0;
    const stubborn: typeof learn = (task) => {
      learnt += 1;
      return learnt === 1 ? learn(task) : { kind: "unknown", reason: "not-expressible", message: "none" };
    };
    const path = folder.write("in.csv", PEOPLE);
    await runInkling(["fill", path, "-o", folder.at("out.csv")], { person, learn: stubborn });
    expect(person.heard.join("\n")).toContain("No rule gives this answer and the others.");
    expect(folder.read("out.csv")).toContain("Ludwig van Beethoven,Lou\n");
    expect(folder.read("out.csv")).toContain("Ada Lovelace,A. Lovelace\n");
  });

  it('learns that a row is blank from "", and nothing where nothing is written', async () => {
    const blank = fill([{ pick: "something else", write: '""' }, { pick: "stop asking" }]);
    expect(await blank.ended).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("learned from rows 2, 3 and 5"),
    });
    expect(folder.read("out.csv")).toContain("Ludwig van Beethoven,\n");
    const skipped = fill([{ pick: "something else", write: "" }, { pick: "stop asking" }], "--force");
    expect(await skipped.ended).toMatchObject({
      exit: 0,
      stdout: expect.stringContaining("learned from rows 2 and 3"),
    });
    expect(folder.read("out.csv")).toContain("Ludwig van Beethoven,\n");
  });

  it("does not ask again about a row that was skipped", async () => {
    const { person, ended } = fill([{ pick: "skip" }, { pick: "stop asking" }]);
    const { exit } = await ended.catch(() => ({ exit: -1 }));
    expect(exit).toBe(0);
    expect(person.heard.filter((line) => line === BEETHOVEN)).toHaveLength(1);
    expect(folder.read("out.csv")).toContain("Ludwig van Beethoven,\n");
  });

  it("stops asking when told to, says what is expected to be wrong, and fills what is sure", async () => {
    const { person, ended } = fill([{ pick: "stop asking" }], "--risk", "2%");
    expect((await ended).exit).toBe(0);
    expect(person.heard.at(-3)).toMatch(/Stopped asking: .* expected to remain\./);
    expect(person.heard.at(-2)).toBe(
      "  2 answers are not sure enough to be filled in: --accept suggest fills them in, too.",
    );
    expect(readdirSync(folder.path).sort()).toEqual(["in.csv", "out.csv"]);
    expect(folder.read("out.csv").split("\n").slice(3)).toEqual([
      "Alan Turing,A. Turing",
      "Ludwig van Beethoven,",
      "Emmy Noether,E. Noether",
      "Vincent van Gogh,",
      "",
    ]);
  });

  test.each([
    ["a choice", { pick: null }],
    ["what is written", { pick: "something else", write: null }],
  ])("Ctrl-C at %s exits with 130 and writes nothing", async (_, act) => {
    const { ended } = fill([act]);
    expect(await ended).toEqual({ exit: 130, stdout: "", stderr: "inkling: interrupted; nothing was written.\n" });
    expect(readdirSync(folder.path)).toEqual(["in.csv"]);
  });

  it("gives the answer to every row with that input", async () => {
    const person = scripted([{ pick: "L. Beethoven" }]);
    const path = folder.write("in.csv", `${PEOPLE}Ludwig van Beethoven,\n`);
    await runInkling(["fill", path, "-o", folder.at("out.csv")], { person });
    expect(folder.read("out.csv").match(/Ludwig van Beethoven,L\. Beethoven\n/g)).toHaveLength(2);
  });

  test.each([["--yes"], ["-y"], ["--json"]])("%s asks nothing", async (flag) => {
    const { person, ended } = fill([], flag);
    expect((await ended).exit).toBe(0);
    expect(person.heard).toEqual([]);
  });

  it("asks nothing where nobody is there, and names the question instead", async () => {
    const { exit, stdout } = await runInkling(["fill", folder.write("in.csv", PEOPLE)]);
    expect([exit, stdout]).toEqual([0, expect.stringContaining("Question: what should row 5 be?")]);
  });

  it("says which row it asks about where the rule so far reads none", async () => {
    const text = "id,day,paid,state\n1,4 May,5 May,paid\n2,6 May,9 May,\n3,8 May,9 May,\n4,9 May,11 May,\n";
    const { stdout } = await runInkling(["fill", folder.write("in.csv", text), "--column", "state"]);
    expect(stdout).toMatch(/Question: what should row \d be\? id "\d", day/);
  });
});

describe("what is not sure enough to be filled in", () => {
  const sentence = /(\d+) answers? (?:is|are) not sure enough to be filled in: --accept suggest/;

  it("is counted at the end, with and without a terminal, and not where it is filled in", async () => {
    const { person, ended } = fill([{ pick: "stop asking" }]);
    const asked = (await ended).stdout;
    const unasked = (await runInkling(["fill", folder.at("in.csv")])).stdout;
    const count = Number(sentence.exec(unasked)?.[1]);
    expect(count).toBe(Number(/\? (\d+) unsure/.exec(unasked)?.[1]));
    expect([sentence.exec(asked)?.[1], sentence.exec(person.heard.join("\n"))?.[1]].map(Number)).toEqual([
      count,
      count,
    ]);
    const all = fill([{ pick: "stop asking" }], "--accept", "suggest", "--force");
    expect((await all.ended).stdout).not.toMatch(sentence);
    expect(all.person.heard.join("\n")).not.toMatch(sentence);
  });
});

describe("a question about a row for which no rule gives an answer", () => {
  const DAYS =
    'when,day\n13/03/2023,2023-03-13\n3 Jan 2024,2024-01-03\n"February 12, 2024",2024-02-12\n2024-01-17,2024-01-17\n18/01/2022,2022-01-18\nunknown,\n';

  it("does not speak of choices", async () => {
    const path = folder.write("days.csv", DAYS);
    const { stdout } = await runInkling(["fill", path]);
    expect(stdout).toMatch(
      /Question: what should row 7 be\? when "unknown"\n +No rule so far gives an answer\. Fill it in by hand/,
    );
    expect(stdout).not.toContain("teaches most");
    const person = scripted([{ pick: "write the answer", write: "none" }, { pick: "stop asking" }]);
    await runInkling(["fill", path, "-o", folder.at("out.csv")], { person });
    expect(person.offered[0]?.map(({ label }) => label)).toEqual(["write the answer", "skip", "stop asking"]);
    expect(folder.read("out.csv")).toContain("unknown,none\n");
  });
});

test.each([
  [true, true, {}, true],
  [true, true, { CI: "false" }, true],
  [false, true, {}, false],
  [true, false, {}, false],
  [undefined, undefined, {}, false],
  [true, true, { CI: "1" }, false],
  [true, true, { TERM: "dumb" }, false],
])("somebody is there with input %s, output %s and %j: %s", (input, output, env, attended) => {
  expect(isAttended(input, output, env)).toBe(attended);
});
