import { describe, expect, it } from "vitest";
import { differingParts, takenOn } from "./difference.js";
import { cells } from "./language.js";
import { learn, learnIn } from "./learn.js";
import type { Corrected, Correction, Example, Inkling, Row, Task } from "./outcome.js";
import { correct } from "./repair.js";
import { fromJSON } from "./saved.js";
import { parseTerm, printTerm } from "./space/notation.js";
import type { Term } from "./space/term.js";

const INPUTS: readonly Row[] = [["Grace Hopper"], ["Katherine Johnson"], ["Guido van Rossum"], ["Barbara J. Liskov"]];
const NAMES: Task = { examples: [{ input: ["Ada Lovelace"], output: "Lovelace" }], inputs: INPUTS };
const LISKOV = { input: ["Barbara J. Liskov"], output: "Liskov" };

function learned(task: Task): Inkling {
  const outcome = learn(task);
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

function corrected(correction: Correction): Corrected {
  if (correction.kind !== "corrected") throw new Error(correction.message);
  return correction;
}

function term(printed: string): Term {
  const parsed = parseTerm(printed, cells.operators);
  if (parsed.kind === "error") throw new Error(parsed.message);
  return parsed.term;
}

describe("correct", () => {
  it("keeps all examples, gives the corrected answer, and leaves the old inkling as it was", () => {
    const inkling = learned(NAMES);
    const before = inkling.predictAll(INPUTS);
    const { inkling: mended } = corrected(inkling.correct(LISKOV));
    expect(mended.examples).toEqual([...NAMES.examples, LISKOV]);
    for (const { input, output } of mended.examples) expect(mended.apply(input)).toBe(output);
    expect(inkling.predictAll(INPUTS)).toEqual(before);
    expect(inkling.examples).toEqual(NAMES.examples);
  });

  it("tells exactly the rows on which value, decision or reason change", () => {
    const inkling = learned(NAMES);
    const { inkling: mended, changes } = corrected(inkling.correct(LISKOV));
    const expected = INPUTS.flatMap((input, index) => {
      const [before, after] = [inkling.predict(input), mended.predict(input)];
      const same = before.value === after.value && before.decision === after.decision && before.reason === after.reason;
      return same ? [] : [{ index, input, before, after }];
    });
    expect(changes.map(({ why: _, ...change }) => change)).toEqual(expected);
    expect(changes.find(({ index }) => index === 3)?.why.cause).toBe("example");
  });

  it("tells of given rows instead where asked to", () => {
    const rows = [["Alan M. Turing"], ["Ada Lovelace"], ["too", "wide"]];
    const { changes } = corrected(learned(NAMES).correct(LISKOV, { rows }));
    for (const { index, input } of changes) expect(input).toEqual(rows[index]);
    expect(changes.map(({ index }) => index)).not.toContain(2);
  });

  it("replaces an older example with the same input, in its place", () => {
    const wrong: Task = {
      ...NAMES,
      examples: [{ input: ["Ada Lovelace"], output: "Ada" }, ...NAMES.examples.slice(1)],
    };
    const { inkling } = corrected(learned(wrong).correct({ input: ["Ada Lovelace"], output: "Lovelace" }));
    expect(inkling.examples).toEqual([{ input: ["Ada Lovelace"], output: "Lovelace" }]);
  });

  it("changes nothing where it says what is known", () => {
    const correction = corrected(learned(NAMES).correct({ input: ["Ada Lovelace"], output: "Lovelace" }));
    expect([correction.changes, correction.parts]).toEqual([[], []]);
  });

  it("tells a correction that no rule explains together with another example from one that the rule was wrong about", () => {
    const prices = ["10.00", "20.00", "5.00"].map((net) => ({ input: [net], output: (Number(net) * 1.2).toFixed(2) }));
    const inkling = learned({ examples: prices });
    expect(corrected(inkling.correct({ input: ["8.00"], output: "9.65" })).isAlone).toBe(true);
    expect(corrected(inkling.correct({ input: ["8.00"], output: "10.00" })).isAlone).toBe(false);
  });

  it("says which parts of the program changed", () => {
    const { inkling, parts } = corrected(learned(NAMES).correct(LISKOV));
    const old = learned(NAMES).program;
    if (inkling.program === old) expect(parts).toEqual([]);
    else
      for (const { before, after } of parts)
        expect([old.includes(before), inkling.program.includes(after)]).toEqual([true, true]);
  });
});

describe("confirmed answers", () => {
  it("are examples that say so, and stay whatever is corrected", () => {
    const confirmed = corrected(learned(NAMES).confirm(["Grace Hopper"])).inkling;
    expect(confirmed.examples.at(-1)).toEqual({ input: ["Grace Hopper"], output: "Hopper", confirmed: true });
    const { inkling } = corrected(confirmed.correct(LISKOV));
    expect(inkling.predict(["Grace Hopper"])).toMatchObject({ value: "Hopper" });
    expect(inkling.examples.filter((example) => example.confirmed === true)).toHaveLength(1);
  });

  it("contradict a correction of the same row", () => {
    const confirmed = corrected(learned(NAMES).confirm(["Grace Hopper"])).inkling;
    expect(confirmed.correct({ input: ["Grace Hopper"], output: "Grace" })).toEqual({
      kind: "conflict",
      examples: [1, 2],
      message: expect.stringMatching(/says "Grace", but example 2 .* confirmed as "Hopper"/),
    });
    const again = corrected(confirmed.correct({ input: ["Grace Hopper"], output: "Hopper" }));
    expect(again.inkling.examples.at(-1)?.confirmed).toBe(true);
  });

  it("cannot be made of nothing", () => {
    expect(learned(NAMES).confirm(["a", "b"])).toMatchObject({ kind: "unknown", message: expect.any(String) });
  });

  it("are kept even by a learner that would lose them", () => {
    const inkling = corrected(learned(NAMES).confirm(["Grace Hopper"])).inkling;
    const task = { ...NAMES, examples: inkling.examples };
    const forgetful = (other: Task) =>
      learnIn(cells, { ...other, examples: [{ input: ["Grace Hopper"], output: "Grace" }] });
    const correction = { input: ["Barbara J. Liskov"], output: "J." };
    const outcome = correct({ domain: cells, task, inkling, read: (row) => row, learn: forgetful }, correction);
    expect(outcome).toMatchObject({ kind: "unknown", message: expect.stringContaining("it would lose example") });
  });

  it("are saved and loaded, and other values of the field are refused", () => {
    const saved = JSON.parse(JSON.stringify(corrected(learned(NAMES).confirm(["Grace Hopper"])).inkling.toJSON()));
    const loaded = fromJSON(saved);
    expect(loaded.kind === "inkling" ? loaded.inkling.examples[1] : loaded).toMatchObject({ confirmed: true });
    saved.examples[1].confirmed = "yes";
    expect(fromJSON(saved)).toMatchObject({ kind: "invalid", issues: [{ path: "examples.1.confirmed" }] });
  });
});

describe("a correction without a program", () => {
  const examples: readonly Example[] = [
    { input: ["aa"], output: "x1" },
    { input: ["bb"], output: "q~Z" },
  ];

  it("is named with what stands against it", () => {
    const inkling = learned({ examples, stepsMax: 400_000 });
    const outcome = correct(
      {
        domain: cells,
        task: { examples },
        inkling,
        read: (row) => row,
        learn: () => ({ kind: "unknown", reason: "budget", message: "" }),
      },
      { input: ["cc"], output: "##" },
    );
    expect(outcome).toMatchObject({
      kind: "unknown",
      reason: "budget",
      message: expect.stringMatching(/The step budget ran out .*(example [12]: \["|Check the correction)/),
    });
  });

  it("may be malformed", () => {
    expect(learned(NAMES).correct({ input: ["a", "b"], output: "a" })).toMatchObject({
      kind: "unknown",
      reason: "invalid-task",
    });
  });
});

describe("the difference of two programs", () => {
  const [left, right] = ['nth(split(column(0), " "), 1)', 'nth(split(column(0), ","), -1)'];

  it("lies in their smallest differing parts", () => {
    expect(differingParts(term(left), term(right))).toEqual([
      { before: '" "', after: '","' },
      { before: "1", after: "-1" },
    ]);
    expect(differingParts(term(left), term(left))).toEqual([]);
    expect(differingParts(term(left), term("column(0)"))).toEqual([{ before: left, after: "column(0)" }]);
  });

  it("is looked for in the case that a row takes", () => {
    const program = term(`when(contains(column(0), ","), ${right}, ${left})`);
    const taken = takenOn(program, ["a b"]);
    expect([printTerm(taken.term), taken.guards]).toEqual([
      left,
      [{ guard: 'contains(column(0), ",")', holds: false }],
    ]);
    expect(printTerm(takenOn(program, ["a,b"]).term)).toBe(right);
    expect(takenOn(term(left), ["a"])).toEqual({ term: term(left), guards: [] });
  });
});

describe("a correction and examples that are suspected", () => {
  const names = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Emmy Noether", "Hedy Lamarr"];
  const last = (name: string): string => name.split(" ")[1] ?? "";

  it("is not taken for a slip itself", () => {
    const inkling = learned({ examples: names.map((name) => ({ input: [name], output: last(name) })) });
    const correction = inkling.correct({ input: ["Radia Perlman"], output: "Perlmann" });
    if (correction.kind === "corrected") {
      expect(correction.inkling.apply(["Radia Perlman"])).toBe("Perlmann");
      expect(correction.inkling.suspects).toEqual([]);
    } else expect(correction.kind).toBe("unknown");
    expect(inkling.apply(["Radia Perlman"])).toBe("Perlman");
  });

  it("leaves a suspect what it is, and can mend it", () => {
    const examples = names.map((name, at) => ({ input: [name], output: at === 1 ? "Hopepr" : last(name) }));
    const inkling = learned({ examples });
    expect(inkling.suspects).toMatchObject([{ index: 1, expected: "Hopper" }]);
    const beside = inkling.correct({ input: ["Radia Perlman"], output: "Perlman" });
    expect(beside).toMatchObject({ kind: "corrected", inkling: { suspects: [{ index: 1 }] } });
    const mended = inkling.correct({ input: ["Grace Hopper"], output: "Hopper" });
    expect(mended).toMatchObject({ kind: "corrected", inkling: { suspects: [] } });
  });
});

describe("what was obeyed before a correction that looks like a slip", () => {
  it("is trusted, and may still be corrected: the slip itself, too", () => {
    const names = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Emmy Noether", "Hedy Lamarr"];
    const inkling = learned({ examples: names.map((name) => ({ input: [name], output: name.split(" ")[1] ?? "" })) });
    const slipped = corrected(inkling.correct({ input: ["Radia Perlman"], output: "Perlmann" })).inkling;
    expect(slipped.examples.map(({ trusted, confirmed }) => [trusted, confirmed])).toEqual(
      slipped.examples.map(() => [true, undefined]),
    );
    expect(fromJSON(JSON.parse(JSON.stringify(slipped.toJSON())))).toMatchObject({
      kind: "inkling",
      inkling: { examples: slipped.examples, suspects: [] },
    });
    const mended = corrected(slipped.correct({ input: ["Radia Perlman"], output: "Perlman" })).inkling;
    expect([mended.apply(["Radia Perlman"]), mended.apply(["Max Born"])]).toEqual(["Perlman", "Born"]);
  });
});
