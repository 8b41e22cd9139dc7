import { describe, expect, test } from "vitest";
import { followIn } from "../../follow.js";
import { languageOf } from "../../language.js";
import { takeBest } from "../../search/kBest.js";
import type { Domain } from "../../space/domain.js";
import { emptyMemo } from "../../space/memo.js";
import { printTerm } from "../../space/notation.js";
import { evaluate } from "../../space/term.js";
import type { Value } from "../../space/value.js";
import { drawsOf } from "../../testing/draw.js";
import { sampleProgram } from "../../testing/sample.js";
import { spaceOf } from "../../testing/spaces.js";
import { usage } from "../../usage.js";
import { text } from "../text/domain.js";
import { date } from "./domain.js";

const LANGUAGE: Domain = languageOf([text, date], usage);

const CELLS: readonly string[] = [
  "2024-01-31",
  "3 May 2021",
  "12/11/2019 18:45",
  "1999-12-31T23:59:30Z",
  "9:15 AM",
  "Paid on 14 June 2020, due 1 July 2020",
  "10/Oct/2000:13:55:36 -0700",
  "1706693400",
  "227",
  "Q3 2031",
  "31.12.2024 0:05",
];

/** Literals of deduced operators, by the kind of their slot. */
const POOLS: Readonly<Record<string, readonly Value[]>> = {
  dayMark: ["-", "/", ", ", " ", "T"],
  clockMark: [":", " "],
  clockGap: [" ", "T"],
  dateLanguage: ["en"],
  dateOrder: ["dmy", "ymd"],
  dateOrdinal: [1],
  dateSeparator: ["-", " - ", " to "],
  dateWidth: ["2 hours", "30 minutes", "10 years"],
  dateOrigin: [0, 60],
  dateGap: ["", "1 minute"],
};

interface Sample {
  readonly seed: number;
  readonly rows: readonly (readonly string[])[];
  readonly printed: string;
  readonly values: readonly Value[];
}

/** So many random programs of a slot that give text on one or two rows with a date each. */
function samplesOf(slot: string, count: number): readonly Sample[] {
  const samples: Sample[] = [];
  for (let seed = 0; samples.length < count && seed < 20_000; seed++) {
    const draw = drawsOf(seed);
    const cell = CELLS[draw(CELLS.length)] ?? "";
    const other = cell.replace(/[1-9]/g, (digit) => (digit === "1" ? "1" : "2"));
    const rows = [[cell], ...(draw(2) === 0 ? [] : [[other]])];
    const sampling = {
      grammar: LANGUAGE.grammar,
      draw,
      literalFor: (name: string) => {
        const pool = POOLS[name.slice(1).split("/")[0] ?? ""] ?? [""];
        return pool[draw(pool.length)] ?? "";
      },
      accepts: (name: string, value: Value) => Number.isFinite(LANGUAGE.prior.literal(name, value)),
      targets: [],
      unlabelled: [],
    };
    const sampled = sampleProgram(sampling, slot, rows, 9);
    if (sampled?.values.every((value) => typeof value === "string" && value !== "")) {
      samples.push({ seed, rows, printed: printTerm(sampled.term), values: sampled.values });
    }
  }
  return samples;
}

describe.each(["dated", "redated", "timeSpan"])("random programs of %s", (slot) => {
  const samples = samplesOf(slot, 15);

  test("there are some", () => expect(samples.length).toBe(15));

  test("every program of their spaces gives the wanted texts", () => {
    for (const { seed, rows, values } of samples) {
      const space = spaceOf(LANGUAGE, rows, values);
      for (const { term } of takeBest(space.dag, space.root, 30)) {
        const given = rows.map((row) => evaluate(term, row, emptyMemo()));
        expect({ seed, program: printTerm(term), given }).toEqual({ seed, program: printTerm(term), given: values });
      }
    }
  });
});

