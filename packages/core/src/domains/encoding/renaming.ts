import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import type { VectorId } from "../../space/valueStore.js";
import {
  codesByFullName,
  endsOf,
  formsOf,
  isCodeForm,
  likeliestLanguage,
  NAMED_KINDS,
  type NamedKind,
  nameKey,
  writersOf,
} from "./names.js";
import { candidatesOf, rowsOf, standInRows, targetsOf, textsOf } from "./rows.js";
import { tableOf } from "./semantics.js";

/** From one form of a kind of thing to another, and the name that it gives for something in the first example. */
interface Renaming {
  readonly kind: NamedKind;
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** A known thing, and the form in which it was read; `null` where that was in the answer. */
interface Mention<Form = string | null> {
  readonly kind: NamedKind;
  readonly code: string;
  readonly form: Form;
}

/** Forms in which things are read without the table of every language, and what texts in such a form look like. */
const READ: readonly (readonly [kind: NamedKind, form: string, looks: RegExp])[] = [
  ["region", "code", /^[A-Za-z]{2}$/],
  ["language", "code", /^[A-Za-z]{2}$/],
  ["region", "code3", /^[A-Za-z]{3}$/],
  ["language", "code3", /^[A-Za-z]{3}$/],
  ["currency", "code", /^[A-Za-z]{3}$/],
  ["script", "code", /^[A-Za-z]{4}$/],
  ["unit", "code", /^[a-z-]{3,17}$/],
  ["region", "flag", /^\p{RI}{2}$/u],
  ["currency", "symbol", /\p{Sc}/u],
  ["unit", "symbol", /^[\p{L}°%/ ]{1,6}$/u],
  ["region", "en", /^\p{Lu}[\p{Ll}.][\p{L} .,'’&()-]{2,}$/u],
  ["language", "en", /^[A-Z]\p{Ll}[\p{L} .,'’()-]{2,}$/u],
  ["currency", "en", /^[A-Z][\p{Ll}.][\p{L} .,'’&()-]{2,}$/u],
  ["script", "en", /^[A-Z]\p{Ll}[\p{L} ,'’()-]{2,}$/u],
];

/** Longest name that is looked for, in UTF-16 units. */
const NAME_LENGTH_MAX = 60;
/** A word, a dollar sign, or writing beyond ASCII: what a name must bring that its row lacks. */
const NEWS = /[A-Za-z]{3,}|\$|[^\0-\x7f]+/g;
const CODE = /^(?:[A-Za-z]{2,4}|[a-z-]{5,17})$/;
const NAME = /^[\p{L}\p{M}\p{S}\p{RI} .,'’&()/%-]+$/u;

/** Every renaming that gives the wanted texts, of what stands in the row. */
export function* renameWitness(spec: VectorId, _: readonly string[], view: SearchView): Iterable<readonly VectorId[]> {
  const rows = rowsOf(view);
  const texts = textsOf(view, spec);
  if (texts === null || !texts.every((text, input) => isNameLike(text) && isNews(text, rows[input] ?? ""))) return;
  const [first = ""] = texts;
  if (texts.length > 1 && texts.every((text) => text === first)) return; // a constant
  const answers = mentionsOf([first], view)
    .filter(({ kind, form }) => texts.every((text) => codesIn(kind, form, view).has(nameKey(text))))
    .map((mention) => ({ ...mention, form: null }));
  const known = renamingsInView(view).filter(({ name }) => name === first);
  for (const renaming of distinct([...known, ...renamingsOf(answers, (name) => name === first, view)])) {
    const { kind, from, to } = renaming;
    const literals = [kind, from, to].map((literal) => view.store.vector(texts.map(() => literal)));
    for (const vector of renamedFrom(texts, renaming, view)) yield [vector, ...literals];
  }
}

/** Names that begin the wanted texts, of whole texts and parts of split cells. */
export function* renameCut(spec: VectorId, _: readonly string[], view: SearchView): Iterable<VectorId> {
  const known = renamingsInView(view);
  const texts = known.length === 0 ? null : textsOf(view, spec);
  if (texts === null) return;
  const [first = ""] = texts;
  for (const { kind, from, to } of distinct(known.filter(({ name }) => isProperHead(name, first)))) {
    const table = tableOf(kind, from, to, view.memo);
    for (const { texts: inner } of candidatesOf(view)) {
      const heads = inner.map((text) => table.get(nameKey(text)));
      if (heads.every((head, input) => head !== undefined && isProperHead(head, texts[input] ?? ""))) {
        yield view.store.vector(heads as string[]); // none is undefined, as just checked
      }
    }
  }
}

/** What a renaming may have been made of: texts tried one by one, and names as they are usually written, where they stand in the row. */
function renamedFrom(texts: readonly string[], { kind, from, to }: Renaming, view: SearchView): ReadonlySet<VectorId> {
  const found = new Set<VectorId>();
  const table = tableOf(kind, from, to, view.memo);
  for (const { vector, texts: inner } of candidatesOf(view)) {
    if (inner.every((text, input) => table.get(nameKey(text)) === texts[input])) found.add(vector);
  }
  if (kind === "regionLanguage") return found;
  const back = tableOf(kind, to, from, view.memo);
  const names = texts.map((text) => back.get(nameKey(text)) ?? "");
  const areGiven = names.every((name, input) => name !== "" && table.get(nameKey(name)) === texts[input]);
  if (areGiven && standInRows(names, view)) found.add(view.store.vector(names));
  return found;
}

/** Every renaming of what the first row mentions that gives a name in the first output. */
function renamingsInView(view: SearchView): readonly Renaming[] {
  return remember(view.memo, "encoding/renamings", view.scopes, () => {
    const [target = ""] = targetsOf(view);
    return [...renamingsOf(mentionsInRow(view), (name) => target.includes(name), view)];
  });
}

/** Every renaming of a mention, written in the first row in one form, that gives a name in another that is asked for. */
function* renamingsOf(
  mentions: readonly Mention[],
  isAskedFor: (name: string) => boolean,
  view: SearchView,
): Iterable<Renaming> {
  if (mentions.length === 0) return;
  const stands = standingIn(rowsOf(view)[0] ?? "");
  for (const kind of NAMED_KINDS) {
    const [read, write] = endsOf(kind);
    for (const mention of mentions.filter((one) => one.kind === (one.form === null ? write : read))) {
      const isRead = (from: string) =>
        mention.form === from || (read === write && isNamedIn(read, from, mention.code, stands, view));
      for (const [to, name] of formsGiving(mention, kind, isAskedFor, view)) {
        for (const from of formsOf(read)) {
          if (isRenaming(kind, from, to) && isRead(from)) yield { kind, from, to, name };
        }
      }
    }
  }
}

function distinct(renamings: readonly Renaming[]): readonly Renaming[] {
  return [
    ...new Map(renamings.map((renaming) => [`${renaming.kind} ${renaming.from} ${renaming.to}`, renaming])).values(),
  ];
}

/** A code in another case is no renaming, and codes are read in any case. */
function isRenaming(kind: NamedKind, from: string, to: string): boolean {
  if (isCodeForm(from) && from !== "code") return false;
  return kind === "regionLanguage" || (from !== to && !(isCodeForm(from) && isCodeForm(to)));
}

/** The forms in which what a mention leads to is asked for, with the name. */
function formsGiving(
  { code, form }: Mention,
  kind: NamedKind,
  isAskedFor: (name: string) => boolean,
  view: SearchView,
): readonly (readonly [form: string, name: string])[] {
  const write = endsOf(kind)[1];
  const target = kind === "regionLanguage" && form !== null ? likeliestLanguage(code) : code;
  if (target === undefined) return [];
  return formsOf(write).flatMap((to) => {
    const name = nameIn(write, to, target, isAskedFor, view);
    return name === undefined ? [] : [[to, name] as const];
  });
}

/** Whether one of the names in a form stands in the row. */
function isNamedIn(
  kind: NamedKind,
  form: string,
  code: string,
  stands: (name: string) => boolean,
  view: SearchView,
): boolean {
  return writersIn(kind, form, view).some((write) => {
    const name = write(code);
    return name !== undefined && stands(name);
  });
}

/** The full name in a form, if it is asked for. */
function nameIn(
  kind: NamedKind,
  form: string,
  code: string,
  isAskedFor: (name: string) => boolean,
  view: SearchView,
): string | undefined {
  const name = writersIn(kind, form, view)[0]?.(code);
  return name !== undefined && isAskedFor(name) ? name : undefined;
}

function writersIn(kind: NamedKind, form: string, { memo }: SearchView): ReturnType<typeof writersOf> {
  return remember(memo, "encoding/writers", `${kind}/${form}`, () => writersOf(kind, form));
}

/** Whether a name stands in a row as whole words, without regard to case and accents. */
function standingIn(row: string): (name: string) => boolean {
  const words = ` ${nameKey(row.replace(/\p{S}/gu, " "))} `;
  return (name) => {
    const key = nameKey(name);
    return words.includes(` ${key} `) || (/\p{S}/u.test(key) && row.includes(key));
  };
}

/** Things that whole texts or parts of the first row are names, codes or signs of. None where no output brings news. */
function mentionsInRow(view: SearchView): readonly Mention[] {
  return remember(view.memo, "encoding/mentions", view.scopes, () => {
    const [row = ""] = rowsOf(view);
    const [target = ""] = targetsOf(view);
    if (!isNews(target, row)) return [];
    const texts = candidatesOf(view).map(({ texts: [first = ""] }) => first);
    return mentionsOf([...new Set(texts)], view);
  });
}

function mentionsOf(texts: readonly string[], view: SearchView): readonly Mention<string>[] {
  const names = texts.filter(isNameLike);
  return READ.flatMap(([kind, form, looks]) =>
    names.flatMap((text): readonly Mention<string>[] => {
      const code = looks.test(text) ? codesIn(kind, form, view).get(nameKey(text)) : undefined;
      return code === undefined ? [] : [{ kind, code, form }];
    }),
  );
}

function codesIn(kind: NamedKind, form: string, { memo }: SearchView): ReadonlyMap<string, string> {
  return remember(memo, "encoding/codes", `${kind}/${form}`, () => codesByFullName(kind, form));
}

function isNameLike(text: string): boolean {
  return text.length <= NAME_LENGTH_MAX && NAME.test(text);
}

/**
 * Whether a text is a short code that is no word of its row, a longer one that does not stand there, or holds a word that
 * does not, whatever its case.
 */
function isNews(text: string, row: string): boolean {
  if (CODE.test(text)) return text.length > 3 ? !row.includes(text) : !row.split(/[^A-Za-z]+/).includes(text);
  const lower = row.toLowerCase();
  return (text.toLowerCase().match(NEWS) ?? []).some((word) => !lower.includes(word));
}

function isProperHead(head: string, text: string): boolean {
  return head.length < text.length && text.startsWith(head);
}
