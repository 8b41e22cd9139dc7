import { transformSync } from "esbuild";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { toTypeScript } from "../../emit/typescript.js";
import { languageOf } from "../../language.js";
import type { Cell } from "../../outcome.js";
import * as runtime from "../../runtime.js";
import { deduce } from "../../search/deduce.js";
import { follow } from "../../search/follow.js";
import { emptyMemo } from "../../space/memo.js";
import { parseTerm, printTerm, quote } from "../../space/notation.js";
import { evaluate, type Term } from "../../space/term.js";
import { expand } from "../../testing/expand.js";
import { restrict } from "../../testing/restrict.js";
import { spaceOf, specify } from "../../testing/spaces.js";
import { usage } from "../../usage.js";
import { text } from "../text/domain.js";
import { CHECKSUMS } from "./checksums.js";
import { CODEC_NAMES, codecOf } from "./codecs.js";
import { encoding } from "./domain.js";
import { formsOf, NAMED_KINDS, nameTable } from "./names.js";

const language = languageOf([text, encoding], usage);
/** Whole cells and parts of split ones, changed or not, and nothing put together: spaces that can be listed. */
const small = restrict(language, { operators: ["column", "split", "nth", "encode", "rename"] });

/** Texts of which every codec changes some. */
const TEXTS: readonly string[] = [
  ...["Ada Lovelace", "café au lait", "salt & pepper", "a < b > c", "It's 5 o’clock", "100%", "x", "Été 2024!"],
  ...["caf%C3%A9%20x", "blue+whale%21", "https://a.org/b%20c?d=e f", "&eacute;t&eacute; &#39;&lt;b&gt;&#39;"],
  ...[
    "<p>Hello <b>world</b></p>",
    "SGVsbG8gd29ybGQ=",
    "R3LDvMOfZQ",
    "48656c6c6f",
    "48 65 6C 6c 6f",
    "01001000 01101001",
  ],
  ...["1, 2, 3, 7", "4-6, 9", "09-11", "page2Of10"],
  ...["72 105", "233", "U+00E9 U+4E2D", 'say \\"hi\\"\\n', "caf\\u00e9", "a.b*c", "tab\there", "😀 grin", "\ud83d"],
  ...["#1e90ff", "#FFF", "1E90FF", "rgb(30, 144, 255)", "30, 144, 255", "hsl(210, 100%, 56%)", "#aabbcc"],
  ...["7992739871", "400638133393", "0-306-40615", "DE370400440532013000", "0-306-40615-2", "9780306406157", ""],
  ...["Jürgen Groß, Ærøskøbing", "orderDate2", "HTTPServer"],
  ...["SOS now", "KITE", "... --- ... / -.", "BAC", "Lima Oscar Tango", "755", "rwxr-x---", "-rw-r--r--"],
  ...["AA", "xy", "27", "18279", "10.0.0.1", "10.0.0.256", "167772161", "0a000001", "24", "33", "255.255.255.0"],
  ...["00001010.00000000.00000000.00000001", '"Harbour Inn"', "Lamp [new]"],
  ...["the lord of the rings", "LUDWIG VAN BEETHOVEN", "http://www.b.org:80/x", "(so!)", "007a"],
  ...["A12, A13, B2", "Tue-Fri, Sun", "123-9", "pp. 1045–52", "1045-1052", "O'Brien", "'it''s'", 'size 12", "new"'],
  ...['"a ""b"", c"', "Uncle James", "Fwd: re: [EXTERNAL] Parking", "09c", "aaacgT", "THE BANK  OF ALL"],
  ...["C:\\docs\\plan.v2.docx", "Hobbit, The", "JosÃ© GarcÃ­a", "salt ,pepper", "GATTACA"],
  ...["C:\\road_trip-2.jpg", "Office > Ward > Night shift"],
  ...["1 Elm St, Salem OR, 97301-0415", "Lovelace, Ada King", "Tom & <b>Ann</b>&nbsp;x &amp; y", "billingVATNumber"],
  ...["John Henry /SMITH/ Jr.", "/BRANDT/", "HARTLEY^JOHN^PAUL", "NGUYEN^Linh^^"],
  ...["O'NEIL/ANNE-MARIE MRS", "Schulz, Hans-Peter", "Mo–Fr 9–18.30 Uhr"],
  ...["“Hello” – it’s  me…", "rgb( 1 , 2 , 3 )", "/home/eva/meeting-notes_2.txt", "John Henry Smith Jr."],
  ...["www.Shop.a.org", "Am Markt 7 b", "The Thing (1982)", "Porto [a][12]"],
  ...["Ann Marie Lee, Tom Ek and Ida Roy", "Kim, J.; Ek, L.", "Samuel (Sam) Ortiz", "Ann Beatrice Cole"],
  ...["HTTPS://WWW.A.Org/x", "ANNE-MARIE o'neil", "Salt & Vinegar"],
  ...["Prof. Dr. Ada  Lovelace, PhD", "from 10.0.0.12 port 22", "db.maxSize", "v1.4.9", "LOT-0099", "1920 x 1080"],
];

