import { transformSync } from "esbuild";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toTypeScript } from "../../emit/typescript.js";
import { cells } from "../../language.js";
import type { Cell, Row } from "../../outcome.js";
import * as runtime from "../../runtime.js";
import type { Production } from "../../space/grammar.js";
import { emptyMemo } from "../../space/memo.js";
import { parseTerm, printTerm } from "../../space/notation.js";
import { RELATIONS } from "../../space/relations.js";
import { call, evaluate, literal, type Term } from "../../space/term.js";
import type { Value } from "../../space/value.js";
import { filledCells } from "../text/operators.js";
import { AGGREGATES, ANGLE_PARTS, MONEY_AGGREGATES, WRITTEN_AGGREGATES } from "./arithmetic.js";
import { EXTRAS } from "./blanks.js";
import { LADDER_NAMES, MEASURE_LADDER_NAMES } from "./compact.js";
import { CONVERSIONS } from "./conversions.js";
import { ROUNDINGS } from "./decimal.js";
import { number } from "./domain.js";
import { EXTREMES, PLACED_EXTREMES } from "./extremes.js";
import { FRACTION_FORMS, MEASURE_NAMES } from "./measures.js";
import { LETTERINGS } from "./numerals.js";
import { SHORTAGES } from "./places.js";
import { STYLES } from "./read.js";
import { SCORERS } from "./scores.js";
import { WORDINGS } from "./words.js";

type Emitted = (...cells: readonly Cell[]) => Cell | boolean | undefined;

const COLUMNS = ["", ""];

/** Programs as running functions: emitted, stripped of their types, with the runtime in place of its import. */
function load(programs: readonly Term[]): readonly Emitted[] {
  const functions = programs.map((program) => {
    const source = toTypeScript(program, cells, { columns: COLUMNS, examples: [] });
    const body = source
      .replace(
        /^import \{ (.*) \} from .*$/m,
        (_, names: string) => `const { ${names.replaceAll(" as ", ": ")} } = runtime;`,
      )
      .replace("export function", "function");
    return `(() => {\n${body}\nreturn transform;\n})()`;
  });
  const { code } = transformSync(`return [${functions.join(",\n")}];`, { loader: "ts" });
  return new Function("runtime", code)(runtime) as readonly Emitted[];
}

const LITERALS: Readonly<Record<string, readonly Value[]>> = {
  column: [0, 1],
  labelledForm: ["a0-b00", "B0_A000"],
  ordinal: [1, 2, -1],
  nounForms: [" night| nights", "-day|-days", " Box| Boxes"],
  noneForms: ["no items| item| items", "None| Box| Boxes"],
  partForm: ["2 h 2 min 2 s", "2 hours, 2 minutes", "2 ft 2 in"],
  scorer: SCORERS,
  extra: EXTRAS,
  overtimeLimit: ["40", "8"],
  packForm: ["2 full + 2 loose", "2 cartons, 2 loose"],
  needle: [",", "1", " "],
  separator: ["-", " to "],
  pair: ["()"],
  class: ["digits", "letters"],
  numberStyle: STYLES,
  aggregate: [...AGGREGATES, ...WRITTEN_AGGREGATES, ...MONEY_AGGREGATES],
  placedExtreme: PLACED_EXTREMES,
  extreme: EXTREMES,
  bound: ["0", "40", "-2.5"],
  limits: ["5|12.5", "-1|0|10"],
  base: [2, 16, 36],
  digits: [1, 8],
  lettering: LETTERINGS,
  wording: WORDINGS,
  factor: ["2", "1.19", "1/60", "-1"],
  countFactor: ["1", "2"],
  addend: ["0", "1", "-273.15"],
  conversion: Object.keys(CONVERSIONS),
  ladder: LADDER_NAMES,
  measureLadder: MEASURE_LADDER_NAMES,
  measure: MEASURE_NAMES,
  anglePart: ANGLE_PARTS,
  fractionForm: FRACTION_FORMS,
  dividend: ["60", "235.215"],
  unit: ["12", "60", "0.5"],
  step: ["1", "0.05", "10", "0.25"],
  origin: ["0", "5", "0.99"],
  gap: ["0", "1"],
  rounding: ROUNDINGS,
  power: [-3, -1, 2],
  places: [0, 1, 3],
  numberFormat: [
    "0.00 × 10^0",
    "0",
    "0.00",
    "#,##0.*",
    "#.##0,00",
    "0000",
    "??0.??",
    "0.*;(0)",
    "0.*E+0",
    "0.*%",
    "0.*",
  ],
  relation: RELATIONS,
  shortage: SHORTAGES,
  figures: [1, 3],
  exactFormat: ["0.*", "#,##0.*", "0.*E0"],
  pairPattern: ["00-00", "0.00 / 0"],
  triplePattern: ["00:00:00", "0.0 × 0.0 (0"],
  threshold: ["0", "5", "12.5"],
  divisor: ["2", "0.5", "10"],
  askedColumn: [0, 1],
};

