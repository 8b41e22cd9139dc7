import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { clockSeconds, partsOfReading } from "./clockReadings.js";
import { startsShown } from "./dayParts.js";
import { comesBefore, hasTime, type Moment } from "./moment.js";
import { shows, standingIn } from "./proposals.js";
import { momentsIn, partsOf } from "./semantics.js";
import { RANGE_ENDS, rangeIn } from "./shortRanges.js";
import { nextAnniversary } from "./spans.js";
import { offsetIn, ZONE_SIDES } from "./zones.js";

/* Where texts are read as ranges of days, as offsets from UTC, and as readings of a stopwatch: where all of them are. */

type Args = readonly (readonly Value[] | undefined)[];
type Literals = Iterable<readonly Value[]>;

function areTexts(values: readonly Value[]): values is readonly string[] {
  return values.length > 0 && values.every((value) => typeof value === "string");
}

/** Both ends of ranges, of which some say once what their ends share. */
export function rangeEnds([texts = []]: Args): Literals {
  if (!areTexts(texts)) return [];
  const ranges = texts.map(rangeIn);
  return !ranges.includes(undefined) && ranges.some((range) => range?.isShort) ? RANGE_ENDS.map((end) => [end]) : [];
}

/** Both ways between UTC and a place, where the second texts say offsets that are not all the same. */
export function zoneSides([values = [], texts = []]: Args): Literals {
  if (!areTexts(texts) || momentsIn(values).length < values.length) return [];
  const offsets = new Set(texts.map(offsetIn));
  return offsets.has(undefined) || offsets.size < Math.min(2, texts.length) ? [] : ZONE_SIDES.map((side) => [side]);
}

/** The starts of the parts of the day that the examples show, where other rows have times that are not on the hour. */
export function dayStarts([values = []]: Args, view: SearchView): Literals {
  const { targets } = view;
  const moments = momentsIn(values);
  if (moments.length < Math.max(2, values.length) || targets.length !== moments.length) return [];
  const starts = moments.every(hasTime) ? startsShown(moments, targets) : null;
  return starts === null || !haveOddTimes(view) ? [] : [[starts]];
}

/** Whether some row without an answer has a time that is not on the hour. */
function haveOddTimes({ unlabelled, memo }: SearchView): boolean {
  const isOdd = (moment: Moment | undefined): boolean => moment !== undefined && (moment[4] ?? 0) !== 0;
  return remember(memo, "date/oddTimes", unlabelled, (rows) =>
    rows.some(
      (row) =>
        isList(row) &&
        row.some(
          (cell) =>
            typeof cell === "string" && partsOf(cell, memo).some(({ read }) => isOdd(read("ymd") ?? read("dmy"))),
        ),
    ),
  );
}

/** Where the year of the first anniversary from a second day on shows in the outputs. */
export function anniversaries([dates = [], froms = []]: Args, view: SearchView): Literals {
  const [given, since] = [momentsIn(dates), momentsIn(froms)];
  if (given.length < dates.length || since.length < given.length) return [];
  if (!given.every((date, row) => comesBefore(date, since[row] as Moment) === true)) return [];
  const found = given.map((date, row) => nextAnniversary(date, since[row] as Moment)); // as many
  return shows(given, found, standingIn(view.targets, given.length)) ? [[]] : [];
}

/** Readings with colons that no time of day reads: some have fractions, or other parts than the rest. */
export function clockReadings([texts = []]: Args): Literals {
  if (!areTexts(texts) || texts.some((text) => clockSeconds(text) === undefined)) return [];
  const shown = texts.map(partsOfReading);
  const isUneven = new Set(shown.map(({ parts }) => parts)).size > 1 || shown.some(({ hasFraction }) => hasFraction);
  return isUneven && shown.some(({ parts }) => parts > 1) ? [[]] : [];
}
