import type { Node } from "@babel/types";
import { isTest, type Source, type Violation, violation, walk } from "./source.js";

const FORBIDDEN_NAMES = new Set([
  "console",
  "process",
  "JSON",
  "Date",
  "performance",
  "globalThis",
  "fetch",
  "eval",
  "Function",
  "setTimeout",
  "setInterval",
]);

/** The core has no clock, randomness, console, environment, wire format or evaluation of text as code. */
export function coreIsPure(source: Source): readonly Violation[] {
  if (!isCore(source)) return [];
  const violations: Violation[] = [];
  walk(source.program, (node, parent) => {
    if (node.type === "MemberExpression" && isName(node.object, "Math") && isName(node.property, "random")) {
      violations.push(violation(source, node, "the core has no Math.random"));
    } else if (node.type === "Identifier" && FORBIDDEN_NAMES.has(node.name) && isReference(node, parent)) {
      violations.push(violation(source, node, `the core has no ${node.name}`));
    }
  });
  return violations;
}

/** No state outlives a call: no module-level `let`, `var`, or collection that can be written to. */
export function noModuleState(source: Source): readonly Violation[] {
  if (!isCore(source) || source.program.type !== "Program") return [];
  return source.program.body.flatMap((statement) => {
    const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (declaration?.type !== "VariableDeclaration") return [];
    if (declaration.kind !== "const") return [violation(source, declaration, `module-level ${declaration.kind}`)];
    return declaration.declarations
      .filter(({ id, init }) => isCollection(init) && !hasReadonlyType(source, id))
      .map((declarator) => violation(source, declarator, "a module-level collection needs a Readonly type"));
  });
}

/** Shared code never asks which operator it has before it: the operator declares a property instead. */
export function noBranchOnNames(source: Source): readonly Violation[] {
  if (!isCore(source) || !/^packages\/core\/src\/(space|search|belief)\//.test(source.path)) return [];
  const violations: Violation[] = [];
  walk(source.program, (node) => {
    const asksName =
      (node.type === "BinaryExpression" &&
        /^[!=]==?$/.test(node.operator) &&
        comparesNameWithText(node.left, node.right)) ||
      (node.type === "SwitchStatement" && isNameProperty(node.discriminant));
    if (asksName) violations.push(violation(source, node, "shared code branches on a name"));
  });
  return violations;
}

function comparesNameWithText(left: Node, right: Node): boolean {
  return (
    (isNameProperty(left) && right.type === "StringLiteral") || (isNameProperty(right) && left.type === "StringLiteral")
  );
}

function isNameProperty(node: Node): boolean {
  return (
    (node.type === "MemberExpression" || node.type === "OptionalMemberExpression") && isName(node.property, "name")
  );
}

function isCore(source: Source): boolean {
  return source.path.startsWith("packages/core/src/") && !isTest(source);
}

function isName(node: Node, name: string): boolean {
  return node.type === "Identifier" && node.name === name;
}

/** Whether an identifier stands for a value, and is not the name of a member, a field or a method. */
function isReference(node: Node, parent: Node | null): boolean {
  if (parent === null) return true;
  const isMember = parent.type === "MemberExpression" || parent.type === "OptionalMemberExpression";
  if (isMember) return parent.object === node || parent.computed;
  return !("key" in parent && parent.key === node && !("computed" in parent && parent.computed));
}

const COLLECTIONS = new Set(["Map", "Set", "WeakMap", "WeakSet", "Array"]);

function isCollection(node: Node | null | undefined): boolean {
  if (node?.type === "NewExpression") return node.callee.type === "Identifier" && COLLECTIONS.has(node.callee.name);
  return node?.type === "ArrayExpression" && node.elements.length === 0;
}

function hasReadonlyType(source: Source, id: Node): boolean {
  const text = source.text.slice(id.start ?? 0, id.end ?? 0);
  return /:\s*(Readonly|readonly )/.test(text);
}
