/* Telephone numbers and places in what people write about how to reach somebody. */

/** Fewest and most digits of a telephone number (ITU-T E.164). */
const DIGITS_MIN = 6;
const DIGITS_MAX = 15;

/** A telephone number behind a word that says so, in one line. */
const LABELLED =
  /(?<![\p{L}\p{M}])(?:tel(?:e(?:phone|fon))?|phone|mob(?:ile)?|cell(?:phone)?|ph|handy)(?:[ \u00a0]*(?:no|nr|number))?[ \u00a0]*[.:#=]*[ \u00a0]*(\+?\(?\d[\d \u00a0()./–-]{4,38}\d)/iu;

/** The first telephone number behind a word such as `Tel` or `Mobile`, as it is written: `Phone: (212) 555 0147` → `(212) 555 0147`. Not defined where there is none. */
export function labelledPhone(text: string): string | undefined {
  const number = LABELLED.exec(text)?.[1];
  const count = number?.match(/\d/g)?.length ?? 0;
  return count >= DIGITS_MIN && count <= DIGITS_MAX ? number : undefined;
}

/** The digits of the first telephone number behind a word such as `Tel` or `Mobile`, with a plus in front if it has one: `Mobile: +44 7700 900123` → `+447700900123`. */
export function labelledPhoneDigits(text: string): string | undefined {
  const number = labelledPhone(text);
  return number?.startsWith("+") ? number.replace("(0)", "").replace(/[^\d+]/g, "") : number?.replace(/\D/g, "");
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

/** Traces in rows, whose cells stand behind each other with a zero character between. */
export const PHONED: { readonly test: (row: string) => boolean } = { test: (row) => labelledPhone(row) !== undefined };
export const STATED: { readonly test: (row: string) => boolean } = { test: (row) => stateAndZip(row) !== undefined };
