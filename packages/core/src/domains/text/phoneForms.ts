import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";
import { labelledPhoneDigits, northAmericanPhone } from "./phoneNumbers.js";

/**
 * A form that telephone numbers of North America are written in: ten `#` for the digits, with `+1` in front or not, and behind them what
 * stands before an extension, with a `*` for that: `(###) ###-####`, `###-###-#### ext. *`. Without a `*` extensions are left out.
 */
export type PhoneForm = string;

const BASE = /^(?:\+?1[-. ]?)?(?:\(###\) ?|###[-./ ]?)###[-. ]?####$/;
const EXTENDED = /^[ ,;]{0,2}(?:x|ext(?:ension)?|#)[.:]? ?\*$/i;

/** Where the digits of a form end: behind its last sign for one; 0 without any. */
function baseEnd(form: PhoneForm): number {
  return form.lastIndexOf("####") < 0 ? 0 : form.lastIndexOf("####") + 4;
}

/** True for a form: ten signs for digits with usual marks between them, and the mark of an extension behind them or none. */
export function isPhoneForm(form: string): boolean {
  const end = baseEnd(form);
  const behind = form.slice(end);
  return end > 0 && BASE.test(form.slice(0, end)) && (behind === "" || EXTENDED.test(behind));
}

/** The first telephone number of North America in a text, in a form; `undefined` for a text without one. */
export function inPhoneForm(text: string, form: PhoneForm): string | undefined {
  const phone = northAmericanPhone(text);
  if (phone === undefined) return undefined;
  const { digits, extension } = phone;
  const end = baseEnd(form);
  let at = 0;
  const base = form.slice(0, end).replace(/#/g, () => digits.charAt(at++));
  return extension === undefined ? base : base + form.slice(end).replace("*", extension);
}

/** {@link inPhoneForm}, and nothing for a text without a number. */
export function phoneIfAny(text: string, form: PhoneForm): string {
  return inPhoneForm(text, form) ?? "";
}

/** A number in an output, and the mark of an extension behind it. */
const WRITTEN =
  /((?:\+?1[-. ]?)?(?:\(\d{3}\) ?|\d{3}[-./ ]?))(\d{3}[-. ]?\d{4})(?!\d)([ ,;]{0,2}(?:x|ext(?:ension)?|#)[.:]? ?)?(?=\d|$|\W)/i;

/** Forms in which the outputs have the numbers of the texts where these have one, and are empty where they have none; there are both. */
export function* optionalPhoneForms(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length !== targets.length) return;
  const having = targets.flatMap((target, at) => (target === "" ? [] : [at]));
  if (having.length === 0 || having.length === targets.length) return;
  const pick = (values: readonly Value[]): readonly Value[] => having.map((at) => values[at] ?? null);
  const isEmptyElsewhere = (form: string): boolean =>
    texts.every((text, at) => typeof text === "string" && (targets[at] !== "" || phoneIfAny(text, form) === ""));
  for (const [form] of formsIn(pick(texts), pick(targets))) {
    if (isEmptyElsewhere(String(form))) yield [form ?? null];
  }
}

/** Forms in which all outputs have the numbers of the texts, where some text has more than digits and marks. */
export function* phoneForms(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length !== targets.length || !texts.some((text) => typeof text === "string" && /\p{L}/u.test(text))) return;
  yield* formsIn(texts, targets);
}

/** Nothing to choose: that the outputs have the digits of the labelled numbers of all texts. */
export function* whereLabelled(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: Pick<SearchView, "targets">,
): Iterable<readonly Value[]> {
  if (texts.length !== targets.length) return;
  const isShown = (text: Value, at: number): boolean =>
    typeof text === "string" && String(targets[at]).includes(labelledPhoneDigits(text) ?? "\0");
  if (texts.every(isShown)) yield [];
}

function* formsIn(texts: readonly Value[], targets: readonly Value[]): Iterable<readonly Value[]> {
  const written = targets.map((target) => WRITTEN.exec(String(target)));
  const [first] = written;
  if (!first || written.includes(null)) return;
  const country = /^\+?1/.exec(first[1] ?? "")?.[0] ?? "";
  const base = country + `${first[1]?.slice(country.length)}${first[2]}`.replace(/\d/g, "#");
  const marks = new Set(written.flatMap((of) => (of?.[3] === undefined ? [] : [`${of[3]}*`])));
  for (const mark of marks.size === 0 ? [""] : marks) {
    const form = base + mark;
    const isWritten = (text: Value, at: number): boolean =>
      typeof text === "string" && String(targets[at]).includes(inPhoneForm(text, form) ?? "\0");
    if (isPhoneForm(form) && texts.every(isWritten)) yield [form];
  }
}

/** Bits of a form: one of a few for the number, and one of a few marks for the extension. Set by hand. */
export function phoneFormBits(form: PhoneForm): number {
  return form.includes("*") ? 7 : 5;
}
