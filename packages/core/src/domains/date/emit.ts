import { stringLiteral, templateLiteral } from "../../emit/literals.js";
import type { CodeScope, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";
import { argument, type DatePiece, integerOf, piecesOf, textOf } from "./shapes.js";

const readDate: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  const which = integerOf(args[2]);
  const more = which === 1 ? "" : `, ${which}`;
  return defined("date", `${write.runtime("readMoment")}(${text}, ${quoted(args[1])}${more})`, write);
};

const readCount: CodeTemplate = ({ args }, scope, write) =>
  defined("time", `${write.runtime("readMoment")}(${write.text(argument(args, 0), scope)}, ${quoted(args[1])})`, write);

/** A runtime function of moments and texts, under the operator's own name. */
function calling(name: string, local: string, moments: number): CodeTemplate {
  return ({ args }, scope, write) => {
    const parts = args.map((arg, index) => (index < moments ? write.code(arg, scope) : quoted(arg)));
    return defined(local, `${write.runtime(name)}(${parts.join(", ")})`, write);
  };
}

/** A runtime function of cells, of which any may be missing, and texts. */
function ofCells(name: string, local: string, cells: number): CodeTemplate {
  return ({ args }, scope, write) => {
    const parts = args.map((arg, index) => (index < cells ? write.code(arg, scope) : quoted(arg)));
    return defined(local, `${write.runtime(name)}(${parts.join(", ")})`, write);
  };
}

/** A runtime function of two moments and a cell, which may be missing. */
function withBreak(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const parts = args.map((arg) => write.code(arg, scope));
    return defined(local, `${write.runtime(name)}(${parts.join(", ")})`, write);
  };
}

const floorDate: CodeTemplate = ({ args }, scope, write) => {
  const origin = integerOf(args[2]);
  const parts = [write.code(argument(args, 0), scope), quoted(args[1]), ...(origin === 0 ? [] : [String(origin)])];
  return defined("start", `${write.runtime("floorDate")}(${parts.join(", ")})`, write);
};

const asDate: CodeTemplate = ({ args }, scope, write) =>
  writtenAs(write.code(argument(args, 0), scope), argument(args, 2), textOf(args[1]), write);

const redate: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  const [order, ordinal] = [quoted(args[1]), integerOf(args[2])];
  const date = defined(
    "date",
    `${write.runtime("readMoment")}(${text}, ${order}${ordinal === 1 ? "" : `, ${ordinal}`})`,
    write,
  );
  const anew = writtenAs(date, argument(args, 4), textOf(args[3]), write);
  return defined("rewritten", `${write.runtime("replaceDate")}(${text}, ${ordinal}, ${anew})`, write);
};

/** A moment by so many spans away as a text says. */
function countedBy(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const parts = [write.code(argument(args, 0), scope), write.text(argument(args, 1), scope), quoted(args[2])];
    return defined(local, `${write.runtime(name)}(${parts.join(", ")})`, write);
  };
}

/** A runtime function of a text and literals. */
function ofText(name: string, local: string): CodeTemplate {
  return ({ args: [text, ...literals] }, scope, write) => {
    const parts = [write.text(argument([text as Term], 0), scope), ...literals.map(quoted)];
    return defined(local, `${write.runtime(name)}(${parts.join(", ")})`, write);
  };
}

const dateOf: CodeTemplate = ({ args }, scope, write) => {
  const cells = args.map((arg) => write.code(arg, scope));
  for (const cell of cells) write.reject(cell, "=== null");
  return defined("date", `${write.runtime("dateFrom")}(${cells.join(", ")})`, write);
};

/** A date whose pieces stand outside of a program that binds it, as the parts of a program are when they are looked at alone. */
const written: CodeTemplate = ({ args }, [moment = ""], write) =>
  defined("field", `${write.runtime("writeField")}(${moment}, ${quoted(args[0])})`, write);

const joinDate: CodeTemplate = ({ args }, scope, write) =>
  `${write.code(argument(args, 0), scope)} + ${write.code(argument(args, 1), scope)}`;

const dateBetween: CodeTemplate = ({ args }, scope, write) => {
  const ends = endsOf(args, scope, write);
  const [first, last] = [0, 1].map((end) => writtenAs(`${ends}[${end}]`, argument(args, 5), "en", write));
  return between(first ?? "", textOf(args[4]), last ?? "");
};

const dateFromTo: CodeTemplate = ({ args }, scope, write) => {
  const ends = endsOf(args, scope, write);
  const first = writtenAs(`${ends}[0]`, argument(args, 4), "en", write);
  return between(first, textOf(args[5]), writtenAs(`${ends}[1]`, argument(args, 6), "en", write));
};

function endsOf(args: readonly Term[], scope: CodeScope, write: CodeWriter): string {
  const moment = write.code(argument(args, 0), scope);
  const parts = [moment, quoted(args[1]), String(integerOf(args[2])), quoted(args[3])];
  return defined("ends", `${write.runtime("bucketOf")}(${parts.join(", ")})`, write);
}

