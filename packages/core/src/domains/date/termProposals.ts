import { difference, plus } from "./moment.js";
import { datesIn, type Proposal, showing } from "./proposals.js";
import { endOfTerm, spanOf, spanText, TERM_UNITS } from "./spans.js";

/** Terms that begin with the moments and of which the outputs show the last day. */
export const terms: Proposal = showing(
  (moment, [term]) => endOfTerm(moment, String(term)),
  ({ targets: [target], memo }, [first]) => {
    const dates = typeof target === "string" && first !== undefined ? datesIn(target, memo) : [];
    const lengths = dates.flatMap((date) => {
      const next = plus(date, 1, "day");
      if (next === undefined || first === undefined) return [];
      return TERM_UNITS.map((unit) => spanText(difference(first, next, unit) ?? 0, unit));
    });
    return [...new Set(lengths)].flatMap((term) => (spanOf(term) === undefined ? [] : [[term]]));
  },
);
