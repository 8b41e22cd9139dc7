import type { Term } from "../../space/term.js";
import type { Phrase, Vocabulary } from "../../space/vocabulary.js";

/** What every codec gives and does; `_` stands for the text. A deed without it is done with what is given. */
const CODECS: Readonly<Record<string, readonly [noun: string, deed: string]>> = {
  toUrlPart: ["_ encoded for a URL", "encodes _ for a URL"],
  fromUrlPart: ["_ with its URL escapes resolved", "resolves the URL escapes in _"],
  toUrl: ["_ encoded as a whole URL", "encodes _ as a whole URL"],
  fromUrl: ["_ with its escapes of a whole URL resolved", "resolves the escapes of a whole URL in _"],
  toFormValue: ["_ encoded for a web form", "encodes _ as a value in a web form"],
  fromFormValue: ["_ decoded from a web form", "decodes _ as a value in a web form"],
  toHtml: ["_ escaped for HTML", "escapes _ for HTML"],
  toHtmlContent: ["_ escaped for HTML, but for quotes", "escapes _ for HTML, but for quotes"],
  toHtmlAscii: ["_ with characters beyond ASCII as HTML codes", "writes characters beyond ASCII in _ as HTML codes"],
  fromHtml: ["_ with its HTML codes resolved", "resolves the HTML codes in _"],
  stripTags: ["_ without HTML tags", "removes HTML tags from _"],
  tagsToBlanks: ["_ with blanks for its HTML tags", "puts blanks in place of the HTML tags in _"],
  hostName: ["the host of the web address _ without www", "takes"],
  fileName: ["the file name in _", "takes"],
  fileStem: ["the file name in _ without its ending", "takes"],
  fileEnding: ["the ending of the file name in _", "takes"],
  folder: ["the folder of the file in _", "takes"],
  domainName: ["the host of the web address _ in small letters, without www", "takes"],
  htmlToText: ["the text of the HTML in _", "takes"],
  fileTitle: ["the file name in _ without its ending and with blanks between its words", "takes"],
  leafAsSentence: ["the last part of _ as a sentence, without its ending", "writes"],
  leafWithParent: ["the last level of _ with the one above it in brackets", "takes"],
  fromSlashedName: ["_ with the surname between the slashes in front", "writes"],
  fromCaretName: ["_, a name with carets, like “Smith, John P.”", "writes"],
  stateAndZip: ["the state and the ZIP code of the address _", "takes"],
  surnameFirstWithSuffix: ["_ with the surname first, like “Smith, John, Jr.”", "writes"],
  toInitialsFirst: ["_ with initials first, like “J. A. Smith”", "writes"],
  toHyphenedInitialsFirst: ["_ with initials first and their hyphens, like “J.-A. Smith”", "writes"],
  fromBookedName: ["_, a name on a ticket, like “Mrs Anna Miller”", "writes"],
  withFullHours: [
    "_ with its spans of hours in full, like “09:00–18:30”",
    "writes the spans of hours in _ in full, like “09:00–18:30”",
  ],
  reversedHost: ["the parts of the host _ from last to first, without www", "writes"],
  houseNumberFirst: [
    "_ with the house number in front, like “7B Main Street”",
    "puts the house number in front of the street in _, like “7B Main Street”",
  ],
  toPlainMarks: ["_ with plain quotes, dashes and blanks", "writes the quotes, dashes and blanks in _ as plain ones"],
  toCitedName: ["_ as a cited person, like “Smith JA”", "writes"],
  toCitedNames: ["the persons of _ as cited, like “Smith JA, Lee M”", "writes"],
  toShortCitation: ["the authors of _ as cited in a text, like “Smith & Lee” or “Smith et al.”", "writes"],
  toShortCitationWithAnd: ["the authors of _ as cited in a text, like “Smith and Lee” or “Smith et al.”", "writes"],
  calledName: ["the name by which the person of _ is called: the one in brackets or quotes, or the first", "writes"],
  withMiddleInitials: ["_ with initials for the middle names", "writes initials for the middle names of _"],
  surnameFirstMiddleInitials: ["_ with the surname in front and initials for the middle names", "writes"],
  toReferenceName: ["_ as a cited person, like “Smith, J. A.”", "writes"],
  toCapitalName: [
    "_ with every word and part of a name capitalised, like “Mary-Jane O'Neil”",
    "capitalises every word and part of a name in _, like “Mary-Jane O'Neil”",
  ],
  articleLast: ["_ with “The” or “A” moved to its end", "moves “The” or “A” to the end of _"],
  articleLastBeforeRemark: [
    "_ with “The” or “A” moved in front of what stands in brackets at its end",
    "moves “The” or “A” of _ in front of what stands in brackets at its end",
  ],
  articleFirst: ["_ with “The” or “A” moved to its front", "moves “The” or “A” to the front of _"],
  withoutArticle: ["_ without “The” or “A” in front", "removes “The” or “A” in front of _"],
  tidySpaces: ["_ with its blanks tidied", "tidies the blanks in _"],
  withoutOuterMarks: ["_ without the marks at its ends", "removes the marks at both ends of _"],
  unquoted: ["_ without quotes around it", "removes the quotes around _"],
  withoutFootnotes: ["_ without marks of footnotes, like “[3]”", "removes marks of footnotes, like “[3]”, from _"],
  withoutRemarks: ["_ without what stands in brackets", "removes what stands in brackets from _"],
  toPossessive: ["the genitive of _, like “James'”", "writes"],
  withoutReplyMarks: ["_ without marks like “Re:” in front", "removes marks like “Re:” in front of _"],
  inLowestTerms: ["the proportion in _ in lowest terms", "writes"],
  nextMajorVersion: ["the major version after _", "writes"],
  nextMinorVersion: ["the minor version after _", "writes"],
  nextNumbered: [
    "what follows _ when its last number is counted on",
    "counts the last number of _ on by one and keeps its zeros",
  ],
  nextPatchVersion: ["the patch version after _", "writes"],
  withoutZerosInFront: ["_ without zeros in front", "removes the zeros in front of _"],
  toHeadline: ["_ in the case of a title, with small words like “of”", "writes"],
  toNameCase: ["_ in the case of a name, with small words like “van”", "writes"],
  repaired: [
    "_ with letters that were read in a wrong encoding repaired",
    "repairs letters in _ that were read in a wrong encoding",
  ],
  toBase64: ["_ in Base64", "writes"],
  fromBase64: ["_ decoded from Base64", "decodes _ from Base64"],
  toBase64Url: ["_ in Base64 for URLs", "writes"],
  toHex: ["the bytes of _ in hexadecimal digits", "writes"],
  toHexBytes: ["the bytes of _ in pairs of hexadecimal digits", "writes"],
  fromHex: ["_ decoded from hexadecimal bytes", "decodes _ from hexadecimal bytes"],
  toBinary: ["the bytes of _ in binary digits", "writes"],
  fromBinary: ["_ decoded from binary bytes", "decodes _ from binary bytes"],
  toCodes: ["the character codes of _", "writes"],
  fromCodes: ["the characters with the codes in _", "writes"],
  toCodePoints: ["the Unicode code points of _", "writes"],
  fromCodePoints: ["the characters with the Unicode code points in _", "writes"],
  toJsonString: ["_ escaped for JSON", "escapes _ for JSON"],
  toUnicodeEscapes: ["_ with characters beyond ASCII escaped", "escapes characters beyond ASCII in _"],
  fromEscapes: ["_ with its backslash escapes resolved", "resolves the backslash escapes in _"],
  toPattern: ["_ escaped for a regular expression", "escapes _ for a regular expression"],
  doubledApostrophes: ["_ with every apostrophe twice", "writes every apostrophe in _ twice"],
  toSqlText: ["_ as a text in SQL", "writes"],
  fromSqlText: ["the text that _ is in SQL", "reads _ as a text in SQL"],
  toCsvField: ["_ as a field of a CSV file", "writes _ as a field of a CSV file, in quotes where it needs them"],
  fromCsvField: ["_ read as a field of a CSV file", "reads _ as a field of a CSV file"],
  toSlug: ["_ as a name for URLs, with hyphens", "makes a name for URLs, with hyphens, of _"],
  toSnakeSlug: ["_ as a name with underscores", "makes a name with underscores of _"],
  toCamelCase: ["_ in camel case", "writes"],
  toPascalCase: ["_ in camel case with a capital in front", "writes"],
  toSnakeCase: ["the words of _ with underscores", "writes"],
  toConstantName: ["the words of _ in capitals with underscores", "writes"],
  toKebabCase: ["the words of _ with hyphens", "writes"],
  toSmallWords: ["the words of _ in small letters", "writes"],
  toWordsAndNumbers: ["the words and numbers of _ in small letters", "writes"],
  withoutTitles: ["_ without titles and degrees", "removes titles and degrees from _"],
  surnameFirst: ["_ with the surname in front, without titles", "writes"],
  toRanges: ["the items of _ as ranges", "writes items of _ that follow each other as ranges"],
  fromRanges: ["every item of the ranges in _", "writes out every item of the ranges in _"],
  countRanges: ["how many items the ranges in _ stand for", "counts the items that the ranges in _ stand for"],
  toFullRange: ["the range _ with its last number in full", "writes the last number of the range _ in full"],
  toShortRange: ["the range _ with its last number cut short", "cuts the last number of the range _ short"],
  toSlugWithAnd: ["_ as a name for URLs, with “and” for “&”", "makes a name for URLs of _, with “and” for “&”"],
  toSentenceLabel: ["the words of _ with a capital in front, and abbreviations in capitals", "writes"],
  toSentenceWords: ["the words of _ with a capital in front", "writes"],
  toTitleWords: ["the words of _, each with a capital", "writes"],
  swapCase: ["_ with capitals and small letters swapped", "swaps capitals and small letters in _"],
  rot13: [
    "_ with its letters moved by 13 places in the alphabet",
    "moves the letters of _ by 13 places in the alphabet",
  ],
  toComplement: ["the paired bases of the DNA in _", "writes"],
  toReverseComplement: ["the reverse complement of the DNA in _", "writes"],
  toComplementCapitals: ["the paired bases of the DNA in _ in capitals", "writes"],
  toReverseComplementCapitals: ["the reverse complement of the DNA in _ in capitals", "writes"],
  reverseText: ["_ read backwards", "writes _ backwards"],
  sortText: ["the characters of _ in order", "sorts the characters of _"],
  toMorse: ["_ in Morse code", "writes"],
  fromMorse: ["_ read as Morse code", "reads _ as Morse code"],
  toSpelling: ["_ in the spelling alphabet", "spells"],
  fromSpelling: ["the letters that _ spells", "writes"],
  toFileMode: ["the file permissions _ in letters", "writes"],
  fromFileMode: ["the file permissions _ in digits", "writes"],
  toColumnNumber: ["the number of the column with the letters in _", "writes"],
  toColumnLetters: ["the letters of the column whose number is in _", "writes"],
  ipToNumber: ["the IP address in _ as one number", "writes"],
  numberToIp: ["the number in _ as an IP address", "writes"],
  ipToHex: ["the IP address in _ in hexadecimal digits", "writes"],
  hexToIp: ["the hexadecimal digits in _ as an IP address", "writes"],
  ipToBinary: ["the IP address in _ in binary digits", "writes"],
  binaryToIp: ["the binary digits in _ as an IP address", "writes"],
  ipWithX: [
    "_ with “x” for the last part of every IP address",
    "writes “x” for the last part of every IP address in _",
  ],
  ipWithXxx: [
    "_ with “xxx” for the last part of every IP address",
    "writes “xxx” for the last part of every IP address in _",
  ],
  ipWithStars: [
    "_ with asterisks for the last part of every IP address",
    "writes asterisks for the last part of every IP address in _",
  ],
  ipWithZero: ["_ with 0 for the last part of every IP address", "writes 0 for the last part of every IP address in _"],
  prefixToMask: ["the network mask of a prefix of the length in _", "writes"],
  maskToPrefix: ["the length of the prefix of the network mask in _", "writes"],
  toHexColour: ["the colour in _ in hexadecimal digits", "writes the colour _ in hexadecimal digits"],
  toHexColourCapitals: ["the colour in _ in hexadecimal capitals", "writes the colour _ in hexadecimal capitals"],
  toHexDigits: ["the colour in _ in bare hexadecimal digits", "writes the colour _ in bare hexadecimal digits"],
  toHexDigitsCapitals: ["the colour in _ in bare hexadecimal capitals", "writes"],
  toShortHexColour: ["the colour in _ in three hexadecimal digits", "writes the colour _ in three hexadecimal digits"],
  toRgb: ["the colour in _ as rgb(…)", "writes the colour _ as rgb(…)"],
  toRgbTight: ["the colour in _ as rgb(…) without spaces", "writes the colour _ as rgb(…) without spaces"],
  toChannels: ["the red, green and blue of the colour in _", "writes the red, green and blue of the colour _"],
  toChannelsTight: ["the red, green and blue of the colour in _ without spaces", "writes"],
  toHsl: ["the colour in _ as hsl(…)", "writes the colour _ as hsl(…)"],
  luhnDigit: ["the check digit (Luhn) of _", "computes"],
  gtinDigit: ["the check digit (EAN) of _", "computes"],
  isbnDigit: ["the check digit (ISBN-10) of _", "computes"],
  ibanDigits: ["the check digits (IBAN) of _", "computes"],
  toIsbn13: ["the ISBN-13 of _", "writes"],
  toIsbn10: ["the ISBN-10 of _", "writes"],
};

