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

/** A question that the runtime answers for every row. */
function asking(name: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const given = args.map((arg) => (arg.kind === "literal" ? literalCode(arg) : write.code(arg, scope)));
    return `${write.runtime(name)}(${given.join(", ")})`;
  };
}

const occurrencesOf: CodeTemplate = ({ args }, scope, write) => {
  const [text = "", needle = ""] = args.map((arg) => write.text(arg, scope));
  write.reject(needle, '=== ""');
  return write.bind("count", `String(${text}.split(${needle}).length - 1)`);
};

const aggregateCells: CodeTemplate = ({ args: [cells, ...literals] }, scope, write) => {
  const given = [write.code(cells as Term, scope), ...literals.map(literalCode)]; // operators have all arguments
  const result = write.bind("result", `${write.runtime("aggregatedCells")}(${given.join(", ")})`);
  write.reject(result, "=== undefined");
  return result;
};

const itemCount: CodeTemplate = ({ args: [items] }, scope, write) =>
  write.bind("count", `String(${write.code(items as Term, scope)}.length)`); // operators have all arguments

const placeOfExtreme: CodeTemplate = ({ args: [items, ...literals] }, scope, write) => {
  const given = [write.code(items as Term, scope), ...literals.map(literalCode)]; // operators have all arguments
  const place = write.bind("place", `${write.runtime("placeOfExtreme")}(${given.join(", ")})`);
  write.reject(place, "=== undefined");
  return place;
};

const extremeItem: CodeTemplate = ({ args: [items, ...literals] }, scope, write) => {
  const given = [write.code(items as Term, scope), ...literals.map(literalCode)]; // operators have all arguments
  const item = write.bind("item", `${write.runtime("extremeItem")}(${given.join(", ")})`);
  write.reject(item, "=== undefined");
  return item;
};

/** Several numbers side by side: the pattern, which comes last in a program, is handed over first. */
const inRow: CodeTemplate = ({ args }, scope, write) => {
  const given = args.map((arg) => (arg.kind === "literal" ? literalCode(arg) : write.text(arg, scope)));
  const pattern = given.pop() ?? '""';
  const row = write.bind("written", `${write.runtime("writeInRow")}(${[pattern, ...given].join(", ")})`);
  write.reject(row, "=== undefined");
  return row;
};

/** A template that calls a function of the runtime with cells as they are, missing ones as well, and rejects what it is not defined on. */
function callingOnCells(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const given = args.map((arg) => (arg.kind === "literal" ? literalCode(arg) : write.code(arg, scope)));
    const value = write.bind(local, `${write.runtime(name)}(${given.join(", ")})`);
    write.reject(value, "=== undefined");
    return value;
  };
}

const reduced: CodeTemplate = ({ args: [number, cell, style] }, scope, write) => {
  const given = [write.text(number as Term, scope), write.code(cell as Term, scope), literalCode(style as Term)]; // operators have all arguments
  const result = write.bind("reduced", `${write.runtime("reducedBy")}(${given.join(", ")})`);
  write.reject(result, "=== undefined");
  return result;
};

/** Two numbers and a cell, which may be missing, with literals behind them. */
const productAndExtra: CodeTemplate = ({ args: [first, second, cell, ...literals] }, scope, write) => {
  const numbers = [first, second].map((arg) => write.text(arg as Term, scope)); // operators have all arguments
  const given = [...numbers, write.code(cell as Term, scope), ...literals.map(literalCode)];
  const result = write.bind("amount", `${write.runtime("productAndExtra")}(${given.join(", ")})`);
  write.reject(result, "=== undefined");
  return result;
};

/** Every cell has a kind, also a missing one. */
const numberKind: CodeTemplate = ({ args: [cell, style] }, scope, write) =>
  write.bind(
    "kind",
    `${write.runtime("numberKind")}(${write.code(cell as Term, scope)}, ${literalCode(style as Term)})`,
  ); // operators have all arguments

