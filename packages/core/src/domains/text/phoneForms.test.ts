import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { inPhoneForm, isPhoneForm, phoneForms } from "./phoneForms.js";

test.each([
  ["(555) 123-4567", "555-123-4567"],
  ["+1 555.987.6543 ext. 12", "555-987-6543 x12"],
  ["5552228888x301", "555-222-8888 x301"],
  ["1 720 555 8844 x 75", "720-555-8844 x75"],
  ["Call Ann 555-201-8834 after 5", "555-201-8834"],
  ["husband 555.310.7712; ext 4", "555-310-7712 x4"],
  ["+44 7700 900123", undefined],
  ["+49 301 234 5678", undefined],
  ["555-12-4567", undefined],
  ["020 7946 0018", undefined],
  ["ISBN 978-0-306-40615-7", undefined],
  ["12345678901234", undefined],
  ["", undefined],
])("the number in %j is %j", (text, phone) => expect(inPhoneForm(text, "###-###-#### x*")).toBe(phone));

test("a form has ten digits and usual marks", () => {
  expect(
    ["(###) ###-####", "+1##########", "###.###.#### ext. *", "###-####", "###-###-####*", "a"].map(isPhoneForm),
  ).toEqual([...[true, true, true, false, false, false]]);
});

test("forms are proposed where a text has letters and every output has its number", () => {
  const found = (texts: readonly string[], targets: readonly string[]) => [...phoneForms([texts], { targets })];
  expect(found(["555 123 4567 ext 8", "5551234568"], ["(555) 123-4567 x8", "(555) 123-4568"])).toEqual([
    ["(###) ###-#### x*"],
  ]);
  expect(found(["home 555 1234567"], ["+1 555 123 4567"])).toEqual([["+1 ### ### ####"]]);
  expect(found(["5551234567"], ["555-123-4567"])).toEqual([]);
  expect(found(["none"], ["555-123-4567"])).toEqual([]);
});

test("numbers with extensions are learned", () => {
  const rows: [string, string][] = [
    ["(415) 555-0132", "415-555-0132"],
    ["+1 212.555.0178 x44", "212-555-0178 ext. 44"],
  ];
  expect(learned(rows, [["6175550190 ext 7"]]).outputs).toEqual(["617-555-0190 ext. 7"]);
});

test("of notes without a number nothing is left", () => {
  const rows: [string, string][] = [
    ["Call Anna 555-201-8834 after 5", "(555) 201-8834"],
    ["none, room 12", ""],
  ];
  const others = ["ring twice, then 303.300.2299", "2 visits"];
  expect(
    learned(
      rows,
      others.map((cell) => [cell]),
    ).outputs,
  ).toEqual(["(303) 300-2299", ""]);
});

test("a long text takes no time", () => {
  expect(inPhoneForm("+1 ".repeat(330), "###-###-####")).toBe(undefined);
});
