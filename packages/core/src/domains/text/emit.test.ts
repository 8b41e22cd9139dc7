import { transformSync } from "esbuild";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toTypeScript } from "../../emit/typescript.js";
import { languageOf } from "../../language.js";
import type { Cell, Row } from "../../outcome.js";
import * as runtime from "../../runtime.js";
import type { Production } from "../../space/grammar.js";
import { emptyMemo } from "../../space/memo.js";
import { parseTerm, printTerm, quote } from "../../space/notation.js";
import { call, evaluate, literal, type Term } from "../../space/term.js";
import type { Value } from "../../space/value.js";
import { operatorsOf } from "../../testing/walk.js";
import { usage } from "../../usage.js";
import { choice } from "../choice/domain.js";
import { CLASS_NAMES } from "./classes.js";
import { text as part } from "./domain.js";
import { SHOWN } from "./hiding.js";
import { RECASINGS } from "./recase.js";
import { ELLIPSES } from "./shortening.js";
import { VOWEL_KINDS } from "./vowels.js";

type Emitted = (...cells: readonly Cell[]) => Cell | undefined;

/** Programs as running functions: emitted, stripped of their types, loaded as one module. */
async function load(programs: readonly Term[], columns: readonly string[]): Promise<readonly Emitted[]> {
  const functions = programs.map((program) => {
    const source = toTypeScript(program, text, { columns, examples: [] });
    const inline = source
      .replace(
        /^import \{ (.*) \} from "@inkling\/core\/runtime";$/m,
        (_, names) => `const { ${names.replaceAll(" as ", ": ")} } = runtime;`,
      )
      .replace("export function", "function");
    return `(() => {\n${inline}\nreturn transform;\n})()`;
  });
  const { code } = transformSync(`export default (runtime) => [${functions.join(",\n")}];`, { loader: "ts" });
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  const module: { default: (from: typeof runtime) => readonly Emitted[] } = await import(/* @vite-ignore */ url);
  return module.default(runtime);
}

/** Runs programs both ways; gives how often every operator took part in an answer. */
async function compare(
  programs: readonly Term[],
  rowsOf: (index: number) => readonly Row[],
): Promise<ReadonlyMap<string, number>> {
  const columns = rowsOf(0)[0]?.map(() => "") ?? [];
  const emitted = await load(programs, columns);
  const definedBy = new Map<string, number>();
  const memo = emptyMemo();
  for (const [index, term] of programs.entries()) {
    for (const row of rowsOf(index)) {
      const expected = evaluate(term, row, memo);
      const found = emitted[index]?.(...row);
      if (expected !== undefined)
        for (const name of operatorsOf(term)) definedBy.set(name, (definedBy.get(name) ?? 0) + 1);
      if (Object.is(found, expected)) continue;
      const where = `${printTerm(term)} on ${JSON.stringify(row)}\n${toTypeScript(term, text, { columns, examples: [] })}`;
      expect({ where, value: found }).toEqual({ where, value: expected });
    }
  }
  return definedBy;
}

function program(printed: string): Term {
  const parsed = parseTerm(printed, text.operators);
  if (parsed.kind === "error") throw new Error(`${parsed.message}: ${printed}`);
  return parsed.term;
}

/** Text with choices: guards are met in them only. */
const text = languageOf([part, choice], usage);

/* What programs are made of at random: the constants of a literal slot, by its kind. */
const NEEDLES = [..." |,|, |.|@|-|--|(|)|Ada|12|$|`|\\|😀|é|\n|aa|${|*/|".split("|")];
const LITERALS: Readonly<Record<string, readonly Value[]>> = {
  "#text": ["Dr. ", "", "`$" + "{a}`", '"', "\\n", "$&", "😀", "*/", "\n", "a", "$", "{b}"],
  "#column": [0, 1],
  "#change": ["upper", "lower", "title", "initial"],
  "#askedColumn": [0, 1],
  "#offset": [0, 0, 1, 1, 2, 3, 5, 9],
  "#ordinal": [1, 1, 1, -1, -1, 2, -2, 3, -3, 5],
  "#class": CLASS_NAMES,
  "#itemClass": CLASS_NAMES,
  "#markedClass": CLASS_NAMES,
  "#case": RECASINGS,
  "#needle": NEEDLES,
  "#affix": ["", ", ", " (", ")", "`$" + "{a}`", "ext. "],
  "#mark": NEEDLES,
  "#numbering": ["1. ", "(1) ", "1", "`$1{a}", "Step 1: "],
  "#conjunction": [" and ", ", or "],
  "#separator": ["", " ", ", ", "$&", "$", "-", "\\", "😀"],
  "#count": [1, 1, 2, 3, 8],
  "#reach": [1, 1, 2, 3, 8],
  "#countryCode": ["49", "1", "420"],
  "#digitCount": [2, 3, 5],
  "#length": [1, 2, 3, 8],
  "#order": ["2 3 1", "2 1 3", "1", "2 1"],
  "#fill": ["0", " ", "ab", "😀", ""],
  "#foldedWord": NEEDLES.filter((needle) => needle !== "" && needle === needle.toLowerCase()),
  "#sought": NEEDLES.filter((needle) => needle !== ""),
  "#whole": ["Ada", "", "12", "a,b"],
  "#shown": SHOWN,
  "#longest": [3, 5, 10],
  "#kept": [1, 3, 8],
  "#ellipsis": ELLIPSES,
  "#beginning": ["@", "https://", "Ada-", "`$" + "{a}`"],
  "#ending": [".pdf", ".m4a"],
  "#vowel": VOWEL_KINDS,
  "#digitForm": ["#-###", "42-##", "(#) #", "*-#", "#.#.#.#"],
  "#phoneForm": ["(###) ###-####", "###-###-#### x*"],
  "#form": ["Aa", "0", "Aa Aa", "a,a", ""],
  "#map": [
    [
      ["Ada", "1"],
      ["12", null],
      ["", "none"],
    ],
    [
      ["a", "b"],
      ["Lovelace", '"'],
    ],
  ],
  "#pair": ["()", "[]", '""', "''", "“”", "«»", "{}", "<>"],
};

