import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "@babel/parser";
import type { Comment, Node } from "@babel/types";

/** A parsed source file. */
export interface Source {
  /** Path from the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly program: Node;
  readonly comments: readonly Comment[];
}

/** What is wrong, and where. */
export interface Violation {
  readonly path: string;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** All TypeScript files below a folder of the repository, sorted by path, without build output. */
export function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !/(^|\/)(node_modules|dist|fixtures)\//.test(path))
    .sort()
    .map((path) => sourceOf(path, readFileSync(`${ROOT}${path}`, "utf8")));
}

/** Parses a file. The path decides what the checks demand of it. */
export function sourceOf(path: string, text: string): Source {
  const { program, comments } = parse(text, {
    sourceType: "module",
    plugins: path.endsWith("x") ? ["typescript", "jsx"] : ["typescript"],
  });
  return { path, text, lines: text.split("\n"), program, comments: comments ?? [] };
}

/** Whether a file is a test, or lies in a `testing` folder and serves tests. */
export function isTest(source: Source): boolean {
  return /\.test\.tsx?$|\/testing\//.test(source.path);
}

/** Calls `visit` for a node and everything below it, parents first. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void, parent: Node | null = null): void {
  visit(node, parent);
  for (const [key, child] of Object.entries(node)) {
    if (key.endsWith("Comments")) continue;
    for (const item of Array.isArray(child) ? child : [child]) if (isNode(item)) walk(item, visit, node);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && "loc" in value;
}

export function violation(source: Source, node: { readonly loc?: Node["loc"] }, message: string): Violation {
  return { path: source.path, line: node.loc?.start.line ?? 1, message };
}
