import { stringLiteral, type TextPiece, templateLiteral } from "../../emit/literals.js";
import type { CodeScope, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";
import { guardTemplates } from "./emitGuards.js";
import * as helpers from "./emitHelpers.js";
import { listTemplates } from "./emitLists.js";
import { offsetTemplates } from "./emitOffsets.js";
import { allPattern, isCharacterSet, othersPattern } from "./emitPatterns.js";
import { sliceTemplates } from "./emitSlices.js";
import { HIDDEN, showsAlone } from "./hiding.js";
import { argument, integerOf, isCallOf, literalOf, piecesOf } from "./shapes.js";

const column: CodeTemplate = ({ args }, scope, write) => scope[integerOf(args[0])] ?? write.rejectAlways();

const tidyCell: CodeTemplate = ({ args }, scope, write) => {
  const cell = scope[integerOf(args[0])];
  return cell === undefined ? write.rejectAlways() : write.bind("tidy", `${cell}?.trim() ?? null`);
};

const orEmpty: CodeTemplate = ({ args }, scope, write) =>
  write.bind("text", `${write.code(argument(args, 0), scope)} ?? ""`);

/** Cells next to each other as a line of a file with commas. */
const csvLine: CodeTemplate = ({ args }, scope, write) => {
  const [from, to] = [integerOf(args[0]), integerOf(args[1])];
  if (to >= scope.length) return write.rejectAlways();
  return write.bind("line", `${write.runtime("csvLine")}([${scope.slice(from, to + 1).join(", ")}])`);
};

/** A cell between two texts, or nothing. */
const affixed: CodeTemplate = ({ args }, scope, write) => {
  const cell = write.code(argument(args, 0), scope);
  return affixedPart(cell, cell, args.slice(1), write);
};

/** What is made of a cell, between two texts, or nothing. */
const affixedAs: CodeTemplate = ({ args }, scope, write) => {
  const cell = write.code(argument(args, 0), scope);
  const name = literalOf(args[1]) as string;
  const first = `[...${cell}.slice(0, 2)][0]?.toUpperCase()`;
  return affixedPart(cell, name === "initial" ? first : (RECASINGS[name]?.(cell, write) ?? cell), args.slice(2), write);
};

function affixedPart(cell: string, made: string, affixes: readonly Term[], write: CodeWriter): string {
  const [before, after] = affixes.map((affix) => literalOf(affix) as string);
  const whole = templateLiteral(
    merged([
      { kind: "constant", text: before ?? "" },
      { kind: "expression", code: made },
      { kind: "constant", text: after ?? "" },
    ]),
  );
  return write.bind("part", `${cell} === null || ${write.runtime("saysNothing")}(${cell}) ? "" : ${whole}`);
}

const it: CodeTemplate = (_, [item = ""]) => item;

const constant: CodeTemplate = ({ args }) => stringLiteral(String(literalOf(args[0])));

const concat: CodeTemplate = (call, scope, write) =>
  templateLiteral(merged(piecesOf(call).map((piece) => pieceOf(piece, scope, write))));

/** Recasings by name: a method of the text, or what is made of it. */
const RECASINGS: Readonly<Record<string, (text: string, write: CodeWriter) => string>> = {
  upper: (text) => `${text}.toUpperCase()`,
  lower: (text) => `${text}.toLowerCase()`,
  title: (text, write) =>
    `${text}.replace(${write.constant("TITLE_WORD", "/[\\p{L}\\p{M}'’]+/gu")}, ${write.helper(helpers.capitalise)})`,
  sentence: (text, write) => `${write.helper(helpers.capitalise)}(${text})`,
  upperFirst: (text, write) => `${write.helper(helpers.firstToUpper)}(${text})`,
  lowerFirst: (text, write) => `${write.helper(helpers.firstToLower)}(${text})`,
  swap: (text, write) =>
    `${text}.replace(${write.constant("LETTER", "/\\p{L}/gu")}, ${write.helper(helpers.otherCase)})`,
};

const recase: CodeTemplate = ({ args }, scope, write) => {
  const change = RECASINGS[literalOf(args[0]) as string];
  if (change === undefined) return write.rejectAlways();
  return write.bind("recased", change(write.text(argument(args, 1), scope), write));
};

const removeClass = changing(
  "cleaned",
  (text, [name], write) => `${text}.replace(${allPattern(name as string, write)}, "")`,
);

const keepClass = changing("kept", (text, [name], write) =>
  isCharacterSet(name as string)
    ? `${text}.replace(${othersPattern(name as string, write)}, "")`
    : `(${text}.match(${allPattern(name as string, write)}) ?? []).join("")`,
);

const replaceClass = changing(
  "replaced",
  (text, [name, by], write) => `${text}.replace(${allPattern(name as string, write)}, ${replacement(by as string)})`,
);

const maskClass = changing("masked", (text, [name, sign], write) => {
  const masked = `${stringLiteral(sign as string)}.repeat([...run].length)`;
  return `${text}.replace(${allPattern(name as string, write)}, (run) => ${masked})`;
});

const hideAllBut = changing("hidden", (text, [shown, sign], write) => {
  const pattern = write.constant("HIDDEN", `/${HIDDEN[shown as string] ?? ""}/gu`);
  if (!showsAlone(shown as string)) return `${text}.replace(${pattern}, ${replacement(sign as string)})`;
  const plain = write.constant("PLAIN", "/^[\\p{L}\\p{Nd}]/u");
  return `${text}.replace(${pattern}, (found) => (${plain}.test(found) ? ${stringLiteral(sign as string)} : ""))`;
});

const shorten: CodeTemplate = ({ args }, scope, write) => {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  const characters = write.bind("characters", `[...${text}]`);
  const [longest, kept, mark] = [integerOf(args[1]), integerOf(args[2]), stringLiteral(String(literalOf(args[3])))];
  const cut = `${characters}.slice(0, ${kept}).join("") + ${mark}`;
  return write.bind("shortened", `${characters}.length > ${longest} ? ${cut} : ${text}`);
};

const padNumbers = changing(
  "padded",
  (text, [length]) => `${text}.replace(/\\d+/g, (digits) => digits.padStart(${length as number}, "0"))`,
);

/** What a function of the runtime makes of a text by a literal, where it makes anything. */
function madeBy(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const text = write.text(argument(args, 0), scope);
    const literals = args.slice(1).map((literal) => `, ${stringLiteral(String(literalOf(literal)))}`);
    const made = write.bind(local, `${write.runtime(name)}(${text}${literals.join("")})`);
    write.reject(made, "=== undefined");
    return made;
  };
}

