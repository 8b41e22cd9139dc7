// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expected code holds template literals.
import { parse } from "@babel/parser";
import { describe, expect, it } from "vitest";
import type { Example } from "../outcome.js";
import { parseTerm } from "../space/notation.js";
import { text } from "../testing/textLanguage.js";
import { toTypeScript } from "./typescript.js";

interface Options {
  readonly name?: string;
  readonly columns?: readonly string[];
  readonly examples?: readonly Example[];
}

function emit(printed: string, { name, columns = ["input"], examples = [] }: Options = {}): string {
  const parsed = parseTerm(printed, text.operators);
  if (parsed.kind === "error") throw new Error(`${parsed.message}: ${printed}`);
  return toTypeScript(parsed.term, text, { name, columns, examples });
}

/** The first line of the exported function. */
function signatureOf(source: string): string {
  return /^export function .*$/m.exec(source)?.[0] ?? "";
}

/** The lines of the function's body, without indentation of the whole. */
function bodyOf(source: string): string[] {
  const lines = source.split("\n");
  const start = lines.findIndex((line) => line.startsWith("export function"));
  return lines.slice(start + 1, lines.indexOf("}", start)).map((line) => line.slice(2));
}

function commentsOf(source: string): readonly string[] {
  const { comments } = parse(source, { sourceType: "module", plugins: ["typescript"] });
  return comments?.map(({ value }) => value) ?? [];
}

const BOTH = 'concat(column(0), concat(constant(" "), column(1)))';

