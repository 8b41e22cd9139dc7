import { stringLiteral } from "../../emit/literals.js";
import type { CodeTemplate, CodeTemplates } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";

/** A template that calls a function of the runtime with all arguments, and rejects what it is not defined on. */
function calling(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const given = args.map((arg) => (arg.kind === "literal" ? literalCode(arg) : write.text(arg, scope)));
    const value = write.bind(local, `${write.runtime(name)}(${given.join(", ")})`);
    write.reject(value, "=== undefined");
    return value;
  };
}

/** The code of a literal of this domain: a text or an integer. */
function literalCode(term: Term): string {
  const value = term.kind === "literal" ? term.value : null;
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number" && Number.isInteger(value)) return String(value);
  throw new TypeError("expected a text or an integer");
}

/** A template of one line that is defined wherever its arguments are. */
function line(local: string, code: (args: readonly string[]) => string): CodeTemplate {
  return ({ args }, scope, write) =>
    write.bind(local, code(args.map((arg) => (arg.kind === "literal" ? literalCode(arg) : write.text(arg, scope)))));
}

/** A question about two numbers, by the sign of their comparison. */
function comparing(test: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const given = args.map((arg) => (arg.kind === "literal" ? literalCode(arg) : write.text(arg, scope)));
    return write.bind("holds", `${write.runtime("compare")}(${given.join(", ")}) ${test}`);
  };
}

const occurrencesOf: CodeTemplate = ({ args }, scope, write) => {
  const [text = "", needle = ""] = args.map((arg) => write.text(arg, scope));
  write.reject(needle, '=== ""');
  return write.bind("count", `String(${text}.split(${needle}).length - 1)`);
};

const isNumber: CodeTemplate = ({ args }, scope, write) => {
  const [cell, style] = args;
  if (cell === undefined || style === undefined) return write.rejectAlways();
  const code = write.code(cell, scope);
  return write.bind("isNumber", `${code} !== null && ${write.runtime("wholeNumber")}(${code}, ${literalCode(style)}) !== undefined`);
};

/** How the operators of the number domain are written in TypeScript. Decimals are texts there too. */
export const templates: CodeTemplates = {
  asNumber: calling("wholeNumber", "number"),
  readNumber: calling("nthNumber", "number"),
  size: line("size", ([text = ""]) => `String([...${text}].length)`),
  wordCount: line("words", ([text = ""]) => `String((${text}.match(/\\S+/g) ?? []).length)`),
  occurrences: line("count", ([text = "", needle = ""]) => `String(${text}.split(${needle}).length - 1)`),
  occurrencesOf,
  aggregate: calling("aggregated", "result"),
  fromRoman: calling("fromRoman", "number"),
  fromWords: calling("fromWords", "number"),
  fromBase: calling("fromBase", "number"),
  sum: calling("sum", "sum"),
  difference: calling("difference", "difference"),
  product: calling("product", "product"),
  ratio: calling("ratio", "ratio"),
  plainValue: line("value", ([number = ""]) => `${number}.replace(/(\\..*?)0+$/, "$1").replace(/\\.$/, "")`),
  roundTo: calling("rounded", "rounded"),
  scale: calling("scaled", "scaled"),
  convert: calling("converted", "converted"),
  shifted: calling("shift", "shifted"),
  limited: calling("limited", "limited"),
  writeNumber: calling("writeNumber", "written"),
  writeExact: calling("writeNumber", "written"),
  inWords: calling("inWords", "words"),
  ordinal: calling("ordinal", "ordinal"),
  inRoman: calling("inRoman", "roman"),
  inBase: calling("inBase", "digits"),
  range: calling("rangeText", "range"),
  below: comparing("< 0"),
  atLeast: comparing(">= 0"),
  equalsNumber: comparing("=== 0"),
  isBelow: comparing("< 0"),
  isEqualTo: comparing("=== 0"),
  isDivisible: calling("isMultiple", "isMultiple"),
  isNumber,
};
