import { describe, expect, it } from "vitest";
import { learn } from "./learn.js";
import type { Example, Inkling, Task } from "./outcome.js";
import { fromJSON } from "./saved.js";

const example = (input: string, output: string): Example => ({ input: [input], output });

function learned(examples: readonly Example[], more: Omit<Task, "examples"> = {}): Inkling {
  const outcome = learn({ examples, ...more });
  if (outcome.kind !== "learned") throw new Error(outcome.message);
  return outcome.inkling;
}

const NAMES = ["Ada Lovelace", "Grace Hopper", "Alan Turing", "Emmy Noether", "Niels Abel"];
const right = NAMES.map((name) => example(name, name.split(" ")[1] ?? ""));
const withTypo = right.with(1, example("Grace Hopper", "Hopepr"));

describe("one wrong example", () => {
  it("is named, with what the rule gives and what the mistake looks like, and the others are obeyed", () => {
    const inkling = learned(withTypo);
    expect(inkling.suspects).toMatchObject([
      { index: 1, expected: "Hopper", kind: "one-character", reason: "looks like a slip of one character" },
    ]);
    expect(inkling.suspects[0]?.probability).toBeGreaterThan(0.99);
    expect(inkling.examples).toEqual(withTypo);
    expect(withTypo.map(({ input }) => inkling.apply(input))).toEqual(right.map(({ output }) => output));
    expect(inkling.toTypeScript()).not.toContain("Hopepr");
  });

  it("is named of four, though the steps do not suffice to leave each of them out", () => {
    const place = "LOWER MERION; Station 313; ";
    const rows = [
      example(`MONTGOMERY AVE & WOODSIDE RD; ${place}2015-12-11 @ 04:11:35;`, "12 Nov 2015 4AM"),
      example(`DREYCOTT LN & W LANCASTER AVE; ${place}2015-12-11 @ 01:29:52;`, "12 nov 2015 1am"),
      example("E LEVERING MILL RD & CONSHOHOCKEN STATE RD; LOWER MERION; 2015-12-11 @ 07:29:58;", "12 Nov 2015 7AM"),
      example(`PENN VALLEY RD & MANOR RD; ${place}2015-12-10 @ 20:53:30;`, "12 Oct 2015 8PM"),
    ];
    expect(learned(rows).suspects).toMatchObject([{ index: 1, kind: "letter-case" }]);
  });

  it.each([
    ["letter-case", "HOPPER"],
    ["answer-of-another", "Turing"],
    ["blank", ""],
  ] as const)("may look like %s", (kind, output) => {
    expect(learned(right.with(1, example("Grace Hopper", output))).suspects).toMatchObject([{ index: 1, kind }]);
  });

  it("is obeyed where the task is strict, or a person has confirmed it", () => {
    const strict = learned(withTypo, { strict: true });
    const confirmed = learned(withTypo.with(1, { input: ["Grace Hopper"], output: "Hopepr", confirmed: true }));
    for (const inkling of [strict, confirmed]) {
      expect(inkling.suspects).toEqual([]);
      expect(inkling.apply(["Grace Hopper"])).toBe("Hopepr");
    }
  });

  it("of two that disagree is not named", () => {
    expect(learned([example("Ada Lovelace", "Lovelace"), example("Grace Hopper", "Hopepr")]).suspects).toEqual([]);
  });

  it("stays named when the inkling is saved and read back", () => {
    const inkling = learned(withTypo);
    const read = fromJSON(JSON.parse(JSON.stringify(inkling.toJSON())));
    if (read.kind !== "inkling") throw new Error(JSON.stringify(read.issues));
    expect(read.inkling.suspects).toEqual(inkling.suspects);
    expect(read.inkling.predict(["Max Born"])).toEqual(inkling.predict(["Max Born"]));
  });
});

/** A name with a comma is turned around at it; of any other the first name is shortened. */
function turnedAtComma(name: string): string {
  const parts = name.split(", ");
  return parts.length === 1 ? `${name.charAt(0)}. ${name.split(" ")[1]}` : parts.reverse().join(" ");
}

