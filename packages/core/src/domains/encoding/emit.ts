import { stringLiteral } from "../../emit/literals.js";
import type { CodeScope, CodeTemplate, CodeTemplates, CodeWriter } from "../../space/codeTemplate.js";
import type { Call } from "../../space/term.js";
import { codecOf } from "./codecs.js";

/** Codecs with a line of their own that means the same. */
const LINES: Readonly<Record<string, (text: string) => string>> = {
  reverseText: (text) => `[...${text}].reverse().join("")`,
};

const encode: CodeTemplate = (call, scope, write) => {
  const codec = literalOf(call, 1);
  const text = textOf(call, scope, write);
  const line = LINES[codec];
  if (line !== undefined) return write.bind("turned", line(text));
  const coded = write.bind("coded", `${write.runtime(codec)}(${text})`);
  if (codecOf(codec)?.total !== true) write.reject(coded, "=== undefined");
  return coded;
};

const rename: CodeTemplate = (call, scope, write) => {
  const [kind, from, to] = [1, 2, 3].map((index) => stringLiteral(literalOf(call, index)));
  const table = write.constant("NAMES", `${write.runtime("nameTable")}(${kind}, ${from}, ${to})`);
  const name = write.bind("name", `${table}.get(${write.runtime("nameKey")}(${textOf(call, scope, write)}))`);
  write.reject(name, "=== undefined");
  return name;
};

const named: CodeTemplate = (call, scope, write) => {
  const name = stringLiteral(literalOf(call, 1));
  const value = write.bind("value", `${write.runtime("namedValue")}(${textOf(call, scope, write)}, ${name})`);
  write.reject(value, "=== undefined");
  return value;
};

/** A call of the function of this name in the runtime. */
const called =
  (name: string): CodeTemplate =>
  (call, scope, write) => {
    const site = write.bind("site", `${write.runtime(name)}(${textOf(call, scope, write)})`);
    write.reject(site, "=== undefined");
    return site;
  };

const isValid: CodeTemplate = (call, scope, write) =>
  write.bind(
    "isValid",
    `${write.runtime("holdsChecksum")}(${stringLiteral(literalOf(call, 1))}, ${textOf(call, scope, write)})`,
  );

const networkAnswer: CodeTemplate = ({ args: [one, other] }, scope, write) => {
  if (one === undefined || other === undefined) return write.rejectAlways();
  const [address, network] = [write.text(one, scope), write.text(other, scope)];
  const answer = write.bind("answer", `${write.runtime("networkAnswer")}(${address}, ${network})`);
  write.reject(answer, "=== undefined");
  return answer;
};

/** How every operator of the encoding domain is written in TypeScript. */
export const templates: CodeTemplates = {
  encode,
  rename,
  named,
  siteName: called("siteName"),
  siteDomain: called("siteDomain"),
  isValid,
  networkAnswer,
};

function textOf({ args }: Call, scope: CodeScope, write: CodeWriter): string {
  const [text] = args;
  return text === undefined ? write.rejectAlways() : write.bind("text", write.text(text, scope));
}

function literalOf({ args }: Call, index: number): string {
  const arg = args[index];
  return arg?.kind === "literal" ? String(arg.value) : "";
}
