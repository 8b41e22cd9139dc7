import { stringLiteral, templateLiteral } from "../../emit/literals.js";
import type { CodeScope, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";
import { argument, type DatePiece, integerOf, piecesOf, textOf } from "./shapes.js";
import { NAME_FIELDS } from "./write.js";

const readDate: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  const which = integerOf(args[2]);
  const more = which === 1 ? "" : `, ${which}`;
  return defined("date", `${write.runtime("readMoment")}(${text}, ${quoted(args[1])}${more})`, write);
};

/** A runtime function of moments and texts, under the operator's own name. */
function calling(name: string, local: string, moments: number): CodeTemplate {
  return ({ args }, scope, write) => {
    const parts = args.map((arg, index) => (index < moments ? write.code(arg, scope) : quoted(arg)));
    return defined(local, `${write.runtime(name)}(${parts.join(", ")})`, write);
  };
}

const floorDate: CodeTemplate = ({ args }, scope, write) => {
  const origin = integerOf(args[2]);
  const parts = [write.code(argument(args, 0), scope), quoted(args[1]), ...(origin === 0 ? [] : [String(origin)])];
  return defined("start", `${write.runtime("floorDate")}(${parts.join(", ")})`, write);
};

const asDate: CodeTemplate = ({ args }, scope, write) =>
  writtenAs(write.code(argument(args, 0), scope), argument(args, 1), write);

/** A date whose pieces stand outside of a program that binds it, as the parts of a program are when they are looked at alone. */
const written: CodeTemplate = ({ args }, [moment = ""], write) =>
  defined("field", `${write.runtime("writeField")}(${moment}, ${quoted(args[0])})`, write);

const joinDate: CodeTemplate = ({ args }, scope, write) =>
  `${write.code(argument(args, 0), scope)} + ${write.code(argument(args, 1), scope)}`;

const dateBetween: CodeTemplate = ({ args }, scope, write) => {
  const ends = endsOf(args, scope, write);
  const [first, last] = [0, 1].map((end) => writtenAs(`${ends}[${end}]`, argument(args, 5), write));
  return between(first ?? "", textOf(args[4]), last ?? "");
};

const dateFromTo: CodeTemplate = ({ args }, scope, write) => {
  const ends = endsOf(args, scope, write);
  const first = writtenAs(`${ends}[0]`, argument(args, 4), write);
  return between(first, textOf(args[5]), writtenAs(`${ends}[1]`, argument(args, 6), write));
};

function endsOf(args: readonly Term[], scope: CodeScope, write: CodeWriter): string {
  const moment = write.code(argument(args, 0), scope);
  const parts = [moment, quoted(args[1]), String(integerOf(args[2])), quoted(args[3])];
  return defined("ends", `${write.runtime("bucketOf")}(${parts.join(", ")})`, write);
}

/** How every operator of the date domain is written in TypeScript: by functions of the runtime. */
export const templates: CodeTemplates = {
  readDate,
  floorDate,
  ceilDate: calling("ceilDate", "end", 1),
  nearestDate: calling("nearestDate", "rounded", 1),
  later: calling("later", "later", 1),
  lastDay: calling("lastDay", "lastDay", 1),
  toUtc: calling("toUtc", "utc", 1),
  dateWithTime: calling("dateWithTime", "moment", 2),
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
  isWeekend: calling("isWeekend", "isWeekend", 1),
  isEarlier: calling("isEarlier", "isEarlier", 1),
};

/** A local that is not `undefined` from here on. */
function defined(name: string, expression: string, write: CodeWriter): string {
  const local = write.bind(name, expression);
  write.reject(local, "=== undefined");
  return local;
}

/** A moment written by a pattern; by several, one after the other, where names are in different languages. */
function writtenAs(moment: string, text: Term, write: CodeWriter): string {
  const parts = patternsOf(piecesOf(text)).map(({ pattern, language }) => {
    const more = language === "en" ? "" : `, ${stringLiteral(language)}`;
    return defined("text", `${write.runtime("writeMoment")}(${moment}, ${stringLiteral(pattern)}${more})`, write);
  });
  return joined(parts);
}

function joined(parts: readonly string[]): string {
  const [only = ""] = parts;
  return parts.length === 1 ? only : templateLiteral(parts.map((code) => ({ kind: "expression", code })));
}

/** Two expressions with a text between. */
function between(first: string, separator: string, last: string): string {
  return templateLiteral([
    { kind: "expression", code: first },
    { kind: "constant", text: separator },
    { kind: "expression", code: last },
  ]);
}

interface Pattern {
  readonly pattern: string;
  readonly language: string;
}

/** Neighbouring pieces as one pattern, as long as their names are in one language. */
export function patternsOf(pieces: readonly DatePiece[]): readonly Pattern[] {
  const patterns: { pattern: string; language: string | null }[] = [];
  for (const piece of pieces) {
    const last = patterns.at(-1);
    const language = piece.kind === "field" && NAME_FIELDS.includes(piece.letters) ? piece.language : null;
    const code = piece.kind === "field" ? piece.letters : markCode(piece.text);
    if (last === undefined || (language !== null && last.language !== null && last.language !== language)) {
      patterns.push({ pattern: code, language });
    } else {
      // A field next to one of the same letter would become another field.
      const apart = piece.kind === "field" && last.pattern.endsWith(code.charAt(0)) ? "''" : "";
      last.pattern += apart + code;
      last.language ??= language;
    }
  }
  return patterns.map(({ pattern, language }) => ({ pattern, language: language ?? "en" }));
}

/** A mark in a pattern: letters and quotes stand between quotes. */
function markCode(text: string): string {
  return /[A-Za-z']/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}

function quoted(term: Term | undefined): string {
  return stringLiteral(textOf(term));
}
