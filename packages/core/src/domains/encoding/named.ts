import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";

/**
 * Values that a text gives names to, in the ways of JSON, query strings, logs, attributes and elements of markup, and forms:
 * `"city": "Porto"`, `city=Porto&`, `<city>Porto</city>`, `City: Porto; ...`.
 */

/** Names in a text, at its start or behind what may stand between values, with what shows that a value follows. */
const NAMES =
  /(?<=^|[\s;,&?{|#(["'`<>])([\p{L}_][\p{L}\p{Nd}_.-]{0,60})(["']?)\s{0,8}(?:=>|[:=])|<([\p{L}_][\p{L}\p{Nd}_.-]{0,60})(?=(?:\s[^<>]{0,200})?>)/gu;
/** Up to where a value without quotes reaches behind a sign: behind `=` it holds no blanks, and what follows is another name. */
const BEHIND_EQUALS = /^#?(?:(?!,[\p{L}_][\p{L}\p{Nd}_.-]*=|,\s|,$)[^\s&;|<>()[\]{}"'#])*/u;
const BEHIND_COLON = /^(?:(?!,\s*["'\p{L}_][\p{L}\p{Nd}_ .-]{0,60}["']?\s*:)[^;|\n\r<>[\]{}"])*/u;
/** Longest text in which names are sought, in UTF-16 units. */
const LENGTH_MAX = 20_000;
/** Names that a search tries, at most. */
const NAMES_MAX = 8;

/**
 * The value of a name in a text: of several the first, a name in quotes before others; without quotes and the blanks around it. Letter case of
 * names is ignored. Not defined for values with escapes, and for lists and objects.
 */
export function namedValue(text: string, name: string): string | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const found = namesIn(text).filter((each) => each.name === name.toLowerCase());
  const best = found.find(({ isQuoted }) => isQuoted) ?? found[0];
  return best === undefined ? undefined : valueIn(text.slice(best.end), best.sign);
}

interface Named {
  readonly name: string;
  readonly isQuoted: boolean;
  /** What shows that a value follows, and where that ends. */
  readonly sign: string;
  readonly end: number;
}

/** The names in a text, in small letters, in their order. A last word of several before a colon is none: `Frame colour: red`. */
function namesIn(text: string): readonly Named[] {
  return Array.from(text.matchAll(NAMES), (match) => ({
    match,
    before: text.slice(Math.max(0, match.index - 2), match.index),
  }))
    .filter(({ match: [sign], before }) => !(sign.endsWith(":") && /[\p{L}\p{Nd}] $/u.test(before)))
    .map(({ match: { 0: sign, 1: name, 2: quote, 3: element, index } }) => ({
      name: (name ?? element ?? "").toLowerCase(),
      isQuoted: quote !== undefined && quote !== "",
      sign,
      end: index + sign.length,
    }));
}

function valueIn(rest: string, sign: string): string | undefined {
  if (sign.startsWith("<")) return /^[^<>]*>([^<]*)</.exec(rest)?.[1]?.trim();
  const text = rest.trimStart();
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1);
    const value = text.slice(1, end);
    return end < 0 || value.includes("\\") ? undefined : value;
  }
  if (quote !== "" && "([{".includes(quote)) return undefined;
  const isTight = sign.endsWith("=") && !rest.startsWith(" ");
  return (isTight ? BEHIND_EQUALS : BEHIND_COLON).exec(text)?.[0].trim().replace(/,$/, "");
}

/** Names in the cells whose values hold, or are in, what is wanted; in the order of the cells. */
export function* tellingNames(
  args: readonly (readonly Value[] | undefined)[],
  view: SearchView,
): Iterable<readonly Value[]> {
  const { targets, scopes } = view;
  if (targets.length !== scopes.length) return;
  const found = new Set<string>();
  for (const [row, cell] of (args[0] ?? []).entries()) {
    const target = targets[row];
    if (cell === undefined || !isShort(cell) || typeof target !== "string" || target === "") continue;
    for (const { name } of namesIn(cell)) {
      const value = namedValue(cell, name);
      if (value !== undefined && value !== "" && (target.includes(value) || value.includes(target))) found.add(name);
    }
  }
  for (const name of [...found].slice(0, NAMES_MAX)) yield [name];
}

/** True where some cell of the examples may give a name to a value. */
export function hasNames({ wholeScopes, memo }: SearchView): boolean {
  return remember(memo, "encoding/hasNames", wholeScopes, () =>
    wholeScopes.some((row) => isList(row) && row.some((cell) => isShort(cell) && namesIn(cell).length > 0)),
  );
}

/** Bits of one name among those of a row. */
export function nameBits(_: Value, { wholeScopes, memo }: SearchView): number {
  return remember(memo, "encoding/nameBits", wholeScopes, () => {
    const names = new Set(
      wholeScopes
        .flatMap((row) => (isList(row) ? row : []))
        .flatMap((cell) => (isShort(cell) ? namesIn(cell).map(({ name }) => name) : [])),
    );
    return 1 + Math.log2(names.size + 1);
  });
}

function isShort(cell: Value): cell is string {
  return typeof cell === "string" && cell.length <= LENGTH_MAX;
}
