import { numberWord, ordinalWord, outermost } from "../../emit/english.js";
import type { Call } from "../../space/term.js";
import { isWholeRun, literalOf } from "./shapes.js";
import { markName, nounsOf } from "./wordsNouns.js";

/** A part of a text in words: what it is, and how to go on with the text it is a part of. */
export interface Part {
  readonly what: string;
  readonly joint: "of" | "in";
}

/** The text between two offsets; `null` when that is the whole text. */
export function partBetween(from: Call, to: Call): Part | null {
  const [start, end] = [countOf(from), countOf(to)];
  if (isWholeRun(from, to)) return { what: `the ${mark(from)}`, joint: "of" };
  if (start !== null && end !== null) return countedPart(start, end);
  const ofRun = partOfRun(from, to);
  if (ofRun !== null) return { what: ofRun, joint: "of" };
  if (start?.from === "start" && start.count === 0) return { what: beginning(to), joint: "in" };
  if (end?.from === "end" && end.count === 0)
    return {
      what: isAfter(from) ? `everything after ${placeMark(from)}` : `everything from ${startPlace(from)} on`,
      joint: "in",
    };
  if (isAfter(from) && isBefore(to))
    return { what: `the text between ${placeMark(from)} and ${placeMark(to)}`, joint: "in" };
  return { what: `the text from ${startPlace(from)} to ${endPlace(to)}`, joint: "in" };
}