const KINDS: Readonly<Record<string, string>> = {
  region: "country",
  language: "language",
  script: "script",
  currency: "currency",
  unit: "unit",
  regionLanguage: "main language of the country",
};

const FORMS: Readonly<Record<string, string>> = {
  code: "code",
  lowerCode: "code in small letters",
  upperCode: "code in capitals",
  code3: "three-letter code",
  own: "own name",
  plain: "English name (within a sentence)",
  flag: "flag",
  symbol: "symbol",
  narrowSymbol: "shortest symbol",
  en: "English name",
  de: "German name",
  fr: "French name",
  es: "Spanish name",
  it: "Italian name",
  pt: "Portuguese name",
  nl: "Dutch name",
  pl: "Polish name",
  sv: "Swedish name",
  ja: "Japanese name",
  zh: "Chinese name",
  ru: "Russian name",
  ar: "Arabic name",
};

const CHECKSUM_WORDS: Readonly<Record<string, string>> = {
  luhn: "a number with a valid check digit (Luhn)",
  gtin: "a valid article number (EAN)",
  isbn10: "a valid ISBN-10",
  isbn13: "a valid ISBN-13",
  iban: "a valid IBAN",
};

const changed: Phrase = ({ args: [text, codec] }, subjects, say) =>
  wordsOf(codec)[0].replace("_", () => say.subject(text, subjects));

