import { type Decimal, isDecimal, plain } from "./decimal.js";
import { DESCENDING_UNITS } from "./measures.js";

/*
 * Quantities written in several units from the largest down, of which those that there are none of are left out: `1 h 35 min`, `2 h`, `48 min`. How
 * they are written is named by an example of two of each: `2 hours, 2 minutes`. The quantity is counted in the smallest unit of the example.
 */

/** Units from the largest down, as they are called for two, and how many of the last each is. */
interface PartForm {
  readonly units: readonly { readonly name: string; readonly size: number }[];
  /** What stands between a number and its unit, and between two parts. */
  readonly gap: string;
  readonly separator: string;
}

/** A number and its unit, and what stands before the next one. */
const PART = /(\d+)( ?)(\p{L}+|['"])(, | and |,| |)(?=\d|$)/uy;

/** Names of one, by those of several. */
const SINGULARS: Readonly<Record<string, string>> = {
  feet: "foot",
  inches: "inch",
  ...Object.fromEntries(
    "weeks days hours minutes seconds hrs mins secs wks yards pounds ounces stones lbs"
      .split(" ")
      .map((plural) => [plural, plural.slice(0, -1)]),
  ),
};
/** The same the other way round, for whole words: `1 min` is no sign of `mins`. */
const PLURALS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SINGULARS).flatMap(([plural, singular]) =>
    /^(?:hr|min|sec|wk|lb)$/.test(singular) ? [] : [[singular, plural]],
  ),
);

/** Largest quantities that are written, and longest texts that are read, in UTF-16 units. */
const VALUE_MAX = 1e12;
const LENGTH_MAX = 60;

/** A positive whole quantity in parts; `undefined` for any other number, and where the form is none. */
export function inParts(quantity: Decimal, form: string): string | undefined {
  const parts = partFormOf(form);
  const value = /^\d+$/.test(plain(quantity)) ? Number(quantity) : 0;
  if (parts === undefined || value === 0 || value > VALUE_MAX) return undefined;
  let rest = value;
  const written = parts.units.flatMap(({ name, size }) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${parts.gap}${count === 1 ? (SINGULARS[name] ?? name) : name}`];
  });
  return written.join(parts.separator);
}

/** A form taken apart; `undefined` where it is none: of fewer than two units, or units that do not go down. */
export function partFormOf(form: string): PartForm | undefined {
  const parts = partsIn(form);
  if (parts === undefined || parts.length < 2) return undefined;
  const [first] = parts;
  const isOne = parts.every(
    ({ count, gap, separator }, at) =>
      count === "2" && gap === first?.gap && separator === (at === parts.length - 1 ? "" : first.separator),
  );
  const sizes = isOne ? sizesOf(parts.map(({ unit }) => unit)) : undefined;
  if (first === undefined || sizes === undefined) return undefined;
  const units = parts.map(({ unit }, at) => ({ name: unit, size: (sizes[at] ?? 1) / (sizes.at(-1) ?? 1) }));
  return { units, gap: first.gap, separator: first.separator };
}

/** The sizes of units that go down, each a multiple of the next. */
function sizesOf(units: readonly string[]): readonly number[] | undefined {
  for (const table of DESCENDING_UNITS) {
    const sizes = units.map((unit) => Number(table.find(([names]) => names.split(" ").includes(unit))?.[1]));
    const descend = sizes.every(
      (size, at) => at === 0 || ((sizes[at - 1] ?? 0) > size && (sizes[at - 1] ?? 0) % size === 0),
    );
    if (descend && !sizes.some(Number.isNaN)) return sizes;
  }
  return undefined;
}

interface Part {
  readonly count: string;
  readonly gap: string;
  readonly unit: string;
  readonly separator: string;
}

/** The parts that a text is made of. */
function partsIn(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  if (text.length > LENGTH_MAX) return undefined;
  for (PART.lastIndex = 0; PART.lastIndex < text.length; ) {
    const [all, count = "", gap = "", unit = "", separator = ""] = PART.exec(text) ?? [];
    if (all === undefined) return undefined;
    parts.push({ count, gap, unit, separator });
  }
  return parts;
}

/** The form of texts of which some one has a part and some other leaves it out, and their quantities; `null` where there is none. */
export function partsOf(
  texts: readonly string[],
): { readonly form: string; readonly quantities: readonly Decimal[] } | null {
  const rows = texts.map(partsIn);
  const names = new Map<string, string>();
  for (const { count, unit } of rows.flatMap((parts) => parts ?? []))
    names.set(
      SINGULARS[unit] ?? unit,
      count === "1" ? (names.get(SINGULARS[unit] ?? unit) ?? PLURALS[unit] ?? unit) : unit,
    );
  const longest = rows.find((parts) => (parts?.length ?? 0) > 1)?.[0];
  if (rows.includes(undefined) || longest === undefined || rows.every((parts) => parts?.length === names.size))
    return null;
  const sized = descending([...names.values()]);
  if (sized === undefined) return null;
  const form = sized.map(({ name }) => `2${longest.gap}${name}`).join(longest.separator);
  const quantities = rows.map((parts) =>
    (parts ?? []).reduce((sum, { count, unit }) => {
      const name = names.get(SINGULARS[unit] ?? unit);
      return sum + Number(count) * (sized.find((one) => one.name === name)?.size ?? Number.NaN);
    }, 0),
  );
  const decimals = quantities.map(String);
  return decimals.every(isDecimal) ? { form, quantities: decimals } : null;
}

/** Units from the largest down, in multiples of the smallest. */
function descending(names: readonly string[]): readonly { readonly name: string; readonly size: number }[] | undefined {
  for (const table of DESCENDING_UNITS) {
    const found = table.flatMap(([all, size]) => {
      const name = names.find((one) => all.split(" ").includes(one));
      return name === undefined ? [] : [{ name, size: Number(size) }];
    });
    const smallest = found.at(-1)?.size ?? 1;
    if (found.length === names.length) return found.map(({ name, size }) => ({ name, size: size / smallest }));
  }
  return undefined;
}