/** Operators that are tried only where the outputs show what they change. */
const CHANGES =
  /floorDate|ceil(?:Date|Time)|nearest(?:Date|Time)|later|lastDay|toUtc|dateWithTime|time(?:Sum|Between)| count"/;

function followed({ rows, values, printed }: Pick<Sample, "rows" | "values" | "printed">): string {
  const examples = rows.map((input, index) => ({ input, output: String(values[index]) }));
  return followIn(LANGUAGE, { examples, inputs: [] }, printed).kind;
}

test("dates that are written as they were read are found from any of their texts", () => {
  const samples = samplesOf("dated", 60).filter(({ printed }) => !CHANGES.test(printed));
  expect(samples.length).toBeGreaterThan(20);
  const missing = samples.filter((sample) => followed(sample) !== "present").map(({ printed }) => printed);
  expect(missing.join("\n")).toBe("");
});

const CLOCK = 'joinDate(written("h"), joinDate(dateMark(":"), joinDate(written("mm"), written("a"))))';
const HALF_DAY = 'joinDate(written("h"), written("a"))';

test.each([
  [`dateBetween(readDate(column(0), "ymd", 1), "2 hours", 0, "1 minute", "-", ${CLOCK})`, "9:15 AM", "8:00AM-9:59AM"],
  [`dateBetween(readDate(column(0), "ymd", 1), "2 hours", 60, "", " - ", ${HALF_DAY})`, "18:20", "5PM - 7PM"],
  [`dateFromTo(readDate(column(0), "ymd", 1), "2 hours", 0, "", written("h"), "-", ${HALF_DAY})`, "18:20", "6-8PM"],
  ['dateBetween(readDate(column(0), "ymd", 1), "2 hours", 0, "1 hour", "-", written("H"))', "11:07", "10-11"],
  [
    'dateBetween(readDate(column(0), "ymd", 1), "10 years", 0, "1 year", "-", written("yyyy"))',
    "3 May 1987",
    "1980-1989",
  ],
  [
    'dateBetween(readDate(column(0), "ymd", 1), "1 quarter", 0, "1 month", "-", written("MMM"))',
    "3 May 1987",
    "Apr-Jun",
  ],
  [
    'dateBetween(readDate(column(0), "ymd", 1), "1 week", 0, "1 day", " to ", joinDate(written("yyyy"), joinDate(dateMark("-"), joinDate(written("MM"), joinDate(dateMark("-"), written("dd"))))))',
    "3 May 1987",
    "1987-04-27 to 1987-05-03",
  ],
  [
    'asDate(floorDate(readDate(column(0), "ymd", 1), "15 minutes", 0), "en", joinDate(written("HH"), joinDate(dateMark(":"), written("mm"))))',
    "11:37",
    "11:30",
  ],
  ['asDate(nearestDate(readDate(column(0), "ymd", 1), "1 hour"), "en", written("H"))', "11:37", "12"],
  [
    'asDate(later(readDate(column(0), "ymd", 1), "45 days"), "en", joinDate(written("d"), joinDate(dateMark(" "), written("MMMM"))))',
    "2024-01-31",
    "16 March",
  ],
  [
    'asDate(lastDay(readDate(column(0), "ymd", 1), "month"), "en", joinDate(written("d"), joinDate(dateMark(" "), written("MMM"))))',
    "2024-02-03",
    "29 Feb",
  ],
  [
    'asDate(toUtc(readDate(column(0), "ymd", 1)), "en", joinDate(written("HH"), joinDate(dateMark(":"), written("mm"))))',
    "2024-02-03T23:30:00-05:00",
    "04:30",
  ],
  [
    'asDate(readDate(column(0), "ymd", 1), "en", joinDate(written("EEE"), joinDate(dateMark(" wk "), joinDate(written("w"), joinDate(dateMark(" in "), written("YYYY"))))))',
    "2039-03-10",
    "Thu wk 10 in 2039",
  ],
])("%s is found from %s", (printed, cell, output) => {
  expect(followed({ printed, rows: [[cell]], values: [output] })).toBe("present");
});
