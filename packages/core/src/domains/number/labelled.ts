import type { Operator } from "../../space/grammar.js";
import type { LiteralRule } from "../../space/language.js";
import { typedBits } from "../../space/spelling.js";
import { isText } from "../../space/value.js";

/*
 * Numbers with labels, of which not every row has all, as codes: `Box 7, Folder 12` is `B007_F012`.
 */

/** A form such as `B000_F000`: labels with zeros, one for each digit at least, and one mark between all of them. */
const FORM = /^\p{L}{1,8}0{1,6}(?:([^\p{L}\p{M}\p{Nd}]{1,3})\p{L}{1,8}0{1,6}(?:\1\p{L}{1,8}0{1,6}){0,4})$/u;
const PART = /(\p{L}+)(0+)/gu;
const MARK = /0([^\p{L}\p{Nd}]+)\p{L}/u;
/** A number behind a word. */
const LABELLED = /(\p{L}+)[\s.:#-]{0,3}(\d{1,9})(?!\d)/gu;
const NUMBER = /\d+/g;
/** Longest text that is searched for numbers, in UTF-16 units. */
const LENGTH_MAX = 200;

export function isLabelledForm(form: string): boolean {
  const labels = [...form.matchAll(PART)].map(([, label = ""]) => label.toLowerCase());
  return FORM.test(form) && new Set(labels).size === labels.length;
}

/**
 * The numbers of a text that stand behind words which begin as the labels of a form do, whatever their case, each with its label and in as
 * many digits, in the order of the form; parts without a number are left out. `undefined` where no number has a label, one has
 * none, or two have the same.
 */
export function writeLabelled(text: string, form: string): string | undefined {
  if (text.length > LENGTH_MAX || !isLabelledForm(form)) return undefined;
  const found = [...text.matchAll(LABELLED)].map(([, word = "", digits = ""]) => ({
    word: word.toLowerCase(),
    digits,
  }));
  if (found.length !== (text.match(NUMBER) ?? []).length) return undefined;
  const mark = MARK.exec(form)?.[1] ?? "";
  const parts: string[] = [];
  let used = 0;
  for (const [, label = "", zeros = ""] of form.matchAll(PART)) {
    const [own, ...others] = found.filter(({ word }) => word.startsWith(label.toLowerCase()));
    if (others.length > 0) return undefined;
    if (own === undefined) continue;
    used++;
    parts.push(label + own.digits.replace(/^0+(?=\d)/, "").padStart(zeros.length, "0"));
  }
  return used === 0 || used !== found.length ? undefined : parts.join(mark);
}

/** A part of a code in an output. */
const CODE_PART = /(?<![\p{L}\p{M}])(\p{L}{1,8})(\d{1,6})(?!\d)/gu;

/** The form that outputs show, if they have more than one number of parts. */
function formShown(targets: readonly string[]): string | undefined {
  const codes = targets.map((target) => [...target.matchAll(CODE_PART)]);
  const counts = codes.map((code) => code.length);
  const most = Math.max(...counts);
  if (most < 2 || new Set(counts).size < 2) return undefined;
  const at = counts.indexOf(most);
  const [first, second] = codes[at] ?? [];
  if (first === undefined || second === undefined) return undefined;
  const mark = (targets[at] ?? "").slice(first.index + first[0].length, second.index);
  const width = (label: string): number =>
    Math.min(...codes.flat().flatMap(([, other, digits = ""]) => (other === label ? [digits.length] : [])));
  const form = (codes[at] ?? []).map(([, label = ""]) => label + "0".repeat(width(label))).join(mark);
  return isLabelledForm(form) ? form : undefined;
}

export const labelledNumbers: Operator = {
  name: "labelledNumbers",
  run: ([text, form]) => (typeof text === "string" ? writeLabelled(text, String(form)) : undefined),
  *literals([texts = []], { targets }) {
    if (targets.length !== texts.length || !targets.every(isText)) return;
    const form = formShown(targets);
    if (form === undefined) return;
    const isShown = texts.every((text, row) => {
      const code = isText(text) ? writeLabelled(text, form) : undefined;
      return code !== undefined && targets[row]?.endsWith(code);
    });
    if (isShown) yield [form];
  },
};

/** The literal rule of forms. */
export const labelledForm: LiteralRule = {
  expected: "labels with zeros and a mark between them, such as `B000_F000`",
  accepts: (value) => typeof value === "string" && isLabelledForm(value),
  bits: (form) => typedBits(String(form).replace(/0+/g, "")),
};
