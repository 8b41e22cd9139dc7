import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as bytes from "./bytes.js";
import * as checksums from "./checksums.js";
import * as colours from "./colours.js";
import * as escapes from "./escapes.js";
import * as letters from "./letters.js";
import * as markup from "./markup.js";
import * as naming from "./namingStyles.js";
import * as networks from "./networks.js";
import * as paths from "./paths.js";
import * as signals from "./signals.js";
import * as urls from "./urls.js";

type Change = (text: string) => string | undefined;

const anyText = fc.string({ unit: "grapheme" });
const brokenText = fc.string({ unit: "binary" });

describe("writing and reading back gives the text", () => {
  const pairs: readonly (readonly [string, Change, Change])[] = [
    ["Base64", bytes.toBase64, bytes.fromBase64],
    ["Base64 for URLs", bytes.toBase64Url, bytes.fromBase64],
    ["a part of a URL", urls.toUrlPart, urls.fromUrlPart],
    ["a value in a form", urls.toFormValue, urls.fromFormValue],
    ["HTML", markup.toHtml, markup.fromHtml],
    ["the content of an element", markup.toHtmlContent, markup.fromHtml],
    ["a JSON string", escapes.toJsonString, escapes.fromEscapes],
    ["a text in SQL", escapes.toSqlText, escapes.fromSqlText],
    ["a field of a table", escapes.toCsvField, escapes.fromCsvField],
    ["characters turned around", letters.reverseText, letters.reverseText],
    ["letters moved by 13", letters.rot13, letters.rot13],
  ];
  test.each(pairs)("%s", (_, write, read) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = write(text);
        expect(written).toBeDefined();
        expect(read(written ?? "")).toBe(text);
      }),
    );
  });
  const filled: readonly (readonly [string, Change, Change])[] = [
    ["hexadecimal digits", bytes.toHex, bytes.fromHex],
    ["hexadecimal bytes", bytes.toHexBytes, bytes.fromHex],
    ["binary digits", bytes.toBinary, bytes.fromBinary],
    ["decimal codes", letters.toCodes, letters.fromCodes],
    ["code points", letters.toCodePoints, letters.fromCodePoints],
  ];
  test.each(filled)("%s, but for an empty text", (_, write, read) => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => read(write(text) ?? "") === text));
    expect(read("")).toBeUndefined();
  });
});

test.each([
  [networks.ipWithX, "from 10.0.0.12 port 22, to 8.8.8.8.", "from 10.0.0.x port 22, to 8.8.8.x."],
  [networks.ipWithXxx, "10.0.0.12", "10.0.0.xxx"],
  [networks.ipWithStars, "10.0.0.12/24", "10.0.0.***/24"],
  [networks.ipWithZero, "10.0.0.255:80", "10.0.0.0:80"],
  [networks.ipWithX, "1.24.0, 10.0.0.256, 1.2.3.4.5, 10.0.0", "1.24.0, 10.0.0.256, 1.2.3.4.5, 10.0.0"],
  [naming.toConstantName, "db.maxPoolSize log-level", "DB_MAX_POOL_SIZE_LOG_LEVEL"],
  [naming.toConstantName, "--", undefined],
  [networks.reversedHost, "https://www.Shop.a.org:80/x", "org.a.shop"],
  [networks.reversedHost, "Localhost", "localhost"],
  [networks.reversedHost, "10.0.0.1", undefined],
  [networks.reversedHost, "a b.c", undefined],
  [colours.toHexColour, "rgb( 18 , 52 , 86 )", "#123456"],
  [colours.toHexColour, "rgb(18 52 86)", "#123456"],
])("%o of %j is %j", (change, text, changed) => expect(change(text)).toBe(changed));

describe("the platform agrees", () => {
  const isWhole = (text: string) => Buffer.from(text).toString() === text;
  test.each([
    ["Base64", bytes.toBase64, "base64"],
    ["Base64 for URLs", bytes.toBase64Url, "base64url"],
    ["hexadecimal digits", bytes.toHex, "hex"],
  ] as const)("on %s", (_, write, encoding) => {
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(write(text)).toBe(isWhole(text) ? Buffer.from(text).toString(encoding) : undefined);
      }),
    );
  });
  test("on what is Base64 of some text", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (array) => {
        const text = Buffer.from(array).toString();
        const expected = Buffer.from(text).equals(array) ? text : undefined;
        expect(bytes.fromBase64(Buffer.from(array).toString("base64"))).toBe(expected);
      }),
    );
  });
  test("on values in forms", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(`v=${urls.toFormValue(text)}`).toBe(new URLSearchParams({ v: text }).toString());
      }),
    );
  });
  test("on JSON strings", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(`"${escapes.toJsonString(text)}"`).toBe(JSON.stringify(text));
        expect(JSON.parse(`"${escapes.toUnicodeEscapes(escapes.toJsonString(text))}"`)).toBe(text);
      }),
    );
  });
  test("that a text as a pattern matches just it", () => {
    fc.assert(fc.property(anyText, (text) => new RegExp(`^${escapes.toPattern(text)}$`, "u").test(text)));
  });
});