const changes: Phrase = ({ args: [text, codec] }, subjects, say) =>
  wordsOf(codec)[1].replace("_", () => say.subject(text, subjects));

const renamed: Phrase = ({ args: [text, kind, from, to] }, subjects, say) => {
  const written = KINDS[literalOf(kind)] ?? "thing";
  return `the ${formOf(to)} of the ${written} whose ${formOf(from)} is ${say.subject(text, subjects)}`;
};

/** How the operators of the encoding domain are said. */
export const vocabulary: Vocabulary = {
  nouns: {
    encode: changed,
    rename: renamed,
    named: ({ args: [text, name] }, subjects, say) =>
      `what ${say.subject(text, subjects)} has for “${literalOf(name)}”`,
    siteName: ({ args: [text] }, subjects, say) =>
      `the name of the site in the address in ${say.subject(text, subjects)}`,
    siteDomain: ({ args: [text] }, subjects, say) => `the domain of the address in ${say.subject(text, subjects)}`,
    isValid: ({ args: [text, checksum] }, subjects, say) =>
      `${say.subject(text, subjects)} is ${CHECKSUM_WORDS[literalOf(checksum)] ?? "valid"}`,
    networkAnswer: ({ args: [address, network] }, subjects, say) =>
      `whether ${say.subject(address, subjects)} lies in the network ${say.subject(network, subjects)}, yes or no`,
  },
  deeds: {
    encode: changes,
    rename: (call, subjects, say) => `writes ${renamed(call, subjects, say)}`,
  },
  changes: {},
};

function wordsOf(codec: Term | undefined): readonly [noun: string, deed: string] {
  const name = literalOf(codec);
  const [noun, deed] = CODECS[name] ?? [`_ changed by ${name}`, `changes _ by ${name}`];
  return [noun, deed.includes("_") ? deed : `${deed} ${noun}`];
}

function formOf(form: Term | undefined): string {
  return FORMS[literalOf(form)] ?? literalOf(form);
}

function literalOf(term: Term | undefined): string {
  return term?.kind === "literal" ? String(term.value) : "";
}
