import { ratio } from "./arithmetic.js";
import { absolute, compare, type Decimal, multiply } from "./decimal.js";
import type { FormatPattern } from "./format.js";
import { writeNumber, writeRounded } from "./write.js";

/** A unit, and how many of the numbers given make one. */
interface Rung {
  readonly unit: string;
  readonly size: Decimal;
}

/** Units from the smallest up, and what stands between a number and its unit. */
interface Ladder {
  readonly rungs: readonly Rung[];
  readonly space: "" | " ";
}

/** Units of which each is as many of the one before. An empty name says that plain numbers have no unit. */
const REGULAR: readonly (readonly [base: number, units: string])[] = [
  [1000, ",K,M,B,T"],
  [1000, ",k,m,b,t"],
  [1000, ",k,M,B,T"],
  [1000, ",K,M,G,T"],
  [1000, ",k,M,G,T"],
  [1000, ",K,Mn,Bn,Tn"],
  [1000, ",K,mn,bn,tn"],
  [1000, ",thousand,million,billion,trillion"],
  [1000, ",Tsd.,Mio.,Mrd."],
  [1000, "B,kB,MB,GB,TB"],
  [1000, "B,KB,MB,GB,TB"],
  [1024, "B,KB,MB,GB,TB"],
  [1024, "B,KiB,MiB,GiB,TiB"],
  [1024, ",K,M,G,T"],
  [1000, "g,kg,t"],
  [1000, "mg,g,kg"],
  [1000, "ml,l"],
  [1000, "mL,L"],
  [1000, "m,km"],
  [100, "cm,m"],
  [1000, "ms,s"],
  [1000, "Hz,kHz,MHz,GHz"],
  [1000, "W,kW,MW,GW"],
  [1000, "Wh,kWh,MWh,GWh"],
];

const IRREGULAR: readonly (readonly Rung[])[] = [
  [
    { unit: "lakh", size: "100000" },
    { unit: "crore", size: "10000000" },
  ],
  [
    { unit: "mm", size: "1" },
    { unit: "cm", size: "10" },
    { unit: "m", size: "1000" },
  ],
];

const ALL_RUNGS: readonly (readonly Rung[])[] = [
  ...REGULAR.map(([base, units]) => units.split(",").map((unit, power) => ({ unit, size: String(base ** power) }))),
  ...IRREGULAR,
];

/** Every ladder by its name, which says how large its units are. */
const LADDERS: ReadonlyMap<string, Ladder> = new Map(
  ALL_RUNGS.flatMap((rungs) => (["", " "] as const).map((space) => [nameOf(rungs, space), { rungs, space }] as const)),
);

/** The sizes of the units but of a first one of size 1, as `1 lakh = 100000, 1 crore = 10000000` or `1 kg = 1000 g`. */
function nameOf(rungs: readonly Rung[], space: string): string {
  const [smallest] = rungs;
  const small = smallest?.size === "1" && smallest.unit !== "" ? space + smallest.unit : "";
  return rungs
    .filter(({ size }) => size !== "1")
    .map(({ unit, size }) => `1${space}${unit} = ${size}${small}`)
    .join(", ");
}

/** The ladders of what is weighed or measured: the smallest unit has a name, the others are powers of ten of it, and it is no byte. */
const MEASURE_LADDERS: ReadonlySet<string> = new Set(
  [...LADDERS].flatMap(([name, { rungs }]) => {
    const [smallest] = rungs;
    const isMeasure = smallest?.size === "1" && smallest.unit !== "" && smallest.unit !== "B";
    return isMeasure && rungs.every(({ size }) => /^10*$/.test(size)) ? [name] : [];
  }),
);

/** The names of the ladders of what is weighed or measured. */
export const MEASURE_LADDER_NAMES: readonly string[] = [...MEASURE_LADDERS];

/** The names of all ladders, by which programs know them. */
export const LADDER_NAMES: readonly string[] = [...LADDERS.keys()];

/**
 * A number in the largest unit of which it has at least one, as `15.3K` or `2.5 MiB`: rounded in a format, halves away from
 * zero, but as it is where the unit is 1. What is rounded to the size of the next unit is written in that one, as in the compact
 * notation of ECMA-402. `undefined` for an unknown ladder or a format that is none of {@link COMPACT_FORMATS}.
 */