/** The text from an offset to a stop that is looked for from there. */
export function partUntil(from: Call, stop: Call): Part {
  const start = countOf(from);
  if (start?.from === "start" && start.count === 0)
    return { what: spanFromTheStart(stop), joint: stop.operator.name === "length" ? "of" : "in" };
  const [what] = stop.args.map(literalOf);
  const place = placeMark(from);
  switch (stop.operator.name) {
    case "length":
      return {
        what: isAfter(from)
          ? `${theCount(what as number)} after ${place}`
          : `${theCount(what as number)} from ${startPlace(from)} on`,
        joint: "in",
      };
    case "until":
      return { what: `the text ${spanStart(from)} the next ${markName(String(what))}`, joint: "in" };
    case "untilOrEnd":
      return {
        what: `the text ${isAfter(from) ? "after" : "from"} ${isAfter(from) ? place : startPlace(from)}, up to the next ${markName(String(what))} if there is one,`,
        joint: "in",
      };
    case "throughRun":
      return {
        what: isAfter(from)
          ? `the ${runAt(String(what))} right after ${place}`
          : `the ${runAt(String(what))} from ${startPlace(from)} on`,
        joint: "in",
      };
    default:
      return { what: `the text ${spanStart(from)} the next ${nounsOf(String(what)).run}`, joint: "in" };
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

function countedPart(start: Count, end: Count): Part | null {
  const [skipped, left] = [start.count, end.count];
  const part = (what: string): Part => ({ what, joint: "of" });
  if (start.from === "start" && end.from === "end") {
    if (skipped === 0 && left === 0) return null;
    if (left === 0) return part(`all but the ${outermost("first", skipped, "character")}`);
    if (skipped === 0) return part(`all but the ${outermost("last", left, "character")}`);
    return part(
      `all but the ${outermost("first", skipped, "character")} and the ${outermost("last", left, "character")}`,
    );
  }
  if (start.from === "start" && end.from === "start") {
    if (skipped === 0) return part(`the ${outermost("first", left, "character")}`);
    return part(left === skipped + 1 ? `the ${ordinalWord(left)} character` : `characters ${skipped + 1} to ${left}`);
  }
  if (end.from === "end" && left === 0) return part(`the ${outermost("last", skipped, "character")}`);
  if (end.from === "end" && left === skipped - 1) return part(`the ${ordinalWord(-skipped)} character`);
  const last = end.from === "end" ? ordinalWord(-left - 1) : ordinalWord(left);
  return part(`the ${ordinalWord(-skipped)} to the ${last} character`);
}

/** What lies between two places of one run: `the first two characters of the second word`; `null` elsewhere. */
function partOfRun(from: Call, to: Call): string | null {
  if (!isSameRun(from, to)) return null;
  const [skipped, counted] = [from, to].map((place) => literalOf(place.args.at(-1)) as number); // for places that count
  switch (`${from.operator.name} ${to.operator.name}`) {
    case "startOf pastStartOf":
      return `the ${outermost("first", counted ?? 0, "character")} of the ${mark(from)}`;
    case "beforeEndOf endOf":
      return `the ${outermost("last", skipped ?? 0, "character")} of the ${mark(to)}`;
    case "pastStartOf endOf":
      return `the ${mark(to)} without its ${outermost("first", skipped ?? 0, "character")}`;
    case "startOf beforeEndOf":
      return `the ${mark(from)} without its ${outermost("last", counted ?? 0, "character")}`;
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

function beginning(to: Call): string {
  if (to.operator.name === "atMost")
    return `at most the ${outermost("first", literalOf(to.args[0]) as number, "character")}`;
  if (nearRun(to) !== null) return `everything up to ${nearRun(to)}`;
  return isBefore(to) ? `everything before ${placeMark(to)}` : `everything up to and including ${placeMark(to)}`;
}

function spanFromTheStart(stop: Call): string {
  const [what] = stop.args.map(literalOf);
  switch (stop.operator.name) {
    case "length":
      return `the ${outermost("first", what as number, "character")}`;
    case "until":
      return `everything before the first ${markName(String(what))}`;
    case "untilOrEnd":
      return `everything before the first ${markName(String(what))}, or all if there is none,`;
    case "throughRun":
      return `the ${runAt(String(what))} at the start`;
    default:
      return `everything before the next ${nounsOf(String(what)).run}`;
  }
}

/** How a span begins: `between the first comma and`, or `from the third character to just before`. */
function spanStart(from: Call): string {
  return isAfter(from) ? `between ${placeMark(from)} and` : `from ${startPlace(from)} to just before`;
}

/** The first place that is part of the text. */
function startPlace(place: Call): string {
  const count = countOf(place);
  if (count !== null) return `the ${ordinalWord(count.from === "start" ? count.count + 1 : -count.count)} character`;
  const near = nearRun(place);
  if (near !== null) return near;
  if (place.operator.name === "atMost")
    return `just after the ${outermost("first", literalOf(place.args[0]) as number, "character")}`;
  return isAfter(place) ? `just after ${placeMark(place)}` : placeMark(place);
}

/** The last place that is part of the text, or the first that is not. */
function endPlace(place: Call): string {
  const count = countOf(place);
  const near = nearRun(place);
  if (near !== null) return near;
  if (place.operator.name === "atMost")
    return `the ${ordinalWord(literalOf(place.args[0]) as number)} character at most`;
  if (count?.from === "start") return `the ${ordinalWord(count.count)} character`;
  if (count !== null)
    return count.count === 0 ? "the end" : `just before the ${outermost("last", count.count, "character")}`;
  return isBefore(place) ? `just before ${placeMark(place)}` : `the end of ${placeMark(place)}`;
}

/** A place counted from a border of a run: `two characters after the start of the first word`; `null` elsewhere. */
function nearRun(place: Call): string | null {
  const { name } = place.operator;
  if (name !== "pastStartOf" && name !== "beforeEndOf") return null;
  const count = literalOf(place.args[2]) as number;
  const border = name === "pastStartOf" ? "after the start" : "before the end";
  return `${numberWord(count)} character${count === 1 ? "" : "s"} ${border} of the ${mark(place)}`;
}

/** `the first comma`, `the last digit`, or a counted character. */
function placeMark(place: Call): string {
  return countOf(place) === null && place.operator.name !== "atMost" ? `the ${mark(place)}` : startPlace(place);
}

/** Names the run or the constant that a place belongs to. */
function mark(place: Call): string {
  const [what, n] = place.args.map(literalOf) as [string, number]; // operators that mark a place take a text and an ordinal
  const { name } = place.operator;
  if (name === "before" || name === "after") return `${ordinalWord(n)} ${markName(what)}`;
  return `${ordinalWord(n)} ${nounsOf(what).run}`;
}

function isAfter(place: Call): boolean {
  return place.operator.name === "after" || place.operator.name === "endOf";
}

function isBefore(place: Call): boolean {
  return place.operator.name === "before" || place.operator.name === "startOf";
}

function theCount(count: number): string {
  return count === 1 ? "the character" : `the ${numberWord(count)} characters`;
}

/** A run that is found in place: `letters`, `word`, `number`. */
function runAt(name: string): string {
  const { run, characters } = nounsOf(name);
  return run.startsWith("group of ") ? characters : run;
}
