import type { Domain } from "../space/domain.js";
import type { Term } from "../space/term.js";
import type { Value } from "../space/value.js";
import { type Draw, drawsOf } from "./draw.js";
import { sampleProgram } from "./sample.js";

/** A random program with random rows and what it gives on them. */
export interface TextSample {
  readonly seed: number;
  readonly rows: readonly (readonly string[])[];
  readonly term: Term;
  readonly values: readonly Value[];
}

const WORDS = ["ab", "Cd", "EF", "7", "42", "-", " ", ", ", ".", "", "x", "é", "/", "Ab", "12", "  "];

/** Literals of deduced operators, by the kind of their slot. */
const POOLS: Readonly<Record<string, readonly Value[]>> = {
  "#text": ["-", "x", ", ", "a1", "."],
  "#case": ["upper", "lower", "title", "sentence", "upperFirst", "lowerFirst"],
  "#separator": ["", "-", ", ", " "],
  "#count": [1, 2, 3, 4],
  "#fill": ["0", " ", "_"],
};

const DEPTH_MAX = 4;
/** Operators that a program has at least: smaller ones are covered by listing all of them. */
const OPERATORS_MIN = 3;

/** So many random programs of a text domain that give text everywhere, the same each time, small programs left out. */
export function* sampleTexts(domain: Domain, count: number): Generator<TextSample> {
  for (let seed = 0, found = 0; found < count; seed++) {
    const sample = sampleText(domain, seed);
    if (sample === null || operatorsIn(sample.term) < OPERATORS_MIN) continue;
    found++;
    yield sample;
  }
}

function sampleText({ grammar }: Domain, seed: number): TextSample | null {
  const draw = drawsOf(seed);
  const columns = 1 + draw(2);
  const rows = Array.from({ length: 1 + draw(2) }, () => Array.from({ length: columns }, () => randomText(draw)));
  const literalFor = (slot: string): Value => pick(POOLS[slot.split("/")[0] ?? ""] ?? [""], draw);
  const sampling = { grammar, draw, literalFor, targets: [], unlabelled: [] };
  const sampled = sampleProgram(sampling, grammar.start, rows, DEPTH_MAX);
  return sampled === null || sampled.values.includes("") ? null : { seed, rows, ...sampled };
}

function randomText(draw: Draw): string {
  return Array.from({ length: 1 + draw(3) }, () => pick(WORDS, draw)).join("");
}

function pick<Item>(items: readonly Item[], draw: Draw): Item {
  return items[draw(items.length)] as Item; // never empty
}

function operatorsIn(term: Term): number {
  return term.kind === "literal" ? 0 : term.args.reduce((sum, arg) => sum + operatorsIn(arg), 1);
}
