import { stringLiteral } from "../../emit/literals.js";
import type { CodeHelper, CodeTemplate, CodeTemplates } from "../../space/codeTemplate.js";
import type { Term } from "../../space/term.js";
import type { Value } from "../../space/value.js";
import { pairsOf } from "./pairs.js";

const argument = (args: readonly Term[], index: number): Term => args[index] as Term; // operators have all arguments

const when: CodeTemplate = ({ args }, scope, write) =>
  write.choose(
    write.code(argument(args, 0), scope),
    () => write.code(argument(args, 1), scope),
    () => write.code(argument(args, 2), scope),
  );

const only: CodeTemplate = ({ args }, scope, write) => {
  write.reject(negated(write.code(argument(args, 0), scope)), "");
  return write.code(argument(args, 1), scope);
};

const mappedValue: CodeHelper = {
  name: "mappedValue",
  source: (name) => `\
/** The value of a key, or that of the keys which equal it but for case and blanks at the ends, if it is one. */
function ${name}<Value>(map: ReadonlyMap<string, Value>, key: string): Value | undefined {
  if (map.has(key)) return map.get(key);
  const folded = (text: string) => text.trim().toLowerCase();
  const alike = [...map].filter(([known]) => folded(known) === folded(key)).map(([, value]) => value);
  return alike.every((value) => value === alike[0]) ? alike[0] : undefined;
}`,
};

const lookup: CodeTemplate = ({ args }, scope, write) => {
  const key = write.text(argument(args, 0), scope);
  const map = argument(args, 1);
  const pairs = pairsOf(map.kind === "literal" ? map.value : []).map(
    ([known, value]) => `[${literalOf(known)}, ${literalOf(value)}]`,
  );
  const names = write.constant("NAMES", `new Map([${pairs.join(", ")}])`);
  const found = write.bind("found", `${write.helper(mappedValue)}(${names}, ${key})`);
  write.reject(found, "=== undefined");
  return found;
};

/** The characters of a text that has more than n of them, cut. */
function cutting(local: string, cut: (n: number) => string): CodeTemplate {
  return ({ args }, scope, write) => {
    const n = argument(args, 1);
    const count = n.kind === "literal" ? (n.value as number) : 0; // its literal is a count
    const characters = write.bind("characters", `[...${write.text(argument(args, 0), scope)}]`);
    write.reject(`${characters}.length`, `<= ${count}`);
    return write.bind(local, `${characters}.slice(${cut(count)}).join("")`);
  };
}

const firstDigits: CodeTemplate = ({ args }, scope, write) => {
  const n = argument(args, 1);
  const count = n.kind === "literal" ? (n.value as number) : 0; // its literal is a count
  const digits = write.bind("digits", `/\\d+/.exec(${write.text(argument(args, 0), scope)})?.[0] ?? ""`);
  write.reject(`${digits}.length`, `<= ${count}`);
  return write.bind("beginning", `${digits}.slice(0, ${count})`);
};

/** How choices are written in TypeScript. */
export const templates: CodeTemplates = {
  when,
  only,
  lookup,
  firstCharacters: cutting("beginning", (n) => `0, ${n}`),
  firstDigits,
  lastCharacters: cutting("ending", (n) => `${-n}`),
};

function negated(condition: string): string {
  return / /.test(condition) ? `!(${condition})` : `!${condition}`;
}

function literalOf(value: Value): string {
  return typeof value === "string" ? stringLiteral(value) : "null"; // maps hold texts and missing values
}
