import { expect, test } from "vitest";
import { balance, netOf, productAndExtra, reducedBy } from "./blanks.js";
import { markedAmount } from "./marked.js";

const STYLE = "1,234.5";

test.each([
  ["120", "40", "35", "125"],
  ["8", null, "3", "5"],
  ["60.50", "15", " ", "75.5"],
  [null, "", null, undefined],
  ["8", "n/a", "3", undefined],
])("%j and %j less %j: %s", (first, second, minus, expected) => {
  expect(balance(first, second, minus, STYLE)).toBe(expected);
});

test.each([
  ["5", "", "5"],
  ["", "1,200.50", "-1200.5"],
  ["", null, undefined],
  ["x", "1", undefined],
])("%j less %j: %s", (plus, minus, expected) => {
  expect(netOf(plus, minus, STYLE)).toBe(expected);
});

test.each([
  ["80.00", "15%", "68"],
  ["199", "20% off", "159.2"],
  ["24.50", "$5 off", "19.5"],
  ["24.50", "-5", "19.5"],
  ["12.00", null, "12"],
  ["12.00", "5 or 10%", undefined],
  ["12.00", "buy 1 get 1", undefined],
  ["12.00", "none", undefined],
])("%s reduced by %j: %s", (number, cell, expected) => {
  expect(reducedBy(number, cell, STYLE)).toBe(expected);
});

test.each([
  ["45.00", "plus", "312"],
  [" ", "plus", "267"],
  ["45%", "plus", undefined],
  ["20%", "plus per cent", "320.4"],
  ["20", "less per cent", "213.6"],
  [null, "less per cent", "267"],
  ["-5%", "plus per cent", undefined],
  ["120%", "plus per cent", undefined],
  ["none", "plus per cent", undefined],
])("3 times 89 and %j, %s: %s", (cell, extra, expected) => {
  expect(productAndExtra("3", "89", cell, STYLE, extra)).toBe(expected);
});

test.each([
  ["1,234.50 DR", "-1234.5"],
  ["50.00 cr", "50"],
  ["$8Cr.", undefined], // the mark is a word
  ["Debit: 5", "-5"],
  ["C 5", undefined],
  ["-5 DR", undefined], // told twice
  ["DR 5 CR", undefined],
  ["5", undefined],
  ["CR", undefined],
])("the amount %j: %s", (text, expected) => {
  expect(markedAmount(text, STYLE)).toBe(expected);
});
