import type { SearchView } from "../../space/grammar.js";
import { remember } from "../../space/memo.js";
import { cellsOf, isText } from "../../space/value.js";

/* Whose site a web or mail address belongs to, as its host says. */

/** Hosts: behind an `@` or a scheme, behind `www.`, or a whole cell with one of the endings that names of files do not have. */
const HOSTS = [
  /(?:@|:\/\/(?:[^\s@/]*@)?|(?<![\w.-])(?=www\.))((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w@-])/giu,
  /^((?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|info|eu|de|fr|nl|it|es|uk|jp|au|ca|br))(?![\w@.-])/giu,
] as const;
/** What stands between the name of a site and a country: `co.uk`, `edu.au`. */
const KIND_OF_SITE = /^(?:com?|org?|net?|edu?|ac|gov?|gob|mil)$/i;
/** Longest text that is looked through, in UTF-16 units. */
const LENGTH_MAX = 2000;

/**
 * The name of the site in the only web or mail address of a text: the last part of its host in front of the public ending, as it is written there:
 * `ann@mail.orbit.com` and `https://www.orbit.co.uk/x` → `orbit`. Not defined without an address, and where several differ.
 */
export function siteName(text: string): string | undefined {
  if (text.length > LENGTH_MAX) return undefined;
  for (const hosts of HOSTS) {
    const names = new Set(Array.from(text.matchAll(hosts), ([, host = ""]) => nameIn(host.split("."))));
    if (names.size > 0) return names.size === 1 ? [...names][0] : undefined;
  }
  return undefined;
}

function nameIn(parts: readonly string[]): string | undefined {
  const isOfCountry = parts.length > 2 && parts.at(-1)?.length === 2 && KIND_OF_SITE.test(parts.at(-2) ?? "");
  return parts.at(isOfCountry ? -3 : -2);
}

/** True where some cell of the examples holds the name of a site. */
export function hasSites({ wholeScopes, memo }: SearchView): boolean {
  return remember(memo, "encoding/hasSites", wholeScopes, () =>
    wholeScopes.some((row) => cellsOf(row).some((cell) => isText(cell) && siteName(cell) !== undefined)),
  );
}
