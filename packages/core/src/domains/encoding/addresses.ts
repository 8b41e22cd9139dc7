/* Lines of postal addresses. */

/** A street with its house number behind it, which may have a letter. */
const STREET_FIRST = /^\s*(\p{L}[^,;]*?)[\s,]+(\d{1,5})\s?(\p{L})?\s*$/u;

/** A street with its house number in front, a letter glued on as a capital: `Am Markt 7 b` → `7B Am Markt`. Not defined for other texts. */
export function houseNumberFirst(text: string): string | undefined {
  const [, street, number, letter = ""] = text.length > 200 ? [] : (STREET_FIRST.exec(text) ?? []);
  return street === undefined ? undefined : `${number}${letter.toUpperCase()} ${street}`;
}

/** What the postal service of the United States calls states, and their ways to be followed by a ZIP code. */
const STATES: ReadonlySet<string> = new Set(
  (
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA " +
    "RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI AA AE AP"
  ).split(" "),
);
const STATE_AND_ZIP = /(?<![\p{L}\p{M}\p{Nd}])([A-Z]{2})[.,]?\s+(\d{5})(?:-\d{4})?(?![\p{L}\p{M}\p{Nd}-])/gu;

/** The last state with a ZIP code in an address of the United States, as in `1 Elm St, Salem OR, 97301-0415` → `OR 97301`. Not defined where there is none. */
export function stateAndZip(text: string): string | undefined {
  const found = [...text.matchAll(STATE_AND_ZIP)].findLast(([, state = ""]) => STATES.has(state));
  return found === undefined ? undefined : `${found[1]} ${found[2]}`;
}

/** A trace in rows, whose cells stand behind each other with a zero character between. */
export const STATED: { readonly test: (row: string) => boolean } = { test: (row) => stateAndZip(row) !== undefined };
