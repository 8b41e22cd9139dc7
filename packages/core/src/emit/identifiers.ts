/** Words that cannot name a parameter or local, and globals that emitted code uses and must not shadow. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    "abstract any arguments as async await boolean break case catch class const constructor continue debugger declare default " +
    "delete do else enum eval export extends false finally for from function get if implements import in infer instanceof " +
    "interface is keyof let module namespace never new null number object of package private protected public readonly " +
    "require return set static string super switch symbol this throw true try type typeof undefined unique unknown var void " +
    "while with yield Array Infinity Map Math NaN Number Object RegExp Set String"
  ).split(" "),
);
/** Longest name made of a header, in code points: a header may be a whole sentence. */
const NAME_LENGTH_MAX = 40;

/** A header in camel case: `Full name` → `fullName`. Falls back where nothing of it can stand in an identifier. */
export function camelCase(header: string, fallback: string): string {
  const words = header.normalize("NFC").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const joined = words.map((word, index) => (index === 0 ? lowerStart(word) : upperStart(word))).join("");
  const valid = Array.from(joined.replace(/[^\p{ID_Continue}]/gu, ""))
    .slice(0, NAME_LENGTH_MAX)
    .join("");
  if (valid === "") return fallback;
  return /^\p{ID_Start}/u.test(valid) ? valid : `${fallback}${upperStart(valid)}`;
}

/** The name itself where it is free and not reserved, else the name with the first number that makes it so. */
export function claim(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free) || RESERVED.has(free); n++) free = `${name}${n}`;
  taken.add(free);
  return free;
}

/** `URL` → `url`, `NameOfUser` → `nameOfUser`. */
function lowerStart(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.replace(/^./u, (first) => first.toLowerCase());
}

function upperStart(word: string): string {
  const rest = word === word.toUpperCase() ? word.toLowerCase() : word;
  return rest.replace(/^./u, (first) => first.toUpperCase());
}
