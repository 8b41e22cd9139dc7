import { expect, test } from "vitest";
import { houseNumberFirst, stateAndZip } from "./addresses.js";

test.each([
  ["Lindenweg 12", "12 Lindenweg"],
  ["Am Alten Markt 7b", "7B Am Alten Markt"],
  ["Rue Haute, 105 c ", "105C Rue Haute"],
  ["12 Elm St", undefined],
  ["Markt", undefined],
  ["7", undefined],
  ["", undefined],
])("the house number of %j in front: %j", (street, turned) => expect(houseNumberFirst(street)).toBe(turned));

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
  expect(stateAndZip("OR ".repeat(6000))).toBe(undefined);
});
