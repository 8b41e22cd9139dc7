/** Functions of the encoding domain that emitted modules import, by the names that codecs have in programs. */
export { houseNumberFirst, stateAndZip } from "./addresses.js";
export {
  fromBase64,
  fromBinary,
  fromHex,
  repaired,
  toBase64,
  toBase64Url,
  toBinary,
  toHex,
  toHexBytes,
} from "./bytes.js";
export {
  gtinDigit,
  holdsChecksum,
  ibanDigits,
  isbnDigit,
  luhnDigit,
  toIsbn10,
  toIsbn13,
} from "./checksums.js";
export { toCitedNames, toShortCitation, toShortCitationWithAnd } from "./citations.js";
export {
  toChannels,
  toChannelsTight,
  toHexColour,
  toHexColourCapitals,
  toHexDigits,
  toHexDigitsCapitals,
  toHsl,
  toRgb,
  toRgbTight,
  toShortHexColour,
} from "./colours.js";
export {
  doubledApostrophes,
  fromCsvField,
  fromEscapes,
  fromSqlText,
  toCsvField,
  toJsonString,
  toPattern,
  toSqlText,
  toUnicodeEscapes,
} from "./escapes.js";
export { withoutFootnotes } from "./footnotes.js";
export { countRanges, fromRanges, toFullRange, toRanges, toShortRange } from "./intervals.js";
export {
  fromCodePoints,
  fromCodes,
  reverseText,
  rot13,
  sortText,
  swapCase,
  toCodePoints,
  toCodes,
  toColumnLetters,
  toColumnNumber,
  toComplement,
  toComplementCapitals,
  toReverseComplement,
  toReverseComplementCapitals,
  toSlug,
  toSlugWithAnd,
  toSnakeSlug,
} from "./letters.js";
export { fromHtml, stripTags, toHtml, toHtmlAscii, toHtmlContent } from "./markup.js";
export { namedValue } from "./named.js";
export { calledName, surnameFirstMiddleInitials, withMiddleInitials } from "./nameForms.js";
export { nameKey, nameTable } from "./names.js";
export {
  toCamelCase,
  toConstantName,
  toKebabCase,
  toPascalCase,
  toSentenceLabel,
  toSentenceWords,
  toSmallWords,
  toSnakeCase,
  toTitleWords,
  toWordsAndNumbers,
} from "./namingStyles.js";
export {
  binaryToIp,
  hexToIp,
  ipToBinary,
  ipToHex,
  ipToNumber,
  ipWithStars,
  ipWithX,
  ipWithXxx,
  ipWithZero,
  maskToPrefix,
  networkAnswer,
  numberToIp,
  prefixToMask,
  reversedHost,
} from "./networks.js";
export { withFullHours } from "./openingHours.js";
export {
  fileEnding,
  fileName,
  fileStem,
  fileTitle,
  folder,
  leafAsSentence,
  leafWithParent,
} from "./paths.js";
export {
  fromBookedName,
  fromCaretName,
  fromSlashedName,
  surnameFirst,
  surnameFirstWithSuffix,
  toCitedName,
  toHyphenedInitialsFirst,
  toInitialsFirst,
  toReferenceName,
  withoutTitles,
} from "./persons.js";
export { inLowestTerms } from "./proportions.js";
export { fromFileMode, fromMorse, fromSpelling, toFileMode, toMorse, toSpelling } from "./signals.js";
export { siteDomain, siteName } from "./sites.js";
export {
  articleFirst,
  articleLast,
  articleLastBeforeRemark,
  domainName,
  hostName,
  htmlToText,
  tagsToBlanks,
  tidySpaces,
  toCapitalName,
  toHeadline,
  toNameCase,
  toPossessive,
  unquoted,
  withoutArticle,
  withoutOuterMarks,
  withoutRemarks,
  withoutReplyMarks,
  withoutZerosInFront,
} from "./tidying.js";
export { toPlainMarks } from "./typography.js";
export { fromFormValue, fromUrl, fromUrlPart, toFormValue, toUrl, toUrlPart } from "./urls.js";
export { nextMajorVersion, nextMinorVersion, nextNumbered, nextPatchVersion } from "./versions.js";
