import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { cellValue, type ScannedRecord, scanRecords, writeCell } from "./scan.js";

const values = (text: string, delimiter = ","): string[][] =>
  scanRecords(text, delimiter, 1, true).records.map((record) => record.cells.map(cellValue));

const written = (records: readonly ScannedRecord[]): string =>
  records.map((record) => record.text + record.end).join("");

/** Text made of the characters that matter to delimited files. */
const nastyText = fc.string({ unit: fc.constantFrom("a", "b", '"', ",", ";", "\n", "\r", "é", " "), maxLength: 40 });

describe("scanRecords", () => {
  test("splits plain and quoted cells, with mixed line ends", () => {
    expect(values('a,b\r\n"c ""d"", e",f\n\rg,"h\ni"')).toEqual([["a", "b"], ['c "d", e', "f"], [""], ["g", "h\ni"]]);
  });

  test("takes a quote inside an unquoted cell literally", () => {
    expect(values('5" pipe,x')).toEqual([['5" pipe', "x"]]);
  });

  test("keeps text behind a closing quote, and says so", () => {
    const { records } = scanRecords('"a"b,c\n', ",", 1, true);
    expect(records.map((record) => [record.cells.map(cellValue), record.brokenQuote])).toEqual([[["ab", "c"], true]]);
  });

  test("names the line on which a quote opens that never closes", () => {
    expect(scanRecords('a,b\n1,"x\ny",z\n2,"open\n3,c\n', ",", 1, true)).toMatchObject({
      openQuoteLine: 4,
      rest: 14,
      line: 4,
    });
    expect(scanRecords('a\n"x\ny","open', ",", 1, true)).toMatchObject({ openQuoteLine: 3, line: 2 });
  });

  test("counts lines across quoted line ends", () => {
    const { records } = scanRecords('a\r\n"b\r\nc\n"\rd', ",", 10, true);
    expect(records.map((record) => record.line)).toEqual([10, 11, 14]);
  });

  test("property: nothing is lost or changed", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { records, rest } = scanRecords(text, ",", 1, true);
        expect(written(records) + text.slice(rest)).toBe(text);
        for (const record of records) expect(record.cells.join(",")).toBe(record.text);
      }),
    );
  });

  test("property: the same records come out however the text is cut", () => {
    fc.assert(
      fc.property(nastyText, fc.nat(40), (text, cut) => {
        const whole = scanRecords(text, ",", 1, true);
        const first = scanRecords(text.slice(0, cut), ",", 1, false);
        const second = scanRecords(text.slice(first.rest), ",", first.line, true);
        expect([...first.records, ...second.records]).toEqual(whole.records);
      }),
    );
  });

  test("property: agrees with Papa Parse on well-formed files", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", " ", "ü"), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => row.map((value) => writeCell(value, ",", false)).join(",")).join("\r\n");
        expect(values(text)).toEqual(rows);
        expect(Papa.parse(text, { delimiter: ",", newline: "\r\n" }).data).toEqual(rows);
      }),
    );
  });
});