function program(printed: string): Term {
  const parsed = parseTerm(printed, language.operators);
  if (parsed.kind === "error") throw new Error(`${parsed.message}: ${printed}`);
  return parsed.term;
}

/** A program as a running function, with the functions that it imports. */
function load(term: Term, columns: readonly string[] = [""]): (...cells: readonly Cell[]) => Cell | undefined {
  const source = toTypeScript(term, language, { columns, examples: [] })
    .replace(/^import \{(.*)\} from "@inkling\/core\/runtime";/m, (_, names: string) => {
      return `const {${names.replaceAll(" as ", ": ")}} = runtime;`;
    })
    .replace("export function", "return function");
  return new Function(
    "runtime",
    transformSync(`(() => {${source}})()`, { loader: "ts" }).code.replace("(()", "return (()"),
  )(runtime);
}

const codecs = CODEC_NAMES.map((name) => [name, program(`encode(column(0), ${quote(name)})`)] as const);

describe("every codec", () => {
  it.each(codecs)("%s: emitted code agrees with the interpreter", (_, term) => {
    const emitted = load(term);
    const agrees = (cell: Cell): void => {
      expect(emitted(cell)).toBe(evaluate(term, [cell], emptyMemo()));
    };
    for (const cell of [...TEXTS, null]) agrees(cell);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (cell) => agrees(cell)),
      { numRuns: 30 },
    );
  });

  it.each(codecs)("%s: is as it is declared", (name) => {
    const { change, gives, total, idempotent } = codecOf(name) ?? expect.fail();
    for (const cell of TEXTS) {
      const given = change(cell);
      if (given === undefined) expect([cell, total]).not.toEqual([cell, true]);
      if (given === undefined || given === cell || given === "" || [...cell].length < 3) continue;
      expect([given, gives.test(given)]).toEqual([given, true]);
      if (idempotent === true) expect(change(given)).toBe(given);
    }
  });

  it.each(codecs)("%s: is found from what it gives, and everything found gives that", (_, term) => {
    let found = 0;
    for (const cell of TEXTS) {
      const wanted = evaluate(term, [cell], emptyMemo());
      if (typeof wanted !== "string" || wanted === cell || wanted === "") continue;
      const specification = specify(small, [[cell]], [wanted]);
      const space = deduce(specification);
      for (const { term: other } of expand(space.dag, space.root)) {
        expect([printTerm(other), evaluate(other, [cell], emptyMemo())]).toEqual([printTerm(other), wanted]);
      }
      if (follow(specification, space, term, { beta: 1, massLog2: 0, rankMax: 0 }).kind === "present") found++;
    }
    expect(found).toBeGreaterThan(0);
  });

  it.each(codecs)("%s: has words", (_, term) => {
    const sentence = language.explain(term, ["Name"]);
    expect(sentence).toContain('"Name"');
    expect(sentence).not.toMatch(/_|change/);
  });
});

describe("a codec of the items of a list", () => {
  const term = program('mapJoin(split(column(0), ","), ", ", encode(it(), "fromHex"))');

  it("emitted code agrees with the interpreter", () => {
    const emitted = load(term);
    for (const cell of [...TEXTS, "4142,43", "4142,x", null])
      expect(emitted(cell)).toBe(evaluate(term, [cell], emptyMemo()));
    expect(language.explain(term, ["Name"])).toContain("decoded from hexadecimal bytes");
  });

  it("is found", () => {
    const quoting = program('mapJoin(split(column(0), ", "), ", ", encode(it(), "toSqlText"))');
    const specification = specify(language, [["O'Hara, Wood"], ["Hill"]], ["'O''Hara', 'Wood'", "'Hill'"]);
    const space = deduce(specification);
    expect(follow(specification, space, quoting, { beta: 1, massLog2: 0, rankMax: 0 }).kind).toBe("present");
  });
});

