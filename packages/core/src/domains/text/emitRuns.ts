import { stringLiteral } from "../../emit/literals.js";
import type { CodeHelper, CodeWriter } from "../../space/codeTemplate.js";
import { capitalised, nameOfNth } from "./characters.js";
import * as helpers from "./emitHelpers.js";
import { allPattern, characterPattern, isCharacterSet, predicate, runPattern, wordsOf } from "./emitPatterns.js";

/** Where the n-th run of a class starts, rejected where there is none. */
export function startOfRun(text: string, name: string, n: number, write: CodeWriter): string {
  const { mark, local } = wordsOf(name);
  if (n === 1) {
    const pattern = isCharacterSet(name) ? characterPattern(name, write) : runPattern(name, write);
    return found(mark, `${text}.search(${pattern})`, write);
  }
  if (n !== -1 || !isCharacterSet(name)) return `${runMatch(text, name, n, write)}.index`;
  return found(`last${capitalised(local)}Start`, scan(helpers.lastStart, text, name, write), write);
}

/** Where the n-th run of a class ends, rejected where there is none. */
export function endOfRun(text: string, name: string, n: number, write: CodeWriter): string {
  const { local } = wordsOf(name);
  if (n === 1)
    return found(`${local}End`, `${write.helper(helpers.endOfMatch)}(${text}, ${allPattern(name, write)})`, write);
  if (n === -1 && isCharacterSet(name))
    return found(`last${capitalised(local)}End`, scan(helpers.lastEnd, text, name, write), write);
  const match = runMatch(text, name, n, write);
  return `${match}.index + ${match}[0].length`;
}

/** The n-th run of a class, rejected where there is none. */
export function runText(text: string, name: string, n: number, write: CodeWriter): string {
  if (n === 0) return write.rejectAlways();
  const key = runsKey(text, name);
  write.note(key);
  const local = nameOfNth(wordsOf(name).local, n);
  if (write.noted(key) > 1) return elementOf(runList(text, name, write), local, n, write);
  const run = write.bind(local, runCode(text, name, n, write));
  write.reject(run, "=== undefined");
  return run;
}

/** The runs of a class, rejected where there is none. */
export function runList(text: string, name: string, write: CodeWriter): string {
  const list = write.bind(wordsOf(name).locals, `${text}.match(${allPattern(name, write)})`);
  write.reject(list, "=== null");
  return list;
}

/** The runs of a class joined by a separator, rejected where there is none; `null` where the list of them is needed. */
export function joinedRuns(text: string, name: string, separator: string, write: CodeWriter): string | null {
  if (!isCharacterSet(name) || write.noted(runsKey(text, name)) > 1) return null;
  write.note(runsKey(text, name));
  const code = `${write.helper(helpers.joinRuns)}(${text}, ${predicate(name, write)}, ${stringLiteral(separator)})`;
  const joined = write.bind("joined", code);
  write.reject(joined, "=== undefined");
  return joined;
}

/** Key of the uses of the runs of a class in a text. */
export function runsKey(text: string, name: string): string {
  return `runs of ${name} in ${text}`;
}

/** The n-th element of a list, rejected where there is none. */
export function elementOf(list: string, name: string, n: number, write: CodeWriter): string {
  if (n === 0) return write.rejectAlways();
  const item = write.bind(name, n > 0 ? `${list}[${n - 1}]` : `${list}.at(${n})`);
  write.reject(item, "=== undefined");
  return item;
}

function runCode(text: string, name: string, n: number, write: CodeWriter): string {
  if (Math.abs(n) === 1 && isCharacterSet(name))
    return scan(n === 1 ? helpers.firstRun : helpers.lastRun, text, name, write);
  if (n === 1) return `${runPattern(name, write)}.exec(${text})?.[0]`;
  return `${text}.match(${allPattern(name, write)})?.${n > 0 ? `[${n - 1}]` : `at(${n})`}`;
}

/** The n-th run of a class as a match, rejected where there is none. */
function runMatch(text: string, name: string, n: number, write: CodeWriter): string {
  if (n === 0) return write.rejectAlways();
  const match = write.bind(nameOfNth(wordsOf(name).local, n), matchCode(text, name, n, write));
  write.reject(match, n < -1 ? "=== undefined" : "=== null");
  return match;
}

function matchCode(text: string, name: string, n: number, write: CodeWriter): string {
  const pattern = allPattern(name, write);
  if (n < -1) return `${write.helper(helpers.allMatches)}(${text}, ${pattern}).at(${n})`;
  if (n === -1) return `${write.helper(helpers.lastMatch)}(${text}, ${pattern})`;
  return `${write.helper(helpers.nthMatch)}(${text}, ${pattern}, ${n})`;
}

function scan(helper: CodeHelper, text: string, name: string, write: CodeWriter): string {
  return `${write.helper(helper)}(${text}, ${predicate(name, write)})`;
}

function found(name: string, code: string, write: CodeWriter): string {
  const at = write.bind(name, code);
  write.rejectBelow(at, 0);
  return at;
}
