import * as bytes from "./bytes.js";
import * as checksums from "./checksums.js";
import type { Change, Codec, Test } from "./codec.js";
import * as colours from "./colours.js";
import * as escapes from "./escapes.js";
import { handiwork } from "./handiwork.js";
import * as letters from "./letters.js";
import * as markup from "./markup.js";
import * as naming from "./namingStyles.js";
import * as networks from "./networks.js";
import * as signals from "./signals.js";
import * as tidying from "./tidying.js";
import * as urls from "./urls.js";

/** Words that only the spelling alphabet has so, and permissions of a file in letters. */
const SPELLED =
  /\b(?:alpha|alfa|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliett?|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-ray|yankee|zulu)\b/i;
const MODE = /(?:[r-][w-][x-]){3}/;

const ANYTHING = /[\s\S]/;
/** Bytes and codes are asked of words; of digits alone they are a coincidence. */
const LETTER = /\p{L}/u;
const BASES = /[ACGTacgt]{3}/;
/** A strand of DNA with small letters. */
const SMALL_BASES = /(?<![\p{L}\p{M}])(?=[A-Z]*[acgt])[ACGTacgt]{3,}(?![\p{L}\p{M}])/u;
const SPACED_DIGITS = /^\d{1,7}(?: \d{1,7})*$/;
const CODE_POINTS = /^U\+[0-9A-F]{4,6}(?: U\+[0-9A-F]{4,6})*$/;
/** A way to write a colour, somewhere in a text. */
const COLOUR = /#[0-9a-f]{3}|[0-9a-f]{6}|\d ?, ?\d|rgb\(|hsl\(/i;
const COLOUR_OR_BARE = new RegExp(`${COLOUR.source}|(?:^|\\0)[0-9a-f]{3}(?:$|\\0)`, "i");
const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{Nd}]+)*$/u;
const SNAKE = /^[\p{Ll}\p{Lo}\p{Lm}\p{Nd}]+(?:_[\p{Ll}\p{Lo}\p{Lm}\p{Nd}]+)*$/u;

const CONSTANT = /^[\p{Lu}\p{Lo}\p{Lm}\p{Nd}]+(?:_[\p{Lu}\p{Lo}\p{Lm}\p{Nd}]+)*$/u;

/** Colours of a form, from all other forms. */
function colour(change: Change, gives: RegExp, bits: number): Codec {
  const back = [colours.toHexColour, colours.toHexColourCapitals, colours.toRgb, colours.toHexDigits].filter(
    (other) => other !== change,
  );
  return { change, bits, back, gives, lossy: true, takes: COLOUR_OR_BARE, shows: COLOUR, heads: true };
}

/** A check digit: any digit is one in so many cases by chance. */
function checkDigits(change: Change, gives: RegExp): Codec {
  return { change, bits: 9, back: [], gives, lossy: true, takes: /\d{6}|\d[ -]\d/ };
}

const inSmall =
  (change: Change): Change =>
  (text) =>
    change(text)?.toLowerCase();

/** Bases in capitals, of strands of which some have small letters. */
function inCapitalBases(change: Change, back: Change): Codec {
  return {
    change,
    bits: 5,
    back: [back, inSmall(back)],
    lossy: true,
    gives: /^[ACGT]+$/,
    takes: SMALL_BASES,
    shows: BASES,
  };
}

/** A capital within a word, where a style of names puts words together or takes them apart. */
const HUMP = /\p{Ll}\p{Lu}/u;

/** The same, or words with a mark between them. */
const JOINED = /\p{Ll}\p{Lu}|[\p{L}\p{Nd}][-_][\p{L}\p{Nd}]/u;

/** Several capitals that a name is joined with. */
const ACRONYM = /\p{Ll}[-_]?\p{Lu}{2}|\p{Lu}{2}[-_]?\p{Ll}/u;

/** A name in one style, from any other. */
function named(change: Change, gives: RegExp, traces: Pick<Codec, "takes" | "shows">): Codec {
  return { change, bits: 4, back: [], gives, lossy: true, wordwise: true, ...traces };
}

/** Whether a text has a part of a form that a change reads as something with letters and without control characters. */
function readable(form: RegExp, change: Change): Test {
  const isRead = (part: string) => {
    const read = change(part);
    return read !== undefined && /\p{L}/u.test(read) && !/\p{Cc}/u.test(read);
  };
  return { test: (text) => (text.match(form) ?? []).some(isRead) };
}