/** How the operators of the number domain are written in TypeScript. Decimals are texts there too. */
export const templates: CodeTemplates = {
  asNumber: calling("wholeNumber", "number"),
  readNumber: calling("nthNumber", "number"),
  size: line("size", ([text = ""]) => `String([...${text}].length)`),
  itemCount,
  wordCount: line("words", ([text = ""]) => `String((${text}.match(/\\S+/g) ?? []).length)`),
  occurrences: line("count", ([text = "", needle = ""]) => `String(${text}.split(${needle}).length - 1)`),
  occurrencesOf,
  aggregate: calling("aggregated", "result"),
  aggregateCells,
  extremeItem,
  labelledNumbers: calling("writeLabelled", "code"),
  placeOfExtreme,
  scoresWon: calling("scoresWon", "won"),
  fromRoman: calling("fromRoman", "number"),
  fromWords: calling("fromWords", "number"),
  fromPrefixed: calling("fromPrefixed", "number"),
  fromBase: calling("fromBase", "number"),
  measured: calling("measured", "quantity"),
  markedAmount: calling("markedAmount", "amount"),
  netOf: callingOnCells("netOf", "net"),
  balance: callingOnCells("balance", "balance"),
  productAndExtra,
  reduced,
  anglePart: calling("anglePart", "part"),
  divided: ({ args }, scope, write) => {
    const [number = "", dividend = ""] = args.map((arg) =>
      arg.kind === "literal" ? literalCode(arg) : write.text(arg, scope),
    );
    const result = write.bind("divided", `${write.runtime("ratio")}(${dividend}, ${number})`);
    write.reject(result, "=== undefined");
    return result;
  },
  inFraction: calling("fractionText", "fraction"),
  sum: calling("sum", "sum"),
  difference: calling("difference", "difference"),
  distance: calling("distance", "distance"),
  product: calling("product", "product"),
  ratio: calling("ratio", "ratio"),
  relativeChange: calling("relativeChange", "change"),
  shareOfBoth: calling("shareOfBoth", "share"),
  increased: calling("increased", "increased"),
  decreased: calling("decreased", "decreased"),
  beforeIncrease: calling("beforeIncrease", "net"),
  includedPart: calling("includedPart", "part"),
  quotient: calling("wholeQuotient", "quotient"),
  remainder: calling("remainder", "remainder"),
  larger: calling("larger", "larger"),
  smaller: calling("smaller", "smaller"),
  sumOfThree: calling("sumOfThree", "sum"),
  productOfThree: calling("productOfThree", "product"),
  productAndSum: calling("productAndSum", "sum"),
  productIncreased: calling("productIncreased", "product"),
  productDecreased: calling("productDecreased", "product"),
  differenceTimes: calling("differenceTimes", "product"),
  proportion: calling("proportion", "proportion"),
  perHundred: calling("perHundred", "consumption"),
  bodyMassIndex: calling("bodyMassIndex", "index"),
  counterUse: calling("counterUse", "use"),
  payWithOvertime: calling("payWithOvertime", "pay"),
  withMinutes: calling("withMinutes", "number"),
  excess: calling("excess", "excess"),
  shortfall: calling("shortfall", "shortfall"),
  significant: calling("significant", "rounded"),
  inFigures: calling("inFigures", "rounded"),
  plainValue: ({ args: [number] }, scope, write) =>
    number === undefined
      ? write.rejectAlways()
      : write.bind("value", `${write.runtime("plain")}(${write.text(number, scope)})`),
  roundTo: calling("rounded", "rounded"),
  scale: calling("scaled", "scaled"),
  convert: calling("converted", "converted"),
  shifted: calling("shift", "shifted"),
  limited: calling("limited", "limited"),
  writeNumber: calling("writeNumber", "written"),
  writeRounded: calling("writeRounded", "written"),
  writeExact: calling("writeNumber", "written"),
  writeTwo: inRow,
  writeThree: inRow,
  inWords: calling("inWords", "words"),
  ordinal: calling("ordinal", "ordinal"),
  counted: calling("counted", "counted"),
  countedOrNone: calling("countedOrNone", "counted"),
  inParts: calling("inParts", "parts"),
  inPacks: calling("inPacks", "packs"),
  inRoman: calling("inRoman", "roman"),
  inBase: calling("inBase", "digits"),
  compact: calling("compactText", "compact"),
  compactExact: calling("compactExactly", "compact"),
  range: calling("rangeText", "range"),
  below: asking("isBelow"),
  atLeast: asking("isAtLeast"),
  equalsNumber: asking("equalsNumber"),
  isDivisible: asking("isMultiple"),
  isNumber: asking("isNumber"),
  comparesWithin: asking("comparesWithin"),
  isLess: asking("isLess"),
  isEqualNumber: asking("isEqual"),
  bandOf: calling("bandOf", "band"),
  relationBetween: calling("relationBetween", "relation"),
  levelAgainst: calling("levelAgainst", "level"),
  placeInRange: callingOnCells("placeInRange", "place"),
  placeInWrittenRange: calling("placeInWrittenRange", "place"),
  relationWithin: calling("relationWithin", "relation"),
  relationToZero: calling("relationToZero", "relation"),
  numberKind,
};
