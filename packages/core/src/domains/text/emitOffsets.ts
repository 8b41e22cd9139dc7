import type { CodeHelper, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import { quote } from "../../space/notation.js";
import { capitalised, localName } from "./characters.js";
import * as helpers from "./emitHelpers.js";
import { nameOfNth } from "./emitNames.js";
import { allPattern, characterPattern, isCharacterSet, runPattern, stickyPattern, wordsOf } from "./emitPatterns.js";
import { literalOf } from "./shapes.js";

const fromStart: CodeTemplate = ({ args }, [text = ""], write) => {
  const count = literalOf(args[0]) as number;
  if (count < 0) return write.rejectAlways();
  return count === 0 ? "0" : offset(write, `after${count}`, helpers.offsetAfter, `${text}, 0, ${count}`);
};

const fromEnd: CodeTemplate = ({ args }, [text = ""], write) => {
  const count = literalOf(args[0]) as number;
  if (count < 0) return write.rejectAlways();
  return count === 0
    ? `${text}.length`
    : offset(write, `last${count}`, helpers.offsetBefore, `${text}, ${text}.length, ${count}`);
};

const before: CodeTemplate = ({ args }, [text = ""], write) =>
  occurrence(text, literalOf(args[0]) as string, literalOf(args[1]) as number, write);

const after: CodeTemplate = ({ args }, [text = ""], write) => {
  const needle = literalOf(args[0]) as string;
  return `${occurrence(text, needle, literalOf(args[1]) as number, write)} + ${needle.length}`;
};

const startOf: CodeTemplate = ({ args }, [text = ""], write) => {
  const [name, n] = [literalOf(args[0]) as string, literalOf(args[1]) as number];
  if (n !== 1 || !isCharacterSet(name) || write.noted(endKey(text, name)) > 0)
    return `${runMatch(text, name, n, write)}.index`;
  const start = write.bind(`${wordsOf(name).local}Start`, `${text}.search(${characterPattern(name, write)})`);
  write.rejectBelow(start, 0);
  return start;
};

const endOf: CodeTemplate = ({ args }, [text = ""], write) => {
  const [name, n] = [literalOf(args[0]) as string, literalOf(args[1]) as number];
  if (n === 1) write.note(endKey(text, name));
  const match = runMatch(text, name, n, write);
  return `${match}.index + ${match}[0].length`;
};

const pastStartOf: CodeTemplate = (call, scope, write) =>
  offset(write, "end", helpers.offsetAfter, `${scope[0]}, ${startOf(call, scope, write)}, ${literalOf(call.args[2])}`);

const beforeEndOf: CodeTemplate = (call, scope, write) =>
  offset(write, "end", helpers.offsetBefore, `${scope[0]}, ${endOf(call, scope, write)}, ${literalOf(call.args[2])}`);

const atMost: CodeTemplate = ({ args }, [text = ""], write) => {
  const count = literalOf(args[0]) as number;
  return count < 0 ? `${text}.length` : write.bind("end", `${write.helper(helpers.offsetAtMost)}(${text}, ${count})`);
};

const length: CodeTemplate = ({ args }, [text = "", start = ""], write) =>
  offset(write, "end", helpers.offsetAfter, `${text}, ${start}, ${literalOf(args[0])}`);

const until: CodeTemplate = ({ args }, [text = "", start = ""], write) => {
  const stop = nextOccurrence(text, literalOf(args[0]) as string, start, write);
  write.rejectBelow(stop, 0);
  return stop;
};

const untilOrEnd: CodeTemplate = ({ args }, [text = "", start = ""], write) => {
  const stop = nextOccurrence(text, literalOf(args[0]) as string, start, write);
  return `${stop} < 0 ? ${text}.length : ${stop}`;
};

const throughRun: CodeTemplate = ({ args }, [text = "", start = ""], write) => {
  const name = literalOf(args[0]) as string;
  const [helper, pattern] = isCharacterSet(name)
    ? [helpers.endOfMatchAt, stickyPattern(name, write)]
    : [helpers.endOfMatchAround, allPattern(name, write)];
  return offset(write, `${wordsOf(name).local}End`, helper, `${text}, ${pattern}, ${start}`);
};

const untilRun: CodeTemplate = ({ args }, [text = "", start = ""], write) => {
  const name = literalOf(args[0]) as string;
  const helper = isCharacterSet(name) ? helpers.nextRun : helpers.nextMatch;
  return offset(
    write,
    `next${capitalised(wordsOf(name).local)}`,
    helper,
    `${text}, ${allPattern(name, write)}, ${start}`,
  );
};

/** How places in a text are written: expressions of UTF-16 offsets, rejected where there is no such place. */
export const offsetTemplates: CodeTemplates = {
  fromStart,
  fromEnd,
  before,
  after,
  startOf,
  endOf,
  pastStartOf,
  beforeEndOf,
  atMost,
  length,
  until,
  untilOrEnd,
  throughRun,
  untilRun,
};

/** Where a constant next occurs from an offset on; -1 is not rejected. */
export function nextOccurrence(text: string, needle: string, start: string, write: CodeWriter): string {
  const from = start === "0" ? "" : `, ${start}`;
  return write.bind(nameOfNth(localName(needle), from === "" ? 1 : "next"), `${text}.indexOf(${quote(needle)}${from})`);
}

/** The n-th run of a class as a match, rejected where there is none. */
export function runMatch(text: string, name: string, n: number, write: CodeWriter): string {
  if (n === 0) return write.rejectAlways();
  const match = write.bind(nameOfNth(wordsOf(name).local, n), matchCode(text, name, n, write));
  write.reject(match, n < -1 ? "=== undefined" : "=== null");
  return match;
}

/** Key of the uses of the first run of a class as a match. */
export function endKey(text: string, name: string): string {
  return `match ${name} in ${text}`;
}

function matchCode(text: string, name: string, n: number, write: CodeWriter): string {
  if (n === 1) return `${runPattern(name, write)}.exec(${text})`;
  if (n < -1) return `${write.helper(helpers.allMatches)}(${text}, ${allPattern(name, write)}).at(${n})`;
  if (n === -1) return `${write.helper(helpers.lastMatch)}(${text}, ${allPattern(name, write)})`;
  return `${write.helper(helpers.nthMatch)}(${text}, ${allPattern(name, write)}, ${n})`;
}

function offset(write: CodeWriter, name: string, helper: CodeHelper, args: string): string {
  const local = write.bind(name, `${write.helper(helper)}(${args})`);
  write.rejectBelow(local, 0);
  return local;
}

/** Where the n-th occurrence of a constant starts, rejected where there is none. */
function occurrence(text: string, needle: string, n: number, write: CodeWriter): string {
  if (needle === "" || n === 0) return write.rejectAlways();
  const name = nameOfNth(localName(needle), n);
  if (n < 0 && overlapsItself(needle)) {
    const at = write.bind(name, `${write.helper(helpers.indexesOf)}(${text}, ${quote(needle)}).at(${n})`);
    write.reject(at, "=== undefined");
    return at;
  }
  const at = write.bind(name, occurrenceCode(text, needle, n, write));
  write.rejectBelow(at, 0);
  return at;
}

function occurrenceCode(text: string, needle: string, n: number, write: CodeWriter): string {
  if (n === 1) return `${text}.indexOf(${quote(needle)})`;
  if (n === -1) return `${text}.lastIndexOf(${quote(needle)})`;
  if (n === 2) return `${text}.indexOf(${quote(needle)}, ${occurrence(text, needle, 1, write)} + ${needle.length})`;
  const helper = n > 0 ? helpers.nthIndexOf : helpers.nthLastIndexOf;
  return `${write.helper(helper)}(${text}, ${quote(needle)}, ${Math.abs(n)})`;
}

/** True when occurrences can overlap (`--` in `---`), so that it matters from which side they are counted. */
export function overlapsItself(needle: string): boolean {
  for (let shift = 1; shift < needle.length; shift++)
    if (needle.endsWith(needle.slice(0, needle.length - shift))) return true;
  return false;
}
