import { expect, test } from "vitest";
import { fitText, padText, quotedText, safeLines, safeText, textWidth, valueText } from "./text.js";

test.each([
  ["\u001B[31mred\u0007", "\\u{1B}[31mred\\u{7}"],
  ["a\nb\tc\r", "a\\nb\\tc\\r"],
  ["\u202Eevil\u2066", "\\u{202E}evil\\u{2066}"],
  ["lone \uD800 and \uDC00", "lone \\u{D800} and \\u{DC00}"],
  ["\uFEFFmark\u200B\u0085", "\\u{FEFF}mark\\u{200B}\\u{85}"],
  ["Zoë 日本 👩‍👩‍👧 עברית", "Zoë 日本 👩‍👩‍👧 עברית"],
])("safeText(%j)", (text, safe) => {
  expect(safeText(text)).toBe(safe);
});

test("safeLines keeps line breaks only", () => {
  expect(safeLines("a\n\u001Bb")).toBe("a\n\\u{1B}b");
});

test("widths count combining marks as nothing and wide characters twice", () => {
  expect([textWidth("abc"), textWidth("e\u0301"), textWidth("日本"), textWidth("😀")]).toEqual([3, 1, 4, 2]);
  expect(padText("日", 4)).toBe("日  ");
});

test("fitText cuts at the width, and copes with enormous texts", () => {
  expect([fitText("abc", 3), fitText("abcd", 3), fitText("日本語", 4)]).toEqual(["abc", "ab…", "日…"]);
  expect(fitText("x".repeat(50_000_000), 5)).toBe("xxxx…");
});

test.each([
  ["plain", "plain"],
  ["", '""'],
  [" lead", '" lead"'],
  ["trail ", '"trail "'],
])("shows where %j begins and ends", (text, shown) => {
  expect(valueText(text)).toBe(shown);
});

test.each([
  ["a\u001Bb", '"a\\u{1B}b"'],
  ['say "x"', '"say \\"x\\""'],
  ["a\nb", '"a\\nb"'],
  ["a\\nb", '"a\\\\nb"'],
  ["abcdefghijklmn", '"abcdefghij…'],
])("quotes %j, and escapes nothing twice", (text, shown) => {
  expect(quotedText(text, 12)).toBe(shown);
});