/** Between the first opening bracket or quote and the next closing one. */
const inside: CodeTemplate = ({ args }, scope, write) => {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  const [open = "", close = ""] = [...(literalOf(args[1]) as string)];
  const start = write.bind("open", `${text}.indexOf(${stringLiteral(open)})`);
  write.rejectBelow(start, 0);
  const end = write.bind("close", `${text}.indexOf(${stringLiteral(close)}, ${start} + ${open.length})`);
  write.rejectBelow(end, 0);
  return write.bind("inside", `${text}.slice(${start} + ${open.length}, ${end})`);
};

/** The same, or nothing where there are none. */
const insideIfAny: CodeTemplate = ({ args }, scope, write) => {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  const [open = "", close = ""] = [...(literalOf(args[1]) as string)];
  const start = write.bind("open", `${text}.indexOf(${stringLiteral(open)})`);
  const behind = `${start} + ${open.length}`;
  const end = write.bind("close", `${start} < 0 ? -1 : ${text}.indexOf(${stringLiteral(close)}, ${behind})`);
  return write.bind("inside", `${end} < 0 ? "" : ${text}.slice(${behind}, ${end}).trim()`);
};

/** Between the first blank and the last one, or nothing. */
const middleIfAny: CodeTemplate = ({ args }, scope, write) => {
  const words = write.bind("words", `${write.text(argument(args, 0), scope)}.trim()`);
  const start = write.bind("start", `${words}.search(/\\s/)`);
  const end = write.bind("end", `${words}.length - (/\\s\\S*$/.exec(${words})?.[0].length ?? 0)`);
  return write.bind("middle", `${start} < 0 ? "" : ${words}.slice(${start}, Math.max(${start}, ${end})).trim()`);
};

