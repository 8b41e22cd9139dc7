/** What people do by hand with a text that is nearly right: marks and zeros around it, tags in it, the case of a title, the host of an address. */

const OUTER_MARKS = /^[^\p{L}\p{M}\p{Nd}]+|[^\p{L}\p{M}\p{Nd}]+$/gu;
const TAG = /<[A-Za-z/!][^<>]*>/g;
/** Scheme, user, `www.`, and then the host up to its port or path. */
const ADDRESS = /^\s*(?:[A-Za-z][A-Za-z\d+.-]*:\/\/)?(?:[^\s@/?#]*@)?(?:www\.)?([^\s:/?#@]+)/i;
const HOST = /^[\p{L}\p{Nd}-]+(?:\.[\p{L}\p{Nd}-]+)+$/u;
const WORD = /[\p{L}\p{M}\p{Nd}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Words that stay small within an English title. */
const TITLE_SMALL = new Set(
  "a an and as at but by for from in into nor of on onto or over per the to up via vs with".split(" "),
);
/** Words that stay small within the name of a person or a place. */
const NAME_SMALL = new Set(
  "al am an bin d da das de del della den der des di do dos du e el en et i la le les of och on sur the und van von y zu zum zur".split(
    " ",
  ),
);

/** A text without the marks and blanks at both its ends; not defined where nothing is left. */
export function withoutOuterMarks(text: string): string | undefined {
  return text.replace(OUTER_MARKS, "") || undefined;
}

/** A text without the zeros in front of something. */
export function withoutZerosInFront(text: string): string {
  return text.replace(/^0+(?=[^\s])/, "");
}

/** The text of a piece of markup with one blank wherever there were tags, and none at its ends. */
export function tagsToBlanks(text: string): string {
  return text.replace(TAG, " ").replace(/\s+/g, " ").trim();
}

/** The host of a web address without `www.`, user and port: `https://www.a.org:80/x` → `a.org`. Not defined for names without a dot. */
export function hostName(text: string): string | undefined {
  const host = ADDRESS.exec(text)?.[1];
  return host !== undefined && HOST.test(host) ? host : undefined;
}

/** A text in the case of English titles: short words stay small but for the first. */
export function toHeadline(text: string): string {
  return inCaseOf(text, TITLE_SMALL);
}

/** A text in the case of names: particles such as `van` and `de` stay small but for the first. */
export function toNameCase(text: string): string {
  return inCaseOf(text, NAME_SMALL);
}

function inCaseOf(text: string, small: ReadonlySet<string>): string {
  let isFirst = true;
  return text.toLowerCase().replace(WORD, (word) => {
    const stays = !isFirst && small.has(word);
    isFirst = false;
    return stays ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}

/** Where an output keeps a word small behind others that begin with a capital. */
export const HEADLINE: RegExp = new RegExp(
  `\\p{Lu}\\S* (?:\\S+ )*(?:${[...TITLE_SMALL].join("|")})(?![\\p{L}\\p{M}])`,
  "u",
);
export const NAME_CASE: RegExp = new RegExp(
  `\\p{Lu}\\S* (?:\\S+ )*(?:${[...NAME_SMALL].join("|")})(?![\\p{L}\\p{M}])`,
  "u",
);
