import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toTypeScript } from "../../emit/typescript.js";
import { languageOf } from "../../language.js";
import type { Cell } from "../../outcome.js";
import * as runtime from "../../runtime.js";
import { emptyMemo } from "../../space/memo.js";
import { parseTerm } from "../../space/notation.js";
import { evaluate, type Term } from "../../space/term.js";
import { usage } from "../../usage.js";
import { choice } from "../choice/domain.js";
import { text } from "../text/domain.js";
import { date } from "./domain.js";
import { patternOf } from "./emit.js";

const LANGUAGE = languageOf([text, date, choice], usage);

type Emitted = (...cells: readonly Cell[]) => unknown;

function program(printed: string): Term {
  const parsed = parseTerm(printed, LANGUAGE.operators);
  if (parsed.kind === "error") throw new Error(`${parsed.message}: ${printed}`);
  return parsed.term;
}

/** A program as a running function, with the runtime that it imports. */
function load(term: Term): Emitted {
  const source = toTypeScript(term, LANGUAGE, { columns: ["", ""], examples: [] })
    .replace(
      /^import \{(.*)\} from "@inkling\/core\/runtime";/,
      (_, names: string) => `const {${names.replaceAll(" as ", ": ")}} = runtime;`,
    )
    .replace("export function", "function");
  const { code } = transformSync(source, { loader: "ts" });
  return new Function("runtime", `${code}\nreturn transform;`)(runtime) as Emitted; // the module's one function
}

