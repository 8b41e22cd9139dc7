/* Readings of a stopwatch: `58.9`, `1:23.456`, `1:02:03.250`. */

const READING = /^\s*(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,5})(?:[.,](\d{1,9}))?\s*$/;
/** Seconds of a minute and minutes of an hour. */
const SIXTY = 60;

/**
 * The seconds that a whole text shows as a stopwatch does, `[[h:]m:]s` with the digits of a fraction, as the text of a number.
 * `undefined` for other texts, and where what follows a colon has not two digits or is 60 or more.
 */
export function clockSeconds(text: string): string | undefined {
  const [, hours, minutes, seconds, fraction = ""] = READING.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const behind = [...(minutes === undefined ? [] : [seconds]), ...(hours === undefined ? [] : [minutes ?? ""])];
  if (behind.some((part) => part.length !== 2 || Number(part) >= SIXTY)) return undefined;
  const whole = (Number(hours ?? 0) * SIXTY + Number(minutes ?? 0)) * SIXTY + Number(seconds);
  const digits = fraction.replace(/0+$/, "");
  return digits === "" ? String(whole) : `${whole}.${digits}`;
}

/** How many parts a reading has, and whether it has a fraction. */
export function partsOfReading(text: string): { readonly parts: number; readonly hasFraction: boolean } {
  return { parts: text.split(":").length, hasFraction: /[.,]/.test(text) };
}
