import type { Node } from "@babel/types";
import { isTest, type Source, type Violation, violation, walk } from "./source.js";

export const FUNCTION_LINES_MAX = 70;
export const FILE_LINES_MAX = 600;

/** No function outside tests is longer than {@link FUNCTION_LINES_MAX} lines. */
export function functionsAreShort(source: Source): readonly Violation[] {
  if (isTest(source)) return [];
  const violations: Violation[] = [];
  walk(source.program, (node) => {
    const lines = isFunction(node) && node.loc ? node.loc.end.line - node.loc.start.line + 1 : 0;
    if (lines > FUNCTION_LINES_MAX) {
      violations.push(violation(source, node, `a function of ${lines} lines; at most ${FUNCTION_LINES_MAX}`));
    }
  });
  return violations;
}

/** Files that a command writes: data, which nobody reads from top to bottom. */
const WRITTEN: ReadonlySet<string> = new Set(["packages/core/src/usage.ts"]);

/** No file is longer than {@link FILE_LINES_MAX} lines. */
export function filesAreShort(source: Source): readonly Violation[] {
  const count = source.lines.at(-1) === "" ? source.lines.length - 1 : source.lines.length;
  if (count <= FILE_LINES_MAX || WRITTEN.has(source.path)) return [];
  return [{ path: source.path, line: 1, message: `a file of ${count} lines; at most ${FILE_LINES_MAX}` }];
}

function isFunction(node: Node): boolean {
  return (
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression" ||
    node.type === "ObjectMethod" ||
    node.type === "ClassMethod" ||
    node.type === "ClassPrivateMethod"
  );
}
