import { countOf as characters, ordinalWord, outermost } from "../../emit/english.js";
import type { Call } from "../../space/term.js";
import { countedStop, isWholeRun, literalOf } from "./shapes.js";
import { markName, nounsOf } from "./wordsNouns.js";

/** The part of a text between two places, in words. */
export function partBetween(from: Call, to: Call, text: string): string {
  const [start, end] = [countOf(from), countOf(to)];
  if (start !== null && end !== null) return countedPart(start, end, text);
  const run = runPart(from, to);
  if (run !== null) return `${run} in ${text}`;
  if (isStart(from)) return isBefore(to) ? `everything before ${mark(to)} in ${text}` : beginning(to, text);
  if (isEnd(to))
    return `${isAfter(from) ? `everything after ${mark(from)}` : `everything from ${firstPlace(from)} on`} in ${text}`;
  if (isAfter(from) && isBefore(to)) return `the text between ${mark(from)} and ${mark(to)} in ${text}`;
  return `the text from ${firstPlace(from)} to ${lastPlace(to)} in ${text}`;
}

/** The part of a text from a place to a stop that is looked for from there, in words. */
export function partUntil(from: Call, stop: Call, text: string): string {
  const counted = countedStop(from, stop);
  if (counted !== null) return partBetween(from, counted, text);
  const what = literalOf(stop.args[0]);
  switch (stop.operator.name) {
    case "length":
      return isAfter(from)
        ? `the ${characters(what as number, "character")} after ${mark(from)} in ${text}`
        : `${characters(what as number, "character")} from ${firstPlace(from)} on in ${text}`;
    case "until":
      return isStart(from)
        ? `everything before the first ${markName(String(what))} in ${text}`
        : `${upTo(from)} the next ${markName(String(what))} in ${text}`;
    case "untilOrEnd":
      return isStart(from)
        ? `everything before the first ${markName(String(what))} (or all, if there is none) in ${text}`
        : `everything ${isAfter(from) ? `after ${mark(from)}` : `from ${firstPlace(from)} on`} and before the next ${markName(String(what))}, if there is one, in ${text}`;
    case "throughRun":
      return `the ${runAt(String(what))} ${isAfter(from) ? `right after ${mark(from)}` : `beginning at ${firstPlace(from)}`} in ${text}`;
    case "upToRun":
      return `${upTo(from)} the next ${nounsOf(String(what)).run} in ${text}, without the white space before it`;
    default:
      return `${upTo(from)} the next ${nounsOf(String(what)).run} in ${text}`;
  }
}

/** A count of characters from an end of the text. */
interface Count {
  readonly from: "start" | "end";
  readonly count: number;
}

function countOf(place: Call): Count | null {
  const { name } = place.operator;
  if (name !== "fromStart" && name !== "fromEnd") return null;
  return { from: name === "fromStart" ? "start" : "end", count: literalOf(place.args[0]) as number };
}

function countedPart(start: Count, end: Count, text: string): string {
  const [skipped, left] = [start.count, end.count];
  if (start.from === "start" && end.from === "end") return middle(skipped, left, text);
  if (start.from === "start") {
    if (skipped === 0) return `the ${outermost("first", left, "character")} of ${text}`;
    return left === skipped + 1
      ? `the ${ordinalWord(left)} character of ${text}`
      : `characters ${skipped + 1} to ${left} of ${text}`;
  }
  if (end.from === "start") return `the text from ${counted(-skipped)} to ${counted(left)} of ${text}`;
  if (left === 0) return `the ${outermost("last", skipped, "character")} of ${text}`;
  return left === skipped - 1
    ? `${counted(-skipped)} of ${text}`
    : `the text from ${counted(-skipped)} to ${counted(-left - 1)} of ${text}`;
}

function middle(skipped: number, left: number, text: string): string {
  if (skipped === 0 && left === 0) return text;
  if (left === 0) return `all but the ${outermost("first", skipped, "character")} of ${text}`;
  if (skipped === 0) return `all but the ${outermost("last", left, "character")} of ${text}`;
  if (skipped === 1 && left === 1) return `all but the first and the last character of ${text}`;
  return `all but the ${outermost("first", skipped, "character")} and the ${outermost("last", left, "character")} of ${text}`;
}

