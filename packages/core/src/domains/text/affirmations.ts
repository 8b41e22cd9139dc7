/* Answers to yes-or-no questions, as people write them into cells: the first word counts (`Yes, with one guest`, `NO!`). */

const YES = /^\W*(?:yes|yep|yeah|y|true|on|ok|okay|1|x|ja|j|oui|si|sí|sim|[✓✔☑])(?![\p{L}\p{Nd}])/iu;
const NO = /^\W*(?:no|nope|n|false|off|0|nein|non|não|nao|nie|[✗✘☐])(?![\p{L}\p{Nd}])/iu;

/** Whether a cell answers with yes. */
export function saysYes(cell: string | null): boolean {
  return cell !== null && YES.test(cell);
}

/** What a cell answers, `undefined` where it does not. */
export function answerOf(cell: string | null): "yes" | "no" | undefined {
  if (saysYes(cell)) return "yes";
  return cell !== null && NO.test(cell) ? "no" : undefined;
}