test.each([
  [bytes.fromBase64, "SGVsbG8", "Hello"],
  [bytes.fromBase64, "SGVsbG8=", "Hello"],
  [bytes.fromBase64, "SGVsbG8==", undefined],
  [bytes.fromBase64, "SGVs+_", undefined],
  [bytes.fromBase64, "/w==", undefined],
  [bytes.fromHex, "48:65:6C-6c 6f", "Hello"],
  [bytes.fromHex, "486", undefined],
  [bytes.toBinary, "Hi", "01001000 01101001"],
  [bytes.fromBinary, "0100100001101001", "Hi"],
  [urls.toUrl, "https://a.org/ä b?c=d&e", "https://a.org/%C3%A4%20b?c=d&e"],
  [urls.fromUrl, "a%20b%2Fc", "a b%2Fc"],
  [urls.fromUrlPart, "100%", undefined],
  [urls.fromUrlPart, "%FF", undefined],
  [urls.fromFormValue, "caf%C3%A9+au+lait", "café au lait"],
  [markup.fromHtml, "Tom &amp; J&eacute;r&ocirc;me &#x2764;&#9829; &unknown; &copy;", "Tom & Jérôme ❤♥ &unknown; ©"],
  [markup.fromHtml, "&toString; &#0; &#xD800;", "&toString; &#0; &#xD800;"],
  [markup.toHtmlAscii, "né <2>", "n&#233; <2>"],
  [markup.stripTags, '<p class="a">1 < 2 <br/><b>x</b><!-- no --><script>y()</script></p>', "1 < 2 x"],
  [escapes.fromEscapes, "caf\\u00e9\\t\\x41\\u{1F600}", "café\tA😀"],
  [escapes.fromEscapes, "\\q", undefined],
  [escapes.fromEscapes, "ends with \\", undefined],
  [letters.toSlug, "L’été à Saint-Étienne: 50 % de rabais!", "lete-a-saint-etienne-50-de-rabais"],
  [letters.toSlug, "  Größe & Øl  ", "grosse-ol"],
  [letters.toSnakeSlug, "Don't Stop!", "dont_stop"],
  [naming.toCamelCase, "Order date", "orderDate"],
  [naming.toCamelCase, "--", undefined],
  [naming.toSnakeCase, "E\u0301coleName", "école_name"],
  [naming.toSnakeCase, "Don't Stop", "dont_stop"],
  [naming.toPascalCase, "http_server_2", "HttpServer2"],
  [naming.toSnakeCase, "parseHTTPResponseCode", "parse_http_response_code"],
  [naming.toKebabCase, "lineHeight2", "line-height2"],
  [naming.toSmallWords, "shippingAddressLine", "shipping address line"],
  [naming.toSentenceWords, "dateOfBirth", "Date of birth"],
  [naming.toSentenceLabel, "billingVATNumber", "Billing VAT number"],
  [naming.toSentenceLabel, "ORDER_DATE", "Order date"],
  [letters.toSlugWithAnd, "Bed & Breakfast, AT&T", "bed-and-breakfast-at-and-t"],
  [naming.toTitleWords, "first_name", "First Name"],
  [letters.swapCase, "Hello Straße 5", "hELLO sTRASSE 5"],
  [letters.rot13, "Why? Äh", "Jul? Äu"],
  [letters.sortText, "banana", "aaabnn"],
  [letters.distinctText, "banana", "ban"],
  [letters.toCodes, "A😀", "65 128512"],
  [letters.fromCodes, "72, 105", "Hi"],
  [letters.fromCodes, "9999999", undefined],
  [letters.toCodePoints, "Aé", "U+0041 U+00E9"],
  [letters.fromCodePoints, "U+1F600", "😀"],
  [signals.toMorse, "SOS now", "... --- ... / -. --- .--"],
  [signals.toMorse, "Ä", undefined],
  [signals.fromMorse, "-.- .. - . / ...--", "KITE 3"],
  [signals.fromMorse, "........", undefined],
  [signals.toSpelling, "BaX", "Bravo Alfa X-ray"],
  [signals.toSpelling, "B4", undefined],
  [signals.fromSpelling, "lima ALPHA Juliet", "LAJ"],
  [signals.toFileMode, "640", "rw-r-----"],
  [signals.toFileMode, "888", undefined],
  [signals.fromFileMode, "drwxr-xr-x", "755"],
  [signals.fromFileMode, "rwxr-xr", undefined],
  [letters.toColumnNumber, "AA", "27"],
  [letters.toColumnNumber, "c", "3"],
  [letters.toColumnNumber, "Aa", undefined],
  [letters.toColumnLetters, "52", "AZ"],
  [letters.toColumnLetters, "703", "AAA"],
  [letters.toColumnLetters, "0", undefined],
  [letters.toColumnLetters, "18279", undefined],
  [networks.ipToNumber, "192.168.1.10", "3232235786"],
  [networks.ipToNumber, "192.168.1.256", undefined],
  [networks.ipToNumber, "192.168.01.2", undefined],
  [networks.numberToIp, "4294967295", "255.255.255.255"],
  [networks.numberToIp, "4294967296", undefined],
  [networks.ipToHex, "192.168.1.10", "c0a8010a"],
  [networks.hexToIp, "C0A8010A", "192.168.1.10"],
  [networks.ipToBinary, "10.0.0.1", "00001010.00000000.00000000.00000001"],
  [networks.binaryToIp, "11111111.00000000.00000000.1000000", undefined],
  [networks.prefixToMask, "0", "0.0.0.0"],
  [networks.prefixToMask, "20", "255.255.240.0"],
  [networks.prefixToMask, "33", undefined],
  [networks.maskToPrefix, "255.255.255.252", "30"],
  [networks.maskToPrefix, "255.0.255.0", undefined],
  [paths.fileName, "C:\\Users\\Tom\\plan.v2.docx", "plan.v2.docx"],
  [paths.fileName, "/var/log/", "log"],
  [paths.fileName, "//", undefined],
  [paths.fileStem, "/a/b.c/plan.v2.docx", "plan.v2"],
  [paths.fileStem, "/home/ana/.profile", ".profile"],
  [paths.fileStem, "notes 1.5", "notes 1.5"],
  [paths.fileEnding, "/a/b.c/song.mp3", "mp3"],
  [paths.fileEnding, "/a/b.c/song", undefined],
  [paths.folder, "C:\\Users\\Tom\\plan.docx", "C:\\Users\\Tom"],
  [paths.folder, "/plan.docx", undefined],
  [paths.folder, "plan.docx", undefined],
  [paths.fileName, `${"a".repeat(100_000)}/b`, "b"],
  [bytes.repaired, "JosÃ© GarcÃ­a", "José García"],
  [bytes.repaired, "itâ€™s â‚¬5", "it’s €5"],
  [bytes.repaired, "José", "José"],
  [bytes.repaired, "plain", "plain"],
  [bytes.repaired, "RENÉ’S", "RENÉ’S"],
  [bytes.repaired, "NESTLÉ®", "NESTLÉ®"],
  [bytes.repaired, "Ã© and 漢", "Ã© and 漢"],
  [letters.toComplement, "GATTaca", "CTAAtgt"],
  [letters.toComplement, "GATTAXA", undefined],
  [letters.toReverseComplement, "GATTACA", "TGTAATC"],
  [colours.toRgb, "#1e90ff", "rgb(30, 144, 255)"],
  [letters.toComplementCapitals, "GATtaca", "CTAATGT"],
  [letters.toReverseComplementCapitals, "aaacg", "CGTTT"],
  [letters.toReverseComplementCapitals, "aaacu", undefined],
  [escapes.toSqlText, "O'Brien", "'O''Brien'"],
  [escapes.fromSqlText, "'O'Brien'", undefined],
  [escapes.doubledApostrophes, "it's 5 o'clock", "it''s 5 o''clock"],
  [escapes.toCsvField, 'rope 3", red', '"rope 3"", red"'],
  [escapes.toCsvField, "rope; red", "rope; red"],
  [escapes.toCsvField, " rope", '" rope"'],
  [escapes.fromCsvField, 'rope 3"', undefined],
  [colours.toRgb, "09c", "rgb(0, 153, 204)"],
  [colours.toHexColour, "F80", "#ff8800"],
  [colours.toRgb, "09", undefined],
  [colours.toRgbTight, "#FFF", "rgb(255,255,255)"],
  [colours.toHexColour, "rgb(30, 144, 255)", "#1e90ff"],
  [colours.toHexColour, "30,144,255", "#1e90ff"],
  [colours.toHexColour, "rgb(30, 144, 256)", undefined],
  [colours.toHexColour, "blue", undefined],
  [colours.toHexDigitsCapitals, "#1e90ff", "1E90FF"],
  [colours.toHsl, "#1e90ff", "hsl(210, 100%, 56%)"],
  [colours.toHsl, "#808080", "hsl(0, 0%, 50%)"],
  [colours.toRgb, "hsl(120, 100%, 25%)", "rgb(0, 128, 0)"],
  [colours.toShortHexColour, "#ffcc00", "#fc0"],
  [colours.toShortHexColour, "#ffcc01", undefined],
  [colours.toChannels, "#010203", "1, 2, 3"],
  [checksums.luhnDigit, "7992739871", "3"],
  [checksums.gtinDigit, "400638133393", "1"],
  [checksums.gtinDigit, "7351353", "7"],
  [checksums.isbnDigit, "0-306-40615", "2"],
  [checksums.isbnDigit, "080442957", "X"],
  [checksums.ibanDigits, "DE370400440532013000", "89"],
  [checksums.ibanDigits, "GB WEST 1234 5698 7654 32", "82"],
  [checksums.toIsbn13, "0-306-40615-2", "9780306406157"],
  [checksums.toIsbn10, "978-0-306-40615-7", "0306406152"],
  [checksums.toIsbn10, "979-10-90636-07-1", undefined],
] as readonly (readonly [Change, string, string | undefined])[])("%o of %j is %j", (change, text, expected) => {
  expect(change(text)).toBe(expected);
});

