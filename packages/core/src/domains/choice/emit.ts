import { stringLiteral } from "../../emit/literals.js";
import type { CodeTemplate, CodeTemplates } from "../../space/codeTemplate.js";
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

const lookup: CodeTemplate = ({ args }, scope, write) => {
  const key = write.text(argument(args, 0), scope);
  const map = argument(args, 1);
  const pairs = pairsOf(map.kind === "literal" ? map.value : []).map(
    ([known, value]) => `[${literalOf(known)}, ${literalOf(value)}]`,
  );
  const names = write.constant("NAMES", `new Map([${pairs.join(", ")}])`);
  const found = write.bind("found", `${names}.get(${key})`);
  write.reject(found, "=== undefined");
  return found;
};

/** How choices are written in TypeScript. */
export const templates: CodeTemplates = { when, only, lookup };

function negated(condition: string): string {
  return / /.test(condition) ? `!(${condition})` : `!${condition}`;
}

function literalOf(value: Value): string {
  return typeof value === "string" ? stringLiteral(value) : "null"; // maps hold texts and missing values
}