/* What cells are made of: numbers as people write them, and what is none. */
const CELLS: readonly Cell[] = [
  ..."0|5|12|-5|1,234.50|1.234,5|1 234|12.345|(12.50)|12.50-|$5.00|€ 3|25%|1.5K|8.50 DR|3/4|12 of 30|4.75M likes|Credit 3|5.581612E-001|007|1e400".split(
    "|",
  ),
  ..."6 x 330 ml|8x50 + 4x100|3–1|00FFh|1,250 g|$ (1,250.00)|2 x 3 m|1:30|4 taxis $9.50|Bo: 3|3, 4, 5|10-20|10:15|2020-01-02|1.2.3|5 kg|3 lb|NaN|Infinity|-0|１２|XIV|ff|0x1F|twelve|first|a|  |−7.5".split(
    "|",
  ),
  "",
  null,
  "a 7, Box 12",
  "9".repeat(300),
  "8".repeat(500),
];

/* Pairs that some operators need and few of all cells are: readings of one counter, plain numbers, and numbers in words and marks. */
const READINGS: readonly Cell[] = ["0145", "9870", "9998", "0012"];
const NUMBERS: readonly Cell[] = ["2.5", "5", "7", "12", "20", "40"];
const SAID: readonly Cell[] = ["twelve", "XIV", "iv", "8.50 DR", "Credit 3", "six"];

const rowsOf = (some: readonly Cell[]): fc.Arbitrary<Row> =>
  fc.array(fc.constantFrom(...some), { minLength: 2, maxLength: 2 });
const rows: fc.Arbitrary<Row> = fc.oneof(
  { weight: 6, arbitrary: rowsOf(CELLS) },
  { weight: 3, arbitrary: rowsOf(NUMBERS) },
  { weight: 1, arbitrary: rowsOf(SAID) },
  { weight: 1, arbitrary: rowsOf(READINGS) },
);
const tapes = fc.noBias(fc.array(fc.nat(), { minLength: 60, maxLength: 60 }));

const own = new Set(number.operators.map(({ name }) => name));

/** A random program of the domain from a tape of numbers. Sources are plain cells. */
function grow(slot: string, choose: <Item>(items: readonly Item[]) => Item): Term {
  if (slot.startsWith("#")) return literal(choose(LITERALS[slot.slice(1).split("/")[0] ?? ""] ?? []));
  const from = ["source", "field", "half"].includes(slot) ? "cell" : slot;
  if (from === "filled" || from === "delimited") return call(filledCells, [literal(0), literal(1)]);
  const production = choose(cells.grammar.productions.filter((of) => of.slot === from && isOwn(of)));
  const args = production.args.map((arg) => grow(arg, choose));
  return production.operator === null ? args[0]! : call(production.operator, args);
}

function isOwn({ operator, slot }: Production): boolean {
  return operator === null || own.has(operator.name) || slot === "cell" || slot === "asked";
}

const programs = fc
  .tuple(tapes, fc.constantFrom("numbered", "numbered", "numbered", "guard", "key", "extreme", "labelled"))
  .map(([tape, slot]) => {
    let at = 0;
    return grow(slot, (items) => items[(tape[at++ % tape.length] ?? 0) % items.length]!);
  });

function operatorsOf(term: Term): readonly string[] {
  return term.kind === "literal" ? [] : [term.operator.name, ...term.args.flatMap(operatorsOf)];
}

test("emitted code gives what the interpreter gives, for every operator", () => {
  const defined = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.array(programs, { minLength: 20, maxLength: 20 }),
      fc.array(rows, { minLength: 6, maxLength: 8 }),
      (terms, some) => {
        for (const [index, emitted] of load(terms).entries()) {
          const term = terms[index]!;
          for (const row of some) {
            const expected = evaluate(term, row, emptyMemo());
            const where = `${printTerm(term)} on ${JSON.stringify(row)}`;
            expect({ where, value: emitted(...row) }).toEqual({ where, value: expected });
            if (expected !== undefined)
              for (const name of operatorsOf(term)) defined.set(name, (defined.get(name) ?? 0) + 1);
          }
        }
      },
    ),
    { numRuns: 1500 },
  );
  for (const name of own) expect(defined.get(name) ?? 0, name).toBeGreaterThan(0);
});

test("every operator is said in plain words, and printed programs are read back", () => {
  fc.assert(
    fc.property(programs, (term) => {
      const words = cells.explain(term, ["Price", "Tax"]);
      expect(words).toMatch(/^[A-Z“].*\.$/s);
      expect(words).not.toMatch(/undefined|NaN/);
      const parsed = parseTerm(printTerm(term), cells.operators);
      expect(parsed.kind === "term" ? printTerm(parsed.term) : parsed.message).toBe(printTerm(term));
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    'writeNumber(roundTo(asNumber(column(0), "1,234.5"), "0.05", "0", "up"), "0.00")',
    "rounded up to the next multiple of 0.05",
  ],
  ['writeNumber(convert(asNumber(column(0), "1,234.5"), "miles to kilometres"), "0.*")', "multiplied by 1.609344"],
  ['writeNumber(plainValue(asNumber(column(0), "1.234,5")), "#,##0.00")', "decimal comma"],
  ['inBase(plainValue(asNumber(column(0), "1,234.5")), 8, 1, "small")', "as an octal number"],
  ['range(asNumber(column(0), "1,234.5"), "10", "0", "1", "-", "0")', "like “0-9”"],
])("%s is said as … %s …", (printed, words) => {
  const parsed = parseTerm(printed, cells.operators);
  if (parsed.kind === "error") throw new Error(parsed.message);
  expect(cells.explain(parsed.term, ["Price"])).toContain(words);
});
