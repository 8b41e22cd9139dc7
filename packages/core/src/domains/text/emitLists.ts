import { stringLiteral, templateLiteral } from "../../emit/literals.js";
import type { CodeScope, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import { printTerm } from "../../space/notation.js";
import type { Call, Term } from "../../space/term.js";
import { localName, nameOfNth } from "./characters.js";
import * as helpers from "./emitHelpers.js";
import { overlapsItself } from "./emitOffsets.js";
import { allPattern, wordsOf } from "./emitPatterns.js";
import { elementOf, joinedRuns, runList, runsKey, runText } from "./emitRuns.js";
import { markSource } from "./semantics.js";
import { argument, asCall, integerOf, isCallOf, literalOf } from "./shapes.js";

/** Names of the parts of a text, by what stands between them. */
const PARTS: Readonly<Record<string, string>> = {
  " ": "words",
  "\n": "lines",
  "\r\n": "lines",
  ", ": "items",
  ",": "items",
};

const split: CodeTemplate = (call, scope, write) => {
  const delimiter = literalOf(call.args[1]) as string;
  write.note(listKey(call, scope));
  return write.bind(
    partsName(delimiter),
    `${write.text(argument(call.args, 0), scope)}.split(${stringLiteral(delimiter)})`,
  );
};

const filledCells: CodeTemplate = ({ args }, scope, write) => {
  const [from, to] = [integerOf(args[0]), integerOf(args[1])];
  if (to >= scope.length) return write.rejectAlways();
  const cells = `[${scope.slice(from, to + 1).join(", ")}]`;
  return write.bind("filled", `${cells}.flatMap((cell) => cell?.trim() || [])`);
};

const knownCells: CodeTemplate = ({ args }, scope, write) => {
  const [from, to] = [integerOf(args[0]), integerOf(args[1])];
  if (to >= scope.length) return write.rejectAlways();
  const cells = `[${scope.slice(from, to + 1).join(", ")}]`;
  return write.bind(
    "known",
    `${cells}.flatMap((cell) => (cell === null || ${write.runtime("saysNothing")}(cell) ? [] : cell.trim()))`,
  );
};

/** Cells that are there, as one text; `null` without any. */
const joinedCells: CodeTemplate = ({ args }, scope, write) =>
  write.bind(
    "joined",
    `${write.code(argument(args, 0), scope)}.join(${stringLiteral(literalOf(args[1]) as string)}) || null`,
  );

const splitTrimmed: CodeTemplate = (call, scope, write) => {
  const delimiter = literalOf(call.args[1]) as string;
  const name = partsName(delimiter);
  const item = singular(name);
  write.note(listKey(call, scope));
  const text = write.text(argument(call.args, 0), scope);
  const trimmed = `${text}.split(${stringLiteral(delimiter)}).map((${item}) => ${item}.trim())`;
  return write.bind(name, `${trimmed}.filter((${item}) => ${item} !== "")`);
};

const matches: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  const name = literalOf(args[1]) as string;
  write.note(runsKey(text, name));
  return runList(text, name, write);
};

const characters: CodeTemplate = (call, scope, write) => {
  write.note(listKey(call, scope));
  return write.bind("characters", `[...${write.text(argument(call.args, 0), scope)}]`);
};

const nth: CodeTemplate = ({ args }, scope, write) => {
  const list = asCall(args[0]);
  const n = integerOf(args[1]);
  if (list.operator.name === "matches") {
    return runText(write.text(argument(list.args, 0), scope), literalOf(list.args[1]) as string, n, write);
  }
  const outer = list.operator.name === "split" ? outerPart(list, n, scope, write) : null;
  return outer ?? elementOf(listOf(list, scope, write), nameOfNth(partName(list), n), n, write);
};

const runBefore: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  const [name, mark] = [literalOf(args[1]), literalOf(args[2])] as [string, string]; // its literals are texts
  const behind = write.constant("MARK", `/${markSource(mark)}/uy`);
  const code = `${write.helper(helpers.runBefore)}(${text}, ${allPattern(name, write)}, ${behind})`;
  const found = write.bind(wordsOf(name).local, code);
  write.reject(found, "=== undefined");
  return found;
};

