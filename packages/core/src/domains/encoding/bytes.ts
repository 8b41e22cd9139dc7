import { fromUrlPart, toUrlPart } from "./urls.js";

/**
 * The bytes of a text in UTF-8, and the usual ways to write them down. Every function gives `undefined` where it is not
 * defined: writing, for a text that holds half a surrogate pair; reading, for what is malformed or no UTF-8.
 */

/** Base64 with the letters of RFC 4648, section 4, filled up with `=`. */
export function toBase64(text: string): string | undefined {
  const bytes = bytesOf(text);
  return bytes === undefined ? undefined : base64Of(bytes, "+/", "=");
}

/** Base64 that is safe in URLs: RFC 4648, section 5, without filling. */
export function toBase64Url(text: string): string | undefined {
  const bytes = bytesOf(text);
  return bytes === undefined ? undefined : base64Of(bytes, "-_", "");
}

/** What Base64 of either kind stands for. The filling may be left out; white space may stand between characters. */
export function fromBase64(text: string): string | undefined {
  const written = text.replace(/\s+/g, "");
  const digits = written.replace(/={0,2}$/, "");
  if (written.length > digits.length && written.length % 4 !== 0) return undefined;
  if (!/^(?:[A-Za-z0-9+/]*|[A-Za-z0-9_-]*)$/.test(digits) || digits.length % 4 === 1) return undefined;
  return textOfBytes(bytesOfBase64(digits));
}

/** The characters of Windows-1252 for the bytes 80 to 9F; five of them have none. */
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Letters and marks of Latin script, of which a repaired text is made: others come of letters that were right. */
const EUROPEAN = /^[\t-\u007e\u00a0-\u024f\u2010-\u2122]*$/;

/**
 * A text whose bytes in UTF-8 were read as Windows-1252 or Latin-1, as it was meant: `JosÃ©` → `José`. Others stay, also where only parts
 * of them were read so.
 */
export function repaired(text: string): string {
  const bytes = [...text].map((character) => {
    const windows = WINDOWS.indexOf(character);
    return windows >= 0 ? 0x80 + windows : (character.codePointAt(0) ?? 0);
  });
  const meant = bytes.some((byte) => byte > 0xff) ? undefined : textOfBytes(bytes);
  return meant !== undefined && EUROPEAN.test(meant) ? meant : text;
}

/** Two hexadecimal digits a byte, in small letters. */
export function toHex(text: string): string | undefined {
  return written(text, 16, 2, "");
}

/** Two hexadecimal digits a byte, in small letters, a space between bytes. */
export function toHexBytes(text: string): string | undefined {
  return written(text, 16, 2, " ");
}

/** What bytes of two hexadecimal digits stand for. White space, colons or hyphens may stand between bytes. */
export function fromHex(text: string): string | undefined {
  return read(text, /^[0-9A-Fa-f]{2}(?:[\s:-]*[0-9A-Fa-f]{2})*$/, 16, /[0-9A-Fa-f]{2}/g);
}

/** Eight binary digits a byte, a space between bytes. */
export function toBinary(text: string): string | undefined {
  return written(text, 2, 8, " ");
}

/** What bytes of eight binary digits stand for. White space may stand between bytes. */
export function fromBinary(text: string): string | undefined {
  return read(text, /^[01]{8}(?:\s*[01]{8})*$/, 2, /[01]{8}/g);
}

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): number[] | undefined {
  const escaped = toUrlPart(text);
  if (escaped === undefined) return undefined;
  const bytes: number[] = [];
  for (const [unit, code] of escaped.matchAll(/%([0-9A-F]{2})|[^%]/g)) {
    bytes.push(code === undefined ? unit.charCodeAt(0) : Number.parseInt(code, 16));
  }
  return bytes;
}

/** The text that bytes are in UTF-8. */
export function textOfBytes(bytes: readonly number[]): string | undefined {
  const special = bytes.findIndex((byte) => byte > 127);
  if (special < 0) return bytes.map((byte) => String.fromCharCode(byte)).join("");
  const [lead = 0, next = 0] = bytes.slice(special, special + 2);
  if (lead < 0xc2 || lead > 0xf4 || next >> 6 !== 2) return undefined; // as most bytes at random, without an exception
  return fromUrlPart(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
}

function written(text: string, base: number, width: number, separator: string): string | undefined {
  return bytesOf(text)
    ?.map((byte) => byte.toString(base).padStart(width, "0"))
    .join(separator);
}

function read(text: string, form: RegExp, base: number, digits: RegExp): string | undefined {
  if (!form.test(text)) return undefined;
  return textOfBytes((text.match(digits) ?? []).map((byte) => Number.parseInt(byte, base)));
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function base64Of(bytes: readonly number[], last: string, fill: string): string {
  const digits = DIGITS + last;
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = bytes.slice(at, at + 3);
    const bits = group.reduce((sum, byte, index) => sum + (byte << (16 - 8 * index)), 0);
    for (let index = 0; index < 4; index++) {
      text += index <= group.length ? digits.charAt((bits >> (18 - 6 * index)) & 63) : fill;
    }
  }
  return text;
}

/** Bits that do not fill a byte at the end are left out, as decoders do. */
function bytesOfBase64(digits: string): number[] {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of digits.replaceAll("-", "+").replaceAll("_", "/")) {
    bits = ((bits << 6) | `${DIGITS}+/`.indexOf(digit)) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes.push((bits >> held) & 255);
    }
  }
  return bytes;
}
