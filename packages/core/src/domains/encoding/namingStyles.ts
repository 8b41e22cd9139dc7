/* Names of variables, columns and files in the styles of programs: words run together, or with a mark between them. */

/**
 * The words of a name in small letters: cut at everything but letters and digits, before a capital that follows a small letter or a
 * digit, and before the last of several capitals that a small letter follows (`HTTPServer` → `http`, `server`).
 */
function wordsIn(name: string): readonly string[] {
  return writtenWordsIn(name).map((word) => word.toLowerCase());
}

/** The same words as they are written. */
function writtenWordsIn(name: string): readonly string[] {
  const plain = name.normalize("NFC").replace(/['’]/g, "");
  return plain.match(/(?:\p{Lu}\p{M}*)+(?!\p{Ll})\p{Nd}*|(?:\p{Lu}\p{M}*)?[\p{Ll}\p{Lo}\p{M}\p{Nd}]+|\p{Lu}/gu) ?? [];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function withAll(name: string, join: (words: readonly string[]) => string): string | undefined {
  const words = wordsIn(name);
  return words.length === 0 ? undefined : join(words);
}

/** `order date`, `order_date` → `orderDate`. */
export function toCamelCase(name: string): string | undefined {
  return withAll(name, ([first = "", ...others]) => first + others.map(capitalised).join(""));
}

/** `order date`, `orderDate` → `OrderDate`. */
export function toPascalCase(name: string): string | undefined {
  return withAll(name, (words) => words.map(capitalised).join(""));
}

/** `orderDate` → `order_date`. */
export function toSnakeCase(name: string): string | undefined {
  return withAll(name, (words) => words.join("_"));
}

/** `orderDate`, `order.date`, `order-date` → `ORDER_DATE`. */
export function toConstantName(name: string): string | undefined {
  return withAll(name, (words) => words.join("_").toUpperCase());
}

/** `orderDate` → `order-date`. */
export function toKebabCase(name: string): string | undefined {
  return withAll(name, (words) => words.join("-"));
}

/** `orderDate`, `order_date` → `order date`. */
export function toSmallWords(name: string): string | undefined {
  return withAll(name, (words) => words.join(" "));
}

/** `page2Of10`, `page_2_of_10` → `page 2 of 10`: numbers stand alone. */
export function toWordsAndNumbers(name: string): string | undefined {
  return withAll(name, (words) => words.join(" ").replace(/(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu, " "));
}

/** `orderDate`, `order_date` → `Order date`. */
export function toSentenceWords(name: string): string | undefined {
  return withAll(name, (words) => capitalised(words.join(" ")));
}

/** `orderDate`, `order_date` → `Order Date`. */
export function toTitleWords(name: string): string | undefined {
  return withAll(name, (words) => words.map(capitalised).join(" "));
}

/** `billingVATNumber`, `billing_VAT_number` → `Billing VAT number`: words of two and more capitals stay, unless the name consists of them. */
export function toSentenceLabel(name: string): string | undefined {
  const words = writtenWordsIn(name);
  // Of `customerIDs` and `pHValue` a lone letter is left, and nobody can say of which word.
  if (words.some((word) => /^\p{L}$/u.test(word)) && /\p{Ll}\p{Lu}/u.test(name)) return undefined;
  const keeps = /\p{Ll}/u.test(name);
  const kept = words.map((word) => (keeps && /^\p{Lu}{2,}\p{Nd}*$/u.test(word) ? word : word.toLowerCase()));
  return words.length === 0 ? undefined : capitalised(kept.join(" "));
}
