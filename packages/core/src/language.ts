import { calibrationFrom, uncalibrated } from "./belief/calibrate.js";
import { priorFrom, type UsageCounts } from "./belief/prior.js";
import { calibration } from "./calibration.js";
import { choice } from "./domains/choice/domain.js";
import { date } from "./domains/date/domain.js";
import { encoding } from "./domains/encoding/domain.js";
import { number } from "./domains/number/domain.js";
import { appearance, text } from "./domains/text/domain.js";
import { around, standing } from "./domains/text/grammar.js";
import { describer, explainer } from "./emit/explain.js";
import type { Domain, Trait } from "./space/domain.js";
import { grammarOf, type LanguagePart, literalKindOf } from "./space/language.js";
import { planOf } from "./space/searchPlan.js";
import { usage } from "./usage.js";

/** The domains whose parts make up the language of table cells. */
const PARTS: readonly LanguagePart[] = [text, number, date, choice, encoding];

/** The language of table cells: from the cells of a row to a cell. */
export const cells: Domain = { ...cellsWith(usage), calibration: calibrationFrom(calibration) };

/** The language of table cells with another prior, and without a calibration. */
export function cellsWith(counts: UsageCounts): Domain {
  return languageOf(PARTS, counts);
}

/** One language of several parts. Text must be among them: what cells look like, and where pieces of an output stand, is its. */
export function languageOf(parts: readonly LanguagePart[], counts: UsageCounts): Domain {
  const pieces = parts.flatMap((part) => part.pieces.flatMap(standing));
  const once = parts.flatMap((part) => (part.once ?? []).map(around));
  const grammar = grammarOf(
    "output",
    [...parts.flatMap((part) => part.slots), ...once.map(({ slot }) => slot)],
    // What stands once comes first: a map is found at once, cases are searched for until the steps are used up.
    [...once.flatMap(({ productions }) => productions), ...parts.flatMap((part) => part.productions), ...pieces],
  );
  const literals = merged(parts.map((part) => part.literals));
  const prior = priorFrom(grammar, literals, counts);
  const vocabularies = parts.map((part) => part.vocabulary);
  const vocabulary = {
    nouns: merged(vocabularies.map(({ nouns }) => nouns)),
    deeds: merged(vocabularies.map(({ deeds }) => deeds)),
    changes: merged(vocabularies.map(({ changes }) => changes)),
  };
  const showing: readonly Pick<LanguagePart, "traits">[] = [...parts, appearance];
  const quickest = [appearance, ...parts];
  return {
    name: "cells",
    operators: parts.flatMap((part) => part.operators),
    grammar,
    literalKind: literalKindOf(literals),
    prior,
    plan: planOf(grammar, prior),
    ...appearance,
    signs: (cell) => new Set([appearance, ...parts].flatMap((part) => [...(part.signs?.(cell) ?? [])])),
    traits: (cell, wanted) => {
      const traits = new Map<string, Trait>();
      for (const part of wanted === undefined ? showing : quickest) {
        for (const [trait, kind] of part.traits?.(cell) ?? []) traits.set(trait, kind);
        if (wanted?.every((trait) => traits.has(trait))) break;
      }
      return traits;
    },
    treatment: (cell, output) =>
      parts.some((part) => part.understands?.(cell) === true) ? null : appearance.treatment(cell, output),
    calibration: uncalibrated,
    isDamaged: (cell) => [appearance, ...parts].some((part) => part.isDamaged?.(cell) === true),
    cannotBe: anyOf(parts.flatMap((part) => part.cannotBe ?? [])),
    hardlyIs: anyOf(parts.flatMap((part) => part.hardlyIs ?? [])),
    isSenseless: (program) => parts.some((part) => part.isSenseless?.(program) === true),
    doubt: (examples) => {
      const doubts = parts.flatMap((part) => part.doubts ?? []).map((doubt) => doubt(examples));
      return (row, output) => doubts.map((doubt) => doubt(row, output)).find((found) => found !== null) ?? null;
    },
    templates: merged(parts.map((part) => part.templates)),
    explain: explainer(vocabulary),
    describe: describer(vocabulary),
  };
}

/** What one of several says of an output. */
function anyOf(several: readonly Domain["cannotBe"][]): Domain["cannotBe"] {
  return (examples) => {
    const told = several.flatMap((of) => of(examples) ?? []);
    return told.length === 0 ? null : (row, output) => told.some((says) => says(row, output));
  };
}

/** Records of several parts in one. Throws where two have one name: the second would take the place of the first. */
function merged<Item>(records: readonly Readonly<Record<string, Item>>[]): Readonly<Record<string, Item>> {
  const names = records.flatMap(Object.keys);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`Two parts of the language have the name ${twice}.`);
  return Object.assign({}, ...records) as Readonly<Record<string, Item>>; // keys and values of records of one type
}