const containing: CodeTemplate = ({ args }, scope, write) => {
  const list = argument(args, 0);
  const item = partName(list);
  const found = write.bind(
    item,
    `${listOf(list, scope, write)}.find((${item}) => ${item}.includes(${stringLiteral(literalOf(args[1]) as string)}))`,
  );
  write.reject(found, "=== undefined");
  return found;
};

const mapJoin: CodeTemplate = ({ args }, scope, write) => {
  const list = argument(args, 0);
  const separator = literalOf(args[1]) as string;
  const joined = isCallOf(argument(args, 2), "it") ? joinedList(list, separator, scope, write) : null;
  if (joined !== null) return joined;
  const code = listOf(list, scope, write);
  if (mayBeEmpty(list)) write.reject(`${code}.length`, "=== 0");
  const names = { item: partName(list), results: "results" };
  const results = write.map(code, names, (item) => write.text(argument(args, 2), [item]));
  return `${results}.join(${stringLiteral(separator)})`;
};

const distinct: CodeTemplate = (call, scope, write) =>
  write.bind("distinct", `${write.runtime("withoutRepeats")}(${listOf(argument(call.args, 0), scope, write)})`);

const nonEmpty: CodeTemplate = ({ args }, scope, write) => {
  const item = partName(argument(args, 0));
  return write.bind("filled", `${listOf(argument(args, 0), scope, write)}.filter((${item}) => ${item} !== "")`);
};

const longerThan: CodeTemplate = ({ args }, scope, write) => {
  const item = partName(argument(args, 0));
  const list = listOf(argument(args, 0), scope, write);
  return write.bind("long", `${list}.filter((${item}) => [...${item}].length > ${integerOf(args[1])})`);
};

const chunks: CodeTemplate = ({ args }, scope, write) =>
  write.bind(
    "pieces",
    `${write.helper(helpers.piecesOf)}(${write.text(argument(args, 0), scope)}, ${integerOf(args[1])})`,
  );

const chunksFromEnd: CodeTemplate = ({ args }, scope, write) =>
  write.bind(
    "pieces",
    `${write.helper(helpers.piecesFromEnd)}(${write.text(argument(args, 0), scope)}, ${integerOf(args[1])})`,
  );

const groups: CodeTemplate = ({ args }, scope, write) => {
  const text = `${write.text(argument(args, 0), scope)}.replace(/[^\\p{L}\\p{Nd}]/gu, "")`;
  return write.bind("groups", `${write.helper(helpers.piecesOf)}(${text}, ${integerOf(args[1])})`);
};

const nthBy: CodeTemplate = ({ args }, scope, write) => {
  const n = write.text(argument(args, 1), scope);
  const part = write.bind("part", `${write.helper(helpers.partAt)}(${listOf(argument(args, 0), scope, write)}, ${n})`);
  write.reject(part, "=== undefined");
  return part;
};

const skip: CodeTemplate = ({ args }, scope, write) =>
  write.bind("rest", `${listOf(argument(args, 0), scope, write)}.slice(${integerOf(args[1])})`);

const dropLast: CodeTemplate = ({ args }, scope, write) => {
  const count = integerOf(args[1]);
  const list = listOf(argument(args, 0), scope, write);
  return count === 0 ? list : write.bind("rest", `${list}.slice(0, ${-count})`);
};

const inner: CodeTemplate = ({ args }, scope, write) => {
  const [first, last] = [integerOf(args[1]), integerOf(args[2])];
  return write.bind("rest", `${listOf(argument(args, 0), scope, write)}.slice(${first}, ${-last})`);
};

