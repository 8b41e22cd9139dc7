import { unlabelledCells } from "../../space/columnCells.js";
import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { isList, isText, type Value } from "../../space/value.js";
import type { VectorId } from "../../space/valueStore.js";
import { CHECKSUMS, type Checksum, holdsChecksum } from "./checksums.js";
import type { Change, Codec } from "./codec.js";
import { CODEC_NAMES, codecOf } from "./codecs.js";
import { type Candidate, candidatesOf, rowsOf, targetsOf, textIn, textsOf } from "./rows.js";
import { type ChangedWord, changedWordsIn, windowsOf } from "./windows.js";

/** A codec that may have been at work in the examples in view. */
interface Viable {
  readonly name: string;
  readonly codec: Codec;
}

const ALL: readonly Viable[] = CODEC_NAMES.flatMap((name) => {
  const codec = codecOf(name);
  return codec === undefined ? [] : [{ name, codec }];
});
/** Those that are not looked for without a trace. */
const TRACED = ALL.filter(({ codec: { takes, shows } }) => takes !== undefined || shows !== undefined);

/** What a codec makes of the candidates, by what it makes of the first text of each. */
type Given = ReadonlyMap<string, readonly Candidate[]>;

/**
 * Every codec that may give the wanted texts, with texts it may have made them of: those that the inverse gives where they
 * stand in the row, and whole texts and parts of split cells of which it makes the wanted ones.
 */
export function* encodeWitness(spec: VectorId, _: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  for (const { name, codec } of viable(view)) {
    if (!texts.every((text) => codec.gives.test(text))) continue;
    const made = madeOf(texts, codec, view);
    if (made.size === 0 || (codec.idempotent === true && !gives(codec.change, texts, texts))) continue;
    for (const vector of made) yield [vector, view.store.vector(texts.map(() => name))];
  }
}

/** Beginnings of the wanted texts that a codec makes of whole texts and parts of split cells. */
export function* encodeCut(spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
  const texts = textsOf(view, spec);
  if (texts === null) return;
  const [first = ""] = texts;
  for (const { codec } of viable(view)) {
    if (codec.heads !== true) continue;
    for (const [head, candidates] of givenBy(codec, view)) {
      if (!first.startsWith(head)) continue;
      for (const candidate of candidates) yield* headsOf(candidate, texts, codec.change, view);
    }
  }
}

/** What numbers with a checksum look like to a person; dates, prices and counts do not. */
const NUMBERS: Readonly<Record<Checksum, RegExp>> = {
  luhn: /^(?:\d[ -]?){11,18}\d$/,
  gtin: /^\d{12,14}$/,
  isbn10: /^(?:\d[ -]?){9}[\dXx]$/,
  isbn13: /^97[89](?:[ -]?\d){10}$/,
  iban: /^[A-Z]{2}\d{2}(?: ?[0-9A-Z]){11,30}$/,
};

/**
 * Checksums that some of the texts hold, where all texts look like such numbers, and at least half of those in the column are
 * valid: of numbers that are something else, one in ten is valid by chance.
 */
export function* telling(
  args: readonly (readonly Value[] | undefined)[],
  view: SearchView,
): Iterable<readonly Value[]> {
  const texts = args[0]?.filter((value) => typeof value === "string") ?? [];
  if (!texts.some((text) => /\d{3}/.test(text))) return;
  const further = unlabelledCells(args[0] ?? [], view).filter((value) => typeof value === "string");
  const column = [...texts, ...further];
  for (const checksum of CHECKSUMS) {
    if (!texts.every((text) => NUMBERS[checksum].test(text))) continue;
    const valid = column.filter((text) => holdsChecksum(checksum, text)).length;
    if (texts.some((text) => holdsChecksum(checksum, text)) && 2 * valid >= column.length) yield [checksum];
  }
}

