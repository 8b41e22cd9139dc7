import { expect, test } from "vitest";
import { columnRules } from "./column-rules.js";
import { comparisonRules } from "./comparison-rules.js";
import { lookupRules } from "./lookup-rules.js";
import { programRules } from "./program-rules.js";
import { numberIn, rangeRules } from "./range-rules.js";
import { rulingOf } from "./ruling.js";
import { againstChance, strictBits } from "./strength.js";
import { targetOf } from "./testing.js";

const CODES = [
  ["Norway", "NO"],
  ["Italy", "IT"],
  ["Chile", "CL"],
  ["Japan", "JP"],
] as const;
const codes: readonly string[][] = Array.from({ length: 32 }, (_, at) => [
  ...(CODES[(at * 7 + (at >> 2)) % 4] ?? CODES[0]),
]);

test("a lookup gives the value that nearly all rows of a key have", () => {
  const rows = codes.with(5, [codes[5]?.[0] ?? "", codes[6]?.[1] ?? ""]);
  const ruling = rulingOf(lookupRules(targetOf(1, 2), rows)[0] ?? fail(), rows);
  expect(ruling?.verdict(rows[5] ?? [])).toMatchObject({ kind: "breaks", expected: codes[5]?.[1] });
  expect(ruling?.verdict(["Peru", "PE"])).toEqual({ kind: "silent", why: "rare-key" });
});

test("one of three rows of a key that differs breaks a lookup of which the other keys are consistent", () => {
  const depots = ["Berlin", "Oslo", "Lyon", "Turin", "Porto"].flatMap((city, at) => Array(3).fill([`${at}0`, city]));
  const odd = ["20", "Oslo"];
  const rows = depots.with(6, odd);
  const rule = lookupRules(targetOf(1, 2), rows)[0] ?? fail();
  expect(rule.supportOf?.(odd)).toEqual({ agreeing: 2, rows: 3 });
  expect(rulingOf(rule, rows)?.verdict(odd)).toMatchObject({ kind: "breaks", expected: "Lyon" });
  // The other way round: a code that three rows have is no exception of its own kind, although too few rows have its city.
  const turned = rulingOf(lookupRules(targetOf(0, 2), rows)[0] ?? fail(), rows);
  expect(turned?.verdict(odd)).toMatchObject({ kind: "breaks", expected: "10" });
});

test("a lookup by the beginning of a cell", () => {
  const rows = codes.map(([country = "", code = ""], at) => [`${code}-${100 + at}`, country]);
  const rulings = lookupRules(targetOf(1, 2), rows).flatMap((rule) => rulingOf(rule, rows) ?? []);
  expect(rulings.map(({ rule }) => rule.words)).toEqual([
    "Has one value for each beginning of A (up to the first mark).",
  ]);
});

test("columns that have nothing to do with each other are no lookup", () => {
  const rows = codes.map(([country = ""], at) => [country, "abc".charAt((at * 11 + (at >> 3)) % 3)]);
  expect(lookupRules(targetOf(1, 2), rows).flatMap((rule) => rulingOf(rule, rows) ?? [])).toEqual([]);
});

const amounts = Array.from({ length: 40 }, (_, at) => [String(5 * ((at * 17) % 40)), ""]).map(([amount = ""]) => [
  amount,
  Number(amount) < 100 ? "small" : "large",
]);

test("ranges give every label one range of a number", () => {
  const [rule] = rangeRules(targetOf(1, 2), amounts);
  expect(rule?.words).toBe('By A: "small" up to 95, "large" from 100 on.');
  expect(["12", "99", "500", "n/a"].map((cell) => rule?.expect([cell, ""]))).toEqual([
    "small",
    undefined,
    "large",
    undefined,
  ]);
});

test("a label on the wrong side is an exception, one at the border leaves open where that lies", () => {
  const inside = amounts.map(([amount = "", label = ""]) => [amount, amount === "20" ? "large" : label]);
  const ruling = rulingOf(rangeRules(targetOf(1, 2), inside)[0] ?? fail(), inside);
  expect(ruling?.verdict(["20", "large"])).toMatchObject({ kind: "breaks", expected: "small" });
  const border = amounts.map(([amount = "", label = ""]) => [amount, amount === "90" ? "large" : label]);
  expect(rulingOf(rangeRules(targetOf(1, 2), border)[0] ?? fail(), border)?.verdict(["90", "large"])).toEqual({
    kind: "silent",
    why: "between",
  });
});