/* What rows are made of at random: everything that makes scripts, widths and cases differ. */
const CHUNKS = [
  ..."Ada|Lovelace|ada|McX|É|é|e\u0301|ß|İ|ǅ|ΑΣ|中文|ﬁ|Ａ|😀|𝟙𝟚|𝒜|\ud83d|\ude00|12|3.5|1,234|007|x@y.z".split("|"),
  ..." | |  |,|, |.|-|--|@|(|)|[x]|(y)|“q”|'|’|\n|\t|\u00a0|\u2028|$&|$|`|\\|aaa|*/".split("|"),
];
const PLAIN_CHUNKS = "Ada|Lovelace|12|3.5| | |, |,|-|.|@|(x)|[y]|'z'|É".split("|");

const cell: fc.Arbitrary<Cell> = fc.noBias(
  fc.oneof(
    { weight: 10, arbitrary: joined(CHUNKS, 0, 16) },
    { weight: 20, arbitrary: joined(PLAIN_CHUNKS, 6, 20) },
    { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
    { weight: 1, arbitrary: fc.constantFrom("", " ", "n/a", "-", "N / A", "n.a.", "???") },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 12,
      arbitrary: fc
        .array(fc.constantFrom("Ada", "ada", "12", "12=Ada", "Ada: x", "Tel 030 12345"), { minLength: 1, maxLength: 4 })
        .map((of) => of.join(",")),
    },
  ),
);

function joined(chunks: readonly string[], minLength: number, maxLength: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...chunks), { minLength, maxLength }).map((chosen) => chosen.join(""));
}

const tape: fc.Arbitrary<readonly number[]> = fc.noBias(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }));

/** Any program of the grammar, or of a slot for the pieces of one, chosen by a tape of numbers. */
const anyProgram: fc.Arbitrary<Term> = tape.map((numbers) => {
  let at = 0;
  // The lists chosen from are never empty.
  const choose = <Item>(items: readonly Item[]): Item =>
    items[(numbers[at++ % numbers.length] ?? 0) % items.length] as Item;
  const grow = (slot: string, depth: number): Term => {
    if (slot.startsWith("#")) return literal(choose(literalsOf(slot)));
    const production = choose(productionsOf(slot, depth));
    const args = production.args.map((arg) => grow(arg, depth - 1));
    return production.operator === null ? (args[0] as Term) : call(production.operator, args); // has one argument
  };
  return grow(
    choose(["raw", "raw", "part", "part", "text", "choice", "choice", "around:mapped", text.grammar.start]),
    9,
  );
});

function literalsOf(slot: string): readonly Value[] {
  const literals = LITERALS[slot.split("/")[0] ?? ""];
  if (literals === undefined) throw new Error(`no constants to try in ${slot}`);
  return literals;
}

/** The productions of a slot that can end within a depth, or the shallowest where none can. */
function productionsOf(slot: string, depth: number): readonly Production[] {
  const all = text.grammar.productions.filter((production) => production.slot === slot);
  const least = Math.min(...all.map(depthOf));
  return all.filter((production) => depthOf(production) <= Math.max(depth, least));
}

const depths = new Map<string, number>();

function depthOf(production: Production): number {
  return 1 + Math.max(0, ...production.args.map(slotDepth));
}

function slotDepth(slot: string): number {
  if (slot.startsWith("#")) return 0;
  if (!depths.has(slot)) {
    depths.set(slot, 100); // a slot that leads back to itself is not the shallowest way
    depths.set(
      slot,
      Math.min(...text.grammar.productions.filter((production) => production.slot === slot).map(depthOf)),
    );
  }
  return depths.get(slot) ?? 100;
}