export function compactText(decimal: Decimal, ladder: string, format: FormatPattern): string | undefined {
  if (!COMPACT_FORMATS.includes(format)) return undefined;
  const { rungs, space } = LADDERS.get(ladder) ?? { rungs: [], space: "" };
  let rung: Rung | undefined = rungs[0];
  let digits = rung === undefined ? undefined : inUnit(decimal, rung, format);
  for (const larger of rungs.slice(1)) {
    if (rung === undefined || !reaches(decimal, rung, larger, format)) break;
    rung = larger;
    digits = inUnit(decimal, larger, format);
  }
  if (rung === undefined || digits === undefined) return undefined;
  return rung.unit === "" ? digits : `${digits}${space}${rung.unit}`;
}

/** The same with all its decimals, on a ladder of measures ({@link MEASURE_LADDERS}): 2075 g is 2.075 kg. */
export function compactExactly(decimal: Decimal, ladder: string): string | undefined {
  return MEASURE_LADDERS.has(ladder) ? compactText(decimal, ladder, "0.*") : undefined;
}

function inUnit(decimal: Decimal, { size }: Rung, format: FormatPattern): string | undefined {
  if (size === "1") return writeNumber(decimal, "0.*");
  const value = ratio(decimal, size);
  return value === undefined ? undefined : writeRounded(value, format);
}

/** Whether a number, rounded as it would be in one unit, is one of the next or more. */
function reaches(decimal: Decimal, rung: Rung, larger: Rung, format: FormatPattern): boolean {
  if (compare(absolute(decimal), larger.size) >= 0) return true;
  const digits = rung.size === "1" ? undefined : inUnit(decimal, rung, format);
  const shown = digits === undefined ? undefined : multiply(absolute(digits.replace(",", ".")), rung.size);
  return shown !== undefined && compare(shown, larger.size) >= 0;
}

/** Formats that are tried in larger units: one for all numbers, or without zeros at the end. */
export const COMPACT_FORMATS: readonly FormatPattern[] = [
  "0",
  "0.0",
  "0.#",
  "0.*",
  "0.00",
  "0.##",
  "0,0",
  "0,#",
  "0,00",
  "0,##",
];

/** A way to write texts, and the sizes of the numbers in binary fractions, from which they may differ by rounding. */
export interface CompactWriting {
  readonly ladder: string;
  readonly near: readonly number[];
  readonly reach: readonly number[];
}

const WRITTEN = /^(-?\d+(?:[.,]\d+)?)( ?)(\D*)$/;

/** The ladders on which all texts are numbers with units, in more than one unit. */
export function compactWritingsOf(texts: readonly string[]): readonly CompactWriting[] {
  const parts = texts.map((text) => WRITTEN.exec(text));
  const units = parts.map((part) => part?.[3] ?? "");
  if (parts.includes(null) || new Set(units).size < 2) return [];
  const found: CompactWriting[] = [];
  for (const [ladder, { rungs, space }] of LADDERS) {
    if (parts.some((part) => part?.[3] !== "" && part?.[2] !== space)) continue;
    const sizes = units.map((unit) => Number(rungs.find((rung) => rung.unit === unit)?.size));
    if (sizes.some(Number.isNaN)) continue;
    const near = parts.map((part, i) => Number(part?.[1]?.replace(",", ".")) * (sizes[i] ?? 1));
    found.push({ ladder, near, reach: sizes.map((size) => (size === 1 ? 0 : size)) });
  }
  return found;
}

/** A number and its unit at the beginning of a text, where something follows. */
export function compactHead(text: string): string | undefined {
  const [head = "", number = "", unit = ""] = /^(-?\d+(?:[.,]\d+)?)(?: ?(\p{L}+\.?))?(?![\p{L}\d])/u.exec(text) ?? [];
  if (number === "") return undefined;
  return unit !== "" && ALL_RUNGS.some((rungs) => rungs.some((rung) => rung.unit === unit)) ? head : number;
}