const every: CodeTemplate = ({ args }, scope, write) => {
  const [first, step] = [integerOf(args[1]), integerOf(args[2])];
  const rest = `index % ${step} === ${(first - 1) % step}`;
  const condition = first > step ? `index >= ${first - 1} && ${rest}` : rest;
  return write.bind("chosen", `${listOf(argument(args, 0), scope, write)}.filter((_, index) => ${condition})`);
};

const turned: CodeTemplate = ({ args }, scope, write) => {
  const list = listOf(argument(args, 0), scope, write);
  const n = integerOf(args[1]);
  return write.bind("turned", `[...${list}.slice(${n}), ...${list}.slice(0, ${n})]`);
};

const arranged: CodeTemplate = ({ args }, scope, write) => {
  const list = listOf(argument(args, 0), scope, write);
  const places = String(literalOf(args[1])).split(" ");
  write.reject(`${list}.length`, `!== ${places.length}`);
  const order = places.map((place) => Number(place) - 1).join(", ");
  return write.bind("arranged", `[${order}].flatMap((place) => ${list}.slice(place, place + 1))`);
};

const having: CodeTemplate = ({ args }, scope, write) => {
  const list = argument(args, 0);
  const item = partName(list);
  const needle = stringLiteral(literalOf(args[1]) as string);
  return write.bind("found", `${listOf(list, scope, write)}.filter((${item}) => ${item}.includes(${needle}))`);
};

/** The parts with a word, or those without it. */
function byWord(is: boolean): CodeTemplate {
  return ({ args }, scope, write) => {
    const list = argument(args, 0);
    const item = partName(list);
    const has = `${write.helper(helpers.hasWord)}(${item}, ${stringLiteral(literalOf(args[1]) as string)})`;
    return write.bind("found", `${listOf(list, scope, write)}.filter((${item}) => ${is ? "" : "!"}${has})`);
  };
}

/** The parts held against the list in a cell, which may be missing. */
function againstCell(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const cell = write.code(argument(args, 1), scope);
    return write.bind(local, `${write.runtime(name)}(${listOf(argument(args, 0), scope, write)}, ${cell})`);
  };
}

const numbered: CodeTemplate = ({ args }, scope, write) => {
  const list = argument(args, 0);
  const item = partName(list);
  const [before = "", after = ""] = String(literalOf(args[1])).split("1");
  const made = templateLiteral([
    { kind: "constant", text: before },
    { kind: "expression", code: "index + 1" },
    { kind: "constant", text: after },
    { kind: "expression", code: item },
  ]);
  return write.bind("numbered", `${listOf(list, scope, write)}.map((${item}, index) => ${made})`);
};

const joinLast: CodeTemplate = ({ args }, scope, write) =>
  write.bind(
    "enumerated",
    `${write.helper(helpers.joinLast)}(${listOf(argument(args, 0), scope, write)}, ${stringLiteral(String(literalOf(args[1])))})`,
  );

/** How lists of parts are written, and what is made of them. */
export const listTemplates: CodeTemplates = {
  filledCells,
  knownCells,
  joinedCells,
  split,
  splitTrimmed,
  matches,
  characters,
  nth,
  runBefore,
  containing,
  mapJoin,
  distinct,
  nonEmpty,
  longerThan,
  chunks,
  chunksFromEnd,
  groups,
  nthBy,
  skip,
  dropLast,
  inner,
  every,
  turned,
  arranged,
  having,
  withWord: byWord(true),
  withoutWord: byWord(false),
  itemsNotIn: againstCell("itemsNotIn", "missing"),
  itemsAlsoIn: againstCell("itemsAlsoIn", "shared"),
  itemsUnited: againstCell("itemsUnited", "all"),
  numbered,
  joinLast,
  reversed: inOrder("reversed", () => ".reverse()"),
  sortedByLastWord: inOrder("sorted", (write) => `.sort(${write.runtime("byLastWord")})`),
  sorted: inOrder("sorted", (write) => `.sort(${write.runtime("inAlphabet")})`),
};

