import type { Change, Vocabulary } from "../../space/vocabulary.js";
import type { NamedKind } from "./names.js";

/** What every codec does: a verb, what follows the text, and the same as what was done. */
const CODEC_WORDS: Readonly<Record<string, readonly [verb: string, rest: string, done: string]>> = {
  toUrlPart: ["encodes", "for a URL", "encoded for a URL"],
  fromUrlPart: ["resolves the URL escapes in", "", "its URL escapes resolved"],
  toUrl: ["encodes", "as a whole URL", "encoded as a whole URL"],
  fromUrl: ["resolves the escapes of a whole URL in", "", "its escapes of a whole URL resolved"],
  toFormValue: ["encodes", "as a value in a web form", "encoded as a value in a web form"],
  fromFormValue: ["decodes", "as a value in a web form", "decoded as a value in a web form"],
  toHtml: ["escapes", "for HTML", "escaped for HTML"],
  toHtmlContent: ["escapes", "for HTML, but for quotes,", "escaped for HTML, but for quotes"],
  toHtmlAscii: ["writes characters beyond ASCII as HTML codes in", "", "characters beyond ASCII as HTML codes"],
  fromHtml: ["resolves the HTML codes in", "", "its HTML codes resolved"],
  stripTags: ["removes HTML tags from", "", "HTML tags removed"],
  toBase64: ["writes", "in Base64", "written in Base64"],
  fromBase64: ["decodes", "from Base64", "decoded from Base64"],
  toBase64Url: ["writes", "in Base64 for URLs", "written in Base64 for URLs"],
  toHex: ["writes the bytes of", "in hexadecimal digits", "its bytes in hexadecimal digits"],
  toHexBytes: ["writes each byte of", "in hexadecimal digits", "each of its bytes in hexadecimal digits"],
  fromHex: ["decodes", "from hexadecimal bytes", "decoded from hexadecimal bytes"],
  toBinary: ["writes the bytes of", "in binary digits", "its bytes in binary digits"],
  fromBinary: ["decodes", "from binary bytes", "decoded from binary bytes"],
  toCodes: ["writes the character codes of", "", "its character codes written out"],
  fromCodes: ["writes the characters with the codes in", "", "its codes read as characters"],
  toCodePoints: ["writes the Unicode code points of", "", "its Unicode code points written out"],
  fromCodePoints: ["writes the characters with the Unicode code points in", "", "its code points read as characters"],
  toJsonString: ["escapes", "for JSON", "escaped for JSON"],
  toUnicodeEscapes: ["writes characters beyond ASCII as Unicode escapes in", "", "characters beyond ASCII escaped"],
  fromEscapes: ["resolves the backslash escapes in", "", "its backslash escapes resolved"],
  toPattern: ["escapes", "for a regular expression", "escaped for a regular expression"],
  toSlug: ["makes a name for URLs, with hyphens, of", "", "made a name for URLs, with hyphens"],
  toSnakeSlug: ["makes a name with underscores of", "", "made a name with underscores"],
  swapCase: ["swaps capitals and small letters in", "", "capitals and small letters swapped"],
  rot13: ["moves the letters of", "by 13 places in the alphabet", "its letters moved by 13 places in the alphabet"],
  reverseText: ["writes", "backwards", "its characters in reverse order"],
  sortText: ["sorts the characters of", "", "its characters sorted"],
  toHexColour: ["writes the colour", "in hexadecimal digits", "the colour in hexadecimal digits"],
  toHexColourCapitals: ["writes the colour", "in hexadecimal capitals", "the colour in hexadecimal capitals"],
  toHexDigits: ["writes the colour", "in bare hexadecimal digits", "the colour in bare hexadecimal digits"],
  toHexDigitsCapitals: ["writes the colour", "in bare hexadecimal capitals", "the colour in bare hexadecimal capitals"],
  toShortHexColour: ["writes the colour", "in three hexadecimal digits", "the colour in three hexadecimal digits"],
  toRgb: ["writes the colour", "as rgb(…)", "the colour as rgb(…)"],
  toRgbTight: ["writes the colour", "as rgb(…) without spaces", "the colour as rgb(…) without spaces"],
  toChannels: ["writes red, green and blue of the colour", "", "as red, green and blue"],
  toChannelsTight: [
    "writes red, green and blue of the colour",
    "without spaces",
    "as red, green and blue without spaces",
  ],
  toHsl: ["writes the colour", "as hsl(…)", "the colour as hsl(…)"],
  luhnDigit: ["computes the check digit (Luhn) of", "", "replaced by its check digit (Luhn)"],
  gtinDigit: ["computes the check digit (EAN) of", "", "replaced by its check digit (EAN)"],
  isbnDigit: ["computes the check digit (ISBN-10) of", "", "replaced by its check digit (ISBN-10)"],
  ibanDigits: ["computes the check digits (IBAN) of", "", "replaced by its check digits (IBAN)"],
  toIsbn13: ["writes", "as an ISBN-13", "written as an ISBN-13"],
  toIsbn10: ["writes", "as an ISBN-10", "written as an ISBN-10"],
};

const KINDS: Readonly<Record<NamedKind, readonly [read: string, written: string]>> = {
  region: ["country", "country"],
  language: ["language", "language"],
  script: ["script", "script"],
  currency: ["currency", "currency"],
  unit: ["unit", "unit"],
  regionLanguage: ["country", "main language of the country"],
};

const FORMS: Readonly<Record<string, string>> = {
  code: "code",
  lowerCode: "code in small letters",
  upperCode: "code in capitals",
  own: "own name",
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

function encoding(name: string): Change {
  const [verb, rest, done] = CODEC_WORDS[name] ?? ["changes", "", `changed by ${name}`];
  return { done, does: (text) => `${verb} ${text}${rest === "" ? "" : ` ${rest}`}` };
}

function renaming(kind: string, from: string, to: string): Change {
  const [read, written] = KINDS[kind as NamedKind]; // literals are held to the kinds
  const what = `the ${FORMS[to] ?? to} of the ${written}`;
  const source = `the ${FORMS[from] ?? from}${read === written ? "" : ` of the ${read}`}`;
  return { done: `${source} replaced by ${what}`, does: (text) => `writes ${what} for ${source} in ${text}` };
}

const CHECKSUM_WORDS: Readonly<Record<string, string>> = {
  luhn: "a number with a valid check digit (Luhn)",
  gtin: "a valid article number (EAN)",
  isbn10: "a valid ISBN-10",
  isbn13: "a valid ISBN-13",
  iban: "a valid IBAN",
};

/** How the operators of the encoding domain are said. */
export const vocabulary: Vocabulary = {
  nouns: {
    isValid: ({ args: [text, checksum] }, subjects, say) => {
      const what = checksum?.kind === "literal" ? CHECKSUM_WORDS[String(checksum.value)] : undefined;
      return `${say.subject(text, subjects)} is ${what ?? "valid"}`;
    },
  },
  deeds: {},
  changes: {
    encode: ([codec = ""]) => encoding(codec),
    rename: ([kind = "", from = "", to = ""]) => renaming(kind, from, to),
  },
};
