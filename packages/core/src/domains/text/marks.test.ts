import { describe, expect, it } from "vitest";
import { learn } from "../../learn.js";
import type { Row } from "../../outcome.js";
import { emptyMemo } from "../../space/memo.js";
import type { Value } from "../../space/value.js";
import { marksBehind } from "./marks.js";
import { runBefore } from "./semantics.js";

const before = (text: string, name: string, mark: string) => runBefore([text, name, mark], null, emptyMemo());

describe("the run before a mark", () => {
  it.each([
    ["3br, 2 br", "number", "br", "3"],
    ["2 rooms, 4 br", "number", "br", "4"],
    ["12.5\u00a0kg", "number", "kg", "12.5"],
    ["5 min, 12 m, 7 m", "number", "m", "12"],
    ["12  kg", "number", "kg", undefined],
    ["5 minutes", "number", "min", "5"],
    ["kg 12", "number", "kg", undefined],
    ["from Neu Kranbau GmbH", "words", "GmbH", "Kranbau"],
    ["abc", "alphanumerics", "c", undefined],
  ])("of %j, of %s, %j is %j", (text, name, mark, run) => expect(before(text, name, mark)).toBe(run));
});

describe("marks", () => {
  /** What is proposed for texts and their outputs. */
  function proposed(
    texts: readonly string[],
    targets: readonly Value[],
    unlabelled: readonly Row[] = [],
  ): readonly string[] {
    const view = { targets, unlabelled, scopes: texts.map((text) => [text]), memo: emptyMemo() };
    return [...marksBehind([texts, undefined, undefined], view as never)].map((of) => of.join(" ")); // reads these alone
  }

  it("stand in all texts behind a run that stands in the output", () => {
    expect(proposed(["a 3br 2ba", "b 4 br 3ba"], ["3", "x 4"])).toEqual(["number br", "digits br"]);
    expect(proposed(["a 3br 2ba", "b 4 br 3ba"], ["2", "4"])).toEqual([]);
    expect(proposed(["a 3br 2ba", "b 4 br 3ba"], ["30", "x 4"])).toEqual([]);
  });

  it("are beginnings of longer words where these differ", () => {
    expect(proposed(["1 bedroom", "4 beds"], ["1", "4"])).toEqual([
      "number bed",
      "digits bed",
      "alphanumerics bed",
      "words bed",
    ]);
    expect(proposed(["1 box", "4 bottles"], ["1", "4"])).toEqual([]);
  });

  it("of a single text stand in most rows without an answer", () => {
    expect(proposed(["9 cats 3 kg"], ["3"], [["12 kg"], ["a 7 kg"]])).toContain("number kg");
    expect(proposed(["9 cats 3 kg"], ["9"], [["12 kg"], ["a 7 kg"]])).toEqual([]);
  });
});

it("a number is taken before its unit, and by its place where that says as much", () => {
  const rulesOf = (rows: readonly (readonly [string, string])[], others: readonly string[]): string => {
    const examples = rows.map(([text, output]) => ({ input: [text], output }));
    const outcome = learn({ examples, inputs: others.map((text) => [text]) });
    return outcome.kind === "learned" ? outcome.inkling.program : outcome.message;
  };
  const mixed = [
    ["5 beds, 2br", "2"],
    ["3br barn, 7 bulbs", "3"],
  ] as const;
  expect(rulesOf(mixed, ["no. 8, 4 br", "9br with 2 baths"])).toBe('runBefore(column(0), "number", "br")');
  const plain = [
    ["4 kg", "4"],
    ["12 kg of rice", "12"],
  ] as const;
  expect(rulesOf(plain, ["7 kg", "9 kg of tea"])).toMatch(/^(?:nth\(matches|keepClass)/);
});
