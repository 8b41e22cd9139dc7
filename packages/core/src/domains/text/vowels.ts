/* Beginnings of texts that articles turn on. */

/** Ways in which a text may begin with a vowel. */
export type VowelKind = "letter" | "sound";
export const VOWEL_KINDS: readonly VowelKind[] = ["letter", "sound"];

/**
 * What a text without accents and in small letters begins with. Letters that are vowels in some languages only are left out; by their sound, `hour` and `8th`
 * begin with a vowel and `user`, `one` and `European` do not.
 */
export const VOWELS: Readonly<Record<VowelKind, RegExp>> = {
  letter: /^[aeiouæœø]/,
  sound:
    /^(?:8|1[18](?!\d)|hour|heir|hono|hones|(?!eu|ewe|one(?![a-z])|once|u(?:ni(?![nm]|de)|s[aeiu]|t[ei]|bi|k|r[aiou]|(?![a-z])))[aeiou])/,
};

/** Whether a text in any case, with or without accents, begins with a vowel. */
export function beginsWithVowel(text: string, kind: VowelKind): boolean {
  return VOWELS[kind].test(text.normalize("NFD").toLowerCase());
}
