import type { SearchView } from "../../space/grammar.js";
import type { Value } from "../../space/value.js";

/**
 * A form that digits are written in, as people write telephone and card numbers: `(###) ###-####`. A `#` stands for a digit of the text; a
 * digit in front of those (`425-###-####`) for one that a text may leave out; a `*` in front for all further digits, at least one (`*-##-#`).
 */
export type DigitForm = string;

/** Digits in front of a number of ten, as they are dialled in North America. */
const DIALLED: ReadonlySet<string> = new Set(["1", "001"]);
const DIALLED_BEFORE = 10;
/** Longest text that is read, in UTF-16 units. */
const LENGTH_MAX = 60;
/** Fewest and most digits of a form. */
const DIGITS_MIN = 4;
const DIGITS_MAX = 24;

/** True for a form: signs that stand for digits behind those for digits that may be left out, and no letters. */
export function isDigitForm(form: string): boolean {
  const places = form.match(/[#\d*]/g)?.length ?? 0;
  return (
    form.length <= LENGTH_MAX &&
    places >= (form.includes("*") ? 2 : DIGITS_MIN) &&
    places <= DIGITS_MAX &&
    /^(?:[^#\p{L}*]*|[^#\p{L}\d*]*\*[^\d\p{L}*#]+)#[^\d\p{L}*]*$/u.test(form) &&
    /[^#]/.test(form)
  );
}

/**
 * The digits of a text without letters in a form. `undefined` where it has fewer or more of them, but for what may be left out, which is wholly there or not at
 * all, and what is dialled in front; and where a mark stands between digits that the form keeps together: that is a number of another kind.
 */
export function inDigitForm(text: string, form: DigitForm): string | undefined {
  if (text.length > LENGTH_MAX || /\p{L}|^\s*[-−]/u.test(text)) return undefined;
  const groups = (text.match(/\d+/g) ?? []) as readonly string[];
  const digits = groups.join("");
  const head = form.match(/\d/g)?.join("") ?? "";
  const open = form.includes("*");
  const own = form.match(/#/g)?.length ?? 0;
  const more = digits.length - own;
  if (open ? more < 1 : !isHead(digits.slice(0, Math.max(0, more)), own + head.length, head)) return undefined;
  const kept = new Set([...groupEnds(form.match(/[#\d*]+/g) ?? []), own + head.length]);
  if (more < 0 || groupEnds(groups).some((end) => !kept.has(end))) return undefined;
  const written = open ? digits : (more === 0 ? head : "") + digits.slice(more > head.length ? more - head.length : 0);
  return filled(form, written);
}

/** Whether these digits may stand in front of those of a form with so many places: none, its head, and what is dialled. */
function isHead(digits: string, places: number, head: string): boolean {
  const further = digits.slice(0, Math.max(0, digits.length - head.length));
  const isWhole = digits.length === 0 || digits.length >= head.length;
  return isWhole && (further === "" || (places === DIALLED_BEFORE && DIALLED.has(further)));
}

/** How many digits stand behind each of the groups but the last, counted from the end. */
function groupEnds(groups: readonly string[]): readonly number[] {
  const ends: number[] = [];
  let behind = 0;
  for (const group of [...groups].reverse().slice(0, -1)) {
    behind += group.length;
    ends.push(behind);
  }
  return ends;
}

/** A form with digits in the places of its signs, the first of which takes all that the others leave if it stands for any number. */
function filled(form: DigitForm, digits: string): string {
  const signs = form.match(/[#\d*]/g)?.length ?? 0;
  let at = 0;
  return form.replace(/[#\d*]/g, (sign) => {
    const length = sign === "*" ? digits.length - signs + 1 : 1;
    at += length;
    return digits.slice(at - length, at);
  });
}

/** Digits with marks and blanks between them, in an output. */
const NUMBER = /[+(]?\d[\d\s()./·-]*\d/g;
/** Numbers of the first output that forms are made of, at most. */
const NUMBERS_MAX = 3;

/** Forms in which the digits of the texts stand in all outputs. */
export function* digitForms(
  [texts = []]: readonly (readonly Value[] | undefined)[],
  { targets }: SearchView,
): Iterable<readonly Value[]> {
  if (texts.length !== targets.length || !texts.every((text) => typeof text === "string" && /\d/.test(text))) return;
  const cells = texts.map(String);
  const numbers = targets.map((target) => (typeof target === "string" ? (target.match(NUMBER) ?? []) : []));
  for (const number of (numbers[0] ?? []).slice(0, NUMBERS_MAX)) {
    for (const shape of [shapeOf(number), openShapeOf(number)]) {
      const looks = shape.includes("*") ? openShapeOf : shapeOf;
      const alike = numbers.map((of) => of.find((one) => looks(one) === shape));
      const form = alike.includes(undefined) ? null : formOf(cells, alike.map(String), shape);
      if (form !== null && isDigitForm(form) && cells.every((text, at) => inDigitForm(text, form) === alike[at]))
        yield [form];
    }
  }
}

function shapeOf(number: string): string {
  return number.replace(/\d/g, "#");
}

/** The shape of a number whose first group may be of any length. */
function openShapeOf(number: string): string {
  return shapeOf(number).replace(/#+/, "*");
}

/** A shape with the digits that some texts leave out in front, which are the same wherever one does; `null` where they are not. */
function formOf(texts: readonly string[], numbers: readonly string[], shape: string): DigitForm | null {
  if (shape.includes("*")) return shape;
  const places = shape.match(/#/g)?.length ?? 0;
  const counts = texts.map((text) => text.match(/\d/g)?.length ?? 0);
  const missing = Math.max(0, places - Math.min(...counts));
  const heads = new Set(
    numbers.filter((_, at) => (counts[at] ?? 0) < places).map((number) => number.replace(/\D/g, "").slice(0, missing)),
  );
  if (heads.size > 1) return null;
  const [head = ""] = heads;
  let at = 0;
  return shape.replace(/#/g, (sign) => head[at++] ?? sign);
}

/** Bits of a first group of any length, which few numbers have. Set by hand. */
const OPEN_BITS = 4;

/** Bits of a form: its groups of digits, the marks between them, and digits that are written down. */
export function digitFormBits(form: DigitForm): number {
  const marks = form.match(/[^#\d*]+/g) ?? [];
  const groups = form.match(/#+/g) ?? [];
  return (
    3 +
    (form.includes("*") ? OPEN_BITS : 0) +
    2 * groups.length +
    2 * new Set(marks).size +
    marks.length +
    3.3 * (form.match(/\d/g)?.length ?? 0)
  );
}
