import { expect, test } from "vitest";
import { toPlainMarks } from "./typography.js";

test.each([
  ["“Hello” – it’s me…", '"Hello" - it\'s me...'],
  ["«Da»\u00a0— ‚so‘ ", "\"Da\" - 'so'"],
  ["1\u20142,  3\u22124", "1-2, 3-4"],
  ["co\u00adop", "coop"],
  ["plain", "plain"],
  ["", ""],
])("%j in plain marks is %j", (text, plain) => expect(toPlainMarks(text)).toBe(plain));