/** The first run of a class, or nothing. */
const matchIfAny: CodeTemplate = ({ args }, scope, write) => {
  const text = write.text(argument(args, 0), scope);
  return write.bind("found", `${text}.match(${allPattern(literalOf(args[1]) as string, write)})?.[0] ?? ""`);
};

/** What stands behind the first of a mark, or nothing. */
const behindIfAny: CodeTemplate = ({ args }, scope, write) => {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  const mark = literalOf(args[1]) as string;
  const at = write.bind("at", `${text}.indexOf(${stringLiteral(mark)})`);
  return write.bind("behind", `${at} < 0 ? "" : ${text}.slice(${at} + ${mark.length}).trim()`);
};

/** What stands before the first of a mark, or the whole text. */
const beforeMark: CodeTemplate = ({ args }, scope, write) => {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  const mark = stringLiteral(literalOf(args[1]) as string);
  const at = write.bind("at", `${text}.indexOf(${mark})`);
  const before = write.bind("before", `(${at} < 0 ? ${text} : ${text}.slice(0, ${at})).trim()`);
  write.reject(before, '=== ""');
  return before;
};

/** What stands behind the first of a mark. */
const behindMark: CodeTemplate = ({ args }, scope, write) => {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  const mark = literalOf(args[1]) as string;
  const at = write.bind("at", `${text}.indexOf(${stringLiteral(mark)})`);
  write.rejectBelow(at, 0);
  const behind = write.bind("behind", `${text}.slice(${at} + ${mark.length}).trim()`);
  write.reject(behind, '=== ""');
  return behind;
};

const afterCell: CodeTemplate = ({ args }, scope, write) => {
  const [text, other] = bothTexts(args, 1, scope, write);
  write.reject(other, '=== ""');
  const at = write.bind("at", `${text}.indexOf(${other})`);
  write.rejectBelow(at, 0);
  return write.bind("rest", `${text}.slice(${at} + ${other}.length)`);
};

const beforeCell: CodeTemplate = ({ args }, scope, write) => {
  const [text, other] = bothTexts(args, 1, scope, write);
  write.reject(other, '=== ""');
  const at = write.bind("at", `${text}.lastIndexOf(${other})`);
  write.rejectBelow(at, 0);
  return write.bind("rest", `${text}.slice(0, ${at})`);
};

/** A text that a function of the runtime makes of two. */
function madeOfBoth(name: string, local: string): CodeTemplate {
  return ({ args }, scope, write) => {
    const [text, other] = bothTexts(args, 1, scope, write);
    const made = write.bind(local, `${write.runtime(name)}(${text}, ${other})`);
    write.reject(made, "=== undefined");
    return made;
  };
}

const fillIn: CodeTemplate = ({ args }, scope, write) => {
  const [text, by] = bothTexts(args, 2, scope, write);
  const needle = stringLiteral(literalOf(args[1]) as string);
  return write.bind("filledIn", `${text}.replaceAll(${needle}, () => ${by})`);
};

const withoutEnclosed = changing("cleaned", (text, [pair], write) => {
  const [open = "", close = ""] = [...(pair as string)].map((mark) => mark.replace(/[\^$\\.*+?()[\]{}|/]/, "\\$&"));
  return `${text}.replace(${write.constant("ENCLOSED", `/${open}[^${close}]*${close}/gu`)}, "")`;
});

const replace = changing("replaced", (text, [needle, by]) => replaceAll(text, needle as string, by as string));

