import { expect, test } from "vitest";
import type { Row } from "../../outcome.js";
import { learned } from "../../testing/learned.js";
import { HIDDEN, hide, hidings, SHOWN } from "./hiding.js";

test.each([
  ["Eva-Lena Holm", "initials", "*", "E**-L*** H***"],
  ["J. Öz", "initials", "$", "J. Ö$"],
  ["Zoë Lu", "initials", "*", "Z** L*"],
  ["Anna Li", "ends", "x", "Axxa Li"],
  ["jo.b@x.example", "mailInitial", "*", "j***@x.example"],
  ["To: <ann@x.example>, bo@y.example", "mailInitial", "*", "To: <a**@x.example>, b*@y.example"],
  ["jo.b@x.example, al@y.example", "mailEnds", "*", "j**b@x.example, a*@y.example"],
  ["x@y.example", "mailEnds", "*", "x@y.example"],
  ["3782 822463 10005", "last 4", "*", "**** ****** *0005"],
  ["AB-1234", "last 3", "X", "XX-X234"],
  ["AB-1234", "last 3 digits", "#", "AB-#234"],
  ["3782 822463-10005", "last 4 alone", "*", "***********0005"],
  ["AB 1234.", "last 3 alone", "#", "###234"],
  ["1-2", "last 4 alone", "*", "12"],
  ["12", "last 4", "*", "12"],
  ["POL-2019-000815-3", "last group", "*", "***-****-******-3"],
  ["AB12 34.", "last group", "*", "**** 34."],
  ["AB12", "last group", "*", "AB12"],
])("%j, of which %s are shown, with %j for the others is %j", (text, shown, sign, hidden) => {
  expect(hide(text, shown, sign)).toBe(hidden);
});

test("nothing of a long text takes long", () => {
  const texts = ["a".repeat(20_000), "1-".repeat(10_000), `${"-".repeat(20_000)}1`];
  for (const shown of SHOWN)
    for (const text of texts) expect(hide(text, shown, "*").length).toBeLessThanOrEqual(text.length);
  expect(Object.keys(HIDDEN)).toEqual(SHOWN);
});

test("what is shown is proposed where every output has it, with a sign that stands twice in a row", () => {
  const found = (texts: readonly string[], targets: readonly string[]) => [...hidings([texts], { targets })];
  expect(found(["Peter Lund"], ["P**** L***"])).toEqual([["initials", "*"]]);
  expect(found(["Peter Lund"], ["P. Lund"])).toEqual([]);
  expect(found(["72-991-04", "12-3"], ["xx-xx1-04", "12-3"])).toEqual([]);
});

test.each<[string, Row[], Row, string]>([
  ["all but the first letters of words", [["Peter Lund", "P**** L***"]], ["Ada van Dyk"], "A** v** D**"],
  [
    "all but the last characters",
    [
      ["72-991-0045", "xx-xxx-xx45"],
      ["4410 88", "xxxx 88"],
    ],
    ["8-7-2216"],
    "x-x-xx16",
  ],
  [
    "the name of a mailbox but for its first letter",
    [
      ["petra@lund.example", "p••••@lund.example"],
      ["jon.berg@fjord.example", "j•••••••@fjord.example"],
    ],
    ["mo@rivers.example"],
    "m•@rivers.example",
  ],
])("hides %s", (_, rows, row, output) => expect(learned(rows, [row]).outputs).toEqual([output]));
