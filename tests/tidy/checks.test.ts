import { describe, expect, test } from "vitest";
import { importsOneWay } from "./imports.js";
import { coreIsPure, noBranchOnNames, noModuleState } from "./purity.js";
import { FILE_LINES_MAX, FUNCTION_LINES_MAX, filesAreShort, functionsAreShort } from "./size.js";
import { type Source, sourceOf, type Violation } from "./source.js";
import { typesAreSound } from "./types.js";

type Check = (source: Source) => readonly Violation[];
type Case = readonly [path: string, text: string];

const core = (path: string): string => `packages/core/src/${path}`;
const functionOf = (lines: number): string => `function f() {\n${"g();\n".repeat(lines - 2)}}\n`;

/** For each check, sources it must refuse and sources it must let pass. */
const CASES: readonly { readonly check: Check; readonly refuses: readonly Case[]; readonly allows: readonly Case[] }[] =
  [
    {
      check: importsOneWay,
      refuses: [
        [core("space/a.ts"), 'import { b } from "../search/b.js";'],
        [core("space/a.ts"), 'import type { Task } from "../outcome.js";'],
        [core("search/a.ts"), 'export * from "../belief/b.js";'],
        [core("search/a.ts"), 'import { text } from "../domains/text/domain.js";'],
        [core("belief/a.ts"), 'export { text } from "../domains/text/domain.js";'],
        [core("belief/a.ts"), 'import "../learn.js";'],
        [core("domains/text/a.ts"), 'type Deduce = import("../../search/deduce.js").Deduce;'],
        [core("domains/text/a.ts"), 'import { b } from "../date/b.js";'],
        [core("emit/a.ts"), 'const b = await import("../domains/text/b.js");'],
        [core("learn.ts"), 'import { readFileSync } from "node:fs";'],
        [core("learn.ts"), 'import { z } from "zod";'],
        [core("learn.ts"), 'import { run } from "../../inkling/src/run.js";'],
        [core("search/a.ts"), 'import { demo } from "../testing/demo.js";'],
        [core("attic/a.ts"), 'import { b } from "../space/b.js";'],
      ],
      allows: [
        [core("search/a.ts"), 'import { b } from "../space/b.js"; import { c } from "./c.js";'],
        [core("domains/text/a.ts"), 'import type { Row } from "../../outcome.js"; import { b } from "./b.js";'],
        [
          core("learn.ts"),
          'import { text } from "./domains/text/domain.js"; import type { Task } from "./outcome.js";',
        ],
        [core("learn.test.ts"), 'import { expect } from "vitest";'],
        [core("testing/a.ts"), 'import { b } from "../search/b.js";'],
        ["packages/inkling/src/a.ts", 'import { learn } from "@inkling/core";'],
      ],
    },
    {
      check: coreIsPure,
      refuses: [
        [core("a.ts"), "const x = Math.random();"],
        [core("a.ts"), "const x = Date.now();"],
        [core("a.ts"), "const x = new Date();"],
        [core("a.ts"), 'console.log("x");'],
        [core("a.ts"), "const x = process.env;"],
        [core("a.ts"), "const x = { text: JSON.stringify(1) };"],
        [core("a.ts"), 'const x = new Function("return 1");'],
        [core("a.ts"), "const x = table[performance.now()];"],
      ],
      allows: [
        [core("a.ts"), "const x = { toJSON() { return this.process; }, console: Math.floor(1) };"],
        [core("a.ts"), "// Math.random and JSON.parse are not used."],
        [core("a.test.ts"), "JSON.parse(text);"],
        ["packages/inkling/src/a.ts", "console.log(process.argv);"],
      ],
    },
    {
      check: noModuleState,
      refuses: [
        [core("a.ts"), "let count = 0;"],
        [core("a.ts"), "export var count = 0;"],
        [core("a.ts"), "const cache = new Map<string, number>();"],
        [core("a.ts"), "export const cache: Map<string, number> = new Map();"],
        [core("a.ts"), "const stack: number[] = [];"],
      ],
      allows: [
        [core("a.ts"), "function f() { let count = 0; return count++; }"],
        [core("a.ts"), 'const KINDS: ReadonlySet<string> = new Set(["a"]);'],
        [core("a.ts"), "const NONE: readonly number[] = [];"],
      ],
    },
    {
      check: noBranchOnNames,
      refuses: [
        [core("search/a.ts"), 'if (operator.name === "concat") f();'],
        [core("belief/a.ts"), 'if ("concat" !== term.operator?.name) f();'],
        [core("space/a.ts"), "switch (operator.name) { default: f(); }"],
      ],
      allows: [
        [core("search/a.ts"), 'if (operator.name === other.name || node.kind === "call") f();'],
        [core("domains/text/a.ts"), 'if (operator.name === "concat") f();'],
      ],
    },
    {
      check: typesAreSound,
      refuses: [
        [core("a.ts"), "const x: any = 1;"],
        [core("a.ts"), "// @ts-expect-error: does not matter\nconst x = 1;"],
        [core("a.ts"), "// @ts-ignore\nconst x = 1;"],
      ],
      allows: [
        [core("a.ts"), "// The caller's type is not known here.\nconst x: any = 1;"],
        [core("a.ts"), "const x: unknown = 'any';"],
        [core("a.test.ts"), "const x: any = 1;"],
      ],
    },
    {
      check: functionsAreShort,
      refuses: [
        ["bench/src/a.ts", functionOf(FUNCTION_LINES_MAX + 1)],
        [core("a.ts"), `class A {\n#m() {\n${"g();\n".repeat(FUNCTION_LINES_MAX)}}\n}`],
        [core("a.ts"), `const f = () => {\n${"g();\n".repeat(FUNCTION_LINES_MAX)}};`],
      ],
      allows: [
        ["bench/src/a.ts", functionOf(FUNCTION_LINES_MAX)],
        [core("a.ts"), `const table = [\n${"1,\n".repeat(FUNCTION_LINES_MAX)}];`],
      ],
    },
    {
      check: filesAreShort,
      refuses: [["bench/src/a.ts", "f();\n".repeat(FILE_LINES_MAX + 1)]],
      allows: [["bench/src/a.ts", "f();\n".repeat(FILE_LINES_MAX)]],
    },
  ];

describe.each(CASES)("$check.name", ({ check, refuses, allows }) => {
  test.each(refuses)("refuses in %s: %s", (path, text) => {
    expect(check(sourceOf(path, text))).not.toEqual([]);
  });

  test.each(allows)("allows in %s: %s", (path, text) => {
    expect(check(sourceOf(path, text))).toEqual([]);
  });
});

test("a violation says where it is", () => {
  const source = sourceOf(core("a.ts"), "const a = 1;\n\nlet b = 2;\n");
  expect(noModuleState(source)).toEqual([{ path: core("a.ts"), line: 3, message: "module-level let" }]);
});