test("a label of few rows has no range, and is no mistake, unless it is a slip of the keyboard", () => {
  const rows = amounts.map(([amount = "", label = ""]) => [
    amount,
    amount === "190" ? "huge" : amount === "20" ? "smal" : label,
  ]);
  const ruling = rulingOf(rangeRules(targetOf(1, 2), rows)[0] ?? fail(), rows);
  expect(ruling?.verdict(["190", "huge"])).toEqual({ kind: "silent", why: "rare-label" });
  expect(ruling?.verdict(["20", "smal"])).toMatchObject({ kind: "breaks", expected: "small" });
});

test("numbers are read at the beginning of a cell; dates and what stands behind letters are none", () => {
  expect(["1,234.5 kg", "$ 3", "-2", "2024-03-01", "01.02.2024", "A4"].map(numberIn)).toEqual([
    1234.5,
    3,
    -2,
    undefined,
    undefined,
    undefined,
  ]);
});

test("several rows that share a value which no other has are a case, and no mistakes", () => {
  const rows = codes.map(([country = "", code = ""], at) => [country, at === 5 || at === 9 ? "n/a" : code]);
  const ruling = rulingOf(lookupRules(targetOf(1, 2), rows)[0] ?? fail(), rows);
  expect(ruling?.verdict(rows[5] ?? [])).toEqual({ kind: "silent", why: "case" });
});

test("several exceptions of a lookup that share one value which others should have are a case", () => {
  const odd = codes.flatMap(([, code], at) => (code === "CL" ? [] : [at])).filter((_, place) => place % 7 === 3);
  const rows = codes.map(([country = "", code = ""], at) => [country, odd.includes(at) ? "CL" : code]);
  const breaking = rows.filter((_, at) => odd.includes(at));
  const ruling = rulingOf(lookupRules(targetOf(1, 2), rows)[0] ?? fail(), rows);
  for (const cells of breaking) expect(ruling?.verdict(cells)).toEqual({ kind: "silent", why: "case" });
});

test("a value of a lookup that no key has is no mistake, unless it is a slip of the keyboard", () => {
  const named = codes.map(([country = "", code = ""]) => [code, country]);
  const rows = named.with(5, [named[5]?.[0] ?? "", "elsewhere"]).with(6, [named[6]?.[0] ?? "", `${named[6]?.[1]}e`]);
  const ruling = rulingOf(lookupRules(targetOf(1, 2), rows)[0] ?? fail(), rows);
  expect(ruling?.verdict(rows[5] ?? [])).toEqual({ kind: "silent", why: "rare-label" });
  expect(ruling?.verdict(rows[6] ?? [])).toMatchObject({ kind: "breaks", expected: named[6]?.[1] });
});

test("a value that no key has is a mistake where the lookup gives the key itself", () => {
  const rows = codes.map(([, code = ""], at) => [`${at}-${code}`, at === 6 ? "QQ" : code]);
  const rules = lookupRules(targetOf(1, 2), rows).filter(({ words }) => words.includes("end of"));
  const ruling = rulingOf(rules[0] ?? fail(), rows);
  expect(ruling?.verdict(rows[6] ?? [])).toMatchObject({ kind: "breaks", expected: codes[6]?.[1] });
});

test("exceptions that share what another column says of them are a case", () => {
  const rows = codes.map(([country = "", code = ""], at) => [
    country,
    [5, 14].includes(at) ? (CODES[(CODES.findIndex(([, own]) => own === code) + 1 + (at % 2)) % 4]?.[1] ?? "") : code,
    [5, 14, 20].includes(at) ? "yes" : "no",
  ]);
  const ruling = rulingOf(lookupRules(targetOf(1, 3), rows)[0] ?? fail(), rows);
  for (const at of [5, 14]) expect(ruling?.verdict(rows[at] ?? [])).toEqual({ kind: "silent", why: "case" });
});