const unfilled: Change = (text) => bytes.toBase64(text)?.replace(/=+$/, "");
const unspaced: Change = (text) => bytes.toBinary(text)?.replaceAll(" ", "");
const codesWithCommas: Change = (text) => letters.toCodes(text).replaceAll(" ", ", ");
const inTitle =
  (change: Change): Change =>
  (text) =>
    change(text)
      ?.toLowerCase()
      .replace(/(?<=^| )[a-z]/g, (letter) => letter.toUpperCase());
const inCapitals =
  (change: Change): Change =>
  (text) =>
    change(text)?.toUpperCase();

/** Somewhere in a text: an IPv4 address, a mask, letters that stand alone. */
const ADDRESS = /\d{1,3}(?:\.\d{1,3}){3}/;
const MASK = /255\.\d+\.\d+\.\d+|\d\.0\.0\.0/;
const LONE_LETTERS = /(?<![\p{L}\p{M}])(?:[A-Z]{1,3}|[a-z])(?![\p{L}\p{M}])/u;
const WHOLE_ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Addresses in a text, each with a mark for its last part. */
function hiddenHost(change: Change, mark: string): Codec {
  const shows: Test = { test: (text) => text.includes(`.${mark}`) };
  return {
    change,
    bits: 4,
    back: [],
    gives: ANYTHING,
    takes: ADDRESS,
    shows,
    lossy: true,
    total: true,
    idempotent: true,
  };
}

