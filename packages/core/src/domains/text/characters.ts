/** What a person calls a character, and what a programmer calls a variable that holds its offset. */
interface CharacterName {
  readonly spoken: string;
  readonly local: string;
}

const NAMES: ReadonlyMap<string, CharacterName> = new Map(
  Object.entries({
    " ": ["space", "space"],
    ",": ["comma", "comma"],
    ".": ["full stop", "dot"],
    ":": ["colon", "colon"],
    ";": ["semicolon", "semicolon"],
    "-": ["hyphen", "hyphen"],
    "–": ["dash", "dash"],
    "—": ["long dash", "dash"],
    _: ["underscore", "underscore"],
    "/": ["slash", "slash"],
    "\\": ["backslash", "backslash"],
    "'": ["apostrophe", "apostrophe"],
    "’": ["apostrophe", "apostrophe"],
    '"': ["quotation mark", "quote"],
    "\n": ["line break", "lineBreak"],
    "\r": ["carriage return", "carriageReturn"],
    "\r\n": ["line break", "lineBreak"],
    "\t": ["tab", "tab"],
    "\u00a0": ["non-breaking space", "space"],
    "@": ["“@”", "at"],
    "(": ["opening bracket", "open"],
    ")": ["closing bracket", "close"],
    "[": ["opening square bracket", "open"],
    "]": ["closing square bracket", "close"],
    "{": ["opening curly bracket", "open"],
    "}": ["closing curly bracket", "close"],
    "<": ["“<”", "open"],
    ">": ["“>”", "close"],
    "#": ["“#”", "hash"],
    "&": ["“&”", "ampersand"],
    "+": ["plus sign", "plus"],
    "=": ["equals sign", "equals"],
    "|": ["vertical bar", "bar"],
    "*": ["asterisk", "star"],
    "%": ["per cent sign", "percent"],
    $: ["dollar sign", "dollar"],
    "€": ["euro sign", "euro"],
    "£": ["pound sign", "pound"],
    "!": ["exclamation mark", "bang"],
    "?": ["question mark", "questionMark"],
    "~": ["tilde", "tilde"],
    "^": ["“^”", "caret"],
  }).map(([character, [spoken = "", local = ""]]) => [character, { spoken, local }]),
);

const ORDINALS = ["", "", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/** What a person calls a text that is a single well-known character, without article; `undefined` for all others. */
export function spokenName(text: string): string | undefined {
  return NAMES.get(text)?.spoken;
}

/** A name for a local about a text: its words, or its first well-known character that is no space. */
export function localName(text: string): string {
  const words = text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  if (words.length > 0)
    return words
      .slice(0, 3)
      .map(capitalised)
      .join("")
      .replace(/^./, (first) => first.toLowerCase());
  const known = Array.from(text).map((character) => NAMES.get(character)?.local);
  return known.find((name) => name !== undefined && name !== "space") ?? known[0] ?? "mark";
}

/** `word` → `Word`, `URL` → `Url`. */
export function capitalised(word: string): string {
  const rest = word.slice(1);
  return `${word.charAt(0).toUpperCase()}${rest === rest.toUpperCase() ? rest.toLowerCase() : rest}`;
}

/** A local for the n-th of something: `comma`, `secondComma`, `lastComma`. */
export function nameOfNth(thing: string, n: number | "next"): string {
  if (n === 1) return thing;
  if (n === "next") return `next${capitalised(thing)}`;
  if (n === -1) return `last${capitalised(thing)}`;
  if (n === -2) return `secondToLast${capitalised(thing)}`;
  const ordinal = ORDINALS[n];
  return ordinal === undefined ? `${thing}${Math.abs(n)}` : `${ordinal}${capitalised(thing)}`;
}
