import { stringLiteral } from "../../emit/literals.js";
import type { CodeHelper, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import { capitalised, localName, nameOfNth } from "./characters.js";
import * as helpers from "./emitHelpers.js";
import { allPattern, isCharacterSet, stickyPattern, wordsOf } from "./emitPatterns.js";
import { endOfRun, startOfRun } from "./emitRuns.js";
import { integerOf, literalOf } from "./shapes.js";

const fromStart: CodeTemplate = ({ args }, [text = ""], write) => {
  const count = integerOf(args[0]);
  return count < 0 ? write.rejectAlways() : counted(text, count, forward, write);
};

const fromEnd: CodeTemplate = ({ args }, [text = ""], write) => {
  const count = integerOf(args[0]);
  return count < 0 ? write.rejectAlways() : counted(text, count, backward, write);
};

const before: CodeTemplate = ({ args }, [text = ""], write) =>
  occurrence(text, literalOf(args[0]) as string, integerOf(args[1]), write);

const after: CodeTemplate = ({ args }, [text = ""], write) => {
  const needle = literalOf(args[0]) as string;
  return `${occurrence(text, needle, integerOf(args[1]), write)} + ${needle.length}`;
};

const startOf: CodeTemplate = ({ args }, [text = ""], write) =>
  startOfRun(text, literalOf(args[0]) as string, integerOf(args[1]), write);

const endOf: CodeTemplate = ({ args }, [text = ""], write) =>
  endOfRun(text, literalOf(args[0]) as string, integerOf(args[1]), write);

const pastStartOf: CodeTemplate = (call, scope, write) =>
  offset(write, "end", helpers.offsetAfter, `${scope[0]}, ${startOf(call, scope, write)}, ${integerOf(call.args[2])}`);

const beforeEndOf: CodeTemplate = (call, scope, write) =>
  offset(write, "end", helpers.offsetBefore, `${scope[0]}, ${endOf(call, scope, write)}, ${integerOf(call.args[2])}`);

const atMost: CodeTemplate = ({ args }, [text = ""], write) => {
  const count = integerOf(args[0]);
  return count < 0 ? `${text}.length` : write.bind("end", `${write.helper(helpers.offsetAtMost)}(${text}, ${count})`);
};

const length: CodeTemplate = ({ args }, [text = "", start = ""], write) =>
  offset(write, "end", helpers.offsetAfter, `${text}, ${start}, ${integerOf(args[0])}`);

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

const upToRun: CodeTemplate = (call, scope, write) => {
  const [text = "", start = ""] = scope;
  const next = untilRun(call, scope, write);
  return write.bind("end", `${start} + ${text}.slice(${start}, ${next}).trimEnd().length`);
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
  upToRun,
};

/** A direction to count characters in. */
interface Direction {
  readonly name: string;
  readonly helper: CodeHelper;
  readonly origin: (text: string) => string;
}

const forward: Direction = { name: "after", helper: helpers.offsetAfter, origin: () => "0" };
const backward: Direction = { name: "last", helper: helpers.offsetBefore, origin: (text) => `${text}.length` };

/** Counts that are looked for among those a program uses: people do not count further. */
const COUNT_MAX = 64;

/**
 * The place after a count of characters. Counts build on each other, from the smallest to the largest that the program
 * uses in a text, so that no character is passed twice; only the largest needs to be rejected.
 */
function counted(text: string, count: number, direction: Direction, write: CodeWriter): string {
  if (count === 0) return direction.origin(text);
  const key = (n: number): string => `${direction.name} ${n} in ${text}`;
  write.note(key(count));
  let base = count - 1;
  while (base > 0 && write.noted(key(base)) === 0) base--;
  const from = counted(text, base, direction, write);
  const code = `${write.helper(direction.helper)}(${text}, ${from}, ${count - base})`;
  const at = write.bind(`${direction.name}${count}`, code);
  const isLargest = Array.from({ length: COUNT_MAX }, (_, n) => count + n + 1).every((n) => write.noted(key(n)) === 0);
  if (isLargest) write.rejectBelow(at, 0);
  return at;
}

/** Where a constant next occurs from an offset on; -1 is not rejected. */
export function nextOccurrence(text: string, needle: string, start: string, write: CodeWriter): string {
  const from = start === "0" ? "" : `, ${start}`;
  return write.bind(
    nameOfNth(localName(needle), from === "" ? 1 : "next"),
    `${text}.indexOf(${stringLiteral(needle)}${from})`,
  );
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
    const at = write.bind(name, `${write.helper(helpers.indexesOf)}(${text}, ${stringLiteral(needle)}).at(${n})`);
    write.reject(at, "=== undefined");
    return at;
  }
  const at = write.bind(name, occurrenceCode(text, needle, n, write));
  write.rejectBelow(at, 0);
  return at;
}

function occurrenceCode(text: string, needle: string, n: number, write: CodeWriter): string {
  if (n === 1) return `${text}.indexOf(${stringLiteral(needle)})`;
  if (n === -1) return `${text}.lastIndexOf(${stringLiteral(needle)})`;
  if (n === 2)
    return `${text}.indexOf(${stringLiteral(needle)}, ${occurrence(text, needle, 1, write)} + ${needle.length})`;
  const helper = n > 0 ? helpers.nthIndexOf : helpers.nthLastIndexOf;
  return `${write.helper(helper)}(${text}, ${stringLiteral(needle)}, ${Math.abs(n)})`;
}

/** True when occurrences can overlap (`--` in `---`), so that it matters from which side they are counted. */
export function overlapsItself(needle: string): boolean {
  for (let shift = 1; shift < needle.length; shift++)
    if (needle.endsWith(needle.slice(0, needle.length - shift))) return true;
  return false;
}
