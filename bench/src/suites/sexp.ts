/** A parenthesised expression of the SyGuS language. */
export type Sexp =
  | { readonly kind: "list"; readonly items: readonly Sexp[] }
  | { readonly kind: "symbol"; readonly text: string }
  | { readonly kind: "string"; readonly value: string };

/**
 * Reads all expressions of a text. A string is enclosed in quotes, a quote in it is doubled, and every other character
 * stands for itself; `;` starts a comment that ends with the line. Throws on unbalanced parentheses or an open string.
 */
export function readSexps(text: string): readonly Sexp[] {
  const open: Sexp[][] = [[]];
  const token = /\s+|;[^\n]*|([()])|"((?:[^"]|"")*)"|([^\s();"]+)/gy;
  let end = 0;
  for (const [match, bracket, quoted, symbol] of text.matchAll(token)) {
    if (bracket === "(") open.push([]);
    else if (bracket === ")") close(open, end);
    else if (quoted !== undefined) open.at(-1)!.push({ kind: "string", value: quoted.replaceAll('""', '"') });
    else if (symbol !== undefined) open.at(-1)!.push({ kind: "symbol", text: symbol });
    end += match.length;
  }
  if (end < text.length) throw new Error(`string without an end at character ${end}`);
  if (open.length > 1) throw new Error(`${open.length - 1} parentheses are never closed`);
  return open[0]!;
}

function close(open: Sexp[][], offset: number): void {
  if (open.length === 1) throw new Error(`parenthesis closes nothing at character ${offset}`);
  const items = open.pop()!;
  open.at(-1)!.push({ kind: "list", items });
}
