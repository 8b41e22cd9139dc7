import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { isTime, type Moment } from "./moment.js";
import type { Order } from "./read.js";
import { momentsIn, partsOf } from "./semantics.js";
import {
  AGE_FORMS,
  CLOCK_PATTERNS,
  DATE_FORM_NAMES,
  isNextDay,
  LENGTH_FORMS,
  partCount,
  precisionOf,
  SHORT_TIMES,
  writeAge,
  writeKnown,
  writeLength,
  writeShortTime,
  writeTimeAfter,
} from "./shownParts.js";
import { FIRST_MONTHS, writeYearSpan, YEAR_SPAN_FORMS } from "./yearSpans.js";

/* In which forms dates and lengths of time are tried with the parts that they have: where the examples show several. */

type Args = readonly (readonly Value[] | undefined)[];
type Literals = Iterable<readonly Value[]>;

/** The forms in which dates stand in the outputs, where the examples have dates of more than one precision. */
export function* knownForms([values = []]: Args, view: SearchView): Literals {
  const moments = momentsIn(values);
  if (moments.length !== values.length || moments.some((moment) => precisionOf(moment) === undefined)) return;
  if (new Set(moments.map(precisionOf)).size < 2 && !areUneven(view)) return;
  for (const form of DATE_FORM_NAMES)
    if (stand(moments, view.targets, (moment) => writeKnown(moment, form))) yield [form];
}

/** Orders in which cells are tried: how precise a date is does not mind which is right. */
const TRIED: readonly Order[] = ["dmy", "mdy", "ymd"];

/** Whether some column of the examples has dates of more than one precision. */
function areUneven({ wholeScopes, memo }: SearchView): boolean {
  return remember(memo, "date/areUneven", wholeScopes, (rows) => {
    const [first] = rows;
    const columns = isList(first) ? [...first.keys()] : [];
    return columns.some((column) => {
      const precisions = rows.map((row) => {
        const cell = isList(row) ? row[column] : undefined;
        const [part, ...others] = typeof cell === "string" ? partsOf(cell, memo) : [];
        const moment = TRIED.map((order) => part?.read(order)).find((read) => read !== undefined);
        return others.length > 0 || moment === undefined ? undefined : precisionOf(moment);
      });
      return !precisions.includes(undefined) && new Set(precisions).size > 1;
    });
  });
}

/** The forms in which lengths of time stand in the outputs, some with more parts than others. */
export function* lengthForms([values = []]: Args, { targets }: SearchView): Literals {
  const moments = momentsIn(values);
  if (moments.length < Math.max(2, values.length) || !moments.every(isTime)) return;
  for (const form of LENGTH_FORMS) {
    if (!stand(moments, targets, (moment) => writeLength(moment, form))) continue;
    if (new Set(moments.map((moment) => partCount(moment, form))).size > 1) yield [form];
  }
}

/** The forms in which ages stand in the outputs, of which some are full years or less than one. */
export function* ageForms([froms = [], tos = []]: Args, { targets }: SearchView): Literals {
  if (!targets.every((target) => AGE.test(String(target)))) return;
  const [starts, ends] = [momentsIn(froms), momentsIn(tos)];
  if (starts.length < Math.max(2, froms.length) || ends.length < starts.length) return;
  const until = new Map(starts.map((start, row) => [start, ends[row] as Moment])); // as many
  for (const form of AGE_FORMS) {
    const write = (start: Moment): string | undefined => writeAge(start, until.get(start) ?? start, form);
    if (!stand(starts, targets, write)) continue;
    if (new Set(starts.map((start) => (write(start)?.match(/\d+/g) ?? []).length)).size > 1) yield [form];
  }
}

const AGE = /\d\s?[ym]/i;

/** The forms in which times of day stand in the outputs, of which some are full hours. */
export function* shortTimes([values = []]: Args, { targets }: SearchView): Literals {
  const moments = momentsIn(values);
  if (moments.length < Math.max(2, values.length)) return;
  if (new Set(moments.map(([, , , , minute]) => minute === 0)).size < 2) return;
  for (const form of SHORT_TIMES) if (stand(moments, targets, (moment) => writeShortTime(moment, form))) yield [form];
}

/** First months and forms of the years that stand in the outputs by both of their calendar years. */
export function* yearSpans([values = []]: Args, { targets }: SearchView): Literals {
  if (!targets.every((target) => YEAR_SPAN.test(String(target)))) return;
  const moments = momentsIn(values);
  if (moments.length < Math.max(1, values.length)) return;
  for (const form of YEAR_SPAN_FORMS)
    for (const month of FIRST_MONTHS)
      if (stand(moments, targets, (moment) => writeYearSpan(moment, month, form))) yield [month, form];
}

const YEAR_SPAN = /\d\d[/–-]\d\d/;

/** The patterns of times a length after others, with the mark that the outputs have behind those of the next day and not behind the rest. */
export function* timesAfter([starts = [], lengths = []]: Args, { targets }: SearchView): Literals {
  const [froms, spans] = [momentsIn(starts), momentsIn(lengths)];
  if (froms.length < Math.max(2, starts.length) || spans.length < froms.length || targets.length !== froms.length)
    return;
  if (![...froms, ...spans].every(isTime)) return;
  const pairs = froms.map((from, row) => ({ from, length: spans[row] as Moment, target: String(targets[row]) })); // as many
  if (new Set(pairs.map(({ from, length }) => isNextDay(from, length))).size < 2) return;
  for (const pattern of CLOCK_PATTERNS) {
    const marks = new Set<string | undefined>();
    for (const { from, length, target } of pairs) {
      const text = writeTimeAfter(from, length, pattern, "");
      const at = text === undefined ? -1 : target.indexOf(text);
      const behind = at < 0 ? undefined : target.slice(at + (text ?? "").length);
      if (at < 0 || isNextDay(from, length)) marks.add(behind === undefined ? undefined : NEXT_DAY.exec(behind)?.[0]);
      else if (NEXT_DAY.test(behind ?? "")) marks.add(undefined);
    }
    const [mark] = marks;
    if (marks.size === 1 && mark !== undefined) yield [pattern, mark];
  }
}

/** What says that a time is on the next day. */
const NEXT_DAY = /^\s?(?:\(?\+\s?1(?:\s?d(?:ay)?)?\)?|\(?(?:the )?next day\)?|\*)/i;

/** Whether what is written of each moment stands in its output. */
function stand(
  moments: readonly Moment[],
  targets: readonly Value[],
  write: (moment: Moment) => string | undefined,
): boolean {
  if (targets.length !== moments.length) return false;
  return moments.every((moment, row) => {
    const text = write(moment);
    const target = targets[row];
    return text !== undefined && typeof target === "string" && target.includes(text);
  });
}