test.each([
  ["luhn", "4539 1488 0343 6467", "4539 1488 0343 6468"],
  ["gtin", "4006381333931", "4006381333932"],
  ["isbn10", "0-8044-2957-x", "0-8044-2957-1"],
  ["isbn13", "978-0-306-40615-7", "4006381333931"],
  ["iban", "GB82 WEST 1234 5698 7654 32", "GB83 WEST 1234 5698 7654 32"],
] as const)("%s: %j is valid and %j is not", (checksum, right, wrong) => {
  expect([checksums.holdsChecksum(checksum, right), checksums.holdsChecksum(checksum, wrong)]).toEqual([true, false]);
  expect(checksums.holdsChecksum(checksum, "")).toBe(false);
});

test("numbers of addresses, columns and prefixes are read back from each way to write them", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 32 - 1), fc.integer({ min: 1, max: 18278 }), fc.nat(32), (number, column, prefix) => {
      const address = networks.numberToIp(String(number)) ?? "";
      expect(networks.ipToNumber(address)).toBe(String(number));
      expect(networks.hexToIp(networks.ipToHex(address) ?? "")).toBe(address);
      expect(networks.binaryToIp(networks.ipToBinary(address) ?? "")).toBe(address);
      expect(letters.toColumnNumber(letters.toColumnLetters(String(column)) ?? "")).toBe(String(column));
      expect(networks.maskToPrefix(networks.prefixToMask(String(prefix)) ?? "")).toBe(String(prefix));
    }),
  );
});

