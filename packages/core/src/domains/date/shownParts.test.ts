import { expect, test } from "vitest";
import { learned } from "../../testing/learned.js";
import { readMoment } from "./read.js";
import { writeKnown, writeLength } from "./shownParts.js";

test.each([
  ["4 Mar 1850", "yyyy-MM-dd", "1850-03-04"],
  ["Nov 1901", "yyyy-MM-dd", "1901-11"],
  ["about 1872", "yyyy-MM-dd", "1872"],
  ["4 Mar 1850", "MMMM d, yyyy", "March 4, 1850"],
  ["Nov 1901", "dd/MM/yyyy", "11/1901"],
  ["4 Mar 1850 9:30", "yyyy-MM-dd", undefined],
  ["9:30", "yyyy-MM-dd", undefined],
  ["4 March", "yyyy-MM-dd", undefined],
  ["4 Mar 1850", "as said", undefined],
])("%s as %s, as far as it is known: %s", (text, form, expected) => {
  const moment = readMoment(text, "dmy");
  expect(moment && writeKnown(moment, form)).toBe(expected);
});

test.each([
  ["1:02:05", "h:mm:ss, m:ss", "1:02:05"],
  ["0:01:05", "h:mm:ss, m:ss", "1:05"],
  ["0:00:09", "h:mm:ss, m:ss", "0:09"],
  ["0:01:05", "hh:mm:ss, mm:ss", "01:05"],
  ["1:05", "h m", undefined],
])("%s as a length in the form %s: %s", (text, form, expected) => {
  const moment = readMoment(text, "ymd");
  expect(moment && writeLength(moment, form)).toBe(expected);
});

test("parts that are nothing are learned to be left out", () => {
  const { outputs, words } = learned(
    [
      ["3725", "1:02:05"],
      ["65", "1:05"],
      ["9", "0:09"],
    ],
    [["61"], ["3600"], ["3599"]],
  );
  expect(outputs).toEqual(["1:01", "1:00:00", "59:59"]);
  expect(words).toContain("without hours that are none");
});

test("dates are learned to be written as precisely as they are known", () => {
  const { outputs, words } = learned(
    [
      ["4 MAR 1850", "1850-03-04"],
      ["1872", "1872"],
      ["NOV 1901", "1901-11"],
    ],
    [["17 JUN 1833"], ["AUG 1866"], ["1888"]],
  );
  expect(outputs).toEqual(["1833-06-17", "1866-08", "1888"]);
  expect(words).toContain("as precisely as it is known");
});