test("a capital inside a word is no mistake, where the rule only knows capitals at the beginning of words", () => {
  const names = ["Ann Berg", "Ron McDonald", "Eva Moe", "Tor Lie", "Ola Foss", "kari Ness", "sIRI AAS", "Nils Ek"];
  const more = ["Liv Holm", "Jon Rud", "Unni Li", "Gro Ask", "Per Vik", "Ida Dahl", "Kim Lund", "Jan Bye"];
  const rows = [...names, ...more].map((name) => [name.toLowerCase().replace(" ", "."), name]);
  const rulings = programRules(targetOf(1, 2), rows).flatMap((rule) => rulingOf(rule, rows) ?? []);
  const verdictOf = (at: number) => rulings[0]?.verdict(rows[at] ?? []);
  expect(verdictOf(1)).toEqual({ kind: "silent", why: "capitals" });
  expect(verdictOf(5)).toMatchObject({ kind: "breaks", expected: "Kari Ness" });
  expect(verdictOf(6)).toMatchObject({ kind: "breaks", expected: "Siri Aas" });
});

test("an accent is no mistake, where the rule reads a column that has none", () => {
  const names = ["Ann Berg", "Ron Yılmaz", "Eva Moe", "Tor Lie", "Ola Foss", "Kari Ness", "Siri Aas", "Nils Eg"];
  const more = ["Liv Holm", "Jon Rud", "Unni Li", "Gro Ask", "Per Vik", "Ida Dahl", "Kim Lund", "Jan Bye"];
  const rows = [...names, ...more].map((name) => [name.toUpperCase(), name]);
  const rulings = programRules(targetOf(1, 2), rows).flatMap((rule) => rulingOf(rule, rows) ?? []);
  expect(rulings[0]?.verdict(rows[1] ?? [])).toEqual({ kind: "silent", why: "accents" });
  expect(rulings[0]?.verdict(["JUERGEN KRAEMER", "Jürgen Krämer"])).toEqual({ kind: "silent", why: "accents" });
  expect(rulings[0]?.verdict(["NILS EG", "Nils Eq"])).toMatchObject({ kind: "breaks", expected: "Nils Eg" });
});

test("few exceptions speak for a strict rule, many against it", () => {
  const signs = [
    [16, 1],
    [60, 5],
    [16, 3],
    [60, 12],
    [1000, 60],
    [1000, 200],
  ].map(([judged = 0, exceptions = 0]) => strictBits("program", judged, exceptions) > 0);
  expect(signs).toEqual([true, true, false, false, true, false]);
  expect([strictBits("lookup", 60, 3), strictBits("lookup", 60, 5)].map((bits) => bits > 0)).toEqual([true, false]);
});

test("agreement counts for more the rarer it is by chance", () => {
  expect(againstChance(10, 10, 0.5)).toBeCloseTo(10);
  expect(againstChance(10, 10, 0.25)).toBeCloseTo(20);
  expect(againstChance(10, 5, 0.5)).toBe(0);
});

function fail(): never {
  throw new Error("no rule");
}

const stock: readonly string[][] = Array.from({ length: 60 }, (_, at) => {
  const [left, minimum] = [(at * 37) % 59, 5 + ((at * 23) % 41)];
  return [String(left), String(minimum), left < minimum ? "yes" : "no"];
});

test("a label by how two numbers compare, where one of them alone nearly gives it", () => {
  const [rule] = comparisonRules(targetOf(2, 3), stock);
  expect(rule?.words).toBe('Is "yes" where A is below B, "no" where it is above B.');
  const { rulings } = columnRules(targetOf(2, 3), stock);
  expect(rulings.map(({ rule: { reads } }) => reads)).toEqual([[0, 1]]);
  const wrong = stock.with(7, ["2", "30", "no"]);
  const [ruling] = columnRules(targetOf(2, 3), wrong).rulings;
  expect(ruling?.verdict(wrong[7] ?? [])).toMatchObject({ kind: "breaks", expected: "yes" });
});

test("dates in ISO form compare, too; other cells do not", () => {
  const rows = stock.map(([left = "", minimum = "", label = ""]) => [
    `2031-01-${left.padStart(2, "0")}`.replace(/-(00|[3-9]\d)$/, "-31"),
    `2031-01-${String(Math.min(31, Number(minimum))).padStart(2, "0")}`,
    label,
  ]);
  const [rule] = comparisonRules(targetOf(2, 3), rows);
  expect(rule?.expect(["2030-05-01", "2030-06-01", ""])).toBe("yes");
  expect(rule?.expect(["soon", "2030-06-01", ""])).toBeUndefined();
});
