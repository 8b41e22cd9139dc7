import { quoted, withArticle } from "../../emit/english.js";
import { spokenName } from "./characters.js";
import type { ClassName } from "./classes.js";

/** What a person calls the characters and the runs of a class. */
interface ClassNouns {
  /** One character. */
  readonly character: string;
  /** Several characters, or what they make up. */
  readonly characters: string;
  /** One run, and several. */
  readonly run: string;
  readonly runs: string;
}

const NOUNS: Readonly<Record<ClassName, ClassNouns>> = {
  letters: grouped("letter", "letters"),
  uppercase: grouped("capital letter", "capital letters"),
  lowercase: grouped("small letter", "small letters"),
  digits: grouped("digit", "digits"),
  alphanumerics: grouped("letter or digit", "letters and digits"),
  spaces: { character: "white space", characters: "white space", run: "white space", runs: "white spaces" },
  punctuation: grouped("punctuation mark", "punctuation marks"),
  words: { character: "visible character", characters: "visible characters", run: "word", runs: "words" },
  capitalised: {
    character: "capitalised word",
    characters: "capitalised words",
    run: "capitalised word",
    runs: "capitalised words",
  },
  number: { character: "number", characters: "numbers", run: "number", runs: "numbers" },
};

/** What a person calls the characters and the runs of a class. */
export function nounsOf(name: string): ClassNouns {
  return NOUNS[name as ClassName]; // literals of class slots are class names
}

/** A constant as a place to look for: `comma`, `comma and space`, `“Dr. ”`. */
export function markName(text: string): string {
  const characters = Array.from(text);
  const names = characters.map(spokenName).filter((name) => name !== undefined);
  const isPlain = names.length === characters.length && characters.length <= 2 && characters[0] !== characters[1];
  return spokenName(text) ?? (isPlain ? names.join(" and ") : quoted(text));
}

/** A constant as something that is written: `a comma`, `a comma and a space`, `“Dr. ”`, `nothing`. */
export function writtenText(text: string): string {
  if (text === "") return "nothing";
  const name = spokenName(text);
  if (name !== undefined) return withArticle(name);
  const names = Array.from(text, spokenName);
  const [first, second] = names;
  if (names.length !== 2 || first === undefined || second === undefined || first === second) return quoted(text);
  return `${withArticle(first)} and ${withArticle(second)}`;
}

function grouped(character: string, characters: string): ClassNouns {
  return { character, characters, run: `group of ${characters}`, runs: `groups of ${characters}` };
}