const MOMENTS = [
  ...["dmy", "mdy", "ymd", "ydm", "dmy mdy/"].flatMap((order) =>
    [1, -1, 2].map((which) => `readDate(column(0), "${order}", ${which})`),
  ),
  ...[
    "time",
    "seconds",
    "milliseconds",
    "seconds or milliseconds",
    "month and year",
    "day number",
    "day of the year",
    "month",
    "minute count",
  ].map((kind) => `readCount(orEmpty(column(0)), "${kind}")`),
];
const CHANGES: readonly ((moment: string) => string)[] = [
  (moment) => moment,
  (moment) => `floorDate(${moment}, "2 hours", 60)`,
  (moment) => `floorDate(${moment}, "1 quarter", 0)`,
  (moment) => `ceilDate(${moment}, "15 minutes")`,
  (moment) => `nearestDate(${moment}, "1 week")`,
  (moment) => `ceilTime(${moment}, "2 hours")`,
  (moment) => `nearestTime(${moment}, "30 minutes")`,
  (moment) => `later(${moment}, "-1 month")`,
  (moment) => `endOfTerm(${moment}, "1 year")`,
  (moment) => `lastDay(${moment}, "month")`,
  (moment) => `lastDay(${moment}, "next month")`,
  (moment) => `toUtc(${moment})`,
  (moment) => `dateWithTime(${moment}, readDate(column(1), "dmy", 1))`,
  (moment) => `timeSum(${moment}, readDate(column(1), "dmy", 1))`,
  (moment) => `timeBetween(readDate(column(1), "dmy", 1), ${moment})`,
  (moment) => `laterBy(${moment}, column(1), "-1 day")`,
  (moment) => `laterBy(${moment}, column(1), "as said")`,
  (moment) => `laterByIfAny(${moment}, column(1), "1 day")`,
  (moment) => `laterBy(dateWithTime(${moment}, readDate(column(1), "dmy", 1)), column(1), "1 minute")`,
  (moment) => `nextAnniversary(${moment}, readDate(column(1), "dmy", 1))`,
  (moment) => `inZone(${moment}, column(1), "to UTC")`,
  (moment) => `inZone(${moment}, column(1), "from UTC")`,
  (moment) => `untilBy(${moment}, column(1), "1 month")`,
  (moment) => `timeSum(timeBetween(${moment}, readDate(column(1), "dmy", 1)), ${moment})`,
];
const TEXTS = [
  'written("yyyy")',
  'joinDate(written("M"), joinDate(written("MM"), written("do")))',
  'joinDate(written("d"), joinDate(dateMark(" o\'clock "), joinDate(written("MMMM"), joinDate(dateMark("-"), written("EEE")))))',
  'joinDate(written("HH"), joinDate(dateMark(":"), joinDate(written("mm"), joinDate(dateMark("\\n"), written("aaa")))))',
  'joinDate(written("UUU"), joinDate(dateMark(" "), written("ggg")))',
  'joinDate(written("YYYY"), joinDate(dateMark("-W"), written("ww")))',
];
const WHOLE: readonly ((moment: string) => string)[] = [
  ...TEXTS.map(
    (written) => (moment: string) => `asDate(${moment}, "${written.includes("EEE") ? "de" : "en"}", ${written})`,
  ),
  (moment) => `dateBetween(${moment}, "2 hours", 30, "1 minute", " \`-\` ", joinDate(written("h"), written("a")))`,
  (moment) => `dateFromTo(${moment}, "2 hours", 0, "", written("h"), "-", joinDate(written("h"), written("a")))`,
  () => 'redate(column(0), "dmy", 1, "fr", joinDate(written("d"), joinDate(dateMark(" "), written("MMMM"))))',
  () => 'asDate(dateOf(column(0), orEmpty(column(1)), column(0)), "en", written("MM"))',
  (moment) => `elapsed(${moment}, readDate(column(1), "dmy", 1), "day")`,
  (moment) => `delay(${moment}, readDate(column(1), "dmy", 1), "minute")`,
  (moment) => `sinceMidnight(${moment}, "minute")`,
  (moment) => `when(hasTime(${moment}), constant("time"), constant("date"))`,
  (moment) => `when(isWeekend(${moment}), constant("off"), constant("on"))`,
  (moment) => `when(isEarlier(${moment}, "12:00"), constant("am"), constant("pm"))`,
  (moment) => `when(isEarlier(${moment}, "09:45"), constant("am"), constant("pm"))`,
  (moment) => `when(isEarlier(${moment}, "2023-12-31"), constant("old"), constant("new"))`,
  (moment) => `lookup(calendarName(${moment}, "weekday"), [["Saturday", "off"], ["Sunday", "off"], ["Monday", "on"]])`,
  (moment) => `lookup(calendarName(${moment}, "month"), [["December", "snow"], ["June", "sun"]])`,
  (moment) => `when(isApart(${moment}, readDate(column(1), "dmy", 1), "day", 30), constant("late"), constant("soon"))`,
  (moment) => `when(isApart(${moment}, readDate(column(1), "dmy", 1), "year", 18), constant("of age"), constant(""))`,
  () => 'when(isBefore(column(0), column(1), "dmy"), constant("sooner"), constant("later"))',
  () =>
    'lookup(relationOfDates(column(0), column(1), "dmy"), [["less", "early"], ["equal", "in time"], ["greater", "late"]])',
  (moment) => `daysBetween(${moment}, readDate(column(1), "dmy", 1), "d.| MMMM| yyyy", "de", "–", " – ")`,
  (moment) => `daysBetween(readDate(column(1), "dmy", 1), ${moment}, "MMM |d|, yyyy", "en", "-", " to ")`,
  () => 'when(isInSame(column(0), column(1), "dmy", "month"), constant("one"), constant("two"))',
  (moment) => `when(isDate(column(1)), asDate(${moment}, "en", written("dd")), constant("none"))`,
];
/** Programs that read the row in one way. */
const FIXED: readonly string[] = [
  'daysBetween(readDate(column(0), "dmy", 1), momentIfAny(column(1), "dmy"), "d| MMM| yyyy", "en", "-", " - ")',
  'daysBeyond(readDate(column(0), "dmy", 1), readDate(column(0), "dmy", 2), column(1))',
  'minutesWorked(readDate(column(0), "dmy", 1), readDate(column(0), "dmy", 2), column(1))',
  'asDate(timeWorked(readDate(column(0), "dmy", -1), readDate(column(0), "dmy", 1), column(1)), "en", written("H"))',
  'asKnown(readDate(column(0), "dmy", 1), "MMM d, yyyy")',
  'asLength(readDate(column(0), "dmy", 1), "h:mm:ss, m:ss")',
  'asLength(readDate(column(0), "dmy", -1), "# hour(s)| and # minute(s)")',
  'asDate(dayOfRange(column(0), "first"), "en", joinDate(written("dd"), joinDate(dateMark("."), written("MM"))))',
  'asDate(dayOfRange(column(0), "last"), "en", joinDate(written("yyyy"), joinDate(dateMark("-"), written("MM"))))',
  "clockSeconds(column(0))",
  'asAge(readDate(column(0), "dmy", 1), readDate(column(1), "dmy", 1), "# year(s)| and # month(s)")',
  'asTimeAfter(readDate(column(0), "dmy", 1), readDate(column(1), "dmy", 1), "h:mm aa", " (+1)")',
  'lookup(partOfDay(readDate(column(0), "dmy", 1), "06:00|14:00|22:00"), [["band 1", "early"], ["band 2", "late"], ["band 3", "night"]])',
  'asYearSpan(readDate(column(0), "dmy", 1), 9, "yyyy/yy")',
  'asShortTime(readDate(column(0), "dmy", 1), "h:mmaa, haa")',
  'lookup(placeInDates(column(0), column(1), column(0), "dmy"), [["below", "early"], ["within", "in time"], ["above", "late"]])',
];
const PROGRAMS = [
  ...CHANGES.flatMap((change, index) =>
    WHOLE.map((whole, other) => whole(change(MOMENTS[(index * WHOLE.length + other) % MOMENTS.length] ?? ""))),
  ),
  ...FIXED,
];

