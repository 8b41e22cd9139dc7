import type { Term } from "../../space/term.js";

/** Texts that announce the week or the quarter, at their end. */
const ANNOUNCED: readonly (readonly [text: RegExp, field: RegExp])[] = [
  [/(?:^|[^\p{L}])(?:W|w|KW|wk|week|Week)[ .]?$/u, /^(?:w|ww)$/],
  [/(?:^|[^\p{L}])Q$/u, /^Q$/],
];

/**
 * Whether a date is written as no one would: with one field in two places, in the same letters, and without another that its date has; in numbers with the year first and the day next; with the
 * year of its week and no week; or with another field where its text announces the week or the quarter. Such ways are found where a day is as its month.
 */
export function writesSenselessly(program: Term): boolean {
  if (program.kind === "literal") return false;
  if (program.operator.name !== "asDate") return program.args.some(writesSenselessly);
  return program.args.some((arg) => isSenseless(partsOf(arg)) || writesSenselessly(arg));
}

interface Part {
  readonly kind: "written" | "dateMark";
  readonly text: string;
}

/** What a date is written of, from left to right; empty for what is none. */
function partsOf(term: Term): readonly Part[] {
  if (term.kind === "literal") return [];
  const { name } = term.operator;
  if (name === "joinDate") return term.args.flatMap(partsOf);
  const [text] = term.args;
  return (name === "written" || name === "dateMark") && text?.kind === "literal"
    ? [{ kind: name, text: String(text.value) }]
    : [];
}

function isSenseless(parts: readonly Part[]): boolean {
  const fields = parts.filter(({ kind }) => kind === "written").map(({ text }) => text);
  if (isYearDayMonth(fields) || repeatsInstead(fields)) return true;
  if (fields.some((field) => field.startsWith("Y")) && !fields.some((field) => field.startsWith("w"))) return true;
  return parts.some(({ kind, text }, place) => {
    const next = parts[place + 1];
    if (kind !== "dateMark" || next?.kind !== "written") return false;
    return ANNOUNCED.some(([announcing, field]) => announcing.test(text) && !field.test(next.text));
  });
}

function isYearDayMonth(fields: readonly string[]): boolean {
  const [year = "", day = "", month = ""] = fields;
  return year.startsWith("y") && day.startsWith("d") && /^MM?$/.test(month);
}

/** Whether months or days are written twice and the other not at all; or weeks, or parts of a time. A folder and a file of it may both have the month. */
function repeatsInstead(fields: readonly string[]): boolean {
  const repeated = fields.filter((field, place) => fields.indexOf(field) < place);
  const has = (letter: RegExp): boolean => fields.some((field) => letter.test(field));
  return repeated.some((field) => !/^[yY]/.test(field) && !(has(/^M/) && has(/^d/)));
}