test("every colour in eight bits a channel is read back from each way to write it", () => {
  const channel = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(channel, channel, channel, (red, green, blue) => {
      const rgb = `rgb(${red}, ${green}, ${blue})`;
      for (const write of [colours.toHexColour, colours.toHexDigits, colours.toChannelsTight, colours.toRgbTight]) {
        expect(colours.toRgb(write(rgb) ?? "")).toBe(rgb);
      }
    }),
  );
});

test("a slug of a slug is itself, and holds nothing but its letters, digits and separators", () => {
  fc.assert(
    fc.property(brokenText, (text) => {
      const slug = letters.toSlug(text);
      expect(slug).toMatch(/^(?:[\p{L}\p{Nd}]+(?:-[\p{L}\p{Nd}]+)*)?$/u);
      expect(letters.toSlug(slug)).toBe(slug);
    }),
  );
});

test.each([
  ["10.2.3.4", "10.0.0.0/8", "yes"],
  ["192.168.7.20", "192.168.1.0/24", "no"],
  ["192.168.1.129", "192.168.1.128/25", "yes"],
  ["8.8.8.8", "0.0.0.0/0", "yes"],
  ["10.0.0.1", "10.0.0.1/32", "yes"],
  ["10.0.0.1", "10.0.0.1", undefined],
  ["10.0.0.1", "10.0.0.0/33", undefined],
  ["10.0.0.1", "10.0.0.0/8/8", undefined],
  ["10.0.0", "10.0.0.0/8", undefined],
  ["", "", undefined],
])("whether %j lies in the network %j: %j", (address, network, answer) => {
  expect(networks.networkAnswer(address, network)).toBe(answer);
});