/** The codecs whose traces are in the examples in view; of items in a loop, only those that have some in the whole examples too. */
function viable(view: SearchView): readonly Viable[] {
  const { memo, scopes, wholeScopes, wholeTargets } = view;
  return remember(memo, "encoding/viable", scopes, () => {
    if (scopes.every(isList)) return tracedIn(ALL, rowsOf(view), targetsOf(view));
    const whole = remember(memo, "encoding/viableItems", wholeScopes, () =>
      tracedIn(TRACED, wholeScopes.map(textIn), wholeTargets.filter(isText)),
    );
    return whole.filter(({ codec }) => isTakenIn(codec, rowsOf(view))); // what the outputs show is the same for all items
  });
}

function tracedIn(codecs: readonly Viable[], rows: readonly string[], targets: readonly string[]): readonly Viable[] {
  return codecs.filter(({ codec }) => {
    const { shows } = codec;
    const isShown = shows === undefined || targets.length === 0 || targets.some((target) => shows.test(target));
    return isShown && isTakenIn(codec, rows);
  });
}

function isTakenIn({ takes }: Codec, rows: readonly string[]): boolean {
  return takes === undefined || rows.some((row) => takes.test(row));
}

function madeOf(texts: readonly string[], codec: Codec, view: SearchView): ReadonlySet<VectorId> {
  const found = new Set<VectorId>();
  for (const back of codec.back) {
    const inner = allInRows(texts, back, view);
    if (inner !== null && gives(codec.change, inner, texts)) found.add(view.store.vector(inner));
  }
  if (codec.lossy !== true) return found;
  for (const { vector, texts: inner } of givenBy(codec, view).get(texts[0] ?? "") ?? []) {
    if (gives(codec.change, inner, texts)) found.add(vector);
  }
  const windows = codec.wordwise === true ? windowsOf(texts, changedWords(codec, view), rowsOf(view)) : null;
  if (windows !== null && gives(codec.change, windows, texts)) found.add(view.store.vector(windows));
  return found;
}

/** The words of each row with what a codec makes of them. */
function changedWords(codec: Codec, view: SearchView): readonly (readonly ChangedWord[])[] {
  return view.table("source").index(codec.change, () => rowsOf(view).map((row) => changedWordsIn(row, codec.change)));
}

function givenBy(codec: Codec, view: SearchView): Given {
  return view.table("source").index(codec, () => {
    const given = new Map<string, Candidate[]>();
    for (const candidate of candidatesOf(view)) {
      const [first = ""] = candidate.texts;
      const isTaken = codec.takes === undefined || candidate.texts.some((text) => codec.takes?.test(text));
      const made = isTaken ? codec.change(first) : undefined;
      if (made === undefined || made === "") continue;
      const known = given.get(made);
      if (known === undefined) given.set(made, [candidate]);
      else known.push(candidate);
    }
    return given;
  });
}

/** The beginnings of the texts that a change makes of a candidate: of all texts, proper, and not without any change. */
function* headsOf(
  candidate: Candidate,
  texts: readonly string[],
  change: Change,
  view: SearchView,
): Iterable<VectorId> {
  const heads = all(candidate.texts, change);
  if (heads === null || heads.every((head, input) => head === candidate.texts[input])) return;
  // What follows may be nothing in some rows.
  const areHeads = heads.every((head, input) => head !== "" && texts[input]?.startsWith(head) === true);
  if (areHeads && heads.some((head, input) => head !== texts[input])) yield view.store.vector(heads);
}

function gives(change: Change, inner: readonly string[], texts: readonly string[]): boolean {
  return inner.every((text, input) => change(text) === texts[input]);
}

/** What a change makes of each text, where that stands in its row; `null` as soon as one does not. */
function allInRows(texts: readonly string[], change: Change, view: SearchView): readonly string[] | null {
  const rows = rowsOf(view);
  const changed: string[] = [];
  for (const [input, text] of texts.entries()) {
    const made = change(text);
    if (made === undefined || rows[input]?.includes(made) !== true) return null;
    changed.push(made);
  }
  return changed;
}

function all(texts: readonly string[], change: Change): readonly string[] | null {
  const changed = texts.map(change);
  return changed.every((text): text is string => text !== undefined) ? changed : null;
}