/** A list joined as it is without making it, where there is a way to. */
function joinedList(list: Term, separator: string, scope: CodeScope, write: CodeWriter): string | null {
  if (!isCallOf(list, "matches")) return null;
  return joinedRuns(write.text(argument(list.args, 0), scope), literalOf(list.args[1]) as string, separator, write);
}

/** A change of order, which JavaScript makes in place: on a copy where others need the list too. */
function inOrder(name: string, methodIn: (write: CodeWriter) => string): CodeTemplate {
  return ({ args }, scope, write) => {
    const method = methodIn(write);
    const list = argument(args, 0);
    const code = listOf(list, scope, write);
    const shared = isShared(list, scope, write);
    return write.bind(name, shared ? `[...${code}]${method}` : `${code}${method}`);
  };
}

function isShared(list: Term, scope: CodeScope, write: CodeWriter): boolean {
  if (isCallOf(list, "matches")) {
    return write.noted(runsKey(write.text(argument(list.args, 0), scope), literalOf(list.args[1]) as string)) > 1;
  }
  return write.noted(listKey(list, scope)) > 1;
}

function listOf(list: Term, scope: CodeScope, write: CodeWriter): string {
  return write.code(list, scope);
}

/** The first or last part of a text, found without cutting the others where they are not needed; `null` elsewhere. */
function outerPart(list: Call, n: number, scope: CodeScope, write: CodeWriter): string | null {
  const delimiter = literalOf(list.args[1]) as string;
  const isSingle = write.noted(listKey(list, scope)) <= 1;
  if (!isSingle || delimiter === "" || Math.abs(n) !== 1 || (n < 0 && overlapsItself(delimiter))) return null;
  write.note(listKey(list, scope));
  const text = write.text(argument(list.args, 0), scope);
  const name = nameOfNth(partName(list), n);
  const found = `${text}.${n > 0 ? "indexOf" : "lastIndexOf"}(${stringLiteral(delimiter)})`;
  if (n < 0 && delimiter.length === 1) return write.bind(name, `${text}.slice(${found} + 1)`);
  const at = write.bind(nameOfNth(localName(delimiter), n), found);
  const part = n > 0 ? `${text}.slice(0, ${at})` : `${text}.slice(${at} + ${delimiter.length})`;
  return write.bind(name, `${at} < 0 ? ${text} : ${part}`);
}

/** True when a list may hold no part although the text it comes from exists. */
function mayBeEmpty(list: Term): boolean {
  if (list.kind === "literal") return true;
  const { name } = list.operator;
  if (name === "split") return literalOf(list.args[1]) === "";
  if (
    [
      "characters",
      "chunks",
      "chunksFromEnd",
      "groups",
      "longerThan",
      "splitTrimmed",
      "filledCells",
      "knownCells",
    ].includes(name)
  )
    return true;
  if (name === "matches") return false;
  const keepsSome =
    ["reversed", "sorted", "sortedByLastWord", "distinct", "turned", "arranged", "numbered", "joinLast"].includes(
      name,
    ) ||
    (name === "every" && literalOf(list.args[1]) === 1);
  return !keepsSome || mayBeEmpty(argument(list.args, 0));
}

/** A local for one part of a list. */
function partName(list: Term): string {
  if (list.kind === "literal") return "part";
  if (list.operator.name.startsWith("split")) return singular(partsName(literalOf(list.args[1]) as string));
  if (list.operator.name === "matches") return wordsOf(literalOf(list.args[1]) as string).local;
  if (list.operator.name === "characters") return "character";
  if (list.operator.name.startsWith("chunks")) return "piece";
  if (list.operator.name === "groups") return "group";
  if (list.operator.name === "filledCells" || list.operator.name === "knownCells") return "cell";
  return partName(argument(list.args, 0));
}

function partsName(delimiter: string): string {
  return PARTS[delimiter] ?? "parts";
}

function singular(plural: string): string {
  return plural.slice(0, -1);
}

function listKey(list: Term, scope: CodeScope): string {
  return `${printTerm(list)} in ${scope.join()}`;
}
