import { expect, test } from "vitest";
import { labelledPhoneDigits, northAmericanPhone } from "./phoneNumbers.js";

test.each([
  ["Name: Eva\nTel: 030 123-4567\nRoom: 8", "0301234567"],
  ["Phone (212) 555 0147", "2125550147"],
  ["mobile no. +44 7700 900123, call late", "+447700900123"],
  ["Tel.: +49 (0)30 123456", "+4930123456"],
  ["Hotel: 030 123 4567", undefined],
  ["Phone: 12", undefined],
  ["Phone:\n1234567", undefined],
  ["030 123-4567", undefined],
  ["", undefined],
])("the digits of the number behind a word in %j are %j", (text, digits) => {
  expect(labelledPhoneDigits(text)).toBe(digits);
});

test("a number of North America is known by its shape", () => {
  expect(northAmericanPhone("1 720 555 8844 x 75")).toEqual({ digits: "7205558844", extension: "75" });
  expect(northAmericanPhone("order 5552228888")).toBe(undefined);
});

test("a long text takes no time", () => {
  for (const text of ["Tel: ".repeat(4000), `Tel: ${"1 ".repeat(9000)}`])
    expect(labelledPhoneDigits(text)).toBe(undefined);
});