describe("what is not wrong", () => {
  it("is a set of examples that one rule explains", () => {
    expect(learned(right).suspects).toEqual([]);
  });

  it("is a case that two examples show", () => {
    const names = ["Lovelace, Ada", "Grace Hopper", "Abel, Niels", "Turing, Alan", "Emmy Noether"];
    const inkling = learned(names.map((name) => example(name, turnedAtComma(name))));
    expect(inkling.suspects).toEqual([]);
    expect(inkling.program).toContain("when(");
  });

  it("is an example of three that may be the only one of its case", () => {
    const rows = [example("1", "1 day"), example("2", "2 days"), example("14", "14 days")];
    expect(learned(rows).suspects).toEqual([]);
  });
});

describe("behind a rule with cases", () => {
  const names = [
    "Lovelace, Ada",
    "Grace Hopper",
    "Abel, Niels",
    "Turing, Alan",
    "Emmy Noether",
    "Max Born",
    "Gauss, Carl",
    "Klein, Felix",
  ];
  const turned = names.map((name) => example(name, turnedAtComma(name)));
  const stock = ["3 items", "0 items", "12 items", "0 items left", "9 items"].map((items) =>
    example(items, items.startsWith("0") ? "sold out" : "in stock"),
  );

  const stocks = Array.from({ length: 40 }, (_, index): Example => {
    const [held, least] = [(index * 17 + 5) % 41, (index * 29 + 11) % 37];
    return { input: [`P${100 + index}`, `${held}`, `${least}`], output: held < least ? "Order" : "OK" };
  });
  const departments = Array.from({ length: 32 }, (_, index) => {
    const [code, name] = [
      ["HR", "Human Resources"],
      ["IT", "Computing"],
      ["FIN", "Finance"],
      ["LEG", "Legal"],
    ][(index * 7 + (index >> 2)) % 4] as [string, string]; // one of the four
    return { input: [code, `${1000 + index * 37}`], output: name };
  });
  const swapped = (rows: readonly Example[], changes: Readonly<Record<number, string>>): Example[] =>
    rows.map((row, index) => ({ ...row, output: changes[index] ?? row.output }));

  it("a slip among many answers of yes and no is named, which keeps the rule from being found", () => {
    const pairs =
      "2:14 3:14 2:24 23:45 29:1 18:29 32:42 5:27 43:14 30:37 7:41 44:7 22:23 45:16 2:7 41:45 39:22 42:45 37:28 7:19 47:1 5:36 11:37 3:2 10:18 13:9 31:39 7:12 2:27 47:35 8:44 18:40 22:34 26:30 41:20 32:12 26:1 46:15 26:14 33:11";
    const rows = pairs.split(" ").map((pair, index): Example => {
      const [first, second] = pair.split(":") as [string, string]; // of a pair
      return { input: [first, second], output: index === 7 ? "nox" : Number(first) > Number(second) ? "yes" : "no" };
    });
    const inkling = learned(rows);
    expect(inkling.suspects).toMatchObject([{ index: 7, expected: "no" }]);
    expect(inkling.apply(["7", "3"])).toBe("yes");
    expect(inkling.predict(rows[7]?.input ?? [])).toMatchObject({ value: "no", decision: "suggest" });
  });

  it("a slip beside a row of its own case is named, and the row is not", () => {
    const rows = [
      ["2026-12-30T06:25:57Z", "Dec 2026"],
      ["2026-04-15T09:44:40Z", "Apr 2026"],
      [null, "Not a date."],
      ["2025-07-22T11:12:55Z", "Jul 2025"],
      ["2027-06-13T12:43:43Z", "Jun 2027"],
      ["2025-08-14T07:36:20Z", "Aug 2025"],
      ["2026-09-03T12:37:50Z", "Sep 2026"],
      ["2026-04-03T01:56:47Z", "Apr 2026"],
      ["2025-07-28T11:43:30Z", "Apr 2026"],
      ["2024-11-03T09:08:38Z", "Nov 2024"],
    ].map(([input = null, output = null]): Example => ({ input: [input], output }));
    const inkling = learned(rows);
    expect(inkling.suspects).toMatchObject([{ index: 8, expected: "Jul 2025" }]);
    expect(inkling.apply([null])).toBe("Not a date.");
  });

  it("of two answers that one row each shows, neither is named", () => {
    const legal = departments.flatMap(({ output }, index) => (output === "Legal" ? [index] : []));
    const rows = swapped(departments, { [legal[1] ?? 0]: "Lgal" });
    expect(learned(rows.filter((_, index) => !legal.slice(2).includes(index))).suspects).toEqual([]);
  });

  it("several slips in a map whose other entries show what is meant are named", () => {
    const inkling = learned(swapped(departments, { 5: "Human Resorces", 18: "Fnance" }));
    expect(inkling.suspects.map(({ index }) => index)).toEqual([5, 18]);
  });

  it("nobody is named where the rule explains all", () => {
    expect(learned(stocks).suspects).toEqual([]);
    expect(learned(departments).suspects).toEqual([]);
  });

  it.each([
    [3, "Alan Turng", "Alan Turing"],
    [5, "M. BORN", "M. Born"],
  ])("a slip in a case that others show is named: %d, %s", (index, given, expected) => {
    const inkling = learned(turned.with(index, { ...(turned[index] as Example), output: given })); // in range
    expect(inkling.suspects).toMatchObject([{ index, expected }]);
    expect(inkling.program).toContain("when(");
  });

  it("a slip in one of few answers is named", () => {
    expect(learned([...stock, example("7 items", "In stock")]).suspects).toMatchObject([
      { index: 5, expected: "in stock" },
    ]);
  });

  it("another of few answers is named where many examples show each", () => {
    const amounts = Array.from({ length: 20 }, (_, at) => 100 + ((at * 397) % 1900));
    const rows = amounts.map((amount) => example(String(amount), amount >= 1000 ? "high" : "low"));
    const at = amounts.findIndex((amount) => amount > 1500);
    const { suspects } = learned(rows.with(at, example(String(amounts[at]), "low")));
    expect(suspects).toMatchObject([{ index: at, expected: "high" }]);
  });

  it("nobody is named whose probability is not known", () => {
    const watches = [
      ["20:00", "04:00", "00:00"],
      ["08:00", "13:00", "10:30"],
      ["22:30", "23:30", "23:00"],
      ["18:00", "06:00", "00:00"],
      ["21:00", "07:00", "02:00"],
    ] as const;
    const examples = watches.map(([from, to, output]): Example => ({ input: [from, to], output }));
    const { suspects } = learned(examples);
    expect(suspects.filter(({ probability }) => !(probability >= 0 && probability <= 1))).toEqual([]);
  });

  it("nobody is named who differs as another one does", () => {
    const people = ["ann", "bob", "cid", "dan", "eve", "fay", "gus", "hal", "ida", "jon", "kim", "leo"];
    const rows = people.map((name, at) => example(name, `${name}@${at === 3 || at === 7 ? "webs" : "web"}.org`));
    expect(learned(rows).suspects).toEqual([]);
    expect(learned(rows.with(7, example("hal", "hal@web.org"))).suspects).toMatchObject([{ index: 3 }]);
  });

  it("nobody is named for another of few answers, nor for a short one that is nearly another", () => {
    expect(learned([...stock, example("7 items", "sold out")]).suspects).toEqual([]);
    const short = stock.map(({ input, output }) => ({ input, output: output === "sold out" ? "no" : "yes" }));
    expect(learned([...short, example("7 items", "yet")]).suspects).toEqual([]);
  });
});

