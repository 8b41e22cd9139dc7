/** HTML: the five characters with a meaning, character references, and tags. */

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as it stands in HTML, also within quotes: `& < > " '` become references. */
export function toHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A text as it stands between tags: `& < >` become references. */
export function toHtmlContent(text: string): string {
  return text.replace(/[&<>]/g, (mark) => ESCAPES[mark] ?? mark);
}

/** A text in ASCII: every other character (code point) becomes a decimal reference. */
export function toHtmlAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => `&#${character.codePointAt(0)};`);
}

/** What HTML stands for: common named references and all numeric ones are resolved, anything else stays. */
export function fromHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9]*));/g, (whole, ...groups) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[]; // the three groups, then a number and a text
    if (name !== undefined) return named(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? "", 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? whole : String.fromCodePoint(code);
  });
}

/** Text without comments and tags; the content of `script` and `style` goes too. References stay as they are. */
export function stripTags(text: string): string {
  return text
    .replace(/<!--[\s\S]*?-->|<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<\/?[A-Za-z][^<>]*>|<![A-Za-z][^<>]*>/g, "");
}

/** Marks and letters by the name of their reference. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0", shy: "\u00ad" },
  ...{ lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", laquo: "«", raquo: "»" },
  ...{ lsaquo: "‹", rsaquo: "›", hellip: "…", mdash: "—", ndash: "–", bull: "•", middot: "·", dagger: "†" },
  ...{ copy: "©", reg: "®", trade: "™", sect: "§", para: "¶", deg: "°", permil: "‰", iexcl: "¡", iquest: "¿" },
  ...{ euro: "€", pound: "£", yen: "¥", cent: "¢", curren: "¤", ordf: "ª", ordm: "º", sup1: "¹", sup2: "²", sup3: "³" },
  ...{ frac12: "½", frac14: "¼", frac34: "¾", times: "×", divide: "÷", plusmn: "±", minus: "−", micro: "µ", not: "¬" },
  ...{ ne: "≠", le: "≤", ge: "≥", asymp: "≈", infin: "∞", radic: "√", sum: "∑", larr: "←", uarr: "↑", rarr: "→" },
  ...{ darr: "↓", harr: "↔", ensp: "\u2002", emsp: "\u2003", thinsp: "\u2009", zwnj: "\u200c", zwj: "\u200d" },
  ...{ szlig: "ß", aelig: "æ", AElig: "Æ", oslash: "ø", Oslash: "Ø", eth: "ð", ETH: "Ð", thorn: "þ", THORN: "Þ" },
  ...{ oelig: "œ", OElig: "Œ", hearts: "♥", check: "✓", brvbar: "¦", uml: "¨", acute: "´", cedil: "¸", macr: "¯" },
};

/** Accents by the end of the name of an accented letter (`eacute`), as combining marks. */
const ACCENTS: Readonly<Record<string, string>> = {
  grave: "\u0300",
  acute: "\u0301",
  circ: "\u0302",
  tilde: "\u0303",
  uml: "\u0308",
  ring: "\u030a",
  caron: "\u030c",
  cedil: "\u0327",
};

function named(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const accent = ACCENTS[name.slice(1)];
  if (accent === undefined) return undefined;
  const letter = (name.charAt(0) + accent).normalize("NFC");
  return letter.length === 1 ? letter : undefined;
}
