import type { Node } from "@babel/types";
import { isTest, type Source, type Violation, violation, walk } from "./source.js";

/** The rooms of the core and what each may import, besides itself. `root` are the files that lie in no room. */
const ROOMS: { readonly [room: string]: readonly string[] } = {
  space: [],
  search: ["space"],
  belief: ["space", "search", "outcome"],
  domains: ["space", "emit", "outcome"],
  emit: ["space", "outcome"],
  root: ["space", "search", "belief", "domains", "emit", "outcome"],
};

const CORE = "packages/core/src/";

/** Imports go one way: space ← search ← belief ← learn, domains are handed in, and the core imports nothing else. */
export function importsOneWay(source: Source): readonly Violation[] {
  if (!source.path.startsWith(CORE) || isTest(source)) return [];
  const violations: Violation[] = [];
  for (const { node, specifier } of importsOf(source)) {
    const message = complaint(source.path, specifier);
    if (message !== null) violations.push(violation(source, node, message));
  }
  return violations;
}

function complaint(path: string, specifier: string): string | null {
  if (!specifier.startsWith(".")) return `the core imports no package and no Node module: "${specifier}"`;
  const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
  if (!target.startsWith(CORE)) return `"${specifier}" leads out of the core`;
  const from = placeOf(path);
  const to = placeOf(target);
  const allowed = ROOMS[from.room];
  if (allowed === undefined) return `${from.room}/ is a new room: say in tests/tidy/imports.ts what it may import`;
  if (from.room === to.room) {
    const apart = from.room === "domains" && from.domain !== to.domain;
    return apart ? `domain ${from.domain} imports domain ${to.domain}` : null;
  }
  return allowed.includes(to.room) ? null : `${from.room} must not import ${to.room}: "${specifier}"`;
}

function placeOf(path: string): { readonly room: string; readonly domain: string } {
  const [first, second] = path.slice(CORE.length).split("/");
  if (second === undefined) return { room: first === "outcome.js" ? "outcome" : "root", domain: "" };
  return { room: first!, domain: second };
}

/** Every static import, re-export, dynamic import and type import of a file. */
function importsOf(source: Source): readonly { readonly node: Node; readonly specifier: string }[] {
  const imports: { node: Node; specifier: string }[] = [];
  walk(source.program, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== null) imports.push({ node, specifier });
  });
  return imports;
}

function specifierOf(node: Node): string | null {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return node.source.value;
    case "ExportNamedDeclaration":
      return node.source?.value ?? null;
    case "TSImportType":
      return node.argument.type === "StringLiteral" ? node.argument.value : null;
    case "CallExpression": {
      const [argument] = node.arguments;
      if (node.callee.type !== "Import") return null;
      return argument?.type === "StringLiteral" ? argument.value : "(computed)";
    }
    default:
      return null;
  }
}