/** How every operator of the text domain is written in TypeScript. */
export const templates: CodeTemplates = {
  column,
  tidyCell,
  orEmpty,
  affixed,
  affixedAs,
  it,
  constant,
  missing: () => "null",
  concat,
  recase,
  recaseItem: recase,
  inside,
  insideIfAny,
  behindIfAny,
  middleIfAny,
  matchIfAny,
  beforeMark,
  behindMark,
  afterCell,
  beforeCell,
  entryFor: madeOfBoth("entryOf", "entry"),
  startingWith: madeOfBoth("startingWith", "whole"),
  nounFor: madeOfBoth("nounFor", "noun"),
  fillIn,
  withoutEnclosed,
  trim: changing("trimmed", (text) => `${text}.trim()`),
  collapse: changing("tidied", (text, _, write) => `${text}.trim().replace(${allPattern("spaces", write)}, " ")`),
  toPlainLetters: changing("plain", (text, _, write) => `${write.runtime("toPlainLetters")}(${text})`),
  unaccent: changing("plain", (text, _, write) => `${write.runtime("withoutAccents")}(${text})`),
  plainWidth: changing("plain", (text) => `${text}.normalize("NFKC")`),
  removeClass,
  keepClass,
  replaceClass,
  maskClass,
  hideAllBut,
  shorten,
  padNumbers,
  dialFromAbroad: madeBy("toInternational", "number"),
  capitalWords: madeBy("capitalWords", "surname"),
  withFittingNoun: madeBy("withFittingNoun", "counted"),
  csvLine,
  withBeginning: madeBy("startingWith", "whole"),
  withEnding: madeBy("inDefaultEnding", "file"),
  phoneForm: madeBy("inPhoneForm", "phone"),
  phoneIfAny: changing(
    "phone",
    (text, [form], write) => `${write.runtime("phoneIfAny")}(${text}, ${stringLiteral(form as string)})`,
  ),
  labelledPhoneDigits: madeBy("labelledPhoneDigits", "digits"),
  fillForm: madeBy("inDigitForm", "written"),
  remove: changing("cleaned", (text, [needle]) => replaceAll(text, needle as string, "")),
  replace,
  padStart: padded("padStart", (text, filling) => `\`\${${filling}}\${${text}}\``),
  padEnd: padded("padEnd", (text, filling) => `\`\${${text}}\${${filling}}\``),
  ...offsetTemplates,
  ...sliceTemplates,
  ...listTemplates,
  ...guardTemplates,
};

/** A template for an operator that changes its first argument by its literal others. */
function changing(
  name: string,
  change: (text: string, literals: readonly unknown[], write: CodeWriter) => string,
): CodeTemplate {
  return ({ args }, scope, write) => {
    const text = write.bind("text", write.text(argument(args, 0), scope));
    return write.bind(name, change(text, args.slice(1).map(literalOf), write));
  };
}

/** JavaScript pads to a number of code units; the language counts characters. */
function padded(method: string, around: (text: string, filling: string) => string): CodeTemplate {
  return ({ args }, scope, write) => {
    const text = write.bind("text", write.text(argument(args, 0), scope));
    const [width, fill] = [integerOf(args[1]), literalOf(args[2]) as string];
    const pairs = `${write.helper(helpers.surrogatePairs)}(${text})`;
    const code =
      fill.length === 1
        ? `${text}.${method}(${width} + ${pairs}, ${stringLiteral(fill)})`
        : around(text, `${stringLiteral(fill)}.repeat(Math.max(0, ${width} + ${pairs} - ${text}.length))`);
    return write.bind("padded", code);
  };
}

/** The first argument and another one as texts. */
function bothTexts(
  args: readonly Term[],
  other: number,
  scope: CodeScope,
  write: CodeWriter,
): readonly [string, string] {
  const text = write.bind("text", write.text(argument(args, 0), scope));
  return [text, write.bind("other", write.text(argument(args, other), scope))];
}

function pieceOf(program: Term, scope: CodeScope, write: CodeWriter): TextPiece {
  if (isCallOf(program, "constant")) return { kind: "constant", text: String(literalOf(program.args[0])) };
  return { kind: "expression", code: write.text(program, scope) };
}

/** Neighbouring constants as one. */
function merged(pieces: readonly TextPiece[]): TextPiece[] {
  const result: TextPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === "constant" && last?.kind === "constant")
      result[result.length - 1] = { kind: "constant", text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}

function replaceAll(text: string, needle: string, by: string): string {
  if (needle === "") return `${text}.split("").join(${stringLiteral(by)})`;
  return `${text}.replaceAll(${stringLiteral(needle)}, ${replacement(by)})`;
}

/** A replacement, in which `$` would have a meaning of its own. */
function replacement(by: string): string {
  return by.includes("$") ? `() => ${stringLiteral(by)}` : stringLiteral(by);
}