/** What lies between two places of one run: `the first two characters of the second word`; `null` elsewhere. */
function runPart(from: Call, to: Call): string | null {
  if (isWholeRun(from, to)) return `the ${run(from)}`;
  if (!isSameRun(from, to)) return null;
  const [skipped = 0, left = 0] = [from, to].map((place) => literalOf(place.args.at(-1)) as number); // where places count
  switch (`${from.operator.name} ${to.operator.name}`) {
    case "startOf pastStartOf":
      return `the ${outermost("first", left, "character")} of the ${run(from)}`;
    case "beforeEndOf endOf":
      return `the ${outermost("last", skipped, "character")} of the ${run(to)}`;
    case "pastStartOf endOf":
      return `the ${run(to)} without its ${outermost("first", skipped, "character")}`;
    case "startOf beforeEndOf":
      return `the ${run(from)} without its ${outermost("last", left, "character")}`;
    default:
      return null;
  }
}

function isSameRun(from: Call, to: Call): boolean {
  return [0, 1].every((index) => {
    const [left, right] = [from.args[index], to.args[index]];
    return left !== undefined && right !== undefined && literalOf(left) === literalOf(right);
  });
}

function beginning(to: Call, text: string): string {
  if (to.operator.name === "atMost")
    return `the ${outermost("first", literalOf(to.args[0]) as number, "character")}, or fewer, of ${text}`;
  return `everything up to ${isAfter(to) ? `and including ${mark(to)}` : lastPlace(to)} in ${text}`;
}

/** How a part begins that ends before something: `the text between the first comma and`. */
function upTo(from: Call): string {
  if (isStart(from)) return "everything before";
  return isAfter(from) ? `the text between ${mark(from)} and` : `the text from ${firstPlace(from)} to just before`;
}

/** The first place that is part of the text. */
function firstPlace(place: Call): string {
  const count = countOf(place);
  if (count !== null) return counted(count.from === "start" ? count.count + 1 : -count.count);
  const offset = offsetPlace(place);
  return offset ?? (isAfter(place) ? `just after ${mark(place)}` : mark(place));
}

/** The last place that is part of the text, or the first that is not. */
function lastPlace(place: Call): string {
  const count = countOf(place);
  if (count?.from === "start") return counted(count.count);
  if (count !== null)
    return count.count === 0 ? "the end" : `just before the ${outermost("last", count.count, "character")}`;
  const offset = offsetPlace(place);
  if (offset !== null) return offset;
  if (isBefore(place)) return `just before ${mark(place)}`;
  return place.operator.name === "endOf" && literalOf(place.args[1]) !== -1 ? `the end of ${mark(place)}` : mark(place);
}

/** A place that is counted from a border: `two characters after the start of the first word`; `null` for others. */
function offsetPlace(place: Call): string | null {
  const { name } = place.operator;
  if (name === "atMost") return `${counted(literalOf(place.args[0]) as number)} at most`;
  if (name !== "pastStartOf" && name !== "beforeEndOf") return null;
  const border = name === "pastStartOf" ? "after the start" : "before the end";
  return `${characters(literalOf(place.args[2]) as number, "character")} ${border} of the ${run(place)}`;
}

/** What a place stands next to: `the first comma`, `the last digit`, `the second word`. */
function mark(place: Call): string {
  const [what, n] = place.args.map(literalOf) as [string, number]; // places next to something take a text and an ordinal
  const { name } = place.operator;
  if (name === "before" || name === "after") return `the ${ordinalWord(n)} ${markName(what)}`;
  const isOuter = (name === "startOf" && n === 1) || (name === "endOf" && n === -1);
  return isOuter ? `the ${ordinalWord(n)} ${nounsOf(what).border}` : `the ${run(place)}`;
}

/** `second word`, `last group of digits`. */
function run(place: Call): string {
  const [what, n] = place.args.map(literalOf) as [string, number]; // places at runs take a class and an ordinal
  return `${ordinalWord(n)} ${nounsOf(what).run}`;
}

/** A run that is found in place: `letters`, `word`, `number`. */
function runAt(name: string): string {
  const nouns = nounsOf(name);
  return nouns.run.startsWith("group of ") ? nouns.characters : nouns.run;
}

function counted(n: number): string {
  return `the ${ordinalWord(n)} character`;
}

function isAfter(place: Call): boolean {
  return place.operator.name === "after" || place.operator.name === "endOf";
}

function isBefore(place: Call): boolean {
  return place.operator.name === "before" || place.operator.name === "startOf";
}

function isStart(place: Call): boolean {
  const count = countOf(place);
  return count?.from === "start" && count.count === 0;
}

function isEnd(place: Call): boolean {
  const count = countOf(place);
  return count?.from === "end" && count.count === 0;
}
