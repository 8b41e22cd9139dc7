import { quoted, withArticle } from "../../emit/english.js";
import { spokenName } from "./characters.js";
import type { ClassName } from "./classes.js";

/** What a person calls the characters and the runs of a class. */
interface ClassNouns {
  /** What stands at the outer border of the first or last run. */
  readonly border: string;
  /** Several characters, or what they make up. */
  readonly characters: string;
  /** One run, several, and each of them. */
  readonly run: string;
  readonly runs: string;
  readonly every: string;
}

const NOUNS: Readonly<Record<ClassName, ClassNouns>> = {
  letters: grouped("letter", "letters"),
  uppercase: grouped("capital letter", "capital letters"),
  lowercase: grouped("small letter", "small letters"),
  digits: grouped("digit", "digits"),
  alphanumerics: grouped("letter or digit", "letters and digits"),
  spaces: {
    border: "white space",
    characters: "white space",
    run: "white space",
    runs: "white spaces",
    every: "every stretch of white space",
  },
  punctuation: grouped("punctuation mark", "punctuation marks"),
  words: unit("word", "visible characters"),
  capitalised: unit("capitalised word", "capitalised words"),
  number: unit("number", "numbers"),
  email: unit("e-mail address", "e-mail addresses", "e-mail addresses"),
  webAddress: unit("web address", "web addresses", "web addresses"),
  compounds: unit("whole word", "whole words"),
  tag: unit("tag with “#” or “@”", "tags with “#” or “@”", "tags with “#” or “@”"),
  hashtag: unit("tag with “#”", "tags with “#”", "tags with “#”"),
  mention: unit("name with “@”", "names with “@”", "names with “@”"),
};

/** What a person calls the characters and the runs of a class. */
export function nounsOf(name: string): ClassNouns {
  return NOUNS[name as ClassName]; // literals of class slots are class names
}

/** A constant as a place to look for: `comma`, `comma and space`, `“Dr. ”`. */
export function markName(text: string): string {
  const pair = pairOfNames(text);
  return spokenName(text) ?? (pair === null ? quoted(text) : pair.join(" and "));
}

/** A constant as something that is written: `a comma`, `a comma and a space`, `“Dr. ”`, `nothing`. */
export function writtenText(text: string): string {
  if (text === "") return "nothing";
  const name = spokenName(text);
  if (name !== undefined) return withArticle(name);
  const pair = pairOfNames(text);
  return pair === null ? quoted(text) : pair.map(withArticle).join(" and ");
}

/** The names of two different well-known characters that a text is made of. */
function pairOfNames(text: string): readonly string[] | null {
  const characters = Array.from(text);
  const names = characters.map(spokenName).filter((name) => name !== undefined);
  return characters.length === 2 && names.length === 2 && names[0] !== names[1] ? names : null;
}

function grouped(border: string, characters: string): ClassNouns {
  const run = `group of ${characters}`;
  return { border, characters, run, runs: `groups of ${characters}`, every: `every ${run}` };
}

function unit(run: string, characters: string, runs = `${run}s`): ClassNouns {
  return { border: run, characters, run, runs, every: `every ${run}` };
}