const CHUNKS = [
  ..."1|2|3|04|12|13|29|31|99|2024|1999|2023|0000|227|1130|20240229|1706693400|1706693400123|/|-|.|:| |T|, |@".split(
    "|",
  ),
  ..."May|Feb|août|März|Sept.|Mon|AM|pm|Z|+02:00|-0700|Q3|W42|wk|9:30|23:59:60|12:00 AM|2024-02-29|31/02/2024".split(
    "|",
  ),
  ..."3 May 2021|10/Oct/2000:13:55:36 -0700|24:00|NaN|\u0000|\u202f|😀|of".split("|"),
];
/** Cells as columns have them: few that are put together at random are read in the rarer ways. */
const WHOLE_CELLS: readonly string[] = [
  ...["9:30-17:00", "24060", "L2023365C", "45000", "1700000000", "1700000000123", "0930", "3", "March", "45 min"],
  ...["03/26", "1609459200000", "1:23.456", "UTC+5:30", "-0330", "3-7 Jun 2024", "Nov 2022 - Feb 2023"],
  ...["2024-02-29 to 2024-03-02", "3/2/2024 9:30 - 4/2/2024 10:45", "2024-02-29T13:05:30Z/2024-03-02T01:00:00+02:00"],
  ...["2024-02-29", "31/12/2023 10:15", "12/31/2023", "9:30", "12:45 PM", "2024-02-29T13:05:30+02:00"],
];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...WHOLE_CELLS) },
  { weight: 12, arbitrary: fc.array(fc.constantFrom(...CHUNKS), { maxLength: 6 }).map((chunks) => chunks.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

test("emitted code agrees with the interpreter on random rows", () => {
  const defined = new Map<string, number>();
  const pairs = PROGRAMS.map((printed) => ({ printed, term: program(printed), emitted: load(program(printed)) }));
  fc.assert(
    fc.property(cell, cell, (first, second) => {
      for (const { printed, term, emitted } of pairs) {
        const expected = evaluate(term, [first, second], emptyMemo());
        if (expected !== undefined) defined.set(printed, (defined.get(printed) ?? 0) + 1);
        expect({ printed, value: emitted(first, second) }).toEqual({ printed, value: expected });
      }
    }),
    {
      numRuns: 900,
      examples: [
        ["2024-02-29T13:05:30+02:00", "9:30"],
        ["3 May 2021", "3/4/2022"],
        ["6:15 PM", "11 June 2020"],
        ["24060", "2/3/2024"],
        ["45000", "3/2/2024 9:30"],
        ["1700000000", "2/3/2024 9:30"],
        ["1700000000123", "11:45"],
        ["0930", "11:45"],
        ["45 min", "11:45"],
        ["March", "3"],
        ["24060", "3"],
        ["1700000000", "3"],
      ],
    },
  );
  expect(defined.size).toBeGreaterThan(PROGRAMS.length / 2);
});

test("every program has words, and every operator a template", () => {
  for (const printed of PROGRAMS) expect(LANGUAGE.explain(program(printed), ["When", ""])).toMatch(/^[A-Z].*\.$/s);
  for (const { name } of date.operators) {
    expect(date.templates[name]).toBeDefined();
    expect(date.vocabulary.nouns[name]).toBeDefined();
  }
});

test("neighbouring fields become one pattern, kept apart where they would run together", () => {
  const field = (letters: string) => ({ kind: "field", letters }) as const;
  const mark = (text: string) => ({ kind: "mark", text }) as const;
  expect(patternOf([field("yyyy"), mark("-"), field("MM"), mark("-"), field("dd")])).toBe("yyyy-MM-dd");
  expect(patternOf([field("M"), field("MM"), mark("T"), field("d")])).toBe("M''MM'T'd");
  expect(patternOf([field("d"), mark(" o'clock "), field("MMMM")])).toBe("d' o''clock 'MMMM");
});

test.each([
  [
    'asDate(readDate(column(0), "ymd", 1), "en", joinDate(written("d"), joinDate(dateMark(" "), joinDate(written("MMMM"), joinDate(dateMark(" "), written("yyyy"))))))',
    'Writes the date in "When" as day without leading zero, month name and year, with spaces between.',
  ],
  [
    'asDate(readDate(column(0), "dmy", -1), "fr", written("EEEE"))',
    'Takes the weekday name of the last date in "When" (day before month), in French.',
  ],
  [
    'asDate(later(readDate(column(0), "ymd", 1), "-3 days"), "en", joinDate(written("MM"), joinDate(dateMark("/"), written("dd"))))',
    'Writes three days before the date in "When" as month and day, with slashes between.',
  ],
  [
    'asDate(floorDate(readDate(column(0), "ymd", 1), "15 minutes", 0), "en", joinDate(written("HH"), joinDate(dateMark(":"), written("mm"))))',
    'Writes the time in "When" rounded down to 15 minutes as hour and minute, with colons between.',
  ],
  [
    'asDate(floorDate(readDate(column(0), "ymd", 1), "1 quarter", 0), "en", joinDate(written("MM"), joinDate(dateMark("/"), written("dd"))))',
    'Writes the date in "When" rounded down to a full quarter as month and day, with slashes between.',
  ],
])("%s is said plainly", (printed, words) => {
  expect(LANGUAGE.explain(program(printed), ["When"])).toBe(words);
});
