import { expect, test } from "vitest";
import { learn } from "../../learn.js";
import { readMoment } from "./read.js";
import { writeYearSpan } from "./yearSpans.js";

test.each([
  ["2021-10-03", 9, "yyyy/yy", "2021/22"],
  ["2021-08-31", 9, "yyyy/yy", "2020/21"],
  ["2021-09-01", 9, "yyyy-yyyy", "2021-2022"],
  ["1999-04-06", 4, "yy/yy", "99/00"],
  ["March 2020", 4, "yyyy–yy", "2019–20"],
  ["9999-12-12", 4, "yyyy/yy", undefined],
  ["2020", 4, "yyyy/yy", undefined],
  ["9:30", 4, "yyyy/yy", undefined],
  ["2020-05-05", 1, "yyyy/yy", undefined],
  ["2020-05-05", 4, "yyyy", undefined],
])("the year of %s that begins in month %s as %s", (text, month, form, span) => {
  const moment = readMoment(text, "ymd");
  expect(moment && writeYearSpan(moment, month, form)).toBe(span);
});

test("both calendar years of one begin with the same month", () => {
  const rows = [["14/09/2021"], ["30/06/2021"], ["01/07/2023"], ["12/03/2020"]];
  const outcome = learn({
    examples: [
      { input: ["14/09/2021"], output: "FY 2021-22" },
      { input: ["30/06/2021"], output: "FY 2020-21" },
      { input: ["01/07/2023"], output: "FY 2023-24" },
    ],
    inputs: rows,
  });
  if (outcome.kind !== "learned") expect.fail(outcome.message);
  expect(outcome.inkling.apply(["12/03/2020"])).toBe("FY 2019-20");
  expect(outcome.inkling.program).toContain('asYearSpan(readDate(column(0), "dmy", 1), 7, "yyyy-yy")');
});
