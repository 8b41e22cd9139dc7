// Makes examples/invoices.xlsx: node scripts/invoices.mjs
import { fileURLToPath } from "node:url";
import writeWorkbook from "write-excel-file/node";

const LINES = [
  ["INV-0417 / 31 Jan 2024 / 1,250.00 EUR / Hansson", "2024-02-05", 0.19],
  ["INV-0418 / 2 Feb 2024 / 86.40 EUR / Bala", "2024-02-05", 0.19],
  ["INV-0421 / 14 Feb 2024 / 12,990.00 SEK / Lampros", "2024-02-16", 0.25],
  ["INV-0422 / 29 Feb 2024 / 300.00 EUR / Hansson", "2024-03-01", 0.07],
  ["INV-0425 / 5 Mar 2024 / 4,018.75 SEK / Okafor", "2024-03-05", 0.25],
  ["INV-0426 / 11 Mar 2024 / 59.90 EUR / Bala", "2024-03-12", 0.19],
  ["credit note for INV-0418", "2024-03-12", 0.19],
  ["INV-0430 / 28 Mar 2024 / 740.00 EUR / Lampros", "2024-03-28", 0.07],
  ["INV-0431 / 2 Apr 2024 / 1,102.30 SEK / Okafor", "2024-04-02", 0.25],
];
/** What is filled in by hand, for the first rows. */
const ANSWERS = [
  ["2024-01-31", 1250, "Jan 2024"],
  ["2024-02-02", 86.4, "Feb 2024"],
  ["2024-02-14", 12990, "Feb 2024"],
];

const day = (text, format) => (text === undefined ? null : { value: new Date(`${text}T00:00:00Z`), format });
const money = (value) => (value === undefined ? null : { value, format: "#,##0.00" });

const header = ["Line", "Booked", "VAT", "Date", "Amount", "Period"].map((value) => ({ value, fontWeight: "bold" }));
const rows = LINES.map(([line, booked, rate], at) => {
  const [date, amount, period] = ANSWERS[at] ?? [];
  return [
    line,
    day(booked, "d mmm yyyy"),
    { value: rate, format: "0%" },
    day(date, "d mmm yyyy"),
    money(amount),
    period ?? null,
  ];
});
const path = fileURLToPath(new URL("../examples/invoices.xlsx", import.meta.url));
await writeWorkbook([header, ...rows], {
  sheet: "Invoices",
  columns: [{ width: 48 }, { width: 13 }, {}, { width: 13 }, { width: 12 }],
}).toFile(path);
