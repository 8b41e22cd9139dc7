/** IPv4 addresses and masks in the notations of people and systems (RFC 4632, RFC 6943). */

const PART = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const ADDRESS = new RegExp(`^${PART}(?:\\.${PART}){3}$`);

/** An IPv4 address as one integer: `10.0.0.1` → `167772161`. */
export function ipToNumber(text: string): string | undefined {
  const parts = partsOf(text);
  return parts === undefined ? undefined : String(parts.reduce((sum, part) => sum * 256 + part, 0));
}

/** The IPv4 address of an integer. */
export function numberToIp(text: string): string | undefined {
  if (!/^(?:0|[1-9]\d{0,9})$/.test(text) || Number(text) >= 2 ** 32) return undefined;
  return [24, 16, 8, 0].map((shift) => (Number(text) >>> shift) & 255).join(".");
}

/** An IPv4 address in eight hexadecimal digits, small letters: `10.0.0.1` → `0a000001`. */
export function ipToHex(text: string): string | undefined {
  return partsOf(text)
    ?.map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}

/** The IPv4 address of eight hexadecimal digits in small letters or capitals. */
export function hexToIp(text: string): string | undefined {
  if (!/^(?:[\da-f]{8}|[\dA-F]{8})$/.test(text)) return undefined;
  return numberToIp(String(Number.parseInt(text, 16)));
}

/** An IPv4 address in binary digits, eight for each part, with the full stops between them. */
export function ipToBinary(text: string): string | undefined {
  return partsOf(text)
    ?.map((part) => part.toString(2).padStart(8, "0"))
    .join(".");
}

/** The IPv4 address of four times eight binary digits with full stops between them. */
export function binaryToIp(text: string): string | undefined {
  if (!/^[01]{8}(?:\.[01]{8}){3}$/.test(text)) return undefined;
  return text
    .split(".")
    .map((bits) => Number.parseInt(bits, 2))
    .join(".");
}

/** The mask of a network by the length of its prefix, 0 to 32: `24` → `255.255.255.0`. */
export function prefixToMask(text: string): string | undefined {
  if (!/^(?:\d|[12]\d|3[0-2])$/.test(text)) return undefined;
  return numberToIp(String(2 ** 32 - 2 ** (32 - Number(text))));
}

/** The length of the prefix that a mask stands for; not defined for other addresses. */
export function maskToPrefix(text: string): string | undefined {
  const bits = ipToBinary(text)?.replaceAll(".", "");
  return bits !== undefined && /^1*0*$/.test(bits) ? String(bits.replaceAll("0", "").length) : undefined;
}

const ANY_ADDRESS = new RegExp(`(?<![\\d.])(${PART}(?:\\.${PART}){2}\\.)${PART}(?!\\d|\\.\\d)`, "g");

/** Every IPv4 address in a text with an `x` for its last part: `10.0.0.1` → `10.0.0.x`. */
export function ipWithX(text: string): string {
  return text.replace(ANY_ADDRESS, "$1x");
}

/** The same with `xxx`. */
export function ipWithXxx(text: string): string {
  return text.replace(ANY_ADDRESS, "$1xxx");
}

/** The same with `***`. */
export function ipWithStars(text: string): string {
  return text.replace(ANY_ADDRESS, "$1***");
}

/** The same with a zero. */
export function ipWithZero(text: string): string {
  return text.replace(ANY_ADDRESS, (_, front: string) => `${front}0`);
}

/** The labels of the host in a web address or of the name of a computer, from the last to the first, in small letters and without `www`: `www.Shop.a.org` → `org.a.shop`. Not defined for addresses in numbers. */
export function reversedHost(text: string): string | undefined {
  const host =
    /^\s*(?:[a-z][a-z\d+.-]*:\/\/)?(?:www\.)?([\p{L}\p{Nd}_-]+(?:\.[\p{L}\p{Nd}_-]+)*)\.?(?::\d+)?(?:\/\S*)?\s*$/iu.exec(
      text,
    )?.[1];
  if (host === undefined || !/\p{L}[\p{L}\p{Nd}-]*$/u.test(host)) return undefined;
  return host.toLowerCase().split(".").reverse().join(".");
}

/** Whether an IPv4 address lies in a network that is written with the length of its prefix, yes or no: `10.2.3.4` in `10.0.0.0/8`. Not defined for other texts. */
export function networkAnswer(address: string, network: string): "yes" | "no" | undefined {
  const [start = "", prefix = "", ...others] = network.trim().split("/");
  const [one, other, mask] = [address.trim(), start, prefixToMask(prefix) ?? ""].map((text) => ipToNumber(text));
  if (one === undefined || other === undefined || mask === undefined || others.length > 0) return undefined;
  const size = 2 ** 32 - Number(mask);
  return Math.floor(Number(one) / size) === Math.floor(Number(other) / size) ? "yes" : "no";
}

function partsOf(text: string): readonly number[] | undefined {
  return ADDRESS.test(text) ? text.split(".").map(Number) : undefined;
}