describe("names", () => {
  const renamings = NAMED_KINDS.flatMap((kind) =>
    [...new Set(["code", "en", ...formsOf(kind)])].map((to) => [kind, to === "code" ? "en" : "code", to] as const),
  );

  it.each(renamings)("%s, from %s to %s: emitted code agrees, and the program is found", (kind, from, to) => {
    const term = program(`rename(column(0), "${kind}", "${from}", "${to}")`);
    const emitted = load(term);
    const written = [...nameTable(kind, from, to).keys()];
    for (const cell of [...written.slice(0, 40), "Nowhere at all", "", null]) {
      expect(emitted(cell)).toBe(evaluate(term, [cell], emptyMemo()));
    }
    expect(language.explain(term, ["Name"])).toMatch(/^Writes the .* of the .* whose .* is "Name"\.$/);
  });

  test.each([
    ["region", "code", "en", ["DE", "JP"]],
    ["region", "en", "code", ["Germany", "Japan"]],
    ["region", "de", "code", ["Deutschland", "Österreich"]],
    ["region", "en", "ja", ["France", "United States"]],
    ["region", "fr", "en", ["Allemagne", "Espagne"]],
    ["region", "code", "flag", ["FR", "br"]],
    ["region", "flag", "lowerCode", ["🇫🇷", "🇧🇷"]],
    ["region", "en", "code", ["UK", "Germany"]],
    ["region", "code3", "code", ["DEU", "POL"]],
    ["region", "en", "code3", ["Germany", "Spain"]],
    ["language", "code", "code3", ["de", "fr"]],
    ["currency", "code", "plain", ["CHF", "JPY"]],
    ["language", "code", "own", ["de", "fr"]],
    ["language", "en", "code", ["German", "Welsh"]],
    ["currency", "code", "en", ["EUR", "CHF"]],
    ["currency", "code", "symbol", ["EUR", "GBP"]],
    ["currency", "symbol", "code", ["€", "£"]],
    ["script", "code", "en", ["Cyrl", "Grek"]],
    ["unit", "symbol", "en", ["km", "kg"]],
    ["regionLanguage", "en", "en", ["Brazil", "Austria"]],
  ] as const)("%s, from %s to %s, is found from two examples", (kind, from, to, cells) => {
    const term = program(`rename(column(0), "${kind}", "${from}", "${to}")`);
    const wanted = cells.map((cell) => evaluate(term, [cell], emptyMemo()) ?? null);
    expect(wanted).not.toContain(null);
    const rows = cells.map((cell) => [cell]);
    const specification = specify(small, rows, wanted);
    const space = deduce(specification);
    expect(follow(specification, space, term, { beta: 1, massLog2: 0, rankMax: 0 }).kind).toBe("present");
    for (const { term: other } of expand(space.dag, space.root)) {
      expect(rows.map((row) => evaluate(other, row, emptyMemo()))).toEqual(wanted);
    }
  });
});

test("every checksum: emitted code agrees with the interpreter", () => {
  for (const checksum of CHECKSUMS) {
    const term = program(`isValid(column(0), "${checksum}")`);
    const emitted = load(term);
    for (const cell of [...TEXTS, null]) expect(emitted(cell)).toBe(evaluate(term, [cell], emptyMemo()));
    expect(language.explain(term, ["Name"])).toMatch(/"Name" is a/);
  }
});

test("whether an address lies in a network: emitted code agrees with the interpreter", () => {
  const term = program("networkAnswer(column(0), column(1))");
  expect(language.explain(term, ["IP", "Net"])).toContain('whether "IP" lies in the network "Net"');
  const emitted = load(term, ["IP", "Net"]);
  for (const row of [
    ["10.1.2.3", "10.0.0.0/8"],
    ["11.1.2.3", "10.0.0.0/8"],
    ["x", "10.0.0.0/8"],
  ])
    expect(emitted(...row)).toBe(evaluate(term, row, emptyMemo()));
  for (const cell of [...TEXTS, "10.0.0.0/8", null]) {
    const own = program("networkAnswer(column(0), column(0))");
    expect(load(own)(cell)).toBe(evaluate(own, [cell], emptyMemo()));
  }
});

describe("a checksum is proposed", () => {
  const guards = (cells: readonly string[], unlabelled: readonly string[]) => {
    const rows = cells.map((cell) => [cell]);
    const rest = unlabelled.map((cell) => [cell]);
    const { dag, root } = deduce({ ...specify(asking, rows, [true, false]), unlabelled: rest });
    return expand(dag, root).map(({ term }) => printTerm(term));
  };
  const asking = {
    ...small,
    grammar: { ...restrict(language, { operators: ["column", "isValid"] }).grammar, start: "guard" },
  };

  it("for card numbers of which most are valid", () => {
    expect(guards(["4539 1488 0343 6467", "4539 1488 0343 6468"], ["4012888888881881"])).toEqual([
      'isValid(column(0), "luhn")',
    ]);
  });
  it("neither for dates and small numbers, nor where few rows are valid", () => {
    expect(guards(["2026-03-11", "2026-03-17"], [])).toEqual([]);
    expect(guards(["18", "19"], [])).toEqual([]);
    expect(guards(["4539148803436467", "4539148803436468"], ["4012888888881882", "5555555555554441"])).toEqual([]);
  });
});

test("nothing is looked for where nothing is changed", () => {
  const space = spaceOf(small, [["Ada Lovelace"], ["Grace Hopper"]], ["Ada", "Grace"]);
  const names = expand(space.dag, space.root).map(({ term }) => printTerm(term));
  expect(names.filter((name) => /encode|rename/.test(name))).toEqual([]);
});
