import { quote } from "../space/notation.js";

/** A text as a string literal, in the quotes that need fewer escapes. */
export function stringLiteral(text: string): string {
  const quoted = quote(text);
  return text.includes('"') && !text.includes("'") ? `'${quoted.slice(1, -1).replaceAll('\\"', '"')}'` : quoted;
}

/** One piece of a text that is put together: a constant, or an expression. */
export type TextPiece =
  | { readonly kind: "constant"; readonly text: string }
  | { readonly kind: "expression"; readonly code: string };

/** Pieces one after the other: a string literal when all are constant, else a template literal. */
export function templateLiteral(pieces: readonly TextPiece[]): string {
  if (pieces.every((piece) => piece.kind === "constant")) return stringLiteral(pieces.map(({ text }) => text).join(""));
  return `\`${pieces.map((piece) => (piece.kind === "constant" ? templateText(piece.text) : `\${${piece.code}}`)).join("")}\``;
}

/** A text within a template literal, no other constant next to it. */
function templateText(text: string): string {
  const characters = Array.from(text, (character) => (character === '"' ? character : quote(character).slice(1, -1)));
  return characters.join("").replaceAll("`", "\\`").replaceAll("${", "\\${");
}
