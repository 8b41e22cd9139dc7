import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { cellsOf, isText } from "../../space/value.js";

/* Whose site a web or mail address belongs to, as its host says. */

/** Hosts: behind an `@` or a scheme, behind `www.`, or a whole cell with one of the endings that names of files do not have. */
const HOSTS = [
  /(?:@|:\/\/(?:[^\s@/]*@)?|(?<![\w.-])(?=www\.))((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w@-])/iu,
  /^((?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|eu|de|fr|nl|it|es|uk|jp|au|ca|br))(?![\w@.-])/iu,
] as const;
/** What stands between the name of a site and a country: `co.uk`, `edu.au`. */
const KIND_OF_SITE = /^(?:com?|org?|net?|edu?|ac|gov?|gob|mil)$/i;
/** Longest text that is looked through, in UTF-16 units. */
const LENGTH_MAX = 2000;

/**
 * The site of the first web or mail address in a text: the last part of its host in front of the public ending, and that ending, as they are written there:
 * `ann@mail.orbit.com` → `orbit.com`, `https://www.orbit.co.uk/x` → `orbit.co.uk`. Not defined without an address.
 */
export function siteDomain(text: string): string | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  const host = HOSTS.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
  const parts = host?.split(".") ?? [];
  const isOfCountry = parts.length > 2 && parts.at(-1)?.length === 2 && KIND_OF_SITE.test(parts.at(-2) ?? "");
  return host === undefined ? undefined : parts.slice(isOfCountry ? -3 : -2).join(".");
}

/** The name of a site, without the public ending: `orbit`. */
export function siteName(text: string): string | undefined {
  return siteDomain(text)?.split(".")[0];
}

/** True where some cell of the examples holds the name of a site. */
export function hasSites({ wholeScopes, memo }: SearchView): boolean {
  return remember(memo, "encoding/hasSites", wholeScopes, () =>
    wholeScopes.some((row) => cellsOf(row).some((cell) => isText(cell) && siteName(cell) !== undefined)),
  );
}
