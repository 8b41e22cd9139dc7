import type { Operator } from "./grammar.js";
import { call, literal, type Term } from "./term.js";
import { isList, type Value } from "./value.js";

/** The result of reading a printed program. */
export type Parsed =
  | { readonly kind: "term"; readonly term: Term }
  | { readonly kind: "error"; readonly message: string; readonly at: number };

/**
 * A program as text: `operator(argument, …)`, literals as quoted text, numbers, `true`, `false`, `null` or `[…]`.
 * `parseTerm` reads it back to the same program.
 */
export function printTerm(term: Term): string {
  if (term.kind === "literal") return printValue(term.value);
  return `${term.operator.name}(${term.args.map(printTerm).join(", ")})`;
}

/** A literal in the notation of programs. */
export function printValue(value: Value): string {
  if (isList(value)) return `[${value.map(printValue).join(", ")}]`;
  if (typeof value === "string") return quote(value);
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Text in double quotes, with everything but printable characters escaped. */
export function quote(text: string): string {
  let quoted = "";
  for (const character of text) quoted += escaped(character);
  return `"${quoted}"`;
}

/** Reads a printed program. `at` in an error is a UTF-16 offset into the text. */
export function parseTerm(text: string, operators: readonly Operator[]): Parsed {
  const reader: Reader = { text, at: 0, operators: new Map(operators.map((operator) => [operator.name, operator])) };
  try {
    const term = readTerm(reader);
    skipSpace(reader);
    if (reader.at < text.length) fail(reader, "the end of the program");
    return { kind: "term", term };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "error", message: error.message, at: reader.at };
    throw error;
  }
}

interface Reader {
  readonly text: string;
  at: number;
  readonly operators: ReadonlyMap<string, Operator>;
}

const NAMED: ReadonlyMap<string, Value> = new Map<string, Value>([
  ["null", null],
  ["true", true],
  ["false", false],
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
]);
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\" };
/** Nesting after which a text is no program anyone printed. */
const NESTING_MAX = 500;

function escaped(character: string): string {
  for (const [name, meaning] of Object.entries(ESCAPES)) if (character === meaning) return `\\${name}`;
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u.test(character)) {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  }
  return character;
}

function readTerm(reader: Reader, nesting = 0): Term {
  skipSpace(reader);
  if (nesting > NESTING_MAX) fail(reader, "a program nested less deeply");
  const name = /^[A-Za-z][A-Za-z0-9]*/.exec(reader.text.slice(reader.at, reader.at + 64))?.[0];
  if (name === undefined || NAMED.has(name)) return literal(readValue(reader, nesting));
  const operator = reader.operators.get(name);
  if (operator === undefined) return fail(reader, `one of the operators ${[...reader.operators.keys()].join(", ")}`);
  reader.at += name.length;
  expect(reader, "(");
  return call(
    operator,
    readList(reader, ")", () => readTerm(reader, nesting + 1)),
  );
}

function readValue(reader: Reader, nesting: number): Value {
  skipSpace(reader);
  if (nesting > NESTING_MAX) fail(reader, "a literal nested less deeply");
  const next = reader.text[reader.at];
  if (next === '"') return readText(reader);
  if (next === "[") {
    reader.at++;
    return readList(reader, "]", () => readValue(reader, nesting + 1));
  }
  const word = /^-?[A-Za-z0-9.+-]+/.exec(reader.text.slice(reader.at, reader.at + 64))?.[0] ?? "";
  const named = NAMED.get(word);
  if (named === undefined && (word === "" || Number.isNaN(Number(word))))
    return fail(reader, "a literal or an operator");
  reader.at += word.length;
  return named === undefined ? Number(word) : named;
}

function readList<Item>(reader: Reader, close: string, readItem: () => Item): Item[] {
  const items: Item[] = [];
  skipSpace(reader);
  if (reader.text[reader.at] === close) {
    reader.at++;
    return items;
  }
  for (;;) {
    items.push(readItem());
    skipSpace(reader);
    if (reader.text[reader.at] === close) {
      reader.at++;
      return items;
    }
    expect(reader, ",");
  }
}

function readText(reader: Reader): string {
  let text = "";
  for (reader.at++; reader.text[reader.at] !== '"'; ) {
    if (reader.at >= reader.text.length) fail(reader, "a closing quote");
    text += reader.text[reader.at] === "\\" ? readEscape(reader) : reader.text[reader.at++];
  }
  reader.at++;
  return text;
}

function readEscape(reader: Reader): string {
  const unicode = /^\\u\{([0-9a-f]{1,6})\}/.exec(reader.text.slice(reader.at, reader.at + 12));
  const code = unicode === null ? Number.NaN : Number.parseInt(unicode[1] ?? "", 16);
  if (unicode !== null && code <= 0x10ffff) {
    reader.at += unicode[0].length;
    return String.fromCodePoint(code);
  }
  const meaning = ESCAPES[reader.text[reader.at + 1] ?? ""];
  if (meaning === undefined) return fail(reader, 'one of the escapes \\n \\r \\t \\" \\\\ \\u{…}');
  reader.at += 2;
  return meaning;
}

function expect(reader: Reader, mark: string): void {
  skipSpace(reader);
  if (reader.text[reader.at] !== mark) fail(reader, `"${mark}"`);
  reader.at++;
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? "")) reader.at++;
}

function fail(reader: Reader, expected: string): never {
  const found = reader.at < reader.text.length ? quote(reader.text.slice(reader.at, reader.at + 20)) : "the end";
  throw new SyntaxError(`expected ${expected}, found ${found}`);
}
