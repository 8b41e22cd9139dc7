import { isList, isText, type Value } from "../../space/value.js";
import type { Literals } from "./proposals.js";
import { numbered } from "./semantics.js";

/* The forms in which outputs number the parts of a list: `1. `, `(1) `, `Step 1: `. */

/** Longest text between a number and its part, and longest form, in UTF-16 units. */
const GAP_MAX = 8;
const FORM_MAX = 24;

/** The form in which the first output that has several parts of its list numbers them, if all outputs do. */
export const numberings: Literals = function* ([lists = []], { targets, memo }) {
  const at = lists.findIndex((list) => isList(list) && list.length > 1);
  const [list, target] = [lists[at], targets[at]];
  if (!isList(list) || !isText(target) || targets.length !== lists.length) return;
  const form = formIn(target.toLowerCase(), target, list);
  if (form === null) return;
  const standsIn = (parts: Value, output: Value | undefined): boolean => {
    const made = numbered([parts, form], null, memo);
    return isText(output) && isList(made) && made.every((part) => includesButForCase(output, String(part)));
  };
  if (lists.every((parts, input) => standsIn(parts, targets[input]))) yield [form];
};

/** The form of the numbers in front of the first two parts; `null` where these have none. `folded` is the target in lower case. */
function formIn(folded: string, target: string, [first, second]: readonly Value[]): string | null {
  const [one, two] = [first, second].map((part) => String(part).toLowerCase()) as [string, string]; // two of two
  for (let start = folded.indexOf("1"); start >= 0; start = folded.indexOf("1", start + 1)) {
    const part = folded.indexOf(one, start + 1);
    if (part < 0 || part - start - 1 > GAP_MAX) continue;
    const gap = folded.slice(start + 1, part);
    const next = folded.indexOf(`2${gap}${two}`, part + one.length);
    if (next < 0) continue;
    const before = sharedEnd(target.slice(0, start), target.slice(part + one.length, next)).trimStart();
    const form = `${before}1${target.slice(start + 1, part)}`;
    if (form.length <= FORM_MAX && (form.match(/\p{Nd}/gu) ?? []).length === 1) return form;
  }
  return null;
}

function sharedEnd(left: string, right: string): string {
  let length = 0;
  while (length < Math.min(left.length, right.length) && left.at(-1 - length) === right.at(-1 - length)) length++;
  return left.slice(left.length - length);
}

function includesButForCase(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
