import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { demo } from "../testing/demoDomain.js";
import { text } from "../testing/textLanguage.js";
import { parseTerm, printTerm, printValue, quote } from "./notation.js";
import { call, literal, type Term, termsEqual } from "./term.js";
import { type Value, valuesEqual } from "./value.js";

const OPERATORS = [
  ...text.operators,
  ...demo.operators.filter((mine) => text.operators.every(({ name }) => name !== mine.name)),
];
const SEED = 20_240_105;

const NASTY: readonly string[] = [
  "",
  " ",
  "\u0000",
  "\u001b[31m",
  "\n\r\t\v\f",
  "\u0085",
  "\u2028\u2029",
  "\u00a0",
  "\u202e",
  "\ufeff",
  "\u00ad",
  '"',
  "\\",
  '\\"',
  "\\u{41}",
  "\\n",
  "'",
  "</script>",
  "\ud800",
  "\udc00",
  "\udc00\ud800",
  "a\ud83d",
  "😀",
  "👩‍👩‍👧‍👦",
  "🇩🇪",
  "e\u0301",
  "\u{10ffff}",
  "\ue000",
  "\uffff",
  "ﬁ",
  "İ",
  "null",
  "[1, 2]",
  'concat("a", "b")',
  "), (",
  "#",
  "//",
  "日本語",
  "\u0378",
];
const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e21,
  -1e21,
  1e-7,
  5e-324,
  Number.MAX_VALUE,
  Number.MIN_SAFE_INTEGER,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
];

const value: fc.Arbitrary<Value> = fc.letrec<{ value: Value; list: Value }>((tie) => ({
  value: fc.oneof(
    fc.constantFrom<Value>(...NASTY, ...NUMBERS, true, false, null),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
    fc.double(),
    tie("list"),
  ),
  list: fc.array(tie("value"), { maxLength: 3 }),
})).value;

const term: fc.Arbitrary<Term> = fc.letrec<{ term: Term; call: Term }>((tie) => ({
  term: fc.oneof({ maxDepth: 5 }, value.map(literal), tie("call")),
  call: fc
    .tuple(fc.constantFrom(...OPERATORS), fc.array(tie("term"), { maxLength: 3 }))
    .map(([operator, args]) => call(operator, args)),
})).term;

function readBack(printed: string): Term {
  const parsed = parseTerm(printed, OPERATORS);
  if (parsed.kind === "error") throw new Error(`${parsed.message} at ${parsed.at} in ${printed}`);
  return parsed.term;
}

describe("a printed program", () => {
  it("reads back to the same program", () => {
    fc.assert(
      fc.property(term, (original) => {
        expect(termsEqual(readBack(printTerm(original)), original)).toBe(true);
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });

  it("reads back with any white space between its parts", () => {
    fc.assert(
      fc.property(term, fc.constantFrom("", " ", "\n", "\t \r\n"), (original, space) => {
        const printed = printTerm(original);
        if (/["]/.test(printed)) return;
        const spaced = printed.replace(/([(),[\]])/g, `${space}$1${space}`);
        expect(termsEqual(readBack(spaced), original)).toBe(true);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  test.each(NASTY)("keeps the text %j", (nasty) => {
    const read = readBack(printTerm(literal(nasty)));
    expect(read).toEqual(literal(nasty));
  });

  test.each(NUMBERS)("keeps the number %s", (number) => {
    const read = readBack(printTerm(literal(number)));
    expect(read.kind === "literal" && valuesEqual(read.value, number)).toBe(true);
  });

  it("shows no control character, no lone surrogate and no invisible space, on one line", () => {
    fc.assert(
      fc.property(value, (any) => {
        expect(printValue(any)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u);
      }),
      { seed: SEED, numRuns: 1000 },
    );
    expect(quote("\u202e\u00a0\ud800\n\u0007")).toBe('"\\u{202e}\\u{a0}\\u{d800}\\n\\u{7}"');
    expect(quote("a b – é 日 😀")).toBe('"a b – é 日 😀"');
  });
});

describe("what is no program", () => {
  const cases: readonly (readonly [printed: string, at: number, message: RegExp])[] = [
    ["", 0, /^expected a literal or an operator, found the end$/],
    ["constant(", 9, /^expected a literal or an operator, found the end$/],
    ["constant(1", 10, /^expected ",", found the end$/],
    ["constant(1 2)", 11, /^expected ",", found "2\)"$/],
    ["constant 1", 9, /^expected "\(", found "1"$/],
    ["constant(1) 2", 12, /^expected the end of the program, found "2"$/],
    ["constnat(1)", 0, /^expected one of the operators .*constant.*, found "constnat\(1\)"$/],
    ['constant("a', 11, /^expected a closing quote, found the end$/],
    ['constant("\\q")', 10, /^expected one of the escapes .*, found "\\\\q\\"\)"$/],
    ['"\\u{110000}"', 1, /^expected one of the escapes/],
    ['"\\u{}"', 1, /^expected one of the escapes/],
    ["[1, 2", 5, /^expected ",", found the end$/],
    ["[1,]", 3, /^expected a literal or an operator, found "\]"$/],
    ["1abc", 0, /^expected a literal or an operator, found "1abc"$/],
    ["--1", 0, /^expected a literal or an operator/],
    ["@", 0, /^expected a literal or an operator, found "@"$/],
    ["constant(\u0000)", 9, /^expected a literal or an operator, found "\\u\{0\}\)"$/],
  ];

  test.each(cases)("%j is refused at %i", (printed, at, message) => {
    const parsed = parseTerm(printed, OPERATORS);
    expect(parsed).toMatchObject({ kind: "error", at });
    expect(parsed.kind === "error" ? parsed.message : "").toMatch(message);
  });

  it("is refused, not a crash, when its operators are nested too deeply", () => {
    expect(parseTerm(`${"constant(".repeat(50_000)}1`, OPERATORS).kind).toBe("error");
  });

  it("never crashes the reader, nor reads as something that prints otherwise", () => {
    const fragment = fc.constantFrom(
      "constant",
      "concat",
      "(",
      ")",
      ",",
      "[",
      "]",
      '"',
      "\\",
      "\\u{",
      "}",
      "1",
      "-",
      " ",
      "null",
      "é",
    );
    let programs = 0;
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 9 }), (fragments) => {
        const parsed = parseTerm(fragments.join(""), OPERATORS);
        if (parsed.kind === "error") {
          expect(parsed.message).toMatch(/^expected .+, found .+$/s);
          expect(parsed.at).toBeLessThanOrEqual(fragments.join("").length);
        } else {
          programs++;
          expect(termsEqual(readBack(printTerm(parsed.term)), parsed.term)).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 4000 },
    );
    expect(programs).toBeGreaterThan(50);
  });
});

describe("faults once found", () => {
  test.each(["toString", "constructor", "valueOf"])("%s is no literal", (word) => {
    expect(parseTerm(word, OPERATORS)).toMatchObject({ kind: "error", at: 0 });
  });

  test.each(["constructor", "[toString]"])("%s is no literal inside a program", (word) => {
    expect(parseTerm(`constant(${word})`, OPERATORS).kind).toBe("error");
  });

  it("a list nested too deeply is refused, not a crash", () => {
    expect(parseTerm("[".repeat(50_000), OPERATORS).kind).toBe("error");
  });
});