/** Every change by the name that programs and emitted modules know it by. */
const CODECS: Readonly<Record<string, Codec>> = {
  toUrlPart: {
    change: urls.toUrlPart,
    bits: 3,
    back: [urls.fromUrlPart],
    heads: true,
    gives: /^[\w.!~*'()%-]+$/,
    shows: /%[0-9A-F]{2}/,
  },
  fromUrlPart: {
    change: urls.fromUrlPart,
    lossy: true,
    bits: 3,
    back: [urls.toUrlPart],
    heads: true,
    gives: ANYTHING,
    takes: /%[0-9A-Fa-f]{2}/,
  },
  toUrl: { change: urls.toUrl, bits: 5, back: [urls.fromUrl], gives: /^[!-~]+$/, shows: /%[0-9A-F]{2}/ },
  fromUrl: {
    change: urls.fromUrl,
    lossy: true,
    bits: 6,
    back: [urls.toUrl],
    gives: ANYTHING,
    takes: /%[0-9A-Fa-f]{2}/,
  },
  toFormValue: {
    change: urls.toFormValue,
    bits: 4,
    back: [urls.fromFormValue],
    heads: true,
    gives: /^[\w.*+%-]+$/,
    shows: /%[0-9A-F]{2}|[^ ]\+[^ ]/,
  },
  fromFormValue: {
    change: urls.fromFormValue,
    lossy: true,
    bits: 4,
    back: [urls.toFormValue],
    heads: true,
    gives: ANYTHING,
    takes: /[^ ]\+[^ ]/,
  },
  toHtml: {
    change: markup.toHtml,
    heads: true,
    total: true,
    bits: 3,
    back: [markup.fromHtml],
    gives: /^[^<>"']+$/,
    shows: /&(?:\w+|#39);/,
  },
  toHtmlContent: {
    change: markup.toHtmlContent,
    heads: true,
    total: true,
    bits: 4,
    back: [markup.fromHtml],
    gives: /^[^<>]+$/,
    shows: /&(?:amp|lt|gt);/,
  },
  toHtmlAscii: {
    change: markup.toHtmlAscii,
    lossy: true,
    total: true,
    bits: 6,
    back: [markup.fromHtml],
    gives: /^[ -~\s]+$/,
    shows: /&#\d+;/,
  },
  fromHtml: {
    change: markup.fromHtml,
    lossy: true,
    total: true,
    bits: 3,
    back: [markup.toHtml],
    heads: true,
    gives: ANYTHING,
    takes: /&(?:\w+|#\w+);/,
  },
  stripTags: {
    change: markup.stripTags,
    lossy: true,
    total: true,
    bits: 3,
    back: [],
    heads: true,
    gives: ANYTHING,
    takes: /<[A-Za-z/!][^<>]*>/,
  },
  tagsToBlanks: {
    change: tidying.tagsToBlanks,
    lossy: true,
    total: true,
    bits: 4,
    back: [],
    heads: true,
    gives: /^\S/,
    takes: /<[A-Za-z/!][^<>]*>/,
  },
  htmlToText: {
    change: tidying.htmlToText,
    lossy: true,
    total: true,
    bits: 4,
    back: [],
    gives: /^\S/,
    takes: /<[A-Za-z/!][^<>]*>[^\0]*&(?:\w+|#\w+);|&(?:\w+|#\w+);[^\0]*<[A-Za-z/!][^<>]*>/,
  },
  ...handiwork,
  toBase64: {
    change: bytes.toBase64,
    bits: 4,
    back: [bytes.fromBase64],
    gives: /^(?:[A-Za-z0-9+/]{4})*[\w+/]{2,4}={0,2}$/,
  },
  fromBase64: {
    change: bytes.fromBase64,
    bits: 4,
    back: [bytes.toBase64, bytes.toBase64Url, unfilled],
    takes: readable(/[\w+/-]{4,}={0,2}/g, bytes.fromBase64),
    gives: ANYTHING,
  },
  toBase64Url: { change: bytes.toBase64Url, bits: 6, back: [bytes.fromBase64], gives: /^[\w-]{2,}$/ },
  toHex: { change: bytes.toHex, bits: 5, back: [bytes.fromHex], takes: LETTER, gives: /^(?:[0-9a-f]{2})+$/ },
  toHexBytes: {
    change: bytes.toHexBytes,
    bits: 6,
    back: [bytes.fromHex],
    takes: LETTER,
    gives: /^[0-9a-f]{2}(?: [0-9a-f]{2})+$/,
  },
  fromHex: {
    ...{
      change: bytes.fromHex,
      bits: 5,
      back: [bytes.toHex, bytes.toHexBytes, inCapitals(bytes.toHex), inCapitals(bytes.toHexBytes)],
    },
    gives: ANYTHING,
    takes: readable(/[0-9A-Fa-f]{2}(?:[ :-]?[0-9A-Fa-f]{2})*/g, bytes.fromHex),
  },
  toBinary: {
    change: bytes.toBinary,
    bits: 5,
    back: [bytes.fromBinary],
    takes: LETTER,
    gives: /^[01]{8}(?: [01]{8})*$/,
  },
  fromBinary: {
    change: bytes.fromBinary,
    bits: 5,
    back: [bytes.toBinary, unspaced],
    gives: ANYTHING,
    takes: /[01]{8}/,
  },
  toCodes: {
    change: letters.toCodes,
    total: true,
    bits: 7,
    back: [letters.fromCodes],
    takes: LETTER,
    gives: SPACED_DIGITS,
  },
  fromCodes: {
    change: letters.fromCodes,
    bits: 7,
    back: [letters.toCodes, codesWithCommas],
    gives: ANYTHING,
    takes: /(?:^|\0)\d{2,7}(?:[\s,;]+\d{2,7})*(?:$|\0)/,
  },
  toCodePoints: {
    change: letters.toCodePoints,
    total: true,
    bits: 5,
    back: [letters.fromCodePoints],
    gives: CODE_POINTS,
  },
  fromCodePoints: {
    change: letters.fromCodePoints,
    lossy: true,
    bits: 5,
    back: [letters.toCodePoints],
    gives: ANYTHING,
    takes: /U\+[0-9A-F]{4}/i,
  },
  toJsonString: {
    change: escapes.toJsonString,
    total: true,
    bits: 4,
    back: [escapes.fromEscapes],
    gives: /^[^\n\r\t]+$/,
    shows: /\\["\\bfnrtu]/,
  },
  toUnicodeEscapes: {
    change: escapes.toUnicodeEscapes,
    lossy: true,
    total: true,
    bits: 5,
    back: [escapes.fromEscapes],
    gives: /^[ -~\s]+$/,
    shows: /\\u[0-9a-f]{4}/,
  },
  fromEscapes: {
    change: escapes.fromEscapes,
    lossy: true,
    bits: 4,
    back: [escapes.toJsonString, escapes.toUnicodeEscapes],
    gives: ANYTHING,
    takes: /\\/,
  },
  toPattern: {
    change: escapes.toPattern,
    lossy: true,
    total: true,
    bits: 6,
    back: [],
    gives: /^[^ ]|\\/,
    shows: /\\[\\^$.*+?()[\]{}|/]/,
  },
  toSlug: {
    change: letters.toSlug,
    lossy: true,
    wordwise: true,
    total: true,
    bits: 2,
    back: [],
    gives: SLUG,
    shows: /[\p{L}\p{Nd}]-[\p{L}\p{Nd}]/u,
    heads: true,
  },
  toSlugWithAnd: {
    change: letters.toSlugWithAnd,
    lossy: true,
    total: true,
    bits: 3,
    back: [],
    gives: SLUG,
    takes: /&/,
    shows: /-and-/,
  },
  toSnakeSlug: {
    change: letters.toSnakeSlug,
    lossy: true,
    wordwise: true,
    total: true,
    bits: 4,
    back: [],
    gives: SNAKE,
    shows: /[\p{L}\p{Nd}]_[\p{L}\p{Nd}]/u,
    heads: true,
  },
  toCamelCase: named(naming.toCamelCase, /^[^\p{Lu}][\p{L}\p{Nd}\p{M}]*$/u, { shows: HUMP }),
  toPascalCase: named(naming.toPascalCase, /^[^\p{Ll}][\p{L}\p{Nd}\p{M}]*$/u, { shows: HUMP }),
  toSnakeCase: named(naming.toSnakeCase, SNAKE, { takes: HUMP }),
  toConstantName: named(naming.toConstantName, CONSTANT, { takes: HUMP, shows: /\p{Lu}_/u }),
  toKebabCase: named(naming.toKebabCase, SLUG, { takes: HUMP }),
  toSmallWords: named(naming.toSmallWords, /^[^\p{Lu}]+$/u, { takes: JOINED }),
  toWordsAndNumbers: named(naming.toWordsAndNumbers, /^[^\p{Lu}]+$/u, {
    takes: JOINED,
    shows: /\p{L} \p{Nd}|\p{Nd} \p{L}/u,
  }),
  toSentenceWords: named(naming.toSentenceWords, /^[^\p{Ll}]/u, { takes: JOINED }),
  toTitleWords: named(naming.toTitleWords, /^[^\p{Ll}]/u, { takes: JOINED }),
  toSentenceLabel: named(naming.toSentenceLabel, /^[^\p{Ll}]/u, { takes: ACRONYM, shows: /\p{Lu}{2}/u }),
  swapCase: {
    change: letters.swapCase,
    total: true,
    bits: 5,
    back: [letters.swapCase],
    gives: /\p{L}/u,
    shows: /\p{Ll}.*\p{Lu}|\p{Lu}.*\p{Ll}/u,
  },
  rot13: { change: letters.rot13, total: true, bits: 7, back: [letters.rot13], gives: /[A-Za-z]/ },
  toComplement: {
    change: letters.toComplement,
    bits: 5,
    back: [letters.toComplement],
    gives: /[ACGTacgt]/,
    takes: BASES,
  },
  toReverseComplement: {
    change: letters.toReverseComplement,
    bits: 5,
    back: [letters.toReverseComplement],
    gives: /[ACGTacgt]/,
    takes: BASES,
  },
  toComplementCapitals: inCapitalBases(letters.toComplementCapitals, letters.toComplement),
  toReverseComplementCapitals: inCapitalBases(letters.toReverseComplementCapitals, letters.toReverseComplement),
  reverseText: { change: letters.reverseText, total: true, bits: 4, back: [letters.reverseText], gives: /.../su },
  sortText: { change: letters.sortText, lossy: true, idempotent: true, total: true, bits: 6, back: [], gives: /.../su },
  toMorse: {
    change: signals.toMorse,
    bits: 5,
    back: [signals.fromMorse, inSmall(signals.fromMorse), inTitle(signals.fromMorse)],
    lossy: true,
    gives: /^[.-]+(?: [./-]+)*$/,
    shows: /[.-]{2}/,
  },
  fromMorse: {
    change: signals.fromMorse,
    bits: 5,
    back: [signals.toMorse],
    gives: /^[A-Z0-9 .,?/=+@:-]+$/,
    takes: /[.-]{2}/,
  },
  toSpelling: {
    change: signals.toSpelling,
    bits: 6,
    back: [signals.fromSpelling, inSmall(signals.fromSpelling)],
    gives: /^[A-Z][A-Za-z-]+(?: [A-Z][A-Za-z-]+)+$/,
    shows: SPELLED,
  },
  fromSpelling: {
    change: signals.fromSpelling,
    bits: 6,
    back: [signals.toSpelling],
    gives: /^[A-Z]+$/,
    takes: SPELLED,
  },
  toFileMode: {
    change: signals.toFileMode,
    bits: 5,
    back: [signals.fromFileMode],
    gives: /^[rwx-]{9}$/,
    shows: MODE,
  },
  fromFileMode: {
    change: signals.fromFileMode,
    bits: 5,
    back: [signals.toFileMode],
    lossy: true,
    gives: /^[0-7]{3}$/,
    takes: MODE,
  },
  toColumnNumber: {
    change: letters.toColumnNumber,
    bits: 7,
    back: [letters.toColumnLetters, inSmall(letters.toColumnLetters)],
    gives: /^[1-9]\d{0,4}$/,
    takes: LONE_LETTERS,
    shows: /\d/,
    heads: true,
  },
  toColumnLetters: {
    change: letters.toColumnLetters,
    bits: 7,
    back: [letters.toColumnNumber],
    gives: /^[A-Z]{1,3}$/,
    takes: /\d/,
    shows: LONE_LETTERS,
    heads: true,
  },
  ipToNumber: {
    change: networks.ipToNumber,
    bits: 5,
    back: [networks.numberToIp],
    gives: /^\d{1,10}$/,
    takes: ADDRESS,
  },
  numberToIp: {
    change: networks.numberToIp,
    bits: 5,
    back: [networks.ipToNumber],
    gives: WHOLE_ADDRESS,
    shows: ADDRESS,
  },
  ipToHex: { change: networks.ipToHex, bits: 5, back: [networks.hexToIp], gives: /^[\da-f]{8}$/, takes: ADDRESS },
  hexToIp: {
    change: networks.hexToIp,
    bits: 5,
    back: [networks.ipToHex, inCapitals(networks.ipToHex)],
    gives: WHOLE_ADDRESS,
    shows: ADDRESS,
  },
  ipToBinary: {
    change: networks.ipToBinary,
    bits: 5,
    back: [networks.binaryToIp],
    gives: /^[01]{8}(?:\.[01]{8}){3}$/,
    takes: ADDRESS,
  },
  binaryToIp: {
    change: networks.binaryToIp,
    bits: 5,
    back: [networks.ipToBinary],
    gives: WHOLE_ADDRESS,
    takes: /[01]{8}\.[01]{8}/,
  },
  prefixToMask: {
    change: networks.prefixToMask,
    bits: 5,
    back: [networks.maskToPrefix],
    gives: WHOLE_ADDRESS,
    shows: MASK,
  },
  maskToPrefix: {
    change: networks.maskToPrefix,
    bits: 5,
    back: [networks.prefixToMask],
    gives: /^\d{1,2}$/,
    takes: MASK,
  },
  ipWithX: hiddenHost(networks.ipWithX, "x"),
  ipWithXxx: hiddenHost(networks.ipWithXxx, "xxx"),
  ipWithStars: hiddenHost(networks.ipWithStars, "***"),
  ipWithZero: hiddenHost(networks.ipWithZero, "0"),
  toHexColour: colour(colours.toHexColour, /^#[0-9a-f]{6}$/, 3),
  toHexColourCapitals: colour(colours.toHexColourCapitals, /^#[0-9A-F]{6}$/, 3),
  toHexDigits: colour(colours.toHexDigits, /^[0-9a-f]{6}$/, 5),
  toHexDigitsCapitals: colour(colours.toHexDigitsCapitals, /^[0-9A-F]{6}$/, 5),
  toShortHexColour: colour(colours.toShortHexColour, /^#[0-9a-f]{3}$/, 5),
  toRgb: colour(colours.toRgb, /^rgb\(.+\)$/, 3),
  toRgbTight: colour(colours.toRgbTight, /^rgb\(.+\)$/, 4),
  toChannels: colour(colours.toChannels, /^\d+, \d+, \d+$/, 4),
  toChannelsTight: colour(colours.toChannelsTight, /^\d+,\d+,\d+$/, 4),
  toHsl: colour(colours.toHsl, /^hsl\(.+\)$/, 4),
  luhnDigit: checkDigits(checksums.luhnDigit, /^\d$/),
  gtinDigit: checkDigits(checksums.gtinDigit, /^\d$/),
  isbnDigit: checkDigits(checksums.isbnDigit, /^[\dX]$/),
  ibanDigits: checkDigits(checksums.ibanDigits, /^\d\d$/),
  toIsbn13: { change: checksums.toIsbn13, lossy: true, bits: 5, back: [checksums.toIsbn10], gives: /^978\d{10}$/ },
  toIsbn10: { change: checksums.toIsbn10, lossy: true, bits: 5, back: [checksums.toIsbn13], gives: /^\d{9}[\dX]$/ },
};

/** Names of all codecs, in a fixed order. */
export const CODEC_NAMES: readonly string[] = Object.keys(CODECS);

/** The codec of a name, `undefined` where there is none. */
export function codecOf(name: string): Codec | undefined {
  return Object.hasOwn(CODECS, name) ? CODECS[name] : undefined;
}
