/* Answers to yes-or-no questions, as people write them into cells: the first word counts (`Yes, with one guest`, `NO!`). */

/** What goes on with the word: a letter, a digit, or an abbreviation of something else (`No. 7`, `N/A`). */
const GOES_ON = "(?![\\p{L}\\p{M}\\p{Nd}/]|\\.\\s?\\p{Nd}|-\\p{L})";
const YES = new RegExp(
  `^[\\s\\p{P}]*(?:(?:yes|yep|yeah|true|ok|okay|ja|oui|sí|sim)${GOES_ON}|(?:y|j|x|si|on|1|[✓✔☑])[\\s.!]*$)`,
  "iu",
);
const NO = new RegExp(
  `^[\\s\\p{P}]*(?:(?:no|nope|false|nein|non|não|nie)${GOES_ON}(?!\\s(?:answer|reply|response|data|info))|(?:n|off|0|[✗✘☐])[\\s.!]*$)`,
  "iu",
);

/** Whether a cell answers with yes. */
export function saysYes(cell: string | null): boolean {
  return cell !== null && YES.test(cell);
}

/** What a cell answers, `undefined` where it does not. */
export function answerOf(cell: string | null): "yes" | "no" | undefined {
  if (saysYes(cell)) return "yes";
  return cell !== null && NO.test(cell) ? "no" : undefined;
}
