import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, type Value } from "../../space/value.js";

/**
 * Values that a text gives names to, in the ways of JSON, query strings, logs, attributes and elements of markup, and forms:
 * `"city": "Porto"`, `city=Porto&`, `<city>Porto</city>`, `City: Porto; ...`.
 */

/** Names in a text, with what shows that a value follows. */
const NAMES =
  /(?<![\p{L}\p{Nd}_-])([\p{L}_][\p{L}\p{Nd}_.-]*)["']?\s*(?:=>|[:=])|<([\p{L}_][\p{L}\p{Nd}_.-]*)(?:\s[^<>]*)?>/gu;
/** Up to where a value without quotes reaches behind a sign: values behind `=` hold no blanks. */
const BEHIND_EQUALS = /^#?[^\s&;,|<>()[\]{}"'#]*/;
const BEHIND_COLON = /^[^,;|\n\r<>[\]{}"]*/;
/** Longest text in which names are sought, in UTF-16 units. */
const LENGTH_MAX = 20_000;
/** Names that a search tries, at most. */
const NAMES_MAX = 8;

/** The value of a name in a text: of several the first, without quotes and the blanks around it. Letter case of names is ignored. */
export function namedValue(text: string, name: string): string | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const wanted = name.toLowerCase();
  for (const match of text.matchAll(NAMES)) {
    const [sign, before, element] = match;
    if ((before ?? element)?.toLowerCase() !== wanted) continue;
    return valueIn(text.slice(match.index + sign.length), sign);
  }
  return undefined;
}

function valueIn(rest: string, sign: string): string | undefined {
  if (sign.startsWith("<")) return /^([^<]*)</.exec(rest)?.[1]?.trim();
  const text = rest.trimStart();
  const quote = text.charAt(0);
  if (quote === '"' || quote === "'") {
    const end = text.indexOf(quote, 1);
    return end < 0 ? undefined : text.slice(1, end);
  }
  if (sign.endsWith("="))
    return rest.startsWith(" ") ? BEHIND_COLON.exec(text)?.[0].trim() : BEHIND_EQUALS.exec(text)?.[0];
  return BEHIND_COLON.exec(text)?.[0].trim();
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
    if (typeof cell !== "string" || typeof target !== "string" || target === "") continue;
    for (const name of namesIn(cell)) {
      const value = namedValue(cell, name);
      if (value !== undefined && value !== "" && (target.includes(value) || value.includes(target))) found.add(name);
    }
  }
  for (const name of [...found].slice(0, NAMES_MAX)) yield [name];
}

/** True where some cell of the examples may give a name to a value. */
export function hasNames({ wholeScopes, memo }: SearchView): boolean {
  return remember(memo, "encoding/hasNames", wholeScopes, () =>
    wholeScopes.some((row) => isList(row) && row.some((cell) => typeof cell === "string" && namesIn(cell).size > 0)),
  );
}

/** Bits of one name among those of a row. */
export function nameBits(_: Value, { wholeScopes, memo }: SearchView): number {
  return remember(memo, "encoding/nameBits", wholeScopes, () => {
    const names = new Set(wholeScopes.flatMap((row) => (isList(row) ? row : [])).flatMap((cell) => [...namesIn(cell)]));
    return 1 + Math.log2(names.size + 1);
  });
}

/** The names in a cell, in small letters, in their order. */
function namesIn(cell: Value): ReadonlySet<string> {
  if (typeof cell !== "string" || cell.length > LENGTH_MAX) return new Set();
  return new Set(Array.from(cell.matchAll(NAMES), ([, name, element]) => (name ?? element ?? "").toLowerCase()));
}
