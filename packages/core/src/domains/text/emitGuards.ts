import { stringLiteral } from "../../emit/literals.js";
import type { CodeScope, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";
import * as helpers from "./emitHelpers.js";
import { classTest, startTest, wholeTest } from "./emitPatterns.js";
import { argument, literalOf } from "./shapes.js";
import { VOWELS, type VowelKind } from "./vowels.js";

/** Answers about a cell: none holds of a missing one, but that it is missing. */
const isMissing: CodeTemplate = ({ args }, scope, write) => `${write.code(argument(args, 0), scope)} === null`;

/** Methods of text by guard. */
const contains = askedBy("includes");
const startsWith = askedBy("startsWith");
const endsWith = askedBy("endsWith");

const equals: CodeTemplate = ({ args }, scope, write) =>
  `${write.code(argument(args, 0), scope)} === ${stringLiteral(literalOf(args[1]) as string)}`;

const isEmpty: CodeTemplate = ({ args }, scope, write) => `${write.code(argument(args, 0), scope)}?.trim() === ""`;

const isFilled: CodeTemplate = ({ args }, scope, write) => {
  const cell = write.code(argument(args, 0), scope);
  return `${cell} !== null && ${cell}.trim() !== ""`;
};

const areBlank: CodeTemplate = ({ args }, scope) => {
  const [from, to] = [literalOf(args[0]) as number, literalOf(args[1]) as number];
  return `[${scope.slice(from, to + 1).join(", ")}].every((cell) => !cell?.trim())`;
};

const looksLike: CodeTemplate = ({ args }, scope, write) =>
  `${write.runtime("formOf")}(${write.code(argument(args, 0), scope)}) === ${stringLiteral(literalOf(args[1]) as string)}`;

const saysYes: CodeTemplate = ({ args }, scope, write) =>
  `${write.runtime("saysYes")}(${write.code(argument(args, 0), scope)})`;

const answerOf: CodeTemplate = ({ args }, scope, write) => {
  const answer = write.bind("answer", `${write.runtime("answerOf")}(${write.code(argument(args, 0), scope)})`);
  write.reject(answer, "=== undefined");
  return answer;
};

const versionStep: CodeTemplate = ({ args }, scope, write) => {
  const [from, to] = bothOf(args, scope, write);
  const step = write.bind("step", `${write.runtime("versionStepOf")}(${from}, ${to})`);
  write.reject(step, "=== undefined");
  return step;
};

const has: CodeTemplate = ({ args }, scope, write) =>
  tested(args, scope, write, classTest(literalOf(args[1]) as string, write));

const isAll: CodeTemplate = ({ args }, scope, write) =>
  tested(args, scope, write, wholeTest(literalOf(args[1]) as string, write));

const startsWithClass: CodeTemplate = ({ args }, scope, write) =>
  tested(args, scope, write, startTest(literalOf(args[1]) as string, write));

const hasMoreWords: CodeTemplate = ({ args }, scope, write) =>
  `(${write.code(argument(args, 0), scope)}?.match(/\\S+/g) ?? []).length > ${literalOf(args[1])}`;

const startsWithVowel: CodeTemplate = ({ args }, scope, write) => {
  const text = write.code(argument(args, 0), scope);
  const pattern = write.constant("VOWEL", String(VOWELS[literalOf(args[1]) as VowelKind]));
  return `${text} !== null && ${pattern}.test(${text}.normalize("NFD").toLowerCase())`;
};

const isLongerThan: CodeTemplate = ({ args }, scope, write) =>
  `${lengthOf(write.code(argument(args, 0), scope), write)} > ${literalOf(args[1])}`;

const hasLength: CodeTemplate = ({ args }, scope, write) =>
  `${lengthOf(write.code(argument(args, 0), scope), write)} === ${literalOf(args[1])}`;

const containsButForCase: CodeTemplate = ({ args }, scope, write) =>
  `${write.code(argument(args, 0), scope)}?.toLowerCase().includes(${stringLiteral(literalOf(args[1]) as string)}) === true`;

const startsWithWord: CodeTemplate = ({ args }, scope, write) => {
  const pattern = write.constant("FIRST_WORD", "/^[\\p{L}\\p{M}\\p{Nd}]+/u");
  return `${write.code(argument(args, 0), scope)}?.match(${pattern})?.[0].toLowerCase() === ${stringLiteral(literalOf(args[1]) as string)}`;
};

const isUnknown: CodeTemplate = ({ args }, scope, write) => {
  const cell = write.code(argument(args, 0), scope);
  return `(${cell} === null || ${write.runtime("saysNothing")}(${cell}))`;
};

const includes: CodeTemplate = ({ args }, scope, write) => {
  const [text, part] = bothOf(args, scope, write);
  return `${text} !== null && ${part} !== null && ${part} !== "" && ${text}.includes(${part})`;
};

const includesButForCase: CodeTemplate = ({ args }, scope, write) => {
  const [text, part] = bothOf(args, scope, write);
  return `${text} !== null && ${part} !== null && ${part} !== "" && ${text}.toLowerCase().includes(${part}.toLowerCase())`;
};

const isSame: CodeTemplate = ({ args }, scope, write) => {
  const [left, right] = bothOf(args, scope, write);
  return `${left} !== null && ${left} === ${right}`;
};

const isSameButForCase: CodeTemplate = ({ args }, scope, write) => {
  const [left, right] = bothOf(args, scope, write);
  return `${left} !== null && ${left}.toLowerCase() === ${right}?.toLowerCase()`;
};

const isAlike: CodeTemplate = (call, scope, write) => {
  const [left, right] = bothOf(call.args, scope, write);
  return `${left} !== null && ${right} !== null && ${write.helper(helpers.areAlike)}(${left}, ${right})`;
};

const holdsAll: CodeTemplate = ({ args }, scope, write) => {
  const [cell, asked] = bothOf(args, scope, write);
  return `${write.runtime("holdsAllItems")}(${cell}, ${asked})`;
};

const isLonger: CodeTemplate = ({ args }, scope, write) => {
  const [left, right] = bothOf(args, scope, write);
  return `${left} !== null && ${right} !== null && ${lengthOf(left, write)} > ${lengthOf(right, write)}`;
};

/** How guards are written: conditions. */
export const guardTemplates: CodeTemplates = {
  isMissing,
  areBlank,
  isEmpty,
  isFilled,
  contains,
  startsWith,
  endsWith,
  equals,
  looksLike,
  saysYes,
  answerOf,
  versionStep,
  has,
  isAll,
  startsWithClass,
  hasMoreWords,
  startsWithVowel,
  isLongerThan,
  hasLength,
  containsButForCase,
  startsWithWord,
  isUnknown,
  includes,
  includesButForCase,
  isSame,
  isSameButForCase,
  isAlike,
  holdsAll,
  isLonger,
};

function askedBy(method: string): CodeTemplate {
  return ({ args }, scope, write) =>
    `${write.code(argument(args, 0), scope)}?.${method}(${stringLiteral(literalOf(args[1]) as string)}) === true`;
}

function tested(args: readonly Term[], scope: CodeScope, write: CodeWriter, pattern: string): string {
  const text = write.code(argument(args, 0), scope);
  return `${text} !== null && ${pattern}.test(${text})`;
}

function bothOf(args: readonly Term[], scope: CodeScope, write: CodeWriter): readonly [string, string] {
  return [write.code(argument(args, 0), scope), write.code(argument(args, 1), scope)];
}

function lengthOf(cell: string, write: CodeWriter): string {
  return `${write.helper(helpers.characterCount)}(${cell})`;
}
