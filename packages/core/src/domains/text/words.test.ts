import { describe, expect, it } from "vitest";
import { parseTerm } from "../../space/notation.js";
import type { Term } from "../../space/term.js";
import { text } from "../../testing/textLanguage.js";

function program(printed: string): Term {
  const parsed = parseTerm(printed, text.operators);
  if (parsed.kind === "error") throw new Error(`${parsed.message}: ${printed}`);
  return parsed.term;
}

const NAME = "column(0)";

/** Programs over one column called Name, and what is to be said of them. */
const ONE_COLUMN: readonly (readonly [printed: string, sentence: string])[] = [
  // Whole cells and constants.
  [NAME, 'Copies "Name".'],
  [`orEmpty(${NAME})`, 'Copies "Name" (or nothing where it is missing).'],
  ['constant("n/a")', "Always writes “n/a”."],
  ["missing()", "Always leaves the cell empty."],
  [`concat(constant("Dr. "), ${NAME})`, 'Writes “Dr. ”, then "Name".'],
  [`concat(${NAME}, constant(","))`, 'Takes "Name", then a comma.'],
  [`concat(constant("\\t"), concat(${NAME}, constant("-")))`, 'Writes a tab, then "Name", then a hyphen.'],

  // Counted characters.
  [`slice(${NAME}, fromStart(0), fromStart(1))`, 'Takes the first character of "Name".'],
  [`slice(${NAME}, fromStart(0), fromStart(3))`, 'Takes the first three characters of "Name".'],
  [`slice(${NAME}, fromEnd(2), fromEnd(0))`, 'Takes the last two characters of "Name".'],
  [`slice(${NAME}, fromStart(2), fromStart(5))`, 'Takes characters 3 to 5 of "Name".'],
  [`slice(${NAME}, fromStart(2), fromStart(3))`, 'Takes the third character of "Name".'],
  [`slice(${NAME}, fromEnd(2), fromEnd(1))`, 'Takes the second-to-last character of "Name".'],
  [`slice(${NAME}, fromStart(1), fromEnd(1))`, 'Takes all but the first and the last character of "Name".'],
  [`slice(${NAME}, fromStart(0), fromEnd(4))`, 'Takes all but the last four characters of "Name".'],
  [`slice(${NAME}, fromStart(0), atMost(3))`, 'Takes the first three characters, or fewer, of "Name".'],
  [`span(${NAME}, fromStart(4), length(4))`, 'Takes characters 5 to 8 of "Name".'],

  // Places next to a constant.
  [`slice(${NAME}, fromStart(0), before(",", 1))`, 'Takes everything before the first comma in "Name".'],
  [`slice(${NAME}, after(" ", -1), fromEnd(0))`, 'Takes everything after the last space in "Name".'],
  [`slice(${NAME}, before("(", 2), fromEnd(0))`, 'Takes everything from the second opening bracket on in "Name".'],
  [
    `slice(${NAME}, after("[", 1), before("]", 1))`,
    'Takes the text between the first opening square bracket and the first closing square bracket in "Name".',
  ],
  [
    `slice(${NAME}, fromStart(2), before(".", 1))`,
    'Takes the text from the third character to just before the first full stop in "Name".',
  ],
  [`slice(${NAME}, after("No. ", 1), fromEnd(0))`, 'Takes everything after the first “No. ” in "Name".'],
  [
    `span(${NAME}, after("@", 1), until("."))`,
    'Takes the text between the first “@” and the next full stop in "Name".',
  ],
  [
    `span(${NAME}, after(",", 1), untilOrEnd(","))`,
    'Takes everything after the first comma and before the next comma, if there is one, in "Name".',
  ],
  [`span(${NAME}, after("#", 1), throughRun("digits"))`, 'Takes the digits right after the first “#” in "Name".'],
  [`runBefore(${NAME}, "number", "kg")`, 'Takes the first number before “kg” in "Name".'],
  [`runBefore(${NAME}, "digits", "%")`, 'Takes the first group of digits before a per cent sign in "Name".'],
  [`span(${NAME}, after(":", 1), length(3))`, 'Takes the three characters after the first colon in "Name".'],

  // Places at runs of a class.
  [`nth(matches(${NAME}, "words"), 2)`, 'Takes the second word in "Name".'],
  [`nth(matches(${NAME}, "email"), 1)`, 'Takes the first e-mail address in "Name".'],
  [`removeClass(${NAME}, "webAddress")`, 'Removes all web addresses from "Name".'],
  [
    `mapJoin(matches(${NAME}, "tag"), "\\n", it())`,
    'Takes the tags with “#” or “@” in "Name" and joins them with a line break.',
  ],
  [`slice(${NAME}, startOf("words", -1), endOf("words", -1))`, 'Takes the last word in "Name".'],
  [`slice(${NAME}, fromStart(0), startOf("digits", 1))`, 'Takes everything before the first digit in "Name".'],
  [
    `slice(${NAME}, fromStart(0), endOf("letters", -1))`,
    'Takes everything up to and including the last letter in "Name".',
  ],
  [`slice(${NAME}, endOf("spaces", 1), fromEnd(0))`, 'Takes everything after the first white space in "Name".'],
  [
    `slice(${NAME}, startOf("uppercase", 2), endOf("digits", 1))`,
    'Takes the text from the second group of capital letters to the end of the first group of digits in "Name".',
  ],
  [
    `slice(${NAME}, startOf("words", 2), pastStartOf("words", 2, 3))`,
    'Takes the first three characters of the second word in "Name".',
  ],
  [
    `slice(${NAME}, fromStart(0), beforeEndOf("digits", -1, 1))`,
    'Takes everything up to one character before the end of the last group of digits in "Name".',
  ],

  // Parts of a text.
  [`nth(split(${NAME}, "/"), -1)`, 'Takes the last part of "Name" split at slashes.'],
  [`nth(split(${NAME}, " - "), 3)`, 'Takes the third part of "Name" split at each “ - ”.'],
  [`containing(split(${NAME}, " "), "@")`, 'Takes the first part of "Name" split at spaces that contains “@”.'],
  [`inside(${NAME}, "()")`, 'Takes the text inside the first brackets in "Name".'],

  // Case.
  [`recase("upper", ${NAME})`, 'Writes "Name" in capitals.'],
  [`recase("title", ${NAME})`, 'Writes "Name" with each word capitalised.'],
  [`recase("lower", nth(matches(${NAME}, "words"), 1))`, 'Writes the first word in "Name" in small letters.'],

  // Cleaning.
  [`removeClass(${NAME}, "digits")`, 'Removes all digits from "Name".'],
  [`keepClass(${NAME}, "digits")`, 'Keeps only the digits of "Name".'],
  [`remove(${NAME}, ",")`, 'Removes every comma from "Name".'],
  [`replace(${NAME}, "_", " ")`, 'Replaces every underscore in "Name" by a space.'],
  [`maskClass(${NAME}, "digits", "*")`, 'Replaces each of the digits in "Name" by an asterisk.'],
  [
    `hideAllBut(${NAME}, "initials", "*")`,
    'Replaces every letter and digit but the first of each word in "Name" by an asterisk.',
  ],
  [`phoneForm(${NAME}, "###-###-####")`, 'Writes the telephone number in "Name" in the form “###-###-####”.'],
  [`labelledPhoneDigits(${NAME})`, 'Takes the digits of the number behind a word like “Phone” in "Name".'],
  [`phoneIfAny(${NAME}, "###-###-####")`, 'Writes the telephone number in "Name", if any, in the form “###-###-####”.'],
  [`withFittingNoun(${NAME})`, 'Puts the noun of "Name" in the form that its number takes.'],
  [`capitalWords(${NAME})`, 'Keeps only the words in capitals of "Name".'],
  [`hideAllBut(${NAME}, "last 4", "*")`, 'Replaces every letter and digit but the last 4 in "Name" by an asterisk.'],
  [`hideAllBut(${NAME}, "last 3 digits", "x")`, 'Replaces every digit but the last 3 in "Name" by “x”.'],
  [
    `shorten(${NAME}, 20, 17, "...")`,
    'Cuts "Name" to 17 characters with “...” behind them where it is longer than 20.',
  ],
  [`replaceClass(${NAME}, "spaces", "")`, 'Replaces every stretch of white space in "Name" by nothing.'],
  [`trim(${NAME})`, 'Removes white space at both ends of "Name".'],
  [`withoutEnclosed(${NAME}, "[]")`, 'Removes all square brackets and the text in them from "Name".'],
  [
    `slice(removeClass(${NAME}, "spaces"), fromStart(0), fromStart(3))`,
    'Takes the first three characters of "Name" (with all white space removed).',
  ],
  [
    `concat(unaccent(trim(${NAME})), constant("."))`,
    'Takes "Name" with white space at both ends removed and accents removed, then a full stop.',
  ],
  [`padStart(${NAME}, 5, "0")`, 'Writes "Name" filled up to five characters with zeros in front.'],
  [`padEnd(${NAME}, 20, ".")`, 'Writes "Name" filled up to 20 characters with full stops at the end.'],

  // Loops.
  [
    `mapJoin(matches(${NAME}, "words"), ".", slice(it(), fromStart(0), fromStart(1)))`,
    'Takes the first character of every word in "Name" and joins them with a full stop.',
  ],
  [
    `mapJoin(reversed(split(${NAME}, ", ")), " ", it())`,
    'Takes the parts of "Name" split at each comma and space, in reverse order, and joins them with a space.',
  ],
  [
    `mapJoin(turned(matches(${NAME}, "words"), 1), " ", it())`,
    'Takes the words in "Name", the first one moved to the end, and joins them with a space.',
  ],
  [
    `mapJoin(turned(matches(${NAME}, "words"), -1), " ", it())`,
    'Takes the words in "Name", the last one moved to the front, and joins them with a space.',
  ],
  [
    `mapJoin(arranged(split(${NAME}, "|"), "2 1 3"), "/", it())`,
    'Takes the parts of "Name" split at vertical bars, in the order second, first, third, and joins them with a slash.',
  ],
  [
    `mapJoin(having(matches(${NAME}, "words"), "#"), ", ", it())`,
    'Takes the words in "Name", if containing “#”, and joins them with a comma and a space.',
  ],
  [
    `mapJoin(numbered(split(${NAME}, "|"), "1) "), "\\n", it())`,
    'Takes the parts of "Name" split at vertical bars, numbered “1) ” and so on, and joins them with a line break.',
  ],
  [
    `mapJoin(skip(matches(${NAME}, "words"), 1), "", recaseItem("upper", it()))`,
    'Takes every word in "Name" except the first, in capitals, and puts them together.',
  ],
  [
    `mapJoin(split(${NAME}, "."), "", padStart(it(), 3, "0"))`,
    'Takes every part of "Name" split at full stops filled up to three characters with zeros in front and puts them together.',
  ],
  [
    `mapJoin(every(characters(${NAME}), 1, 2), "", it())`,
    'Takes every second character of "Name", beginning with the first, and puts them together.',
  ],
  [
    `mapJoin(split(${NAME}, "\\n"), "\\n", concat(constant("- "), it()))`,
    'Takes the parts of "Name" split at line breaks, with a hyphen and a space before each of them, and joins them with a line break.',
  ],
  [
    `mapJoin(matches(${NAME}, "words"), ", ", concat(it(), concat(constant(" "), slice(it(), fromStart(0), fromStart(1)))))`,
    'Takes, for every word in "Name", the word followed by a space followed by the first character of the word, and joins them with a comma and a space.',
  ],

  // Put together of several pieces.
  [
    `concat(slice(${NAME}, fromStart(0), fromStart(1)), concat(constant(". "), nth(matches(${NAME}, "words"), -1)))`,
    'Takes the first character of "Name", then a full stop and a space, then the last word in "Name".',
  ],
  [
    `concat(constant("["), concat(mapJoin(sorted(split(${NAME}, ",")), ",", it()), constant("]")))`,
    'Writes an opening square bracket, then the parts of "Name" split at commas (in alphabetical order, joined with a comma), then a closing square bracket.',
  ],
];

describe("a rule in words", () => {
  it.each(ONE_COLUMN)("%s", (printed, sentence) => expect(text.explain(program(printed), ["Name"])).toBe(sentence));

  it("calls columns by their names, or by their places", () => {
    const full = program('concat(column(1), concat(constant(" "), column(0)))');
    expect(text.explain(full, ["Last", "First name"])).toBe('Takes "First name", then a space, then "Last".');
    expect(text.explain(full, ["", ""])).toBe("Takes the second cell, then a space, then the first cell.");
    expect(text.explain(full, ["input1", "input2"])).toBe("Takes the second cell, then a space, then the first cell.");
    expect(text.explain(program(NAME), [""])).toBe("Copies the input.");
    expect(text.explain(program(NAME), ["input"])).toBe("Copies the input.");
  });

  it("shows what cannot be seen, in constants and in names of columns", () => {
    expect(text.explain(program('concat(column(0), constant("a\\u{200b}b"))'), ['x\n"y"'])).toBe(
      'Takes "x\\n\\"y\\"", then “a\\u{200b}b”.',
    );
  });
});