describe("the signature", () => {
  it.each([
    [["input"], "input: string | null"],
    [[""], "input: string | null"],
    [["Full name"], "fullName: string | null"],
    [["E-mail address (work)"], "eMailAddressWork: string | null"],
    [["URL"], "url: string | null"],
    [["2nd"], "input2nd: string | null"],
    [["Straße"], "straße: string | null"],
    [["姓名"], "姓名: string | null"],
    [["class"], "class2: string | null"],
    [["undefined"], "undefined2: string | null"],
    [["***"], "input: string | null"],
  ])("names the parameter of %j", (columns, parameter) => {
    expect(signatureOf(emit("column(0)", { columns }))).toBe(
      `export function transform(${parameter}): string | null | undefined {`,
    );
  });

  it("has one parameter per column, in order, and marks those that are not used", () => {
    expect(signatureOf(emit("column(1)", { columns: ["Id", "Name"] }))).toBe(
      "export function transform(_id: string | null, name: string | null): string | null | undefined {",
    );
    expect(signatureOf(emit(BOTH, { columns: ["", ""] }))).toContain("(input1: string | null, input2: string | null)");
    expect(signatureOf(emit(BOTH, { columns: ["Name", "name"] }))).toContain("(name: string | null, name2: string");
  });

  it("breaks where it is too long", () => {
    const columns = ["Name of the first customer", "Name of the second customer"];
    expect(emit(BOTH, { columns })).toContain(
      "export function transform(\n  nameOfTheFirstCustomer: string | null,\n  nameOfTheSecondCustomer: string | null,\n): string | null | undefined {\n",
    );
  });

  it("takes the wished name, or the nearest valid one", () => {
    expect(signatureOf(emit("column(0)", { name: "fullName" }))).toMatch(/^export function fullName\(/);
    expect(signatureOf(emit("column(0)", { name: "evil() {} //" }))).toMatch(/^export function evil\(/);
    expect(signatureOf(emit("column(0)", { name: "delete" }))).toMatch(/^export function delete2\(/);
  });

  it("never lets a column, the function, a helper and a local share a name", () => {
    const source = emit("slice(column(0), fromStart(0), fromStart(3))", { name: "after3", columns: ["offsetAfter"] });
    expect(bodyOf(source)).toEqual([
      "if (offsetAfter === null) return undefined;",
      "const after32 = offsetAfter2(offsetAfter, 0, 3);",
      "if (after32 < 0) return undefined;",
      "return offsetAfter.slice(0, after32);",
    ]);
    expect(source).toContain("function offsetAfter2(");
  });
});

describe("the doc comment", () => {
  it("says the rule and shows the examples", () => {
    const examples = [
      { input: ["Ada Lovelace"], output: "Ada" },
      { input: [null], output: null },
    ];
    expect(commentsOf(emit('nth(split(column(0), " "), 1)', { name: "firstName", examples }))).toEqual([
      [
        "*",
        " * Takes the first part of the input split at spaces. Gives undefined where this does not apply.",
        " *",
        " * Learned from:",
        ' *   firstName("Ada Lovelace") → "Ada"',
        " *   firstName(null) → null",
        " ",
      ].join("\n"),
    ]);
  });

  it("shows five examples at most, and not all of a long one", () => {
    const examples = Array.from({ length: 7 }, (_, n) => ({ input: ["x".repeat(50 + 2 * n)], output: "x" }));
    const [comment = ""] = commentsOf(emit("column(0)", { examples }));
    expect(comment).toContain(`transform("${"x".repeat(58)}")`);
    expect(comment).toContain("and 2 more");
    expect(commentsOf(emit("column(0)", { examples: examples.slice(6) }))[0]).toContain(
      `transform("${"x".repeat(60)}…")`,
    );
  });

  // Text that would end the comment, begin code or reorder what is shown: all of it must stay in the comment.
  it.each([
    "*/ evil(); /*",
    "a\nevil();",
    "\u2028evil();",
    "\r*/evil()",
    "\u202eevil",
    "\ue000evil\ue001",
    "\ue0001\ue001",
    "`${evil()}`",
  ])("cannot be left by %j", (evil) => {
    const examples = [{ input: [evil], output: evil }];
    const source = emit(`concat(column(0), constant(${JSON.stringify("*/ evil(); //")}))`, {
      columns: [evil],
      examples,
    });
    const code = parse(source, { sourceType: "module", plugins: ["typescript"] }).program.body;
    expect(code.map(({ type }) => type)).toEqual(["ExportNamedDeclaration"]);
    expect(commentsOf(source)).toHaveLength(1);
    expect(source).not.toMatch(/[\u2028\u202e\ue000\ue001]/);
  });

  it("wraps long rules", () => {
    const long = `${"concat(column(0), ".repeat(9)}column(0)${")".repeat(9)}`;
    for (const line of emit(long, { columns: ["A rather long header"] }).split("\n"))
      expect(line.length).toBeLessThan(220);
    for (const line of commentsOf(emit(long))[0]?.split("\n") ?? []) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("the body", () => {
  it.each<readonly [string, readonly string[]]>([
    ["column(0)", ["return input;"]],
    ["orEmpty(column(0))", ['return input ?? "";']],
    ["missing()", ["return null;"]],
    ['constant("a\\"b")', ["return 'a\"b';"]],
    ['constant("a\\"b\'c")', ['return "a\\"b\'c";']],
    ['concat(constant("`${x}`"), constant("\\\\"))', ['return "`${x}`\\\\";']],
    ['concat(constant("`${x}`\\\\"), orEmpty(column(0)))', ['return `\\`\\${x}\\`\\\\${input ?? ""}`;']],
    ["slice(column(0), fromStart(3), fromStart(3))", ["return undefined;"]],
    ['slice(column(0), before("", 1), fromEnd(0))', ["return undefined;"]],
    [
      'slice(column(0), after("(", 1), before(")", 1))',
      [
        "if (input === null) return undefined;",
        'const open = input.indexOf("(");',
        'const close = input.indexOf(")");',
        "if (open < 0 || close < 0) return undefined;",
        "const afterOpen = input.slice(open + 1, close);",
        'return afterOpen === "" ? undefined : afterOpen;',
      ],
    ],
    [
      // One guard for two uses of one place: what stands before the comma must not be empty.
      'concat(slice(column(0), after(",", 1), fromEnd(0)), slice(column(0), fromStart(0), before(",", 1)))',
      [
        "if (input === null) return undefined;",
        'const comma = input.indexOf(",");',
        "if (comma < 1) return undefined;",
        "const afterComma = input.slice(comma + 1);",
        'if (afterComma === "") return undefined;',
        "return `${afterComma}${input.slice(0, comma)}`;",
      ],
    ],
    [
      'concat(nth(split(column(0), " "), 2), concat(constant(", "), nth(split(column(0), " "), 1)))',
      [
        "if (input === null) return undefined;",
        'const words = input.split(" ");',
        "const secondWord = words[1];",
        "const word = words[0];",
        "if (secondWord === undefined || word === undefined) return undefined;",
        "return `${secondWord}, ${word}`;",
      ],
    ],
    [
      'nth(split(column(0), ","), 1)',
      [
        "if (input === null) return undefined;",
        'const comma = input.indexOf(",");',
        "return comma < 0 ? input : input.slice(0, comma);",
      ],
    ],
    [
      'mapJoin(split(column(0), "_"), "", recaseItem("upper", it()))',
      ["if (input === null) return undefined;", 'return input.split("_").map((part) => part.toUpperCase()).join("");'],
    ],
    [
      'mapJoin(split(column(0), " "), ".", slice(it(), fromStart(0), fromStart(1)))',
      [
        "if (input === null) return undefined;",
        "const results: string[] = [];",
        'for (const word of input.split(" ")) {',
        "  const [firstCharacter] = word;",
        "  if (firstCharacter === undefined) return undefined;",
        "  results.push(firstCharacter);",
        "}",
        'return results.join(".");',
      ],
    ],
    [
      'recase("lower", replace(trim(column(0)), " ", "-"))',
      ["if (input === null) return undefined;", 'return input.trim().replaceAll(" ", "-").toLowerCase();'],
    ],
    [
      'replace(column(0), "€", "$")',
      ["if (input === null) return undefined;", 'return input.replaceAll("€", () => "$");'],
    ],
  ])("of %s", (printed, lines) => expect(bodyOf(emit(printed))).toEqual(lines));

  it("puts patterns before the function, once, and helpers after it", () => {
    const source = emit('concat(removeClass(column(0), "digits"), removeClass(column(1), "digits"))', {
      columns: ["a", "b"],
    });
    expect(source.match(/^const .*$/gm)).toEqual(["const ALL_DIGITS = /\\p{Nd}+/gu;"]);
    expect(source.startsWith("const ALL_DIGITS")).toBe(true);
    expect(source.endsWith("}\n")).toBe(true);
  });

  it("counts characters once where places build on each other", () => {
    const printed =
      "concat(slice(column(0), fromStart(0), fromStart(4)), slice(column(0), fromStart(4), fromStart(6)))";
    expect(bodyOf(emit(printed))).toEqual([
      "if (input === null) return undefined;",
      "const after4 = offsetAfter(input, 0, 4);",
      "const after6 = offsetAfter(input, after4, 2);",
      "if (after6 < 0) return undefined;",
      "return `${input.slice(0, after4)}${input.slice(after4, after6)}`;",
    ]);
  });
});
