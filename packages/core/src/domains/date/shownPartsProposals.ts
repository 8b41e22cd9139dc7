import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";
import { isTime, type Moment } from "./moment.js";
import type { Order } from "./read.js";
import { momentsIn, partsOf } from "./semantics.js";
import { DATE_FORM_NAMES, LENGTH_FORMS, partCount, precisionOf, writeKnown, writeLength } from "./shownParts.js";

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
