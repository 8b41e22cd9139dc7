/** Codes of people and systems for letters and digits: Morse, the spelling alphabet, and permissions of files. */

const MORSE: Readonly<Record<string, string>> = {
  ...{ A: ".-", B: "-...", C: "-.-.", D: "-..", E: ".", F: "..-.", G: "--.", H: "....", I: "..", J: ".---" },
  ...{ K: "-.-", L: ".-..", M: "--", N: "-.", O: "---", P: ".--.", Q: "--.-", R: ".-.", S: "...", T: "-" },
  ...{ U: "..-", V: "...-", W: ".--", X: "-..-", Y: "-.--", Z: "--..", " ": "/", ".": ".-.-.-", ",": "--..--" },
  ...{ 0: "-----", 1: ".----", 2: "..---", 3: "...--", 4: "....-", 5: ".....", 6: "-....", 7: "--...", 8: "---.." },
  ...{
    9: "----.",
    "?": "..--..",
    "/": "-..-.",
    "-": "-....-",
    "=": "-...-",
    "+": ".-.-.",
    "@": ".--.-.",
    ":": "---...",
  },
};

/** The words for letters in radio traffic (ICAO). */
const SPELLING: Readonly<Record<string, string>> = {
  ...{ A: "Alfa", B: "Bravo", C: "Charlie", D: "Delta", E: "Echo", F: "Foxtrot", G: "Golf", H: "Hotel", I: "India" },
  ...{ J: "Juliett", K: "Kilo", L: "Lima", M: "Mike", N: "November", O: "Oscar", P: "Papa", Q: "Quebec", R: "Romeo" },
  ...{ S: "Sierra", T: "Tango", U: "Uniform", V: "Victor", W: "Whiskey", X: "X-ray", Y: "Yankee", Z: "Zulu" },
};

/** Morse code (ITU-R M.1677): a space between characters, ` / ` between words. Not defined for other characters. */
export function toMorse(text: string): string | undefined {
  return joined(
    [...text.toUpperCase()].map((character) => MORSE[character]),
    " ",
  );
}

/** What Morse code says, in capitals. */
export function fromMorse(text: string): string | undefined {
  return joined(
    text.split(/ +/).map((code) => keyOf(MORSE, code)),
    "",
  );
}

/** Every letter by its word in the spelling alphabet, a space between words. Not defined for anything but letters A to Z. */
export function toSpelling(text: string): string | undefined {
  return joined(
    [...text.toUpperCase()].map((letter) => SPELLING[letter]),
    " ",
  );
}

/** The letters, in capitals, that words of the spelling alphabet stand for; `Alpha` and `Juliet` are read too. */
export function fromSpelling(text: string): string | undefined {
  const words = text.split(/ +/).map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
  return joined(
    words.map((word) => keyOf(SPELLING, word.replace("Alpha", "Alfa").replace(/^Juliet$/, "Juliett"))),
    "",
  );
}

/** The permissions of a file, three octal digits, in letters: `rwxr-xr-x`. */
export function toFileMode(text: string): string | undefined {
  if (!/^[0-7]{3}$/.test(text)) return undefined;
  return text.replace(/\d/g, (digit) =>
    [..."rwx"].map((letter, index) => ((Number(digit) >> (2 - index)) & 1 ? letter : "-")).join(""),
  );
}

/** The permissions of a file in three octal digits; a letter for the type of the file may stand before those of permissions. */
export function fromFileMode(text: string): string | undefined {
  if (!/^[a-z-]?(?:[r-][w-][x-]){3}$/.test(text)) return undefined;
  const bits = [...text.slice(-9)].map((letter) => (letter === "-" ? "0" : "1")).join("");
  return bits.replace(/.../g, (three) => String(Number.parseInt(three, 2)));
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  return parts.every((part) => part !== undefined) ? parts.join(separator) : undefined;
}

function keyOf(table: Readonly<Record<string, string>>, value: string): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}
