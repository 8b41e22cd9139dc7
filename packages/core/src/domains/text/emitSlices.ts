import type { CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import type { Call } from "../../space/term.js";
import { capitalised, localName, nameOfNth } from "./characters.js";
import { nextOccurrence } from "./emitOffsets.js";
import { wordsOf } from "./emitPatterns.js";
import { runText } from "./emitRuns.js";
import { argument, asCall, countedStop, integerOf, isWholeRun, literalOf } from "./shapes.js";

/** What is known about a slice before it is cut: `undefined` is the result where it would be empty. */
type Room =
  /** It holds at least one character wherever both ends exist. */
  | "some"
  /** It is empty everywhere. */
  | "none"
  /** It is empty exactly where it ends at 0. */
  | "end"
  /** Look at it. */
  | "unknown";

const slice: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  return sliceOf(text, asCall(args[1]), asCall(args[2]), [text], write);
};

const span: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  const [from, stop] = [asCall(args[1]), asCall(args[2])];
  const counted = countedStop(from, stop);
  if (counted !== null) return sliceOf(text, from, counted, [text], write);
  const start = write.code(from, [text]);
  if (stop.operator.name === "untilOrEnd") return partUntilOrEnd(text, start, literalOf(stop.args[0]) as string, write);
  return sliceOf(text, from, stop, [text, start], write);
};

/** How parts of a text are written. */
export const sliceTemplates: CodeTemplates = { slice, span };

function sliceOf(text: string, from: Call, to: Call, stopScope: readonly string[], write: CodeWriter): string {
  if (isWholeRun(from, to)) return runText(text, literalOf(from.args[0]) as string, integerOf(from.args[1]), write);
  if (isFromStart(from, 0) && isFromStart(to, 1)) return firstCharacter(text, write);
  const room = roomBetween(from, to);
  if (room === "none") return write.rejectAlways();
  const start = write.code(from, [text]);
  const end = write.code(to, stopScope);
  if (room === "end") write.rejectBelow(end, 1);
  const part = start === "0" && end === `${text}.length` ? text : cut(text, start, end, nameOfSlice(from, to), write);
  if (room === "unknown") write.reject(part, '=== ""');
  return part;
}

function firstCharacter(text: string, write: CodeWriter): string {
  const first = write.bindFirst("firstCharacter", text);
  write.reject(first, "=== undefined");
  return first;
}

function cut(text: string, start: string, end: string, name: string, write: CodeWriter): string {
  return write.bind(name, end === `${text}.length` ? `${text}.slice(${start})` : `${text}.slice(${start}, ${end})`);
}

function partUntilOrEnd(text: string, start: string, needle: string, write: CodeWriter): string {
  const stop = nextOccurrence(text, needle, start, write);
  const whole = start === "0" ? text : `${text}.slice(${start})`;
  const part = write.bind("part", `${stop} < 0 ? ${whole} : ${text}.slice(${start}, ${stop})`);
  write.reject(part, '=== ""');
  return part;
}

function roomBetween(from: Call, to: Call): Room {
  const [start, end] = [from.operator.name, to.operator.name];
  const [skipped, counted] = [literalOf(from.args[0]), literalOf(to.args[0])] as [number, number]; // used for counts only
  if (start === end && start === "fromStart") return skipped < counted ? "some" : "none";
  if (start === end && start === "fromEnd") return skipped > counted ? "some" : "none";
  if (end === "length") return counted > 0 ? "some" : "none";
  if (end === "throughRun" || end === "untilRun") return "some";
  if (isFromStart(from, 0)) return roomFromTheStart(to);
  if (isFromEnd(to, 0)) return ["fromEnd", "before", "startOf"].includes(start) ? "some" : "unknown";
  return PAIRS_WITH_ROOM.has(`${start} ${end}`) && sameRunOrMark(from, to) ? "some" : "unknown";
}

/** Places of one run or one occurrence between which there is text. */
const PAIRS_WITH_ROOM: ReadonlySet<string> = new Set(["before after", "startOf pastStartOf", "beforeEndOf endOf"]);

/** True when two places belong to the same run, or the same occurrence of a constant. */
function sameRunOrMark(from: Call, to: Call): boolean {
  return [0, 1].every((index) => literalOf(from.args[index]) === literalOf(to.args[index]));
}

function roomFromTheStart(to: Call): Room {
  if (isFromEnd(to, 0)) return "unknown";
  return ["after", "endOf"].includes(to.operator.name) ? "some" : "end";
}

function isFromStart(place: Call, count: number): boolean {
  return place.operator.name === "fromStart" && literalOf(place.args[0]) === count;
}

function isFromEnd(place: Call, count: number): boolean {
  return place.operator.name === "fromEnd" && literalOf(place.args[0]) === count;
}

/** `beforeComma`, `afterSpaces`, `firstCharacters`, `lastCharacters`, … */
function nameOfSlice(from: Call, to: Call): string {
  const [start, end] = [placeName(from), placeName(to)];
  if (isFromStart(from, 0))
    return start !== "" && end === "" ? "beginning" : `${isAfter(to) ? "through" : "before"}${end}`;
  if (isFromEnd(to, 0)) return start === "" ? "ending" : `${isAfter(from) ? "after" : "from"}${start}`;
  return start === "" || !isAfter(from) ? "part" : `after${start}`;
}

function isAfter(place: Call): boolean {
  return ["after", "endOf"].includes(place.operator.name);
}

function placeName(place: Call): string {
  const [what, n] = place.args.map(literalOf);
  if (typeof what !== "string") return "";
  const ordinal = typeof n === "number" ? n : 1;
  const thing = ["startOf", "endOf", "throughRun", "untilRun", "upToRun"].includes(place.operator.name)
    ? wordsOf(what).local
    : localName(what);
  return capitalised(nameOfNth(thing, ordinal));
}