/* Places in a text and stops after a place: every operator with constants that meet in the texts below. */
const PLACES = [
  ..."fromStart(0) fromStart(1) fromStart(2) fromEnd(0) fromEnd(1) fromEnd(3) atMost(1) atMost(4)".split(" "),
  ...[1, -1, 2, -2, 3].flatMap((n) => [
    `before(",", ${n})`,
    `after(",", ${n})`,
    `before("--", ${n})`,
    `after("--", ${n})`,
  ]),
  ...["letters", "digits", "spaces", "capitalised", "number"].flatMap((name) =>
    [1, -1, 2, -2].flatMap((n) => [`startOf("${name}", ${n})`, `endOf("${name}", ${n})`]),
  ),
  'after("\\u{d83d}", 1)', // between the halves of a surrogate pair
  ...["letters", "digits"].flatMap((name) => [`pastStartOf("${name}", 1, 2)`, `beforeEndOf("${name}", -1, 1)`]),
];
const STOPS = [
  ..."length(1) length(3)".split(" "),
  ...[",", "--", "😀"].flatMap((needle) => [`until("${needle}")`, `untilOrEnd("${needle}")`]),
  ...CLASS_NAMES.flatMap((name) => [`throughRun("${name}")`, `untilRun("${name}")`, `upToRun("${name}")`]),
];
const TEXTS: readonly Cell[] = [
  ..."|a|,|--|---|----|,,|a,b|a,b,c|,a,|Ada Lovelace, 12|12.5, 3,4|a--b---c|😀|😀,😀|a😀b,12|12😀34".split("|"),
  ..."Ada|ADA Ada aDa| 1 22 333 | a  b |1,234.5,6|É,e\u0301|\ud83d,\ude00|a\u00a0b\u2028c|Ada1Ada2|--a,--b,--".split(
    "|",
  ),
  null,
];

