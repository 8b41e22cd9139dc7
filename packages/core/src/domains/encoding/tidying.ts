/** What people do by hand with a text that is nearly right: marks and zeros around it, tags in it, the case of a title, the host of an address. */

import { fromHtml } from "./markup.js";

const PLAIN = /[\p{L}\p{M}\p{Nd}]/u;
const TAGS = /(?:<[A-Za-z/!][^<>]*>)+/g;
/** Tags within a word or a sentence, which leave no room behind. */
const INLINE = /^(?:<\/?(?:a|b|i|u|s|em|strong|small|span|sub|sup|code|mark|font)(?:\s[^<>]*)?>)+$/i;
/** Scheme, user, `www.`, and then the host up to its port or path. */
const ADDRESS = /^\s*(?:[A-Za-z][A-Za-z\d+.-]*:\/\/)?(?:[^\s@/?#]*@)?(?:www\.)?([^\s:/?#@]+)/i;
const HOST = /^[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+$/u;
const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Words that stay small within an English title. */
const TITLE_SMALL: ReadonlySet<string> = new Set(
  "a an and as at but by for from in into nor of on onto or over per the to up via vs with".split(" "),
);
/** Words that stay small within the name of a person or a place, and are no initials or common given names. */
const NAME_SMALL: ReadonlySet<string> = new Set(
  "da de del della den der des di dos du la las le les los of och ten ter und van vom von zu zum zur".split(" "),
);

/** A text without the marks and blanks at both its ends; not defined where nothing is left. */
export function withoutOuterMarks(text: string): string | undefined {
  const characters = [...text];
  const first = characters.findIndex((character) => PLAIN.test(character));
  const last = characters.findLastIndex((character) => PLAIN.test(character));
  return first < 0 ? undefined : characters.slice(first, last + 1).join("");
}

const QUOTED =
  /^\s*(?:"([^"]*)"|'((?:[^']|(?<=\p{L})'(?=\p{L}))*)'|`([^`]*)`|“(.*)”|„(.*)[“”]|«(.*)»|»(.*)«|‘(.*)’)\s*$/su;

/** What stands between the quotes around a text, or the text itself without blanks at its ends where it has none. */
export function unquoted(text: string): string {
  const [, ...inner] = QUOTED.exec(text) ?? [];
  return inner.find((one) => one !== undefined) ?? text.trim();
}

/** Text in brackets of one kind that holds none of them, with the blanks in front of it. */
const REMARK = /\s*(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>)/gu;

/** A text without what stands in brackets of any kind, and without blanks at its ends; not defined where nothing is left. */
export function withoutRemarks(text: string): string | undefined {
  const rest = text.replace(REMARK, "").trim();
  return rest === "" ? undefined : rest;
}

/** A text without the zeros in front of a letter or another digit; a number keeps its last zero, and a part such as the `0` of `0-3` stays. */
export function withoutZerosInFront(text: string): string {
  return text.replace(/^0+(?=[\p{L}1-9]|0$)/u, "");
}

/** The text of a piece of markup with one blank for tags between words, and none at its ends. Tags within a sentence, such as `<b>`, leave nothing. */
export function tagsToBlanks(text: string): string {
  return text
    .replace(TAGS, (tags) => (INLINE.test(tags) ? "" : " "))
    .replace(/\s+/g, " ")
    .trim();
}

/** The text of a piece of markup as it is read: tags as in {@link tagsToBlanks}, and references (`&amp;`) resolved. */
export function htmlToText(text: string): string {
  return fromHtml(tagsToBlanks(text)).replace(/\s+/g, " ").trim();
}

/** The host of a web address as in {@link hostName}, in small letters: `HTTPS://WWW.A.Org/x` → `a.org`. */
export function domainName(text: string): string | undefined {
  return hostName(text)?.toLowerCase();
}

/** The host of a web address without `www.`, user and port: `https://www.a.org:80/x` → `a.org`. Not defined for names without a dot. */
export function hostName(text: string): string | undefined {
  const host = ADDRESS.exec(text)?.[1];
  return host !== undefined && HOST.test(host) ? host : undefined;
}

/** A text in the case of English titles, with one blank between words: short words stay small but for the first, the last, and one behind a colon. */
export function toHeadline(text: string): string {
  return inCaseOf(text, TITLE_SMALL);
}

/** A text in the case of names, with one blank between words: particles such as `van` and `de` stay small but for the first and the last word, and `McDonald` and `O'Brien` have a capital inside. */
export function toNameCase(text: string): string {
  return inCaseOf(text, NAME_SMALL).replace(
    INNER_CAPITAL,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

/** The letter of a name behind `Mc`, `O’`, `D’` and `L’`. */
const INNER_CAPITAL = /(?<![\p{L}\p{M}])(Mc|[ODL]['’])(\p{Ll})/gu;

/** A letter that begins a word, or a part of a word behind an apostrophe, but not the `s` of a genitive. */
const INITIAL = /(?<![\p{L}\p{M}\p{Nd}])(?!(?<=\p{L}['’])s(?![\p{L}\p{M}]))\p{Ll}/gu;

/** A text with a capital at the start of every word and behind apostrophes and hyphens, small letters elsewhere, and one blank between words: `ANNE-MARIE  o'neil` → `Anne-Marie O'Neil`. */
export function toCapitalName(text: string): string {
  const lower = text.replace(/\s+/g, " ").trim().toLowerCase();
  return lower.replace(INITIAL, (letter) => letter.toUpperCase());
}

function inCaseOf(text: string, small: ReadonlySet<string>): string {
  const lower = text.replace(/\s+/g, " ").trim().toLowerCase();
  const words = [...lower.matchAll(WORD)];
  const staying = new Set(
    words
      .slice(1, -1)
      .flatMap(({ 0: word, index }) =>
        small.has(word) && !/[:.]\s*$/.test(lower.slice(Math.max(0, index - 3), index)) ? [index] : [],
      ),
  );
  return lower.replace(WORD, (word, at: number) => {
    const [first = ""] = word;
    return staying.has(at) ? word : first.toUpperCase() + word.slice(first.length);
  });
}

/** Whether a text keeps one of some words small behind a word with a capital. */
function keepsSmall(small: ReadonlySet<string>): { readonly test: (text: string) => boolean } {
  const word = new RegExp(`\\s(?:${[...small].join("|")})(?![\\p{L}\\p{M}])`, "u");
  return { test: (text) => /\p{Lu}/u.test(text) && word.test(text) };
}

/** Traces of titles and of names in their case. */
export const HEADLINE: ReturnType<typeof keepsSmall> = keepsSmall(TITLE_SMALL);
export const NAME_CASE: ReturnType<typeof keepsSmall> = {
  test: (text) => keepsSmall(NAME_SMALL).test(text) || /(?<![\p{L}\p{M}])(?:Mc|O['’])\p{Lu}\p{Ll}/u.test(text),
};

/** A trace of names with capitals behind an apostrophe or a hyphen, and of addresses with capitals in the host. */
export const CAPITAL_NAME: RegExp = /\p{Lu}(?:['’]|\p{Ll}+-)\p{Lu}\p{Ll}/u;
export const CAPITAL_HOST: ReturnType<typeof keepsSmall> = {
  test: (row) => row.split("\0").some((cell) => /:\/\/|www\./i.test(cell) && /\p{Lu}/u.test(hostName(cell) ?? "")),
};

const ARTICLE_FIRST = /^(The|An?)\s+(\S.*)$/is;
const ARTICLE_LAST = /^(.*\S),\s*(The|An?)$/is;

/** An English title with its article at the end: `The Hobbit` → `Hobbit, The`. Others stay. */
export function articleLast(text: string): string {
  return text.replace(ARTICLE_FIRST, "$2, $1");
}

/** The same in front of a year or remark in brackets: `The Thing (1982)` → `Thing, The (1982)`. Not defined without one. */
export function articleLastBeforeRemark(text: string): string | undefined {
  const [, title, remark] = /^(.*\S)(\s\([^()]*\))$/s.exec(text) ?? [];
  return title === undefined ? undefined : `${articleLast(title)}${remark}`;
}

/** An English title with its article in front again: `Hobbit, The` → `The Hobbit`. Others stay. */
export function articleFirst(text: string): string {
  return text.replace(ARTICLE_LAST, "$2 $1");
}

/** An English title without the article in front. */
export function withoutArticle(text: string): string {
  return text.replace(ARTICLE_FIRST, "$2");
}

/** A sentence or list with one blank between its words and behind commas, and none before marks, within brackets and at the ends. */
export function tidySpaces(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;:.!?)\]](?: |$|[,;:.!?]))/g, "")
    .replace(/(?<=[([]) /g, "")
    .replace(/ (?=[,;])/g, "")
    .replace(/,(?=\p{L})/gu, ", ")
    .trim();
}

/** The genitive of an English name: an apostrophe behind an `s`, `'s` behind another letter. Not defined where there is none at the end. */
export function toPossessive(text: string): string | undefined {
  if (!/\p{L}$/u.test(text)) return undefined;
  return /s$/i.test(text) ? `${text}'` : `${text}'s`;
}

/** A mark that a subject gets when it is answered or passed on, or a tag in brackets that may be one of a mail server. */
const REPLY_MARK = /^\s*(?:(?:re|fwd?|aw|wg|antw)(?:\[\d+\])?\s*:|\[([\p{L} -]{1,30})\])\s*/iu;

/** A subject without `Re:`, `Fwd:` and the like, and tags in capitals such as `[EXTERNAL]`, in front; not defined where nothing is left. */
export function withoutReplyMarks(text: string): string | undefined {
  let rest = text.trim();
  for (let mark = REPLY_MARK.exec(rest); mark !== null; mark = REPLY_MARK.exec(rest)) {
    const [whole, tag = ""] = mark;
    if (tag !== tag.toUpperCase() && !/^ext(?:ernal)?$/i.test(tag)) break;
    rest = rest.slice(whole.length);
  }
  return rest === "" ? undefined : rest;
}
