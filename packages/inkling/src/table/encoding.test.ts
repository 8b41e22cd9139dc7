import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Folder, temporaryFolder } from "../testing.js";
import { detectEncoding } from "./encoding.js";

let folder: Folder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const detect = (bytes: Uint8Array, forced?: string): ReturnType<typeof detectEncoding> =>
  detectEncoding(folder.write("file", bytes), forced);

describe("detectEncoding", () => {
  test.each([
    ["a byte order mark of UTF-8", [0xef, 0xbb, 0xbf, 0x61], "utf-8", 3],
    ["a byte order mark of UTF-16 LE", [0xff, 0xfe, 0x61, 0], "utf-16le", 2],
    ["a byte order mark of UTF-16 BE", [0xfe, 0xff, 0, 0x61], "utf-16be", 2],
    ["UTF-16 LE without a mark", [0x61, 0, 0x2c, 0, 0x62, 0], "utf-16le", 0],
    ["UTF-16 BE without a mark", [0, 0x61, 0, 0x2c, 0, 0x62], "utf-16be", 0],
    ["plain UTF-8", [0xc3, 0xa9], "utf-8", 0],
    ["bytes that are not UTF-8", [0x63, 0x61, 0x66, 0xe9], "windows-1252", 0],
  ])("%s", async (_, bytes, label, markBytes) => {
    const { encoding } = await detect(Uint8Array.from(bytes));
    expect([encoding.label, encoding.mark.length]).toEqual([label, markBytes]);
  });

  test("finds an invalid byte behind a character cut between two reads", async () => {
    const text = `${"a".repeat(256 * 1024 - 1)}é`;
    expect((await detect(Buffer.from(text, "utf8"))).encoding.label).toBe("utf-8");
    expect((await detect(Buffer.concat([Buffer.from(text, "utf8"), Uint8Array.of(0xe9)]))).encoding.label).toBe(
      "windows-1252",
    );
  });

  test("says so when it falls back", async () => {
    expect((await detect(Uint8Array.of(0xe9))).notices).toEqual([expect.stringContaining("windows-1252")]);
  });

  test("refuses binary data and encodings it could not write", async () => {
    await expect(detect(Uint8Array.of(0x89, 0x50, 0xff, 0, 1, 2, 3, 0x99))).rejects.toThrow(/binary/);
    await expect(detect(Uint8Array.of(0x61), "shift_jis")).rejects.toThrow(/not supported/);
    await expect(detect(Uint8Array.of(0x61), "klingon")).rejects.toThrow(/not supported/);
  });

  test.each(["windows-1252", "iso-8859-15", "koi8-r", "macintosh"])(
    "%s: every byte survives reading and writing",
    async (label) => {
      const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
      const { encoding } = await detect(bytes, label);
      expect(Buffer.from(encoding.encode(encoding.decoder()(bytes, true)))).toEqual(Buffer.from(bytes));
    },
  );

  test.each(["utf-16le", "utf-16be"])("%s: lone surrogates survive, also when cut between bytes", async (label) => {
    const { encoding } = await detect(Uint8Array.of(0x61), label);
    const text = "a\uD800b\uDC00😀";
    const bytes = encoding.encode(text);
    const decode = encoding.decoder();
    expect(decode(bytes.slice(0, 3), false) + decode(bytes.slice(3), true)).toBe(text);
  });

  test("reads the upper characters of windows-1252", async () => {
    const { encoding } = await detect(Uint8Array.of(0x80, 0x93, 0xe9));
    expect(encoding.decoder()(Uint8Array.of(0x80, 0x93, 0xe9), true)).toBe("€“é");
    expect(Buffer.from(encoding.encode("€“é"))).toEqual(Buffer.from([0x80, 0x93, 0xe9]));
  });

  test("refuses UTF-32, whose mark begins like that of UTF-16", async () => {
    await expect(detect(Buffer.from("fffe000061000000", "hex"))).rejects.toThrow(/"utf-32" is not supported.*iconv/);
  });

  test("knows what it cannot write", async () => {
    const { encoding } = await detect(Uint8Array.of(0xe9));
    expect([encoding.canHold("Ÿ€"), encoding.canHold("Ł")]).toEqual([true, false]);
  });
});