/** How every operator of the date domain is written in TypeScript: by functions of the runtime. */
export const templates: CodeTemplates = {
  readDate,
  readCount,
  floorDate,
  ceilDate: calling("ceilDate", "end", 1),
  nearestDate: calling("nearestDate", "rounded", 1),
  ceilTime: calling("ceilTime", "end", 1),
  nearestTime: calling("nearestTime", "rounded", 1),
  later: calling("later", "later", 1),
  delay: calling("delay", "delay", 2),
  endOfTerm: calling("endOfTerm", "lastDay", 1),
  lastDay: calling("lastDay", "lastDay", 1),
  onWeekday: calling("onWeekday", "weekday", 1),
  toUtc: calling("toUtc", "utc", 1),
  laterBy: countedBy("laterBy", "later"),
  laterByIfAny: ({ args }, scope, write) => {
    const parts = [write.code(argument(args, 0), scope), write.code(argument(args, 1), scope), quoted(args[2])];
    return defined("later", `${write.runtime("laterByIfAny")}(${parts.join(", ")})`, write);
  },
  untilBy: countedBy("untilBy", "lastDay"),
  inZone: countedBy("inZone", "there"),
  dayOfRange: ofText("dayOfRange", "day"),
  clockSeconds: ofText("clockSeconds", "seconds"),
  dateOf,
  redate,
  dateWithTime: calling("dateWithTime", "moment", 2),
  timeSum: calling("timeSum", "total", 2),
  timeBetween: calling("timeBetween", "length", 2),
  asDate,
  written,
  joinDate,
  dateMark: ({ args }) => quoted(args[0]),
  dateBetween,
  dateFromTo,
  elapsed: calling("elapsed", "elapsed", 2),
  sinceMidnight: calling("sinceMidnight", "count", 1),
  isDate: ({ args }, scope, write) => `${write.runtime("isDate")}(${write.code(argument(args, 0), scope)})`,
  hasTime: ({ args }, scope, write) => `${write.runtime("hasTime")}(${write.code(argument(args, 0), scope)})`,
  calendarName: calling("calendarName", "name", 1),
  isWeekend: calling("isWeekend", "isWeekend", 1),
  isEarlier: calling("isEarlier", "isEarlier", 1),
  isApart: ({ args }, scope, write) => {
    const [from, to] = [0, 1].map((index) => write.code(argument(args, index), scope));
    return defined(
      "apart",
      `${write.runtime("isApart")}(${from}, ${to}, ${quoted(args[2])}, ${integerOf(args[3])})`,
      write,
    );
  },
  isBefore: ({ args }, scope, write) => {
    const [left, right] = [0, 1].map((index) => write.code(argument(args, index), scope));
    return `${write.runtime("isBefore")}(${left}, ${right}, ${quoted(args[2])})`;
  },
  daysBetween: calling("writeDays", "days", 2),
  asKnown: calling("writeKnown", "known", 1),
  asTimeAfter: calling("writeTimeAfter", "end", 2),
  partOfDay: calling("partOfDay", "part", 1),
  asAge: calling("writeAge", "age", 2),
  asYearSpan: ({ args }, scope, write) => {
    const parts = [write.code(argument(args, 0), scope), integerOf(args[1]), quoted(args[2])];
    return defined("year", `${write.runtime("writeYearSpan")}(${parts.join(", ")})`, write);
  },
  asShortTime: calling("writeShortTime", "time", 1),
  nextAnniversary: calling("nextAnniversary", "day", 2),
  asLength: calling("writeLength", "length", 1),
  minutesWorked: withBreak("minutesWorked", "minutes"),
  daysBeyond: ({ args }, scope, write) => {
    const moments = [0, 1].map((index) => write.code(argument(args, index), scope));
    const parts = [...moments, write.text(argument(args, 2), scope)];
    return defined("days", `${write.runtime("daysBeyond")}(${parts.join(", ")})`, write);
  },
  timeWorked: withBreak("timeWorked", "worked"),
  momentIfAny: ofCells("momentIfAny", "last", 1),
  placeInDates: ofCells("placeInDates", "place", 3),
  relationOfDates: ({ args }, scope, write) => {
    const [left, right] = [0, 1].map((index) => write.text(argument(args, index), scope));
    return defined("relation", `${write.runtime("relationOfDates")}(${left}, ${right}, ${quoted(args[2])})`, write);
  },
  isInSame: ({ args }, scope, write) => {
    const [left, right] = [0, 1].map((index) => write.code(argument(args, index), scope));
    return `${write.runtime("isInSame")}(${left}, ${right}, ${quoted(args[2])}, ${quoted(args[3])})`;
  },
};

/** A local that is not `undefined` from here on. */
function defined(name: string, expression: string, write: CodeWriter): string {
  const local = write.bind(name, expression);
  write.reject(local, "=== undefined");
  return local;
}

/** A moment written by a pattern. */
function writtenAs(moment: string, text: Term, language: string, write: CodeWriter): string {
  const more = language === "en" ? "" : `, ${stringLiteral(language)}`;
  const pattern = stringLiteral(patternOf(piecesOf(text)));
  return defined("text", `${write.runtime("writeMoment")}(${moment}, ${pattern}${more})`, write);
}

/** Two expressions with a text between. */
function between(first: string, separator: string, last: string): string {
  return templateLiteral([
    { kind: "expression", code: first },
    { kind: "constant", text: separator },
    { kind: "expression", code: last },
  ]);
}

/** The pieces of a date as a pattern. A field next to one of the same letter would become another one, so quotes part them. */
export function patternOf(pieces: readonly DatePiece[]): string {
  let pattern = "";
  for (const piece of withMarksJoined(pieces)) {
    const code = piece.kind === "field" ? piece.letters : markCode(piece.text);
    pattern += piece.kind === "field" && pattern.endsWith(code.charAt(0)) ? `''${code}` : code;
  }
  return pattern;
}

/** Neighbouring marks as one: quotes that meet would be read as a quote. */
function withMarksJoined(pieces: readonly DatePiece[]): readonly DatePiece[] {
  const joined: DatePiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === "mark" && last?.kind === "mark")
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** A mark in a pattern: letters and quotes stand between quotes. */
function markCode(text: string): string {
  return /[A-Za-z']/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

function quoted(term: Term | undefined): string {
  return stringLiteral(textOf(term));
}
