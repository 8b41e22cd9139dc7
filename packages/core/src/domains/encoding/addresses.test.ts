import { expect, test } from "vitest";
import { houseNumberFirst } from "./addresses.js";

test.each([
  ["Lindenweg 12", "12 Lindenweg"],
  ["Am Alten Markt 7b", "7B Am Alten Markt"],
  ["Rue Haute, 105 c ", "105C Rue Haute"],
  ["12 Elm St", undefined],
  ["Markt", undefined],
  ["7", undefined],
  ["", undefined],
])("the house number of %j in front: %j", (street, turned) => expect(houseNumberFirst(street)).toBe(turned));