describe("what an audit takes", () => {
  it("is nothing that changes what is learned from right examples", () => {
    const names = ["Lovelace, Ada", "Grace Hopper", "Abel, Niels", "Turing, Alan", "Emmy Noether"];
    const rows = names.map((name) => example(name, turnedAtComma(name)));
    const [audited, strict] = [learned(rows), learned(rows, { strict: true })];
    expect(audited.program).toBe(strict.program);
    expect(audited.report).toEqual(strict.report);
  });
});

describe("equal inputs with different outputs", () => {
  const twice = [...right, example("Grace Hopper", "Hopepr")];

  it("are settled by the rule of the others", () => {
    expect(learned(twice).suspects).toMatchObject([{ index: 5, expected: "Hopper" }]);
  });

  it("are settled by a person's word", () => {
    const confirmed: Example = { input: ["Grace Hopper"], output: "Hopepr", confirmed: true };
    expect(learned([...right, confirmed]).suspects).toMatchObject([{ index: 1, expected: "Hopepr" }]);
  });

  it("is no conflict where one was confirmed and another only obeyed before a correction", () => {
    const trusted: Example = { input: ["Grace Hopper"], output: "Hopepr", trusted: true };
    const confirmed: Example = { input: ["Grace Hopper"], output: "Hopper", confirmed: true };
    const examples = [example("Ada Lovelace", "Lovelace"), trusted, confirmed];
    const inkling = learned(examples);
    expect(inkling.suspects).toMatchObject([{ index: 1, expected: "Hopper", probability: 1 }]);
    expect(inkling.apply(["Grace Hopper"])).toBe("Hopper");
    expect(fromJSON(JSON.parse(JSON.stringify(inkling.toJSON()))).kind).toBe("inkling");
    expect(learn({ examples: [trusted, { ...example("Grace Hopper", "Hopper"), trusted: true }] }).kind).toBe(
      "conflict",
    );
  });

  it("are a conflict where nothing tells, and where the task is strict", () => {
    const two = learn({ examples: [example("Ada Lovelace", "Lovelace"), example("Ada Lovelace", "Ada")] });
    expect(two).toMatchObject({ kind: "conflict", examples: [0, 1] });
    expect(learn({ examples: twice, strict: true })).toMatchObject({ kind: "conflict", examples: [1, 5] });
  });
});

