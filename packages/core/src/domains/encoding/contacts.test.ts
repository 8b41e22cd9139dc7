import { expect, test } from "vitest";
import { labelledPhone, labelledPhoneDigits, stateAndZip } from "./contacts.js";

test.each([
  ["Name: Eva\nTel: 030 123-4567\nRoom: 8", "030 123-4567", "0301234567"],
  ["Phone (212) 555 0147", "(212) 555 0147", "2125550147"],
  ["mobile no. +44 7700 900123, call late", "+44 7700 900123", "+447700900123"],
  ["Tel.: +49 (0)30 123456", "+49 (0)30 123456", "+4930123456"],
  ["Hotel: 030 123 4567", undefined, undefined],
  ["Phone: 12", undefined, undefined],
  ["Phone:\n1234567", undefined, undefined],
  ["030 123-4567", undefined, undefined],
  ["", undefined, undefined],
])("the number in %j is %j, in digits %j", (text, number, digits) => {
  expect([labelledPhone(text), labelledPhoneDigits(text)]).toEqual([number, digits]);
});

test.each([
  ["742 Evergreen Terrace, Springfield, IL 62704", "IL 62704"],
  ["PO Box 1180 Tulsa OK, 74101-1180", "OK 74101"],
  ["55 W 5th St\nNew York, NY 10011 USA", "NY 10011"],
  ["SE 12345 St, Reno, NV 89501", "NV 89501"],
  ["Lund, SE 22100", undefined],
  ["Salem, OR 973011", undefined],
  ["Salem, OR", undefined],
  ["", undefined],
])("the state and ZIP code in %j are %j", (text, both) => {
  expect(stateAndZip(text)).toBe(both);
});

test("a long text takes no time", () => {
  for (const text of ["Tel: ".repeat(4000), `Tel: ${"1 ".repeat(9000)}`, "OR ".repeat(6000)]) {
    expect([labelledPhone(text), stateAndZip(text)].filter((found) => (found?.length ?? 0) > 60)).toEqual([]);
  }
});