describe("emitted TypeScript", { timeout: 60_000 }, () => {
  it("has a template for every operator", () => {
    expect(text.operators.map(({ name }) => name).filter((name) => text.templates[name] === undefined)).toEqual([]);
  });

  it("agrees with the interpreter on random programs and rows", async () => {
    // Items that two cells of a row share are rare at random, and so are legends, items with a word, long ones and telephone numbers.
    const shared = [
      'mapJoin(itemsAlsoIn(split(column(0), ","), column(1)), ";", it())',
      'mapJoin(itemsUnited(split(orEmpty(column(0)), ","), column(1)), ";", it())',
      'mapJoin(inner(split(column(0), ","), 1, 1), ";", it())',
      "entryFor(column(0), column(1))",
      "startingWith(column(0), column(1))",
      "nounFor(column(0), column(1))",
      'lookup(versionStep(column(0), column(1)), [["first number", "1"], ["second number", "2"], ["no number", "3"]])',
      'mapJoin(withWord(split(column(0), ","), "ada"), ";", it())',
      'mapJoin(having(split(column(0), ","), "Ada"), ";", it())',
      'mapJoin(longerThan(split(column(0), ","), 2), ";", it())',
      "labelledPhoneDigits(column(0))",
    ].map(program);
    const programs = [...fc.sample(anyProgram, { numRuns: 8000, seed: 7 }), ...Array(40).fill(shared).flat()];
    const rows: readonly Row[] = fc.sample(fc.tuple(cell, cell), { numRuns: 4000, seed: 8 });
    const definedBy = await compare(programs, (index) =>
      Array.from({ length: 30 }, (_, i) => rows[(index * 7 + i * 13) % rows.length] ?? []),
    );
    // A rule that applies to no row agrees with everything: every operator must have been seen at work.
    const idle = text.operators.map(({ name }) => name).filter((name) => (definedBy.get(name) ?? 0) < 20);
    expect(idle).toEqual([]);
  });

  it("agrees with the interpreter on every pair of places in a text", async () => {
    const slices = PLACES.flatMap((start) => PLACES.map((end) => program(`slice(column(0), ${start}, ${end})`)));
    const spans = PLACES.flatMap((start) => STOPS.map((stop) => program(`span(column(0), ${start}, ${stop})`)));
    await compare([...slices, ...spans], () => TEXTS.map((value) => [value]));
  });

  it("agrees with the interpreter on the run before a mark", async () => {
    const marks = [",", " ", "a", "aa", "Ada", "b", "--", "😀", "\ud83d", "."];
    const programs = CLASS_NAMES.flatMap((name) =>
      marks.map((mark) => program(`runBefore(column(0), "${name}", ${quote(mark)})`)),
    );
    const spaced = ["1 a", "1 ab 2 a", "12 aab", "a\u00a0b", "3 \ud83d\ude00", "x  a"];
    await compare(programs, () => [...TEXTS, ...spaced].map((value) => [value]));
  });

  it("agrees with the interpreter on telephone numbers, and on names of which some words are in capitals", async () => {
    const programs = [
      'phoneForm(column(0), "###-###-#### x*")',
      'phoneIfAny(column(0), "(###) ###-####")',
      "capitalWords(column(0))",
      "withFittingNoun(column(0))",
      "labelledPhoneDigits(column(0))",
      'hideAllBut(column(0), "mailEnds", "*")',
      'hideAllBut(column(0), "last 4 alone", "*")',
    ].map(program);
    const rows = [
      "call 555.310.7712; ext 4",
      "(303) 555-0111",
      "Tel.: +49 (0)30 123456",
      "Phone (212) 555 0147",
      "DE LA CRUZ Juan",
      "Ann LI",
      "3 box",
      "jo.b@x.example, al@y.example",
    ];
    const definedBy = await compare(programs, () => [...TEXTS, ...rows].map((value) => [value]));
    for (const name of ["phoneForm", "phoneIfAny", "capitalWords", "labelledPhoneDigits", "hideAllBut"])
      expect(definedBy.get(name)).toBeGreaterThan(1);
  });

  it("agrees with the interpreter on first words in any case", async () => {
    const asked = program('when(startsWithWord(column(0), "re"), constant("reply"), constant("new"))');
    const rows = ["RE: offer", "Request", "re", " re", "Re2", "R\u00c9", "rE-7", ""];
    await compare([asked], () => [...TEXTS, ...rows, null].map((value) => [value]));
  });

  // What one way of a choice has checked, the other has not.
  it("agrees with the interpreter on both ways of a choice, on short rows too", async () => {
    const programs = [
      'when(has(column(0), "punctuation"), span(column(0), fromStart(4), length(5)), slice(column(0), fromStart(3), fromStart(6)))',
      'when(startsWith(column(0), "x"), slice(column(0), fromEnd(9), fromEnd(4)), slice(column(0), fromEnd(6), fromEnd(3)))',
      'concat(constant("x-"), lookup(column(0), [["Ada", "b"], ["a", null]]))',
    ].map(program);
    const rows = ["", "a", "Ada", "abcde", "12345", "#", "#bcdefghijk", "x", "xbcdefghijk", "abcdefghijk"].map((it) => [
      it,
    ]);
    await compare(programs, () => [...rows, [null]]);
  });

  // One character at a time, so that no two classes can share one, with letters on both sides and without.
  it("agrees with the interpreter on what belongs to a class", async () => {
    const programs = CLASS_NAMES.flatMap((name) =>
      [1, -1].flatMap((n) => [
        program(`nth(matches(column(0), "${name}"), ${n})`),
        program(`slice(column(0), startOf("${name}", ${n}), fromEnd(0))`),
        program(`keepClass(column(0), "${name}")`),
        program(`maskClass(column(0), "${name}", "*")`),
        program(`mapJoin(matches(column(0), "${name}"), "+", it())`),
      ]),
    );
    const characters = [
      ...Array(0x300).keys(),
      ...Array.from({ length: 900 }, (_, n) => 0x300 + 13 * n),
      0xd83d,
      0xde00,
      0xfeff,
      0xff21,
      0x1d7d8,
      0x1d49c,
      0x1f600,
      0x10ffff,
    ];
    const rows = characters
      .map((code) => String.fromCodePoint(code))
      .flatMap((it) => [[it], [`a ${it} 1`], [`${it}${it}B`]]);
    await compare(programs, () => rows);
  });
});

describe("code that is no number", () => {
  const code = '"0); alert(1); void [].slice(0"';
  it.each([
    `mapJoin(skip(split(column(0), " "), ${code}), " ", it())`,
    `mapJoin(dropLast(split(column(0), " "), ${code}), " ", it())`,
    `mapJoin(every(split(column(0), " "), 1, ${code}), " ", it())`,
    `nth(split(column(0), " "), ${code})`,
    `padStart(column(0), ${code}, "0")`,
    `slice(column(0), fromStart(0), atMost(${code}))`,
    `slice(column(0), fromStart(${code}), fromEnd(0))`,
    `slice(column(0), fromStart(0), pastStartOf("letters", 1, ${code}))`,
    `slice(column(0), beforeEndOf("letters", 1, ${code}), fromEnd(0))`,
    `slice(column(0), startOf("letters", ${code}), fromEnd(0))`,
    `slice(column(0), after(",", ${code}), fromEnd(0))`,
  ])("is not written where a number belongs: %s", (printed) => {
    expect(() => toTypeScript(program(printed), text, { columns: [""], examples: [] })).toThrow("expected an integer");
  });
});
