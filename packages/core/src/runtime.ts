/**
 * What emitted modules import where a faithful line of their own is impossible: pure functions of the domains. Nothing else
 * of the learner comes along.
 */

export { daysBeyond } from "./domains/date/allowances.js";
export { minutesWorked, timeWorked } from "./domains/date/breaks.js";
export { clockSeconds } from "./domains/date/clockReadings.js";
export { partOfDay } from "./domains/date/dayParts.js";
export { writeDays } from "./domains/date/dayRanges.js";
export { isApart, isEarlier } from "./domains/date/limits.js";
export {
  dateWithTime,
  hasTime,
  timeBetween,
  timeSum,
  toUtc,
} from "./domains/date/moment.js";
export { dateFrom, readMoment, replaceDate } from "./domains/date/read.js";
export { dayOfRange } from "./domains/date/shortRanges.js";
export { writeAge, writeKnown, writeLength, writeShortTime, writeTimeAfter } from "./domains/date/shownParts.js";
export {
  bucketOf,
  ceilDate,
  ceilTime,
  delay,
  elapsed,
  endOfTerm,
  floorDate,
  isBefore,
  isDate,
  isInSame,
  isWeekend,
  lastDay,
  later,
  laterBy,
  laterByIfAny,
  momentIfAny,
  nearestDate,
  nearestTime,
  nextAnniversary,
  onWeekday,
  placeInDates,
  relationOfDates,
  sinceMidnight,
  untilBy,
} from "./domains/date/spans.js";
export { calendarName, writeField, writeMoment } from "./domains/date/write.js";
export { writeYearSpan } from "./domains/date/yearSpans.js";
export { inZone } from "./domains/date/zones.js";
export * from "./domains/encoding/runtime.js";
export {
  aggregated,
  aggregatedCells,
  anglePart,
  beforeIncrease,
  bodyMassIndex,
  converted,
  decreased,
  difference,
  differenceTimes,
  distance,
  excess,
  includedPart,
  increased,
  inFigures,
  larger,
  limited,
  payWithOvertime,
  perHundred,
  product,
  productAndSum,
  productDecreased,
  productIncreased,
  productOfThree,
  proportion,
  ratio,
  relativeChange,
  remainder,
  rounded,
  scaled,
  shareOfBoth,
  shortfall,
  significant,
  smaller,
  sum,
  sumOfThree,
  wholeQuotient,
  withMinutes,
} from "./domains/number/arithmetic.js";
export { balance, netOf, productAndExtra, reducedBy } from "./domains/number/blanks.js";
export { compactExactly, compactText } from "./domains/number/compact.js";
export { counted, countedOrNone } from "./domains/number/counted.js";
export { plain, shift } from "./domains/number/decimal.js";
export { extremeItem, placeOfExtreme } from "./domains/number/extremes.js";
export { writeLabelled } from "./domains/number/labelled.js";
export { markedAmount } from "./domains/number/marked.js";
export { fractionText, measured } from "./domains/number/measures.js";
export { counterUse } from "./domains/number/meters.js";
export { fromBase, fromPrefixed, fromRoman, inBase, inRoman } from "./domains/number/numerals.js";
export { inPacks } from "./domains/number/packs.js";
export { inParts } from "./domains/number/parts.js";
export { levelAgainst, placeInRange, placeInWrittenRange } from "./domains/number/places.js";
export {
  bandOf,
  comparesWithin,
  equalsNumber,
  isAtLeast,
  isBelow,
  isEqual,
  isLess,
  isMultiple,
  isNumber,
  numberKind,
  relationBetween,
  relationToZero,
  relationWithin,
} from "./domains/number/questions.js";
export { rangeText } from "./domains/number/ranges.js";
export { nthNumber, wholeNumber } from "./domains/number/read.js";
export { writeInRow } from "./domains/number/rowFormat.js";
export { scoresWon } from "./domains/number/scores.js";
export { fromWords, inWords, ordinal } from "./domains/number/words.js";
export { writeNumber, writeRounded } from "./domains/number/write.js";
export { answerOf, saysYes } from "./domains/text/affirmations.js";
export { startingWith } from "./domains/text/beginnings.js";
export { capitalWords } from "./domains/text/capitalWords.js";
export { csvLine } from "./domains/text/csvLines.js";
export { toInternational } from "./domains/text/dialling.js";
export { inDigitForm } from "./domains/text/digitForms.js";
export { inDefaultEnding } from "./domains/text/endings.js";
export { inAlphabet, toPlainLetters, withoutAccents, withoutRepeats } from "./domains/text/folding.js";
export { form as formOf } from "./domains/text/form.js";
export { byLastWord } from "./domains/text/lastWords.js";
export { entryOf, holdsAllItems, itemsAlsoIn, itemsNotIn, itemsUnited } from "./domains/text/otherList.js";
export { inPhoneForm, phoneIfAny } from "./domains/text/phoneForms.js";
export { labelledPhoneDigits } from "./domains/text/phoneNumbers.js";
export { saysNothing } from "./domains/text/placeholders.js";
export { nounFor, withFittingNoun } from "./domains/text/plurals.js";
export { versionStepOf } from "./domains/text/versionSteps.js";
