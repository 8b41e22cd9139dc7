/**
 * Texts in URLs. Encoding is not defined for a text that holds half a surrogate pair, decoding not for escapes that are
 * malformed or no UTF-8: both give `undefined`.
 */

/** A text as a part of a URL: everything but letters, digits and `-_.!~*'()` as `%XX`. */
export function toUrlPart(text: string): string | undefined {
  return orUndefined(encodeURIComponent, text);
}

/** What a part of a URL stands for. */
export function fromUrlPart(text: string): string | undefined {
  return orUndefined(decodeURIComponent, text);
}

/** A URL with what may not stand in one as `%XX`; marks that structure it, such as `/` and `?`, stay. */
export function toUrl(text: string): string | undefined {
  return orUndefined(encodeURI, text);
}

/** A URL with its escapes resolved, but for those of marks that structure it. */
export function fromUrl(text: string): string | undefined {
  return orUndefined(decodeURI, text);
}

/** A text as a value in a form (`application/x-www-form-urlencoded`): a space is `+`, and `!~'()` are escaped too. */
export function toFormValue(text: string): string | undefined {
  return toUrlPart(text)
    ?.replace(/[!~'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%20", "+");
}

/** What a value in a form stands for: `+` is a space. */
export function fromFormValue(text: string): string | undefined {
  return fromUrlPart(text.replaceAll("+", " "));
}

function orUndefined(change: (text: string) => string, text: string): string | undefined {
  try {
    return change(text);
  } catch {
    return undefined; // a URIError is how the platform says that a text is malformed
  }
}