describe("two wrong examples of ten", () => {
  const more = ["Kurt Gödel", "Marie Curie", "Lise Meitner", "Max Born", "Otto Hahn"];
  const ten = [...NAMES, ...more].map((name) => example(name, name.split(" ")[1] ?? ""));

  it("are named, and the rule of the others is learned", () => {
    const inkling = learned(ten.with(2, example("Alan Turing", "Tring")).with(7, example("Lise Meitner", "Meitener")));
    expect(inkling.suspects.map(({ index }) => index)).toEqual([2, 7]);
    expect(inkling.apply(["Paul Dirac"])).toBe("Dirac");
  });
});

it("flags that are none make a task malformed", () => {
  const flags: unknown = { examples: [{ input: ["a"], output: "b", confirmed: "yes" }], strict: 1 };
  const outcome = learn(flags as Task); // of unknown origin, as from a file
  expect(outcome).toMatchObject({ kind: "unknown", reason: "invalid-task" });
  if (outcome.kind !== "unknown") return;
  expect(outcome.issues?.map(({ path }) => path)).toEqual(["examples.0.confirmed", "strict"]);
});

it("does not call an answer a slip that has more of its own row than what the rule gives", () => {
  const rows = [
    ["Springfeild, IL, USA", "Springfeild, IL, USA"],
    ["San Diego, CA", "San Diego, CA, USA"],
    ["Albany, New York, USA", "Albany, NY, USA"],
    ["Springfield, IL, USA", "Springfield, IL, USA"],
    ["Forest Glen, MD", "Forest Glen, MD, USA"],
    ["Grand Rapids, MI, USA", "Grand Rapids, MI, USA"],
    ["New York, NY, USA", "New York, NY, USA"],
    ["New York, New York, USA", "New York, NY, USA"],
  ];
  const outcome = learn({ examples: rows.map(([input = "", output = ""]) => ({ input: [input], output })) });
  if (outcome.kind === "learned") expect(outcome.inkling.suspects).toEqual([]);
  else expect(outcome.kind).toBe("unknown");
});

it("takes two digits that an answer shares with its own row for chance", () => {
  const rows = [
    ["10", "11.90"],
    ["20", "23.80"],
    ["35", "41.65"],
    ["23", "23.80"],
  ];
  const { suspects } = learned(rows.map(([input = "", output = ""]) => example(input, output)));
  expect(suspects).toMatchObject([{ index: 3, expected: "27.37" }]);
});
